//! Makes the lists of the items that files can speak of, from `plan/evidence.json`, and of the
//! collector's calls, from `collector/calls.json`: code names no item's id.

#[path = "build/calls.rs"]
mod calls;

use std::path::{Path, PathBuf};
use std::{env, fs};

use serde::Deserialize;
use serde::de::DeserializeOwned;

#[derive(Deserialize)]
struct Items {
    backups: Vec<Backup>,
    subjects: Vec<Subject>,
}

/// An item of the section "Backups", and its name in code.
#[derive(Deserialize)]
struct Backup {
    name: String,
    item: String,
}

/// Another item, and those of its answers that a file can contradict.
#[derive(Deserialize)]
struct Subject {
    name: String,
    item: String,
    #[serde(default)]
    contradicts: Vec<String>,
    /// Whether the collector's calls can show that there is nothing of it.
    #[serde(default)]
    exhausted: bool,
}

fn main() {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR").unwrap_or_default()).join("../..");
    let out = PathBuf::from(env::var("OUT_DIR").unwrap_or_default());
    let items: Items = read(&root.join("plan/evidence.json"));
    write(&out.join("item.rs"), &backups(&items.backups));
    write(&out.join("subject.rs"), &subjects(&items.subjects));
    let table: calls::Table = read(&root.join("collector/calls.json"));
    let exhausted = items.backups.iter().map(|one| one.item.as_str());
    let subjects = items.subjects.iter().filter(|one| one.exhausted);
    let exhausted: Vec<&str> = exhausted
        .chain(subjects.map(|one| one.item.as_str()))
        .collect();
    write(&out.join("calls.rs"), &calls::code(&table, &exhausted));
}

fn read<T: DeserializeOwned>(path: &Path) -> T {
    println!("cargo::rerun-if-changed={}", path.display());
    let json = fs::read_to_string(path).unwrap_or_else(|error| fail(path, &error.to_string()));
    serde_json::from_str(&json).unwrap_or_else(|error| fail(path, &error.to_string()))
}

fn backups(backups: &[Backup]) -> String {
    let variants: String = backups
        .iter()
        .map(|Backup { name, item }| format!("/// `{item}`.\n{} = {item:?},\n", variant(name)))
        .collect();
    format!(
        "closed_list! {{\n/// An item of the section \"Backups\", by its id in the built-in plan.\n\
         Item {{\n{variants}}}\n}}\n"
    )
}

/// The name of a variant: `cloud-trail` is `CloudTrail`.
fn variant(name: &str) -> String {
    let words = name.split('-').map(|word| {
        let (first, rest) = word.split_at(word.len().min(1));
        first.to_uppercase() + rest
    });
    words.collect()
}

fn subjects(subjects: &[Subject]) -> String {
    let constants = subjects.iter().map(|subject| {
        let Subject {
            name,
            item,
            contradicts,
            exhausted: _,
        } = subject;
        let name = name.replace('-', "_").to_uppercase();
        format!(
            "/// `{item}`.\npub const {name}: Subject = \
             Subject {{ item: {item:?}, contradicts: &{contradicts:?} }};\n"
        )
    });
    constants.collect()
}

fn write(path: &Path, code: &str) {
    if let Err(error) = fs::write(path, code) {
        fail(path, &error.to_string());
    }
}

fn fail(path: &Path, what: &str) -> ! {
    println!("cargo::error={}: {what}", path.display());
    std::process::exit(1)
}
