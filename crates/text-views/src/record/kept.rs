//! What was kept: where it is, on what that rests, and whether a restore was tried.

use domain::answer::{BackupForm, Choice, Place, Said};
use domain::grade::Grade;
use domain::json::Value;
use markup::Name;
use messages::Msg;

use super::View;
use super::answer::given;

impl View<'_> {
    pub(super) fn kept(&mut self) {
        self.heading(Name::H2, Msg::InRecordKept);
        let record = self.record;
        let mut any = false;
        for item in record.list("items") {
            let Some(form) = kept(item) else {
                continue;
            };
            any = true;
            let rests = self.rests_on(item);
            let text = self.joined(&[self.copy(&form), rests]);
            let label = self.label(item.text("title"));
            self.document.point_with_notes(&label, &text, &notes(item));
        }
        if !any {
            self.paragraph(Msg::InRecordKeptNothing);
        }
    }

    /// Where a copy is, its day, and whether a restore was tried.
    pub(super) fn copy(&self, form: &BackupForm) -> String {
        let messages = self.messages;
        let values = [
            ("where", form.location.as_str()),
            ("account", form.destination_account.as_str()),
        ];
        let place = form.place.map_or(String::new(), |place| {
            let place = match place {
                Place::OtherAccount => Msg::InRecordInAccount,
                Place::OutsideAws => Msg::InRecordOutsideAws,
            };
            messages.fill(place, &values)
        });
        let day = Some(self.day(&form.copied_on)).filter(|day| !day.is_empty());
        let day = day.map(|day| messages.fill(Msg::InRecordCopiedOn, &[("day", &day)]));
        let restore = form.restore.map(words::restore_in_short);
        let restore = restore.map(|restore| messages.get(restore).to_owned());
        self.joined(&[place, day.unwrap_or_default(), restore.unwrap_or_default()])
    }

    /// On what an answer rests, or why it is outstanding.
    pub(super) fn rests_on(&self, item: &Value) -> String {
        let word = match super::reason(item) {
            Some(reason) => Some(words::reason_sentence(reason)),
            None => Grade::parse(item.text("grade")).map(words::grade_word),
        };
        word.map_or("", |word| self.messages.get(word)).to_owned()
    }
}

/// The answer of an item that was kept.
pub(super) fn kept(item: &Value) -> Option<BackupForm> {
    match item.get("answer").and_then(given)?.said {
        Said::Backup(form) if form.choice == Some(Choice::Kept) => Some(form),
        _ => None,
    }
}

/// The sentences of files about an item.
pub(super) fn notes(item: &Value) -> Vec<&str> {
    let notes = item.list("notes").iter();
    notes.filter_map(Value::as_text).collect()
}
