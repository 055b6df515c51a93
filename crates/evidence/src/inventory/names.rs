//! Names written once and meant by number.

use std::collections::BTreeMap;

/// Names, each once, by number. Those after the 65,535th share the last number.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Names {
    numbers: BTreeMap<Box<str>, u16>,
    names: Vec<Box<str>>,
}

impl Names {
    /// The number of a name, which is new or known.
    pub(super) fn number(&mut self, name: &str) -> u16 {
        if let Some(number) = self.numbers.get(name) {
            return *number;
        }
        let Ok(number) = u16::try_from(self.names.len()) else {
            return u16::MAX;
        };
        self.names.push(name.into());
        self.numbers.insert(name.into(), number);
        number
    }

    /// The number of a known name.
    pub(super) fn find(&self, name: &str) -> Option<u16> {
        self.numbers.get(name).copied()
    }

    /// The name with this number.
    pub(super) fn name(&self, number: u16) -> &str {
        self.names.get(usize::from(number)).map_or("", |name| name)
    }

    /// All names, in the order of their numbers.
    pub(super) fn iter(&self) -> impl Iterator<Item = &str> {
        self.names.iter().map(|name| &**name)
    }

    /// All names, in their order.
    pub(super) fn sorted(&self) -> Vec<&str> {
        self.numbers.keys().map(|name| &**name).collect()
    }

    /// The bytes that they take, about: each name stands twice.
    pub(super) fn bytes(&self) -> usize {
        self.names
            .iter()
            .map(|name| 2 * (name.len() + size_of::<Box<str>>()) + 2)
            .sum()
    }
}
