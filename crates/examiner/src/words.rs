//! Findings in the words of one language.

pub(crate) mod contradiction;
pub(crate) mod done;
pub(crate) mod finding;
pub(crate) mod note;
pub(crate) mod proposal;
pub(crate) mod refusal;
#[cfg(test)]
mod tests;

use domain::json::Value;
use messages::examiner::{Say, Words};

use crate::named::LEFT_OUT;

/// The texts of a language file, `{"messages": […]}`; none where it is something else or of another
/// release.
fn read_file(file: &str) -> Option<Words> {
    let file = Value::read(file).ok()?;
    let Some(Value::List(texts)) = file.get("messages") else {
        return None;
    };
    let texts = texts
        .iter()
        .map(|text| text.as_text().unwrap_or_default().to_owned());
    Words::new(texts.collect())
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
    let things: Vec<&str> = things.iter().map(AsRef::as_ref).collect();
    things.join(words.get(Say::ListComma))
}
