//! Figures: the numbers of dated rules that code judges by. They come from the plan alone, so that a
//! rule of a host's own changes what is judged and not only what is said.

use crate::closed::closed_list;
use crate::json::Value;

closed_list! {
    /// A number that a rule of the plan gives. The end of its name says what it counts.
    Figure {
        /// An account that its organization created may leave after so many days.
        WaitingDays = "waiting-days",
        /// So many days after closing, an account is closed for good.
        ClosedForGoodDays = "closed-for-good-days",
        /// The quota of closings is for so many days.
        QuotaDays = "quota-days",
        /// So many members in a hundred may be closed within them.
        QuotaPercent = "quota-percent",
        /// At least so many may be.
        QuotaLeast = "quota-least",
        /// At most so many may be.
        QuotaMost = "quota-most",
        /// So many members may be closing at the same time.
        QuotaAtOnce = "quota-at-once",
        /// Before the account is closed, a file of the collector that is older than so many hours should
        /// be made anew.
        NewRunHours = "new-run-hours",
    }
}

impl Figure {
    /// More than this makes no sense, and is a fault in a plan.
    #[must_use]
    pub const fn limit(self) -> u32 {
        match self {
            Self::WaitingDays | Self::ClosedForGoodDays | Self::QuotaDays => 3_650,
            Self::QuotaPercent => 100,
            Self::NewRunHours => 1_000,
            Self::QuotaLeast | Self::QuotaMost | Self::QuotaAtOnce => 1_000_000,
        }
    }
}

/// The figures of a plan; none where no rule gives one. What is judged by a figure that is missing
/// counts as not known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Figures([Option<u32>; Figure::ALL.len()]);

impl Figures {
    /// The number of this figure.
    #[must_use]
    pub fn get(&self, figure: Figure) -> Option<u32> {
        self.0.get(figure as usize).copied().flatten()
    }

    /// Gives a figure its number, or takes it away.
    pub fn set(&mut self, figure: Figure, number: Option<u32>) {
        if let Some(place) = self.0.get_mut(figure as usize) {
            *place = number;
        }
    }

    /// These figures, and the others' where there is none.
    pub(super) fn or(self, others: &Self) -> Self {
        let mut figures = *others;
        for figure in Figure::ALL {
            if let Some(number) = self.get(*figure) {
                figures.set(*figure, Some(number));
            }
        }
        figures
    }

    /// The numbers in the order of the list, from one program to another.
    #[must_use]
    pub fn to_value(&self) -> Value {
        let value = |number: &Option<u32>| match number {
            Some(number) => Value::Number((*number).into()),
            None => Value::Null,
        };
        Value::List(self.0.iter().map(value).collect())
    }

    /// The figures that another program handed over; none of what it left out.
    #[must_use]
    pub fn from_value(value: &Value) -> Self {
        let mut figures = Self::default();
        if let Value::List(numbers) = value {
            for (place, number) in figures.0.iter_mut().zip(numbers) {
                *place = number.as_number().and_then(|number| number.try_into().ok());
            }
        }
        figures
    }
}
