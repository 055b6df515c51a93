//! Elements in the making.

use core::marker::PhantomData;

use crate::element::{Element, Part, Setting};
use crate::names::{Attribute, Name};

/// Nothing is inside yet: a text can be put there, or elements.
#[derive(Clone, Copy, Debug)]
pub enum Nothing {}

/// Elements are inside, and more can follow; a text can't.
#[derive(Clone, Copy, Debug)]
pub enum Elements {}

/// An element in the making. Its type says what may still go inside.
#[derive(Clone, Debug)]
#[must_use]
pub struct Node<Inside = Nothing> {
    element: Element,
    state: PhantomData<Inside>,
}

impl Node {
    /// An element with nothing inside.
    pub fn new(name: Name) -> Self {
        let element = Element {
            name,
            attributes: Vec::new(),
            inside: Vec::new(),
        };
        Self {
            element,
            state: PhantomData,
        }
    }

    /// The element with this text inside, and nothing beside it. A browser that translates the
    /// page wraps texts: one that stands alone is still found.
    #[must_use]
    pub fn text(self, text: &str) -> Element {
        self.phrase([text.into()])
    }

    /// The element with texts and elements side by side, for text that no program draws again: the
    /// page takes no such element.
    #[must_use]
    pub fn phrase(mut self, parts: impl IntoIterator<Item = Part>) -> Element {
        self.element.inside.extend(parts);
        self.element
    }
}

impl<Inside> Node<Inside> {
    /// An attribute.
    pub fn attribute(mut self, name: Attribute, value: &str) -> Self {
        self.element.put(name, Setting::Text(value.to_owned()));
        self
    }

    /// An attribute that says yes by being there.
    pub fn flag(mut self, name: Attribute, yes: bool) -> Self {
        if yes {
            self.element.put(name, Setting::Flag);
        }
        self
    }

    /// Its class.
    pub fn class(self, class: &str) -> Self {
        if class.is_empty() {
            return self;
        }
        self.attribute(Attribute::Class, class)
    }

    /// The key that tells it from its neighbours.
    pub fn key(self, key: &str) -> Self {
        self.attribute(Attribute::Key, key)
    }

    /// The content of an input, or how far a progress is.
    pub fn value(self, value: &str) -> Self {
        self.attribute(Attribute::Value, value)
    }

    /// One element more inside.
    pub fn child(self, element: impl Into<Element>) -> Node<Elements> {
        self.children([element.into()])
    }

    /// One element more inside, if there is one.
    pub fn optional(self, element: Option<Element>) -> Node<Elements> {
        self.children(element)
    }

    /// Elements inside, as many as there happen to be.
    pub fn children(mut self, elements: impl IntoIterator<Item = Element>) -> Node<Elements> {
        let parts = elements.into_iter().map(Part::Element);
        self.element.inside.extend(parts);
        Node {
            element: self.element,
            state: PhantomData,
        }
    }
}

impl<Inside> From<Node<Inside>> for Element {
    fn from(node: Node<Inside>) -> Self {
        node.element
    }
}
