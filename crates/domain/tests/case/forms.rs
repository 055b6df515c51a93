//! Confirming, and what stays of a form when a part of it is changed.

use domain::answer::{
    Answer, BackupForm, Choice, DecisionForm, Outcome, OutcomeForm, Place, Restore, Said,
    ShortcutForm,
};
use domain::case::Action::{ChooseForCategory as Category, ChooseForSection as Section};
use domain::case::{Action, Case, Change};
use domain::plan::Shortcut::{LetGoAll, NoneApply, NothingOfThisKind, OneByOne};

use crate::common::{ACCOUNT, NOON, after, answer, chosen, id, kept, ms};
use crate::plan;

#[test]
fn confirming() {
    let plan = plan();
    let mut case = Case::new(Some(id(ACCOUNT)));
    let doubted = |said, at| Answer {
        doubted: true,
        ..answer(said, at, 2)
    };
    let follows = |choice| {
        Said::Backup(BackupForm {
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
    // All of it was said once more in that moment.
    let again = |answer: Answer, since| {
        let at = answer.at;
        answer.in_parts(since, |_| at)
    };
    assert_eq!(
        case.answer("data"),
        Some(&again(answer(said, after(9), 0), NOON))
    );
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
fn confirming_a_section() {
    let plan = plan();
    let mut case = Case::new(Some(id(ACCOUNT)));
    case.apply(&plan, Category(1, NoneApply), NOON);
    case.apply(&plan, Section(0, LetGoAll), NOON);
    case.apply(
        &plan,
        Action::Answer(0, Change::Choose(Choice::Nothing)),
        NOON,
    );
    let keys = case.apply(&plan, Action::Confirm("s".to_owned()), after(9));
    assert_eq!(keys, ["s", "two", "rest"]);
    let times: Vec<_> = ["s", "one", "two", "end", "rest"]
        .map(|key| case.answer(key).is_some_and(|answer| answer.at == after(9)))
        .into();
    assert_eq!(times, [true, false, true, false, true]);
}

#[test]
fn a_reason_stays_with_its_group() {
    let plan = plan();
    let mut case = Case::new(Some(id(ACCOUNT)));
    let group = |case: &Case| match case.said("s") {
        Some(Said::Shortcut(form)) => (form.choice, form.why.clone()),
        said => panic!("{said:?}"),
    };
    let keys = case.apply(&plan, Action::TypeWhyForSection(0, "junk".to_owned()), NOON);
    assert_eq!(
        (keys, group(&case)),
        (vec!["s".to_owned()], (OneByOne, "junk".to_owned()))
    );
    case.apply(&plan, Section(0, LetGoAll), NOON);
    assert_eq!(group(&case), (LetGoAll, "junk".to_owned()));
    case.apply(&plan, Action::TypeWhyForSection(0, "old".to_owned()), NOON);
    assert_eq!(group(&case), (LetGoAll, "old".to_owned()));
    case.apply(&plan, Section(0, OneByOne), NOON);
    assert_eq!(group(&case), (OneByOne, "old".to_owned()));
    let keys = case.apply(
        &plan,
        Action::TypeWhyForCategory(0, "junk".to_owned()),
        NOON,
    );
    assert_eq!(keys, ["data"]);
}

#[test]
fn fields_of_a_form_stay_when_another_is_changed() {
    let plan = plan();
    let mut case = Case::new(Some(id(ACCOUNT)));
    for change in [
        Change::Choose(Choice::Kept),
        Change::Place(Place::OtherAccount),
        Change::DestinationAccount("9".to_owned()),
        Change::Where("vault".to_owned()),
        Change::CopiedOn("2026-11-22".to_owned()),
        Change::Restore(Restore::Tried),
        Change::Why("junk".to_owned()),
    ] {
        let keys = case.apply(&plan, Action::Answer(0, change), NOON);
        assert_eq!(keys, ["one"]);
    }
    let form = BackupForm {
        there: false,
        choice: Some(Choice::Kept),
        place: Some(Place::OtherAccount),
        destination_account: "9".to_owned(),
        location: "vault".to_owned(),
        copied_on: "2026-11-22".to_owned(),
        restore: Some(Restore::Tried),
        why: "junk".to_owned(),
    };
    assert_eq!(case.said("one"), Some(&Said::Backup(form.clone())));
    let nothing = Action::Answer(0, Change::Choose(Choice::Nothing));
    case.apply(&plan, nothing, NOON);
    case.apply(&plan, Category(0, NothingOfThisKind), NOON);
    let covered = BackupForm {
        choice: Some(Choice::AsCategory),
        ..form
    };
    assert_eq!(case.said("one"), Some(&Said::Backup(covered)));
    case.apply(&plan, Action::Answer(2, Change::Why("so".to_owned())), NOON);
    case.apply(
        &plan,
        Action::Answer(2, Change::Decide("done".to_owned())),
        NOON,
    );
    let form = DecisionForm {
        why: "so".to_owned(),
        ..chosen("done")
    };
    assert_eq!(case.said("end"), Some(&Said::Decision(form)));
}

#[test]
fn the_outcome() {
    let plan = plan();
    let mut case = Case::new(Some(id(ACCOUNT)));
    for action in [
        Action::ChooseOutcome(Outcome::Closed),
        Action::TypeClosedOn("2026-11-22".to_owned()),
        Action::TypeSeen("the mail".to_owned()),
    ] {
        assert_eq!(case.apply(&plan, action, NOON), ["outcome"]);
    }
    let form = OutcomeForm {
        outcome: Some(Outcome::Closed),
        closed_on: "2026-11-22".to_owned(),
        seen: "the mail".to_owned(),
    };
    assert_eq!(case.said("outcome"), Some(&Said::Outcome(form)));
}
