//! The full list of resources of one file, in memory only: compact, and drawn by window.

mod filter;
mod names;
mod part;

pub use filter::Filter;

use crate::cut;
use crate::item::Item;
use crate::services::{Class, Place};
use filter::Wanted;
use names::Names;
use part::{Part, ROWS, Row};

/// Resources in the order of the file.
///
/// A resource takes 12 bytes beside its own text. Services, types and Regions are written once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Inventory {
    parts: Vec<Part>,
    services: Names,
    types: Names,
    regions: Names,
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
    /// The Region; empty or `global` for resources that have none.
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
        let before = self.parts.len().saturating_sub(1) * ROWS;
        self.parts.last().map_or(0, |last| before + last.len())
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.parts.is_empty()
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
        self.parts.iter().map(Part::bytes).sum::<usize>()
            + [&self.services, &self.types, &self.regions]
                .map(Names::bytes)
                .iter()
                .sum::<usize>()
    }

    /// Adds a resource.
    pub(crate) fn push(&mut self, name: &str, kind: &str, region: &str, place: Place) {
        let service = cut::at(kind, |byte| byte == b':').map_or(kind, |(service, _)| service);
        let numbers = [
            self.services.number(service),
            self.types.number(kind),
            self.regions.number(region),
        ];
        if self.parts.last().is_none_or(Part::is_full) {
            self.close();
            self.parts.push(Part::default());
        }
        if let Some(last) = self.parts.last_mut() {
            last.push(name, Row::new(numbers, place.class, place.item));
        }
    }

    /// Gives back what was reserved for growing: the parts before the last one gave it back when
    /// they were full.
    pub(crate) fn close(&mut self) {
        if let Some(last) = self.parts.last_mut() {
            last.close();
        }
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
        for (row, name) in self.parts.iter().flat_map(|part| part.from(0)) {
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
        let parts = self.parts.get(start / ROWS..).unwrap_or_default();
        let parts = parts.iter().enumerate();
        let rows = parts.flat_map(|(place, part)| {
            let first = if place == 0 { start % ROWS } else { 0 };
            part.from(first)
        });
        let resources = rows.take(count).map(|(row, name)| self.resource(row, name));
        Window {
            total: self.len(),
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
