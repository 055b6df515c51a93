//! The answer about a backup: kept, nothing there, or let go.

use domain::answer::{BackupForm, Choice, Place, Restore};
use domain::plan::Item;
use messages::{Messages, Msg};
use yew::prelude::*;

use super::why::why;
use crate::components::date_field::date_field;
use crate::components::radios::{Layout, radios};
use crate::components::text_field::{TextField, text_field};
use crate::model::known_place::{is_without_place, last_kept};
use crate::model::{Button, Model};

/// The choice, and what it wants to know.
pub fn backup(model: &Model, item: &Item, form: &BackupForm) -> Html {
    let texts = &model.messages;
    let choice = |choice: &Choice| Some((choice.name(), texts.get(words::choice(*choice)?)));
    let choices: Vec<_> = Choice::ALL.iter().filter_map(choice).collect();
    let name = format!("{}.answer", item.id);
    let chosen = form.choice.map(Choice::name);
    html! {
        <>
            { radios(Layout::Segments, &name, chosen, &choices) }
            if form.choice == Some(Choice::Kept) {
                { kept(model, item, form) }
            }
            if form.choice == Some(Choice::LetGo) {
                { why(texts, &item.id, &form.why, false) }
            }
        </>
    }
}

fn kept(model: &Model, item: &Item, form: &BackupForm) -> Html {
    let texts = &model.messages;
    let name = |field: &str| format!("{}.{field}", item.id);
    let chosen = form.place.map(Place::name);
    let places = [
        (Place::OtherAccount.name(), texts.get(Msg::KeptOtherAccount)),
        (Place::OutsideAws.name(), texts.get(Msg::KeptOutsideAws)),
    ];
    let destination = TextField {
        name: &name("destination-account"),
        label: texts.get(Msg::KeptDestinationAccount),
        hint: Some(texts.get(Msg::KeptDestinationHint)),
        value: &form.destination_account,
        digits: true,
    };
    let location = TextField {
        name: &name("where"),
        label: texts.get(Msg::KeptWhere),
        hint: Some(texts.get(Msg::KeptWhereHint)),
        value: &form.location,
        ..TextField::default()
    };
    html! {
        <div class="acc-fields">
            { same_place(model, item) }
            <fieldset class="acc-group">
                <legend>{ texts.get(Msg::KeptPlace) }</legend>
                { radios(Layout::Segments, &name("place"), chosen, &places) }
            </fieldset>
            if form.place == Some(Place::OtherAccount) {
                { text_field(&destination) }
            }
            { text_field(&location) }
            { date_field(texts, name("copied-on"), Msg::KeptCopiedOn, Msg::KeptCopiedOnHint, &form.copied_on) }
            if item.asks_restore {
                { restore(texts, &name("restore"), form.restore) }
            }
        </div>
    }
}

/// The place of the last copy, offered until this one has a place of its own. The button stays, so that nothing
/// below it moves.
fn same_place(model: &Model, item: &Item) -> Option<Html> {
    let plan = model.plan.as_ref().ok()?;
    let last = last_kept(plan, &model.case, &item.id)?;
    let place = [last.location.as_str(), last.destination_account.as_str()];
    let place: Vec<&str> = place.into_iter().filter(|part| !part.is_empty()).collect();
    // What was typed has its own direction.
    let place = format!("\u{2068}{}\u{2069}", place.join(", "));
    let label = model
        .messages
        .fill(Msg::KeptSamePlace, &[("place", &place)]);
    Some(html! {
        // With another label it is drawn anew: a browser that translates may have moved the text.
        <div class="acc-same-place" key={label.clone()}>
            <button
                type="button"
                class="acc-button"
                part="acc-button"
                data-action={Button::SamePlace.name()}
                data-value={item.id.clone()}
                disabled={!is_without_place(&model.case, &item.id)}
            >
                { label }
            </button>
        </div>
    })
}

fn restore(texts: &Messages, name: &str, restore: Option<Restore>) -> Html {
    let choices = [
        (Restore::Tried.name(), texts.get(Msg::KeptTried)),
        (Restore::NotTried.name(), texts.get(Msg::KeptNotTried)),
    ];
    html! {
        <fieldset class="acc-group">
            <legend>{ texts.get(Msg::KeptRestore) }</legend>
            { radios(Layout::Segments, name, restore.map(Restore::name), &choices) }
        </fieldset>
    }
}
