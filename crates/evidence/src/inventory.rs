//! The full list of resources of one file, in memory only: compact, and drawn by window.

mod filter;
mod names;

pub use filter::Filter;

use crate::cut;
use crate::item::Item;
use crate::services::{Class, Place};
use filter::Wanted;
use names::Names;

/// Resources in the order of the file.
///
/// A resource takes 24 bytes beside its own text. Services, types and Regions are written once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Inventory {
    rows: Vec<Row>,
    texts: String,
    services: Names,
    types: Names,
    regions: Names,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Row {
    /// Where its text ends; it begins where the one before ends.
    end: u32,
    service: u16,
    kind: u16,
    region: u16,
    class: Class,
    item: Option<Item>,
}

/// One resource as it is added or shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Resource<'a> {
    /// Its ARN, or its name where the file has no ARN. It may hold addresses of people: it is for
    /// the screen, not for storage.
    pub name: &'a str,
    /// The service, such as `rds`.
    pub service: &'a str,
    /// The type, such as `rds:db`.
    pub kind: &'a str,
    /// The Region; empty or `global` for what has none.
    pub region: &'a str,
    /// Its class.
    pub class: Class,
    /// The item that asks about it.
    pub item: Option<Item>,
}

/// A part of the resources that a filter lets through.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Window<'a> {
    /// How many the filter lets through in all.
    pub total: usize,
    /// Those in the window.
    pub resources: Vec<Resource<'a>>,
}

impl Inventory {
    /// How many resources there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// All services, in the order of their names.
    #[must_use]
    pub fn services(&self) -> Vec<&str> {
        self.services.sorted()
    }

    /// All Regions, in the order of their names.
    #[must_use]
    pub fn regions(&self) -> Vec<&str> {
        self.regions.sorted()
    }

    /// The bytes that it takes in memory, without what is reserved for growing.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.rows.len() * size_of::<Row>()
            + self.texts.len()
            + [&self.services, &self.types, &self.regions]
                .map(Names::bytes)
                .iter()
                .sum::<usize>()
    }

    /// Adds a resource.
    pub(crate) fn push(&mut self, name: &str, kind: &str, region: &str, place: Place) {
        let service = cut::at(kind, |byte| byte == b':').map_or(kind, |(service, _)| service);
        self.texts.push_str(name);
        self.rows.push(Row {
            // A file has at most 256 MB, so its names have.
            end: u32::try_from(self.texts.len()).unwrap_or(u32::MAX),
            service: self.services.number(service),
            kind: self.types.number(kind),
            region: self.regions.number(region),
            class: place.class,
            item: place.item,
        });
    }

    /// Gives back what was reserved for growing.
    pub(crate) fn close(&mut self) {
        self.rows.shrink_to_fit();
        self.texts.shrink_to_fit();
    }

    /// The resources that the filter lets through, from the `start`th on, at most `count`.
    #[must_use]
    pub fn window(&self, filter: &Filter, start: usize, count: usize) -> Window<'_> {
        if filter.lets_all_through() {
            return self.part(start, count);
        }
        let wanted = Wanted::new(self, filter);
        let mut window = Window {
            total: 0,
            resources: Vec::new(),
        };
        let Some(wanted) = wanted else {
            return window;
        };
        let mut begin = 0;
        for row in &self.rows {
            let name = self.texts.get(begin..row.end as usize).unwrap_or_default();
            begin = row.end as usize;
            if !wanted.takes(row, name) {
                continue;
            }
            if window.total >= start && window.resources.len() < count {
                window.resources.push(self.resource(row, name));
            }
            window.total += 1;
        }
        window
    }

    /// The window where nothing is filtered: no row before it has to be looked at.
    fn part(&self, start: usize, count: usize) -> Window<'_> {
        let before = start.checked_sub(1).and_then(|last| self.rows.get(last));
        let mut begin = before.map_or(0, |row| row.end as usize);
        let rows = self.rows.get(start..).unwrap_or_default();
        let resources = rows.iter().take(count).map(|row| {
            let end = row.end as usize;
            let name = self.texts.get(begin..end).unwrap_or_default();
            begin = end;
            self.resource(row, name)
        });
        Window {
            total: self.rows.len(),
            resources: resources.collect(),
        }
    }

    fn resource<'a>(&'a self, row: &Row, name: &'a str) -> Resource<'a> {
        Resource {
            name,
            service: self.services.name(row.service),
            kind: self.types.name(row.kind),
            region: self.regions.name(row.region),
            class: row.class,
            item: row.item,
        }
    }
}
