//! Categories and sections: the one answer that settles all of them, and how much is settled.

use domain::answer::Said;
use domain::gate::Judgement;
use domain::plan::Shortcut;
use messages::Msg;

use super::form::{self, group, radios};
use super::line::live;
use super::notices;
use super::tag::Tag;
use super::words::{shortcut, why};
use crate::model::Model;

/// The one answer of a whole section, where it has one.
pub fn section_head(model: &Model, index: usize) -> Option<Tag> {
    let plan = model.plan.as_ref().ok()?;
    let section = plan.sections.get(index)?;
    one_answer(
        model,
        &section.id,
        &section.shortcuts,
        Msg::ShortcutSectionTitle,
    )
}

/// The one answer of a category, where it has one.
pub fn category_head(model: &Model, index: usize) -> Option<Tag> {
    let plan = model.plan.as_ref().ok()?;
    let category = plan.categories.get(index)?;
    one_answer(model, &category.id, &category.shortcuts, Msg::ShortcutTitle)
}

/// How much of a category is settled.
pub fn category_count(model: &Model, index: usize) -> Option<Tag> {
    let (plan, assessment) = (model.plan.as_ref().ok()?, model.assessment.as_ref()?);
    let (mut settled, mut required) = (0_usize, 0_usize);
    for item in plan.categories.get(index)?.items.clone() {
        if plan.items[item].required {
            let judgement = assessment.item(item);
            required += usize::from(judgement != Judgement::DoesNotApply);
            settled += usize::from(matches!(judgement, Judgement::Settled { .. }));
        }
    }
    let all = settled == required;
    let [settled, required] = [settled, required].map(|count| model.messages.number(count as u64));
    let values = [
        ("settled", settled.as_str()),
        ("required", required.as_str()),
    ];
    let count = model.messages.fill(Msg::CategoryCount, &values);
    // The tick says at a glance, and without colour, which fold needs no more opening.
    let (state, tick) = if all {
        ("settled", "✓ ")
    } else {
        ("outstanding", "")
    };
    let count = live("span", "acc-count", &[tick, &count].concat());
    Some(count.fixed("data-state", state))
}

#[inline(never)]
fn one_answer(model: &Model, id: &str, shortcuts: &[Shortcut], title: Msg) -> Option<Tag> {
    if shortcuts.is_empty() {
        return None;
    }
    let messages = &model.messages;
    let form = match model.case.said(id) {
        Some(Said::Shortcut(form)) => Some(form),
        _ => None,
    };
    let chosen = form.map(|form| form.choice);
    let mut choices = Vec::new();
    for choice in shortcuts.iter().chain(&[Shortcut::OneByOne]) {
        choices.push(form::Choice::new(
            choice.name(),
            shortcut(messages, *choice),
        ));
    }
    let radios = radios(
        &[id, ".shortcut"].concat(),
        chosen.map(Shortcut::name),
        &choices,
    );
    let let_go = form.filter(|form| form.choice == Shortcut::LetGoAll);
    let one = Tag::new("div")
        .class("acc-shortcut")
        .child(group(messages.get(title), radios))
        .child(let_go.map(|form| why(messages, id, &form.why, false)))
        .child(notices::refused(model, id));
    Some(one)
}
