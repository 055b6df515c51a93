//! Holds what neither compiler sees: each side declares what the other one has.
#![allow(clippy::expect_used, reason = "a test that can't go on has failed")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

fn file(name: &str) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    fs::read_to_string(root.join(name)).expect(name)
}

/// The part of a text between these two, each of which is there.
fn between<'a>(text: &'a str, start: &str, end: &str) -> &'a str {
    let (_, after) = text.split_once(start).expect(start);
    after.split_once(end).expect(end).0
}

/// The names that begin a line after this word and stand before a bracket.
fn names<'a>(text: &'a str, word: &str) -> BTreeSet<&'a str> {
    let lines = text
        .lines()
        .filter_map(|line| line.trim_start().strip_prefix(word));
    let names: BTreeSet<&str> = lines
        .filter_map(|line| Some(line.split_once('(')?.0))
        .filter(|name| name.chars().all(|c| c.is_ascii_lowercase() || c == '_'))
        .collect();
    assert!(!names.is_empty(), "nothing begins with `{word}`");
    names
}

/// The public names in a closed list of this file.
fn listed(name: &str, list: &str) -> Vec<String> {
    let text = file(name);
    let list = between(&text, &["    ", list, " {\n"].concat(), "    }\n");
    let names = list.lines().filter_map(|line| line.split('"').nth(1));
    names.map(str::to_owned).collect()
}

#[test]
fn the_loader_has_a_method_for_all_that_is_asked() {
    let (program, loader) = (file("src/browser/loader.rs"), file("src/element/asked.ts"));
    let asked = between(&loader, "interface Asked {\n", "\n}\n");
    assert_eq!(names(&program, "pub fn "), names(asked, ""));
}

#[test]
fn the_loader_knows_every_export() {
    let (program, declared) = (file("src/element.rs"), file("src/element/glue/app.d.ts"));
    let exports = names(&program, "pub fn ");
    assert_eq!(exports, names(&declared, "export function "));
    let handed_on = file("src/element/app.ts");
    let handed_on = between(&handed_on, "export {\n", "\n} from \"app-glue\"")
        .lines()
        .filter_map(|line| line.trim().strip_suffix(','))
        .filter(|line| !line.contains(' '));
    assert_eq!(exports, handed_on.collect());
}

#[test]
fn others_answer_the_buttons_that_the_examiner_leaves_to_them() {
    let page = listed("src/model/button.rs", "Button");
    let desk = file("src/element/desk.ts");
    for button in listed("crates/examiner/src/control.rs", "Button") {
        let quoted = ["\"", &button, "\""].concat();
        assert!(page.contains(&button) || desk.contains(&quoted), "{button}");
    }
    // A name that both knew would never come to the examiner.
    for control in listed("crates/examiner/src/control.rs", "Control") {
        assert!(!page.contains(&control), "{control}");
    }
}

#[test]
fn every_event_is_public() {
    let public = file("custom-elements.json");
    for event in listed("src/model/event.rs", "Event") {
        let named = ["\"name\": \"", &event, "\""].concat();
        assert!(public.contains(&named), "{event}");
    }
}
