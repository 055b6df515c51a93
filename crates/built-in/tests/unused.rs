//! Nothing lies around that no compiler sees: texts that nobody says, names of elements that nobody draws.
#![allow(clippy::expect_used, reason = "a test that can't go on has failed")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// All files in this folder and below it.
fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("the folder is there") {
        let path = entry.expect("it can be read").path();
        if path.is_dir() {
            files(&path, found);
        } else {
            found.push(path);
        }
    }
}

/// The words of the product's code, without its tests: `Msg::PageTitle` is one. The crate that has the names of
/// elements names all of them.
fn words() -> BTreeSet<String> {
    let mut paths = Vec::new();
    files(&root().join("src"), &mut paths);
    files(&root().join("crates"), &mut paths);
    paths.retain(|path| {
        let left_out = |part| {
            ["tests", "tests.rs", "markup"]
                .iter()
                .any(|name| part == *name)
        };
        path.extension().is_some_and(|ending| ending == "rs") && !path.iter().any(left_out)
    });
    let mut words = BTreeSet::new();
    for path in paths {
        let text = fs::read_to_string(&path).expect("it is text");
        let parts = text.split(|letter: char| !letter.is_alphanumeric() && letter != ':');
        words.extend(parts.filter(|part| part.contains("::")).map(str::to_owned));
    }
    words
}

/// The keys of the English texts in one folder.
fn keys(folder: &str) -> Vec<String> {
    let mut paths = Vec::new();
    files(&root().join("texts/en").join(folder), &mut paths);
    let mut keys = Vec::new();
    for path in paths {
        let text = fs::read_to_string(&path).expect("it is text");
        let texts: serde_json::Value = serde_json::from_str(&text).expect("it is JSON");
        keys.extend(texts.as_object().expect("it is an object").keys().cloned());
    }
    keys
}

/// The name that a text has in code.
fn name(key: &str) -> String {
    let parts = key.split(['.', '-']);
    parts
        .map(|part| part[..1].to_uppercase() + &part[1..])
        .collect()
}

#[test]
fn somebody_says_every_text() {
    let words = words();
    let mut unsaid = Vec::new();
    for (folder, list) in [("page", "Msg"), ("examiner", "Say")] {
        for key in keys(folder) {
            // The loader says them by their codes, which are its own.
            let is_loaders = key.starts_with("failure.");
            if !is_loaders && !words.contains(&format!("{list}::{}", name(&key))) {
                unsaid.push(key);
            }
        }
    }
    assert!(unsaid.is_empty(), "{unsaid:#?}");
}

#[test]
fn somebody_draws_every_name_of_an_outline() {
    let words = words();
    let drawn = markup::Name::DRAWN
        .iter()
        .map(|name| format!("Name::{name:?}"));
    let set = markup::Attribute::DRAWN
        .iter()
        .map(|name| format!("Attribute::{name:?}"));
    let unused: Vec<String> = drawn
        .chain(set)
        .filter(|name| !words.contains(name))
        .collect();
    assert!(unused.is_empty(), "{unused:#?}");
}
