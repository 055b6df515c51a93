//! The case: everything said about one account.

mod action;
mod apply;
mod clock;
mod host;
mod input;
mod names;
mod replaced;
mod there;

pub use action::{Action, Change};
pub(crate) use clock::{corrected, is_far_ahead};
#[cfg(test)]
pub(crate) use input::SHORTEST_REFUSED;
pub use input::{Refused, action_of_input, refused, without_refused};
pub use names::{About, FACTS, NOTHING_ELSE, NOTHING_OF_THE_REST, THERE, about, own_names};

use core::mem;

use crate::account::{AccountId, AccountIdError};
use crate::answer::{Answer, Said};
use crate::record::Incoming;
use crate::standing::{Route, Standing};
use crate::table::Table;
use crate::time::Timestamp;

/// The key under which the latest time seen is kept, beside the answers.
pub const LATEST_SEEN: &str = "latest-seen";

/// Everything said about one account, and the latest time ever seen with it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Case {
    /// The account it belongs to; none for the draft that an id will adopt.
    pub account: Option<AccountId>,
    /// The text in the field for the account id.
    pub typed_id: String,
    /// The latest time ever seen; if the clock is behind it, this time counts.
    pub latest: Timestamp,
    /// When a person last put the time right; nothing said until then counts before it is said again.
    pub corrected: Timestamp,
    /// How often that was: what was seen before the last time counts no more.
    pub corrections: u32,
    answers: Table<Answer>,
    /// The embedding page's answers, by item; never saved.
    hosts: Table<Answer>,
}

impl Case {
    /// An empty case for an account, or the draft.
    #[must_use]
    pub fn new(account: Option<AccountId>) -> Self {
        Self {
            account,
            typed_id: account.map_or_else(String::new, |id| id.as_str().to_owned()),
            ..Self::default()
        }
    }

    /// All answers by their keys.
    pub(crate) const fn answers_by_key(&self) -> &Table<Answer> {
        &self.answers
    }

    /// The answer with this key: an item's, category's or section's id, or one of the page's own.
    #[must_use]
    pub fn answer(&self, key: &str) -> Option<&Answer> {
        self.answers.get(key)
    }

    /// All answers by key, those that the present plan doesn't know included.
    pub fn answers(&self) -> impl Iterator<Item = (&str, &Answer)> {
        self.answers
            .iter()
            .map(|(key, answer)| (key.as_str(), answer))
    }

    /// Whether nothing was ever said.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.answers.is_empty()
    }

    /// Takes over an answer from storage, another tab or a record; the later one counts. Tells
    /// whether anything changed.
    pub fn merge(&mut self, key: &str, answer: Answer) -> bool {
        let merged = match self.answers.get(key) {
            Some(mine) => mine.clone().later(answer),
            None => answer,
        };
        let changed = self.answers.get(key) != Some(&merged);
        if changed {
            self.answers.insert(key, merged);
        }
        changed
    }

    /// The same for an answer that this browser kept: its time was seen here. An answer dated more
    /// than a day ahead will be asked again and moves no time; the latest time seen always counts.
    pub fn take_over(&mut self, key: &str, answer: Answer, clock: Timestamp) -> bool {
        if key == LATEST_SEEN {
            return self.see(&answer);
        }
        // An answer dated far ahead is asked again: the other one counts, whatever its date.
        let ahead = |answer: &Answer| is_far_ahead(answer.at, clock);
        let mine_is_ahead = self.answer(key).map(ahead);
        match (ahead(&answer), mine_is_ahead) {
            (true, Some(false)) => return false,
            (false, Some(true)) => {
                self.latest = self.latest.max(answer.at);
                self.put(key, answer);
                return true;
            }
            (true, _) => {}
            (false, _) => self.latest = self.latest.max(answer.at),
        }
        self.merge(key, answer)
    }

    /// The same for all that another element knows of the account: whichever of the two had heard less
    /// often that the time was put right said things under one that could not be true.
    pub fn take_over_case(&mut self, other: &Self, clock: Timestamp) {
        let (heard, known) = (other.corrections, self.corrections);
        if let Some(seen) = other.answer(LATEST_SEEN) {
            self.see(seen);
        }
        for (key, answer) in other.answers().filter(|(key, _)| *key != LATEST_SEEN) {
            let mut answer = answer.clone();
            if heard < known {
                answer = answer.said_before(self.corrected);
            }
            self.take_over(key, answer, clock);
        }
    }

    /// Whether an answer that is known here says more than this one that somebody kept. An answer
    /// dated more than a day ahead adds nothing: it will be asked again.
    #[must_use]
    pub fn adds_to(&self, key: &str, kept: &Answer, clock: Timestamp) -> bool {
        let mine = self.answer(key);
        mine.is_some_and(|mine| mine != kept && mine.at <= clock.plus_days(1))
    }

    /// Takes over all answers of a record, in place of those that were there, and returns their
    /// keys. Who said them stays said: whoever continues is named beside, not instead. The facts
    /// known beside the answers stay: the latest time seen, that it was put right, and the answers
    /// that wait to be confirmed, unless the record's answer was given later.
    pub fn continue_from(&mut self, record: &Incoming, clock: Timestamp) -> Vec<String> {
        let before = mem::take(&mut self.answers);
        self.forget_hosts();
        let corrected = record.answers.get(LATEST_SEEN).map(corrected);
        let corrected = corrected.unwrap_or_default();
        self.hear_correction(corrected, clock);
        let mut keys = Vec::new();
        for (key, answer) in &record.answers {
            if key == LATEST_SEEN {
                continue;
            }
            let answer = &self.dated(answer.clone(), corrected);
            let by = answer.by_whom(record.answered_by()).to_owned();
            let waits = |mine: &Answer| mine.doubted && answer.at <= mine.at;
            let doubted = answer.doubted || before.get(key).is_some_and(waits);
            self.latest = self.latest.max(answer.at.min(clock));
            self.put(
                key,
                Answer {
                    by,
                    doubted,
                    ..answer.clone()
                },
            );
            keys.push(key.clone());
        }
        for (key, mine) in before.iter() {
            if mine.doubted && self.answer(key).is_none() {
                self.put(key, doubt_since(mine.at));
            }
        }
        self.keep_latest();
        keys
    }

    /// Takes all answers away that were said until then. The times stay.
    pub fn forget_answers(&mut self, until: Timestamp) {
        let answers = mem::take(&mut self.answers);
        for (key, answer) in answers.iter().filter(|(_, answer)| answer.at > until) {
            self.put(key, answer.clone());
        }
        self.forget_hosts();
        self.keep_latest();
    }

    /// Puts an answer in place of the one that was there.
    pub fn put(&mut self, key: &str, answer: Answer) {
        self.answers.insert(key, answer);
    }

    /// Marks that an answer has to be given again, because a file contradicted it or was taken away.
    /// Tells whether that is new. Where nothing was said the mark stands alone.
    pub fn doubt(&mut self, key: &str) -> bool {
        let known = self.answer(key).cloned();
        let answer = known.unwrap_or_else(|| Answer {
            doubted: false,
            ..doubt_since(self.latest)
        });
        let new = !answer.doubted;
        if new {
            let doubted = true;
            self.put(key, Answer { doubted, ..answer });
        }
        new
    }

    /// The same for an answer that a file contradicts; that it did stays known.
    pub fn contradict(&mut self, key: &str) -> bool {
        let new = self.doubt(key);
        let Some(answer) = self.answer(key).filter(|answer| !answer.contradicted) else {
            return new;
        };
        let contradicted = true;
        let answer = answer.clone();
        self.put(
            key,
            Answer {
                contradicted,
                ..answer
            },
        );
        true
    }

    /// Removes an answer as if it had never been given.
    pub fn remove(&mut self, key: &str) {
        self.answers.remove(key);
    }

    /// The id in the field, read.
    ///
    /// # Errors
    /// [`AccountIdError`] says what is wrong with it.
    pub fn id_in_field(&self) -> Result<AccountId, AccountIdError> {
        AccountId::parse(&self.typed_id)
    }

    /// The standing that was chosen.
    #[must_use]
    pub fn standing(&self) -> Option<Standing> {
        match self.said("standing") {
            Some(Said::Standing(standing)) => Some(*standing),
            _ => None,
        }
    }

    /// The route: the only one for its standing, or else the one that was chosen.
    #[must_use]
    pub fn route(&self) -> Option<Route> {
        let only = self.standing().and_then(Route::only_one_for);
        match self.said("route") {
            _ if only.is_some() => only,
            Some(Said::Route(route)) => Some(*route),
            _ => None,
        }
    }

    /// A name that was typed: `account-name` or `answered-by`.
    #[must_use]
    pub fn text(&self, key: &str) -> &str {
        match self.said(key) {
            Some(Said::Text(text)) => text,
            _ => "",
        }
    }

    /// The content of the answer under this key.
    #[must_use]
    pub fn said(&self, key: &str) -> Option<&Said> {
        self.answers.get(key).map(|answer| &answer.said)
    }
}

/// The mark of something that has to be confirmed, where nothing was said about it.
const fn doubt_since(at: Timestamp) -> Answer {
    Answer {
        said: Said::Text(String::new()),
        at,
        revision: 0,
        doubted: true,
        by: String::new(),
        parts: None,
        contradicted: false,
        of_file: false,
        heading: None,
    }
}
