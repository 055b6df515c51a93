//! The sentences of files about a row.

use yew::prelude::*;

/// The sentences.
#[derive(PartialEq, Properties)]
pub struct NotesProps {
    /// In the order in which the examiner has them; none where no file speaks of the row.
    pub notes: Option<Vec<AttrValue>>,
}

/// The sentences of files about a row.
#[component]
pub fn Notes(props: &NotesProps) -> Html {
    let Some(notes) = &props.notes else {
        return Html::default();
    };
    let note = |note: &AttrValue| html! { <li>{ note }</li> };
    html! { <ul class="acc-notes">{ for notes.iter().map(note) }</ul> }
}
