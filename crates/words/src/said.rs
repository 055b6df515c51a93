//! What was said about an item of the plan, for whoever looks over all answers.

use domain::answer::{AS_CATEGORY, BackupForm, Choice, DecisionForm, Place, Said};
use domain::case::Case;
use domain::plan::{Item, ItemIndex, ItemKind, Plan};
use domain::time::Date;
use messages::{Messages, Msg};

use crate::answer::{choice, restore, shortcut};

/// An answer in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    /// The answer.
    pub answer: String,
    /// Its place or its reason; empty where it has none.
    pub more: String,
}

impl Words {
    fn new(answer: &str, more: &str) -> Self {
        Self {
            answer: answer.to_owned(),
            more: more.to_owned(),
        }
    }
}

/// What was said about this item; empty where nothing was.
#[must_use]
pub fn said(messages: &Messages, plan: &Plan, case: &Case, index: ItemIndex) -> Words {
    let item = &plan.items[index];
    let category = &plan.categories[item.category];
    let section = &plan.sections[category.section];
    let said = match (&item.kind, case.said(&item.id)) {
        (ItemKind::Backup(_), Some(Said::Backup(form))) => match form.choice {
            Some(Choice::AsCategory) => group(messages, case, &category.id),
            Some(Choice::AsSection) => group(messages, case, &section.id),
            _ => backup(messages, item, form),
        },
        (ItemKind::Decision(_), Some(Said::Decision(form))) => match form.option.as_deref() {
            Some(AS_CATEGORY) => group(messages, case, &category.id),
            _ => decision(item, form),
        },
        (ItemKind::Host, _) => {
            let label = messages.get(Msg::LabelHostConfirmed);
            Some(Words::new(label, case.reference(item).unwrap_or_default()))
        }
        (ItemKind::Statement(label), Some(Said::Statement(true))) => Some(Words::new(label, "")),
        _ => None,
    };
    said.unwrap_or_default()
}

/// The one answer of a category or section.
fn group(messages: &Messages, case: &Case, group: &str) -> Option<Words> {
    match case.said(group) {
        Some(Said::Shortcut(form)) => {
            Some(Words::new(messages.get(shortcut(form.choice)), &form.why))
        }
        _ => None,
    }
}

fn backup(messages: &Messages, item: &Item, form: &BackupForm) -> Option<Words> {
    let answer = messages.get(choice(form.choice?)?);
    Some(match form.choice {
        Some(Choice::Kept) => Words::new(answer, &kept(messages, item, form)),
        Some(Choice::LetGo) => Words::new(answer, &form.why),
        _ => Words::new(answer, ""),
    })
}

fn decision(item: &Item, form: &DecisionForm) -> Option<Words> {
    let option = item.option(form.option.as_deref()?)?;
    let why = if option.wants_why { &form.why } else { "" };
    Some(Words::new(&option.label, why))
}

/// Where a copy is kept, its day, and whether a restore was tried, where the item asks for one.
fn kept(messages: &Messages, item: &Item, form: &BackupForm) -> String {
    let place = match form.place {
        Some(Place::OtherAccount) => Msg::ReviewKeptAccount,
        _ => Msg::ReviewKept,
    };
    let values = [
        ("where", form.location.as_str()),
        ("account", form.destination_account.as_str()),
    ];
    let mut text = messages.fill(place, &values);
    if !form.copied_on.is_empty() {
        let day = Date::parse(form.copied_on.trim());
        let day = day.map_or_else(|| form.copied_on.clone(), |day| messages.day(day));
        text = messages.fill(Msg::ReviewCopiedOn, &[("kept", &text), ("day", &day)]);
    }
    let tried = form.restore.filter(|_| item.asks_restore);
    if let Some(tried) = tried.map(restore) {
        let values = [
            ("kept", &*text),
            ("question", messages.get(Msg::KeptRestore)),
            ("answer", messages.get(tried)),
        ];
        text = messages.fill(Msg::ReviewRestore, &values);
    }
    text
}
