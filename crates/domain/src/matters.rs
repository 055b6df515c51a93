//! Which of the dates after closing matter to one account, by what was said about it.

use crate::answer::{AS_CATEGORY, Choice, DOES_NOT_APPLY, Said};
use crate::case::Case;
use crate::plan::{Item, Matters, Plan, Shortcut, TimelineEntry};
use crate::standing::Standing;

/// The dates that matter to this account, in the plan's order. What was not said yet leaves none out.
pub fn dates_that_matter<'a>(
    plan: &'a Plan,
    case: &'a Case,
) -> impl Iterator<Item = &'a TimelineEntry> {
    let entries = plan.timeline.iter();
    entries.filter(move |entry| matters(&entry.matters, plan, case))
}

/// Whether an answer with this key can say for whom a date matters.
#[must_use]
pub fn bears_on_dates(plan: &Plan, key: &str) -> bool {
    let names = |entry: &TimelineEntry| entry.matters.answers.iter().any(|(item, _)| item == key);
    matches!(key, "standing" | "route") || plan.timeline.iter().any(names)
}

/// Whether a person said that there is none of it, or that it does not apply.
pub(crate) fn says_that_there_is_none(item: &Item, plan: &Plan, case: &Case) -> bool {
    let said = said(&item.id, plan, case);
    said.is_some_and(|said| said == Choice::Nothing.name() || said == DOES_NOT_APPLY)
}

fn matters(conditions: &Matters, plan: &Plan, case: &Case) -> bool {
    let standing = case
        .standing()
        .is_none_or(|known| known == Standing::Unknown || fits(&conditions.standings, &known));
    let route = case
        .route()
        .is_none_or(|known| fits(&conditions.routes, &known));
    standing
        && route
        && conditions.answers.iter().all(|(item, answers)| {
            said(item, plan, case).is_none_or(|said| answers.iter().any(|answer| answer == said))
        })
}

fn fits<T: PartialEq>(allowed: &[T], known: &T) -> bool {
    allowed.is_empty() || allowed.contains(known)
}

/// The answer to a backup or a decision, by itself or by the group that speaks for it; none where
/// nothing was said.
fn said<'a>(id: &str, plan: &Plan, case: &'a Case) -> Option<&'a str> {
    let category = &plan.categories[plan.items[plan.find(id)?].category];
    let section = &plan.sections[category.section];
    let group = |id: &str| match case.said(id) {
        Some(Said::Shortcut(form)) => Some(form.choice),
        _ => None,
    };
    let backup = |shortcut| match shortcut {
        Shortcut::NothingOfThisKind => Some(Choice::Nothing.name()),
        Shortcut::LetGoAll => Some(Choice::LetGo.name()),
        Shortcut::NoneApply | Shortcut::OneByOne => None,
    };
    match case.said(id)? {
        Said::Backup(form) => match form.choice? {
            Choice::AsCategory => backup(group(&category.id)?),
            Choice::AsSection => backup(group(&section.id)?),
            choice => Some(choice.name()),
        },
        Said::Decision(form) => match form.option.as_deref()? {
            AS_CATEGORY => (group(&category.id)? == Shortcut::NoneApply).then_some(DOES_NOT_APPLY),
            option => Some(option),
        },
        _ => None,
    }
}
