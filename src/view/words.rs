//! Words for things that the domain names by codes.

use domain::answer::Choice;
use domain::plan::{Plan, Shortcut};
use messages::{Messages, Msg};

use super::form::{Field, field};
use super::joined::labelled;
use super::line::line;
use super::tag::Tag;
use crate::model::Model;

/// Paragraphs of texts.
#[inline(never)]
pub fn paragraphs(texts: &[String], class: &'static str) -> Tag {
    Tag::list().children(texts.iter().map(|text| line("p", class, text)))
}

/// The field for a reason, of an item or of a group.
#[inline(never)]
pub fn why(messages: &Messages, id: &str, value: &str, name: bool) -> Tag {
    let (label, hint) = if name {
        (Msg::LabelName, None)
    } else {
        (Msg::LabelWhy, Some(messages.get(Msg::LabelWhyHint)))
    };
    field(&Field {
        name: &[id, ".why"].concat(),
        label: messages.get(label),
        hint,
        value,
        digits: false,
    })
}

/// Who gave the answer under this key, where that is someone else than who is answering now.
pub fn said_by(model: &Model, key: &str) -> Option<Tag> {
    let by = &model.case.answer(key)?.by;
    if by.is_empty() || by == model.case.text("answered-by") {
        return None;
    }
    // The name's own direction turns nothing around it.
    let label = model.messages.get(Msg::InRecordAnsweredBy);
    let by = ["\u{2068}", by, "\u{2069}"].concat();
    Some(line(
        "p",
        "acc-hint",
        &labelled(&model.messages, label, &by),
    ))
}

/// The words of a shortcut.
pub fn shortcut(messages: &Messages, shortcut: Shortcut) -> &str {
    messages.get(words::shortcut(shortcut))
}

/// The words of a backup's answer; none where its group speaks for it.
pub fn choice(messages: &Messages, choice: Choice) -> Option<&str> {
    words::choice(choice).map(|words| messages.get(words))
}

/// The answer about an item, in words: the answer, and its place or reason.
pub fn answer(model: &Model, plan: &Plan, index: usize) -> (String, String) {
    let said = words::said(&model.messages, plan, &model.case, index);
    (said.answer, said.more)
}
