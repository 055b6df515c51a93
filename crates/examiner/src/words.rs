//! Findings in the words of one language.

pub(crate) mod basis;
pub(crate) mod contradiction;
pub(crate) mod covered;
pub(crate) mod done;
pub(crate) mod finding;
pub(crate) mod names;
pub(crate) mod note;
pub(crate) mod proposal;
pub(crate) mod refusal;
#[cfg(test)]
mod tests;

use domain::json::Value;
use messages::examiner::{Say, Words};

use crate::named::LEFT_OUT;

/// The texts of a language file, `{"formats": "en-GB", "messages": […]}`; none where it is something else or of another
/// release.
fn read_file(file: &str) -> Option<Words> {
    Words::read(&Value::read(file).ok()?)
}

/// Whether a language file is one of this release.
#[must_use]
pub fn texts_fit(file: &str) -> bool {
    read_file(file).is_some()
}

/// The texts of a language file; empty ones where it is of another release, which the desk rules out.
pub(crate) fn read(file: &str) -> Words {
    read_file(file).unwrap_or_default()
}

/// The name of a file, or the words for a paste or for a name that was left out.
pub(crate) fn name_of<'a>(name: &'a str, words: &'a Words) -> &'a str {
    match name {
        "" => words.get(Say::FilePaste),
        LEFT_OUT => words.get(Say::FileUnnamed),
        _ => name,
    }
}

/// Several things in one sentence.
pub(crate) fn list<T: AsRef<str>>(things: &[T], words: &Words) -> String {
    words.list(things)
}

/// A label, and what it is the label of.
pub(crate) fn labelled(label: &str, text: &str, words: &Words) -> String {
    words.fill(Say::JoinLabel, &[("label", label), ("text", text)])
}

/// A text with something in brackets behind it.
pub(crate) fn detailed(text: &str, detail: &str, words: &Words) -> String {
    words.fill(Say::JoinDetail, &[("text", text), ("detail", detail)])
}

/// One sentence after the other.
pub(crate) fn sentences(first: &str, second: &str, words: &Words) -> String {
    words.fill(Say::JoinSentences, &[("first", first), ("second", second)])
}
