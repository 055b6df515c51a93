//! Answers said in parts: what tabs say at once adds up, in whatever order they hear of it.

use domain::answer::Answer;
use domain::answer::{BackupForm, Choice, Place, Restore, Said};
use domain::case::{Action, Case, Change};
use domain::json::{Members, Value};
use domain::plan::Plan;
use domain::time::Timestamp;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use crate::answers::{answer, said, text};
use crate::common::{ACCOUNT, NOON, read};

/// Moments that meet more often than not.
fn moment() -> impl Strategy<Value = Timestamp> {
    (0..4_u64).prop_map(|more| Timestamp(NOON.0 + more))
}

/// Answers to few questions, whole or in parts, at few moments.
fn any_answer() -> impl Strategy<Value = Answer> {
    let times = (
        moment(),
        vec(prop_oneof![Just(Timestamp(0)), moment()], 8),
        moment(),
    );
    (answer(), times, any::<bool>()).prop_map(|(answer, (since, each, at), whole)| {
        let revision = answer.revision % 2;
        let answer = Answer {
            at,
            revision,
            ..answer
        };
        if whole {
            return answer;
        }
        let since = if since.0 % 2 == 0 {
            since
        } else {
            Timestamp(0)
        };
        let names = [
            "answer",
            "copied-on",
            "destination-account",
            "place",
            "restore",
            "there",
            "where",
            "why",
        ];
        let place = |name: &str| {
            names
                .iter()
                .position(|known| *known == name)
                .unwrap_or_default()
        };
        answer.in_parts(since, |name| each[place(name)])
    })
}

fn plan() -> Plan {
    read(
        r#"{"format":"account-closure-plan","version":1,"id":"p","revision":"r","confirmation":"none",
        "max_age_days":30,"sources":{},"rules":[],"timeline":[],"help":[],
        "hand_off":{"root":["s"],"organization":["s"]},
        "sections":[{"id":"s","title":"S","asked_if_there":true,"categories":[{"id":"c","items":[
        {"id":"one","kind":"backup","revision":1,"title":"O"}]}]}]}"#,
    )
}

/// A change that a person may make to one part of a backup's answer.
fn change() -> impl Strategy<Value = Change> {
    prop_oneof![
        select(vec![Choice::Kept, Choice::Nothing, Choice::LetGo]).prop_map(Change::Choose),
        select(Place::ALL).prop_map(Change::Place),
        select(Restore::ALL).prop_map(Change::Restore),
        text().prop_map(Change::Where),
        text().prop_map(Change::DestinationAccount),
        text().prop_map(Change::CopiedOn),
        text().prop_map(Change::Why),
        Just(Change::There(true)),
    ]
}

/// The parts of a backup as they are written, by name.
fn fields(answer: &Answer) -> Members {
    answer.to_fields()
}

fn name_of(change: &Change) -> &'static str {
    match change {
        Change::Choose(_) => "answer",
        Change::Place(_) => "place",
        Change::Restore(_) => "restore",
        Change::Where(_) => "where",
        Change::DestinationAccount(_) => "destination-account",
        Change::CopiedOn(_) => "copied-on",
        Change::Why(_) => "why",
        Change::There(_) => "there",
        Change::Decide(_) | Change::Read(_) => panic!("not about a backup"),
    }
}

fn case(answer: Option<&Answer>) -> Case {
    let mut case = Case::new(domain::account::AccountId::parse(ACCOUNT).ok());
    if let Some(answer) = answer {
        case.put("one", answer.clone());
        case.latest = answer.at;
    }
    case
}

proptest! {
    #![proptest_config(crate::config(1024))]

    #[test]
    fn the_order_of_two_does_not_matter(one in any_answer(), other in any_answer()) {
        prop_assert_eq!(one.clone().later(other.clone()), other.later(one));
    }

    /// One from a record is whole, and older than the moment in which it is taken over: a tab that has not
    /// heard of it yet goes on from something else, and may take back what the record says.
    #[test]
    fn of_those_that_go_on_from_different_answers_the_later_counts_whole(
        whole in answer(), other in any_answer(), at in moment(), since in moment(),
    ) {
        let whole = Answer { at, ..whole };
        let other = if other.parts.is_some() || other.at == at { other } else { whole.clone().in_parts(since, |_| at) };
        let later = if whole.at > other.at { &whole } else { &other };
        if whole.at != other.at {
            prop_assert_eq!(&whole.clone().later(other.clone()), later);
            prop_assert_eq!(&other.clone().later(whole.clone()), later);
        }
    }

    #[test]
    fn what_unsettles_last_counts(one in any_answer(), last in any_answer(), later in 1..3_u64) {
        // All of it said in one moment, after everything in the other one.
        let at = Timestamp(one.at.0 + later);
        let last = Answer { at, parts: None, ..last }.in_parts(Timestamp(0), |_| at);
        let taken_back = last.doubted || !last.said.is_given();
        let both = one.later(last);
        prop_assert!(!taken_back || both.doubted || !both.said.is_given(), "{:?}", both);
    }

    /// Neither was said last, and nobody knows which of them counts.
    #[test]
    fn what_differs_and_was_said_at_the_same_moment_is_asked_again(
        one in any_answer(), other in any_answer(),
    ) {
        // No other answer goes on from this moment.
        let other = Answer { at: one.at, parts: None, ..other }.in_parts(Timestamp(1), |_| one.at);
        let both = one.clone().later(other.clone());
        let whole = one.parts.is_none() && other.parts.is_none();
        prop_assert!(whole || both.doubted || one.said == other.said, "{:?}", both);
    }

    /// A tab keeps what it hears: however three meet, each comes to the same in the end.
    #[test]
    fn three_come_to_the_same_once_all_have_met(
        one in any_answer(), two in any_answer(), three in any_answer(), order in any::<bool>(),
    ) {
        let mut tabs = [one, two, three];
        for _ in 0..4 {
            for (from, to) in [(0, 1), (1, 2), (2, 0)] {
                let (from, to) = if order { (from, to) } else { (to, from) };
                tabs[to] = tabs[to].clone().later(tabs[from].clone());
            }
        }
        prop_assert_eq!(&tabs[0], &tabs[1]);
        prop_assert_eq!(&tabs[1], &tabs[2]);
    }

    #[test]
    fn the_same_question_in_parts_meets_in_any_order(
        said in vec((said(), vec(moment(), 7), moment(), any::<bool>()), 3),
    ) {
        let kind = core::mem::discriminant(&said[0].0);
        let all: Vec<Answer> = said.iter().filter(|(said, ..)| core::mem::discriminant(said) == kind)
            .map(|(said, each, at, doubted)| {
                let whole = Answer { said: said.clone(), at: *at, revision: 1, doubted: *doubted, by: String::new(), parts: None, contradicted: false, of_file: false, heading: None };
                whole.in_parts(Timestamp(0), |name| each[name.len() % 7])
            })
            .collect();
        let forward = all.iter().cloned().reduce(Answer::later);
        let backward = all.iter().rev().cloned().reduce(Answer::later);
        prop_assert_eq!(&forward, &backward);
        let Some(joined) = forward else { return Ok(()); };
        for one in all {
            prop_assert_eq!(&joined.clone().later(one), &joined);
        }
    }

    #[test]
    fn meeting_again_changes_nothing(one in any_answer(), other in any_answer()) {
        prop_assert_eq!(&one.clone().later(one.clone()), &one);
        let both = one.clone().later(other.clone());
        prop_assert_eq!(&both.clone().later(one), &both);
        prop_assert_eq!(&both.clone().later(other), &both);
    }

    #[test]
    fn it_is_stored_with_its_moments(answer in any_answer()) {
        let stored = answer.to_stored(ACCOUNT, "one");
        prop_assert_eq!(Answer::from_stored(&stored, ACCOUNT, "one"), Ok(answer));
    }

    /// Two tabs know the same, and each says several things that the other has not heard yet.
    #[test]
    fn each_parts_later_word_counts(
        before in proptest::option::of((answer(), change())),
        mine in vec((change(), moment()), 0..5),
        theirs in vec((change(), moment()), 0..5),
    ) {
        let plan = plan();
        let mut base = case(None);
        if let Some((old, change)) = &before {
            // An answer of today or of an older release, which knows one moment for all its parts.
            base = case(Some(&Answer { at: NOON, revision: 1, doubted: false, ..old.clone() }));
            base.apply(&plan, Action::Answer(0, change.clone()), NOON);
        }
        let (mut one, mut other) = (base.clone(), base.clone());
        let mut words = Vec::new();
        for (tab, said) in [(&mut one, &mine), (&mut other, &theirs)] {
            for (change, at) in said {
                let old = tab.answer("one").map(fields).unwrap_or_default();
                tab.apply(&plan, Action::Answer(0, change.clone()), *at);
                let answer = tab.answer("one").cloned().unwrap();
                let name = name_of(change);
                let new = fields(&answer).get(name).cloned();
                if old.get(name) != new.as_ref() {
                    words.push((name, answer.at, new));
                }
            }
        }
        let heard = |mut tab: Case, from: &Case| {
            if let Some(answer) = from.answer("one") {
                tab.merge("one", answer.clone());
            }
            tab.answer("one").cloned()
        };
        let (joined, same) = (heard(one.clone(), &other), heard(other.clone(), &one));
        prop_assert_eq!(&joined, &same);
        let Some(joined) = joined else { return Ok(()); };
        let known = base.answer("one").map(fields).unwrap_or_default();
        for name in ["answer", "place", "restore", "there", "where", "destination-account", "copied-on", "why"] {
            let last = words.iter().filter(|(word, ..)| *word == name).map(|(_, at, _)| *at).max();
            let found = fields(&joined).get(name).cloned();
            match last {
                None => prop_assert_eq!(found.as_ref(), known.get(name), "{}", name),
                Some(last) => {
                    let said: Vec<&Option<Value>> = words.iter()
                        .filter(|(word, at, _)| *word == name && *at == last)
                        .map(|(_, _, value)| value)
                        .collect();
                    prop_assert!(said.contains(&&found), "{}: {:?} of {:?}", name, found, said);
                    if said.contains(&&None) {
                        prop_assert_eq!(found, None, "at the same moment what takes back wins");
                    }
                }
            }
        }
    }
}

#[test]
fn a_value_of_one_moment_is_told_apart_from_its_parts() {
    // As releases before this one wrote it, and as it was taken back in one of them.
    let whole = |choice, at| Answer {
        said: Said::Backup(BackupForm {
            choice,
            ..BackupForm::default()
        }),
        at: Timestamp(NOON.0 + at),
        revision: 1,
        doubted: false,
        by: String::new(),
        parts: None,
        contradicted: false,
        of_file: false,
        heading: None,
    };
    let stored = whole(Some(Choice::Kept), 1).to_stored(ACCOUNT, "one");
    assert!(!stored.contains("times"));
    let back = whole(None, 2);
    let kept = Answer::from_stored(&stored, ACCOUNT, "one").unwrap();
    assert_eq!(kept.later(back.clone()), back);
}

/// Two tabs at the same moment: whoever says that it is there is asked about it.
#[test]
fn what_is_ticked_anywhere_is_ticked() {
    let plan = plan();
    let tick =
        |case: &mut Case, there| case.apply(&plan, Action::Answer(0, Change::There(there)), NOON);
    let mut base = case(None);
    tick(&mut base, true);
    let (mut one, mut other) = (base.clone(), base);
    tick(&mut one, false);
    tick(&mut one, true);
    tick(&mut other, true);
    tick(&mut other, false);
    let [one, other] = [one, other].map(|tab| tab.answer("one").cloned().unwrap());
    assert_eq!(one.at, other.at);
    for joined in [one.clone().later(other.clone()), other.later(one)] {
        assert!(joined.said.is_ticked(), "{joined:?}");
    }
    // Said whole, by an older release or a record, too.
    let whole = |there| Answer {
        said: Said::Backup(BackupForm {
            there,
            ..BackupForm::default()
        }),
        at: NOON,
        revision: 1,
        doubted: false,
        by: String::new(),
        parts: None,
        contradicted: false,
        of_file: false,
        heading: None,
    };
    assert!(whole(false).later(whole(true)).said.is_ticked());
    assert!(whole(true).later(whole(false)).said.is_ticked());
}
