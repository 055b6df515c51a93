//! The built-in plan: whole, in every language, and without a console's address.
#![allow(clippy::unwrap_used, reason = "a helper that fails fails its test")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use domain::plan::{Figure, Item, ItemKind, Plan};
use messages::LANGUAGES;
use serde_json::Value;

fn languages() -> impl Iterator<Item = &'static str> {
    LANGUAGES
        .iter()
        .map(|(language, _)| *language)
        .chain([built_in::PSEUDO])
}

fn english() -> Plan {
    built_in::plan("en").unwrap()
}

fn file(language: &str) -> Value {
    let files = built_in::language_files();
    let (_, file) = files.iter().find(|(name, _)| name == language).unwrap();
    serde_json::from_str(file).unwrap()
}

/// The plan as it was written, in one language.
fn written(language: &str) -> Value {
    serde_json::from_str(&built_in::plan_in(language)).unwrap()
}

/// The texts that the page is given in one language: messages and plan.
fn given(language: &str) -> Vec<(String, String)> {
    let mut texts = all_texts(&file(language)["messages"]);
    texts.extend(all_texts(&written(language)));
    texts
}

/// Every text in a document with its JSON pointer.
fn texts(value: &Value, pointer: &str, found: &mut Vec<(String, String)>) {
    match value {
        Value::String(text) => found.push((pointer.to_owned(), text.clone())),
        Value::Array(values) => {
            for (index, value) in values.iter().enumerate() {
                texts(value, &format!("{pointer}/{index}"), found);
            }
        }
        Value::Object(members) => {
            for (name, value) in members {
                texts(value, &format!("{pointer}/{name}"), found);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn all_texts(value: &Value) -> Vec<(String, String)> {
    let mut found = Vec::new();
    texts(value, "", &mut found);
    found
}

#[test]
fn it_reads_in_every_language_without_fault() {
    for language in languages() {
        assert_eq!(built_in::plan(language).err(), None, "{language}");
    }
    // One language chosen beforehand, or while reading: the same plan.
    for (language, _) in LANGUAGES {
        let whole = Plan::read(&built_in::plan_json(), language).unwrap();
        assert_eq!(built_in::plan(language).unwrap(), whole, "{language}");
    }
}

#[test]
fn every_file_of_the_folder_is_in_it() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../plan/built-in");
    let names = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name());
    let mut sections: Vec<String> = names
        .map(|name| name.into_string().unwrap())
        .filter(|name| name != "plan.json")
        .collect();
    sections.sort();
    let named = |id: &str, name: &String| name.ends_with(&format!("-{id}.json"));
    let plan = english();
    assert_eq!(plan.sections.len(), sections.len());
    assert!(
        plan.sections
            .iter()
            .zip(&sections)
            .all(|(section, name)| named(&section.id, name))
    );
}

#[test]
fn it_has_so_many_of_each() {
    let plan = english();
    let ids: Vec<&str> = plan
        .sections
        .iter()
        .map(|section| section.id.as_str())
        .collect();
    assert_eq!(
        ids,
        ["backup", "organization", "access", "loose-end", "statement"]
    );
    let sizes: Vec<usize> = (0..5)
        .map(|section| plan.items_of_section(section).len())
        .collect();
    assert_eq!(sizes, [47, 13, 5, 17, 3]);
    let of_kind =
        |kind: fn(&ItemKind) -> bool| plan.items.iter().filter(|item| kind(&item.kind)).count();
    assert_eq!(of_kind(|kind| matches!(kind, ItemKind::Backup(_))), 44);
    assert_eq!(of_kind(|kind| matches!(kind, ItemKind::Decision(_))), 38);
    assert_eq!(of_kind(|kind| matches!(kind, ItemKind::Statement(_))), 3);
    assert_eq!(
        plan.items_of_section(0)
            .filter(|item| plan.items[*item].category < 12)
            .count(),
        44
    );
    assert_eq!(
        (
            plan.rules.len(),
            plan.root_steps.len(),
            plan.organization_steps.len()
        ),
        (10, 6, 5)
    );
    assert!(plan.timeline.len() >= 15 && plan.timeline.iter().any(|entry| entry.in_calendar));
    assert!(plan.items.iter().all(|item| item.required));
}

#[test]
fn a_dated_rule_gives_every_figure() {
    let plan = english();
    for figure in Figure::ALL {
        assert!(plan.figures.get(*figure).is_some(), "{}", figure.name());
        let rule = plan.rules.iter().find(|rule| rule.figures.contains(figure));
        assert!(rule.is_some_and(|rule| !rule.sources.is_empty()));
    }
}

#[test]
fn no_text_has_an_address_and_no_address_is_a_console() {
    for language in languages() {
        for (pointer, text) in given(language) {
            for console in [
                "console.aws",
                "aws.amazon.com/console",
                "console.amazon",
                "signin.",
                "//console",
            ] {
                assert!(!text.contains(console), "{language} {pointer}: {text}");
            }
            assert!(
                pointer.ends_with("/url") || !text.contains("http"),
                "{language} {pointer}: {text}"
            );
            assert!(
                !pointer.ends_with("/url") || text.starts_with("https://"),
                "{language} {pointer}: {text}"
            );
        }
        assert!(!built_in::failure_sentences(language).contains("http"));
    }
}

#[test]
fn texts_are_plain() {
    for (language, _) in LANGUAGES {
        for (pointer, text) in all_texts(&written(language)) {
            let command = pointer.contains("/commands/");
            assert_eq!(text.trim(), text, "{language} {pointer}");
            assert!(
                command || !text.contains(['<', '>', '`', '*', '{']),
                "{language} {pointer}: {text}"
            );
            assert!(
                !command || text.starts_with("aws "),
                "{language} {pointer}: {text}"
            );
        }
    }
}

#[test]
fn the_languages_differ_only_in_texts() {
    let english = all_texts(&file("en")["plan"]);
    for language in languages() {
        let theirs = all_texts(&file(language)["plan"]);
        let pointers = |texts: &[(String, String)]| -> Vec<String> {
            texts.iter().map(|(pointer, _)| pointer.clone()).collect()
        };
        assert_eq!(pointers(&theirs), pointers(&english), "{language}");
    }
}

#[test]
fn what_the_page_is_given_is_the_plan_that_was_read() {
    for language in languages() {
        let compact = file(language)["plan"].to_string();
        let compact = domain::json::Value::read(&compact).unwrap();
        assert_eq!(Plan::from_compact(&compact), built_in::plan(language).ok());
    }
}

/// Numbered steps, and what a person has to have and to wait for.
#[test]
fn every_way_out_has_steps_and_says_what_it_needs_and_takes() {
    for language in languages() {
        let plan = built_in::plan(language).unwrap();
        let ways = plan.items.iter().filter_map(|item| match &item.kind {
            ItemKind::Backup(Some(way_out)) => Some((&item.id, way_out)),
            _ => None,
        });
        for (item, way_out) in ways {
            let steps = way_out.download.len() + way_out.console.len();
            let said = way_out.needs.is_some() && way_out.takes.is_some();
            assert!(steps > 0 && said, "{language} {item}");
        }
    }
}

/// What no bill shows has to be looked for elsewhere, so each item says how it is billed.
#[test]
fn every_backup_says_how_it_is_billed() {
    let plan = english();
    let is_backup = |item: &&Item| matches!(item.kind, ItemKind::Backup(_));
    for item in plan.items.iter().filter(is_backup) {
        assert!(item.billed.is_some(), "{}", item.id);
    }
}

#[test]
fn items_are_short_and_every_fact_has_a_source() {
    let plan = english();
    let mut cited = BTreeSet::new();
    for item in &plan.items {
        let mut words = vec![item.title.as_str()];
        words.extend(
            item.text
                .iter()
                .chain(&item.advice)
                .chain(&item.trap)
                .map(String::as_str),
        );
        if let ItemKind::Backup(Some(way_out)) = &item.kind {
            words.push(&way_out.text);
            let steps = way_out.download.iter().chain(&way_out.console);
            words.extend(steps.map(String::as_str));
            let about = [&way_out.needs, &way_out.takes, &way_out.costs];
            words.extend(about.into_iter().flatten().map(String::as_str));
        }
        let count: usize = words
            .iter()
            .map(|text| text.split_whitespace().count())
            .sum();
        // A way out has steps, and what each needs.
        let most = match &item.kind {
            ItemKind::Backup(_) => 175,
            _ => 120,
        };
        assert!(count <= most, "{}: {count} words", item.id);
        cited.extend(item.sources.iter().map(String::as_str));
    }
    cited.extend(
        plan.rules
            .iter()
            .flat_map(|rule| &rule.sources)
            .map(String::as_str),
    );
    cited.extend(
        plan.timeline
            .iter()
            .flat_map(|entry| &entry.sources)
            .map(String::as_str),
    );
    assert_eq!(cited, plan.sources.keys().map(String::as_str).collect());
    assert!(plan.rules.iter().all(|rule| !rule.sources.is_empty()));
    assert!(plan.timeline.iter().all(|entry| !entry.sources.is_empty()));
}

#[test]
fn the_examiner_has_every_language_of_the_page() {
    let page: Vec<String> = built_in::language_files()
        .into_iter()
        .map(|file| file.0)
        .collect();
    let examiner = built_in::examiner_language_files();
    assert!(examiner.iter().map(|file| &file.0).eq(&page));
    for (language, json) in examiner {
        let file: serde_json::Value = serde_json::from_str(&json).unwrap();
        let messages = file["messages"].as_array().unwrap();
        assert_eq!(messages.len(), messages::examiner::COUNT, "{language}");
        let texts = all_texts(&file["messages"]);
        assert!(texts.len() >= messages.len(), "{language}");
        let mirrored = texts.iter().filter(|(_, text)| text.contains('\u{202e}'));
        let expected = if language == built_in::PSEUDO {
            texts.len()
        } else {
            0
        };
        assert_eq!(mirrored.count(), expected, "{language}");
    }
}

#[test]
fn the_messages_are_those_of_the_program() {
    for language in languages() {
        let messages = file(language)["messages"].as_array().unwrap().len();
        assert_eq!(messages, messages::COUNT, "{language}");
    }
    for (language, _) in LANGUAGES {
        let failures = built_in::failure_sentences(language);
        let failures: Value = serde_json::from_str(&failures).unwrap();
        // The loader carries those in English.
        let loaded = (*language != "en").then_some(&failures);
        assert_eq!(file(language).get("failures"), loaded, "{language}");
        for code in [
            "heading",
            "retry",
            "wasm-missing",
            "wasm-blocked",
            "not-found",
            "not-wasm",
            "network",
            "mismatch",
            "plan",
            "plan-origin",
            "trap",
        ] {
            assert!(failures[code].is_string(), "{language} {code}");
        }
    }
}
