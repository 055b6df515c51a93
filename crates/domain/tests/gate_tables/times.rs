//! Ageing, answers ahead of their time, and revisions: each boundary to the millisecond.

use domain::answer::{Choice, Said};
use domain::plan::Shortcut;
use domain::time::{Date, Timestamp};
use serde_json::json;

use crate::check::{check, check_row};
use crate::common::{DAY, NOON, after, answer, kept, ms};
use crate::scene::Scene;

/// The row of one item when it was answered so long before now.
#[track_caller]
fn age(item: &str, age: u64, expected: &str) {
    let what = format!("{age} ms old");
    check_row(
        &what,
        item,
        |s| s.at(item, Timestamp(NOON.0 - age)),
        expected,
    );
}

#[test]
fn to_the_millisecond() {
    age(
        "backup.one",
        30 * DAY,
        "attested until 2026-11-22T12:00:00Z",
    );
    age("backup.one", 30 * DAY + 1, "confirm-again");
    age(
        "backup.week",
        7 * DAY,
        "attested until 2026-11-22T12:00:00Z",
    );
    age("backup.week", 7 * DAY + 1, "confirm-again");
    age(
        "backup.final",
        10 * DAY,
        "attested until 2026-11-22T12:00:00Z",
    );
    age("backup.final", 10 * DAY + 1, "confirm-again");
    age(
        "word.aging",
        10 * DAY,
        "attested until 2026-11-22T12:00:00Z",
    );
    age("word.aging", 10 * DAY + 1, "confirm-again");
}

#[test]
fn what_does_not_age() {
    for item in [
        "backup.gone",
        "end.one",
        "end.two",
        "org.removal",
        "word.lost",
        "access.root",
    ] {
        age(item, 4000 * DAY, "");
    }
    check(
        "the page's own answers",
        |s| (s.at("standing", Timestamp(0)), s.at("route", Timestamp(0))).0,
        &[],
    );
    check("what a group said", |s| s.at("loose", Timestamp(0)), &[]);
}

#[test]
fn the_clock_alone_shuts_the_gate() {
    check("a week later", |s| s.now = after(7), &[]);
    check_row(
        "and a little",
        "backup.week",
        |s| s.now = ms(after(7), 1),
        "confirm-again",
    );
    let rows = [
        "backup.week confirm-again",
        "backup.final confirm-again",
        "word.aging confirm-again",
    ];
    check("two weeks later", |s| s.now = after(14), &rows);
}

#[test]
fn the_items_own_limit_counts_before_the_plans() {
    let plan = |s: &mut Scene| s.plan["max_age_days"] = json!(1);
    let rows = [
        "backup.one attested until 2026-11-23T12:00:00Z",
        "backup.graded supported until 2026-11-23T12:00:00Z",
    ];
    check("the plan's", plan, &rows);
    let item = |s: &mut Scene| s.item("backup.one", "max_age_days", json!(60));
    check_row(
        "the item's",
        "backup.one",
        item,
        "attested until 2027-01-21T12:00:00Z",
    );
    let none = |s: &mut Scene| s.item("backup.one", "max_age_days", json!(0));
    check_row(
        "at once",
        "backup.one",
        none,
        "attested until 2026-11-22T12:00:00Z",
    );
    let huge = |s: &mut Scene| s.item("word.lost", "max_age_days", json!(u32::MAX));
    let row = "attested until 9999-12-31T12:00:00Z";
    check_row("never, in practice", "word.lost", huge, row);
}

#[test]
fn a_copy_ages_from_its_own_day() {
    let copied = |text: &'static str, now: Timestamp| {
        move |s: &mut Scene| {
            s.backup("backup.one", |form| form.copied_on = text.to_owned());
            s.at("backup.one", now);
            s.now = now;
        }
    };
    let last = Date::parse("2026-11-22").unwrap().start();
    let row = "attested until 2026-11-22T00:00:00Z";
    check_row(
        "the last moment",
        "backup.one",
        copied("2026-10-23", last),
        row,
    );
    let next = copied("2026-10-23", ms(last, 1));
    check_row(
        "the next, though answered now",
        "backup.one",
        next,
        "confirm-again",
    );
    let row = "attested until 2026-12-23T00:00:00Z";
    check_row("a day ahead", "backup.one", copied("2026-11-23", last), row);
    let early = copied("2026-11-23", ms(last, -1));
    check_row("more than that", "backup.one", early, "copied-on-future");
}

#[test]
fn wholesale_answers_age_where_they_claim_something() {
    let old = |choice, why: &'static str| {
        move |s: &mut Scene| {
            s.group("data", choice, why);
            s.backup("backup.one", |form| form.choice = Some(Choice::AsCategory));
            s.at("backup.one", ms(NOON, -30 * DAY as i64 - 1));
        }
    };
    let nothing = old(Shortcut::NothingOfThisKind, "");
    check_row(
        "nothing of this kind",
        "backup.one",
        nothing,
        "confirm-again",
    );
    check_row(
        "let go",
        "backup.one",
        old(Shortcut::LetGoAll, "junk"),
        "waived",
    );
    let nothing = |s: &mut Scene| {
        s.backup("backup.one", |form| form.choice = Some(Choice::Nothing));
        s.at("backup.one", ms(NOON, -30 * DAY as i64 - 1));
    };
    check_row("nothing there", "backup.one", nothing, "confirm-again");
}

#[test]
fn ahead_of_time() {
    for item in [
        "backup.gone",
        "end.one",
        "end.two",
        "word.lost",
        "standing",
        "route",
    ] {
        check("a day", |s| s.at(item, after(1)), &[]);
        check_row(
            "more",
            item,
            |s| s.at(item, ms(after(1), 1)),
            "in-the-future",
        );
        check_row(
            "for good",
            item,
            |s| s.at(item, Timestamp(u64::MAX)),
            "in-the-future",
        );
    }
    let row = "attested until 2026-12-23T12:00:00Z";
    check_row("a day", "backup.one", |s| s.at("backup.one", after(1)), row);
    check_row(
        "more",
        "backup.one",
        |s| s.at("backup.one", ms(after(1), 1)),
        "in-the-future",
    );
}

#[test]
fn revisions() {
    for revision in [0, 2, u32::MAX] {
        let said = answer(Said::Backup(kept()), NOON, revision);
        let put = |s: &mut Scene| s.case.put("backup.one", said);
        check_row("another revision", "backup.one", put, "changed");
    }
    for item in [
        "backup.gone",
        "end.one",
        "end.two",
        "word.lost",
        "access.root",
    ] {
        check_row(
            "a new one",
            item,
            |s| s.item(item, "revision", json!(2)),
            "changed",
        );
    }
    let ahead = |s: &mut Scene| {
        s.item("word.lost", "revision", json!(2));
        s.at("word.lost", after(9));
    };
    check_row("the meaning comes first", "word.lost", ahead, "changed");
    let old = |s: &mut Scene| {
        s.doubt("backup.one");
        s.at("backup.one", Timestamp(0));
    };
    check_row("doubt before age", "backup.one", old, "evidence-removed");
}
