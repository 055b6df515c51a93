//! Whether the collector should run once more before the account is closed.
//!
//! What a file shows as empty may hold something an hour later. How long that counts, the gate says by
//! the plan's days; this only reminds, and shuts nothing.

use crate::answer::Basis;
use crate::evidence::FileMark;
use crate::gate::Question;
use crate::plan::Figure;
use crate::time::Timestamp;

/// The kind of the file on which "nothing else is there" can rest.
const COLLECTED: &str = "collected";

const HOUR: u64 = 3_600_000;

/// How many hours old the collector's newest file about the account is, where "nothing else is there"
/// rests on it and it is older than the plan wants; none where no new run is wanted.
#[must_use]
pub fn new_run(question: &Question<'_>) -> Option<u64> {
    let (basis, _) = question.case.nothing_else()?;
    let hours = question.plan.figures.get(Figure::NewRunHours)?;
    let of_account = |file: &&FileMark| {
        file.kind == COLLECTED && file.account.is_some() && file.account == question.case.account
    };
    let files = question.evidence.files.iter().filter(of_account);
    let Timestamp(newest) = files.map(|file| file.taken_at).max()?;
    let age = question.time().0.saturating_sub(newest);
    let is_old = age > u64::from(hours) * HOUR;
    (basis == Basis::File && is_old).then_some(age / HOUR)
}
