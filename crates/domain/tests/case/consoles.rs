//! No way in leads a console's address into an answer.

use domain::answer::{Answer, BackupForm, DecisionForm, OutcomeForm, Said, ShortcutForm};
use domain::case::{Refused, action_of_input, refused, without_refused};
use domain::evidence::Evidence;
use domain::plan::Shortcut;
use domain::stored::Unreadable;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::Config;

use crate::common::{ACCOUNT, NOON, answer};
use crate::plan;

const DOOR: &str = "https://console.aws.amazon.com/s3";

/// Traces of a console that none of the product's texts may have while the gate is shut.
const TRACES: [&str; 6] = [
    "console.aws.",
    "console.amazonaws",
    "aws.amazon.com/console",
    "signin.aws.",
    "signin.amazonaws",
    "amazon.com/billing/home",
];

/// The same with spaces and invisible letters in between.
const HOSTS: [&str; 3] = [
    "console.aws.amazon.com",
    "console.amazonaws.c",
    "signin.aws.amazon.com",
];

/// Looks for an address in another way than the product does: the whole text is rewritten at once.
fn has_trace(text: &str) -> bool {
    let mut text = text.to_lowercase();
    for (from, to) in [("%2e", "."), ("%2f", "/")] {
        text = text.replace(from, to);
    }
    let dense: String = text
        .chars()
        .filter(|c| {
            !c.is_whitespace() && !matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}')
        })
        .collect();
    let holds = |text: &str, parts: &[&str]| parts.iter().any(|part| text.contains(part));
    holds(&text, &TRACES) || holds(&dense, &HOSTS)
}

fn text() -> impl Strategy<Value = String> {
    let part = select(vec![
        "console",
        "Console",
        "signin",
        ".",
        "%2e",
        "%2E",
        "&#46;",
        " ",
        "\n",
        "\u{ad}",
        "\u{200b}",
        "aws",
        "AWS",
        "amazon",
        "amazonaws",
        ".com",
        ".cn",
        "/",
        "%2F",
        "billing",
        "home",
        "https://",
        "bucket",
        "x",
    ]);
    let parts = vec(part, 0..9).prop_map(|parts| parts.concat());
    let whole = select([&TRACES[..], &HOSTS].concat());
    let whole = (whole, parts.clone()).prop_map(|(whole, more)| [whole, &more].concat());
    prop_oneof![2 => parts, 1 => whole]
}

proptest! {
    #![proptest_config(Config { failure_persistence: None, ..Config::with_cases(4096) })]

    #[test]
    fn no_action_holds_one(
        text in text(),
        name in select(vec![
            "account-id", "account-name", "management-account", "answered-by", "outcome.closed-on", "outcome.seen",
            "one.destination-account", "one.where", "one.copied-on", "one.why", "end.answer", "end.why",
            "data.why", "s.why",
        ]),
    ) {
        let plan = plan();
        let rest = without_refused(&text);
        for typed in [&text, &rest] {
            if action_of_input(&plan, &Evidence::default(), name, typed, true).is_ok() {
                prop_assert!(!has_trace(typed), "{name}: {typed:?}");
            }
        }
        prop_assert_eq!(refused(&rest), None);
    }

    #[test]
    fn no_answer_that_is_read_holds_one(text in text()) {
        let said = Said::Text(text.clone());
        let read = Answer::from_fields(&answer(said, NOON, 0).to_fields());
        prop_assert!(read.is_none() || !has_trace(&text), "{text:?}");
    }
}

/// Whatever is shorter than what is looked for at all.
#[test]
fn the_shortest_address_is_refused() {
    assert_eq!(refused("signin.aws"), Some(Refused::Console));
    assert_eq!(refused("SIGNIN%2eaws"), Some(Refused::Console));
    assert_eq!(refused("signin.aw"), None);
}

/// Every text of every kind of answer, and who said it.
#[test]
fn no_stored_answer_holds_one() {
    let door = || DOOR.to_owned();
    let backup = |form| Said::Backup(form);
    let none = BackupForm::default;
    let decision =
        |option: Option<String>, why: String| Said::Decision(DecisionForm { option, why });
    let outcome = |closed_on, seen| {
        Said::Outcome(OutcomeForm {
            outcome: None,
            closed_on,
            seen,
        })
    };
    let empty = String::new;
    let shortcut = |why| {
        Said::Shortcut(ShortcutForm {
            choice: Shortcut::LetGoAll,
            why,
        })
    };
    let mut answers: Vec<Answer> = [
        Said::Text(door()),
        shortcut(door()),
        backup(BackupForm {
            destination_account: door(),
            ..none()
        }),
        backup(BackupForm {
            location: door(),
            ..none()
        }),
        backup(BackupForm {
            copied_on: door(),
            ..none()
        }),
        backup(BackupForm {
            why: door(),
            ..none()
        }),
        decision(Some(door()), empty()),
        decision(None, door()),
        outcome(door(), empty()),
        outcome(empty(), door()),
    ]
    .into_iter()
    .map(|said| answer(said, NOON, 1))
    .collect();
    answers.push(Answer {
        by: door(),
        ..answer(Said::Statement(true), NOON, 1)
    });
    for answer in answers {
        assert_eq!(Answer::from_fields(&answer.to_fields()), None, "{answer:?}");
        // Whoever wrote it there made the seal fit: it is put aside all the same.
        let stored = answer.to_stored(ACCOUNT, "one");
        let read = Answer::from_stored(&stored, ACCOUNT, "one");
        assert_eq!(read, Err(Unreadable::Edited), "{answer:?}");
    }
    let harmless = answer(Said::Statement(true), NOON, 1);
    let stored = harmless.to_stored(ACCOUNT, DOOR);
    let read = Answer::from_stored(&stored, ACCOUNT, DOOR);
    assert_eq!(read, Err(Unreadable::Edited), "its key is shown as well");
}
