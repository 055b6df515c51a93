//! Which files were removed, so that this can be told from not having heard of them yet.

use crate::json::{Members, Value};
use crate::table::Table;
use crate::time::Timestamp;

/// At most so many marks are kept, the latest. Whoever slept through more removals has an old file.
const KEPT: usize = 64;

/// For each file that was ever removed, its last addition or removal: twice the moment, and one
/// more for a removal. In whatever order tabs hear of each other's marks, they end with the same
/// ones.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Removals(Table<u64>);

impl Removals {
    /// Reads the text of [`Self::to_text`]; any other text is as good as none.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let Ok(Value::Object(marks)) = Value::read(text) else {
            return Self::default();
        };
        let mark = |(id, mark): &(String, Value)| Some((id.clone(), mark.as_number()?));
        let mut removals = Self(marks.iter().filter_map(mark).collect());
        removals.drop_oldest();
        removals
    }

    /// The marks as JSON.
    #[must_use]
    pub fn to_text(&self) -> String {
        let mut marks = Members::new();
        for (id, mark) in &self.0 {
            marks.set_number(id, *mark);
        }
        marks.compact()
    }

    /// A file is removed.
    pub fn remove(&mut self, id: &str, now: Timestamp) {
        let mark = self.later(id, now) + 1;
        self.0.insert(id, mark);
        self.drop_oldest();
    }

    /// A file is given, perhaps once more.
    pub fn add(&mut self, id: &str, now: Timestamp) {
        if self.0.contains(id) {
            let mark = self.later(id, now);
            self.0.insert(id, mark);
        }
    }

    /// An even mark that is later than the one of this file.
    fn later(&self, id: &str, now: Timestamp) -> u64 {
        let last = self.0.get(id).map_or(0, |last| last / 2 + 1);
        now.0.max(last) * 2
    }

    /// Takes over the marks of another tab.
    pub fn merge(&mut self, other: &Self) {
        for (id, mark) in &other.0 {
            let mine = self.0.get(id).copied().unwrap_or_default();
            self.0.insert(id, mine.max(*mark));
        }
        self.drop_oldest();
    }

    /// The files that are removed.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        let removed = self.0.iter().filter(|(_, mark)| mark % 2 == 1);
        removed.map(|(id, _)| id.as_str())
    }

    /// Every tab keeps the same ones, or they would write over each other for ever.
    fn drop_oldest(&mut self) {
        while self.0.len() > KEPT {
            let oldest = self.0.iter().min_by_key(|(id, mark)| (*mark, id));
            let Some(oldest) = oldest.map(|(id, _)| id.clone()) else {
                return;
            };
            self.0.remove(&oldest);
        }
    }
}
