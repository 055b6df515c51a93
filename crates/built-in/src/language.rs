//! One language out of all, and one that is none.

use messages::{LANGUAGES, Msg, examiner};
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

/// The examiner's language file.
pub(crate) fn examiner_file(language: &str) -> Value {
    file(examiner::LANGUAGES, language)
}

/// The page's language file, without the plan; a text is empty where the program has no use for it.
pub(crate) fn page_file(language: &str) -> Value {
    let mut file = file(LANGUAGES, language);
    let messages = file.get_mut("messages").and_then(Value::as_array_mut);
    for (text, (key, _)) in messages.into_iter().flatten().zip(Msg::ALL) {
        if ELSEWHERE.iter().any(|start| key.starts_with(start)) {
            *text = Value::from("");
        }
    }
    file
}

/// The language file of this list; English, mirrored in the pseudo-language, for any that there is not.
fn file(list: &[(&str, &str)], language: &str) -> Value {
    let of = |language: &str| list.iter().find(|(name, _)| *name == language);
    let json = of(language)
        .or_else(|| of("en"))
        .map_or("", |(_, json)| json);
    // The build has made it: it is JSON.
    let mut file: Value = serde_json::from_str(json).unwrap_or_default();
    if language == PSEUDO {
        file.get_mut("messages").into_iter().for_each(mirror);
    }
    file
}

/// Turns all texts round.
fn mirror(value: &mut Value) {
    match value {
        Value::String(text) => *text = mirrored(text),
        Value::Array(values) => values.iter_mut().for_each(mirror),
        Value::Object(members) => members.values_mut().for_each(mirror),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
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
