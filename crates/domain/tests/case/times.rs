//! The last word counts, whatever the clocks say.

use domain::answer::{Choice, Said};
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
    assert_eq!(case.stamp(after(3)), after(3));
    assert_eq!(case.stamp(NOON), ms(after(3), 1));
    assert_eq!(case.time(NOON), ms(after(3), 1));
    assert_eq!(case.time(after(4)), after(4));
    assert_eq!(case.latest, ms(after(3), 1));
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
