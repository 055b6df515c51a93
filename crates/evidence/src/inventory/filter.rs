//! Which resources of a list are asked for.

use super::names::Names;
use super::{Inventory, Row};
use crate::item::Item;
use crate::services::Class;

/// The resources that are asked for. A filter that is not set lets all through.
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

impl Filter {
    /// Whether nothing is set.
    pub(super) fn lets_all_through(&self) -> bool {
        let Self {
            service,
            region,
            class,
            item,
            text,
        } = self;
        service.is_none()
            && region.is_none()
            && class.is_none()
            && item.is_none()
            && text.trim().is_empty()
    }
}

/// A filter whose names are looked up.
pub(super) struct Wanted<'a> {
    service: Option<u16>,
    region: Option<u16>,
    filter: &'a Filter,
    text: Vec<u8>,
    /// Types that have the text, by number.
    types: Vec<bool>,
}

impl<'a> Wanted<'a> {
    /// None where a service or Region is asked for that no resource has.
    pub(super) fn new(inventory: &Inventory, filter: &'a Filter) -> Option<Self> {
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

    pub(super) fn takes(&self, row: &Row, name: &str) -> bool {
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
