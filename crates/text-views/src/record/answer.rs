//! One answer, line by line.

use domain::answer::{Answer, BackupForm, Choice, Place, Said, ShortcutForm};
use domain::json::Value;
use domain::plan::Shortcut;
use messages::Msg;

use super::View;

fn read(answer: &Value) -> Option<Answer> {
    Answer::from_fields(answer.as_object()?)
}

/// An answer, if something is said rather than taken back.
pub(super) fn given(answer: &Value) -> Option<Answer> {
    let answer = read(answer)?;
    answer.said.is_given().then_some(answer)
}

impl View<'_> {
    /// Writes an answer, to an item if it belongs to one; fields of a choice that was not taken are
    /// left out.
    pub(super) fn said(&mut self, said: &Said, entry: &Value) {
        if let Some(group) = entry.get("follows") {
            let title = [("title", group.text("title"))];
            let label = self.messages.fill(Msg::InRecordGroup, &title);
            if let Some(Said::Shortcut(form)) =
                group.get("answer").and_then(read).map(|answer| answer.said)
            {
                let choice = self.messages.get(words::shortcut(form.choice));
                self.document.point(&label, choice);
                return self.group_why(&form);
            }
        }
        match said {
            Said::Text(text) => self.line(Msg::InRecordAnswer, text),
            Said::Standing(standing) => {
                self.word(Msg::InRecordAnswer, Some(words::standing(*standing)))
            }
            Said::Route(route) => self.word(Msg::InRecordAnswer, Some(words::route(*route))),
            Said::Shortcut(form) => {
                self.word(Msg::InRecordAnswer, Some(words::shortcut(form.choice)));
                self.group_why(form);
            }
            Said::Backup(form) => {
                self.word(Msg::InRecordAnswer, form.choice.and_then(words::choice));
                self.backup(form);
            }
            Said::Decision(form) => {
                let label = entry.get("label").and_then(Value::as_text);
                let option = label.or(form.option.as_deref()).unwrap_or_default();
                self.line(Msg::InRecordAnswer, option);
                self.given(Msg::LabelWhy, &form.why);
            }
            Said::Statement(read) => {
                self.word(Msg::InRecordAnswer, read.then_some(Msg::InRecordRead))
            }
            Said::Outcome(form) => {
                self.word(Msg::InRecordAnswer, form.outcome.map(words::outcome));
                self.given(Msg::OutcomeClosedOn, &form.closed_on);
                self.given(Msg::OutcomeSeen, &form.seen);
            }
        }
    }

    fn backup(&mut self, form: &BackupForm) {
        match form.choice {
            Some(Choice::Kept) => {
                self.word(Msg::KeptPlace, form.place.map(words::place));
                if form.place == Some(Place::OtherAccount) {
                    self.line(Msg::KeptDestinationAccount, &form.destination_account);
                }
                self.line(Msg::KeptWhere, &form.location);
                self.line(Msg::InRecordCopiedOn, &form.copied_on);
                self.word(Msg::KeptRestore, form.restore.map(words::restore));
            }
            Some(Choice::LetGo) => self.line(Msg::LabelWhy, &form.why),
            Some(Choice::Nothing | Choice::AsCategory | Choice::AsSection) | None => {}
        }
    }

    fn group_why(&mut self, form: &ShortcutForm) {
        if form.choice == Shortcut::LetGoAll {
            self.line(Msg::LabelWhy, &form.why);
        }
    }

    /// A line that is left out where nothing was typed.
    fn given(&mut self, label: Msg, text: &str) {
        if !text.is_empty() {
            self.line(label, text);
        }
    }
}
