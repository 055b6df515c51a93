//! `snippets.html`: the page that makes the lines for a platform from a form. The element's
//! attributes in it are those of the manifest.

use std::fs;
use std::path::Path;

use anyhow::Result;
use serde_json::{Value, json};

use super::esbuild;
use crate::paths;
use crate::surface::{Attribute, Surface};

/// Writes the page with its script and its style.
pub(super) fn write(staging: &Path) -> Result<()> {
    let surface = Surface::read()?;
    let attributes: Vec<Value> = surface.attributes.iter().map(attribute).collect();
    let defined = format!("--define:__ATTRIBUTES__={}", Value::from(attributes));
    let script = esbuild::script("src/snippets/main.ts", &[defined])?;
    fs::write(staging.join("snippets.js"), script)?;
    let style = esbuild::style("styles/snippets.css")?;
    fs::write(staging.join("snippets.css"), style)?;
    let page = paths::root().join("src/snippets/snippets.html");
    fs::copy(page, staging.join("snippets.html"))?;
    Ok(())
}

/// What the form has to know of an attribute: its name, and its values where they are few.
fn attribute(attribute: &Attribute) -> Value {
    json!({ "name": attribute.name, "values": attribute.values() })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    fn texts(language: &str) -> BTreeMap<String, String> {
        let place = format!("src/snippets/texts/{language}.json");
        let text = fs::read_to_string(paths::root().join(place)).unwrap();
        serde_json::from_str(&text).unwrap()
    }

    #[test]
    fn every_text_exists_in_both_languages() {
        let (english, german) = (texts("en"), texts("de"));
        let keys = |texts: &BTreeMap<String, String>| texts.keys().cloned().collect::<Vec<_>>();
        assert_eq!(keys(&english), keys(&german));
        for text in english.values().chain(german.values()) {
            assert!(!text.trim().is_empty());
        }
    }

    #[test]
    fn every_attribute_is_explained() {
        let surface = Surface::read().unwrap();
        let explained = texts("en");
        for attribute in &surface.attributes {
            let key = format!("attribute.{}", attribute.name);
            assert!(explained.contains_key(&key), "src/snippets/texts: {key}");
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
