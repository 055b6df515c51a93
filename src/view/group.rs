//! Categories and sections: the one answer that settles all of them, and how much is settled.

use domain::answer::Said;
use domain::gate::Judgement;
use domain::plan::Shortcut;
use messages::{Messages, Msg};
use yew::prelude::*;

use super::form::{self, Field, field, group, radios};
use super::notices;
use super::words::{live, shortcut};
use crate::model::Model;

/// The one answer of a whole section, where it has one.
pub fn section_head(model: &Model, index: usize) -> Html {
    let Ok(plan) = &model.plan else { return Html::default() };
    let section = &plan.sections[index];
    one_answer(model, &section.id, &section.shortcuts, Msg::ShortcutSectionTitle)
}

/// The one answer of a category, where it has one.
pub fn category_head(model: &Model, index: usize) -> Html {
    let Ok(plan) = &model.plan else { return Html::default() };
    let category = &plan.categories[index];
    one_answer(model, &category.id, &category.shortcuts, Msg::ShortcutTitle)
}

/// How much of a category is settled.
pub fn category_count(model: &Model, index: usize) -> Html {
    let (Ok(plan), Some(assessment)) = (&model.plan, &model.assessment) else { return Html::default() };
    let judged = || {
        let items = plan.categories[index].items.clone();
        items.filter(|item| plan.items[*item].required).map(|item| assessment.item(item))
    };
    let required = judged().filter(|judgement| *judgement != Judgement::DoesNotApply).count();
    let settled = judged().filter(|judgement| matches!(judgement, Judgement::Settled { .. })).count();
    let (settled, required) = (settled.to_string(), required.to_string());
    let values = [("settled", settled.as_str()), ("required", required.as_str())];
    html! { <span class="acc-count">{ live(model.messages.fill(Msg::CategoryCount, &values)) }</span> }
}

fn one_answer(model: &Model, id: &str, shortcuts: &[Shortcut], title: Msg) -> Html {
    if shortcuts.is_empty() {
        return Html::default();
    }
    let messages = &model.messages;
    let form = match model.case.said(id) {
        Some(Said::Shortcut(form)) => Some(form),
        _ => None,
    };
    let chosen = form.map(|form| form.choice);
    let why = form.map_or("", |form| form.why.as_str());
    html! {
        <div class="acc-shortcut">
            { group(messages.get(title), radios(&[id, ".shortcut"].concat(), chosen.map(Shortcut::name), &choices(messages, shortcuts))) }
            if chosen == Some(Shortcut::LetGoAll) {
                { field(&Field {
                    name: &[id, ".why"].concat(),
                    label: messages.get(Msg::LabelWhy),
                    hint: Some(messages.get(Msg::LabelWhyHint)),
                    value: why,
                    digits: false,
                }) }
            }
            { notices::refused(model, id) }
        </div>
    }
}

fn choices<'a>(messages: &'a Messages, shortcuts: &[Shortcut]) -> Vec<form::Choice<'a>> {
    let back = [Shortcut::OneByOne];
    shortcuts.iter().chain(&back).map(|choice| form::Choice::new(choice.name(), shortcut(messages, *choice))).collect()
}
