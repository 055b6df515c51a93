//! Words for things that the domain names by codes.

use domain::answer::{Choice, Said};
use domain::plan::{ItemKind, Plan, Shortcut};
use domain::time::Date;
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
    messages.get(match shortcut {
        Shortcut::NothingOfThisKind => Msg::ShortcutNothingOfThisKind,
        Shortcut::LetGoAll => Msg::ShortcutLetGoAll,
        Shortcut::NoneApply => Msg::ShortcutNoneApply,
        Shortcut::OneByOne => Msg::ShortcutOneByOne,
    })
}

/// The words of a backup's answer; none where its group speaks for it.
pub fn choice(messages: &Messages, choice: Choice) -> Option<&str> {
    Some(messages.get(match choice {
        Choice::Kept => Msg::AnswerKept,
        Choice::Nothing => Msg::AnswerNothing,
        Choice::LetGo => Msg::AnswerLetGo,
        Choice::AsCategory | Choice::AsSection => return None,
    }))
}

/// The one answer of a group: its words and its reason.
fn group_answer(model: &Model, group: &str) -> Option<(String, String)> {
    match model.case.said(group) {
        Some(Said::Shortcut(form)) => Some((
            shortcut(&model.messages, form.choice).to_owned(),
            form.why.clone(),
        )),
        _ => None,
    }
}

/// The answer about an item, in words: the answer, and its place or reason.
pub fn answer(model: &Model, plan: &Plan, index: usize) -> (String, String) {
    let item = &plan.items[index];
    let messages = &model.messages;
    let category = &plan.categories[item.category];
    let said = match (&item.kind, model.case.said(&item.id)) {
        (ItemKind::Backup(_), Some(Said::Backup(form))) => match form.choice {
            Some(Choice::AsCategory) => group_answer(model, &category.id),
            Some(Choice::AsSection) => group_answer(model, &plan.sections[category.section].id),
            Some(Choice::Kept) => {
                Some((messages.get(Msg::AnswerKept).to_owned(), kept(model, form)))
            }
            Some(Choice::LetGo) => {
                Some((messages.get(Msg::AnswerLetGo).to_owned(), form.why.clone()))
            }
            Some(Choice::Nothing) => {
                Some((messages.get(Msg::AnswerNothing).to_owned(), String::new()))
            }
            None => None,
        },
        (ItemKind::Decision(_), Some(Said::Decision(form))) => match form.option.as_deref() {
            Some(domain::answer::AS_CATEGORY) => group_answer(model, &category.id),
            Some(option) => item.option(option).map(|option| {
                let why = if option.wants_why {
                    form.why.clone()
                } else {
                    String::new()
                };
                (option.label.clone(), why)
            }),
            None => None,
        },
        (ItemKind::Host, _) => {
            let reference = model.case.reference(item).unwrap_or_default();
            let label = messages.get(Msg::LabelHostConfirmed);
            Some((label.to_owned(), reference.to_owned()))
        }
        (ItemKind::Statement(label), Some(Said::Statement(true))) => {
            Some((label.clone(), String::new()))
        }
        _ => None,
    };
    said.unwrap_or_default()
}

fn kept(model: &Model, form: &domain::answer::BackupForm) -> String {
    let values = [
        ("where", form.location.as_str()),
        ("account", form.destination_account.as_str()),
    ];
    let messages = &model.messages;
    let mut text = match form.place {
        Some(domain::answer::Place::OtherAccount) => messages.fill(Msg::ReviewKeptAccount, &values),
        _ => messages.fill(Msg::ReviewKept, &values),
    };
    if !form.copied_on.is_empty() {
        let day = Date::parse(form.copied_on.trim());
        let day = day.map_or_else(|| form.copied_on.clone(), |day| messages.day(day));
        text = messages.fill(Msg::ReviewCopiedOn, &[("kept", &text), ("day", &day)]);
    }
    if let Some(restore) = form.restore {
        let restore = messages.get(match restore {
            domain::answer::Restore::Tried => Msg::KeptTried,
            domain::answer::Restore::NotTried => Msg::KeptNotTried,
        });
        let question = messages.get(Msg::KeptRestore);
        let values = [
            ("kept", &*text),
            ("question", question),
            ("answer", restore),
        ];
        text = messages.fill(Msg::ReviewRestore, &values);
    }
    text
}
