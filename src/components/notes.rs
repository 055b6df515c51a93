//! The sentences of files about a row, and the files where they contradict it.

use domain::reason::Reason;
use messages::Msg;
use yew::prelude::*;

use crate::model::{Button, Model};
use crate::view::sentences;

/// The sentences of files about a row, in the order in which the examiner has them. Where they contradict the
/// answer, links lead to the files.
pub fn notes(model: &Model, row: &str) -> Html {
    let Some(notes) = sentences::notes(model, row) else {
        return Html::default();
    };
    let note = |note: &AttrValue| html! { <li>{ note }</li> };
    html! {
        <>
            <ul class="acc-notes">{ for notes.iter().map(note) }</ul>
            if is_contradicted(model, row) {
                { files(model, row) }
            }
        </>
    }
}

fn is_contradicted(model: &Model, row: &str) -> bool {
    let (Ok(plan), Some(assessment)) = (&model.plan, &model.assessment) else {
        return false;
    };
    assessment
        .outstanding(plan)
        .any(|one| one.item == row && one.reason == Reason::Contradicted)
}

fn files(model: &Model, row: &str) -> Html {
    let file = |(id, name): (&str, &str)| {
        html! {
            <button
                type="button"
                class="acc-text-button"
                key={id.to_owned()}
                data-action={Button::ShowFile.name()}
                data-value={id.to_owned()}
            >
                { name.to_owned() }
            </button>
        }
    };
    html! {
        <p class="acc-links">
            <span>{ model.messages.get(Msg::LabelFiles) }</span>
            { for sentences::files_behind(model, row).map(file) }
        </p>
    }
}
