//! Which time counts for a case, and whether it can be true.

use super::Case;
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
    /// word wins wherever answers meet.
    #[must_use]
    pub fn stamp(&mut self, clock: Timestamp) -> Timestamp {
        self.latest = clock.max(Timestamp(self.latest.0.saturating_add(1)));
        self.latest
    }
}
