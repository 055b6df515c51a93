//! The items that only the embedding page can settle. Its word lives as long as the case in memory:
//! it is never saved, and neither storage nor a record nor another tab brings it.

use super::{Case, refused};
use crate::answer::{Answer, Said};
use crate::plan::{Item, ItemKind, Plan};
use crate::table::Table;
use crate::time::Timestamp;
use crate::typed::is_readable;

/// A reference has at most so many characters.
const MOST: usize = 200;

impl Case {
    /// Takes the embedding page's word for an item of the kind that waits for it, with a reference such as
    /// the number of a ticket; an empty one takes it back. Tells whether there is such an item, and the
    /// reference is one that may stand in a record.
    pub fn settle(&mut self, plan: &Plan, id: &str, reference: &str, clock: Timestamp) -> bool {
        let Some(item) = plan.find(id).map(|index| &plan.items[index]) else {
            return false;
        };
        let reference = reference.trim();
        if !matches!(item.kind, ItemKind::Host) {
            return false;
        }
        if reference.is_empty() {
            self.hosts.remove(id);
            return true;
        }
        let sound = reference.chars().count() <= MOST
            && is_readable(reference)
            && refused(reference).is_none();
        if sound {
            let answer = Answer {
                said: Said::Text(reference.to_owned()),
                at: self.stamp(clock),
                revision: item.revision,
                doubted: false,
                by: String::new(),
                parts: None,
                contradicted: false,
                of_file: false,
                heading: None,
            };
            self.hosts.insert(id, answer);
        }
        sound
    }

    /// The embedding page's word for this item, at the item's present revision.
    pub(crate) fn host_answer(&self, item: &Item) -> Option<&Answer> {
        let answer = self.hosts.get(&item.id);
        answer.filter(|answer| answer.revision == item.revision)
    }

    /// The reference that the embedding page gave for this item.
    #[must_use]
    pub fn reference(&self, item: &Item) -> Option<&str> {
        match &self.host_answer(item)?.said {
            Said::Text(reference) => Some(reference),
            _ => None,
        }
    }

    /// Gives up the embedding page's word: it was about another account.
    pub fn forget_hosts(&mut self) {
        self.hosts = Table::new();
    }
}
