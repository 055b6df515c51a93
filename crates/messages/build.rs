//! Makes the lists of messages, one for each kind of texts: `texts/<language>/<kind>/*.json`. It
//! refuses to build where a language lacks a message, has one too many, or uses other placeholders
//! than English.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

/// The texts of one language: key and text, in the order of the files.
type Texts = Vec<(String, String)>;

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
    let languages = languages(&folder);
    for list in LISTS {
        let texts_of = |language: &String| folder.join(language).join(list.folder);
        let texts: BTreeMap<&String, Texts> = languages
            .iter()
            .map(|language| (language, read_language(&texts_of(language))))
            .collect();
        let Some(english) = texts.get(&"en".to_owned()) else {
            fail(&format!("{} has no English", list.folder))
        };
        for (language, texts) in &texts {
            compare(language, texts, english);
        }
        write(&out.join(list.file), &generate(&list, english, &texts));
    }
}

/// The languages that the product speaks: those of the list.
fn languages(folder: &Path) -> Vec<String> {
    let list = folder.join("languages.json");
    let json = fs::read_to_string(&list)
        .unwrap_or_else(|error| fail(&format!("{}: {error}", list.display())));
    serde_json::from_str(&json)
        .unwrap_or_else(|error| fail(&format!("{}: {error}", list.display())))
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

/// Messages whose keys begin so are used without the program: by its loader, and in the fallback.
const ELSEWHERE: [&str; 2] = ["failure.", "fallback."];

/// The placeholders of each message, a line each; a dash where the program does not use the text.
fn listed(texts: &Texts) -> String {
    let line = |(key, text): &(String, String)| {
        if ELSEWHERE.iter().any(|start| key.starts_with(start)) {
            return "-\n".to_owned();
        }
        let names: Vec<&str> = placeholders(text).into_iter().collect();
        format!("{}\n", names.join(" "))
    };
    texts.iter().map(line).collect()
}

fn generate(list: &List, english: &Texts, texts: &BTreeMap<&String, Texts>) -> String {
    let List { name, about, .. } = list;
    let mut code = format!(
        "/// {about}\n#[derive(Clone, Copy, Debug, PartialEq, Eq)]\n#[repr(u16)]\npub enum {name} {{\n"
    );
    for (key, text) in english {
        let _ = writeln!(code, "    #[doc = {text:?}]\n    {},", variant(key));
    }
    let _ = writeln!(
        code,
        "}}\n\n/// How many messages there are.\npub const COUNT: usize = {};\n\n\
         impl crate::texts::Message for {name} {{\n    const COUNT: usize = COUNT;\n    \
         const PLACEHOLDERS: &'static str = {:?};\n    \
         fn place(self) -> usize {{ self as usize }}\n    \
         #[cfg(feature = \"sources\")]\n    \
         fn sources() -> impl Iterator<Item = (&'static str, &'static [&'static str])> {{\n        \
         LANGUAGES.iter().map(|(language, texts)| (*language, texts.as_slice()))\n    }}\n}}",
        english.len(),
        listed(english)
    );
    let _ = write!(
        code,
        "\n#[cfg(feature = \"sources\")]\nimpl {name} {{\n    /// Every message with its key.\n    \
         pub const ALL: &'static [(&'static str, {name})] = &["
    );
    for (key, _) in english {
        let _ = write!(code, "({key:?}, {name}::{}), ", variant(key));
    }
    let _ = write!(
        code,
        "];\n}}\n\n/// The texts of each language, in the order of [`{name}`].\n\
         #[cfg(feature = \"sources\")]\npub const LANGUAGES: &[(&str, [&str; COUNT])] = &[\n"
    );
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

fn write(path: &Path, code: &str) {
    if let Err(error) = fs::write(path, code) {
        fail(&format!("{}: {error}", path.display()));
    }
}

fn fail(what: &str) -> ! {
    println!("cargo::error=messages: {what}");
    std::process::exit(1)
}
