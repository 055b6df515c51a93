//! Items that a plan had once: which item or row asks in their place, and how old answers read there.

use super::Plan;
use super::reader::Reader;
use crate::table::Table;

/// An item that is gone.
#[derive(Clone, Debug, PartialEq)]
pub struct Replaced {
    /// The id that it had.
    pub id: String,
    /// The id of what asks in its place: an item, or a row of the page such as `standing`.
    pub by: String,
    /// Its options, and the choices of a backup that say the same; the others are asked again.
    pub answers: Table<String>,
}

impl Plan {
    /// The id of what asks in place of an item that is gone; none where it never was one, or is one
    /// again.
    #[must_use]
    pub fn successor_of(&self, id: &str) -> Option<&str> {
        let gone = self.replaced.iter().find(|gone| gone.id == id)?;
        self.find(id).is_none().then_some(&gone.by)
    }
}

/// What a fault expects where a document names an item that is gone.
pub(super) fn replaced_by(successor: &str) -> String {
    ["\"", successor, "\", which asks this now: the item is gone"].concat()
}

pub(super) fn read_replaced(reader: &Reader<'_>) -> Replaced {
    reader.only(&["id", "by", "answers"]);
    let mut answers = Table::new();
    for (option, choice) in reader.get("answers").members() {
        answers.insert(option, choice.text());
    }
    Replaced {
        id: reader.text_of("id"),
        by: reader.text_of("by"),
        answers,
    }
}
