//! Elements.

use crate::names::{Attribute, Name};

/// An element: its name, its attributes, and its content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element {
    pub(crate) name: Name,
    pub(crate) attributes: Vec<(Attribute, Setting)>,
    pub(crate) inside: Vec<Part>,
}

/// The value of an attribute.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Setting {
    /// A text.
    Text(String),
    /// It says yes by being there.
    Flag,
}

/// One thing inside an element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// A text.
    Text(String),
    /// An element.
    Element(Element),
}

impl From<&str> for Part {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<Element> for Part {
    fn from(element: Element) -> Self {
        Self::Element(element)
    }
}

impl Element {
    /// Its name.
    #[must_use]
    pub const fn name(&self) -> Name {
        self.name
    }

    /// Its attributes.
    #[must_use]
    pub fn attributes(&self) -> &[(Attribute, Setting)] {
        &self.attributes
    }

    /// The text of one attribute; empty where there is none.
    #[must_use]
    pub fn attribute(&self, name: Attribute) -> &str {
        let mut attributes = self.attributes.iter();
        match attributes.find(|(known, _)| *known == name) {
            Some((_, Setting::Text(text))) => text,
            _ => "",
        }
    }

    /// Its text, where it has nothing else inside.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        match self.inside.as_slice() {
            [Part::Text(text)] => Some(text),
            _ => None,
        }
    }

    /// The elements inside.
    pub fn elements(&self) -> impl Iterator<Item = &Self> {
        self.inside.iter().filter_map(|part| match part {
            Part::Element(element) => Some(element),
            Part::Text(_) => None,
        })
    }

    /// Without classes, and without boxes in which nothing stands: for pages with styles of their
    /// own. None where nothing stands in the element itself.
    #[must_use]
    pub fn bare(self) -> Option<Self> {
        let inside = self.inside.into_iter().filter_map(|part| match part {
            Part::Text(text) => (!text.is_empty()).then_some(Part::Text(text)),
            Part::Element(element) => element.bare().map(Part::Element),
        });
        let inside: Vec<Part> = inside.collect();
        let mut attributes = self.attributes;
        attributes.retain(|(name, _)| *name != Attribute::Class);
        (!inside.is_empty()).then_some(Self {
            name: self.name,
            attributes,
            inside,
        })
    }

    /// Puts an attribute there, in place of the one that was there.
    pub(crate) fn put(&mut self, name: Attribute, setting: Setting) {
        self.attributes.retain(|(known, _)| *known != name);
        self.attributes.push((name, setting));
    }
}
