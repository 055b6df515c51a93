//! The list of single resources: by window, filtered, and gone after a reload.

use examiner::{Examination, UnknownControl};

use crate::common::{AWAY, CLOSING, add, copy_job, database, empty, inventory, judged, sample};
use crate::drawing::{Flat, attribute_of, flat, text_of};

const MANY: usize = 1000;

fn many() -> Examination {
    let mut examination = empty();
    let arns: Vec<String> = (0..MANY).map(|n| database(&format!("db-{n:04}"))).collect();
    add(&mut examination, "all.json", inventory(&arns).as_bytes());
    judged(&mut examination);
    examination
}

/// The names of the rows that are drawn.
fn rows(outline: &str) -> Vec<String> {
    let named = flat(outline).into_iter().filter(|(name, attributes, _)| {
        *name == "bdi" && attribute_of(attributes, "class") == "acc-typed"
    });
    named.filter_map(|(_, _, text)| text).collect()
}

fn number(drawn: &Flat, with: &str, value: &str, wanted: &str) -> usize {
    let found = drawn
        .iter()
        .find(|(_, attributes, _)| attribute_of(attributes, with) == value);
    attribute_of(&found.unwrap().1, wanted).parse().unwrap()
}

/// Rows before, in and after the window; together they are always all.
#[track_caller]
fn window(outline: &str) -> (usize, usize, usize) {
    let drawn = flat(outline);
    let above = number(&drawn, "data-spacer", "above", "data-rows");
    let below = number(&drawn, "data-spacer", "below", "data-rows");
    let all = number(&drawn, "data-window", "evidence", "data-rows");
    let start = number(&drawn, "data-window", "evidence", "data-start");
    let drawn = rows(outline).len();
    assert_eq!(start, above);
    assert_eq!(above + drawn + below, all);
    (above, drawn, below)
}

#[test]
fn only_the_window_is_drawn() {
    let mut examination = many();
    assert_eq!(window(&examination.outline()), (0, 60, MANY - 60));
    assert!(examination.scroll(500));
    assert!(!examination.scroll(500), "nothing changed");
    let outline = examination.outline();
    assert_eq!(window(&outline), (500, 60, MANY - 560));
    assert_eq!(rows(&outline)[0], "db:db-0500");
    assert!(examination.scroll(990));
    assert_eq!(window(&examination.outline()), (990, 10, 0));
    assert!(examination.scroll(5000));
    assert_eq!(window(&examination.outline()), (MANY - 60, 60, 0));
}

#[test]
fn filters() {
    let mut examination = empty();
    add(
        &mut examination,
        "a",
        &sample("resource-explorer-2-search.json"),
    );
    add(&mut examination, "b", &sample("tag-editor-export.csv"));
    judged(&mut examination);
    let all = [
        "role/app",
        "table/carts",
        "instance/i-0a1b2c3d4e5f60718",
        "example-orders-archive",
    ];
    let shown = |examination: &Examination| {
        let mut rows = rows(&examination.outline());
        rows.sort();
        rows
    };
    let sorted = |names: &[&str]| {
        let mut names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
        names.sort();
        names
    };
    assert_eq!(shown(&examination), sorted(&all));
    for (action, value, expected) in [
        ("evidence-service", "dynamodb", &all[1..2]),
        ("evidence-region", "eu-west-1", &all[1..]),
        ("evidence-region", "global", &all[..1]),
        ("evidence-class", "holds-data", &all[..]),
        ("evidence-class", "unknown", &[]),
        ("evidence-filter", "CARTS", &all[1..2]),
        ("evidence-filter", "no such thing", &[]),
    ] {
        assert!(examination.scroll(1));
        assert_eq!(examination.control(action, value), Ok(true), "{action}");
        let again = examination.control(action, value);
        assert_eq!(again, Ok(false), "{action} again");
        assert_eq!(shown(&examination), sorted(expected), "{action} {value}");
        let back = examination.control(action, "");
        assert_eq!(back, Ok(true), "{action} back");
        assert_eq!(shown(&examination), sorted(&all));
    }
}

/// A slip of the pen is told, and changes nothing.
#[test]
fn unknown_controls_are_errors() {
    let mut examination = many();
    let before = examination.outline();
    for (name, value) in [
        ("", ""),
        ("evidence-colour", "red"),
        ("Evidence-class", ""),
        ("evidence-class", "no such class"),
        // The desk and the page answer these.
        ("copy", "aws one"),
        ("answer-standing", "member"),
    ] {
        let unknown = examination.control(name, value);
        assert_eq!(unknown, Err(UnknownControl), "{name}: {value}");
    }
    assert_eq!(examination.outline(), before);
}

#[test]
fn one_file_can_be_chosen() {
    let mut examination = empty();
    let (id, _) = add(&mut examination, "a", &sample("tag-editor-export.csv"));
    judged(&mut examination);
    assert!(!examination.outline().contains("evidence-file"));
    add(
        &mut examination,
        "b",
        inventory(&[database("x")]).as_bytes(),
    );
    judged(&mut examination);
    assert!(examination.outline().contains("evidence-file"));
    assert_eq!(rows(&examination.outline()).len(), 3);
    assert_eq!(examination.control("evidence-file", &id), Ok(true));
    assert_eq!(rows(&examination.outline()).len(), 2);
    examination.remove(&id);
    judged(&mut examination);
    assert_eq!(rows(&examination.outline()), ["db:x"]);
}

/// Resources without a Region can be asked for too.
#[test]
fn no_region_is_a_choice() {
    let mut examination = empty();
    add(
        &mut examination,
        "a",
        &sample("resourcegroupstaggingapi-get-resources.json"),
    );
    judged(&mut examination);
    assert_eq!(rows(&examination.outline()).len(), 2);
    assert_eq!(examination.control("evidence-region", "-"), Ok(true));
    assert_eq!(rows(&examination.outline()), ["example-orders-archive"]);
}

#[test]
fn each_resource_has_its_verdict() {
    let mut examination = empty();
    let file = inventory(&[database("orders"), database("carts")]);
    add(&mut examination, "a", file.as_bytes());
    judged(&mut examination);
    assert!(!examination.outline().contains("data-verdict"));
    add(&mut examination, "b", copy_job("orders", AWAY).as_bytes());
    judged(&mut examination);
    let drawn = flat(&examination.outline());
    let marks: Vec<&str> = drawn
        .iter()
        .filter(|(name, attributes, _)| *name == "span" && attributes.contains("data-verdict"))
        .map(|(_, attributes, _)| attribute_of(attributes, "data-verdict"))
        .collect();
    assert_eq!(marks, ["supported", "no-recovery-point"]);
}

/// A list of several accounts names in full what lies in another one; one that is about another
/// account is left out.
#[test]
fn other_accounts() {
    let mut examination = empty();
    let away = database("away").replace(CLOSING, AWAY);
    let file = inventory(&[database("orders"), away.clone()]);
    let (id, _) = add(&mut examination, "a", file.as_bytes());
    judged(&mut examination);
    assert_eq!(rows(&examination.outline()), ["db:orders".to_owned(), away]);
    examination.remove(&id);
    let file = inventory(&[database("orders")]).replace(CLOSING, AWAY);
    add(&mut examination, "b", file.as_bytes());
    judged(&mut examination);
    assert!(!examination.outline().contains("data-window"));
}

#[test]
fn after_a_reload_the_list_has_to_be_brought_again() {
    let (mut whole, mut restored) = (empty(), empty());
    let (id, facts) = add(&mut whole, "a", inventory(&[database("orders")]).as_bytes());
    assert!(restored.restore(&id, &facts));
    judged(&mut restored);
    let text = text_of(&restored.outline());
    assert!(text.contains("Add the file again to see it."), "{text}");
    assert_eq!(rows(&restored.outline()), Vec::<String>::new());
    add(
        &mut restored,
        "a",
        inventory(&[database("orders")]).as_bytes(),
    );
    judged(&mut restored);
    assert_eq!(rows(&restored.outline()), ["db:orders"]);
}
