//! The public surface as `custom-elements.json` documents it: the one place where it is written
//! down. The README's tables and the package's types are made from it.

mod declarations;
mod languages;
mod readme;
#[cfg(test)]
mod tests;

use std::fs;

use anyhow::{Context, Result};
use serde::Deserialize;

use checkout::paths;

pub use declarations::react;
pub use readme::write_readme;

/// The manifest's file, at the root of the checkout and in the package.
pub const MANIFEST: &str = "custom-elements.json";

/// The public surface of the element.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Surface {
    /// The tag's name.
    pub(crate) tag_name: String,
    /// The class' name.
    pub(crate) name: String,
    /// Its description.
    pub(crate) description: String,
    /// Its attributes.
    pub attributes: Vec<Attribute>,
    pub(crate) members: Vec<Member>,
    pub(crate) events: Vec<Event>,
    pub(crate) slots: Vec<Named>,
    pub(crate) css_parts: Vec<Named>,
    pub(crate) css_properties: Vec<Property>,
    /// The types and closed lists that the others name. The schema has no place for them, so they
    /// stand beside the declaration.
    #[serde(skip)]
    pub(crate) types: Vec<Type>,
}

/// An attribute.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Attribute {
    /// Its name in HTML.
    pub name: String,
    #[serde(rename = "type")]
    pub(crate) text: TypeText,
    pub(crate) default: String,
    pub(crate) description: String,
    /// The property that mirrors it; `lang` and `dir` every element has.
    pub(crate) field_name: Option<String>,
}

/// A property or a method.
#[derive(Debug, Deserialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub(crate) enum Member {
    /// A property. Those without an attribute can only be read.
    Field {
        name: String,
        description: String,
        /// The attribute that it mirrors.
        attribute: Option<String>,
        #[serde(rename = "type")]
        text: TypeText,
    },
    /// A method.
    Method {
        name: String,
        description: String,
        parameters: Vec<Parameter>,
        #[serde(rename = "return")]
        result: Returned,
    },
}

/// A method's parameter.
#[derive(Debug, Deserialize)]
pub(crate) struct Parameter {
    pub(crate) name: String,
    #[serde(rename = "type")]
    pub(crate) text: TypeText,
    #[serde(default)]
    pub(crate) optional: bool,
}

/// The return value of a method.
#[derive(Debug, Deserialize)]
pub(crate) struct Returned {
    #[serde(rename = "type")]
    pub(crate) text: TypeText,
}

/// An event.
#[derive(Debug, Deserialize)]
pub(crate) struct Event {
    pub(crate) name: String,
    #[serde(rename = "type")]
    pub(crate) text: TypeText,
    pub(crate) description: String,
}

/// A custom property.
#[derive(Debug, Deserialize)]
pub(crate) struct Property {
    pub(crate) name: String,
    pub(crate) default: String,
    pub(crate) description: String,
}

/// A type in TypeScript's words.
#[derive(Debug, Deserialize)]
pub(crate) struct TypeText {
    pub(crate) text: String,
}

/// Something with a name and a sentence.
#[derive(Debug, Deserialize)]
pub(crate) struct Named {
    pub(crate) name: String,
    pub(crate) description: String,
}

/// A type of our own.
#[derive(Debug, Deserialize)]
pub(crate) struct Type {
    pub(crate) name: String,
    pub(crate) description: String,
    /// The type that it extends, if any.
    pub(crate) extends: Option<String>,
    #[serde(flatten)]
    pub(crate) shape: Shape,
}

/// The shape of a type of ours.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Shape {
    /// An object with these members.
    Members(Vec<TypeMember>),
    /// One of these texts.
    Values(Vec<Named>),
}

/// A member of an object.
#[derive(Debug, Deserialize)]
pub(crate) struct TypeMember {
    pub(crate) name: String,
    #[serde(rename = "type")]
    pub(crate) text: String,
    #[serde(default)]
    pub(crate) optional: bool,
    pub(crate) description: String,
}

/// The types of the public surface, as a `.d.ts` file.
pub fn types() -> Result<String> {
    declarations::declarations(&Surface::read()?)
}

impl Surface {
    /// Reads the manifest.
    pub fn read() -> Result<Self> {
        let text = fs::read_to_string(paths::root().join(MANIFEST))
            .with_context(|| format!("no {MANIFEST}"))?;
        Self::parse(&text).with_context(|| format!("{MANIFEST} does not have the expected shape"))
    }

    fn parse(text: &str) -> Result<Self> {
        let mut manifest: serde_json::Value = serde_json::from_str(text)?;
        let module = &mut manifest["modules"][0];
        let mut surface: Self = serde_json::from_value(module["declarations"][0].take())?;
        surface.types = serde_json::from_value(module["x-types"].take())?;
        Ok(surface)
    }

    /// The type of this name.
    pub(crate) fn type_of(&self, name: &str) -> Result<&Type> {
        self.types
            .iter()
            .find(|candidate| candidate.name == name)
            .with_context(|| format!("{MANIFEST} has no type {name}"))
    }

    /// The closed list of this name.
    pub(crate) fn values(&self, name: &str) -> Result<&[Named]> {
        match &self.type_of(name)?.shape {
            Shape::Values(values) => Ok(values),
            Shape::Members(_) => anyhow::bail!("{name} is no closed list"),
        }
    }

    /// The members of the object of this name.
    pub(crate) fn members_of(&self, name: &str) -> Result<&[TypeMember]> {
        match &self.type_of(name)?.shape {
            Shape::Members(members) => Ok(members),
            Shape::Values(_) => anyhow::bail!("{name} has no members"),
        }
    }
}

impl Attribute {
    /// The values it may have, where they are listed.
    #[must_use]
    pub fn values(&self) -> Option<Vec<&str>> {
        let quoted = |value: &str| value.trim().len() > 1 && value.trim().starts_with('"');
        let values: Vec<&str> = self.text.text.split('|').collect();
        let listed = values.iter().all(|value| quoted(value));
        listed.then(|| {
            values
                .iter()
                .map(|value| value.trim().trim_matches('"'))
                .collect()
        })
    }
}

impl Event {
    /// The name of the type of its detail.
    pub(crate) fn detail(&self) -> &str {
        let text = self.text.text.as_str();
        text.strip_prefix("CustomEvent<")
            .and_then(|text| text.strip_suffix('>'))
            .unwrap_or(text)
    }
}
