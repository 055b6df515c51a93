//! Makes the lists of messages, one for each kind of texts: `texts/<language>/<kind>/*.json`. It
//! refuses to build where a language lacks a message, has one too many, or uses other placeholders
//! than English, and says where.

mod code;
mod compare;
mod read;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{env, fs};

use read::Language;

/// One list of messages.
struct List {
    /// The folder with its texts, in that of each language.
    folder: &'static str,
    /// The name of its enum.
    name: &'static str,
    /// The doc comment of the enum.
    about: &'static str,
    /// The file that is made.
    file: &'static str,
}

const LISTS: [List; 2] = [
    List {
        folder: "page",
        name: "Msg",
        about: "One text of the page.",
        file: "messages.rs",
    },
    List {
        folder: "examiner",
        name: "Say",
        about: "One text of what evidence says.",
        file: "examiner.rs",
    },
];

fn main() {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR").unwrap_or_default()).join("../..");
    let out = PathBuf::from(env::var("OUT_DIR").unwrap_or_default());
    let folder = root.join("texts");
    println!("cargo::rerun-if-changed={}", folder.display());
    if let Err(faults) = make(&folder, &out) {
        for fault in faults {
            println!("cargo::error={fault}");
        }
        std::process::exit(1);
    }
}

/// Makes both lists; returns all faults that there are.
fn make(folder: &Path, out: &Path) -> Result<(), Vec<String>> {
    let tags = read::languages(folder)?;
    let mut faults = Vec::new();
    for list in LISTS {
        let languages = compared(folder, &tags, list.folder, &mut faults);
        if let Some(english) = languages.get("en").filter(|_| faults.is_empty()) {
            let code = code::generate(&list, english, &languages);
            fs::write(out.join(list.file), code).map_err(|error| vec![error.to_string()])?;
        }
    }
    // The page that writes code for other sites has no program: it takes its texts as they are.
    compared(folder, &tags, "snippets.json", &mut faults);
    if faults.is_empty() {
        Ok(())
    } else {
        Err(faults)
    }
}

/// The texts of all languages below this folder or in this file of each; adds the faults that there are.
fn compared<'a>(
    folder: &Path,
    tags: &'a [String],
    part: &str,
    faults: &mut Vec<String>,
) -> BTreeMap<&'a str, Language> {
    let mut languages = BTreeMap::new();
    for tag in tags {
        match read::language(folder, tag, part) {
            Ok(language) => drop(languages.insert(tag.as_str(), language)),
            Err(more) => faults.extend(more),
        }
    }
    match languages.get("en") {
        Some(english) => {
            let others = languages.values();
            faults.extend(others.flat_map(|language| compare::faults(language, english)));
        }
        None => faults.push(format!(
            "texts/en/{part} is needed: all others are held to it"
        )),
    }
    languages
}
