//! Everything that the domain names by a code has its own words in every language.
#![allow(clippy::unwrap_used, reason = "a helper that fails fails its test")]

use std::collections::BTreeSet;

use domain::answer::{Choice, Outcome, Place, Restore};
use domain::evidence::FileMark;
use domain::grade::Grade;
use domain::plan::Shortcut;
use domain::reason::Reason;
use domain::standing::{Route, Standing};
use domain::time::Timestamp;
use messages::{LANGUAGES, Messages, Msg};

/// The words of all values of a list: there, and no two the same.
#[track_caller]
fn check<T: Copy>(all: &[T], words: impl Fn(T) -> Msg) {
    assert!(LANGUAGES.len() > 1 && all.len() > 1);
    for (language, _) in LANGUAGES {
        let messages = Messages::of(language).unwrap();
        let texts = all.iter().map(|one| messages.get(words(*one)));
        let texts: BTreeSet<&str> = texts.filter(|text| !text.trim().is_empty()).collect();
        assert_eq!(texts.len(), all.len(), "{language}: {texts:?}");
    }
}

#[test]
fn every_code_has_its_words() {
    check(Standing::ALL, words::standing);
    check(Route::ALL, words::route);
    check(Place::ALL, words::place);
    check(Restore::ALL, words::restore);
    check(Restore::ALL, words::restore_in_short);
    check(Shortcut::ALL, words::shortcut);
    check(Outcome::ALL, words::outcome);
    check(Reason::ALL, words::reason_sentence);
    check(Grade::ALL, words::grade_word);
}

/// Where its group speaks for a backup, it has no words of its own.
#[test]
fn a_choice_has_words_unless_its_group_speaks() {
    let all = Choice::ALL.iter().copied();
    let (group, own): (Vec<Choice>, Vec<Choice>) = all.partition(|one| one.follows_group());
    assert!(group.iter().all(|one| words::choice(*one).is_none()));
    assert!(own.iter().all(|one| words::choice(*one).is_some()));
    check(&own, |one| words::choice(one).unwrap_or(Msg::InRecordNone));
}

#[test]
fn a_file_in_short() {
    let mut file = FileMark {
        id: "a".to_owned(),
        kind: "copy-jobs".to_owned(),
        account: None,
        taken_at: Timestamp(1_795_395_661_000),
        digest: "d".repeat(64),
    };
    let day = file.taken_at.iso();
    let digest = format!("SHA-256 {}", file.digest);
    assert_eq!(words::file(&file), format!("copy-jobs, {day}, {digest}"));
    file.account = domain::account::AccountId::parse("111122223333").ok();
    assert_eq!(
        words::file(&file),
        format!("copy-jobs, 111122223333, {day}, {digest}")
    );
}
