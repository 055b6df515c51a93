//! Judges what was said of a backup.

use super::group::{category, section};
use super::{Settled, is_ahead, uncontradicted};
use crate::account::AccountId;
use crate::answer::{BackupForm, Choice, Place, ShortcutForm};
use crate::gate::question::Question;
use crate::grade::Grade;
use crate::plan::{Item, Shortcut};
use crate::reason::Reason;
use crate::time::{Date, Timestamp};
use crate::typed::{is_readable, names_account};

/// The grade of a backup's answer, and since when it ages. Letting go is a decision, not a claim
/// about the account: it does not age.
pub(super) fn backup(
    item: &Item,
    form: &BackupForm,
    at: Timestamp,
    question: &Question<'_>,
) -> Result<Settled, Reason> {
    match form.choice {
        None => Err(Reason::Unanswered),
        Some(Choice::Kept) => {
            uncontradicted(item, Choice::Kept.name(), question)?;
            let since = kept(item, form, at, question)?;
            if question.evidence.loses(&item.id, form) {
                return Err(Reason::Contradicted);
            }
            Ok((grade_of_kept(item, form, question)?, Some(since)))
        }
        Some(Choice::Nothing) => nothing(item, question).map(|grade| (grade, Some(at))),
        Some(Choice::LetGo) => let_go(&form.why).map(|grade| (grade, None)),
        Some(Choice::AsCategory) => follow(item, category(item, question)?, at, question),
        Some(Choice::AsSection) => follow(item, section(item, question)?, at, question),
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
    uncontradicted(item, Choice::Nothing.name(), question)?;
    Ok(Grade::Attested)
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
fn kept(
    item: &Item,
    form: &BackupForm,
    at: Timestamp,
    question: &Question<'_>,
) -> Result<Timestamp, Reason> {
    let place = form.place.ok_or(Reason::PlaceMissing)?;
    if place == Place::OtherAccount {
        destination(&form.destination_account, question)?;
    }
    location(&form.location, question)?;
    if item.asks_restore {
        form.restore.ok_or(Reason::RestoreMissing)?;
    }
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
