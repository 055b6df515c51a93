//! What actions do to the answers: groups and their members, confirming, and the last word.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use common::{ACCOUNT, DAY, NOON, after, answer, chosen, id, kept, ms};
use domain::answer::{AS_CATEGORY, Answer, Choice, Said, ShortcutForm};
use domain::case::{Action, Case, Change};
use domain::plan::{Plan, Shortcut};
use serde_json::{Value, json};

/// A section with backups and decisions, one of its categories a list of loose ends.
fn plan() -> Plan {
    let options = json!([
        {"id": "done", "label": "L"},
        {"id": "does-not-apply", "label": "L"},
    ]);
    let backup = |id: &str| json!({"id": id, "kind": "backup", "revision": 3, "title": "T"});
    let decision = |id: &str| -> Value {
        json!({"id": id, "kind": "decision", "revision": 3, "title": "T", "options": options})
    };
    let plan = json!({
        "format": "account-closure-plan", "version": 1, "id": "p", "revision": "1",
        "confirmation": "none", "max_age_days": 30,
        "sections": [{"id": "s", "title": "T", "shortcuts": ["let-go-all"], "categories": [
            {"id": "data", "shortcuts": ["nothing-of-this-kind"], "items": [backup("one"), backup("two")]},
            {"id": "ends", "shortcuts": ["none-apply", "let-go-all"], "items": [decision("end")]},
            {"id": "others", "items": [backup("rest"), decision("last")]},
        ]}],
    });
    common::read(&plan.to_string())
}

/// What is said about the items, in the order of the plan.
fn items(plan: &Plan, case: &Case) -> Vec<String> {
    let word = |said: Option<&Said>| match said {
        Some(Said::Backup(form)) => form.choice.map_or("open", Choice::name).to_owned(),
        Some(Said::Decision(form)) => form.option.clone().unwrap_or_else(|| "open".to_owned()),
        Some(_) => "strange".to_owned(),
        None => "never".to_owned(),
    };
    plan.items
        .iter()
        .map(|item| word(case.said(&item.id)))
        .collect()
}

/// Carries out actions one after another, from a case with an answer of its own to every item.
#[track_caller]
fn check(actions: &[Action], changed: &[&str], expected: [&str; 5]) {
    let plan = plan();
    let mut case = Case::new(Some(id(ACCOUNT)));
    for (key, said) in [
        ("one", Said::Backup(kept())),
        ("two", Said::Backup(kept())),
        ("end", Said::Decision(chosen("done"))),
        ("rest", Said::Backup(kept())),
        ("last", Said::Decision(chosen("done"))),
    ] {
        case.put(key, answer(said, NOON, 3));
    }
    let mut keys = Vec::new();
    for action in actions {
        keys = case.apply(&plan, action.clone(), after(1));
    }
    assert_eq!(keys, changed);
    assert_eq!(items(&plan, &case), expected);
}

use Action::{ChooseForCategory as Category, ChooseForSection as Section};
use Shortcut::{LetGoAll, NoneApply, NothingOfThisKind, OneByOne};

const OWN: [&str; 5] = ["kept", "kept", "done", "kept", "done"];

#[test]
fn a_category_and_back() {
    let all = ["as-category", "as-category", "done", "kept", "done"];
    check(
        &[Category(0, NothingOfThisKind)],
        &["data", "one", "two"],
        all,
    );
    let back = ["open", "open", "done", "kept", "done"];
    let again = [Category(0, NothingOfThisKind), Category(0, OneByOne)];
    check(&again, &["data", "one", "two"], back);
    let one = Action::Answer(0, Change::Choose(Choice::Nothing));
    let mixed = ["nothing", "open", "done", "kept", "done"];
    let again = [Category(0, NothingOfThisKind), one, Category(0, OneByOne)];
    check(&again, &["data", "two"], mixed);
    check(&[Category(0, OneByOne)], &["data"], OWN);
}

#[test]
fn loose_ends_and_back() {
    check(
        &[Category(1, NoneApply)],
        &["ends", "end"],
        ["kept", "kept", AS_CATEGORY, "kept", "done"],
    );
    let back = ["kept", "kept", "open", "kept", "done"];
    check(
        &[Category(1, NoneApply), Category(1, OneByOne)],
        &["ends", "end"],
        back,
    );
    // Letting go whole is about backups; a decision keeps its answer.
    check(&[Category(1, LetGoAll)], &["ends"], OWN);
}

#[test]
fn a_section_lets_its_backups_go_and_no_decision() {
    let all = ["as-section", "as-section", "done", "as-section", "done"];
    check(&[Section(0, LetGoAll)], &["s", "one", "two", "rest"], all);
    let back = ["open", "open", "done", "open", "done"];
    check(
        &[Section(0, LetGoAll), Section(0, OneByOne)],
        &["s", "one", "two", "rest"],
        back,
    );
    let ends = [
        "as-section",
        "as-section",
        AS_CATEGORY,
        "as-section",
        "done",
    ];
    check(
        &[Category(1, NoneApply), Section(0, LetGoAll)],
        &["s", "one", "two", "rest"],
        ends,
    );
    let category = ["as-category", "as-category", "done", "open", "done"];
    let again = [
        Section(0, LetGoAll),
        Category(0, NothingOfThisKind),
        Section(0, OneByOne),
    ];
    check(&again, &["s", "rest"], category);
}

#[test]
fn what_the_plan_does_not_offer_changes_nothing() {
    for action in [
        Category(0, LetGoAll),
        Category(0, NoneApply),
        Category(1, NothingOfThisKind),
        Category(2, NothingOfThisKind),
        Category(3, NothingOfThisKind),
        Section(0, NothingOfThisKind),
        Section(0, NoneApply),
        Section(1, LetGoAll),
        Action::Answer(5, Change::Choose(Choice::Nothing)),
        Action::Answer(0, Change::Decide("done".to_owned())),
        Action::Answer(0, Change::Read(true)),
        Action::Answer(2, Change::Decide("gone".to_owned())),
        Action::Answer(2, Change::Decide(AS_CATEGORY.to_owned())),
        Action::Answer(2, Change::Choose(Choice::Nothing)),
        Action::TypeWhyForCategory(3, "junk".to_owned()),
        Action::TypeWhyForSection(1, "junk".to_owned()),
        Action::Confirm("gone".to_owned()),
    ] {
        check(&[action], &[], OWN);
    }
}

#[test]
fn confirming() {
    let plan = plan();
    let mut case = Case::new(Some(id(ACCOUNT)));
    let doubted = |said, at| Answer {
        doubted: true,
        ..answer(said, at, 2)
    };
    let follows = |choice| {
        Said::Backup(domain::answer::BackupForm {
            choice: Some(choice),
            ..kept()
        })
    };
    let said = Said::Shortcut(ShortcutForm {
        choice: NothingOfThisKind,
        why: String::new(),
    });
    case.put("data", answer(said.clone(), NOON, 0));
    case.put("one", doubted(follows(Choice::AsCategory), NOON));
    case.put("two", doubted(follows(Choice::Kept), NOON));
    case.put("rest", doubted(follows(Choice::AsSection), NOON));
    let keys = case.apply(&plan, Action::Confirm("data".to_owned()), after(9));
    assert_eq!(keys, ["data", "one"]);
    assert_eq!(case.answer("data"), Some(&answer(said, after(9), 0)));
    assert_eq!(
        case.answer("one"),
        Some(&answer(follows(Choice::AsCategory), after(9), 3))
    );
    assert_eq!(
        case.answer("two"),
        Some(&doubted(follows(Choice::Kept), NOON))
    );
    let keys = case.apply(&plan, Action::Confirm("two".to_owned()), after(9));
    assert_eq!(keys, ["two"]);
    assert_eq!(
        case.answer("two"),
        Some(&answer(follows(Choice::Kept), ms(after(9), 1), 3))
    );
    assert_eq!(
        case.answer("rest"),
        Some(&doubted(follows(Choice::AsSection), NOON))
    );
}

#[test]
fn the_last_word_outlasts_what_it_replaces() {
    let plan = plan();
    // Another machine's clock may be a day ahead of this one.
    for ahead in [0, 1, DAY - 1] {
        let mut case = Case::new(Some(id(ACCOUNT)));
        let theirs = answer(Said::Backup(kept()), ms(NOON, ahead as i64), 3);
        case.put("one", theirs.clone());
        case.apply(
            &plan,
            Action::Answer(0, Change::Choose(Choice::Nothing)),
            NOON,
        );
        let mine = case.answer("one").cloned();
        assert!(mine.as_ref().is_some_and(|mine| mine.at <= after(1)));
        assert!(!case.merge("one", theirs), "{ahead} ms ahead");
        assert_eq!(case.answer("one"), mine.as_ref());
    }
    // What is dated further ahead is asked again anyway; answering must not be dated so, too.
    let mut case = Case::new(Some(id(ACCOUNT)));
    case.put("one", answer(Said::Backup(kept()), after(400), 3));
    case.apply(
        &plan,
        Action::Answer(0, Change::Choose(Choice::Nothing)),
        NOON,
    );
    assert_eq!(case.answer("one").map(|answer| answer.at), Some(NOON));
}

#[test]
fn the_clock_that_goes_back_is_not_followed() {
    let mut case = Case::new(None);
    assert_eq!(case.stamp(after(3)), after(3));
    assert_eq!(case.stamp(NOON), ms(after(3), 1));
    assert_eq!(case.time(NOON), ms(after(3), 1));
    assert_eq!(case.time(after(4)), after(4));
    assert_eq!(case.latest, ms(after(3), 1));
}
