//! Makes the list of messages from `messages/<language>/*.json` and refuses to build where a
//! language lacks a message, has one too many, or uses other placeholders than English.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

/// The texts of one language: file name and key, in the order of the files.
type Texts = Vec<(String, String)>;

fn main() {
    let root =
        PathBuf::from(env::var("CARGO_MANIFEST_DIR").unwrap_or_default()).join("../../messages");
    println!("cargo::rerun-if-changed={}", root.display());
    let languages: Vec<String> = entries(&root).iter().map(|path| stem(path)).collect();
    let texts: BTreeMap<&String, Texts> = languages
        .iter()
        .map(|language| (language, read_language(&root.join(language))))
        .collect();
    let Some(english) = texts.get(&"en".to_owned()) else {
        fail("there is no English")
    };
    for (language, texts) in &texts {
        compare(language, texts, english);
    }
    let out = PathBuf::from(env::var("OUT_DIR").unwrap_or_default()).join("messages.rs");
    write(&out, &generate(english, &texts));
}

fn read_language(folder: &Path) -> Texts {
    let mut texts = Texts::new();
    for file in entries(folder) {
        println!("cargo::rerun-if-changed={}", file.display());
        let json = fs::read_to_string(&file)
            .unwrap_or_else(|error| fail(&format!("{}: {error}", file.display())));
        let members: serde_json::Map<String, serde_json::Value> = serde_json::from_str(&json)
            .unwrap_or_else(|error| fail(&format!("{}: {error}", file.display())));
        for (key, text) in members {
            match text.as_str() {
                Some(text) if !text.trim().is_empty() => texts.push((key, text.to_owned())),
                _ => fail(&format!("{}: {key} is not a text", file.display())),
            }
        }
    }
    texts
}

fn compare(language: &str, texts: &Texts, english: &Texts) {
    let theirs: BTreeMap<&str, &str> = texts
        .iter()
        .map(|(key, text)| (key.as_str(), text.as_str()))
        .collect();
    if theirs.len() != texts.len() {
        fail(&format!("{language} has a key twice"));
    }
    for (key, text) in english {
        let Some(translated) = theirs.get(key.as_str()) else {
            fail(&format!("{language} lacks {key}"))
        };
        if placeholders(text) != placeholders(translated) {
            fail(&format!(
                "{language}: {key} has other placeholders than English"
            ));
        }
    }
    let known: BTreeSet<&str> = english.iter().map(|(key, _)| key.as_str()).collect();
    if let Some(extra) = theirs.keys().find(|key| !known.contains(**key)) {
        fail(&format!("{language} has {extra}, which English lacks"));
    }
}

fn placeholders(text: &str) -> BTreeSet<&str> {
    text.split('{')
        .skip(1)
        .filter_map(|rest| rest.split_once('}'))
        .map(|(name, _)| name)
        .collect()
}

fn generate(english: &Texts, texts: &BTreeMap<&String, Texts>) -> String {
    let mut code = String::from(
        "/// One text of the page.\n#[derive(Clone, Copy, Debug, PartialEq, Eq)]\n#[repr(u16)]\npub enum Msg {\n",
    );
    for (key, text) in english {
        let _ = writeln!(code, "    #[doc = {text:?}]\n    {},", variant(key));
    }
    let _ = writeln!(
        code,
        "}}\n\n/// How many messages there are.\npub const COUNT: usize = {};",
        english.len()
    );
    code.push_str("\n#[cfg(feature = \"sources\")]\nimpl Msg {\n    /// Every message with its key.\n    pub const ALL: &'static [(&'static str, Msg)] = &[");
    for (key, _) in english {
        let _ = write!(code, "({key:?}, Msg::{}), ", variant(key));
    }
    code.push_str("];\n}\n\n/// The texts of each language, in the order of [`Msg`].\n#[cfg(feature = \"sources\")]\npub const LANGUAGES: &[(&str, [&str; COUNT])] = &[\n");
    for (language, texts) in texts {
        let texts: BTreeMap<&str, &str> = texts
            .iter()
            .map(|(key, text)| (key.as_str(), text.as_str()))
            .collect();
        let _ = write!(code, "    ({language:?}, [");
        for (key, _) in english {
            let _ = write!(code, "{:?}, ", texts[key.as_str()]);
        }
        code.push_str("]),\n");
    }
    code.push_str("];\n");
    code
}

/// `save-failed.full` becomes `SaveFailedFull`.
fn variant(key: &str) -> String {
    let mut name = String::new();
    for part in key.split(['-', '.']) {
        let mut letters = part.chars();
        name.extend(letters.next().map(|first| first.to_ascii_uppercase()));
        name.push_str(letters.as_str());
    }
    name
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap_or_else(|error| fail(&format!("{}: {error}", folder.display())))
        .filter_map(|entry| Some(entry.ok()?.path()))
        .collect();
    paths.sort();
    paths
}

fn stem(path: &Path) -> String {
    path.file_stem()
        .map(|stem| stem.to_string_lossy().into_owned())
        .unwrap_or_default()
}

fn write(path: &Path, code: &str) {
    if let Err(error) = fs::write(path, code) {
        fail(&format!("{}: {error}", path.display()));
    }
}

fn fail(what: &str) -> ! {
    println!("cargo::error=messages: {what}");
    std::process::exit(1)
}
