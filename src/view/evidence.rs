//! Evidence: the fields that take files, and the examiner's section.

use domain::reason::Reason;
use messages::Msg;

use super::form::button;
use super::line::{line, message};
use super::notices;
use super::outline::outline;
use super::sentences;
use super::settling::{outstanding, row};
use super::tag::Tag;
use crate::model::{Button, Model};

/// Everything below the heading "Evidence".
pub fn evidence(model: &Model) -> Tag {
    let messages = &model.messages;
    let unread = model
        .assessment
        .as_ref()
        .and_then(|one| one.evidence().err());
    let file = Tag::new("input")
        .class("acc-drop")
        .fixed("type", "file")
        .fixed("name", "evidence")
        .fixed(
            "accept",
            ".json,.csv,.gz,.txt,application/json,text/csv,text/plain",
        )
        .flag("multiple", true);
    let text = Tag::new("textarea")
        .fixed("name", "evidence-text")
        .fixed("rows", "3")
        .fixed("autocomplete", "off")
        .fixed("spellcheck", "false")
        .fixed("dir", "ltr");
    let labelled = |label: Msg, field: Tag| {
        Tag::new("label")
            .class("acc-field")
            .child(message("span", "acc-label", messages, label))
            .child(field)
    };
    let begin = match (unread, model.outline.is_null()) {
        (Some(_), _) => Some(Msg::EvidenceAgain),
        (None, true) => Some(Msg::EvidenceCommands),
        (None, false) => None,
    };
    row("evidence", unread.is_none())
        .child(message("p", "acc-text", messages, Msg::EvidenceIntro))
        .child(labelled(Msg::EvidenceFiles, file))
        .child(labelled(Msg::EvidenceText, text))
        .child(notices::refused(model, "evidence-text"))
        .child(button(
            Button::AddEvidence,
            None,
            messages.get(Msg::EvidenceAdd),
        ))
        .child(begin.map(|label| button(Button::Examine, None, messages.get(label))))
        .child(outstanding(model, unread))
        .child(notices::refused(model, "evidence-filter"))
        .child(without(model, unread))
        .child(outline(&model.outline))
}

/// A person decides about facts that can't be read.
fn without(model: &Model, reason: Option<Reason>) -> Option<Tag> {
    let label = model.messages.get(Msg::EvidenceWithout);
    let undecided = reason == Some(Reason::EvidenceUnreadable);
    undecided.then(|| button(Button::GoOnWithoutFacts, None, label))
}

/// The sentences of files about a row.
#[inline(never)]
pub fn notes(model: &Model, row: &str) -> Option<Tag> {
    let notes = sentences::notes(model, row)?;
    let lines = notes.iter().map(|note| line("li", "", note));
    Some(Tag::new("ul").class("acc-notes").children(lines))
}
