//! The built-in plan and the texts of the page, joined and checked. Only the build and the tests
//! use this; the page loads what is made here as data.

mod joined;
mod language;

use domain::plan::{Fault, Plan};
use messages::{LANGUAGES, Messages, Msg, examiner};
use serde_json::{Map, Value};

pub use language::PSEUDO;

/// The built-in plan in all its languages, as one document.
#[must_use]
pub fn plan_json() -> String {
    joined::plan_json()
}

/// The built-in plan with the texts of one language; any language but those of the messages and
/// [`PSEUDO`] is English.
#[must_use]
pub fn plan_in(language: &str) -> String {
    // The build script has read the plan: it is JSON.
    let mut plan = serde_json::from_str(&plan_json()).unwrap_or_default();
    language::choose(&mut plan, language);
    plan.to_string()
}

/// The built-in plan, read.
///
/// # Errors
/// What the plan's reader finds wrong with it; the build script has seen that it finds nothing.
pub fn plan(language: &str) -> Result<Plan, Vec<Fault>> {
    Plan::read(&plan_in(language), language)
}

/// One file a language: what the page loads beside the program, the pseudo-language included.
#[must_use]
pub fn language_files() -> Vec<(String, String)> {
    let languages = LANGUAGES
        .iter()
        .map(|(language, _)| *language)
        .chain([PSEUDO]);
    languages
        .map(|language| (language.to_owned(), language_file(language)))
        .collect()
}

fn language_file(language: &str) -> String {
    let messages = serde_json::to_string(&language::messages(language)).unwrap_or_default();
    // The build script has seen that the plan is read without a fault.
    let compact = plan(language).map(|plan| plan.to_compact().compact());
    let compact = compact.unwrap_or_default();
    ["{\"messages\":", &messages, ",\"plan\":", &compact, "}"].concat()
}

/// One file a language: the texts that the examiner loads, the pseudo-language included.
#[must_use]
pub fn examiner_language_files() -> Vec<(String, String)> {
    let languages = examiner::LANGUAGES.iter().map(|(language, _)| *language);
    languages
        .chain([PSEUDO])
        .map(|language| {
            let texts = language::examiner_messages(language);
            let texts = serde_json::to_string(&texts).unwrap_or_default();
            (
                language.to_owned(),
                ["{\"messages\":", &texts, "}"].concat(),
            )
        })
        .collect()
}

/// What the loader says when the program can't start or stops: an object of sentences by code for
/// each language, as JSON.
#[must_use]
pub fn failure_sentences() -> String {
    let sentences = |texts: &[&str]| -> Map<String, Value> {
        let coded = Msg::ALL.iter().filter_map(|(key, message)| {
            Some((
                key.strip_prefix("failure.")?,
                *texts.get(*message as usize)?,
            ))
        });
        coded
            .map(|(code, text)| (code.to_owned(), text.into()))
            .collect()
    };
    let languages = LANGUAGES.iter();
    let all: Map<String, Value> = languages
        .map(|(language, texts)| ((*language).to_owned(), sentences(texts).into()))
        .collect();
    Value::Object(all).to_string()
}

/// The plan as read-only HTML, for the page before the program runs; empty for a language that
/// there is not.
#[must_use]
pub fn fallback_html(language: &str) -> String {
    match (plan(language), Messages::of(language)) {
        (Ok(plan), Some(messages)) => text_views::fallback_html(&plan, &messages),
        _ => String::new(),
    }
}
