//! Decisions, statements, answers of a strange kind, and items that the gate does not wait for.

use domain::answer::{DecisionForm, Outcome, OutcomeForm, Said};
use domain::plan::Shortcut;
use domain::standing::{Route, Standing};
use serde_json::json;

use crate::check::{check, check_row};
use crate::common::{chosen, kept};
use crate::scene::Scene;

#[test]
fn options() {
    let check = |what, option: &str, why: &str, expected| {
        check_row(
            what,
            "end.two",
            |s| s.decide("end.two", option, why),
            expected,
        );
    };
    check("settles", "done", "", "attested");
    check(
        "settles, and a reason is no harm",
        "done",
        "because",
        "attested",
    );
    check("wants a reason", "accepted", "", "why-missing");
    check(
        "wants a reason that says something",
        "accepted",
        " -\u{200f}",
        "why-missing",
    );
    check("has a reason", "accepted", "because", "");
    check("does not settle", "not-yet", "soon", "not-yet");
    check("is not offered any longer", "gone", "", "changed");
    check("is no option at all", "", "", "changed");
    check_row(
        "never",
        "end.two",
        |s| s.case.remove("end.two"),
        "unanswered",
    );
    let withdrawn = |s: &mut Scene| s.say("end.two", Said::Decision(DecisionForm::default()));
    check_row("taken back", "end.two", withdrawn, "unanswered");
}

/// Options of which one wants the number of a change.
pub(crate) fn with_a_form() -> serde_json::Value {
    json!([
        {"id": "does-not-apply", "label": "No"},
        {"id": "accepted", "label": "Yes", "why": true, "attests": true, "pattern": "CHG[0-9]{3}", "hint": "Such as CHG123"},
    ])
}

#[test]
fn a_text_has_the_form_that_the_plan_wants() {
    for (what, typed, expected) in [
        ("nothing", "", "why-missing"),
        ("another form", "CHG12", "why-invalid"),
        ("more than the form", "CHG1234", "why-invalid"),
        ("the form", "CHG123", "attested"),
        ("the form, with white space", " CHG123 ", "attested"),
    ] {
        let change = |s: &mut Scene| {
            s.item("end.two", "options", with_a_form());
            s.decide("end.two", "accepted", typed);
        };
        check_row(what, "end.two", change, expected);
    }
}

#[test]
fn an_option_that_neither_settles_nor_lacks_a_reason() {
    let change = |s: &mut Scene| {
        let options = json!([
            {"id": "done", "label": "Done"},
            {"id": "does-not-apply", "label": "No"},
            {"id": "accepted", "label": "Waiting", "settles": false, "why": true},
        ]);
        s.item("end.two", "options", options);
    };
    check_row("not yet, with a reason", "end.two", change, "not-yet");
}

#[test]
fn what_is_typed_may_be_a_fact_and_no_reason_to_do_without() {
    let named = |why: &'static str| {
        move |s: &mut Scene| {
            let options = json!([
                {"id": "does-not-apply", "label": "No"},
                {"id": "named", "label": "Named", "why": true, "attests": true},
            ]);
            s.item("end.two", "options", options);
            s.decide("end.two", "named", why);
        }
    };
    check_row("named", "end.two", named("the caretaker"), "attested");
    check_row("nobody named", "end.two", named(" "), "why-missing");
}

#[test]
fn a_decision_can_close_a_route() {
    let scene = |closed: &'static str, chosen: &'static str, standing| {
        move |s: &mut Scene| {
            let options = json!([
                {"id": "done", "label": "Done"},
                {"id": "does-not-apply", "label": "No"},
                {"id": "accepted", "label": "Yes"},
                {"id": "first", "label": "First", "settles": false, "closes_route": closed},
            ]);
            s.item("org.removal", "options", options);
            s.decide("org.removal", chosen, "");
            s.say("standing", Said::Standing(standing));
        }
    };
    let member = Standing::Member;
    let not_yet = "org.removal not-yet";
    for (closed, chosen, standing, expected) in [
        ("root", "does-not-apply", member, &[][..]),
        (
            "root",
            "first",
            member,
            &["route route-unavailable", not_yet],
        ),
        ("organization", "first", member, &[not_yet]),
        // Where the decision does not apply, what was once chosen closes nothing.
        (
            "root",
            "first",
            Standing::Standalone,
            &[
                "standing standalone",
                "org.removal does not apply",
                "org.alone unanswered",
            ],
        ),
    ] {
        let what = format!("{chosen} closes {closed}, as {standing:?}");
        check(&what, scene(closed, chosen, standing), expected);
    }
}

#[test]
fn statements() {
    check_row(
        "never",
        "word.lost",
        |s| s.case.remove("word.lost"),
        "unanswered",
    );
    let back = |s: &mut Scene| s.say("word.lost", Said::Statement(false));
    check_row("taken back", "word.lost", back, "unanswered");
}

#[test]
fn answers_of_another_kind_are_asked_again() {
    let outcome = OutcomeForm {
        outcome: Some(Outcome::Closed),
        ..OutcomeForm::default()
    };
    let strange = [
        Said::Text("yes".to_owned()),
        Said::Route(Route::Root),
        Said::Shortcut(crate::scene::shortcut(Shortcut::NoneApply)),
        Said::Outcome(outcome),
    ];
    let backup = Said::Backup(kept());
    let decision = Said::Decision(chosen("done"));
    let statement = Said::Statement(true);
    for (item, own) in [
        ("backup.one", &backup),
        ("end.two", &decision),
        ("word.lost", &statement),
    ] {
        for said in strange.iter().chain([&backup, &decision, &statement]) {
            if said != own {
                check_row("strange", item, |s| s.say(item, said.clone()), "changed");
            }
        }
    }
    let taken_back = |s: &mut Scene| s.say("backup.one", Said::Statement(false));
    check_row(
        "strange and taken back",
        "backup.one",
        taken_back,
        "unanswered",
    );
}

#[test]
fn the_gate_does_not_wait_for_optional_items() {
    check(
        "read",
        |s| s.say("word.optional", Said::Statement(true)),
        &["word.optional attested"],
    );
    check(
        "required from now on",
        |s| s.item("word.optional", "required", json!(true)),
        &[],
    );
    let optional = |s: &mut Scene| {
        s.item("backup.one", "required", json!(false));
        s.case.remove("backup.one");
    };
    check(
        "outstanding, but optional",
        optional,
        &["backup.one unanswered"],
    );
}
