//! Makes the lists of the items that files can speak of, from `plan/evidence.json`: code names no
//! item's id.

use std::path::{Path, PathBuf};
use std::{env, fs};

use serde::Deserialize;

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
}

fn main() {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR").unwrap_or_default()).join("../..");
    let out = PathBuf::from(env::var("OUT_DIR").unwrap_or_default());
    let path = root.join("plan/evidence.json");
    println!("cargo::rerun-if-changed={}", path.display());
    let json = fs::read_to_string(&path).unwrap_or_else(|error| fail(&path, &error.to_string()));
    let items: Items =
        serde_json::from_str(&json).unwrap_or_else(|error| fail(&path, &error.to_string()));
    write(&out.join("item.rs"), &backups(&items.backups));
    write(&out.join("subject.rs"), &subjects(&items.subjects));
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
