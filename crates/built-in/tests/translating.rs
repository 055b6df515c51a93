//! A language is added by copying a folder and naming it in one list: a made-up one, in a copy of what
//! is built from the texts.

#![allow(clippy::unwrap_used, reason = "a test that can't go on has failed")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Map, Value};

/// A language without plurals, since nobody knows of any.
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
    for folder in ["crates", "plan", "texts"] {
        let old = copied.join(folder);
        if old.exists() {
            fs::remove_dir_all(&old).unwrap();
        }
        copy(&root().join(folder), &old);
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

/// Asserts that the build names all of these faults.
#[track_caller]
fn check_faults(folder: &Path, expected: &[String]) {
    let said = build(folder).unwrap();
    for fault in expected {
        assert!(said.contains(fault), "{fault} is not in\n{said}");
    }
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

/// The folder of a language.
struct Texts(PathBuf);

impl Texts {
    /// Changes one of its files.
    fn change(&self, file: &str, change: impl FnOnce(&mut Map<String, Value>)) {
        let file = self.0.join(file);
        let mut value: Value = serde_json::from_str(&fs::read_to_string(&file).unwrap()).unwrap();
        change(value.as_object_mut().unwrap());
        fs::write(file, value.to_string()).unwrap();
    }

    /// The files of one folder of it.
    fn files(&self, folder: &str) -> Vec<String> {
        let files = fs::read_dir(self.0.join(folder)).unwrap();
        let names = files.map(|file| file.unwrap().file_name().into_string().unwrap());
        names.map(|name| format!("{folder}/{name}")).collect()
    }

    /// Leaves the one form of the texts with numbers that a language without plurals has.
    fn without_plurals(&self) {
        for file in self.files("page").into_iter().chain(self.files("examiner")) {
            self.change(&file, |texts| {
                let forms = texts.values_mut().filter_map(Value::as_object_mut);
                forms.for_each(|forms| forms.retain(|form, _| form == "other"));
            });
        }
    }
}

#[test]
fn a_made_up_language_is_a_copy_of_a_folder() {
    let folder = copied();
    let texts = Texts(folder.join("texts").join(MADE_UP));
    copy(&folder.join("texts/en"), &texts.0);
    let title = |title: &'static str| {
        move |plan: &mut Map<String, Value>| drop(plan.insert("title".to_owned(), title.into()))
    };
    texts.change("plan/40-access.json", title("Tulë"));
    assert_eq!(build(&folder), None, "a folder that is not on the list");
    assert!(!plan(&folder).contains("Tulë"));

    let list = format!("[\"de\", \"en\", \"{MADE_UP}\"]");
    fs::write(folder.join("texts/languages.json"), list).unwrap();
    let fault = |file: &str, fault: &str| format!("texts/{MADE_UP}/{file}: {fault}");
    // What was copied has the forms of English.
    check_faults(&folder, &[fault("language.json", "formats is not the tag")]);
    texts.change("language.json", |language| {
        language.insert("formats".to_owned(), MADE_UP.into());
    });
    let forms = fault(
        "examiner/view.json",
        "file.things has a form \"one\" too much",
    );
    check_faults(&folder, &[forms]);
    texts.without_plurals();
    assert_eq!(build(&folder), None);
    assert!(plan(&folder).contains(&format!("\"{MADE_UP}\":\"Tulë\"")));

    // Everything that does not fit is named at once: in the lists of messages, then in the plan.
    let good = folder.join("good");
    copy(&texts.0, &good);
    texts.change("page/reason.json", |texts| {
        texts.remove("reason.unanswered");
    });
    texts.change("page/grade.json", |texts| {
        texts.insert("grade.best".to_owned(), "x".into());
    });
    texts.change("page/page.json", |texts| {
        texts.insert("review.kept".to_owned(), "Kept: {place}".into());
        texts.insert("review.missing".to_owned(), "{count}: {list}".into());
    });
    texts.change("examiner/view.json", |texts| {
        texts["file.things"]["other"] = "It lists some things.".into();
        texts["done.several"].as_object_mut().unwrap().clear();
    });
    texts.change("snippets.json", |texts| {
        texts.remove("copy");
    });
    check_faults(
        &folder,
        &[
            fault("page/reason.json", "reason.unanswered is missing"),
            fault("page/grade.json", "grade.best is too much"),
            fault(
                "page/page.json",
                "review.kept has other placeholders than English",
            ),
            fault("page/page.json", "review.missing needs forms for numbers"),
            fault(
                "examiner/view.json",
                "file.things has other placeholders than English in \"other\"",
            ),
            fault(
                "examiner/view.json",
                "done.several has no form \"other\", which the language needs",
            ),
            fault("snippets.json", "copy is missing"),
        ],
    );
    copy(&good, &texts.0);
    texts.change("plan/40-access.json", |plan| {
        plan.remove("title");
    });
    texts.change("plan/60-statement.json", |plan| {
        plan.insert("subtitle".to_owned(), "x".into());
    });
    texts.change("plan/plan.json", |plan| {
        let rules = plan["rules"].as_object_mut().unwrap();
        let mut values = rules.values_mut().filter_map(|rule| rule.get_mut("value"));
        let figure = values.find(|value| value.as_str().is_some_and(|text| text.contains('{')));
        *figure.unwrap() = "Some days".into();
    });
    check_faults(
        &folder,
        &[
            format!("texts of 40-access.json: {MADE_UP}: /: title is missing"),
            format!("texts of 60-statement.json: {MADE_UP}: /: subtitle is too much"),
            format!("texts of plan.json: {MADE_UP}: /rules/"),
            "it has other placeholders".to_owned(),
        ],
    );
}
