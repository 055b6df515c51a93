//! The row of what is there: on what the sentence rests that a person confirms.

use domain::answer::Basis;
use domain::case::{Action, Change};
use domain::evidence::{Evidence, Finding};
use domain::json::Value;

use super::drawn;
use super::model::{NOW, after, empty};
use crate::components::there::NothingElse;
use crate::model::{Model, Store};

const SENTENCE: &str = "On 5 October 2026 the collector asked for 3 lists.";

/// Text of the label of the one tick.
fn sentence(model: Model) -> String {
    let drawn = drawn::<NothingElse>(&Store::new(model));
    let (_, rest) = drawn.split_once("there.nothing-else").expect("it is asked");
    let texts = rest.lines().filter(|line| !line.contains(['<', '>']));
    texts.take(1).collect()
}

fn with_file(mut model: Model) -> Model {
    model.evidence = Evidence {
        collected: true,
        ..Evidence::default()
    };
    model.examined = Value::read(&format!(r#"{{"basis":"{SENTENCE}"}}"#)).expect("it is JSON");
    model.assess(NOW);
    model
}

/// Lines of cost for these, of which no file lists anything.
fn charged(items: &[&str]) -> Model {
    let there = Finding {
        contradicted: items.iter().map(|item| (*item).to_owned()).collect(),
        ..Finding::default()
    };
    Model {
        evidence: Evidence::new([("there".to_owned(), there)]),
        ..empty("en")
    }
}

#[test]
fn it_says_what_it_rests_on() {
    let bills = sentence(empty("en"));
    assert!(bills.starts_with("I went through the bills"), "{bills}");
    assert_eq!(sentence(with_file(empty("en"))), SENTENCE);
    // What was confirmed by the bills stays so when a file comes.
    let confirmed = after(
        empty("en"),
        vec![Action::NothingElse {
            basis: Some(Basis::Bills),
            listed: Vec::new(),
        }],
    );
    assert_eq!(sentence(with_file(confirmed)), bills);
    // Facts that were not looked at yet say nothing.
    let confirmed = after(
        empty("en"),
        vec![Action::NothingElse {
            basis: Some(Basis::File),
            listed: Vec::new(),
        }],
    );
    assert!(sentence(confirmed).starts_with("The collector found nothing"));
}

/// A line of cost without anything found: a link leads to what has to be answered, until it is.
#[test]
fn it_leads_to_what_was_charged_for() {
    let confirmed = || Action::NothingElse {
        basis: Some(Basis::Bills),
        listed: Vec::new(),
    };
    let model = after(
        charged(&["backup.workmail", "backup.other"]),
        vec![confirmed()],
    );
    let plan = model.plan.clone().expect("the plan is read");
    let mail = plan.find("backup.workmail").expect("it is an item");
    let link = r##"data-goto="backup.workmail" href="#backup.workmail""##;
    let text = drawn::<NothingElse>(&Store::new(model));
    assert!(text.contains(link), "{text}");
    // What is asked in any case is asked in its own row.
    assert!(!text.contains("backup.other"), "{text}");
    assert!(text.contains("A file says otherwise."), "{text}");

    let ticked = Action::Answer(mail, Change::There(true));
    let answered = after(charged(&["backup.workmail"]), vec![confirmed(), ticked]);
    let text = drawn::<NothingElse>(&Store::new(answered));
    assert!(!text.contains("data-goto"), "{text}");
    assert!(!text.contains("A file says otherwise."), "{text}");
}
