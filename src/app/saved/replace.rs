//! Answers in place of answers: a record is taken over. Values kept beside them stay where they
//! are.

use domain::answer::Answer;
use domain::stored::FACTS;
use domain::time::Timestamp;

use super::{NotSaved, Saved};
use crate::browser::storage::{self, NotRead, SaveError};

impl Saved {
    /// Keeps these answers, and the latest time that is among them, in place of all answers that are
    /// kept of an account: whole, or not at all.
    pub fn replace<'a>(
        &self,
        account: &str,
        answers: impl Iterator<Item = (&'a str, &'a Answer)>,
        corrections: u32,
        now: Timestamp,
        limit: usize,
    ) -> Result<(), NotSaved> {
        let refused = |error: NotRead| NotSaved::Storage(error.into());
        let mut new: Vec<(String, String)> = answers
            .map(|(key, answer)| {
                (
                    self.key(account, key),
                    answer.to_stored_after(corrections, account, key),
                )
            })
            .collect();
        new.sort();
        let facts = self.key(account, FACTS);
        let beside = storage::read(&facts).map_err(refused)?;
        let beside = beside.map(|value| (facts.clone(), value));
        let bytes = new.iter().chain(&beside);
        let bytes: usize = bytes.map(|(key, value)| key.len() + value.len()).sum();
        if bytes > limit {
            return Err(NotSaved::Limit);
        }
        let mark = self.place_of_mark(account);
        let mut before = Vec::new();
        let kept = storage::keys(&self.key(account, "")).map_err(refused)?;
        for key in kept
            .into_iter()
            .filter(|key| *key != facts)
            .chain([mark.clone()])
        {
            let value = storage::read(&key).map_err(refused)?;
            before.extend(value.map(|value| (key, value)));
        }
        // Marked before and after: other tabs drop what they know first, so that none of it is merged
        // with what comes now, and read anew when all is there.
        let written = self
            .mark_replaced(account, now)
            .and_then(|()| {
                let mut new = new.iter();
                new.try_for_each(|(key, value)| storage::write(key, value))
            })
            .and_then(|()| {
                for (key, _) in &before {
                    let stays = new.binary_search_by(|(kept, _)| kept.cmp(key)).is_ok();
                    if !stays && *key != mark {
                        storage::remove(key);
                    }
                }
                self.mark_replaced(account, now)
            });
        written.map_err(|error: SaveError| {
            // There was room for the old ones, and there is again once the new ones are gone.
            for key in new.iter().map(|(key, _)| key).chain([&mark]) {
                storage::remove(key);
            }
            for (key, value) in &before {
                let _ = storage::write(key, value);
            }
            NotSaved::Storage(error)
        })
    }
}
