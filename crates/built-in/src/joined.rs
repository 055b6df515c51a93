//! The built-in plan as one document: the structure of each of its parts, with the texts of every
//! language put in.
//!
//! Texts stand under the same names as in the structure. Where that has a list of things with ids,
//! the texts have an object by these ids; a list of texts is wholly theirs.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

/// The texts of one part in one language.
pub(crate) struct Texts {
    /// The tag of the language.
    pub(crate) language: String,
    /// The content of the file.
    pub(crate) value: Value,
}

/// Puts the texts of all languages into a part of the plan; the first language is the one that the
/// others are held to. Returns the faults, each with its language and place.
pub(crate) fn join(part: &mut Value, texts: &[Texts]) -> Vec<String> {
    let mut faults = Vec::new();
    let all: Vec<(&str, &Value)> = texts
        .iter()
        .map(|texts| (texts.language.as_str(), &texts.value))
        .collect();
    put(part, &all, "", &mut faults);
    faults
}

fn put(part: &mut Value, texts: &[(&str, &Value)], place: &str, faults: &mut Vec<String>) {
    let Some((first, model)) = texts.first() else {
        return;
    };
    for (language, text) in texts {
        if let Some(fault) = differs(text, model) {
            let place = if place.is_empty() { "/" } else { place };
            faults.push(format!("{language}: {place}: {fault}"));
            return;
        }
    }
    match model {
        Value::Object(members) => {
            for name in members.keys() {
                let below = format!("{place}/{name}");
                match child(part, name) {
                    Some(part) => put(part, &each(texts, |text| text.get(name)), &below, faults),
                    None => faults.push(format!("{first}: {below}: the plan has nothing there")),
                }
            }
        }
        Value::Array(list) => {
            if part.is_null() {
                *part = vec![Value::Null; list.len()].into();
            }
            let parts = part.as_array_mut().map(Vec::as_mut_slice);
            let parts = parts.unwrap_or_default();
            if parts.len() != list.len() {
                let count = parts.len();
                faults.push(format!("{first}: {place}: the plan has {count} there"));
            }
            for (index, part) in parts.iter_mut().enumerate() {
                let below = format!("{place}/{index}");
                put(part, &each(texts, |text| text.get(index)), &below, faults);
            }
        }
        _ if !part.is_null() => {
            faults.push(format!(
                "{first}: {place}: the plan has something else there"
            ));
        }
        _ => {
            let texts = texts
                .iter()
                .map(|(language, text)| ((*language).to_owned(), (*text).clone()));
            *part = texts.collect::<Map<_, _>>().into();
        }
    }
}

/// The value below this name, or id; a place that is empty is made.
fn child<'a>(part: &'a mut Value, name: &str) -> Option<&'a mut Value> {
    match part {
        Value::Array(list) => list
            .iter_mut()
            .find(|one| one.get("id").and_then(Value::as_str) == Some(name)),
        Value::Object(members) => Some(members.entry(name).or_insert(Value::Null)),
        _ => None,
    }
}

/// The values below the same name or place in all languages.
fn each<'a>(
    texts: &[(&'a str, &'a Value)],
    below: impl Fn(&'a Value) -> Option<&'a Value>,
) -> Vec<(&'a str, &'a Value)> {
    let texts = texts.iter();
    texts
        .filter_map(|(language, text)| Some((*language, below(text)?)))
        .collect()
}

/// In what these texts differ from the model's; none where each has its counterpart.
fn differs(text: &Value, model: &Value) -> Option<String> {
    match (text, model) {
        (Value::Object(text), Value::Object(model)) => {
            let missing = model.keys().find(|name| !text.contains_key(*name));
            let extra = text.keys().find(|name| !model.contains_key(*name));
            let missing = missing.map(|name| format!("{name} is missing"));
            missing.or_else(|| extra.map(|name| format!("{name} is too much")))
        }
        (Value::Array(text), Value::Array(model)) => (text.len() != model.len())
            .then(|| format!("{} texts where there are {}", text.len(), model.len())),
        (Value::String(text), Value::String(model)) => {
            if text.trim().is_empty() {
                Some("the text is empty".to_owned())
            } else {
                let other = placeholders(text) != placeholders(model);
                other.then(|| "it has other placeholders".to_owned())
            }
        }
        _ => Some("something else stands there".to_owned()),
    }
}

fn placeholders(text: &str) -> BTreeSet<&str> {
    let rest = text.split('{').skip(1);
    rest.filter_map(|rest| rest.split_once('}'))
        .map(|(name, _)| name)
        .collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn joined(mut part: Value, english: Value, german: Value) -> Result<Value, Vec<String>> {
        let texts = [("en", english), ("de", german)].map(|(language, value)| Texts {
            language: language.to_owned(),
            value,
        });
        let faults = join(&mut part, &texts);
        if faults.is_empty() {
            Ok(part)
        } else {
            Err(faults)
        }
    }

    #[test]
    fn texts_are_put_where_they_belong() {
        let plan = json!({
            "id": "data", "title": null,
            "items": [{ "id": "a", "links": [{ "url": "u" }] }, { "id": "b" }],
        });
        let english = json!({ "items": {
            "a": { "title": "A", "links": [{ "label": "More" }] },
            "b": { "text": ["one", "two"] },
        } });
        let german = json!({ "items": {
            "b": { "text": ["eins", "zwei"] },
            "a": { "title": "Ä", "links": [{ "label": "Mehr" }] },
        } });
        let whole = json!({
            "id": "data", "title": null,
            "items": [
                {
                    "id": "a", "title": { "en": "A", "de": "Ä" },
                    "links": [{ "url": "u", "label": { "en": "More", "de": "Mehr" } }],
                },
                {
                    "id": "b",
                    "text": [{ "en": "one", "de": "eins" }, { "en": "two", "de": "zwei" }],
                },
            ],
        });
        assert_eq!(joined(plan, english, german), Ok(whole));
    }

    #[test]
    fn what_does_not_fit_is_named_with_its_place() {
        let plan = || json!({ "items": [{ "id": "a", "links": [{}] }] });
        let english = || json!({ "items": { "a": { "title": "{n} A", "text": ["one"] } } });
        for (german, fault) in [
            (json!({ "items": {} }), "de: /items: a is missing"),
            (
                json!({ "items": { "a": { "title": "{n}", "text": ["x"], "trap": "y" } } }),
                "de: /items/a: trap is too much",
            ),
            (
                json!({ "items": { "a": { "title": "{n}", "text": [] } } }),
                "de: /items/a/text: 0 texts where there are 1",
            ),
            (
                json!({ "items": { "a": { "title": "{m}", "text": ["x"] } } }),
                "de: /items/a/title: it has other placeholders",
            ),
            (
                json!({ "items": { "a": { "title": "{n}", "text": [" "] } } }),
                "de: /items/a/text/0: the text is empty",
            ),
            (
                json!({ "items": { "a": { "title": "{n}", "text": "x" } } }),
                "de: /items/a/text: something else stands there",
            ),
        ] {
            assert_eq!(
                joined(plan(), english(), german),
                Err(vec![fault.to_owned()])
            );
        }
        for (texts, fault) in [
            (
                json!({ "items": { "b": "x" } }),
                "en: /items/b: the plan has nothing there",
            ),
            (
                json!({ "items": { "a": { "links": [{ "label": "x" }, { "label": "y" }] } } }),
                "en: /items/a/links: the plan has 1 there",
            ),
            (
                json!({ "items": { "a": { "links": [{ "label": "x" }], "id": { "x": "y" } } } }),
                "en: /items/a/id/x: the plan has nothing there",
            ),
            (
                json!({ "items": { "a": { "id": "x" } } }),
                "en: /items/a/id: the plan has something else there",
            ),
        ] {
            assert_eq!(
                joined(plan(), texts.clone(), texts),
                Err(vec![fault.to_owned()])
            );
        }
    }
}
