//! Elements in the making.

use core::marker::PhantomData;

use domain::json::{Members, Value};

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
    name: Name,
    attributes: Members,
    inside: Vec<Value>,
    state: PhantomData<Inside>,
}

/// A finished element.
#[derive(Clone, Debug, PartialEq)]
pub struct Element(Value);

impl Node {
    /// An element with nothing inside.
    pub fn new(name: Name) -> Self {
        Self {
            name,
            attributes: Members::new(),
            inside: Vec::new(),
            state: PhantomData,
        }
    }

    /// The element with this text inside, and nothing beside it. A browser that translates the
    /// page wraps texts: one that stands alone is still found.
    #[must_use]
    pub fn text(mut self, text: &str) -> Element {
        self.inside.push(Value::from(text));
        self.finished()
    }
}

impl<Inside> Node<Inside> {
    /// An attribute.
    pub fn attribute(mut self, name: Attribute, value: &str) -> Self {
        self.attributes.set(name.name(), value);
        self
    }

    /// An attribute that says yes by being there.
    pub fn flag(mut self, name: Attribute, yes: bool) -> Self {
        if yes {
            self.attributes.insert(name.name(), Value::Bool(true));
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

    /// Whether a radio or checkbox is ticked. That it is not has to be said too.
    pub fn checked(mut self, checked: bool) -> Self {
        self.attributes
            .insert(Attribute::Checked.name(), Value::Bool(checked));
        self
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
        self.inside
            .extend(elements.into_iter().map(|element| element.0));
        Node {
            name: self.name,
            attributes: self.attributes,
            inside: self.inside,
            state: PhantomData,
        }
    }

    fn finished(self) -> Element {
        let mut parts = vec![
            Value::from(self.name.name()),
            Value::Object(self.attributes),
        ];
        parts.extend(self.inside);
        Element(Value::List(parts))
    }
}

impl<Inside> From<Node<Inside>> for Element {
    fn from(node: Node<Inside>) -> Self {
        node.finished()
    }
}

impl From<Element> for Value {
    fn from(element: Element) -> Self {
        element.0
    }
}

impl Element {
    /// The element as JSON.
    #[must_use]
    pub fn to_json(&self) -> String {
        self.0.compact()
    }

    /// The element as a value.
    #[must_use]
    pub const fn value(&self) -> &Value {
        &self.0
    }
}
