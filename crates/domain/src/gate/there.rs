//! Judges what is there: one confirmation for all the backups about which nothing else is said.

use super::judgement::Judgement;
use super::question::{Question, is_ahead, is_from_before_correction};
use crate::answer::{Answer, Basis, Said};
use crate::case::{NOTHING_ELSE, NOTHING_OF_THE_REST, THERE};
use crate::grade::Grade;
use crate::plan::{Applies, Item};
use crate::reason::Reason;
use crate::time::Timestamp;

/// A confirmation that counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Held {
    /// What it rests on.
    pub(super) basis: Basis,
    /// The last moment at which it does.
    pub(super) until: Timestamp,
}

/// The confirmations about what is there, judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct There {
    /// That nothing else is there.
    pub(super) nothing_else: Result<Held, Reason>,
    /// That nothing is there of what the file could not show.
    pub(super) rest: Result<Held, Reason>,
}

impl There {
    pub(super) fn of(question: &Question<'_>) -> Self {
        Self {
            nothing_else: confirmed(NOTHING_ELSE, question),
            rest: confirmed(NOTHING_OF_THE_REST, question),
        }
    }

    /// Judges a backup without an answer of its own, which is asked only where it is there.
    pub(super) fn judge(&self, item: &Item, question: &Question<'_>) -> Judgement {
        let answer = question.case.answer(&item.id);
        let ticked = answer.is_some_and(|answer| answer.said.is_ticked());
        if ticked || question.case.is_beside(item) {
            return Judgement::Outstanding(Reason::Unanswered);
        }
        if question.evidence.lists(&item.id) {
            // Who relied on the bills is contradicted. Who relied on the collector's file said that nothing is
            // there but what it lists, and nothing yet about that.
            let by_bills = question.case.nothing_else();
            let by_bills = by_bills.is_some_and(|(basis, _)| basis == Basis::Bills);
            return Judgement::Outstanding(if by_bills {
                Reason::Contradicted
            } else {
                Reason::Unanswered
            });
        }
        if answer.is_some_and(|answer| answer.doubted) {
            return Judgement::Outstanding(Reason::EvidenceRemoved);
        }
        match self.nothing_else {
            Err(_) => Judgement::Waiting,
            Ok(held) if held.basis == Basis::Bills => Judgement::NotThere {
                grade: Grade::Attested,
                until: held.until,
            },
            Ok(held) => self.by_file(item, held, question),
        }
    }

    /// Judges a backup by the collector's file: only what it shows as empty is settled by it. Of the
    /// rest a person may speak, by the bills.
    fn by_file(&self, item: &Item, held: Held, question: &Question<'_>) -> Judgement {
        let finding = question.evidence.finding(&item.id);
        let empty = finding.and_then(|finding| finding.empty_until);
        let empty = empty.filter(|until| question.time() <= *until);
        let (grade, until) = match (empty, self.rest) {
            (Some(until), _) => (Grade::Supported, until),
            (None, Ok(rest)) => (Grade::Attested, rest.until),
            (None, Err(_)) => return Judgement::Outstanding(Reason::NotAsked),
        };
        let until = until.min(held.until);
        Judgement::NotThere { grade, until }
    }
}

/// The backups for which there is a line of cost, of which no file lists anything and nobody said
/// anything: more is there than was said. What is asked for in any case, or on a condition, is asked for
/// in its own row and no part of this.
pub fn charged_for<'a>(question: &Question<'a>) -> impl Iterator<Item = &'a Item> + use<'a> {
    let (plan, case) = (question.plan, question.case);
    let finding = question.evidence.finding(THERE).into_iter();
    let charged = finding.flat_map(|finding| &finding.contradicted);
    let items = charged.filter_map(|id| plan.items.get(plan.find(id)?));
    items.filter(|item| {
        let asked = plan.is_asked_if_there(item) && item.applies == Applies::default();
        asked && !case.said(&item.id).is_some_and(Said::says_anything)
    })
}

/// Judges the confirmation with this key. Age comes last, as with every answer.
fn confirmed(key: &str, question: &Question<'_>) -> Result<Held, Reason> {
    let (answer, basis) = given(key, question).ok_or(Reason::Unanswered)?;
    if is_ahead(answer.at, question) {
        return Err(Reason::InTheFuture);
    }
    if key == NOTHING_ELSE && charged_for(question).next().is_some() {
        return Err(Reason::Contradicted);
    }
    if is_from_before_correction(answer.at, question) {
        return Err(Reason::ClockCorrected);
    }
    if basis == Basis::File {
        // Whether the file is still there is not known before all facts were looked at.
        question.evidence.at_hand.whole()?;
    }
    let gone = basis == Basis::File && !question.evidence.collected;
    if answer.doubted || gone {
        return Err(Reason::EvidenceRemoved);
    }
    let days = match basis {
        Basis::Bills => question.plan.max_age_days,
        Basis::File => question.plan.empty_days(),
    };
    let until = answer.at.plus_days(days);
    if question.time() > until {
        return Err(Reason::ConfirmAgain);
    }
    Ok(Held { basis, until })
}

fn given<'a>(key: &str, question: &Question<'a>) -> Option<(&'a Answer, Basis)> {
    let answer = question.case.answer(key)?;
    match &answer.said {
        Said::There(form) => Some((answer, form.basis?)),
        _ => None,
    }
}
