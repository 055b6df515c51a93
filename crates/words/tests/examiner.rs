//! Everything that files name by a code has its own words in every language.
#![cfg(feature = "examiner")]
#![allow(clippy::unwrap_used, reason = "a helper that fails fails its test")]

use std::collections::BTreeSet;

use domain::standing::{Route, Standing};
use evidence::combine::Verdict;
use evidence::facts::{AccountState, Caller, CommitmentKind};
use evidence::kind::Kind;
use evidence::problem::Problem;
use evidence::refusal::{OutputForm, RefusalCode, SecretKind};
use evidence::services::Class;
use messages::examiner::{LANGUAGES, Say, Words};
use words::examiner as coded;

/// The words of all values of a list: there, and no two the same.
#[track_caller]
fn check<T: Copy>(all: &[T], says: impl Fn(T) -> Say) {
    assert!(LANGUAGES.len() > 1 && all.len() > 1);
    for (language, _) in LANGUAGES {
        let words = Words::of(language).unwrap();
        let texts = all.iter().map(|one| words.get(says(*one)));
        let texts: BTreeSet<&str> = texts.filter(|text| !text.trim().is_empty()).collect();
        assert_eq!(texts.len(), all.len(), "{language}: {texts:?}");
    }
}

#[test]
fn every_code_has_its_words() {
    check(Kind::ALL, coded::kind);
    check(Kind::ALL, coded::kind_reason);
    check(Problem::ALL, coded::problem);
    check(Verdict::ALL, coded::verdict);
    check(Verdict::ALL, coded::short_verdict);
    check(Class::ALL, coded::class);
    check(AccountState::ALL, coded::state);
    check(Caller::ALL, coded::caller);
    check(CommitmentKind::ALL, coded::commitment);
    check(Standing::ALL, coded::standing);
    check(Route::ALL, coded::route);
    check(RefusalCode::ALL, coded::refusal);
    check(SecretKind::ALL, coded::secret);
    check(OutputForm::ALL, coded::form);
}

/// How to get a file is said where the command alone does not say it.
#[test]
fn how_to_get_a_file() {
    let words = Words::of("en").unwrap();
    let how = Kind::ALL.iter().filter_map(|kind| coded::kind_how(*kind));
    let texts: Vec<&str> = how.map(|how| words.get(how)).collect();
    assert!(!texts.is_empty() && texts.len() < Kind::ALL.len());
    assert!(texts.iter().all(|text| !text.trim().is_empty()));
}
