//! The full list of resources of one file, in memory only: compact, and drawn by window.

mod names;

use crate::cut;
use crate::item::Item;
use crate::services::{Class, Place};
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

/// Which resources are asked for. What is not set lets all through.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// This service.
    pub service: Option<String>,
    /// This Region.
    pub region: Option<String>,
    /// This class.
    pub class: Option<Class>,
    /// This item.
    pub item: Option<Item>,
    /// Name or type have this text, in capitals or small letters.
    pub text: String,
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

/// A filter whose names are looked up.
struct Wanted<'a> {
    service: Option<u16>,
    region: Option<u16>,
    filter: &'a Filter,
    text: Vec<u8>,
    /// Types that have the text, by number.
    types: Vec<bool>,
}

impl<'a> Wanted<'a> {
    /// None where a service or Region is asked for that no resource has.
    fn new(inventory: &Inventory, filter: &'a Filter) -> Option<Self> {
        let number = |names: &Names, name: &Option<String>| match name {
            None => Some(None),
            Some(name) => names.find(name).map(Some),
        };
        let text = filter.text.trim().to_ascii_lowercase().into_bytes();
        let types = inventory
            .types
            .iter()
            .map(|kind| contains(kind, &text))
            .collect();
        Some(Self {
            service: number(&inventory.services, &filter.service)?,
            region: number(&inventory.regions, &filter.region)?,
            filter,
            text,
            types,
        })
    }

    fn takes(&self, row: &Row, name: &str) -> bool {
        self.service.is_none_or(|service| row.service == service)
            && self.region.is_none_or(|region| row.region == region)
            && self.filter.class.is_none_or(|class| row.class == class)
            && self.filter.item.is_none_or(|item| row.item == Some(item))
            && (self
                .types
                .get(usize::from(row.kind))
                .copied()
                .unwrap_or(false)
                || contains(name, &self.text))
    }
}

/// Whether a text has this part, which is in small letters.
fn contains(text: &str, part: &[u8]) -> bool {
    let Some((first, rest)) = part.split_first() else {
        return true;
    };
    let text = text.as_bytes();
    let last = text.len().saturating_sub(rest.len());
    text.iter().take(last).enumerate().any(|(place, byte)| {
        byte.to_ascii_lowercase() == *first
            && text
                .get(place + 1..place + part.len())
                .is_some_and(|found| found.eq_ignore_ascii_case(rest))
    })
}
