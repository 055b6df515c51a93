//! A record that comes in: shown as it stood, before anything is taken over.

use domain::record::Incoming;
use messages::Msg;

use super::form::button;
use super::line::{filled, live, message};
use super::tag::Tag;
use crate::model::{Button, Import, Model, name_of};

/// The field for a record, and the judgement of one that was read.
pub fn import(model: &Model) -> Tag {
    let messages = &model.messages;
    let shown = model.ui.import.as_ref().map(|import| match import {
        Import::Refused(sentence) => live("p", "acc-notice", sentence).fixed("role", "alert"),
        Import::Done(account) => {
            let done = messages.fill(Msg::ImportDone, &[("account", account.as_str())]);
            live("p", "acc-notice", &done)
                .fixed("role", "status")
                .fixed("tabindex", "-1")
        }
        Import::Shown {
            record,
            replaced,
            since,
        } => judgement(model, record, !replaced.is_empty(), *since),
    });
    let file = Tag::new("input")
        .fixed("type", "file")
        .fixed("name", "record")
        .fixed("accept", ".json,application/json");
    let label = Tag::new("label")
        .class("acc-field")
        .child(message("span", "acc-label", messages, Msg::ImportFile))
        .child(message("span", "acc-hint", messages, Msg::ImportHint))
        .child(file);
    Tag::new("div")
        .class("acc-record")
        .child(message("h3", "", messages, Msg::ImportTitle))
        .child(label)
        .child(shown)
}

fn judgement(model: &Model, record: &Incoming, would_replace: bool, since: bool) -> Tag {
    let messages = &model.messages;
    let account = name_of(record.account);
    let day = messages.moment(record.made_at);
    let count = messages.number(record.outstanding);
    let values = [
        ("account", account.as_str()),
        ("day", &day),
        ("count", &count),
    ];
    let open = record.outstanding == 0;
    let stood = if open {
        Msg::ImportWasOpen
    } else {
        Msg::ImportWasShut
    };
    let go_on = if would_replace {
        Msg::ImportReplace
    } else {
        Msg::ImportContinue
    };
    let markdown = Tag::new("pre")
        .class("acc-stood")
        .fixed("tabindex", "0")
        .fixed("dir", "auto")
        .text(&record.stood);
    Tag::new("div")
        .class("acc-question")
        .fixed("data-panel", "import")
        .fixed("tabindex", "-1")
        .child(filled("h4", "", messages, Msg::ImportStood, &values))
        .child(filled("p", "", messages, stood, &values))
        .child(markdown)
        .child(since.then(|| filled("p", "acc-notice", messages, Msg::ImportSince, &values)))
        .child(would_replace.then(|| filled("p", "", messages, Msg::ImportWouldReplace, &values)))
        .child(button(
            Button::ContinueImport,
            None,
            &messages.fill(go_on, &values),
        ))
        .child(button(
            Button::DiscardImport,
            None,
            messages.get(Msg::ImportDiscard),
        ))
}
