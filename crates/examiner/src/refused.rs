//! Files that are not taken.

use domain::json::{Members, Value};
use evidence::refusal::Refusal;
use messages::examiner::Words;

use crate::words::refusal;

/// A file that is not taken, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Refused {
    pub(crate) name: String,
    pub(crate) code: String,
    pub(crate) message: String,
}

impl Refused {
    pub(crate) fn of(name: &str, why: &Refusal, words: &Words) -> Self {
        Self {
            name: name.to_owned(),
            code: why.code().name().to_owned(),
            message: refusal::sentence(why, words),
        }
    }

    /// A refusal of which the code is known, but nothing more.
    pub(crate) fn by_code(name: &str, code: &str, words: &Words) -> Self {
        Self {
            name: name.to_owned(),
            code: code.to_owned(),
            message: refusal::sentence_of_code(code, words),
        }
    }

    /// Reads what was handed out before, or a code alone.
    pub(crate) fn read(name: &str, json: &str, words: &Words) -> Self {
        let value = Value::read(json).unwrap_or_default();
        let text = |name: &str| value.get(name).and_then(Value::as_text);
        let mut refused = Self::by_code(name, text("code").unwrap_or_default(), words);
        if let Some(message) = text("message") {
            message.clone_into(&mut refused.message);
        }
        refused
    }

    pub(crate) fn to_json(&self) -> String {
        let mut fields = Members::new();
        fields.set("code", &self.code);
        fields.set("message", &self.message);
        fields.compact()
    }
}
