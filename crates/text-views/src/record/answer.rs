//! One answer, in one line.

use domain::answer::{Answer, BackupForm, Choice, Said, ShortcutForm};
use domain::json::Value;
use domain::plan::Shortcut;
use messages::Msg;

use super::View;

/// An answer, if something is said rather than taken back.
pub(super) fn given(answer: &Value) -> Option<Answer> {
    let answer = Answer::from_fields(answer.as_object()?)?;
    answer.said.is_given().then_some(answer)
}

impl View<'_> {
    /// An answer in words, to an item if it belongs to one; fields of a choice that was not taken are
    /// left out.
    pub(super) fn said(&self, said: &Said, item: &Value) -> String {
        let word = |word: Msg| self.messages.get(word).to_owned();
        match said {
            Said::Text(text) => text.clone(),
            Said::Standing(standing) => word(words::standing(*standing)),
            Said::Route(route) => word(words::route(*route)),
            Said::Shortcut(form) => self.group(form),
            // Where a copy of an item is stands under what is kept.
            Said::Backup(form)
                if form.choice == Some(Choice::Kept) && item.get("answer").is_some() =>
            {
                word(Msg::AnswerKept)
            }
            Said::Backup(form) => self.backup(form),
            Said::Decision(form) => {
                let label = item.get("label").and_then(Value::as_text);
                let option = label.or(form.option.as_deref()).unwrap_or_default();
                self.joined(&[option.to_owned(), form.why.clone()])
            }
            Said::Statement(read) => {
                let read = read.then(|| word(Msg::InRecordRead));
                read.unwrap_or_default()
            }
            Said::There(form) => {
                let basis = form.basis.map(|basis| word(words::nothing_else(basis)));
                basis.unwrap_or_default()
            }
            Said::Outcome(form) => {
                let outcome = form.outcome.map(|outcome| word(words::outcome(outcome)));
                let day = self.day(&form.closed_on);
                self.joined(&[outcome.unwrap_or_default(), day, form.seen.clone()])
            }
        }
    }

    fn backup(&self, form: &BackupForm) -> String {
        let answer = form.choice.and_then(words::choice);
        let answer = answer
            .map_or("", |answer| self.messages.get(answer))
            .to_owned();
        let more = match form.choice {
            Some(Choice::Kept) => self.copy(form),
            Some(Choice::LetGo) => form.why.clone(),
            _ => String::new(),
        };
        self.joined(&[answer, more])
    }

    /// The one answer of a category or section.
    fn group(&self, form: &ShortcutForm) -> String {
        let answer = self.messages.get(words::shortcut(form.choice)).to_owned();
        let why = if form.choice == Shortcut::LetGoAll {
            form.why.clone()
        } else {
            String::new()
        };
        self.joined(&[answer, why])
    }
}
