//! The things that the gate has to have at hand before it judges at all, beside the facts of files.

use super::{Loading, Question};
use crate::reason::Reason;

/// The plan: the one that was asked for last.
pub(super) const fn plan(question: &Question<'_>) -> Result<(), Reason> {
    match question.loading {
        Loading::Nothing => Ok(()),
        Loading::Plan => Err(Reason::PlanLoading),
    }
}

/// The time: no time was seen that lies far ahead of the clock. One of the two is wrong then, and
/// the gate can't know which.
pub(super) fn clock(question: &Question<'_>) -> Result<(), Reason> {
    if question.case.is_plausible(question.now) {
        Ok(())
    } else {
        Err(Reason::ClockImplausible)
    }
}
