//! The one answer that speaks for a whole category or section.

use super::is_ahead;
use crate::answer::{AS_CATEGORY, Choice, Said, ShortcutForm};
use crate::gate::question::Question;
use crate::plan::{Item, Shortcut};
use crate::reason::Reason;

/// The one answer of the item's category.
pub(super) fn category<'a>(
    item: &Item,
    question: &Question<'a>,
) -> Result<&'a ShortcutForm, Reason> {
    let category = &question.plan.categories[item.category];
    group(&category.id, &category.shortcuts, question)
}

/// The one answer of the item's section.
pub(super) fn section<'a>(
    item: &Item,
    question: &Question<'a>,
) -> Result<&'a ShortcutForm, Reason> {
    let section = &question.plan.sections[question.plan.categories[item.category].section];
    group(&section.id, &section.shortcuts, question)
}

/// Whether the one answer that speaks for an item has to be given again.
pub(super) fn group_is_doubted(item: &Item, said: &Said, question: &Question<'_>) -> bool {
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
