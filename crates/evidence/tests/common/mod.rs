//! Values that the tests share: one present time, one account, and short ways to read a text.

#![allow(dead_code, reason = "each test program uses another part")]

use std::path::Path;
use std::sync::LazyLock;

use domain::account::AccountId;
use domain::plan::Plan;
use domain::time::{Date, Timestamp};
use evidence::combine::Rules;
use evidence::drawn::Drawn;
use evidence::facts::Facts;
use evidence::reader::Reader;
use evidence::refusal::Refusal;
use evidence::source::{Given, Source};

/// The account that is closed.
pub(crate) const CLOSING: &str = "210987654321";

/// Where copies lie.
pub(crate) const AWAY: &str = "999988887777";

/// The present: some days after the newest time in the samples.
pub(crate) fn now() -> Timestamp {
    day("2026-10-09")
}

pub(crate) fn day(text: &str) -> Timestamp {
    Date::parse(text).unwrap().start()
}

pub(crate) fn account(text: &str) -> AccountId {
    AccountId::parse(text).unwrap()
}

/// The rules of the built-in plan.
pub(crate) fn rules_of(closing: Option<AccountId>, now: Timestamp) -> Rules {
    static PLAN: LazyLock<Plan> = LazyLock::new(|| built_in::plan("en").unwrap());
    Rules {
        closing,
        also_closing: Vec::new(),
        now,
        partition: None,
        standing: None,
        route: None,
        max_age_days: PLAN.max_age_days,
        empty_days: Some(7),
        figures: PLAN.figures,
    }
}

pub(crate) fn given(name: &str) -> Given {
    Given {
        name: name.to_owned(),
        bytes_known: None,
        last_modified: None,
        now: now(),
        closing: Some(account(CLOSING)),
    }
}

pub(crate) fn sample(name: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/samples");
    std::fs::read(folder.join(name)).unwrap()
}

/// The names of all samples, in order.
pub(crate) fn samples() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/samples");
    let entries = std::fs::read_dir(folder).unwrap();
    let mut names: Vec<String> = entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

pub(crate) fn read_given(given: Given, bytes: &[u8]) -> Result<Drawn, Refusal> {
    let mut reader = Reader::new(given);
    reader.push(bytes)?;
    reader.finish()
}

pub(crate) fn read(text: impl AsRef<[u8]>) -> Result<Drawn, Refusal> {
    read_given(given("file"), text.as_ref())
}

/// A file for [`evidence::combine::combine`].
#[track_caller]
pub(crate) fn file(text: impl AsRef<[u8]>) -> (Source, Facts) {
    let drawn = read(text).unwrap();
    (drawn.source, drawn.facts)
}
