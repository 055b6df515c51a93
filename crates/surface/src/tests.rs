//! The manifest, the README and the code say the same.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use domain::grade::Grade;
use domain::reason::Reason;
use domain::record::RecordErrorCode;
use domain::time::Timestamp;
use evidence::commands::Asked;
use evidence::kind::Kind;
use evidence::problem::Problem;
use evidence::refusal::RefusalCode;

use super::readme::fill;
use super::*;
use checkout::sources::component_sheets;

const README: &str = include_str!("../../../README.md");

/// Codes that are not in the messages under their own name.
const OTHER_SENTENCES: [(&str, &str); 1] = [("plan-refused", "plan")];

/// Sentences of the loader that belong to no code.
const NO_CODE: [&str; 4] = ["heading", "heading-alone", "retry", "wrong-argument"];

fn surface() -> Surface {
    Surface::read().unwrap()
}

fn names(list: &[Named]) -> Vec<String> {
    list.iter().map(|entry| entry.name.clone()).collect()
}

#[test]
fn the_readme_has_the_tables_of_the_manifest() {
    let filled = fill(README, &surface()).unwrap();
    assert_eq!(filled, README, "cargo xtask readme writes them");
    for table in [
        "attributes",
        "members",
        "state",
        "events",
        "properties",
        "parts",
        "slots",
        "reasons",
        "record-codes",
        "error-codes",
    ] {
        assert!(
            README.contains(&format!("<!-- surface: {table} -->")),
            "{table}"
        );
    }
}

#[test]
fn attributes_are_the_observed_ones() {
    let code = paths::root().join("src/element/attributes.ts");
    let code = fs::read_to_string(code).unwrap();
    let lists = code.split("const ATTRIBUTES = [").skip(1);
    let observed: Vec<Vec<&str>> = lists
        .map(|list| {
            list.split_once(']')
                .unwrap()
                .0
                .split('"')
                .skip(1)
                .step_by(2)
                .collect()
        })
        .collect();
    let surface = surface();
    let documented: Vec<&str> = surface
        .attributes
        .iter()
        .map(|attribute| attribute.name.as_str())
        .collect();
    // Other modules have lists of other elements' attributes.
    assert!(
        observed.contains(&documented),
        "{documented:?} is none of {observed:?}"
    );
}

#[test]
fn reasons_and_codes_are_those_of_the_domain() {
    let mut reasons: Vec<String> = Reason::ALL
        .iter()
        .map(|reason| reason.name().to_owned())
        .collect();
    // Not the gate's: there is no plan to judge by.
    reasons.push("plan-refused".to_owned());
    assert_eq!(names(surface().values("Reason").unwrap()), reasons);
    let mut codes: Vec<String> = RecordErrorCode::ALL
        .iter()
        .map(|code| code.name().to_owned())
        .collect();
    codes.push("would-replace".to_owned());
    // Nor did this come to the program that reads records.
    codes.push("wrong-argument".to_owned());
    assert_eq!(names(surface().values("RecordCode").unwrap()), codes);
}

#[test]
fn evidence_is_that_of_its_readers() {
    let surface = surface();
    let listed = |name: &str| names(surface.values(name).unwrap());
    let kinds: Vec<&str> = Kind::ALL.iter().map(|kind| kind.name()).collect();
    assert_eq!(listed("EvidenceKind"), kinds);
    let problems: Vec<&str> = Problem::ALL.iter().map(|one| one.name()).collect();
    assert_eq!(listed("EvidenceProblem"), problems);
    let mut codes: Vec<&str> = RefusalCode::ALL.iter().map(|code| code.name()).collect();
    // Not the readers': the file never came to them.
    codes.extend(["unreadable", "cancelled", "unavailable", "wrong-argument"]);
    assert_eq!(listed("EvidenceCode"), codes);
    let grades: Vec<&str> = Grade::ALL.iter().map(|grade| grade.name()).collect();
    assert_eq!(listed("Grade"), grades);
}

/// Each kind names the command that is offered for it.
#[test]
fn kinds_of_evidence_name_their_commands() {
    let asked = Asked {
        account: None,
        regions: &[],
        now: Timestamp(0),
    };
    for (kind, value) in Kind::ALL
        .iter()
        .zip(surface().values("EvidenceKind").unwrap())
    {
        for command in kind.commands(&asked) {
            let mut words = command.split(' ').skip(1);
            let operation = [words.next().unwrap(), words.next().unwrap()].join(" ");
            let same = *kind == Kind::NoOrganization;
            assert!(
                same || value.description.contains(&operation),
                "{}: {operation}",
                value.name
            );
        }
    }
}

#[test]
fn failures_are_those_that_have_sentences() {
    let sentences: serde_json::Value =
        serde_json::from_str(&built_in::failure_sentences("en")).unwrap();
    let sentences: BTreeSet<&str> = sentences
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .filter(|code| !NO_CODE.contains(code))
        .collect();
    let surface = surface();
    let documented: BTreeSet<&str> = surface
        .values("ErrorCode")
        .unwrap()
        .iter()
        .map(|code| {
            let other = OTHER_SENTENCES.iter().find(|(name, _)| *name == code.name);
            other.map_or(code.name.as_str(), |(_, sentence)| sentence)
        })
        .collect();
    assert_eq!(documented, sentences);
}

/// The program's events are a list; those of the loader stand in quotes where one is fired.
#[test]
fn events_are_the_fired_ones() {
    let list = fs::read_to_string(paths::root().join("src/model/event.rs")).unwrap();
    let mut fired: BTreeSet<String> = list
        .split('"')
        .filter(|name| name.starts_with("acc-"))
        .map(str::to_owned)
        .collect();
    assert!(!fired.is_empty());
    for entry in fs::read_dir(paths::root().join("src/element"))
        .unwrap()
        .flatten()
    {
        if entry.path().is_dir() {
            continue;
        }
        let code = fs::read_to_string(entry.path()).unwrap();
        let calls = code.split("fire(").skip(1);
        let names = calls.filter_map(|call| call.split_once("\"acc-"));
        // A name further away than the arguments of one call is another matter.
        let names = names.filter(|(before, _)| before.len() < 40);
        fired
            .extend(names.filter_map(|(_, rest)| Some(format!("acc-{}", rest.split_once('"')?.0))));
    }
    let documented: BTreeSet<String> = surface()
        .events
        .into_iter()
        .map(|event| event.name)
        .collect();
    assert_eq!(documented, fired);
}

#[test]
fn a_table_is_made_anew() {
    let stale = "a\n<!-- surface: slots -->\n| old |\n<!-- /surface -->\nb\n";
    let filled = fill(stale, &surface()).unwrap();
    assert!(
        filled
            .starts_with("a\n<!-- surface: slots -->\n| slot | what it is for |\n| --- | --- |\n"),
        "{filled}"
    );
    assert!(
        filled.ends_with("|\n<!-- /surface -->\nb\n") && !filled.contains("old"),
        "{filled}"
    );
    assert!(
        fill(
            "<!-- surface: unheard-of -->\n<!-- /surface -->",
            &surface()
        )
        .is_err()
    );
    assert!(fill("<!-- surface: slots -->\nno end", &surface()).is_err());
}

#[test]
fn every_type_that_is_named_is_there() {
    let surface = surface();
    let declarations = declarations::declarations(&surface).unwrap();
    for event in &surface.events {
        surface.type_of(event.detail()).unwrap();
        assert!(declarations.contains(&format!("\"{}\": CustomEvent<", event.name)));
    }
    let word = "  exportRecord(form?: RecordForm): string;\n";
    assert!(declarations.contains(word), "{declarations}");
    assert!(
        declarations.contains("  readonly ready: Promise<void>;\n"),
        "{declarations}"
    );
    assert!(
        declarations.contains("  /** It is cut off. */\n  | \"truncated\"\n"),
        "{declarations}"
    );
}

/// The defaults in the style sheets are those of the manifest.
#[test]
fn properties_have_the_documented_defaults() {
    let mut taken = BTreeMap::new();
    let shared = ["text.css", "element.css", "evidence.css"];
    let shared = shared.map(|sheet| paths::root().join("styles").join(sheet));
    for sheet in shared.into_iter().chain(component_sheets().unwrap()) {
        let css = fs::read_to_string(sheet).unwrap();
        for found in css.split("var(--acc-").skip(1) {
            let (name, rest) = found.split_once(", ").unwrap();
            let mut open = 1;
            let end = rest.find(|character| {
                open += i32::from(character == '(') - i32::from(character == ')');
                open == 0
            });
            taken.insert(format!("--acc-{name}"), rest[..end.unwrap()].to_owned());
        }
    }
    let surface = surface();
    let documented: BTreeMap<String, String> = surface
        .css_properties
        .iter()
        .map(|property| (property.name.clone(), property.default.clone()))
        .collect();
    assert!(documented.len() > 10);
    assert_eq!(taken, documented);
}

#[test]
fn jsx_has_every_attribute_and_every_event() {
    let surface = Surface::read().unwrap();
    let (types, react) = (
        super::declarations::declarations(&surface).unwrap(),
        super::react(&surface),
    );
    for attribute in &surface.attributes {
        let name = format!("  \"{}\"?: ", attribute.name);
        assert!(types.contains(&name), "{name}");
        let property = attribute
            .field_name
            .as_ref()
            .filter(|name| **name != attribute.name);
        let property = property
            .map(|name| format!("  {name}?: "))
            .unwrap_or_default();
        assert!(types.contains(&property), "{property}");
    }
    for event in &surface.events {
        assert!(
            react.contains(&format!("\"on{}\"?:", event.name)),
            "{}",
            event.name
        );
    }
}

#[test]
fn every_attribute_of_ours_has_its_property() {
    let surface = Surface::read().unwrap();
    let mirrored: Vec<(&str, &str)> = surface
        .members
        .iter()
        .filter_map(|member| match member {
            super::Member::Field {
                name, attribute, ..
            } => Some((name.as_str(), attribute.as_deref()?)),
            super::Member::Method { .. } => None,
        })
        .collect();
    let expected: Vec<(&str, &str)> = surface
        .attributes
        .iter()
        // Every element has these.
        .filter(|attribute| !["lang", "dir"].contains(&attribute.name.as_str()))
        .map(|attribute| {
            (
                attribute.field_name.as_deref().unwrap(),
                attribute.name.as_str(),
            )
        })
        .collect();
    assert_eq!(mirrored, expected);
}

#[test]
fn the_languages_are_those_that_there_are() {
    let surface = surface();
    let lang = surface
        .attributes
        .iter()
        .find(|attribute| attribute.name == "lang");
    let mut documented = lang.unwrap().values().unwrap();
    documented.sort();
    let spoken = messages::LANGUAGES.iter().map(|(tag, _)| *tag);
    assert!(spoken.eq(documented), "run `cargo xtask readme`");
}
