//! All that the gate judges by, and what that says of a moment.

use crate::account::AccountId;
use crate::case::{Case, is_far_ahead};
use crate::evidence::Evidence;
use crate::plan::Plan;
use crate::time::Timestamp;

/// All that the gate judges by.
#[derive(Clone, Copy)]
pub struct Question<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// The answers.
    pub case: &'a Case,
    /// The findings of files.
    pub evidence: &'a Evidence,
    /// The accounts that are being closed here, this one or others.
    pub closing: &'a [AccountId],
    /// Whether a plan was asked for that does not judge yet.
    pub loading: Loading,
    /// The clock's time. The time that counts is [`Case::time`] by it.
    pub now: Timestamp,
}

impl Question<'_> {
    /// The time that counts.
    #[must_use]
    pub fn time(&self) -> Timestamp {
        self.case.time(self.now)
    }
}

/// Whether a plan was asked for that does not judge yet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Loading {
    /// Nothing: the plan is the one that was asked for.
    #[default]
    Nothing,
    /// Another plan.
    Plan,
}

/// Whether something said or dated then is asked again, because then is too far ahead.
pub(super) fn is_ahead(at: Timestamp, question: &Question<'_>) -> bool {
    is_far_ahead(at, question.time())
}

/// Whether something was said before the time was put right: under a time that was not true, or one
/// that nobody knew to be.
pub(super) fn is_from_before_correction(at: Timestamp, question: &Question<'_>) -> bool {
    let corrected = question.case.corrected;
    corrected > Timestamp(0) && at <= corrected
}
