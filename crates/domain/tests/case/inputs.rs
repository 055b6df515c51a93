//! The action that an input with a value means.

use domain::answer::{Choice, Outcome, Place, Restore};
use domain::case::Action::{ChooseForCategory as Category, ChooseForSection as Section};
use domain::case::{Action, Change, Refused, action_of_input, without_refused};
use domain::evidence::Evidence;
use domain::plan::Shortcut::{LetGoAll, NothingOfThisKind, OneByOne};
use domain::secret::Secret;
use domain::standing::{Route, Standing};

use crate::plan;

#[test]
fn what_inputs_mean() {
    let plan = plan();
    let text = || "text".to_owned();
    let answer = |change| Some(Action::Answer(0, change));
    for (name, value, expected) in [
        ("account-id", "text", Some(Action::TypeAccountId(text()))),
        (
            "account-name",
            "text",
            Some(Action::TypeAccountName(text())),
        ),
        (
            "management-account",
            "text",
            Some(Action::TypeManagementAccount(text())),
        ),
        ("answered-by", "text", Some(Action::TypeAnsweredBy(text()))),
        (
            "standing",
            "unknown",
            Some(Action::ChooseStanding(Standing::Unknown)),
        ),
        ("standing", "text", None),
        ("route", "root", Some(Action::ChooseRoute(Route::Root))),
        ("route", "", None),
        (
            "outcome.answer",
            "closed",
            Some(Action::ChooseOutcome(Outcome::Closed)),
        ),
        ("outcome.answer", "text", None),
        (
            "outcome.closed-on",
            "text",
            Some(Action::TypeClosedOn(text())),
        ),
        ("outcome.seen", "text", Some(Action::TypeSeen(text()))),
        (
            "one.answer",
            "let-go",
            answer(Change::Choose(Choice::LetGo)),
        ),
        ("one.answer", "as-category", None),
        ("one.answer", "as-section", None),
        ("one.answer", "read", None),
        (
            "one.place",
            "outside-aws",
            answer(Change::Place(Place::OutsideAws)),
        ),
        ("one.place", "text", None),
        (
            "one.destination-account",
            "text",
            answer(Change::DestinationAccount(text())),
        ),
        ("one.where", "text", answer(Change::Where(text()))),
        ("one.copied-on", "text", answer(Change::CopiedOn(text()))),
        (
            "one.restore",
            "not-tried",
            answer(Change::Restore(Restore::NotTried)),
        ),
        ("one.restore", "text", None),
        ("one.why", "text", answer(Change::Why(text()))),
        ("one.text", "text", None),
        ("one", "kept", None),
        ("gone.answer", "kept", None),
        (
            "end.answer",
            "done",
            Some(Action::Answer(2, Change::Decide("done".to_owned()))),
        ),
        (
            "word.answer",
            "read",
            Some(Action::Answer(5, Change::Read(true))),
        ),
        (
            "data.shortcut",
            "nothing-of-this-kind",
            Some(Category(0, NothingOfThisKind)),
        ),
        ("data.shortcut", "one-by-one", Some(Category(0, OneByOne))),
        ("data.shortcut", "text", None),
        (
            "data.why",
            "text",
            Some(Action::TypeWhyForCategory(0, text())),
        ),
        ("data.text", "text", None),
        ("s.shortcut", "let-go-all", Some(Section(0, LetGoAll))),
        ("s.why", "text", Some(Action::TypeWhyForSection(0, text()))),
        ("", "", None),
        (".", "", None),
    ] {
        let action = action_of_input(&plan, &Evidence::default(), name, value, true);
        assert_eq!(action, expected.ok_or(Refused::Strange), "{name} = {value}");
    }
    let taken_back = action_of_input(&plan, &Evidence::default(), "word.answer", "read", false);
    assert_eq!(taken_back, Ok(Action::Answer(5, Change::Read(false))));
    let secret = "aws_secret_access_key = abcdefghijklmnopqrst";
    for name in [
        "account-name",
        "management-account",
        "one.where",
        "data.why",
        "outcome.seen",
        "gone",
    ] {
        let refused = action_of_input(&plan, &Evidence::default(), name, secret, false);
        assert_eq!(refused, Err(Refused::Secret(Secret::AccessKey)), "{name}");
    }
    for name in [
        "account-id",
        "one.where",
        "end.answer",
        "outcome.seen",
        "gone",
    ] {
        let refused = action_of_input(
            &plan,
            &Evidence::default(),
            name,
            "see console.aws.amazon.com/s3",
            false,
        );
        assert_eq!(refused, Err(Refused::Console), "{name}");
    }
}

#[test]
fn the_rest_of_a_text_stays() {
    let key = ["wJalrXUtnFEMI", "K7MDENG", "bPxRfiCYEXAMPLEKEY"].join("/");
    let door = "https://console.aws.amazon.com/s3";
    for (text, rest) in [
        (
            format!("bucket copies, folder 2026 {key}"),
            "bucket copies, folder 2026",
        ),
        (format!("{door} bucket copies"), "bucket copies"),
        (format!("{door} {key} the safe"), "the safe"),
        (key, ""),
        (door.to_owned(), ""),
        (
            "in vault aws_secret_access_key = abcdefghijklmnopqrst".to_owned(),
            "",
        ),
        ("console. aws.amazon.com in parts".to_owned(), ""),
        ("-----BEGIN PRIVATE KEY-----".to_owned(), ""),
        ("in the safe".to_owned(), "in the safe"),
    ] {
        assert_eq!(without_refused(&text), rest, "{text}");
    }
}
