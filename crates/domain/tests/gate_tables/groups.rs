//! One answer for many items, and items that wait for an earlier decision.

use domain::answer::{AS_CATEGORY, Choice, Said};
use domain::case::Action;
use domain::plan::Shortcut;
use domain::standing::Standing;
use serde_json::json;

use crate::check::{check, check_row};
use crate::common::{NOON, after, answer, chosen};
use crate::scene::Scene;

/// The category `data` or the section `backup` speaks for two items.
fn follow(group: &'static str, choice: Shortcut, why: &'static str) -> impl Fn(&mut Scene) {
    move |s| {
        s.group(group, choice, why);
        s.follow(if group == "data" {
            Choice::AsCategory
        } else {
            Choice::AsSection
        });
    }
}

#[test]
fn a_category_speaks_for_its_backups() {
    check(
        "nothing",
        follow("data", Shortcut::NothingOfThisKind, ""),
        &[],
    );
    let waived = ["backup.one waived", "backup.week waived"];
    check(
        "let go",
        follow("data", Shortcut::LetGoAll, "junk"),
        &waived,
    );
    let missing = ["backup.one why-missing", "backup.week why-missing"];
    check(
        "let go for nothing",
        follow("data", Shortcut::LetGoAll, ""),
        &missing,
    );
    check(
        "let go for —",
        follow("data", Shortcut::LetGoAll, "—"),
        &missing,
    );
    let open = ["backup.one unanswered", "backup.week unanswered"];
    check("one by one", follow("data", Shortcut::OneByOne, ""), &open);
    check("nobody spoke", |s| s.follow(Choice::AsCategory), &open);
    let text = |s: &mut Scene| {
        s.follow(Choice::AsCategory);
        s.say("data", Said::Text("nothing-of-this-kind".to_owned()));
    };
    check("spoke otherwise", text, &open);
    check(
        "nobody follows",
        |s| s.group("data", Shortcut::LetGoAll, "junk"),
        &[],
    );
    let one = |s: &mut Scene| {
        follow("data", Shortcut::LetGoAll, "junk")(s);
        s.backup("backup.week", |form| form.choice = Some(Choice::Kept));
    };
    check("one keeps its own", one, &["backup.one waived"]);
}

/// Two tabs said different things at the same moment, or another one could not keep it.
#[test]
fn a_group_that_has_to_be_said_again_speaks_for_nothing() {
    for (group, choice) in [
        ("data", Shortcut::NothingOfThisKind),
        ("data", Shortcut::LetGoAll),
        ("backup", Shortcut::LetGoAll),
    ] {
        let again = [
            "backup.one evidence-removed",
            "backup.week evidence-removed",
        ];
        check(
            "a doubted group",
            |s| {
                follow(group, choice, "junk")(s);
                s.case.doubt(group);
            },
            &again,
        );
        let confirmed = |s: &mut Scene| {
            follow(group, choice, "junk")(s);
            s.case.doubt(group);
            let plan = s.read();
            let key = "backup.one".to_owned();
            s.case.apply(&plan, Action::Confirm(key), NOON);
        };
        let settled: &[&str] = match choice {
            Shortcut::LetGoAll => &["backup.one waived", "backup.week waived"],
            _ => &[
                "backup.one attested until 2026-12-22T12:00:00Z and 1 ms",
                "backup.week attested until 2026-11-29T12:00:00Z and 1 ms",
            ],
        };
        check("confirmed at one of its items", confirmed, settled);
    }
}

/// The decision that follows is asked again, and not the one with an answer of its own.
#[test]
fn a_category_that_has_to_be_said_again_speaks_for_no_decision() {
    let doubted = |s: &mut Scene| {
        s.case.doubt("loose");
    };
    check("a doubted category", doubted, &["end.one evidence-removed"]);
    let confirmed = |s: &mut Scene| {
        s.case.doubt("loose");
        let plan = s.read();
        let key = "end.one".to_owned();
        s.case.apply(&plan, Action::Confirm(key), NOON);
    };
    check("confirmed at its item", confirmed, &[]);
}

#[test]
fn a_section_speaks_for_its_backups() {
    let waived = ["backup.one waived", "backup.week waived"];
    check(
        "let go",
        follow("backup", Shortcut::LetGoAll, "junk"),
        &waived,
    );
    let missing = ["backup.one why-missing", "backup.week why-missing"];
    check(
        "let go for nothing",
        follow("backup", Shortcut::LetGoAll, ""),
        &missing,
    );
    let open = ["backup.one unanswered", "backup.week unanswered"];
    check(
        "one by one",
        follow("backup", Shortcut::OneByOne, ""),
        &open,
    );
    let other_level = |s: &mut Scene| {
        follow("backup", Shortcut::LetGoAll, "junk")(s);
        s.follow(Choice::AsCategory);
    };
    check("the category did not speak", other_level, &open);
    let section = |s: &mut Scene| {
        follow("data", Shortcut::LetGoAll, "junk")(s);
        s.follow(Choice::AsSection);
    };
    check("the section did not speak", section, &open);
}

#[test]
fn a_group_says_only_what_the_plan_offers() {
    let changed = ["backup.one changed", "backup.week changed"];
    check(
        "nothing",
        follow("backup", Shortcut::NothingOfThisKind, ""),
        &changed,
    );
    check(
        "none applies",
        follow("data", Shortcut::NoneApply, ""),
        &changed,
    );
    let withdrawn = |s: &mut Scene| {
        follow("data", Shortcut::LetGoAll, "junk")(s);
        s.plan["sections"][0]["categories"][0]["shortcuts"] = json!(["nothing-of-this-kind"]);
    };
    check("no longer", withdrawn, &changed);
    let elsewhere = |s: &mut Scene| {
        s.group("plain", Shortcut::LetGoAll, "junk");
        s.backup("backup.gone", |form| form.choice = Some(Choice::AsCategory));
    };
    check_row(
        "a category that offers nothing",
        "backup.gone",
        elsewhere,
        "changed",
    );
    let decision = |s: &mut Scene| {
        s.group("org", Shortcut::NoneApply, "");
        s.decide("org.removal", AS_CATEGORY, "");
    };
    check_row("a decision there", "org.removal", decision, "changed");
}

#[test]
fn a_category_speaks_for_its_decisions() {
    let both = |s: &mut Scene| s.decide("end.two", AS_CATEGORY, "");
    check(
        "two follow",
        both,
        &["end.two attested", "word.none unanswered"],
    );
    for (what, choice, expected) in [
        ("one by one", Shortcut::OneByOne, "unanswered"),
        ("let go", Shortcut::LetGoAll, "changed"),
        ("nothing", Shortcut::NothingOfThisKind, "changed"),
    ] {
        check_row(
            what,
            "end.one",
            |s| s.group("loose", choice, "junk"),
            expected,
        );
    }
    check_row(
        "nobody spoke",
        "end.one",
        |s| s.case.remove("loose"),
        "unanswered",
    );
    let text = |s: &mut Scene| s.say("loose", Said::Text("none-apply".to_owned()));
    check_row("spoke otherwise", "end.one", text, "unanswered");
}

#[test]
fn what_a_group_said_ahead_of_time_is_asked_again() {
    let ahead = |days: u64, ms: u64| {
        move |s: &mut Scene| {
            follow("data", Shortcut::LetGoAll, "junk")(s);
            s.at("data", domain::time::Timestamp(after(days).0 + ms));
        }
    };
    let waived = ["backup.one waived", "backup.week waived"];
    check("a day", ahead(1, 0), &waived);
    let future = ["backup.one in-the-future", "backup.week in-the-future"];
    check("more", ahead(1, 1), &future);
    let none = |s: &mut Scene| s.at("loose", after(2));
    check_row("none applies", "end.one", none, "in-the-future");
}

#[test]
fn conditions_on_decisions() {
    let removal = |option: &'static str, why: &'static str| {
        move |s: &mut Scene| s.decide("org.removal", option, why)
    };
    check("chosen", removal("done", ""), &["org.steps unanswered"]);
    let rows = ["org.removal waived", "org.steps unanswered"];
    check("the other one", removal("accepted", "so"), &rows);
    let rows = ["org.removal why-missing", "org.steps unanswered"];
    check("chosen, though not settled", removal("accepted", ""), &rows);
    check(
        "not chosen",
        removal("not-yet", ""),
        &["org.removal not-yet"],
    );
    let steps = |option: &'static str| {
        move |s: &mut Scene| {
            removal("done", "")(s);
            s.decide("org.steps", option, "");
        }
    };
    check(
        "a second step",
        steps("done"),
        &["org.steps attested", "org.after unanswered"],
    );
    check(
        "no second step",
        steps("does-not-apply"),
        &["org.steps attested"],
    );
    let not_any_longer = |s: &mut Scene| {
        steps("done")(s);
        removal("does-not-apply", "")(s);
    };
    check("what hangs on what does not apply", not_any_longer, &[]);
    let standalone = |s: &mut Scene| {
        steps("done")(s);
        s.say("standing", Said::Standing(Standing::Standalone));
    };
    let rows = [
        "standing standalone",
        "org.removal does not apply",
        "org.alone unanswered",
    ];
    check("nobody asks for the first step", standalone, &rows);
    let old = |s: &mut Scene| {
        steps("done")(s);
        s.case.put(
            "org.removal",
            answer(Said::Decision(chosen("done")), NOON, 7),
        );
    };
    let rows = [
        "org.removal changed",
        "org.steps attested",
        "org.after unanswered",
    ];
    check("an old word on the first step", old, &rows);
    let text = |s: &mut Scene| s.say("org.removal", Said::Text("done".to_owned()));
    check("a strange answer is none", text, &["org.removal changed"]);
}

#[test]
fn none_apply_means_that_each_does_not_apply() {
    let single = |s: &mut Scene| s.decide("end.two", "does-not-apply", "");
    check(
        "by itself",
        single,
        &["end.two attested", "word.none unanswered"],
    );
    let together = |s: &mut Scene| s.decide("end.two", AS_CATEGORY, "");
    check(
        "with all others",
        together,
        &["end.two attested", "word.none unanswered"],
    );
    let not_said = |s: &mut Scene| {
        together(s);
        s.case.remove("loose");
    };
    check(
        "nobody said so",
        not_said,
        &["end.one unanswered", "end.two unanswered"],
    );
}

#[test]
fn every_condition_must_hold() {
    let organization = |s: &mut Scene| {
        s.item(
            "org.alone",
            "applies",
            json!({"standing": ["member"], "route": ["organization"]}),
        )
    };
    check("one does not", organization, &[]);
    let root = |s: &mut Scene| {
        s.item(
            "org.alone",
            "applies",
            json!({"standing": ["member"], "route": ["root"]}),
        )
    };
    check_row("both do", "org.alone", root, "unanswered");
    let three = json!({"standing": ["member"], "route": ["root", "organization"], "answers": {"org.removal": ["does-not-apply"]}});
    check_row(
        "all three do",
        "org.alone",
        |s| s.item("org.alone", "applies", three),
        "unanswered",
    );
    let two_answers =
        json!({"answers": {"org.removal": ["does-not-apply"], "backup.final": ["accepted"]}});
    check(
        "one answer of two",
        |s| s.item("org.alone", "applies", two_answers),
        &[],
    );
}
