//! The built-in plan and the texts of the page, joined and checked. Only the build and the tests
//! use this; the page loads what is made here as data.

#[cfg(test)]
mod joined;
mod language;
#[cfg(test)]
mod said;

use domain::plan::{Fault, Plan};
use markup::Element;
use messages::{LANGUAGES, Messages, Msg, examiner};
use serde_json::{Map, Value};

pub use language::PSEUDO;

/// The built-in plan in all its languages, as one document: made by the build script.
#[must_use]
pub fn plan_json() -> String {
    include_str!(concat!(env!("OUT_DIR"), "/plan.json")).to_owned()
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
/// The faults that the plan's reader finds; the build script has seen that it finds none.
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
    let mut file = language::page_file(language);
    // The build script has seen that the plan is read without a fault.
    let compact = plan(language).map(|plan| plan.to_compact().compact());
    let plan = serde_json::from_str(&compact.unwrap_or_default()).unwrap_or_default();
    if let Some(members) = file.as_object_mut() {
        members.insert("plan".to_owned(), plan);
        // The loader has its own in English: it needs them where no file can be loaded.
        if language != "en" {
            members.insert("failures".to_owned(), failures(language));
        }
    }
    file.to_string()
}

/// One file a language: the texts that the examiner loads, the pseudo-language included.
#[must_use]
pub fn examiner_language_files() -> Vec<(String, String)> {
    let languages = examiner::LANGUAGES.iter().map(|(language, _)| *language);
    languages
        .chain([PSEUDO])
        .map(|language| {
            (
                language.to_owned(),
                language::examiner_file(language).to_string(),
            )
        })
        .collect()
}

/// The loader's sentences for when the program can't start or stops: an object of sentences by
/// code, as JSON; empty for a language that there is not.
#[must_use]
pub fn failure_sentences(language: &str) -> String {
    failures(language).to_string()
}

fn failures(language: &str) -> Value {
    let Some((_, json)) = LANGUAGES.iter().find(|(name, _)| *name == language) else {
        return Value::Object(Map::new());
    };
    let file: Value = serde_json::from_str(json).unwrap_or_default();
    let coded = Msg::ALL.iter().filter_map(|(key, message)| {
        let code = key.strip_prefix("failure.")?;
        Some((
            code.to_owned(),
            file["messages"].get(*message as usize)?.clone(),
        ))
    });
    Value::Object(coded.collect())
}

/// The plan as read-only text, for the page before the program runs; none for a language that there
/// is not.
#[must_use]
pub fn fallback(language: &str) -> Option<Element> {
    let (plan, messages) = (plan(language).ok()?, Messages::of(language)?);
    Some(text_views::fallback(&plan, &messages))
}

/// The same as HTML; empty for a language that there is not.
#[must_use]
pub fn fallback_html(language: &str) -> String {
    fallback(language).map_or_else(String::new, |page| page.to_html())
}

/// The plan as static text: the names of the files, one as HTML and one as Markdown for each
/// language, and what stands in them.
#[must_use]
pub fn text_files() -> Vec<(String, String)> {
    let mut files = Vec::new();
    for (language, _) in LANGUAGES {
        if let (Ok(plan), Some(messages)) = (plan(language), Messages::of(language)) {
            let html = text_views::text_html(&plan, &messages, language);
            let markdown = text_views::text_markdown(&plan, &messages);
            files.push(([language, ".html"].concat(), html));
            files.push(([language, ".md"].concat(), markdown));
        }
    }
    files
}
