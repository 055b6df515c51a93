//! Makes the lists of the items that files can speak of, from `plan/evidence.json`, and of the
//! collector's calls, from `collector/calls.json`: code names no item's id.

#[path = "build/calls.rs"]
mod calls;

use std::collections::BTreeMap;
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
    /// The calls that list what it asks about.
    #[serde(default)]
    listed: Vec<Listed>,
}

/// A call whose elements an item asks about.
#[derive(Deserialize)]
struct Listed {
    call: String,
    /// The field that names an element, where none of the first ones does.
    #[serde(default)]
    name: String,
    /// The words of a field by which an element is over.
    #[serde(default)]
    over: BTreeMap<String, Vec<String>>,
    /// Whether elements of other accounts are left out.
    #[serde(default)]
    own: bool,
    /// Whether only accounts count: AWS's own services stand in the same field.
    #[serde(default)]
    accounts: bool,
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
    let listed = listed(&items.subjects);
    write(
        &out.join("calls.rs"),
        &calls::code(&table, &exhausted, &listed),
    );
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
            ..
        } = subject;
        let name = constant(name);
        format!(
            "/// `{item}`.\npub const {name}: Subject = \
             Subject {{ item: {item:?}, contradicts: &{contradicts:?} }};\n"
        )
    });
    let names = subjects.iter().map(|one| constant(&one.name) + ", ");
    let all: String = names.collect();
    let constants: String = constants.collect();
    format!("{constants}/// All of them.\npub const ALL: &[Subject] = &[{all}];\n")
}

/// The name of a constant: `root-domain` is `ROOT_DOMAIN`.
fn constant(name: &str) -> String {
    name.replace('-', "_").to_uppercase()
}

/// What items ask about, as code, by the call that lists it.
fn listed(subjects: &[Subject]) -> BTreeMap<String, String> {
    let mut by_call: BTreeMap<String, String> = BTreeMap::new();
    for subject in subjects {
        for one in &subject.listed {
            let Listed {
                call,
                name,
                over,
                own,
                accounts,
            } = one;
            let item = &subject.item;
            let over: Vec<_> = over.iter().collect();
            let over = format!("{over:?}").replace(", [", ", &[");
            let code = format!(
                "Speaks {{ item: {item:?}, name: {name:?}, over: &{over}, own: {own}, \
                 accounts: {accounts} }}, "
            );
            *by_call.entry(call.clone()).or_default() += &code;
        }
    }
    by_call
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
