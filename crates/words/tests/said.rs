//! Answers in words, as the review of all answers says them.
#![allow(clippy::unwrap_used, reason = "a helper that fails fails its test")]

use domain::account::AccountId;
use domain::answer::{
    Answer, BackupForm, Choice, DecisionForm, Place, Restore, Said, ShortcutForm,
};
use domain::case::Case;
use domain::plan::{Plan, Shortcut};
use domain::time::Timestamp;
use messages::Messages;

const PLAN: &str = r#"{
  "format": "account-closure-plan", "version": 1, "id": "test", "revision": "r1",
  "confirmation": "none", "max_age_days": 30,
  "sections": [{"id": "s", "title": "All", "shortcuts": ["let-go-all"], "categories": [
    {"id": "data", "title": "Data", "shortcuts": ["nothing-of-this-kind"], "items": [
      {"id": "s.backup", "kind": "backup", "revision": 1, "title": "S3"}]},
    {"id": "ends", "title": "Ends", "items": [
      {"id": "s.decision", "kind": "decision", "revision": 1, "title": "Ends",
       "options": [{"id": "accepted", "label": "Leave it", "why": true},
                   {"id": "done", "label": "Done"}, {"id": "none", "label": "None"}]}]},
    {"id": "rest", "title": "Rest", "items": [
      {"id": "s.read", "kind": "statement", "revision": 1, "title": "Lost", "label": "Read"},
      {"id": "s.host", "kind": "host", "revision": 1, "title": "Change"}]}]}]
}"#;

/// The words of what was said about an item, where this was said too.
#[track_caller]
fn words(item: &str, answers: &[(&str, Said)]) -> (String, String) {
    let plan = Plan::read(PLAN, "en").unwrap();
    let mut case = Case::new(AccountId::parse("111122223333").ok());
    for (key, said) in answers {
        let answer = Answer {
            said: said.clone(),
            at: Timestamp(1_795_395_661_000),
            revision: 1,
            doubted: false,
            by: String::new(),
            parts: None,
            contradicted: false,
            of_file: false,
            heading: None,
        };
        case.put(key, answer);
    }
    let index = plan.items.iter().position(|own| own.id == item).unwrap();
    let words = words::said(&Messages::of("en").unwrap(), &plan, &case, index);
    (words.answer, words.more)
}

fn backup(form: BackupForm) -> (String, String) {
    words("s.backup", &[("s.backup", Said::Backup(form))])
}

fn both(answer: &str, more: &str) -> (String, String) {
    (answer.to_owned(), more.to_owned())
}

fn kept() -> BackupForm {
    BackupForm {
        choice: Some(Choice::Kept),
        place: Some(Place::OutsideAws),
        destination_account: "444455556666".to_owned(),
        location: "the vault".to_owned(),
        why: "not said".to_owned(),
        ..BackupForm::default()
    }
}

#[test]
fn a_copy() {
    let answer = "Kept outside this account";
    assert_eq!(backup(kept()), both(answer, "Kept: the vault"));
    let form = BackupForm {
        place: Some(Place::OtherAccount),
        copied_on: "2026-11-01".to_owned(),
        restore: Some(Restore::Tried),
        ..kept()
    };
    assert_eq!(
        backup(form),
        both(
            answer,
            "Kept in account 444455556666: the vault, copied on 1 November 2026. \
             Did you try to restore from this copy? Yes, and it worked"
        )
    );
}

#[test]
fn no_copy() {
    let form = |choice| BackupForm {
        choice,
        why: "old".to_owned(),
        ..kept()
    };
    let let_go = both("Not needed: it may be lost", "old");
    assert_eq!(backup(form(Some(Choice::LetGo))), let_go);
    assert_eq!(
        backup(form(Some(Choice::Nothing))),
        both("Nothing there", "")
    );
    assert_eq!(backup(form(None)), both("", ""));
}

#[test]
fn a_group_speaks() {
    let shortcut = |choice| {
        Said::Shortcut(ShortcutForm {
            choice,
            why: "old".to_owned(),
        })
    };
    for (choice, group, answer, expected) in [
        (
            Choice::AsCategory,
            "data",
            Shortcut::NothingOfThisKind,
            "Nothing of this kind is in the account",
        ),
        (
            Choice::AsSection,
            "s",
            Shortcut::LetGoAll,
            "None of it is needed: it may be lost",
        ),
    ] {
        let own = Said::Backup(BackupForm {
            choice: Some(choice),
            ..kept()
        });
        let answers = [("s.backup", own), (group, shortcut(answer))];
        assert_eq!(words("s.backup", &answers), both(expected, "old"));
        assert_eq!(words("s.backup", &answers[..1]), both("", ""));
    }
    let own = Said::Decision(DecisionForm {
        option: Some(domain::answer::AS_CATEGORY.to_owned()),
        why: String::new(),
    });
    let answers = [("s.decision", own), ("ends", shortcut(Shortcut::NoneApply))];
    let expected = both("None of these apply", "old");
    assert_eq!(words("s.decision", &answers), expected);
}

#[test]
fn a_decision_and_a_statement() {
    let decision = |option: &str| {
        let form = DecisionForm {
            option: Some(option.to_owned()),
            why: "known".to_owned(),
        };
        words("s.decision", &[("s.decision", Said::Decision(form))])
    };
    assert_eq!(decision("accepted"), both("Leave it", "known"));
    assert_eq!(decision("done"), both("Done", ""));
    assert_eq!(decision("unheard-of"), both("", ""));
    let read = |said| words("s.read", &[("s.read", Said::Statement(said))]);
    assert_eq!(read(true), both("Read", ""));
    assert_eq!(read(false), both("", ""));
    assert_eq!(words("s.read", &[]), both("", ""));
}

#[test]
fn the_embedding_page_confirms() {
    let plan = Plan::read(PLAN, "en").unwrap();
    let mut case = Case::new(None);
    let index = plan.items.iter().position(|own| own.id == "s.host");
    let messages = Messages::of("en").unwrap();
    let mut more = Vec::new();
    for reference in ["", "CHG-1"] {
        let now = Timestamp(1_795_395_661_000);
        assert!(case.settle(&plan, "s.host", reference, now));
        let words = words::said(&messages, &plan, &case, index.unwrap());
        assert_eq!(words.answer, "Confirmed by the checklist's site");
        more.push(words.more);
    }
    assert_eq!(more, ["", "CHG-1"]);
}
