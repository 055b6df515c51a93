//! The inputs from which others are made: the samples of the tree, and one of everything else.

use std::fs;
use std::path::Path;

use domain::account::AccountId;
use domain::json::{Members, Value};
use domain::plan::Plan;
use domain::time::Timestamp;

mod made;
mod words;

pub(crate) use made::*;
pub use words::WORDS;

/// The account being closed.
pub(crate) const ACCOUNT: &str = "210987654321";

/// Where stored values stand.
pub(crate) const KEY: &str = "backup.s3";

/// The present: some days after the newest time in the samples.
pub(crate) const NOW: Timestamp = Timestamp(1_791_504_000_000);

pub(crate) fn closing() -> Option<AccountId> {
    AccountId::parse(ACCOUNT).ok()
}

/// Ends where something is missing that has to be there for anything to be tried.
pub(crate) fn must<T>(found: Option<T>, what: &str) -> T {
    assert!(found.is_some(), "{what} can't be read");
    match found {
        Some(found) => found,
        None => std::process::abort(),
    }
}

/// The input as two texts: the first line, and the rest.
pub(crate) fn two(text: &str) -> (&str, &str) {
    text.split_once('\n').unwrap_or((text, ""))
}

/// All files of a folder of the checkout.
fn folder(place: &str) -> Vec<Vec<u8>> {
    let place = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../..")
        .join(place);
    let entries = must(fs::read_dir(&place).ok(), &place.to_string_lossy());
    let mut places: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    places.sort();
    let files = places.into_iter().filter(|place| place.is_file());
    files.filter_map(|place| fs::read(place).ok()).collect()
}

pub(crate) fn evidence() -> Vec<Vec<u8>> {
    let mut all = folder("crates/evidence/tests/samples");
    all.extend(folder("crates/evidence/tests/cases"));
    // Some as AWS prints them: over many lines.
    let indented: Vec<_> = all
        .iter()
        .filter_map(|one| Value::read(core::str::from_utf8(one).ok()?).ok())
        .map(|value| value.indented().into_bytes())
        .collect();
    all.extend(indented);
    all.push(b"An error occurred (AWSOrganizationsNotInUseException) when calling".to_vec());
    all
}

/// Short files of the collector: the head, and some lines of each sample.
pub(crate) fn collected() -> Vec<Vec<u8>> {
    let mut all = Vec::new();
    for file in folder("crates/evidence/tests/collecting/samples") {
        let text = String::from_utf8_lossy(&file);
        let mut lines = text.lines();
        let Some(head) = lines.next().filter(|head| head.starts_with('{')) else {
            continue;
        };
        let lines: Vec<&str> = lines.collect();
        let parts = lines.chunks(16).step_by(4);
        all.extend(parts.map(|part| [head, &part.join("\n")].join("\n").into_bytes()));
    }
    all
}

pub(crate) fn plans() -> Vec<Vec<u8>> {
    let mut all = folder("plan/examples");
    all.push(plan_with_pattern("CHG-[0-9]{7}").into_bytes());
    all.push(plan_with_address("https://example.org/").into_bytes());
    all
}

pub(crate) fn compact_plans() -> Vec<Vec<u8>> {
    let plans = plans();
    let texts = plans
        .iter()
        .filter_map(|plan| core::str::from_utf8(plan).ok());
    let read = texts.filter_map(|plan| Plan::read(plan, "en").ok());
    read.map(|plan| plan.to_compact().compact().into_bytes())
        .collect()
}

/// JSON of every kind.
pub(crate) fn documents() -> Vec<Vec<u8>> {
    [
        answers(),
        incoming(),
        findings(),
        outlines(),
        compact_plans(),
        evidence(),
    ]
    .concat()
}

/// The facts about a file that are known before it is read.
pub(crate) fn given() -> String {
    let mut given = Members::new();
    given.set("name", "fuzz");
    given.set("account", ACCOUNT);
    given.set_number("now", NOW.0);
    given.compact()
}

/// The examiner's language file.
pub(crate) fn examiner_texts() -> String {
    let files = built_in::examiner_language_files();
    let english = files.into_iter().find(|(language, _)| language == "en");
    english.map(|(_, texts)| texts).unwrap_or_default()
}

/// The texts of the page.
pub(crate) fn page_texts() -> Vec<Value> {
    let file = messages::LANGUAGES.iter().find(|(tag, _)| *tag == "en");
    let file = file.and_then(|(_, file)| Value::read(file).ok());
    file.map_or_else(Vec::new, |file| file.list("messages").to_vec())
}
