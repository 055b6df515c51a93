//! Answers that were given by confirming what a file says: how long they are that, and when they are asked
//! again.

use domain::answer::{Answer, BackupForm, Choice, Restore, Said};
use domain::case::{Action, Case, Change};
use domain::evidence::{AtHand, Evidence, Finding, KeptIn};
use domain::gate::{Loading, Question};
use domain::grade::Grade;
use domain::of_file::unfounded;
use domain::standing::Standing;
use domain::time::Timestamp;

use crate::common::{ACCOUNT, AWAY, ELSEWHERE, NOON, after, answer, chosen, id, kept_away, ms};
use crate::plan;

fn taken(key: &str) -> Action {
    Action::OfFile(key.to_owned())
}

/// A copy, a loose end and the standing, as files say them.
fn case() -> Case {
    let mut case = Case::new(Some(id(ACCOUNT)));
    let said = [
        ("one", Said::Backup(kept_away()), 3),
        ("end", Said::Decision(chosen("does-not-apply")), 3),
        ("standing", Said::Standing(Standing::Member), 0),
    ];
    for (key, said, revision) in said {
        case.put(key, answer(said, NOON, revision));
        assert_eq!(case.apply(&plan(), taken(key), NOON), [key]);
    }
    case
}

fn evidence() -> Evidence {
    let copies = Finding {
        kept_in: vec![KeptIn {
            account: id(AWAY),
            grade: Grade::Supported,
            until: None,
            lost: false,
        }],
        ..Finding::default()
    };
    let none = Finding {
        empty_until: Some(after(5)),
        ..Finding::default()
    };
    let findings = [("one".to_owned(), copies), ("end".to_owned(), none)];
    Evidence {
        standings: vec![Standing::Member],
        ..Evidence::new(findings)
    }
}

/// What has to be given again by these files then.
fn lost(case: &Case, evidence: &Evidence, now: Timestamp) -> Vec<String> {
    unfounded(&Question {
        plan: &plan(),
        case,
        evidence,
        closing: &[],
        loading: Loading::Nothing,
        now,
    })
}

#[test]
fn what_no_file_says_any_more() {
    assert_eq!(lost(&case(), &evidence(), after(5)), [""; 0]);
    let all = ["end", "one", "standing"];
    assert_eq!(lost(&case(), &Evidence::default(), NOON), all);
    // Its time is over.
    assert_eq!(lost(&case(), &evidence(), ms(after(5), 1)), ["end"]);
    // A newer file has the copies elsewhere.
    let mut moved = evidence();
    moved.findings.insert(
        "one",
        Finding {
            kept_in: vec![KeptIn {
                account: id(ELSEWHERE),
                grade: Grade::Shown,
                until: None,
                lost: false,
            }],
            ..Finding::default()
        },
    );
    assert_eq!(lost(&case(), &moved, NOON), ["one"]);
    // Facts that are not at hand may say so.
    for at_hand in [AtHand::Unread, AtHand::Unreadable] {
        let unread = Evidence {
            at_hand,
            ..Evidence::default()
        };
        assert_eq!(lost(&case(), &unread, NOON), [""; 0]);
    }
}

/// "Nothing there" holds as long as a file finds nothing, and no longer.
#[test]
fn nothing_there_by_a_file() {
    let mut case = Case::new(Some(id(ACCOUNT)));
    let nothing = BackupForm {
        choice: Some(Choice::Nothing),
        ..BackupForm::default()
    };
    case.put("one", answer(Said::Backup(nothing), NOON, 3));
    case.apply(&plan(), taken("one"), NOON);
    let empty = Finding {
        empty_until: Some(after(5)),
        ..Finding::default()
    };
    let evidence = Evidence::new([("one".to_owned(), empty)]);
    assert_eq!(lost(&case, &evidence, after(5)), [""; 0]);
    assert_eq!(lost(&case, &evidence, ms(after(5), 1)), ["one"]);
    assert_eq!(lost(&case, &Evidence::default(), NOON), ["one"]);
}

/// What a person said by themselves needs no file.
#[test]
fn a_persons_own_word() {
    let mut case = Case::new(Some(id(ACCOUNT)));
    case.put("one", answer(Said::Backup(kept_away()), NOON, 3));
    assert_eq!(lost(&case, &Evidence::default(), NOON), [""; 0]);
    // Nothing was given: nothing can be of a file.
    assert_eq!(case.apply(&plan(), taken("two"), NOON), [""; 0]);
}

#[test]
fn how_long_it_is_that() {
    let plan = plan();
    let one = plan.find("one").expect("an item");
    let end = plan.find("end").expect("an item");
    let stays = |action: Action, key: &str| {
        let mut case = case();
        case.apply(&plan, action, after(1));
        case.answer(key).is_some_and(|answer| answer.of_file)
    };
    let change = |item, change| Action::Answer(item, change);
    // What the file does not know is added.
    assert!(stays(
        change(one, Change::Restore(Restore::NotTried)),
        "one"
    ));
    assert!(stays(
        change(one, Change::CopiedOn("2026-11-01".to_owned())),
        "one"
    ));
    assert!(stays(change(end, Change::Why("none".to_owned())), "end"));
    // What it says is changed, or said again by a person.
    assert!(!stays(
        change(one, Change::Where("a safe".to_owned())),
        "one"
    ));
    let account = ELSEWHERE.to_owned();
    assert!(!stays(
        change(one, Change::DestinationAccount(account)),
        "one"
    ));
    assert!(!stays(
        change(end, Change::Decide("done".to_owned())),
        "end"
    ));
    assert!(!stays(Action::Confirm("one".to_owned()), "one"));
    assert!(!stays(
        Action::ChooseStanding(Standing::Standalone),
        "standing"
    ));
}

/// It is kept with the answer, and the later word counts for it, too.
#[test]
fn kept_and_merged() {
    let mut case = case();
    let before = case.answer("one").cloned().expect("an answer");
    let stored = before.to_stored(ACCOUNT, "one");
    let read = Answer::from_stored(&stored, ACCOUNT, "one").expect("it is whole");
    assert_eq!(read, before);
    let plan = plan();
    case.apply(&plan, Action::Confirm("one".to_owned()), after(1));
    let again = case.answer("one").cloned().expect("an answer");
    assert!(!again.clone().later(before.clone()).of_file);
    assert!(!before.clone().later(again).of_file);
    let form = BackupForm {
        restore: None,
        ..kept_away()
    };
    let earlier = answer(Said::Backup(form), Timestamp(NOON.0 - 1), 3);
    assert!(before.later(earlier).of_file);
}
