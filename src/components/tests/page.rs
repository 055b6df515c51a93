//! The page as a whole, with a plan that has one of everything: sections, what is there, rows, the way around.

use domain::account::AccountId;
use domain::answer::{Basis, Choice, Place, Restore};
use domain::case::{Action, Change};
use domain::evidence::{Evidence, Finding};
use domain::grade::Grade;
use domain::json::Value;
use domain::plan::Plan;
use domain::standing::{Route, Standing};
use expect_test::expect_file;
use yew::prelude::*;

use super::model::{NOW, after, empty};
use super::{AroundProps, drawn, drawn_around};
use crate::components::item::ItemRow;
use crate::components::page::Page;
use crate::components::rail::Rail;
use crate::model::{Model, Store};

const ID: &str = "111122223333";
const AWAY: &str = "444455556666";

fn begun() -> Model {
    let mut model = empty("en");
    model.plan = Plan::read(include_str!("page/plan.json"), "en");
    model.assess(NOW);
    model
}

fn answer(item: &str, change: Change) -> Action {
    let plan = begun().plan.expect("the plan is read");
    Action::Answer(plan.find(item).expect("it is an item"), change)
}

/// A member: buckets are kept, disks let go, nothing else is there by the bills, and one statement is read.
fn answered() -> Model {
    let mut model = begun();
    model.case.account = AccountId::parse(ID).ok();
    let text = str::to_owned;
    let actions = vec![
        Action::TypeAccountId(text(ID)),
        Action::TypeAnsweredBy(text("Ada & Ben")),
        Action::ChooseStanding(Standing::Member),
        Action::ChooseRoute(Route::Organization),
        answer("files.buckets", Change::There(true)),
        answer("files.buckets", Change::Choose(Choice::Kept)),
        answer("files.buckets", Change::Place(Place::OtherAccount)),
        answer("files.buckets", Change::DestinationAccount(text(AWAY))),
        answer("files.buckets", Change::Where(text("Vault <7>"))),
        answer("files.buckets", Change::Restore(Restore::NotTried)),
        answer("files.disks", Change::Choose(Choice::LetGo)),
        answer("files.disks", Change::Why(text("Old tests"))),
        answer("leaving.how", Change::Decide(text("no"))),
        answer("says.lost", Change::Read(true)),
        Action::NothingElse {
            basis: Some(Basis::Bills),
            listed: Vec::new(),
        },
    ];
    after(model, actions)
}

/// The same, with a file that lists tables.
fn contradicted() -> Model {
    let mut model = answered();
    let found = Finding {
        found: true,
        ..Finding::default()
    };
    model.evidence = Evidence::new([("db.one".to_owned(), found)]);
    let notes = r#"{"notes":{"db.one":["A file lists 3 < 4 tables."]}}"#;
    model.examined = Value::read(notes).expect("it is JSON");
    model.assess(NOW);
    model
}

#[test]
fn the_page_is_drawn_as_it_stands_in_its_files() {
    let mut refused = begun();
    refused.plan = Plan::read(r#"{"format": "a <plan>"}"#, "en");
    refused.assess(NOW);
    for (name, model) in [
        ("begun", begun()),
        ("answered", answered()),
        ("refused", refused),
    ] {
        let drawn = drawn::<Page>(&Store::new(model));
        expect_file![format!("page/{name}.html")].assert_eq(&drawn);
    }
}

/// What the row of an item draws.
fn row(model: Model, item: &str) -> String {
    let plan = model.plan.clone().expect("the plan is read");
    let index = plan.find(item).expect("it is an item");
    drawn_around(AroundProps {
        store: Store::new(model),
        children: html! { <ItemRow {index} /> },
    })
}

/// States of rows that the whole page does not show.
#[test]
fn rows_are_drawn_as_they_stand_in_their_files() {
    let mut led = answered();
    led.ui.led_to = Some("files.disks".to_owned());
    let mut settled = answered();
    let plan = settled.plan.clone().expect("the plan is read");
    assert!(settled.case.settle(&plan, "ticket.one", "T-1 <done>", NOW));
    settled.assess(NOW);
    for (name, model, item) in [
        ("contradicted", contradicted(), "db.one"),
        ("led", led, "files.disks"),
        ("host", settled, "ticket.one"),
    ] {
        let drawn = row(model, item);
        expect_file![format!("page/row-{name}.html")].assert_eq(&drawn);
    }
}

/// A member's questions are nobody else's: the row stays empty, and its section is not seen.
#[test]
fn what_does_not_apply_is_not_seen() {
    let standalone = || {
        let action = Action::ChooseStanding(Standing::Standalone);
        after(answered(), vec![action])
    };
    let drawn = row(standalone(), "leaving.how");
    assert_eq!(drawn.lines().count(), 2, "{drawn}");
    assert!(
        drawn.contains("data-item=\"leaving.how\" hidden"),
        "{drawn}"
    );
    let section = |model: Model| {
        let drawn = super::drawn::<Page>(&Store::new(model));
        let line = drawn
            .lines()
            .find(|line| line.contains("data-section=\"organization\""));
        line.expect("the section is drawn").to_owned()
    };
    assert!(section(standalone()).contains("hidden"));
    assert!(!section(answered()).contains("hidden"));
}

/// A route is asked of those who have a choice.
#[test]
fn the_route_is_asked_where_there_are_two() {
    let asked = |standing: Standing| {
        let model = after(begun(), vec![Action::ChooseStanding(standing)]);
        drawn::<Page>(&Store::new(model)).contains("name=\"route\"")
    };
    assert!(asked(Standing::Member));
    assert!(!asked(Standing::Standalone));
}

/// In a long plan a row is its line until somebody goes there.
#[test]
fn a_row_of_a_long_plan_is_its_title_alone() {
    let item = |number: usize| {
        format!(
            r#"{{"id": "many.n{number}", "kind": "statement", "revision": 1, "title": "Number {number}", "label": "Read"}}"#
        )
    };
    let items: Vec<String> = (0..201).map(item).collect();
    let section = format!(
        r#"{{"id": "many", "title": "Many", "categories": [{{"id": "all", "items": [{}]}}]}},
        {{"id": "backups","#,
        items.join(",")
    );
    let text = include_str!("page/plan.json");
    let (before, after) = text.split_once("\"sections\": [").expect("it has sections");
    let after = after.replacen("{\n      \"id\": \"backups\",", &section, 1);
    let long = |whole: Option<&str>| {
        let mut model = begun();
        model.plan = Plan::read(&format!("{before}\"sections\": [{after}"), "en");
        model.ui.whole.extend(whole.map(str::to_owned));
        model.assess(NOW);
        row(model, "many.n7")
    };
    let (title, whole) = (long(None), long(Some("many.n7")));
    assert!(
        title.contains("Number 7") && !title.contains("<input"),
        "{title}"
    );
    assert!(whole.contains("name=\"many.n7.answer\""), "{whole}");
}

#[test]
fn the_way_around_marks_contradictions_and_leads_on_while_something_is_open() {
    let rail = |model: Model| drawn::<Rail>(&Store::new(model));
    assert!(!rail(answered()).contains("acc-place-contradicted"));
    let marked = rail(contradicted());
    assert_eq!(marked.matches("acc-place-contradicted").count(), 1);
    let (_, backups) = marked
        .split_once("data-section-link=\"backups\"")
        .expect("it leads there");
    let (backups, _) = backups.split_once("</li>").expect("it ends");
    assert!(backups.contains("acc-place-contradicted"), "{marked}");
    assert!(marked.contains("data-action=\"next\""));
}

/// What is kept says on what it rests.
#[test]
fn a_row_says_what_its_answer_rests_on() {
    let mut model = answered();
    let kept = row(answered(), "files.buckets");
    assert!(kept.contains("data-status=\"said\""), "{kept}");
    let kept_in = domain::evidence::KeptIn {
        account: AccountId::parse(AWAY).expect("it is an id"),
        grade: Grade::Shown,
        until: None,
        lost: false,
    };
    let finding = Finding {
        found: true,
        kept_in: vec![kept_in],
        ..Finding::default()
    };
    model.evidence = Evidence::new([("files.buckets".to_owned(), finding)]);
    model.assess(NOW);
    let shown = row(model, "files.buckets");
    assert!(shown.contains("data-status=\"shown\""), "{shown}");
}
