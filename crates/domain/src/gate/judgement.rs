//! What an item's answer comes to.

use crate::grade::Grade;
use crate::reason::Reason;
use crate::time::Timestamp;

/// The gate's judgement of one item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Judgement {
    /// It does not apply to this account.
    DoesNotApply,
    /// Its answer satisfies its rule.
    Settled {
        /// The grade of the answer: how well it is founded.
        grade: Grade,
        /// The last moment at which it does; none where it does not age.
        until: Option<Timestamp>,
    },
    /// It does not, for this reason.
    Outstanding(Reason),
    /// It is not there as far as anybody said, and waits for the confirmation that nothing else is:
    /// the row `there` stands for it.
    Waiting,
    /// It is not there: that nothing else is was confirmed in the row `there`, which stands for it.
    NotThere {
        /// Supported where the collector's file shows it, attested by the bills.
        grade: Grade,
        /// The last moment at which that counts.
        until: Timestamp,
    },
}

impl Judgement {
    /// Whether the row `there` stands for the item, in counts and in what is outstanding.
    #[must_use]
    pub const fn follows_there(self) -> bool {
        matches!(self, Self::Waiting | Self::NotThere { .. })
    }
}
