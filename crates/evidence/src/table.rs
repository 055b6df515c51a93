//! Reads a table as CSV, an inventory or the accounts of an organization: columns by name, in any order.

mod columns;

use csv_core::{ReadFieldResult, Reader as CsvReader, ReaderBuilder};

use crate::fold::Fold;
use crate::kind::Kind;
use crate::problem::Problem;
use crate::refusal::Refusal;
use crate::scan::{LONGEST, MOST_PARTS};
use columns::Columns;

/// A table has at most so many columns; Tag Editor writes one for each key of a tag.
const MOST_COLUMNS: usize = 2000;

/// From so many columns on, the person is told that most are not read.
const MANY_COLUMNS: usize = 200;

/// A table, slice by slice.
pub(crate) struct Table {
    csv: CsvReader,
    columns: Option<Columns>,
    /// The fields of the first row, until it is complete.
    header: Vec<String>,
    /// The field at hand.
    field: Vec<u8>,
    /// Where the CSV reader writes.
    buffer: Box<[u8; 1024]>,
    /// How many fields of the row at hand are complete.
    place: usize,
    /// How many rows are complete.
    rows: usize,
    pub(crate) fold: Fold,
}

/// The signs that stand between fields: Excel writes semicolons where the comma is for decimals, and
/// tabs go through the clipboard.
const DELIMITERS: &[u8] = b",;\t";

/// The sign between the fields of a known table, by its first row. None where that row is not complete
/// in these bytes.
pub(crate) fn recognise(bytes: &[u8], whole: bool) -> Option<u8> {
    let known = |delimiter: &u8| {
        let header = header(bytes, whole, *delimiter);
        header.is_some_and(|header| Columns::of(&header).is_some())
    };
    DELIMITERS.iter().copied().find(known)
}

/// The first row, or as much of it as a table has columns.
fn header(bytes: &[u8], whole: bool, delimiter: u8) -> Option<Vec<String>> {
    let mut header = Vec::new();
    let (mut csv, mut rest, mut field) = (csv(delimiter), bytes, Vec::new());
    while header.len() <= MOST_COLUMNS {
        let mut buffer = [0; 256];
        let (result, read, written) = csv.read_field(rest, &mut buffer);
        rest = rest.get(read..).unwrap_or_default();
        field.extend_from_slice(buffer.get(..written).unwrap_or_default());
        match result {
            ReadFieldResult::Field { record_end } => {
                header.push(String::from_utf8(core::mem::take(&mut field)).ok()?);
                if record_end {
                    return Some(header);
                }
            }
            ReadFieldResult::OutputFull => {}
            // An empty slice means the end to the CSV reader.
            ReadFieldResult::InputEmpty if whole => {}
            ReadFieldResult::InputEmpty | ReadFieldResult::End => return None,
        }
    }
    Some(header)
}

fn csv(delimiter: u8) -> CsvReader {
    ReaderBuilder::new().delimiter(delimiter).build()
}

impl Table {
    pub(crate) fn new(fold: Fold, delimiter: u8) -> Self {
        Self {
            csv: csv(delimiter),
            columns: None,
            header: Vec::new(),
            field: Vec::new(),
            buffer: Box::new([0; 1024]),
            place: 0,
            rows: 0,
            fold,
        }
    }

    /// Goes on with these bytes.
    pub(crate) fn push(&mut self, bytes: &[u8]) -> Result<(), Refusal> {
        let mut rest = bytes;
        // To the CSV reader an empty slice is the end.
        while !rest.is_empty() {
            rest = rest.get(self.step(rest)?.0..).unwrap_or_default();
        }
        Ok(())
    }

    /// After the last byte.
    pub(crate) fn finish(mut self) -> Result<(Kind, Fold), Refusal> {
        while !self.step(&[])?.1 {}
        let kind = self.columns.map(|columns| columns.kind);
        let expected =
            "the columns of Resource Explorer, Tag Editor or the organization's accounts";
        let kind = kind.ok_or(Refusal::Unrecognised { expected })?;
        if kind.is_inventory() {
            self.fold.unreadable_resources();
        }
        if self.fold.things == 0 && self.fold.unreadable > 0 {
            return Err(Refusal::Unrecognised { expected });
        }
        self.fold.missing_always_there(kind);
        Ok((kind, self.fold))
    }

    /// Reads up to the end of a field. Tells how many bytes that were, and whether it was the end.
    fn step(&mut self, bytes: &[u8]) -> Result<(usize, bool), Refusal> {
        let (result, read, written) = self.csv.read_field(bytes, &mut *self.buffer);
        let wanted = self
            .columns
            .as_ref()
            .is_none_or(|columns| columns.reads(self.place));
        if wanted {
            self.field
                .extend_from_slice(self.buffer.get(..written).unwrap_or_default());
            if self.field.len() > LONGEST {
                return Err(Refusal::OutOfProportion { limit: LONGEST });
            }
        }
        if let ReadFieldResult::Field { record_end } = result {
            self.end_field()?;
            if record_end {
                self.end_row()?;
            }
        }
        Ok((read, result == ReadFieldResult::End))
    }

    fn end_field(&mut self) -> Result<(), Refusal> {
        let text = core::str::from_utf8(&self.field).map_err(|_| Refusal::Binary)?;
        match &mut self.columns {
            Some(columns) => columns.put(self.place, text),
            None => self.header.push(text.to_owned()),
        }
        self.field.clear();
        self.place += 1;
        if self.header.len() > MOST_COLUMNS {
            return Err(Refusal::OutOfProportion {
                limit: MOST_COLUMNS,
            });
        }
        Ok(())
    }

    fn end_row(&mut self) -> Result<(), Refusal> {
        let fields = core::mem::take(&mut self.place);
        let Some(columns) = &mut self.columns else {
            return self.end_header();
        };
        let readable = fields == self.header.len() && columns.fold(&mut self.fold).is_ok();
        columns.clear();
        if readable {
            self.fold.things += 1;
        } else {
            self.fold.is_unreadable()?;
        }
        self.rows += 1;
        if self.rows > MOST_PARTS {
            return Err(Refusal::OutOfProportion { limit: MOST_PARTS });
        }
        Ok(())
    }

    fn end_header(&mut self) -> Result<(), Refusal> {
        let columns = Columns::of(&self.header).ok_or(Refusal::Unrecognised {
            expected: "the columns of Resource Explorer, Tag Editor or the organization's accounts",
        })?;
        if columns.twice {
            self.fold.problem(Problem::DuplicateHeader);
        }
        if self.header.len() >= MANY_COLUMNS {
            self.fold.problem(Problem::ManyColumns);
        }
        self.columns = Some(columns);
        Ok(())
    }
}
