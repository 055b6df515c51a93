//! Judges one item: settled, or outstanding for which reason.

mod backup;
mod decision;
mod group;

use self::backup::backup;
use self::decision::{chosen, decision};
use self::group::group_is_doubted;
use super::judgement::Judgement;
use super::question::{Question, is_ahead, is_from_before_correction};
use super::there::There;
use crate::answer::{Answer, Choice, DOES_NOT_APPLY, Said};
use crate::grade::Grade;
use crate::plan::{Item, ItemKind};
use crate::reason::Reason;
use crate::time::Timestamp;

pub(super) use self::decision::closed_route;

/// Judges one item, given the judgements of all items before it.
pub(super) fn judge(
    item: &Item,
    question: &Question<'_>,
    earlier: &[Judgement],
    there: &There,
) -> Judgement {
    if !applies(item, question, earlier) {
        return Judgement::DoesNotApply;
    }
    let case = question.case;
    let answer = match item.kind {
        ItemKind::Host => case.host_answer(item),
        _ => case
            .answer(&item.id)
            .filter(|answer| answer.said.is_given()),
    };
    let Some(answer) = answer else {
        return if question.plan.is_asked_if_there(item) {
            there.judge(item, question)
        } else {
            Judgement::Outstanding(Reason::Unanswered)
        };
    };
    match settle(item, answer, question) {
        Ok((grade, until)) => Judgement::Settled { grade, until },
        Err(reason) => Judgement::Outstanding(reason),
    }
}

/// Whether every condition of the item holds. Where standing or route are not known, nothing that
/// hangs on them applies; the gate is shut by them.
fn applies(item: &Item, question: &Question<'_>, earlier: &[Judgement]) -> bool {
    let conditions = &item.applies;
    let case = question.case;
    let found = !conditions.found || is_found(item, question);
    let standing = conditions.standings.is_empty()
        || case
            .standing()
            .is_some_and(|standing| conditions.standings.contains(&standing));
    let route = conditions.routes.is_empty()
        || case
            .route()
            .is_some_and(|route| conditions.routes.contains(&route));
    found
        && standing
        && route
        && conditions.answers.iter().all(|(decider, options)| {
            earlier[*decider] != Judgement::DoesNotApply
                && chosen(&question.plan.items[*decider], question)
                    .is_some_and(|chosen| options.iter().any(|option| option == chosen))
        })
}

/// Whether files list something of the item, or did and were taken away before it was answered.
fn is_found(item: &Item, question: &Question<'_>) -> bool {
    let finding = question.evidence.finding(&item.id);
    let answer = question.case.answer(&item.id);
    finding.is_some_and(|finding| finding.found) || answer.is_some_and(|answer| answer.doubted)
}

/// How well an answer is founded, and since when it ages; none where it does not.
type Settled = (Grade, Option<Timestamp>);

fn settle(item: &Item, answer: &Answer, question: &Question<'_>) -> Result<Settled, Reason> {
    if answer.revision != item.revision {
        return Err(Reason::Changed);
    }
    if is_ahead(answer.at, question) {
        return Err(Reason::InTheFuture);
    }
    let (grade, since) = match (&item.kind, &answer.said) {
        (ItemKind::Backup(_), Said::Backup(form)) => backup(item, form, answer.at, question)?,
        (ItemKind::Decision(_), Said::Decision(form)) => {
            (decision(item, form, question)?, Some(answer.at))
        }
        (ItemKind::Statement(_), Said::Statement(true)) | (ItemKind::Host, _) => {
            (Grade::Attested, Some(answer.at))
        }
        // Said about an item that was of another kind then.
        _ => return Err(Reason::Changed),
    };
    let empty = empty_by_file(item, answer, question);
    let grade = match empty {
        Some(_) => grade.max(Grade::Supported),
        None => grade,
    };
    let days = match item.kind {
        ItemKind::Backup(_) => item.max_age_days.or(Some(question.plan.max_age_days)),
        _ => item.max_age_days,
    };
    if is_from_before_correction(answer.at, question) {
        return Err(Reason::ClockCorrected);
    }
    // Age comes last, so that time alone never turns one reason into another.
    if answer.doubted || group_is_doubted(item, &answer.said, question) {
        return Err(Reason::EvidenceRemoved);
    }
    let mut until = since.zip(days).map(|(since, days)| since.plus_days(days));
    if until.is_some_and(|until| question.time() > until) {
        return Err(Reason::ConfirmAgain);
    }
    until = until.into_iter().chain(empty).min();
    if grade > Grade::Attested
        && let Said::Backup(form) = &answer.said
        && let Some(found) = question.evidence.kept(&item.id, form, question.time())
    {
        until = until.into_iter().chain(found.until).min();
    }
    Ok((grade, until))
}

/// Until when a file says what was confirmed by a press: that there is none of it.
fn empty_by_file(item: &Item, answer: &Answer, question: &Question<'_>) -> Option<Timestamp> {
    let says_none = match &answer.said {
        Said::Backup(form) => form.choice == Some(Choice::Nothing),
        Said::Decision(form) => form.option.as_deref() == Some(DOES_NOT_APPLY),
        _ => false,
    };
    let until = question.evidence.finding(&item.id)?.empty_until?;
    (answer.of_file && says_none && question.time() <= until).then_some(until)
}

/// Whether no file speaks against what is chosen.
fn uncontradicted(item: &Item, option: &str, question: &Question<'_>) -> Result<(), Reason> {
    if question.evidence.contradicts(&item.id, option) {
        return Err(Reason::Contradicted);
    }
    Ok(())
}
