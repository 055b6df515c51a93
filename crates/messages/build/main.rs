//! Makes the lists of messages, one for each kind of texts: `texts/<language>/<kind>/*.json`. It
//! refuses to build where a language lacks a message, has one too many, or uses other placeholders
//! than English, and says where.

mod code;
mod compare;
mod read;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{env, fs};

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
    let languages = read::languages(folder)?;
    let mut faults = Vec::new();
    for list in LISTS {
        let mut texts = BTreeMap::new();
        for language in &languages {
            match read::language(folder, language, list.folder) {
                Ok(read) => drop(texts.insert(language.as_str(), read)),
                Err(more) => faults.extend(more),
            }
        }
        let Some(english) = texts.get("en") else {
            faults.push(format!("texts/en/{} cannot be read", list.folder));
            continue;
        };
        for language in texts.values() {
            faults.extend(compare::faults(language, english));
        }
        if faults.is_empty() {
            let code = code::generate(&list, english, &texts);
            fs::write(out.join(list.file), code).map_err(|error| vec![error.to_string()])?;
        }
    }
    if faults.is_empty() {
        Ok(())
    } else {
        Err(faults)
    }
}
