//! The last word counts, whatever the clocks say.

use domain::answer::{Answer, Choice, Said};
use domain::case::{Action, Case, Change, LATEST_SEEN};
use domain::time::Timestamp;

use crate::common::{ACCOUNT, DAY, NOON, after, answer, id, kept, ms};
use crate::plan;

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
        assert!(
            mine.as_ref()
                .is_some_and(|mine| mine.at.0 == theirs.at.0 + 1)
        );
        assert!(!case.merge("one", theirs), "{ahead} ms ahead");
        assert_eq!(case.answer("one"), mine.as_ref());
    }
    // An answer dated further ahead is asked again anyway; answering must not be dated so, too.
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
fn exactly_a_day_ahead_is_not_outlasted() {
    let plan = plan();
    let mut case = Case::new(Some(id(ACCOUNT)));
    case.put("one", answer(Said::Backup(kept()), after(1), 3));
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
    assert_eq!(case.stamp(after(1)), after(1));
    assert_eq!(case.stamp(ms(NOON, 1)), ms(after(1), 1));
    assert_eq!(case.time(NOON), ms(after(1), 1));
    assert_eq!(case.time(after(4)), after(4));
    assert_eq!(case.latest, ms(after(1), 1));
}

#[test]
fn a_time_that_can_not_be_true_is_not_carried_on() {
    let mut case = Case::new(None);
    assert_eq!(case.stamp(after(3000)), after(3000));
    assert!(!case.is_plausible(NOON));
    assert_eq!(case.stamp(NOON), NOON);
    assert_eq!(
        case.latest,
        after(3000),
        "it is named until it is put right"
    );
    assert_eq!(case.put_right(NOON), [LATEST_SEEN]);
    assert_eq!((case.latest, case.corrected), (NOON, NOON));
    assert_eq!(case.put_right(NOON), Vec::<String>::new());
    assert_eq!(case.stamp(NOON), ms(NOON, 1));
    // A clock that is late by years is believed: time went by.
    assert!(case.is_plausible(after(4000)));
}

/// A case in which something was said when the clock was far ahead, and put right at noon.
fn put_right() -> Case {
    let mut case = Case::new(Some(id(ACCOUNT)));
    case.put(
        "where",
        answer(Said::Text("before".to_owned()), ms(NOON, -1), 0),
    );
    case.put("ahead", answer(Said::Text("x".to_owned()), after(400), 3));
    case.see_clock(after(400));
    assert_eq!(case.put_right(NOON), [LATEST_SEEN, "ahead"]);
    case
}

#[test]
fn what_is_dated_ahead_never_comes_of_age() {
    let case = put_right();
    let ahead = case.answer("ahead").expect("an answer");
    assert_eq!((ahead.at, ahead.doubted, ahead.revision), (NOON, true, 3));
    let before = case.answer("where").expect("an answer");
    assert_eq!((before.at, before.doubted), (ms(NOON, -1), false));
}

#[test]
fn what_is_dated_now_stays_and_no_part_keeps_a_time_that_can_not_be_true() {
    let mut case = Case::new(Some(id(ACCOUNT)));
    let now = answer(Said::Text("now".to_owned()), NOON, 0);
    case.put("where", now.clone());
    let ahead = answer(Said::Backup(kept()), after(400), 3).in_parts(NOON, |_| after(400));
    assert!(ahead.parts.is_some());
    case.put("one", ahead);
    case.see_clock(after(400));
    assert_eq!(case.latest, after(400));
    assert_eq!(case.text(LATEST_SEEN), "", "nothing was put right yet");
    assert_eq!(case.put_right(NOON), [LATEST_SEEN, "one"]);
    assert_eq!(case.answer("where"), Some(&now));
    let one = case.answer("one").expect("an answer");
    assert_eq!((one.at, one.parts.as_ref()), (NOON, None));
    assert_eq!(case.text(LATEST_SEEN), NOON.0.to_string());
}

#[test]
fn whoever_hears_of_it_asks_again_too() {
    // Said while the clock was a little ahead, which alone nobody would notice.
    let soon = Timestamp(NOON.0 + 2 * 60 * 60 * 1000);
    let said = answer(Said::Text("x".to_owned()), soon, 3);
    let mut tabs = [(); 2].map(|()| {
        let mut case = Case::new(Some(id(ACCOUNT)));
        case.put("said", said.clone());
        case.see_clock(after(400));
        case
    });
    let [one, other] = &mut tabs;
    for key in one.put_right(NOON) {
        let kept = one.answer(&key).cloned().expect("an answer");
        other.take_over(&key, kept, NOON);
    }
    assert_eq!(one, other);
    assert!(
        other
            .answer("said")
            .is_some_and(|said| said.doubted && said.at == NOON)
    );
    // Nor does it come back where the two meet.
    let kept = other.answer("said").cloned().expect("an answer");
    assert!(!one.take_over("said", kept, NOON));
}

/// Its words stand in storage, and are read there, after the time was put right.
#[test]
fn what_a_tab_that_has_not_heard_keeps_later_is_asked_again() {
    let case = put_right();
    let seen = case.answer(LATEST_SEEN);
    for (said, corrections, asked) in [
        (ms(NOON, 0), 0, false),
        (ms(NOON, 1), 0, true),
        (ms(NOON, 1), 1, false),
        (ms(NOON, 1), 2, false),
    ] {
        let theirs = answer(Said::Text("x".to_owned()), said, 3);
        let stored = theirs.to_stored_after(corrections, ACCOUNT, "late");
        let read = Answer::from_stored_since(seen, &stored, ACCOUNT, "late").expect("readable");
        let expected = if asked {
            Answer {
                at: NOON,
                doubted: true,
                ..theirs.clone()
            }
        } else {
            theirs.clone()
        };
        assert_eq!(read, expected, "{said:?} {corrections}");
        let alone = Answer::from_stored_since(None, &stored, ACCOUNT, "late");
        assert_eq!(alone, Ok(theirs), "no time was put right");
    }
    // The time itself is taken over by its own rule.
    let kept = seen.expect("kept").to_stored_after(0, ACCOUNT, LATEST_SEEN);
    let read = Answer::from_stored_since(seen, &kept, ACCOUNT, LATEST_SEEN);
    assert_eq!(read.as_ref().ok(), seen);
}

#[test]
fn a_tab_that_has_not_heard_brings_the_old_time_not_back() {
    let stale = answer(Said::Text(String::new()), after(401), 0);
    let mut case = put_right();
    assert!(!case.take_over(LATEST_SEEN, stale.clone(), NOON));
    assert_eq!((case.latest, case.corrected), (NOON, NOON));
    // Nor what was said there under it.
    let theirs = answer(Said::Text("x".to_owned()), after(401), 3);
    assert!(!case.take_over("ahead", theirs.clone(), NOON));
    // That tab hears of it, in whatever order.
    let mut other = Case::new(Some(id(ACCOUNT)));
    other.take_over(LATEST_SEEN, stale, NOON);
    other.put("ahead", theirs);
    assert!(!other.is_plausible(NOON));
    for key in ["ahead", LATEST_SEEN] {
        let kept = case.answer(key).expect("kept").clone();
        let stored = Answer::from_stored(&kept.to_stored(ACCOUNT, key), ACCOUNT, key);
        assert!(
            other.take_over(key, stored.expect("readable"), NOON),
            "{key}"
        );
        assert_eq!(other.answer(key), case.answer(key), "{key}");
    }
    assert_eq!((other.latest, other.corrected), (NOON, NOON));
    // Twice put right: the last time counts, also where it is the earlier one.
    other.see_clock(after(9000));
    other.put_right(ms(NOON, -5));
    let last = other.answer(LATEST_SEEN).expect("kept").clone();
    assert!(case.take_over(LATEST_SEEN, last.clone(), NOON));
    assert_eq!((case.latest, case.corrected), (ms(NOON, -5), ms(NOON, -5)));
    assert!(!case.take_over(LATEST_SEEN, last, NOON));
}

/// Two elements of a page could save nothing, and only one heard that the time was put right.
#[test]
fn of_two_cases_that_meet_the_one_that_has_not_heard_is_asked_again() {
    let late = answer(Said::Text("late".to_owned()), ms(NOON, 5), 3);
    let mut unheard = Case::new(Some(id(ACCOUNT)));
    unheard.see_clock(after(400));
    unheard.put("late", late.clone());
    let asked = Some((NOON, true));
    let heard = put_right();
    for (mut case, other) in [
        (heard.clone(), unheard.clone()),
        (unheard.clone(), heard.clone()),
    ] {
        case.take_over_case(&other, NOON);
        assert_eq!((case.latest, case.corrections), (NOON, 1));
        let late = case.answer("late").map(|late| (late.at, late.doubted));
        assert_eq!(late, asked);
    }
    // Where both know the same, it counts.
    let mut case = heard;
    let mut other = case.clone();
    other.put("late", late.clone());
    case.take_over_case(&other, ms(NOON, 5));
    assert_eq!(case.answer("late"), Some(&late));
}

/// Another machine's clock was wrong: what it said is asked again, and can be.
#[test]
fn an_answer_dated_far_ahead_gives_way_to_one_that_is_not() {
    let text = |text: &str| Said::Text(text.to_owned());
    let mut case = Case::new(Some(id(ACCOUNT)));
    let ahead = answer(text("theirs"), NOON.plus_days(400), 0);
    assert!(case.take_over("where", ahead.clone(), NOON));
    case.put("where", answer(text("mine"), NOON, 0));
    assert!(!case.take_over("where", ahead, NOON));
    assert_eq!(case.text("where"), "mine");
    let later = answer(text("theirs"), NOON.plus_days(1), 0);
    assert!(case.take_over("where", later, NOON));
    assert_eq!(case.text("where"), "theirs");
}

#[test]
fn what_this_browser_kept_moves_the_time_but_for_what_is_dated_far_ahead() {
    let text = || Said::Text("x".to_owned());
    for (key, days, expected) in [
        ("where", 0, NOON),
        ("where", 1, NOON.plus_days(1)),
        ("where", 2, Timestamp(0)),
        // The clock was set back: the time that was seen counts all the same.
        (LATEST_SEEN, 400, NOON.plus_days(400)),
    ] {
        let mut case = Case::new(Some(id(ACCOUNT)));
        assert!(case.take_over(key, answer(text(), NOON.plus_days(days), 0), NOON));
        assert_eq!(case.latest, expected, "{key} {days}");
    }
}
