//! No sentence of the texts and documents is longer than a reader takes in at once, and none around the plan
//! says a figure of it.
#![allow(clippy::unwrap_used, reason = "a helper that fails fails its test")]

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

/// The most words of a sentence.
const LIMIT: usize = 25;

/// The words of each sentence. A full stop, or another mark, ends one only where a space or nothing
/// follows it: file names, figures and addresses have them in the middle.
fn lengths(text: &str) -> Vec<usize> {
    let mut lengths = vec![0];
    for line in text.lines() {
        for word in line.split_whitespace() {
            *lengths.last_mut().unwrap() += 1;
            let bare = word.trim_end_matches(['”', '“', '"', ')']);
            if bare.ends_with(['.', '!', '?', ':']) {
                lengths.push(0);
            }
        }
        lengths.push(0);
    }
    lengths
}

/// Every text below a value, with its place.
fn texts(value: &Value, place: &str, found: &mut Vec<(String, String)>) {
    match value {
        Value::String(text) => found.push((place.to_owned(), text.clone())),
        Value::Array(values) => {
            for (number, value) in values.iter().enumerate() {
                texts(value, &format!("{place}/{number}"), found);
            }
        }
        Value::Object(members) => {
            for (name, value) in members {
                texts(value, &format!("{place}/{name}"), found);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, found);
        } else {
            found.push(path);
        }
    }
}

/// All texts, each with its place.
fn all_texts() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../texts");
    let mut paths = Vec::new();
    files(&root, &mut paths);
    let mut found = Vec::new();
    for path in paths {
        let value: Value = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
        let name = path.strip_prefix(&root).unwrap().to_string_lossy();
        texts(&value, &name, &mut found);
    }
    for read in ["page", "plan", "examiner", "snippets"] {
        for language in ["en", "de"] {
            let place = format!("{language}/{read}");
            assert!(
                found.iter().any(|(text, _)| text.starts_with(&place)),
                "{place} was read"
            );
        }
    }
    found
}

/// The places of all texts with a sentence beyond the limit.
fn too_long() -> Vec<String> {
    let mut found = all_texts();
    found.retain(|(_, text)| lengths(text).iter().any(|length| *length > LIMIT));
    let mut places: Vec<String> = found.into_iter().map(|(place, _)| place).collect();
    places.sort();
    places
}

#[test]
fn no_sentence_is_too_long() {
    let too_long = too_long();
    assert!(
        too_long.is_empty(),
        "more than {LIMIT} words: {too_long:#?}"
    );
}

/// Numbers that are no figures of AWS, by what they count: they stand in the texts of the page and of the
/// examiner themselves.
const OWN_NUMBERS: &[(&str, &[&str])] = &[
    (
        "the form of an id or a day",
        &[
            "reason.id-invalid",
            "reason.destination-invalid",
            "reason.copied-on-invalid",
            "account.id-hint",
            "kept.destination-hint",
            "outcome.no-day",
        ],
    ),
    (
        "the bills that a person should have read",
        &["there.intro", "there.by-bills", "there.rest"],
    ),
    ("what browsers do", &["notice.seven-days"]),
    (
        "our own limits, held by tests of their own",
        &["collector.security", "collector.needs", "refusal.too-large"],
    ),
    (
        "a name",
        &[
            "commands.intro",
            "commands.region-word",
            "kind.buckets",
            "refusal.utf-16",
            "collector.policy",
            "collector.digest",
            "file.digest",
            "in-record.check",
            "in-record.digest",
            "in-record.file-digest",
        ],
    ),
    (
        "the things that the sentence is about",
        &[
            "problem.duplicate-header",
            "disagreement.standing",
            "refusal.collected-accounts",
            "list.twice",
        ],
    ),
];

/// The words of both languages for the numbers after one, which may be an article.
const NUMBER_WORDS: &[&str] = &[
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve", "zwei",
    "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "zwölf",
];

/// Whether a text says a number beside those that the program puts in. The form for one may say it.
fn says_a_number(place: &str, text: &str) -> bool {
    let outside = |(number, part): (usize, &str)| match number {
        0 => part.to_owned(),
        _ => part.split_once('}').unwrap().1.to_owned(),
    };
    let text: String = text.split('{').enumerate().map(outside).collect();
    text.split(|letter: char| !letter.is_alphanumeric())
        .any(|word| {
            let written = NUMBER_WORDS.contains(&word.to_lowercase().as_str());
            let digits = word.contains(|letter: char| letter.is_ascii_digit());
            written || digits && !(place.ends_with("/one") && word == "1")
        })
}

/// Days, quotas and waiting times come from the plan, with source and day: a text around it has a placeholder.
#[test]
fn no_text_around_the_plan_says_a_figure() {
    let mut found = all_texts();
    found.retain(|(place, text)| {
        let around = ["/page/", "/examiner/"]
            .iter()
            .any(|room| place.contains(room));
        let own = OWN_NUMBERS
            .iter()
            .flat_map(|(_, keys)| *keys)
            .any(|key| place.split('/').any(|part| part == *key));
        around && !own && says_a_number(place, text)
    });
    assert!(found.is_empty(), "{found:#?}");
}

/// What a person reads of a document: its prose, by paragraph, entry of a list and cell of a table.
fn prose(document: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut code = false;
    for line in document.lines() {
        let line = line.trim();
        code ^= line.starts_with("```");
        if code || line.starts_with("```") {
            continue;
        }
        let begins = line.is_empty() || line.starts_with(['-', '*', '#', '|', '<']);
        if begins {
            parts.push(String::new());
        }
        if line.starts_with('|') {
            parts.extend(line.split('|').map(str::to_owned));
        } else if let Some(part) = parts.last_mut() {
            part.push(' ');
            part.push_str(line);
        }
    }
    parts
}

#[test]
fn no_sentence_of_the_documents_is_too_long() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut paths = Vec::new();
    files(&root.join("docs"), &mut paths);
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "md"));
    paths.push(root.join("README.md"));
    assert!(paths.len() > 5, "{paths:?}");
    for path in paths {
        let document = fs::read_to_string(&path).unwrap();
        for part in prose(&document) {
            let long = lengths(&part).iter().any(|length| *length > LIMIT);
            assert!(!long, "{}: {part}", path.display());
        }
    }
}

#[test]
fn sentences_end_where_a_reader_ends_them() {
    for (text, expected) in [
        ("One two. Three", &[2, 1, 0][..]),
        ("Is it? Yes: it is!", &[2, 1, 2, 0, 0]),
        ("In mkdocs.yml, at 10:30 or v1.2", &[6, 0]),
        ("He says “no.” Then yes.", &[3, 2, 0, 0]),
        ("One\ntwo three", &[1, 2, 0]),
        ("{count} of {all}", &[3, 0]),
    ] {
        assert_eq!(lengths(text), expected, "{text}");
    }
}
