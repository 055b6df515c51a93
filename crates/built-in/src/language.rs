//! One language out of all, and one that is none.

use messages::examiner::{Say, Words};
use messages::{LANGUAGES, Msg};
use serde_json::{Map, Value};

/// A pseudo-language: English, written from right to left by force. A text that is not mirrored in
/// it is none of its own, or forgot the direction.
pub const PSEUDO: &str = "ar-XB";

/// Puts one text in place of every object of texts by language.
pub(crate) fn choose(value: &mut Value, language: &str) {
    match value {
        Value::Object(members) => match text_of(members, language) {
            Some(text) => *value = text.into(),
            None => members
                .values_mut()
                .for_each(|member| choose(member, language)),
        },
        Value::Array(values) => values.iter_mut().for_each(|value| choose(value, language)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// The text in this language, if these members are exactly one text for each language.
fn text_of(members: &Map<String, Value>, language: &str) -> Option<String> {
    let texts = members.len() == LANGUAGES.len()
        && LANGUAGES
            .iter()
            .all(|(language, _)| members.contains_key(*language));
    let text = || {
        members
            .get(language)
            .or_else(|| members.get("en"))?
            .as_str()
    };
    let text = if texts { text()? } else { return None };
    Some(if language == PSEUDO {
        mirrored(text)
    } else {
        text.to_owned()
    })
}

/// Messages whose keys begin so are used without the program: by its loader, and in the fallback.
const ELSEWHERE: [&str; 2] = ["failure.", "fallback."];

/// The examiner's texts, in their order.
pub(crate) fn examiner_messages(language: &str) -> Vec<String> {
    let of = |language: &str| Words::of(language).or_else(|| Words::of("en"));
    let words = of(language).unwrap_or_default();
    let texts = Say::ALL.iter().map(|(_, say)| words.get(*say));
    let text = |text: &str| {
        if language == PSEUDO {
            mirrored(text)
        } else {
            text.to_owned()
        }
    };
    texts.map(text).collect()
}

/// The texts of the messages, in their order; empty where the program has no use for one.
pub(crate) fn messages(language: &str) -> Vec<String> {
    let of = |language: &str| LANGUAGES.iter().find(|(name, _)| *name == language);
    let texts = of(language)
        .or_else(|| of("en"))
        .map_or(&[][..], |(_, texts)| texts);
    let text = |(text, (key, _)): (&&str, &(&str, Msg))| {
        if ELSEWHERE.iter().any(|start| key.starts_with(start)) {
            String::new()
        } else if language == PSEUDO {
            mirrored(text)
        } else {
            (*text).to_owned()
        }
    };
    texts.iter().zip(Msg::ALL).map(text).collect()
}

/// The text from right to left, its placeholders left alone.
fn mirrored(text: &str) -> String {
    let mut mirrored = String::new();
    let mut rest = text;
    while !rest.is_empty() {
        let plain = rest.find('{').unwrap_or(rest.len());
        if plain > 0 {
            mirrored.push('\u{202e}');
            mirrored.push_str(&rest[..plain]);
            mirrored.push('\u{202c}');
        }
        let end = rest[plain..]
            .find('}')
            .map_or(rest.len(), |end| plain + end + 1);
        mirrored.push_str(&rest[plain..end]);
        rest = &rest[end..];
    }
    mirrored
}

#[cfg(test)]
mod tests {
    use super::mirrored;

    #[test]
    fn placeholders_stay() {
        assert_eq!(
            mirrored("a {b} c{d}"),
            "\u{202e}a \u{202c}{b}\u{202e} c\u{202c}{d}"
        );
        assert_eq!(mirrored(""), "");
        assert_eq!(mirrored("open {"), "\u{202e}open \u{202c}{");
    }
}
