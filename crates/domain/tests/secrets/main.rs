//! Credentials that are seen, and ordinary texts that are none: the corpus of both.

mod generated;
mod made_up;
mod ordinary;

use domain::secret::{Secret, find_secret};
use ordinary::ORDINARY;

#[test]
fn every_credential_is_seen() {
    let mut missed = Vec::new();
    for (text, kind) in made_up::credentials() {
        for text in [
            text.clone(),
            format!("see {text} in the safe"),
            format!("Das steht in „Tresor“: {text}"),
            format!("({text})"),
            format!("{{\"a\": \"{text}\"}}"),
        ] {
            let found = find_secret(&text);
            if found != Some(kind) {
                missed.push((text, kind, found));
            }
        }
    }
    assert!(missed.is_empty(), "{missed:#?}");
}

#[test]
fn however_an_access_key_is_written() {
    let missed: Vec<String> = made_up::disguised_keys()
        .into_iter()
        .filter(|text| find_secret(text) != Some(Secret::AccessKey))
        .collect();
    assert!(missed.is_empty(), "{missed:#?}");
}

#[test]
fn torn_session_tokens_are_seen() {
    let token = made_up::session_token();
    for between in [" ", "\n", "\u{200b}", "\r\n  "] {
        for place in [4, 9, 14, 30, 50] {
            let (one, two) = token.split_at(place);
            let text = format!("{one}{between}{two}");
            assert_eq!(find_secret(&text), Some(Secret::SessionToken), "{text:?}");
        }
    }
}

#[test]
fn ordinary_texts_are_none() {
    let taken: Vec<_> = ORDINARY
        .iter()
        .filter_map(|text| Some((text, find_secret(text)?)))
        .collect();
    assert!(taken.is_empty(), "{taken:#?}");
}

/// Ten thousand sentences and names, the same at every run.
#[test]
fn no_false_alarm() {
    let taken: Vec<_> = generated::texts(10_000)
        .into_iter()
        .filter_map(|text| find_secret(&text).map(|secret| (text, secret)))
        .collect();
    assert!(taken.is_empty(), "{}: {taken:#?}", taken.len());
}

/// Of random keys, as AWS makes them, one in a hundred at most is missed.
#[test]
fn random_keys_are_seen() {
    let mut random = generated::Random::default();
    let missed = (0..5000)
        .filter(|_| {
            let key = random.letters(made_up::BASE64, 40);
            find_secret(&key) != Some(Secret::AccessKey)
        })
        .count();
    assert!(missed < 50, "{missed} of 5000");
}

#[test]
fn long_texts_take_no_longer_than_their_length() {
    for part in [
        "a", "/", "=", ":", "A/", "eyJ", "M", "://", "sig=", "token=",
    ] {
        let text = part.repeat(20_000 / part.len());
        let found = find_secret(&text);
        assert!(
            found.is_none_or(|found| found == Secret::Password),
            "{part}"
        );
    }
}

/// Settings with spaces around their sign; "password = see below" is none of them.
#[test]
fn settings_with_spaces_are_seen() {
    for text in [
        ["DB_PASS", "WORD = x7Gh2kLm9Qwe"].concat(),
        ["db.pass", "word  =  \"x7Gh2kLm9Qwe\""].concat(),
        ["[db]\nuser = app\ndb_pass", "word = 'x7Gh2kLm9Qwe'"].concat(),
    ] {
        assert_eq!(find_secret(&text), Some(Secret::Password), "{text}");
    }
}
