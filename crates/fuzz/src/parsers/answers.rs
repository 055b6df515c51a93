//! Texts that are typed, and values that stand in storage.

use domain::account::AccountId;
use domain::answer::Answer;
use domain::case::{Case, action_of_input, refused, without_refused};
use domain::evidence::Evidence;
use domain::json::Value;
use domain::stored::{facts_from_stored, facts_to_stored};
use domain::time::Timestamp;

use super::plans::BUILT_IN;
use super::text;
use crate::{console, corpus, sealed};

/// Where the stored values stand.
const ACCOUNT: &str = corpus::ACCOUNT;
const KEY: &str = corpus::KEY;

/// As it is, and with a seal that fits.
pub(super) fn answer(bytes: &[u8]) {
    let text = text(bytes);
    let sealed = sealed::stored(&text, &[ACCOUNT, KEY]);
    for text in [Some(text.into_owned()), sealed].into_iter().flatten() {
        if let Ok(answer) = Answer::from_stored(&text, ACCOUNT, KEY) {
            check(&answer, KEY);
        }
    }
}

fn check(answer: &Answer, key: &str) {
    let stored = answer.to_stored(ACCOUNT, key);
    let again = Answer::from_stored(&stored, ACCOUNT, key);
    assert_eq!(again.as_ref(), Ok(answer), "what is stored comes back");
    console::check(&Value::Object(answer.to_fields()));
}

pub(super) fn facts(bytes: &[u8]) {
    let text = text(bytes);
    let sealed = sealed::stored(&text, &[ACCOUNT, KEY]);
    for text in [Some(text.into_owned()), sealed].into_iter().flatten() {
        if let Ok(facts) = facts_from_stored(&text, ACCOUNT, KEY) {
            let stored = facts_to_stored(&facts, ACCOUNT, KEY);
            let again = facts_from_stored(&stored, ACCOUNT, KEY);
            assert_eq!(again, Ok(facts), "what is stored comes back");
        }
    }
}

/// The name of an input in the first line, and the text typed there.
pub(super) fn input(bytes: &[u8]) {
    let text = text(bytes);
    let (name, value) = corpus::two(&text);
    let rest = without_refused(value);
    assert_eq!(refused(&rest), None, "what is left in the field is refused");
    let mut case = Case::new(AccountId::parse(ACCOUNT).ok());
    let Ok(action) = action_of_input(&BUILT_IN, &Evidence::default(), name, value, true) else {
        return;
    };
    assert!(!console::is_named(value), "taken: {value:?}");
    for key in case.apply(&BUILT_IN, action, Timestamp(1_795_395_661_000)) {
        if let Some(answer) = case.answer(&key) {
            check(answer, &key);
        }
    }
}
