//! A piece of the list, small enough that nothing large is ever copied while the list grows.

use crate::item::Item;
use crate::services::Class;

/// So many resources are in one part; only the last part may have fewer.
pub(super) const ROWS: usize = 4096;

/// Resources that follow each other in the file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Part {
    rows: Vec<Row>,
    texts: String,
}

/// One resource without its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Row {
    /// Where its name ends in the part's texts; it begins where the one before ends.
    end: u32,
    pub(super) service: u16,
    pub(super) kind: u16,
    pub(super) region: u16,
    pub(super) class: Class,
    pub(super) item: Option<Item>,
}

impl Row {
    /// A row whose place in the texts is not known yet.
    pub(super) fn new([service, kind, region]: [u16; 3], class: Class, item: Option<Item>) -> Self {
        Self {
            end: 0,
            service,
            kind,
            region,
            class,
            item,
        }
    }
}

impl Part {
    pub(super) fn len(&self) -> usize {
        self.rows.len()
    }

    pub(super) fn is_full(&self) -> bool {
        self.rows.len() >= ROWS
    }

    /// The bytes that it takes, without what is reserved for growing.
    pub(super) fn bytes(&self) -> usize {
        self.rows.len() * size_of::<Row>() + self.texts.len()
    }

    pub(super) fn push(&mut self, name: &str, row: Row) {
        self.texts.push_str(name);
        // A file has at most 256 MB, so its names have.
        let end = u32::try_from(self.texts.len()).unwrap_or(u32::MAX);
        self.rows.push(Row { end, ..row });
    }

    /// Gives back what was reserved for growing.
    pub(super) fn close(&mut self) {
        self.rows.shrink_to_fit();
        self.texts.shrink_to_fit();
    }

    /// The resources from the `start`th on, with their names.
    pub(super) fn from(&self, start: usize) -> impl Iterator<Item = (&Row, &str)> {
        let before = start.checked_sub(1).and_then(|last| self.rows.get(last));
        let mut begin = before.map_or(0, |row| row.end as usize);
        let rows = self.rows.get(start..).unwrap_or_default();
        rows.iter().map(move |row| {
            let end = row.end as usize;
            let name = self.texts.get(begin..end).unwrap_or_default();
            begin = end;
            (row, name)
        })
    }
}
