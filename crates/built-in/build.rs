//! Joins the built-in plan with the texts of all languages. Refuses to build where a language has not
//! what the others have, or where the plan can't be read in it.

#[path = "src/joined.rs"]
mod joined;
#[path = "src/said.rs"]
mod said;

use std::path::{Path, PathBuf};
use std::{env, fs};

use domain::plan::Plan;
use serde_json::Value;

use joined::Texts;

/// Everything but the sections.
const HEAD: &str = "plan.json";

fn main() {
    println!("cargo::rerun-if-changed=src/joined.rs");
    println!("cargo::rerun-if-changed=src/said.rs");
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR").unwrap_or_default()).join("../..");
    let folder = root.join("plan/built-in");
    println!("cargo::rerun-if-changed={}", folder.display());
    println!("cargo::rerun-if-changed={}", root.join("texts").display());

    let names = fs::read_dir(&folder).unwrap_or_else(|error| fail(&folder, &error.to_string()));
    let mut names: Vec<String> = names
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| name != HEAD)
        .collect();
    names.sort();
    let sections: Vec<Value> = names.iter().map(|name| part(&root, name)).collect();
    let mut plan = part(&root, HEAD);
    for fault in said::say(&mut plan) {
        println!("cargo::error=texts of {HEAD}: {fault}");
    }
    if let Some(members) = plan.as_object_mut() {
        members.insert("sections".to_owned(), sections.into());
    }
    let plan = plan.to_string();
    for (language, _) in messages::LANGUAGES {
        let faults = Plan::read(&plan, language).err().unwrap_or_default();
        for fault in &faults {
            let (pointer, found, expected) = (&fault.pointer, &fault.found, &fault.expected);
            println!(
                "cargo::error=plan, {language}, {pointer}: found {found}, expected {expected}"
            );
        }
    }
    let out = PathBuf::from(env::var("OUT_DIR").unwrap_or_default()).join("plan.json");
    if let Err(error) = fs::write(&out, plan) {
        fail(&out, &error.to_string());
    }
}

/// One part of the plan, with the texts of all languages; English comes first.
fn part(root: &Path, name: &str) -> Value {
    let mut languages: Vec<&str> = messages::LANGUAGES.iter().map(|(tag, _)| *tag).collect();
    languages.sort_by_key(|tag| *tag != "en");
    let texts: Vec<Texts> = languages
        .into_iter()
        .map(|language| Texts {
            language: language.to_owned(),
            value: read(&root.join("texts").join(language).join("plan").join(name)),
        })
        .collect();
    let mut part = read(&root.join("plan/built-in").join(name));
    let faults = joined::join(&mut part, &texts);
    for fault in &faults {
        println!("cargo::error=texts of {name}: {fault}");
    }
    part
}

fn read(path: &Path) -> Value {
    let text = fs::read_to_string(path).unwrap_or_else(|error| fail(path, &error.to_string()));
    serde_json::from_str(&text).unwrap_or_else(|error| fail(path, &error.to_string()))
}

fn fail(path: &Path, what: &str) -> ! {
    println!("cargo::error={}: {what}", path.display());
    std::process::exit(1)
}
