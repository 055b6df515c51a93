//! The times that are known beside the answers, whatever replaces, merges or takes them away: no
//! time that was seen is forgotten, and so no answer is young again.

use domain::answer::{Answer, Said};
use domain::case::{Case, LATEST_SEEN};
use domain::time::Timestamp;
use proptest::collection::vec;
use proptest::prelude::*;

use super::sample::{NOW, PLAN, record_of};

const DAY: u64 = 24 * 60 * 60 * 1000;

/// One way in which what is known changes.
#[derive(Clone, Debug)]
enum Step {
    See(Timestamp),
    Say(&'static str, Timestamp),
    TakeOver(&'static str, Answer, Timestamp),
    Merge(&'static str, Answer),
    Doubt(&'static str),
    Continue(Vec<(&'static str, Answer)>, Timestamp),
    Forget,
    PutRight(Timestamp),
}

fn moment() -> impl Strategy<Value = Timestamp> {
    let days = prop_oneof![Just(0), Just(1), Just(40), Just(4000), 0_u64..100];
    (days, -1_i64..=1)
        .prop_map(|(days, more)| Timestamp((NOW.0 + days * DAY).saturating_add_signed(more)))
}

fn key() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec!["backup.s3", "more.read", "standing", "old.item"])
}

fn answer() -> impl Strategy<Value = Answer> {
    let said = prop::sample::select(vec![Said::Statement(true), Said::Text("x".to_owned())]);
    (said, moment(), any::<bool>()).prop_map(|(said, at, doubted)| Answer {
        said,
        at,
        revision: 0,
        doubted,
        by: String::new(),
        parts: None,
        contradicted: false,
        of_file: false,
        heading: None,
    })
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        moment().prop_map(Step::See),
        (key(), moment()).prop_map(|(key, clock)| Step::Say(key, clock)),
        (key(), answer(), moment())
            .prop_map(|(key, answer, clock)| Step::TakeOver(key, answer, clock)),
        (key(), answer()).prop_map(|(key, answer)| Step::Merge(key, answer)),
        key().prop_map(Step::Doubt),
        (vec((key(), answer()), 0..4), moment())
            .prop_map(|(answers, clock)| Step::Continue(answers, clock)),
        Just(Step::Forget),
        moment().prop_map(Step::PutRight),
    ]
}

/// Takes one step. Tells whether a person put the time right with it.
fn take(case: &mut Case, step: Step) -> bool {
    let plan = domain::plan::Plan::read(PLAN, "en").unwrap();
    match step {
        Step::See(clock) => case.see_clock(clock),
        Step::Say(key, clock) => {
            let confirm = domain::case::Action::Confirm(key.to_owned());
            case.apply(&plan, confirm, clock);
        }
        Step::TakeOver(key, answer, clock) => {
            case.take_over(key, answer, clock);
        }
        Step::Merge(key, answer) => {
            case.merge(key, answer);
        }
        Step::Doubt(key) => {
            case.doubt(key);
        }
        Step::Continue(answers, clock) => {
            let mut other = Case::new(case.account);
            for (key, answer) in answers {
                other.put(key, answer);
            }
            let record = record_of(&other).into_incoming(String::new());
            case.continue_from(&record, clock);
        }
        Step::Forget => case.forget_answers(Timestamp(u64::MAX)),
        Step::PutRight(clock) => return !case.put_right(clock).is_empty(),
    }
    false
}

/// The same case, read from what is kept of it.
fn reopened(case: &Case, clock: Timestamp) -> Case {
    let mut again = Case::new(case.account);
    for (key, answer) in case.answers() {
        again.take_over(key, answer.clone(), clock);
    }
    again
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_time_that_was_seen_is_forgotten(steps in vec(step(), 1..12)) {
        let mut case = Case::new(super::sample::settled().account);
        for step in steps {
            let before = case.clone();
            let keeps = matches!(step, Step::See(_) | Step::Continue(..) | Step::Forget);
            if take(&mut case, step.clone()) {
                continue;
            }
            prop_assert!(case.latest >= before.latest, "{step:?}");
            prop_assert!(case.corrected >= before.corrected, "{step:?}");
            // After any of these what is kept knows it, too.
            if keeps {
                let again = reopened(&case, Timestamp(0));
                prop_assert!(again.latest >= before.latest, "{step:?}");
                prop_assert_eq!(again.corrected, case.corrected, "{:?}", step);
            }
        }
    }

    #[test]
    fn what_waits_goes_on_waiting_unless_it_was_said_later(
        mine in vec((key(), answer()), 0..4),
        theirs in vec((key(), answer()), 0..4),
        clock in moment(),
    ) {
        let mut case = Case::new(super::sample::settled().account);
        for (key, answer) in mine {
            case.put(key, answer);
        }
        let before = case.clone();
        take(&mut case, Step::Continue(theirs.clone(), clock));
        for (key, waited) in before.answers().filter(|(_, answer)| answer.doubted) {
            let now = case.answer(key);
            let later = theirs.iter().rev().find(|(other, _)| *other == key);
            let later = later.is_some_and(|(_, answer)| answer.at > waited.at && !answer.doubted);
            prop_assert_eq!(now.is_some_and(|now| now.doubted), !later, "{} {:?}", key, now);
        }
    }
}

#[test]
fn a_record_that_repeats_everything_makes_nothing_young() {
    let mut case = super::sample::settled();
    let record = record_of(&case).into_incoming(String::new());
    case.see_clock(NOW.plus_days(40));
    case.continue_from(&record, NOW.plus_days(1));
    assert_eq!(case.latest, NOW.plus_days(40));
    assert!(!case.is_plausible(NOW.plus_days(1)));
    case.put_right(NOW.plus_days(2));
    case.continue_from(&record, NOW.plus_days(3));
    assert_eq!(
        (case.latest, case.corrected),
        (NOW.plus_days(2), NOW.plus_days(2))
    );
    let kept = reopened(&case, NOW);
    assert_eq!((kept.latest, kept.corrected), (case.latest, case.corrected));
}

/// Everything that counts at this moment by the gate's two rules about time.
fn counts(case: &Case, key: &str, clock: Timestamp) -> bool {
    case.answer(key).is_some_and(|answer| {
        !answer.doubted && answer.at > case.corrected && answer.at <= case.time(clock).plus_days(1)
    })
}

fn given(at: Timestamp) -> Answer {
    Answer {
        at,
        ..super::sample::answer(Said::Statement(true), 1)
    }
}

/// Answers that were given while the clock was so many days ahead, and what becomes of them when the
/// record from then is taken over so many days after the time was put right.
#[test]
fn what_was_said_under_a_time_that_was_not_true_never_counts_again() {
    for ahead in [2, 5, 40, 4000] {
        let mut case = Case::new(super::sample::settled().account);
        let wrong = NOW.plus_days(ahead);
        case.put("backup.s3", given(NOW));
        case.see_clock(wrong);
        for (key, at) in [
            ("more.read", wrong),
            ("old.item", Timestamp(NOW.0 + DAY / 2)),
        ] {
            case.put(key, given(at));
        }
        let record = record_of(&case).into_incoming(String::new());
        assert!(!case.put_right(NOW.plus_days(0)).is_empty());
        for later in [0, 1, 2, 6, 41, 4001] {
            let clock = NOW.plus_days(later);
            let mut case = case.clone();
            case.continue_from(&record, clock);
            for again in [case.clone(), reopened(&case, clock)] {
                for key in ["backup.s3", "more.read", "old.item"] {
                    assert!(again.answer(key).is_some(), "it is there to be confirmed");
                    for days in [0, 1, 2, 6, 41, 4001] {
                        let at = clock.plus_days(days);
                        assert!(!counts(&again, key, at), "{key} {ahead} {later} {days}");
                    }
                }
            }
        }
    }
}

#[test]
fn a_correction_is_heard_of_with_the_record() {
    let mut case = Case::new(super::sample::settled().account);
    case.put("backup.s3", given(NOW));
    case.see_clock(NOW.plus_days(40));
    case.put_right(NOW.plus_days(2));
    // Said since, and known to be.
    let since = Timestamp(case.corrected.0 + 1);
    case.put("more.read", given(since));
    let record = record_of(&case).into_incoming(String::new());
    let clock = NOW.plus_days(3);
    for mut other in [Case::new(case.account), case.clone()] {
        other.continue_from(&record, clock);
        for other in [other.clone(), reopened(&other, clock)] {
            assert_eq!(other.corrected, case.corrected);
            assert!(!counts(&other, "backup.s3", clock));
            assert!(counts(&other, "more.read", clock));
        }
    }
    // One that was put right to a time that is not true here, either, leaves this clock in charge.
    let clock = NOW.plus_days(1);
    let mut other = Case::new(case.account);
    other.continue_from(&record, clock);
    assert_eq!(other.corrected, clock);
    for key in ["backup.s3", "more.read"] {
        assert!(!counts(&other, key, NOW.plus_days(1)), "{key}");
    }
    other.put("more.read", given(Timestamp(clock.0 + 1)));
    assert!(counts(&other, "more.read", clock));
}

#[test]
fn a_record_from_where_no_time_was_put_right_corrects_none() {
    let mut theirs = Case::new(super::sample::settled().account);
    theirs.put("more.read", given(NOW));
    let record = record_of(&theirs).into_incoming(String::new());
    let clock = NOW.plus_days(1);
    let mut mine = Case::new(theirs.account);
    mine.continue_from(&record, clock);
    mine.see_clock(clock.plus_days(1));
    let seen = mine.answer(LATEST_SEEN).expect("the clock was seen");
    assert_eq!(seen.revision, 0);
    // Answers as old as a correction of which they had not heard keep their date.
    let mut mine = Case::new(theirs.account);
    mine.see_clock(NOW.plus_days(40));
    mine.put_right(NOW);
    assert_eq!(mine.corrected, NOW);
    mine.continue_from(&record, clock);
    let read = mine.answer("more.read").expect("it was taken over");
    assert_eq!((read.at, read.doubted), (NOW, false));
}

#[test]
fn what_is_lost_to_a_record_is_what_was_said_or_taken_back_since() {
    use domain::answer::{BackupForm, DecisionForm, OutcomeForm, ShortcutForm};
    use domain::plan::Shortcut;
    use domain::standing::Standing;
    let at = |said: &Said, at: u64| Answer {
        at: Timestamp(at),
        ..super::sample::answer(said.clone(), 1)
    };
    let one_by_one = ShortcutForm {
        choice: Shortcut::OneByOne,
        why: String::new(),
    };
    let all = ShortcutForm {
        choice: Shortcut::LetGoAll,
        why: "x".to_owned(),
    };
    let kept = BackupForm {
        choice: Some(domain::answer::Choice::Nothing),
        ..BackupForm::default()
    };
    let decided = DecisionForm {
        option: Some("done".to_owned()),
        why: String::new(),
    };
    let closed = OutcomeForm {
        outcome: Some(domain::answer::Outcome::Closed),
        ..OutcomeForm::default()
    };
    for (given, taken_back) in [
        (Said::Statement(true), Said::Statement(false)),
        (Said::Text("x".to_owned()), Said::Text(String::new())),
        (Said::Shortcut(all), Said::Shortcut(one_by_one)),
        (Said::Backup(kept), Said::Backup(BackupForm::default())),
        (
            Said::Decision(decided),
            Said::Decision(DecisionForm::default()),
        ),
        (Said::Outcome(closed), Said::Outcome(OutcomeForm::default())),
    ] {
        // Here, in the record, and whether somebody has to be asked.
        for (here, there, lost) in [
            (at(&given, 5), None, true),
            (at(&given, 5), Some(at(&given, 5)), false),
            (at(&given, 5), Some(at(&given, 4)), true),
            (at(&given, 5), Some(at(&given, 6)), true),
            (at(&given, 5), Some(at(&taken_back, 6)), true),
            (at(&taken_back, 5), None, false),
            (at(&taken_back, 5), Some(at(&taken_back, 4)), false),
            (at(&taken_back, 5), Some(at(&given, 4)), true),
            (at(&taken_back, 5), Some(at(&given, 5)), true),
            (at(&taken_back, 5), Some(at(&given, 6)), false),
        ] {
            assert_eq!(here.is_lost_to(there.as_ref()), lost, "{here:?} {there:?}");
        }
    }
    // Not to know is said, and a mark that something waits says nothing.
    let unknown = at(&Said::Standing(Standing::Unknown), 5);
    let member = at(&Said::Standing(Standing::Member), 4);
    assert!(unknown.is_lost_to(Some(&member)));
    let mut case = Case::new(None);
    case.doubt("backup.s3");
    let mark = case.answer("backup.s3").unwrap();
    let given = at(&Said::Statement(true), 0);
    assert!(!mark.is_lost_to(Some(&given)) && !mark.is_lost_to(None));
}
