//! The page's own names, as they stand in its code, against what a plan may be called.
#![allow(clippy::expect_used, reason = "a test that can't go on has failed")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use domain::case::{About, about, own_names};
use domain::plan::Plan;

/// The code before a name of a row, an input or a key in the page's sources.
const BEFORE: [&str; 9] = [
    "name=\"",
    "name: \"",
    "const STATEMENTS: &str = \"",
    "const SEARCH: &str = \"",
    "radios(Layout::List, \"",
    "row(model, \"",
    "confirmation(\"",
    "data-item=\"",
    "case.text(\"",
];

/// The code of a folder, each file on one line.
fn code(folder: &Path, found: &mut Vec<String>) {
    for entry in fs::read_dir(folder).expect("the folder is there").flatten() {
        let path = entry.path();
        if path.is_dir() && !path.ends_with("tests") {
            code(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let text = fs::read_to_string(&path).expect("it is text");
            let lines = text.lines().take_while(|line| *line != "#[cfg(test)]");
            found.push(lines.map(str::trim).collect());
        }
    }
}

/// Every name of the page's own that its code writes down.
fn written_names() -> BTreeSet<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut texts = Vec::new();
    for folder in ["src", "crates/examiner/src", "crates/domain/src/gate"] {
        code(&root.join(folder), &mut texts);
    }
    let mut names = BTreeSet::new();
    for text in texts {
        for before in BEFORE {
            for rest in text.split(before).skip(1) {
                names.extend(rest.split(['"', '.']).next().map(str::to_owned));
            }
        }
        // The fields of the examiner's section, among its controls.
        for (place, _) in text.match_indices("\"evidence-") {
            if text[..place].ends_with(" = ") {
                names.extend(text[place + 1..].split('"').next().map(str::to_owned));
            }
        }
        // The rows that shut the gate, each with its reason.
        for (before, _) in text.match_indices("\", self.") {
            names.extend(text[..before].rsplit('"').next().map(str::to_owned));
        }
    }
    // That of a slot, not of an input.
    names.remove("request");
    // `statements.read`: no row has a field of that name, so a plan may well have "statements".
    names.remove("statements");
    names
}

fn plan(section: &str, category: &str, item: &str) -> Result<Plan, Vec<String>> {
    let json = format!(
        r#"{{"format":"account-closure-plan","version":1,"id":"p","revision":"r","confirmation":"none",
        "max_age_days":30,"sources":{{}},"rules":[],"timeline":[],"help":[],
        "hand_off":{{"root":["s"],"organization":["s"]}},
        "sections":[{{"id":"{section}","title":"S","categories":[{{"id":"{category}","items":[
        {{"id":"{item}","kind":"backup","revision":1,"title":"O"}},
        {{"id":"another","kind":"backup","revision":1,"title":"O"}}]}}]}}]}}"#
    );
    Plan::read(&json, "en")
        .map_err(|faults| faults.into_iter().map(|fault| fault.pointer).collect())
}

#[test]
fn every_name_in_the_code_is_known_as_the_pages_own() {
    let known: BTreeSet<String> = own_names().map(str::to_owned).collect();
    let written = written_names();
    for expected in ["account", "route", "confirm-account-id", "evidence-filter"] {
        assert!(
            written.contains(expected),
            "{expected} is not found: {written:?}"
        );
    }
    let unknown: Vec<_> = written.difference(&known).collect();
    assert!(unknown.is_empty(), "{unknown:?}");
}

#[test]
fn no_part_of_a_plan_has_one_of_them() {
    for name in own_names() {
        let places = [
            (plan(name, "c", "i"), "/sections/0/id"),
            (plan("s", name, "i"), "/sections/0/categories/0/id"),
            (plan("s", "c", name), "/sections/0/categories/0/items/0/id"),
        ];
        for (read, place) in places {
            assert_eq!(read.err(), Some(vec![place.to_owned()]), "{name}");
        }
    }
}

#[test]
fn whatever_begins_or_ends_like_them_is_the_plans() {
    for name in own_names() {
        for id in [
            format!("{name}-x"),
            format!("{name}.x"),
            format!("{name}x"),
            format!("x-{name}"),
            format!("x.{name}"),
        ] {
            assert!(plan("s", "c", &id).is_ok(), "{id}");
            for field in ["answer", "place", "where", "why", "shortcut"] {
                let input = format!("{id}.{field}");
                assert_eq!(about(&input), About::Answer, "{input}");
            }
        }
    }
}
