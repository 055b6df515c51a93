//! Holds what Cargo can't: who may know whom inside the page, and what is deliberately absent.
#![allow(clippy::expect_used, reason = "a test that can't go on has failed")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// All files below a folder with this ending, with their texts.
fn files(folder: &str, ending: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder)
            .expect("the folder is there")
            .flatten()
        {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path
                .extension()
                .is_some_and(|extension| extension == ending)
            {
                let text = fs::read_to_string(&path).expect("it is text");
                let name = path.strip_prefix(root()).expect("it lies below the root");
                found.push((name.display().to_string(), text));
            }
        }
    }
    assert!(!found.is_empty(), "{folder} has no .{ending} files");
    found
}

/// The lines of code: no comments, and nothing from the tests of the same file.
fn code(text: &str) -> impl Iterator<Item = &str> {
    text.lines()
        .take_while(|line| *line != "#[cfg(test)]")
        .filter(|line| !line.trim_start().starts_with("//"))
}

#[track_caller]
fn forbid(folder: &str, words: &[&str], why: &str) {
    for (name, text) in files(folder, "rs") {
        for line in code(&text) {
            for word in words {
                assert!(!line.contains(word), "{name}: `{word}`: {why}\n{line}");
            }
        }
    }
}

#[test]
fn the_domain_knows_no_world() {
    let world = [
        "web_sys",
        "js_sys",
        "wasm_bindgen",
        "yew",
        "gloo",
        "std::time",
        "std::fs",
        "SystemTime",
    ];
    forbid(
        "crates/domain/src",
        &world,
        "the domain takes values and gives values",
    );
}

#[test]
fn the_readers_know_no_page() {
    forbid(
        "crates/readers/src",
        &["web_sys", "js_sys", "yew", "gloo"],
        "what comes in is read without the page",
    );
}

#[test]
fn the_examiner_knows_no_page() {
    for folder in [
        "crates/examiner/src",
        "crates/markup/src",
        "crates/words/src",
        "crates/evidence/src",
    ] {
        forbid(
            folder,
            &["web_sys", "js_sys", "yew", "gloo", "SystemTime"],
            "evidence is examined without the page, its storage and its clock",
        );
    }
}

#[test]
fn views_take_data() {
    forbid(
        "src/view",
        &["crate::app", "crate::browser", "web_sys", "js_sys"],
        "a view knows the model only",
    );
}

#[test]
fn components_take_properties() {
    let others = ["crate::app", "crate::browser", "web_sys", "js_sys", "gloo"];
    forbid(
        "src/components",
        &others,
        "a component draws its properties and looks at the model",
    );
    forbid(
        "src/view",
        &["crate::components"],
        "components draw, and views know none of them",
    );
}

#[test]
fn a_file_has_one_component() {
    for (name, text) in files("src/components", "rs") {
        let components = code(&text).filter(|line| *line == "#[component]").count();
        assert!(components <= 1, "{name} has {components} components");
    }
}

/// Yew has items for its own macros, which it may change at any time. Elements that come as data have no
/// macro: `VTag::new` and `add_attribute` are documented.
#[test]
fn elements_are_written_as_html() {
    for (name, text) in files("src", "rs") {
        let of_data = name == "src/components/outline.rs";
        let for_macros: &[&str] = if of_data {
            &["::__", "VList", "VText", "VComp"]
        } else {
            &["::__", "VTag", "VList", "VText", "VComp"]
        };
        for line in code(&text) {
            for word in for_macros {
                assert!(!line.contains(word), "{name}: {line}");
            }
        }
    }
}

#[test]
fn the_model_is_data() {
    forbid(
        "src/model",
        &["crate::", "web_sys", "js_sys", "yew"],
        "the model knows the domain only",
    );
}

#[test]
fn the_door_knows_nobody() {
    forbid(
        "src/browser",
        &[
            "crate::app",
            "crate::components",
            "crate::view",
            "crate::model",
            "yew",
        ],
        "the door only opens",
    );
}

#[test]
fn one_door_to_the_browser() {
    for folder in ["src/app", "src/components", "src/view", "src/model"] {
        let through_the_door = ["window()", "local_storage", "Date::now", "document()"];
        forbid(
            folder,
            &through_the_door,
            "only src/browser asks the browser",
        );
    }
}

#[test]
fn one_place_knows_the_address() {
    let mut places = Vec::new();
    for folder in [
        "src",
        "crates/domain/src",
        "crates/text-views/src",
        "crates/markup/src",
        "crates/words/src",
        "crates/messages/src",
    ] {
        for ending in ["rs", "js", "ts"] {
            if folder != "src" && ending != "rs" {
                continue;
            }
            for (name, text) in files(folder, ending) {
                if code(&text).any(|line| line.contains("console.aws.amazon")) {
                    places.push(name);
                }
            }
        }
    }
    assert_eq!(places, ["crates/domain/src/gate/permit.rs"]);
}

/// What has a code is put into words once, whoever says it.
#[test]
fn one_place_has_the_words() {
    for folder in ["src", "crates/text-views/src", "crates/examiner/src"] {
        forbid(
            folder,
            &[
                "Msg::Grade",
                "Msg::Reason",
                "Say::Caller",
                "Say::Class",
                "Say::Form",
                "Say::Problem",
                "Say::RefusalSecret",
                "Say::Route",
                "Say::Secret",
                "Say::Short",
                "Say::Standing",
                "Say::Verdict",
            ],
            "crates/words chooses the words of codes",
        );
    }
    forbid(
        "crates/text-views/src",
        &[
            "Msg::Shortcut",
            "Msg::StandingM",
            "Msg::RouteR",
            "Msg::KeptT",
        ],
        "crates/words chooses the words of answers",
    );
}

#[test]
fn one_place_makes_permits() {
    for folder in ["src", "crates"] {
        for (name, text) in files(folder, "rs") {
            let makes =
                code(&text).any(|line| line.contains("Permit::new") || line.contains("Permit {"));
            let gate = name.ends_with("gate/permit.rs") || name.ends_with("gate/assessment.rs");
            assert!(
                !makes || gate || name.contains("/tests/"),
                "{name} makes a permit"
            );
        }
    }
}

/// What can be said of an item, the plan says: a new or renamed one is a change of data. The crate
/// `fuzz` is a test as a whole.
#[test]
fn no_code_names_an_item() {
    let plan = built_in::plan("en").expect("the built-in plan is read");
    let quoted =
        |item: &domain::plan::Item| ['"', '\'', '`'].map(|mark| format!("{mark}{}", item.id));
    let names: Vec<String> = plan.items.iter().flat_map(quoted).collect();
    let mut files_of_code = Vec::new();
    for (folder, endings) in [
        ("src", &["rs", "ts", "js"][..]),
        ("crates", &["rs", "js"]),
        ("xtask/src", &["rs"]),
    ] {
        for ending in endings {
            files_of_code.extend(files(folder, ending));
        }
    }
    let is_test = |name: &str| name.contains("/tests/") || name.starts_with("crates/fuzz/");
    for (name, text) in files_of_code.iter().filter(|(name, _)| !is_test(name)) {
        for line in code(text) {
            let named = names.iter().find(|item| line.contains(item.as_str()));
            assert!(named.is_none(), "{name} names an item of the plan: {line}");
        }
    }
}

#[test]
fn no_html_from_data() {
    for ending in ["rs", "js", "ts"] {
        for (name, text) in files("src", ending) {
            for word in [
                "innerHTML",
                "inner_html",
                "from_html_unchecked",
                "insertAdjacentHTML",
                "eval(",
            ] {
                assert!(
                    !code(&text).any(|line| line.contains(word)),
                    "{name}: {word}"
                );
            }
        }
    }
}

#[test]
fn every_module_says_what_it_is() {
    for folder in ["src", "crates", "xtask/src", "tests"] {
        for (name, text) in files(folder, "rs") {
            assert!(text.starts_with("//!"), "{name} does not begin with //!");
        }
    }
}

#[test]
fn files_stay_small() {
    for folder in ["src", "crates", "xtask/src", "tests"] {
        for (name, text) in files(folder, "rs") {
            let lines = text.lines().count();
            assert!(
                lines <= 420,
                "{name} has {lines} lines: is it still one concept?"
            );
        }
    }
}

/// The methods of the session are many: the table says where each belongs.
#[test]
fn the_session_has_its_rooms() {
    let text = fs::read_to_string(root().join("ARCHITECTURE.md")).expect("it is there");
    let (_, rooms) = text.split_once("## Rooms in `src/app`").expect("the table");
    let (rooms, _) = rooms.split_once("\n## ").expect("another section follows");
    for (name, _) in files("src/app", "rs") {
        let file = name.trim_start_matches("src/app/").trim_end_matches(".rs");
        let room = [file, file.rsplit('/').next().unwrap_or_default()];
        let of_saved = file.starts_with("saved/");
        let named = room.iter().any(|room| rooms.contains(&format!("`{room}`")));
        assert!(of_saved || named, "{name} has no room");
    }
}

#[test]
fn the_root_stays_easy_to_survey() {
    let mut git = Command::new("git");
    let files = git.arg("ls-files").current_dir(root()).output();
    let files = files.expect("git lists what it keeps").stdout;
    let files = String::from_utf8(files).expect("the names are text");
    let first = |path: &str| path.split('/').next().unwrap_or_default().to_owned();
    let entries: BTreeSet<String> = files.lines().map(first).collect();
    assert!(entries.contains("crates"), "{entries:?}");
    assert!(entries.len() <= 26, "{}: {entries:?}", entries.len());
}
