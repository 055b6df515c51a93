//! Values by name, in the order of the names.
//!
//! A sorted list: the few hundred entries that anything here has are found by halving, and the page
//! carries a fraction of the code that a tree costs it for each kind of value.

use core::slice;

/// Names without values.
pub type Names = Table<()>;

/// Values by name, in the order of the names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table<T>(Vec<(String, T)>);

impl<T> Table<T> {
    /// A table without entries.
    #[must_use]
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// How many entries there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The place of a name, or the place where it would stand.
    fn place(&self, name: &str) -> Result<usize, usize> {
        self.0
            .binary_search_by(|(known, _)| known.as_str().cmp(name))
    }

    /// The value of this name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&T> {
        let place = self.place(name).ok()?;
        self.0.get(place).map(|(_, value)| value)
    }

    /// The value of this name, and its place among the others.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<(usize, &T)> {
        let place = self.place(name).ok()?;
        Some((place, &self.0.get(place)?.1))
    }

    /// Whether there is a value of this name.
    #[must_use]
    pub fn contains(&self, name: &str) -> bool {
        self.place(name).is_ok()
    }

    /// Puts a value under a name, in place of the one that was there.
    #[inline(never)]
    pub fn insert(&mut self, name: &str, value: T) {
        match self.place(name) {
            Ok(place) => self.0[place].1 = value,
            Err(place) => self.0.insert(place, (name.to_owned(), value)),
        }
    }

    /// Takes the value of this name out.
    pub fn remove(&mut self, name: &str) -> Option<T> {
        let place = self.place(name).ok()?;
        Some(self.0.remove(place).1)
    }

    /// All names and values, in the order of the names.
    pub fn iter(&self) -> slice::Iter<'_, (String, T)> {
        self.0.iter()
    }

    /// All values, in the order of their names.
    pub fn values(&self) -> impl Iterator<Item = &T> {
        self.0.iter().map(|(_, value)| value)
    }

    /// All names, in their order.
    pub fn keys(&self) -> impl Iterator<Item = &String> {
        self.0.iter().map(|(name, _)| name)
    }

    /// All names that begin with this.
    pub fn beginning_with(&self, start: &str) -> impl Iterator<Item = &String> {
        let (Ok(place) | Err(place)) = self.place(start);
        let names = self.0.iter().skip(place).map(|(name, _)| name);
        names.take_while(move |name| name.starts_with(start))
    }
}

impl<T> Table<T> {
    /// A table of these entries, and a name that several of them have, if there is one. Of those
    /// the first one stays.
    #[must_use]
    pub fn unique(mut entries: Vec<(String, T)>) -> (Self, Option<String>) {
        let mut doubled = None;
        if !entries.is_sorted_by(|(one, _), (next, _)| one < next) {
            entries.sort_by(|(one, _), (other, _)| one.cmp(other));
            entries.dedup_by(|(later, _), (first, _)| {
                let same = later == first;
                if same && doubled.is_none() {
                    doubled = Some(later.clone());
                }
                same
            });
        }
        (Self(entries), doubled)
    }
}

impl<T> Default for Table<T> {
    fn default() -> Self {
        Self::new()
    }
}

/// Of several values of one name the last one stays.
impl<T> From<Vec<(String, T)>> for Table<T> {
    fn from(mut entries: Vec<(String, T)>) -> Self {
        if !entries.is_sorted_by(|(one, _), (next, _)| one < next) {
            entries.reverse();
            entries.sort_by(|(one, _), (other, _)| one.cmp(other));
            entries.dedup_by(|(later, _), (first, _)| later == first);
        }
        Self(entries)
    }
}

impl<T> FromIterator<(String, T)> for Table<T> {
    fn from_iter<I: IntoIterator<Item = (String, T)>>(entries: I) -> Self {
        entries.into_iter().collect::<Vec<_>>().into()
    }
}

impl FromIterator<String> for Names {
    fn from_iter<I: IntoIterator<Item = String>>(names: I) -> Self {
        names.into_iter().map(|name| (name, ())).collect()
    }
}

impl<'a, T> IntoIterator for &'a Table<T> {
    type Item = &'a (String, T);
    type IntoIter = slice::Iter<'a, (String, T)>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::collection::vec;
    use proptest::prelude::*;

    use super::*;

    #[track_caller]
    fn check(table: &Table<u8>, map: &BTreeMap<String, u8>) {
        assert!(table.iter().map(|(name, value)| (name, value)).eq(map));
        assert!(table.keys().eq(map.keys()));
        assert!(table.values().eq(map.values()));
        assert_eq!((table.len(), table.is_empty()), (map.len(), map.is_empty()));
    }

    proptest! {
        /// Step by step and all at once, it is the map of the standard library.
        #[test]
        fn it_is_a_map(steps in vec(("[ab]{0,3}", any::<Option<u8>>()), 0..40)) {
            let (mut table, mut map) = (Table::new(), BTreeMap::new());
            for (name, value) in &steps {
                prop_assert_eq!(table.get(name), map.get(name));
                prop_assert_eq!(table.contains(name), map.contains_key(name));
                match value {
                    Some(value) => {
                        table.insert(name, *value);
                        map.insert(name.clone(), *value);
                    }
                    None => prop_assert_eq!(table.remove(name), map.remove(name)),
                }
                check(&table, &map);
                for start in ["", "a", "ab", "b"] {
                    let names = map.keys().filter(|name| name.starts_with(start));
                    prop_assert!(table.beginning_with(start).eq(names));
                }
            }
            let entries: Vec<_> = steps.into_iter().filter_map(|(name, value)| Some((name, value?))).collect();
            check(&entries.iter().cloned().collect(), &entries.iter().cloned().collect());
            let (table, doubled) = Table::unique(entries.clone());
            let names: BTreeMap<&String, usize> = entries.iter().fold(BTreeMap::new(), |mut all, (name, _)| {
                *all.entry(name).or_default() += 1;
                all
            });
            let first = names.iter().find(|(_, count)| **count > 1);
            prop_assert_eq!(doubled.as_ref(), first.map(|(name, _)| *name));
            check(&table, &entries.into_iter().rev().collect());
        }
    }
}
