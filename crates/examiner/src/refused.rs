//! Files that are not taken.

use domain::json::{Members, Value};
use domain::typed::names_console;
use evidence::refusal::Refusal;
use messages::examiner::{Say, Words};

use crate::words::refusal;

/// The code of a file whose reading the person ended.
const CANCELLED: &str = "cancelled";

/// A file that is not taken, and why: in such a form that it can be put into words again when the
/// language changes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Refused {
    pub(crate) name: String,
    pub(crate) code: String,
    detail: String,
    /// The sentence that came with a code that is not known here.
    said: Option<String>,
}

impl Refused {
    pub(crate) fn of(refused: &Refusal) -> Self {
        Self {
            code: refused.code().name().to_owned(),
            detail: refusal::detail(refused),
            ..Self::default()
        }
    }

    /// A refusal of which the code is known, but nothing more.
    pub(crate) fn by_code(code: &str) -> Self {
        Self {
            code: code.to_owned(),
            ..Self::default()
        }
    }

    /// Reads a refusal that was handed out before, or a code alone.
    pub(crate) fn read(name: &str, json: &str) -> Self {
        let value = Value::read(json).unwrap_or_default();
        let text = |name: &str| value.get(name).and_then(Value::as_text);
        Self {
            name: name.to_owned(),
            code: text("code").unwrap_or_default().to_owned(),
            detail: text("detail")
                .filter(|detail| !names_console(detail))
                .unwrap_or_default()
                .to_owned(),
            said: text("message")
                .filter(|message| !names_console(message))
                .map(str::to_owned),
        }
    }

    /// Its sentence: the reason, and advice on the next step.
    pub(crate) fn message(&self, words: &Words) -> String {
        if self.code == CANCELLED {
            return words.get(Say::RefusalCancelled).to_owned();
        }
        let unreadable = || words.get(Say::RefusalUnreadable).to_owned();
        refusal::sentence(&self.code, &self.detail, words)
            .or_else(|| self.said.clone())
            .unwrap_or_else(unreadable)
    }

    pub(crate) fn to_json(&self, words: &Words) -> String {
        let mut fields = Members::new();
        fields.set("code", &self.code);
        if !self.detail.is_empty() {
            fields.set("detail", &self.detail);
        }
        fields.set("message", &self.message(words));
        fields.compact()
    }
}
