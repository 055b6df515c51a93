//! Writes a list of messages as Rust.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde_json::{Value, json};

use super::List;
use super::compare::placeholders;
use super::read::{Language, Said, Text};

/// Messages whose keys begin so are used without the program: by its loader, and in the fallback.
const ELSEWHERE: [&str; 2] = ["failure.", "fallback."];

/// The enum of the messages, and the texts of each language.
pub(super) fn generate(
    list: &List,
    english: &Language,
    languages: &BTreeMap<&str, Language>,
) -> String {
    let List { name, about, .. } = list;
    let mut code = format!(
        "/// {about}\n#[derive(Clone, Copy, Debug, PartialEq, Eq)]\n#[repr(u16)]\npub enum {name} {{\n"
    );
    for Text { key, said, .. } in &english.texts {
        let _ = writeln!(
            code,
            "    #[doc = {:?}]\n    {},",
            said.whole(),
            variant(key)
        );
    }
    let _ = writeln!(
        code,
        "}}\n\n/// How many messages there are.\npub const COUNT: usize = {};\n\n\
         impl crate::texts::Message for {name} {{\n    const COUNT: usize = COUNT;\n    \
         const PLACEHOLDERS: &'static str = {:?};\n    \
         fn place(self) -> usize {{ self as usize }}\n    \
         #[cfg(feature = \"sources\")]\n    \
         fn sources() -> &'static [(&'static str, &'static str)] {{ LANGUAGES }}\n}}",
        english.texts.len(),
        listed(english)
    );
    let _ = write!(
        code,
        "\n#[cfg(feature = \"sources\")]\nimpl {name} {{\n    /// Every message with its key.\n    \
         pub const ALL: &'static [(&'static str, {name})] = &["
    );
    for Text { key, .. } in &english.texts {
        let _ = write!(code, "({key:?}, {name}::{}), ", variant(key));
    }
    let _ = write!(
        code,
        "];\n}}\n\n/// The texts of each language as a language file, in the order of [`{name}`].\n\
         #[cfg(feature = \"sources\")]\npub const LANGUAGES: &[(&str, &str)] = &[\n"
    );
    for (tag, language) in languages {
        let file = file(language, english).to_string();
        let _ = writeln!(code, "    ({tag:?}, {file:?}),");
    }
    code.push_str("];\n");
    code
}

/// The language file: its texts in the order of the list.
fn file(language: &Language, english: &Language) -> Value {
    let by_key: BTreeMap<&str, &Said> = language
        .texts
        .iter()
        .map(|text| (text.key.as_str(), &text.said))
        .collect();
    let keys = english.texts.iter().map(|text| text.key.as_str());
    let messages = keys.filter_map(|key| Some(by_key.get(key)?.to_json()));
    let messages: Vec<Value> = messages.collect();
    json!({ "formats": language.formats.to_string(), "messages": messages })
}

/// The placeholders of each message, a line each: behind a `#` where it has forms for numbers, and a
/// dash where the program does not use the text.
fn listed(english: &Language) -> String {
    let line = |Text { key, said, .. }: &Text| {
        if ELSEWHERE.iter().any(|start| key.starts_with(start)) {
            return "-\n".to_owned();
        }
        let mark = match said {
            Said::One(_) => "",
            Said::Plural(_) => "#",
        };
        let names: Vec<&str> = placeholders(said.whole()).into_iter().collect();
        format!("{mark}{}\n", names.join(" "))
    };
    english.texts.iter().map(line).collect()
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
