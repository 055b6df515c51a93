//! Judges one item: settled, or outstanding for which reason.

use super::assessment::Question;
use crate::account::AccountId;
use crate::answer::{
    AS_CATEGORY, Answer, BackupForm, Choice, DOES_NOT_APPLY, DecisionForm, Place, Said,
    ShortcutForm,
};
use crate::case::is_far_ahead;
use crate::grade::Grade;
use crate::plan::{Item, ItemKind, Shortcut};
use crate::reason::Reason;
use crate::standing::Route;
use crate::time::{Date, Timestamp};
use crate::typed::{is_readable, names_account};

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

/// Judges one item, given the judgements of all items before it.
pub(super) fn judge(item: &Item, question: &Question<'_>, earlier: &[Judgement]) -> Judgement {
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
        return Judgement::Outstanding(Reason::Unanswered);
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

/// The option that was chosen for a decision, by itself or by its category's one answer.
fn chosen<'a>(decision: &Item, question: &Question<'a>) -> Option<&'a str> {
    let Some(Said::Decision(form)) = question.case.said(&decision.id) else {
        return None;
    };
    match form.option.as_deref() {
        Some(AS_CATEGORY) => none_apply(decision, question)
            .is_ok()
            .then_some(DOES_NOT_APPLY),
        option => option,
    }
}

/// The route that the chosen option of a decision closes.
pub(super) fn closed_route(decision: &Item, question: &Question<'_>) -> Option<Route> {
    decision.option(chosen(decision, question)?)?.closes_route
}

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
    if grade > Grade::Attested
        && let Said::Backup(form) = &answer.said
        && let Some(found) = question.evidence.kept(&item.id, form, question.time())
    {
        until = until.into_iter().chain(found.until).min();
    }
    Ok((grade, until))
}

/// The grade of a backup's answer, and since when it ages. Letting go is a decision, not a claim
/// about the account: it does not age.
fn backup(
    item: &Item,
    form: &BackupForm,
    at: Timestamp,
    question: &Question<'_>,
) -> Result<Settled, Reason> {
    match form.choice {
        None => Err(Reason::Unanswered),
        Some(Choice::Kept) => {
            let since = kept(form, at, question)?;
            Ok((grade_of_kept(item, form, question)?, Some(since)))
        }
        Some(Choice::Nothing) => nothing(item, question).map(|grade| (grade, Some(at))),
        Some(Choice::LetGo) => let_go(&form.why).map(|grade| (grade, None)),
        Some(Choice::AsCategory) => follow(item, category(item, question)?, at, question),
        Some(Choice::AsSection) => follow(item, section(item, question)?, at, question),
    }
}

/// The one answer of the item's category.
fn category<'a>(item: &Item, question: &Question<'a>) -> Result<&'a ShortcutForm, Reason> {
    let category = &question.plan.categories[item.category];
    group(&category.id, &category.shortcuts, question)
}

/// The one answer of the item's section.
fn section<'a>(item: &Item, question: &Question<'a>) -> Result<&'a ShortcutForm, Reason> {
    let section = &question.plan.sections[question.plan.categories[item.category].section];
    group(&section.id, &section.shortcuts, question)
}

/// Whether the one answer that speaks for an item has to be given again.
fn group_is_doubted(item: &Item, said: &Said, question: &Question<'_>) -> bool {
    let category = &question.plan.categories[item.category];
    let section = &question.plan.sections[category.section];
    let group = match said {
        Said::Backup(form) if form.choice == Some(Choice::AsCategory) => &category.id,
        Said::Backup(form) if form.choice == Some(Choice::AsSection) => &section.id,
        Said::Decision(form) if form.option.as_deref() == Some(AS_CATEGORY) => &category.id,
        _ => return false,
    };
    let answer = question.case.answer(group);
    answer.is_some_and(|answer| answer.doubted)
}

/// The answer that was given for a whole group, if the plan offers it.
fn group<'a>(
    id: &str,
    offered: &[Shortcut],
    question: &Question<'a>,
) -> Result<&'a ShortcutForm, Reason> {
    let Some(answer) = question.case.answer(id) else {
        return Err(Reason::Unanswered);
    };
    match &answer.said {
        Said::Shortcut(form) if form.choice == Shortcut::OneByOne => Err(Reason::Unanswered),
        Said::Shortcut(form) if !offered.contains(&form.choice) => Err(Reason::Changed),
        Said::Shortcut(_) if is_ahead(answer.at, question) => Err(Reason::InTheFuture),
        Said::Shortcut(form) => Ok(form),
        _ => Err(Reason::Unanswered),
    }
}

/// The judgement of an item that follows the one answer of a category or section.
fn follow(
    item: &Item,
    group: &ShortcutForm,
    at: Timestamp,
    question: &Question<'_>,
) -> Result<Settled, Reason> {
    match group.choice {
        Shortcut::NothingOfThisKind => nothing(item, question).map(|grade| (grade, Some(at))),
        Shortcut::LetGoAll => let_go(&group.why).map(|grade| (grade, None)),
        Shortcut::NoneApply | Shortcut::OneByOne => Err(Reason::Unanswered),
    }
}

fn nothing(item: &Item, question: &Question<'_>) -> Result<Grade, Reason> {
    if question
        .evidence
        .contradicts(&item.id, Choice::Nothing.name())
    {
        Err(Reason::Contradicted)
    } else {
        Ok(Grade::Attested)
    }
}

fn let_go(why: &str) -> Result<Grade, Reason> {
    if is_readable(why) {
        Ok(Grade::Waived)
    } else {
        Err(Reason::WhyMissing)
    }
}

/// Whether the named place is outside every account that is being closed. Returns the moment from
/// which the copy ages: its own day, or where that is unknown the day of the answer.
fn kept(form: &BackupForm, at: Timestamp, question: &Question<'_>) -> Result<Timestamp, Reason> {
    let place = form.place.ok_or(Reason::PlaceMissing)?;
    if place == Place::OtherAccount {
        destination(&form.destination_account, question)?;
    }
    location(&form.location, question)?;
    form.restore.ok_or(Reason::RestoreMissing)?;
    if form.copied_on.trim().is_empty() {
        return Ok(at);
    }
    let day = Date::parse(form.copied_on.trim())
        .ok_or(Reason::CopiedOnInvalid)?
        .start();
    if is_ahead(day, question) {
        return Err(Reason::CopiedOnFuture);
    }
    Ok(day)
}

fn destination(typed: &str, question: &Question<'_>) -> Result<(), Reason> {
    if typed.trim().is_empty() {
        return Err(Reason::DestinationMissing);
    }
    let Ok(destination) = AccountId::parse(typed) else {
        // Other digits may still be those of this account.
        outside(question, |account| names_account(typed, account))?;
        return Err(Reason::DestinationInvalid);
    };
    outside(question, |account| account == destination)
}

fn location(typed: &str, question: &Question<'_>) -> Result<(), Reason> {
    if typed.trim().is_empty() {
        return Err(Reason::WhereMissing);
    }
    if !is_readable(typed) {
        return Err(Reason::WhereUnreadable);
    }
    outside(question, |account| names_account(typed, account))
}

fn outside(question: &Question<'_>, lies_in: impl Fn(AccountId) -> bool) -> Result<(), Reason> {
    if question.case.account.is_some_and(&lies_in) {
        return Err(Reason::InsideAccount);
    }
    let elsewhere = question
        .closing
        .iter()
        .filter(|other| Some(**other) != question.case.account);
    if elsewhere.copied().any(lies_in) {
        return Err(Reason::ClosingAccount);
    }
    Ok(())
}

/// A file can raise the person's word, never lower it, and only about the place that was named; the
/// plan may ask for more than the word.
fn grade_of_kept(item: &Item, form: &BackupForm, question: &Question<'_>) -> Result<Grade, Reason> {
    let found = question.evidence.kept(&item.id, form, question.time());
    let grade = found.map_or(Grade::Attested, |found| found.grade.max(Grade::Attested));
    let minimum = item
        .minimum_grade
        .filter(|minimum| *minimum > Grade::Attested);
    // A resource in a Region of which nothing is known has no verdict at all.
    if minimum.is_some_and(|minimum| grade < minimum || question.evidence.regions_missing) {
        return Err(Reason::GradeTooLow);
    }
    Ok(grade)
}

fn decision(item: &Item, form: &DecisionForm, question: &Question<'_>) -> Result<Grade, Reason> {
    let chosen = form.option.as_deref().ok_or(Reason::Unanswered)?;
    if chosen == AS_CATEGORY {
        none_apply(item, question)?;
        uncontradicted(item, DOES_NOT_APPLY, question)?;
        return Ok(Grade::Attested);
    }
    let option = item.option(chosen).ok_or(Reason::Changed)?;
    if !option.settles {
        return Err(Reason::NotYet);
    }
    uncontradicted(item, chosen, question)?;
    if option.wants_why && !is_readable(&form.why) {
        return Err(Reason::WhyMissing);
    }
    if let Some(pattern) = &option.pattern
        && !pattern.fits(&form.why)
    {
        return Err(Reason::WhyInvalid);
    }
    Ok(if option.wants_why && !option.attests {
        Grade::Waived
    } else {
        Grade::Attested
    })
}

fn uncontradicted(item: &Item, option: &str, question: &Question<'_>) -> Result<(), Reason> {
    if question.evidence.contradicts(&item.id, option) {
        return Err(Reason::Contradicted);
    }
    Ok(())
}

/// Whether the decision's category says that none of its items apply.
fn none_apply(decision: &Item, question: &Question<'_>) -> Result<(), Reason> {
    match category(decision, question)?.choice {
        Shortcut::NoneApply => Ok(()),
        _ => Err(Reason::Unanswered),
    }
}
