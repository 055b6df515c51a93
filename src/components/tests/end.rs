//! The page's end: review, hand-off and what comes afterwards, in the states that they have.

use domain::account::AccountId;
use domain::answer::{Basis, Choice, Outcome, Place, Restore};
use domain::case::{Action, Change};
use domain::evidence::{Evidence, FileMark, Finding, KeptIn};
use domain::grade::Grade;
use domain::json::Value;
use domain::plan::{Figure, Plan, Shortcut};
use domain::standing::{Route, Standing};
use domain::time::Timestamp;
use expect_test::expect_file;

use super::drawn;
use super::model::{NOW, after, empty};
use crate::components::account::Account;
use crate::components::afterwards::Afterwards;
use crate::components::review::Review;
use crate::model::{Model, Store};

const ID: &str = "111122223333";
const AWAY: &str = "444455556666";
const MANAGEMENT: &str = "777788889999";

fn id(text: &str) -> AccountId {
    AccountId::parse(text).expect("it is an id")
}

fn begun(language: &str) -> Model {
    let mut model = empty(language);
    model.plan = Plan::read(include_str!("end/plan.json"), language);
    model.case.account = Some(id(ID));
    model.assess(NOW);
    model
}

fn answer(model: &Model, item: &str, change: Change) -> Action {
    let plan = model.plan.as_ref().expect("the plan is read");
    Action::Answer(plan.find(item).expect("it is an item"), change)
}

/// Everything settled, with something in every block of the review.
fn settled(language: &str, standing: Standing, route: Route) -> Model {
    let model = begun(language);
    let say = |item: &str, change: Change| answer(&model, item, change);
    let text = str::to_owned;
    let actions = vec![
        Action::TypeAccountId(text(ID)),
        Action::TypeAccountName(text("Shop <old>")),
        Action::TypeAnsweredBy(text("Ada & Ben")),
        Action::ChooseStanding(standing),
        Action::ChooseRoute(route),
        Action::ChooseForCategory(0, Shortcut::LetGoAll),
        Action::TypeWhyForCategory(0, text("Old tests")),
        say("files.buckets", Change::Choose(Choice::Kept)),
        say("files.buckets", Change::Place(Place::OtherAccount)),
        say("files.buckets", Change::DestinationAccount(text(AWAY))),
        say("files.buckets", Change::Where(text("Vault 7"))),
        say("files.buckets", Change::Restore(Restore::Tried)),
        say("files.disks", Change::Choose(Choice::Kept)),
        say("files.disks", Change::Place(Place::OutsideAws)),
        say("files.disks", Change::Where(text("The safe"))),
        say("files.disks", Change::Restore(Restore::NotTried)),
        say("files.tapes", Change::Choose(Choice::Nothing)),
        say("loose.one", Change::Decide(text("done"))),
        Action::ChooseForCategory(2, Shortcut::NoneApply),
        say("loose.one", Change::Decide(text("done"))),
        say("say.lost", Change::Read(true)),
    ];
    let mut model = after(model, actions);
    model.ui.reviewing = true;
    model
}

/// Files that show the buckets' copy, and name the management account.
fn with_files(mut model: Model) -> Model {
    let file = |id: &str, kind: &str, account: &str, days: u32| FileMark {
        id: id.to_owned(),
        kind: kind.to_owned(),
        account: AccountId::parse(account).ok(),
        taken_at: Timestamp(NOW.0 - 86_400_000 * 30).plus_days(days),
        digest: format!("digest of {id}"),
    };
    let kept_in = KeptIn {
        account: id(AWAY),
        grade: Grade::Shown,
        until: None,
        lost: false,
    };
    let finding = Finding {
        found: true,
        kept_in: vec![kept_in],
        files: vec!["a".to_owned(), "b".to_owned()],
        ..Finding::default()
    };
    model.evidence = Evidence::new([("files.buckets".to_owned(), finding)]);
    model.evidence.files = vec![
        file("a", "copy-jobs", AWAY, 20),
        file("b", "recovery-points", AWAY, 10),
        file("c", "organization", MANAGEMENT, 10),
    ];
    let examined = r#"{"management":"777788889999",
        "notes":{"files.buckets":["Its copy expires on 24 < 25."]}}"#;
    model.examined = Value::read(examined).expect("it is JSON");
    model.assess(NOW);
    model
}

fn confirmed(mut model: Model) -> Model {
    assert!(model.is_open(), "everything is settled");
    model.ui.confirmation = ID.to_owned();
    model
}

#[test]
fn review_and_hand_off_are_drawn_as_they_stand_in_their_files() {
    let standalone = |language| settled(language, Standing::Standalone, Route::Root);
    let mut early = begun("en");
    early.ui.attempted = true;
    let mut wrong = standalone("en");
    wrong.ui.confirmation = AWAY.to_owned();
    let member = with_files(settled("en", Standing::Member, Route::Organization));
    let mut copied = confirmed(member);
    copied.ui.copied = Some(MANAGEMENT.to_owned());
    let mut request = confirmed(standalone("en"));
    request.config.request = true;
    let mut below = confirmed(standalone("de"));
    below.config.headings_below = 2;
    for (name, model) in [
        ("begun", begun("en")),
        ("early", early),
        ("wrong", wrong),
        ("shown", copied),
        ("request", request),
        ("german", below),
    ] {
        let drawn = drawn::<Review>(&Store::new(model));
        expect_file![format!("end/{name}.html")].assert_eq(&drawn);
    }
}

#[test]
fn afterwards_is_drawn_as_it_stands_in_its_files() {
    let said = |outcome: Outcome, day: &str| {
        let actions = vec![
            Action::ChooseOutcome(outcome),
            Action::TypeClosedOn(day.to_owned()),
        ];
        after(begun("en"), actions)
    };
    let mut exported = said(Outcome::Closed, "2026-11-01");
    exported.ui.exported = Some("The record <1>".to_owned());
    exported.config.right_to_left = true;
    for (name, model) in [
        ("open", begun("en")),
        ("no-day", said(Outcome::NotKnown, "28.11.2026")),
        ("closed", exported),
    ] {
        let drawn = drawn::<Afterwards>(&Store::new(model));
        expect_file![format!("end/{name}.html")].assert_eq(&drawn);
    }
}

/// Who would be sent to this account's own console for the management account's would close the wrong one.
#[test]
fn the_console_shows_the_management_account_that_files_or_people_name() {
    let label = "the console must show the management account";
    for (named, typed, shown) in [
        (MANAGEMENT, "", true),
        (ID, "", false),
        ("", "", false),
        ("12", "", false),
        ("", MANAGEMENT, true),
        ("", ID, false),
        ("", "soon", false),
    ] {
        let settled = settled("en", Standing::Member, Route::Organization);
        let typed_it = Action::TypeManagementAccount(typed.to_owned());
        let mut model = confirmed(after(settled, vec![typed_it]));
        let examined = format!(r#"{{"management":"{named}"}}"#);
        model.examined = Value::read(&examined).expect("it is JSON");
        let drawn = drawn::<Review>(&Store::new(model));
        assert_eq!(drawn.contains(label), shown, "{named} {typed}");
    }
}

/// G2: no address before the id is typed, whatever else is asked for.
#[test]
fn the_address_comes_with_the_permit_alone() {
    let address = "console.aws";
    let model = || settled("en", Standing::Standalone, Route::Root);
    assert!(drawn::<Review>(&Store::new(confirmed(model()))).contains(address));
    let mut shut = begun("en");
    shut.ui.reviewing = true;
    shut.ui.confirmation = ID.to_owned();
    let mut request = confirmed(model());
    request.config.request = true;
    let mut other = model();
    other.ui.confirmation = AWAY.to_owned();
    for model in [shut, request, other, model()] {
        assert!(!drawn::<Review>(&Store::new(model)).contains(address));
    }
}

#[test]
fn every_settled_item_has_one_line_and_a_way_to_change_it() {
    let model = settled("en", Standing::Standalone, Route::Root);
    let plan = model.plan.clone().expect("the plan is read");
    let drawn = drawn::<Review>(&Store::new(model));
    let abouts: Vec<&str> = drawn
        .split("data-about=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect();
    for item in &plan.items {
        let lines = abouts
            .iter()
            .filter(|about| about.split(' ').any(|id| id == item.id));
        assert_eq!(lines.count(), 1, "{}", item.id);
    }
    assert_eq!(drawn.matches("acc-change").count(), abouts.len());
}

#[test]
fn a_row_that_the_review_led_to_has_the_way_back() {
    for (row, marked) in [("account", 1), ("standing", 1), ("db.one", 0)] {
        let mut model = settled("en", Standing::Standalone, Route::Root);
        model.ui.led_to = Some(row.to_owned());
        let drawn = drawn::<Account>(&Store::new(model));
        assert_eq!(drawn.matches("data-led").count(), marked, "{row}");
        assert_eq!(drawn.matches("back-to-review").count(), marked, "{row}");
    }
}

/// Somewhere it is tomorrow already; later than that no account was closed.
#[test]
fn a_day_of_closing_that_is_still_to_come_is_said_to_be_wrong() {
    let today = NOW.date();
    for (days, wrong) in [(0, false), (1, false), (2, true), (400, true)] {
        let day = today.plus_days(days).iso();
        let actions = vec![
            Action::ChooseOutcome(Outcome::Closed),
            Action::TypeClosedOn(day.clone()),
        ];
        let drawn = drawn::<Afterwards>(&Store::new(after(begun("en"), actions)));
        assert_eq!(drawn.contains("That day is still to come."), wrong, "{day}");
        assert!(!drawn.contains("That is not a day."), "{day}");
    }
}

/// What is missing is counted and named, also where it is nothing but files that were not read.
#[test]
fn facts_that_are_not_read_are_missing_by_their_name() {
    let mut model = settled("en", Standing::Standalone, Route::Root);
    assert!(model.is_open(), "everything is settled");
    model.evidence = Evidence::unread();
    model.assess(NOW);
    let drawn = drawn::<Review>(&Store::new(model));
    let (_, missing) = drawn
        .split_once("class=\"acc-missing\"")
        .expect("it is drawn");
    let sentence = missing.lines().nth(2).expect("it has a text");
    assert_eq!(
        sentence,
        "One thing is still to do: Evidence (optional) (1)."
    );
}

/// The day is a person's to say: the page has a button for today, and an empty field until it is pressed.
#[test]
fn no_day_of_closing_is_filled_in() {
    let model = after(begun("en"), vec![Action::ChooseOutcome(Outcome::Closed)]);
    let drawn = drawn::<Afterwards>(&Store::new(model));
    let field = drawn
        .lines()
        .find(|line| line.contains("name=\"outcome.closed-on\""));
    let field = field.expect("the field is drawn");
    assert!(
        field.contains("type=\"date\"") && !field.contains(" value=\"2"),
        "{field}"
    );
    assert!(drawn.contains("data-action=\"today\" data-value=\"outcome.closed-on\""));
}

/// What the hand-off says of a collector's file of this account and age in hours, where this was confirmed.
fn of_file(basis: Basis, account: &str, hours: u64) -> String {
    let mut model = settled("en", Standing::Standalone, Route::Root);
    let plan = model.plan.as_mut().expect("the plan is read");
    plan.figures.set(Figure::NewRunHours, Some(24));
    let mut model = after(
        model,
        vec![Action::NothingElse {
            basis: Some(basis),
            listed: Vec::new(),
        }],
    );
    let file = |hours: u64| FileMark {
        id: hours.to_string(),
        kind: "collected".to_owned(),
        account: AccountId::parse(account).ok(),
        taken_at: Timestamp(NOW.0 - hours * 3_600_000 - 1),
        digest: "digest".to_owned(),
    };
    model.evidence = Evidence::default();
    model.evidence.collected = true;
    model.evidence.files = vec![file(hours + 50), file(hours)];
    model.assess(NOW);
    drawn::<Review>(&Store::new(confirmed(model)))
}

/// What a file showed as empty may not be any more. It is said with the command, and shuts nothing.
#[test]
fn a_new_run_is_wanted_before_the_account_is_closed() {
    let told = of_file(Basis::File, ID, 24);
    assert!(
        told.contains("The collector's file is 24 hours old."),
        "{told}"
    );
    assert!(told.contains("python3 collect.py"), "{told}");
    assert!(told.contains("data-hand-off"), "{told}");
    for drawn in [
        of_file(Basis::File, ID, 23),
        of_file(Basis::Bills, ID, 24),
        of_file(Basis::File, AWAY, 24),
    ] {
        assert!(!drawn.contains("python3 collect.py"), "{drawn}");
    }
}
