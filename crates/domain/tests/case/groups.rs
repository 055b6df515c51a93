//! One answer for many items: what follows it, and what keeps its own.

use domain::answer::{AS_CATEGORY, BackupForm, Choice, Said};
use domain::case::Action::{ChooseForCategory as Category, ChooseForSection as Section};
use domain::case::{Action, Case, Change};
use domain::plan::Plan;
use domain::plan::Shortcut::{LetGoAll, NoneApply, NothingOfThisKind, OneByOne};

use crate::common::{ACCOUNT, NOON, after, answer, chosen, id, kept};
use crate::plan;

/// The answers about backups and decisions, in the order of the plan.
fn items(plan: &Plan, case: &Case) -> Vec<String> {
    let word = |said: Option<&Said>| match said {
        Some(Said::Backup(form)) => form.choice.map_or("open", Choice::name).to_owned(),
        Some(Said::Decision(form)) => form.option.clone().unwrap_or_else(|| "open".to_owned()),
        Some(_) => "strange".to_owned(),
        None => "never".to_owned(),
    };
    plan.items
        .iter()
        .take(5)
        .map(|item| word(case.said(&item.id)))
        .collect()
}

/// Carries out actions one after another, from a case with an answer of its own to every item.
#[track_caller]
fn check(actions: &[Action], changed: &[&str], expected: [&str; 5]) {
    let plan = plan();
    let mut case = Case::new(Some(id(ACCOUNT)));
    let own = |choice| {
        Said::Backup(BackupForm {
            choice: Some(choice),
            ..kept()
        })
    };
    for (key, said) in [
        ("one", Said::Backup(kept())),
        ("two", own(Choice::Nothing)),
        ("end", Said::Decision(chosen("done"))),
        ("rest", own(Choice::LetGo)),
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

const OWN: [&str; 5] = ["kept", "nothing", "done", "let-go", "done"];

#[test]
fn a_category_and_back() {
    // A backup whose place was named keeps its answer.
    let all = ["kept", "as-category", "done", "let-go", "done"];
    check(&[Category(0, NothingOfThisKind)], &["data", "two"], all);
    let back = ["kept", "open", "done", "let-go", "done"];
    let again = [Category(0, NothingOfThisKind), Category(0, OneByOne)];
    check(&again, &["data", "two"], back);
    let one = Action::Answer(0, Change::Choose(Choice::Nothing));
    let mixed = ["nothing", "open", "done", "let-go", "done"];
    let again = [Category(0, NothingOfThisKind), one, Category(0, OneByOne)];
    check(&again, &["data", "two"], mixed);
    let nowhere = Action::Answer(0, Change::Where(" ".to_owned()));
    let all = ["as-category", "as-category", "done", "let-go", "done"];
    let nowhere = [nowhere, Category(0, NothingOfThisKind)];
    check(&nowhere, &["data", "one", "two"], all);
    check(&[Category(0, OneByOne)], &["data"], OWN);
}

#[test]
fn loose_ends_and_back() {
    let all = ["kept", "nothing", AS_CATEGORY, "let-go", "done"];
    check(&[Category(1, NoneApply)], &["ends", "end"], all);
    let back = ["kept", "nothing", "open", "let-go", "done"];
    let again = [Category(1, NoneApply), Category(1, OneByOne)];
    check(&again, &["ends", "end"], back);
    // Letting go whole is about backups; a decision keeps its answer.
    check(&[Category(1, LetGoAll)], &["ends"], OWN);
}

#[test]
fn a_section_lets_its_backups_go_and_no_decision() {
    let all = ["kept", "as-section", "done", "as-section", "done"];
    check(&[Section(0, LetGoAll)], &["s", "two", "rest"], all);
    let back = ["kept", "open", "done", "open", "done"];
    let again = [Section(0, LetGoAll), Section(0, OneByOne)];
    check(&again, &["s", "two", "rest"], back);
    let ends = ["kept", "as-section", AS_CATEGORY, "as-section", "done"];
    let again = [Category(1, NoneApply), Section(0, LetGoAll)];
    check(&again, &["s", "two", "rest"], ends);
    let category = ["kept", "as-category", "done", "open", "done"];
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
        Category(9, NothingOfThisKind),
        Section(0, NothingOfThisKind),
        Section(0, NoneApply),
        Section(1, LetGoAll),
        Action::Answer(6, Change::Choose(Choice::Nothing)),
        Action::Answer(0, Change::Decide("done".to_owned())),
        Action::Answer(0, Change::Read(true)),
        Action::Answer(2, Change::Decide("gone".to_owned())),
        Action::Answer(2, Change::Decide(AS_CATEGORY.to_owned())),
        Action::Answer(2, Change::Choose(Choice::Nothing)),
        Action::TypeWhyForCategory(9, "junk".to_owned()),
        Action::TypeWhyForSection(1, "junk".to_owned()),
        Action::Confirm("gone".to_owned()),
    ] {
        check(&[action], &[], OWN);
    }
}
