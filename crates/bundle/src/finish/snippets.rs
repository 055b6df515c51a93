//! `snippets.html`: the page that makes the lines for a platform from a form. The element's
//! attributes in it are those of the manifest.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::{Map, Value, json};

use super::esbuild;
use checkout::paths;
use surface::{Attribute, Surface};

/// Writes the page with its script and its style.
pub(super) fn write(staging: &Path) -> Result<()> {
    let surface = Surface::read()?;
    let attributes: Vec<Value> = surface.attributes.iter().map(attribute).collect();
    let defined = [
        format!("--define:__ATTRIBUTES__={}", Value::from(attributes)),
        format!("--define:__SNIPPET_TEXTS__={}", texts()?),
    ];
    let script = esbuild::script("src/snippets/main.ts", &defined)?;
    fs::write(staging.join("snippets.js"), script)?;
    let style = esbuild::style("styles/snippets.css")?;
    fs::write(staging.join("snippets.css"), style)?;
    let page = paths::root().join("src/snippets/snippets.html");
    fs::copy(page, staging.join("snippets.html"))?;
    Ok(())
}

/// The texts of the page, by language.
fn texts() -> Result<Value> {
    let mut texts = Map::new();
    for (language, _) in messages::LANGUAGES {
        let file = paths::root().join(format!("texts/{language}/snippets.json"));
        let json = fs::read_to_string(&file).with_context(|| format!("no {}", file.display()))?;
        texts.insert((*language).to_owned(), serde_json::from_str(&json)?);
    }
    Ok(texts.into())
}

/// The facts that the form has to know of an attribute: its name, and its values where they are
/// few.
fn attribute(attribute: &Attribute) -> Value {
    json!({ "name": attribute.name, "values": attribute.values() })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    fn texts(language: &str) -> BTreeMap<String, String> {
        serde_json::from_value(super::texts().unwrap()[language].clone()).unwrap()
    }

    #[test]
    fn every_text_exists_in_every_language() {
        let english = texts("en");
        for (language, _) in messages::LANGUAGES {
            let texts = texts(language);
            assert!(texts.keys().eq(english.keys()), "{language}");
            assert!(
                texts.values().all(|text| !text.trim().is_empty()),
                "{language}"
            );
        }
    }

    #[test]
    fn every_attribute_is_explained() {
        let surface = Surface::read().unwrap();
        let explained = texts("en");
        for attribute in &surface.attributes {
            let key = format!("attribute.{}", attribute.name);
            assert!(
                explained.contains_key(&key),
                "texts/en/snippets.json: {key}"
            );
        }
        let known = |key: &String| {
            let name = key.strip_prefix("attribute.");
            name.is_none_or(|name| surface.attributes.iter().any(|own| own.name == name))
        };
        assert!(explained.keys().all(known), "an attribute is gone");
    }

    #[test]
    fn few_values_are_a_choice_and_any_text_is_none() {
        let surface = Surface::read().unwrap();
        let named = |name: &str| {
            let own = surface.attributes.iter().find(|own| own.name == name);
            attribute(own.unwrap())
        };
        let look = json!({ "name": "theme", "values": ["auto", "light", "dark"] });
        assert_eq!(named("theme"), look);
        assert_eq!(named("plan"), json!({ "name": "plan", "values": null }));
    }
}
