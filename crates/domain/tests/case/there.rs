//! What is there: ticks, the confirmation that nothing else is, and what one does to the other.

use domain::answer::{Answer, BackupForm, Basis, Choice, Place, Said, ThereForm};
use domain::case::{
    Action, Case, Change, NOTHING_ELSE, NOTHING_OF_THE_REST, Refused, action_of_input,
};
use domain::evidence::{Evidence, Finding};
use domain::plan::Plan;
use domain::time::Timestamp;
use serde_json::json;

use crate::common::{self, ACCOUNT, NOON, answer, id, ms};

fn plan() -> Plan {
    let backup = |id: &str| json!({"id": id, "kind": "backup", "revision": 3, "title": "T"});
    let mut always = backup("always");
    always["always"] = json!(true);
    let plan = json!({
        "format": "account-closure-plan", "version": 1, "id": "p", "revision": "1",
        "confirmation": "none", "max_age_days": 30,
        "sections": [
            {"id": "s", "title": "T", "asked_if_there": true, "categories": [
                {"id": "data", "items": [backup("two"), backup("one"), always,
                    {"id": "end", "kind": "decision", "revision": 3, "title": "T",
                     "options": [{"id": "done", "label": "L"}]}]},
            ]},
            {"id": "t", "title": "T", "categories": [{"id": "more", "items": [backup("other")]}]},
        ],
    });
    common::read(&plan.to_string())
}

fn input(name: &str, value: &str, checked: bool) -> Result<Action, Refused> {
    action_of_input(&plan(), &Evidence::default(), name, value, checked)
}

fn apply(case: &mut Case, name: &str, value: &str, checked: bool) -> Vec<String> {
    let action = input(name, value, checked).expect("an action");
    case.apply(&plan(), action, NOON)
}

fn form(case: &Case, key: &str) -> BackupForm {
    match case.said(key) {
        Some(Said::Backup(form)) => form.clone(),
        said => panic!("{said:?}"),
    }
}

fn beside(case: &Case) -> Vec<String> {
    let (_, form) = case.nothing_else().expect("a confirmation");
    form.beside.clone()
}

fn draft() -> Case {
    Case::new(Some(id(ACCOUNT)))
}

#[test]
fn the_inputs() {
    let one = plan().find("one").expect("an item");
    for checked in [false, true] {
        let change = Change::There(checked);
        let action = input("one.there", "there", checked);
        assert_eq!(action, Ok(Action::Answer(one, change)));
        let rest = input("there.rest", "confirmed", checked);
        assert_eq!(rest, Ok(Action::NothingOfTheRest(checked)));
        for (collected, basis) in [(false, Basis::Bills), (true, Basis::File)] {
            let evidence = Evidence {
                collected,
                ..Evidence::default()
            };
            let name = "there.nothing-else";
            let action = action_of_input(&plan(), &evidence, name, "confirmed", checked);
            assert_eq!(
                action,
                Ok(Action::NothingElse {
                    basis: checked.then_some(basis),
                    listed: Vec::new()
                })
            );
        }
    }
    for (name, value) in [
        ("one.there", ""),
        ("one.there", "confirmed"),
        ("always.there", "there"),
        ("other.there", "there"),
        ("end.there", "there"),
        ("there", "confirmed"),
        ("there.nothing-else", "there"),
        ("there.rest", ""),
        ("there.more", "confirmed"),
    ] {
        assert_eq!(input(name, value, true), Err(Refused::Strange), "{name}");
    }
}

#[test]
fn nothing_is_ticked_that_the_plan_asks_anyway() {
    let plan = plan();
    for id in ["always", "other", "end"] {
        let item = plan.find(id).expect("an item");
        let tick = Action::Answer(item, Change::There(true));
        assert_eq!(draft().apply(&plan, tick, NOON), [""; 0], "{id}");
    }
}

#[test]
fn a_tick_is_one_part_of_an_answer() {
    let mut case = draft();
    assert_eq!(apply(&mut case, "one.there", "there", true), ["one"]);
    assert!(case.said("one").is_some_and(Said::is_ticked));
    assert_eq!(case.answer("one").map(|one| one.revision), Some(3));
    apply(&mut case, "one.answer", "kept", true);
    apply(&mut case, "one.place", "outside-aws", true);
    let kept = BackupForm {
        there: true,
        choice: Some(Choice::Kept),
        place: Some(Place::OutsideAws),
        ..BackupForm::default()
    };
    assert_eq!(form(&case, "one"), kept);
    apply(&mut case, "one.there", "there", true);
    assert_eq!(form(&case, "one"), kept, "it is there anyway");
    apply(&mut case, "one.there", "there", false);
    let back = BackupForm {
        there: false,
        choice: None,
        ..kept
    };
    assert_eq!(form(&case, "one"), back, "the fields stay");
}

#[test]
fn the_confirmation_names_what_it_is_said_beside() {
    let mut case = draft();
    apply(&mut case, "two.there", "there", true);
    apply(&mut case, "one.answer", "nothing", true);
    apply(&mut case, "always.answer", "nothing", true);
    apply(&mut case, "other.answer", "nothing", true);
    assert_eq!(
        apply(&mut case, NOTHING_ELSE, "confirmed", true),
        [NOTHING_ELSE]
    );
    assert_eq!(beside(&case), ["one", "two"]);
    // A tick that comes later does not undo it.
    let mut later = draft();
    apply(&mut later, NOTHING_ELSE, "confirmed", true);
    assert_eq!(beside(&later), [""; 0]);
    assert_eq!(apply(&mut later, "one.there", "there", true), ["one"]);
    assert_eq!(apply(&mut later, "one.there", "there", false), ["one"]);
    assert!(later.nothing_else().is_some());
    // Where it was said beside one that is not there after all, it has to be said again.
    let keys = apply(&mut case, "two.there", "there", false);
    assert_eq!(keys, ["two", NOTHING_ELSE]);
    assert_eq!(case.nothing_else(), None);
    apply(&mut case, NOTHING_ELSE, "confirmed", true);
    assert_eq!(beside(&case), ["one"]);
    apply(&mut case, NOTHING_ELSE, "confirmed", false);
    assert_eq!(case.nothing_else(), None);
}

#[test]
fn it_answers_for_what_waits_since_a_file_was_taken_away() {
    let mut case = draft();
    apply(&mut case, "one.where", "the safe", true);
    apply(&mut case, "two.there", "there", true);
    for key in ["one", "two", "always"] {
        assert!(case.doubt(key));
    }
    let keys = apply(&mut case, NOTHING_ELSE, "confirmed", true);
    assert_eq!(keys, [NOTHING_ELSE, "one"]);
    let doubted = |key: &str| case.answer(key).map(|answer| answer.doubted);
    assert_eq!(
        ["one", "two", "always"].map(doubted),
        [Some(false), Some(true), Some(true)]
    );
    assert_eq!(form(&case, "one").location, "the safe");
    // A mark alone becomes an answer in which nothing is said.
    let mut case = draft();
    case.doubt("one");
    apply(&mut case, NOTHING_ELSE, "confirmed", true);
    assert_eq!(form(&case, "one"), BackupForm::default());
}

/// Nobody said yet that something is not there which a file had shown them.
#[test]
fn it_is_said_beside_what_files_list_then() {
    let found = Finding {
        found: true,
        ..Finding::default()
    };
    let evidence = Evidence::new([("one".to_owned(), found)]);
    let action = action_of_input(&plan(), &evidence, NOTHING_ELSE, "confirmed", true);
    let mut case = draft();
    case.apply(&plan(), action.expect("an input"), NOON);
    assert_eq!(beside(&case), ["one"]);
    case.apply(&plan(), Action::Confirm("there".to_owned()), ms(NOON, 5000));
    assert_eq!(beside(&case), ["one"], "said again");
}

#[test]
fn it_is_confirmed_again() {
    for key in ["there", NOTHING_ELSE] {
        let confirm =
            |case: &mut Case, at| case.apply(&plan(), Action::Confirm(key.to_owned()), at);
        let mut case = draft();
        assert_eq!(confirm(&mut case, NOON), [""; 0], "nothing was said");
        case.apply(
            &plan(),
            Action::NothingElse {
                basis: Some(Basis::File),
                listed: Vec::new(),
            },
            NOON,
        );
        apply(&mut case, "one.there", "there", true);
        case.doubt(NOTHING_ELSE);
        assert_eq!(confirm(&mut case, ms(NOON, 5000)), [NOTHING_ELSE]);
        let again = case.answer(NOTHING_ELSE).expect("an answer");
        assert_eq!((again.at, again.doubted), (ms(NOON, 5000), false));
        assert_eq!(
            case.nothing_else().map(|(basis, _)| basis),
            Some(Basis::File)
        );
        assert_eq!(beside(&case), ["one"]);
    }
    let mut case = draft();
    apply(&mut case, NOTHING_OF_THE_REST, "confirmed", true);
    case.doubt(NOTHING_OF_THE_REST);
    let again = Action::Confirm(NOTHING_OF_THE_REST.to_owned());
    assert_eq!(case.apply(&plan(), again, NOON), [NOTHING_OF_THE_REST]);
    let form = ThereForm {
        basis: Some(Basis::Bills),
        beside: Vec::new(),
    };
    let said = case.answer(NOTHING_OF_THE_REST).expect("an answer");
    assert_eq!((&said.said, said.doubted), (&Said::There(form), false));
    apply(&mut case, NOTHING_OF_THE_REST, "confirmed", false);
    assert!(!case.said(NOTHING_OF_THE_REST).is_some_and(Said::is_given));
}

#[test]
fn a_tick_is_not_lost_unnoticed() {
    let ticked = |there, at| {
        let form = BackupForm {
            there,
            ..BackupForm::default()
        };
        answer(Said::Backup(form), at, 3)
    };
    let (now, then) = (ms(NOON, 1), NOON);
    assert!(ticked(true, now).is_lost_to(None));
    assert!(!ticked(false, now).is_lost_to(None));
    assert!(ticked(false, now).is_lost_to(Some(&ticked(true, then))));
    assert!(!ticked(false, then).is_lost_to(Some(&ticked(true, now))));
    assert!(ticked(true, then).is_lost_to(Some(&ticked(false, then))));
}

#[test]
fn stored_forms() {
    let read = |text: &str| {
        let fields = domain::json::Value::read(text).expect("JSON");
        Answer::from_fields(fields.as_object().expect("an object")).map(|one| one.said)
    };
    let there = |basis, beside: &[&str]| {
        let beside = beside.iter().map(|id| (*id).to_owned()).collect();
        Some(Said::There(ThereForm { basis, beside }))
    };
    let at = "\"at\":1,\"kind\":\"there\"";
    for (members, expected) in [
        ("", there(None, &[])),
        (
            ",\"answer\":\"confirmed\",\"basis\":\"bills\"",
            there(Some(Basis::Bills), &[]),
        ),
        (
            ",\"answer\":\"confirmed\",\"basis\":\"file\",\"beside\":[\"a\",\"b\"]",
            there(Some(Basis::File), &["a", "b"]),
        ),
        (",\"answer\":\"confirmed\"", None),
        (",\"answer\":\"yes\",\"basis\":\"bills\"", None),
        (",\"basis\":\"bills\"", None),
        (",\"answer\":\"confirmed\",\"basis\":\"guess\"", None),
        (",\"beside\":[\"b\",\"a\"]", None),
        (",\"beside\":[\"a\",\"a\"]", None),
        (",\"beside\":[1]", None),
        (",\"beside\":\"a\"", None),
        (",\"beside\":[\"see console.aws.amazon.com/s3\"]", None),
    ] {
        assert_eq!(read(&format!("{{{at}{members}}}")), expected, "{members}");
    }
    let backup = |there: &str| read(&format!("{{\"at\":1,\"kind\":\"backup\"{there}}}"));
    let form = |there| {
        Some(Said::Backup(BackupForm {
            there,
            ..BackupForm::default()
        }))
    };
    assert_eq!(backup(""), form(false));
    assert_eq!(backup(",\"there\":\"there\""), form(true));
    assert_eq!(backup(",\"there\":\"yes\""), None);
    assert_eq!(backup(",\"there\":true"), None);
    // Of two confirmations at the same moment the one counts that says less.
    let said = |basis, at: Timestamp| {
        let form = ThereForm {
            basis,
            beside: Vec::new(),
        };
        answer(Said::There(form), at, 0)
    };
    for (one, other) in [(None, Some(Basis::Bills)), (None, Some(Basis::File))] {
        let [one, other] = [one, other].map(|basis| said(basis, NOON));
        assert_eq!(one.clone().later(other.clone()), one);
        assert_eq!(other.later(one.clone()), one);
    }
}
