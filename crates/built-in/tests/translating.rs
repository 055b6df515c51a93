//! A language is added by copying a folder and naming it in one list: a made-up one, in a copy of what
//! is built from the texts.

#![allow(clippy::unwrap_used, reason = "a test that can't go on has failed")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const MADE_UP: &str = "qya";

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let place = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &place);
        } else {
            fs::copy(entry.path(), place).unwrap();
        }
    }
}

/// A copy of the crates, the plan and the texts, without what is made from them.
fn copied() -> PathBuf {
    let copied = root().join("target/translating");
    if copied.exists() {
        for folder in ["crates", "plan", "texts"] {
            fs::remove_dir_all(copied.join(folder)).unwrap();
        }
    }
    for folder in ["crates", "plan", "texts"] {
        copy(&root().join(folder), &copied.join(folder));
    }
    fs::copy(root().join("Cargo.lock"), copied.join("Cargo.lock")).unwrap();
    let manifest = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let (workspace, _) = manifest.split_once("[package]\n").unwrap();
    let members = workspace
        .lines()
        .filter(|line| !line.starts_with("default"));
    let members: Vec<&str> = members
        .map(|line| {
            if line.starts_with("members") {
                "members = [\"crates/*\"]"
            } else {
                line
            }
        })
        .collect();
    fs::write(copied.join("Cargo.toml"), members.join("\n")).unwrap();
    copied
}

/// The build's message about it; none where it says nothing.
fn build(folder: &Path) -> Option<String> {
    let output = Command::new(env!("CARGO"))
        .args(["check", "--quiet", "--offline", "--package", "built-in"])
        .current_dir(folder)
        .env("CARGO_TARGET_DIR", folder.join("target"))
        .output()
        .unwrap();
    (!output.status.success()).then(|| String::from_utf8_lossy(&output.stderr).into_owned())
}

/// The plan that was made, in all its languages.
fn plan(folder: &Path) -> String {
    let made = fs::read_dir(folder.join("target/debug/build")).unwrap();
    let plans = made.map(|entry| entry.unwrap().path().join("out/plan.json"));
    let newest = plans
        .filter(|plan| plan.exists())
        .max_by_key(|plan| plan.metadata().unwrap().modified().unwrap());
    fs::read_to_string(newest.unwrap()).unwrap()
}

#[test]
fn a_made_up_language_is_a_copy_of_a_folder() {
    let folder = copied();
    let texts = folder.join("texts").join(MADE_UP);
    copy(&folder.join("texts/en"), &texts);
    let access = texts.join("plan/40-access.json");
    let english = fs::read_to_string(&access).unwrap();
    let (head, _) = english.split_once("\"intro\"").unwrap();
    let title = head.split('"').nth(3).unwrap();
    let translated = english.replacen(title, "Tulë", 1);
    fs::write(&access, &translated).unwrap();
    assert_eq!(build(&folder), None, "a folder that is not on the list");
    assert!(!plan(&folder).contains("Tulë"));

    let list = format!("[\"de\", \"en\", \"{MADE_UP}\"]");
    fs::write(folder.join("texts/languages.json"), list).unwrap();
    assert_eq!(build(&folder), None);
    assert!(plan(&folder).contains(&format!("\"{MADE_UP}\":\"Tulë\"")));

    let without = translated.replacen("\"title\"", "\"titel\"", 1);
    fs::write(&access, without).unwrap();
    let fault = build(&folder).unwrap();
    let named = format!("texts of 40-access.json: {MADE_UP}: /: title is missing");
    assert!(fault.contains(&named), "{fault}");
    fs::write(&access, translated).unwrap();

    let reasons = texts.join("page/reason.json");
    let text = fs::read_to_string(&reasons).unwrap();
    let (first, _) = text.trim_start_matches("{\n").split_once(':').unwrap();
    let key = first.trim().trim_matches('"');
    fs::write(&reasons, text.replacen(key, "nothing", 1)).unwrap();
    let fault = build(&folder).unwrap();
    assert!(fault.contains(&format!("{MADE_UP} lacks {key}")), "{fault}");
}
