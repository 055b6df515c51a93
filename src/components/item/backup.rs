//! The answer about a backup: kept, nothing there, or let go.

use domain::answer::{BackupForm, Choice, Place, Restore};
use domain::plan::Item;
use messages::{Messages, Msg};
use yew::prelude::*;

use super::same_place::same_place;
use super::why::why;
use crate::components::date_field::date_field;
use crate::components::radios::{Layout, radios};
use crate::components::text_field::{TextField, text_field};
use crate::model::Model;

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
        ..TextField::default()
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
