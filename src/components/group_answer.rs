//! The one answer that settles all of a category or section.

use domain::answer::Said;
use domain::plan::Shortcut;
use messages::Msg;
use yew::prelude::*;

use super::item::why;
use super::radios::{Layout, radios};
use super::refused::refused;
use crate::model::Model;

/// The one answer of this group, where it has one.
pub fn group_answer(model: &Model, id: &str, shortcuts: &[Shortcut], title: Msg) -> Option<Html> {
    if shortcuts.is_empty() {
        return None;
    }
    let texts = &model.messages;
    let form = match model.case.said(id) {
        Some(Said::Shortcut(form)) => Some(form),
        _ => None,
    };
    let choice = |choice: &Shortcut| (choice.name(), texts.get(words::shortcut(*choice)));
    // As long as nothing is chosen everything is answered one by one anyway.
    let back = form.map(|_| &Shortcut::OneByOne);
    let choices = shortcuts.iter().chain(back);
    let choices: Vec<_> = choices.map(choice).collect();
    let chosen = form.map(|form| form.choice.name());
    let name = format!("{id}.shortcut");
    let let_go = form.filter(|form| form.choice == Shortcut::LetGoAll);
    Some(html! {
        <div class="acc-shortcut">
            <fieldset class="acc-group">
                <legend>{ texts.get(title) }</legend>
                { radios(Layout::Segments, &name, chosen, &choices) }
            </fieldset>
            <>{ for let_go.map(|form| why(texts, id, &form.why, false)) }</>
            { refused(model, id) }
        </div>
    })
}
