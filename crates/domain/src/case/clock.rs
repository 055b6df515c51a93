//! Which time counts for a case, and whether it can be true.

use core::cmp::Ordering;

use super::{Case, LATEST_SEEN};
use crate::answer::{Answer, Said};
use crate::time::Timestamp;

/// Something may be dated so far ahead: clocks differ, and it is tomorrow somewhere.
const AHEAD_DAYS: u32 = 1;

/// Whether a moment lies further ahead of another one than two clocks that are right may differ.
pub(crate) fn is_far_ahead(at: Timestamp, of: Timestamp) -> bool {
    at > of.plus_days(AHEAD_DAYS)
}

impl Case {
    /// The time that counts: the clock's, or the latest ever seen where that is later.
    #[must_use]
    pub fn time(&self, clock: Timestamp) -> Timestamp {
        clock.max(self.latest)
    }

    /// Whether this clock and the latest time ever seen can both be right. A clock that is merely
    /// late can: time went by since.
    #[must_use]
    pub fn is_plausible(&self, clock: Timestamp) -> bool {
        !is_far_ahead(self.latest, clock)
    }

    /// The time for something said now: later than all that was said before, so that the last
    /// word wins wherever answers meet. A time that can't be true is not carried on.
    #[must_use]
    pub fn stamp(&mut self, clock: Timestamp) -> Timestamp {
        if !self.is_plausible(clock) {
            return clock;
        }
        self.latest = clock.max(Timestamp(self.latest.0.saturating_add(1)));
        self.latest
    }

    /// Puts the time right: from now on this clock counts, and nothing else that was seen. Whatever was
    /// said until now was said or grew old under one of the two times, and has to be said again.
    /// Returns the keys of what changed, the time first; none where the time is plausible.
    pub fn put_right(&mut self, clock: Timestamp) -> Vec<String> {
        if self.is_plausible(clock) {
            return Vec::new();
        }
        self.corrections = self.corrections.saturating_add(1);
        self.corrected = clock;
        self.latest = clock;
        self.forget_hosts();
        self.keep_latest();
        let mut keys = vec![LATEST_SEEN.to_owned()];
        keys.append(&mut self.undate());
        keys
    }

    /// Whatever is dated later than the moment in which the time was put right was said under one that
    /// could not be true. Returns the keys of those answers.
    fn undate(&mut self) -> Vec<String> {
        let corrected = self.corrected;
        let answers = self.answers.iter();
        let later = answers.filter(|(key, answer)| key != LATEST_SEEN && answer.at > corrected);
        let later: Vec<(String, Answer)> = later.cloned().collect();
        for (key, answer) in &later {
            self.put(key, answer.clone().said_before(corrected));
        }
        later.into_iter().map(|(key, _)| key).collect()
    }

    /// Sees a later time by the clock, to be kept under [`LATEST_SEEN`].
    pub fn see_clock(&mut self, clock: Timestamp) {
        self.latest = self.latest.max(clock);
        self.keep_latest();
    }

    /// Takes over when the time was put right where a record was made: what was said there until then
    /// counts here no more than it does there.
    pub(super) fn hear_correction(&mut self, there: Timestamp, clock: Timestamp) {
        let there = there.min(clock);
        if there > self.corrected {
            self.corrected = there;
            self.corrections = self.corrections.max(1);
        }
    }

    /// A record's answer as it counts here, where the time was put right at that moment where it was
    /// made. Where nobody knew yet that it was put right here, what is dated later may have been said
    /// under the time that could not be true.
    pub(super) fn dated(&self, answer: Answer, there: Timestamp) -> Answer {
        if there < self.corrected || answer.at <= there {
            answer.said_before(self.corrected)
        } else {
            answer
        }
    }

    /// Takes over the latest time that was kept. A time seen before the last correction does not
    /// count. Tells whether anything changed.
    pub(super) fn see(&mut self, seen: &Answer) -> bool {
        let corrected = corrected(seen);
        let before = (self.latest, self.corrected, self.corrections);
        match seen.revision.cmp(&self.corrections) {
            Ordering::Less => return false,
            Ordering::Equal => {
                self.latest = self.latest.max(seen.at);
                self.corrected = self.corrected.max(corrected);
            }
            Ordering::Greater => {
                self.latest = seen.at;
                self.corrected = corrected;
                self.corrections = seen.revision;
                self.undate();
            }
        }
        self.keep_latest();
        before != (self.latest, self.corrected, self.corrections)
    }

    pub(super) fn keep_latest(&mut self) {
        let corrected = match self.corrections {
            0 => String::new(),
            _ => self.corrected.0.to_string(),
        };
        let seen = Answer {
            said: Said::Text(corrected),
            at: self.latest,
            revision: self.corrections,
            doubted: false,
            by: String::new(),
            parts: None,
            contradicted: false,
            of_file: false,
            heading: None,
        };
        self.put(LATEST_SEEN, seen);
    }
}

/// When the time was last put right, as it stands with the latest time seen.
pub(crate) fn corrected(seen: &Answer) -> Timestamp {
    match &seen.said {
        Said::Text(text) => Timestamp(text.parse().unwrap_or_default()),
        _ => Timestamp::default(),
    }
}

impl Answer {
    /// An answer given by somebody who had not heard yet that the time was put right at that moment. Of
    /// what is dated later nobody knows when it was said, nor any part of it: that is true wherever it
    /// goes.
    #[must_use]
    pub(crate) fn said_before(self, corrected: Timestamp) -> Self {
        if self.at <= corrected {
            return self;
        }
        Self {
            at: corrected,
            doubted: true,
            parts: None,
            ..self
        }
    }
}
