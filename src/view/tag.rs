//! Elements, put together from names, attributes and what is inside. Each step is one small call,
//! where a macro would write it out in full at every element: this keeps the program small.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::JsValue;
use yew::virtual_dom::{
    AttrValue, AttributeOrProperty, Attributes, Key, Listeners, VList, VTag, VText,
};
use yew::{Html, NodeRef};

thread_local! {
    static BELOW: Cell<usize> = const { Cell::new(0) };
}

/// All headings that are drawn from now on lie so many levels further down than the views name them,
/// which is as they are where the title is the page's own. Each instance says so before it draws.
pub fn put_headings_below(levels: usize) {
    BELOW.set(levels);
}

/// A heading's name, at its level.
#[inline(never)]
fn heading(name: &'static str) -> &'static str {
    const NAMES: [&str; 6] = ["h1", "h2", "h3", "h4", "h5", "h6"];
    let level = NAMES.iter().position(|known| *known == name);
    let moved = level.and_then(|level| NAMES.get((level + BELOW.get()).min(5)));
    moved.copied().unwrap_or(name)
}

/// An element, or a list of elements without one around them, in the making.
pub struct Tag(Box<Parts>);

struct Parts {
    /// Empty for a list.
    name: &'static str,
    key: Option<Key>,
    attributes: Vec<(&'static str, Option<AttributeOrProperty>)>,
    value: Option<AttrValue>,
    checked: Option<bool>,
    inside: Inside,
}

/// Alone inside, a part needs no list; where their number changes there is always one.
enum Inside {
    Nothing,
    One(Html),
    Many(Vec<Html>),
}

/// A part that can stand inside an element. An absent part keeps its place, so that the parts after
/// it are still found there.
pub trait Part {
    /// The part, as it is drawn.
    fn html(self) -> Html;
}

impl Part for Tag {
    fn html(self) -> Html {
        self.build()
    }
}

impl Part for Option<Tag> {
    #[inline(never)]
    fn html(self) -> Html {
        self.map_or_else(Html::default, Tag::build)
    }
}

impl From<Html> for Tag {
    fn from(drawn: Html) -> Self {
        Self::of("", Inside::One(drawn))
    }
}

impl Tag {
    /// An element of this name.
    pub fn new(name: &'static str) -> Self {
        Self::of(name, Inside::Nothing)
    }

    /// A list without an element around it.
    pub fn list() -> Self {
        Self::of("", Inside::Many(Vec::new()))
    }

    #[inline(never)]
    fn of(name: &'static str, inside: Inside) -> Self {
        Self(Box::new(Parts {
            name,
            key: None,
            attributes: Vec::new(),
            value: None,
            checked: None,
            inside,
        }))
    }

    #[inline(never)]
    fn put(mut self, name: &'static str, value: Option<AttributeOrProperty>) -> Self {
        self.0.attributes.push((name, value));
        self
    }

    /// Its class; an empty one is none.
    #[inline(never)]
    pub fn class(self, class: &'static str) -> Self {
        match class {
            "" => self,
            "acc-page" | "acc-title" | "acc-heading" | "acc-progress" | "acc-row"
            | "acc-verdict" | "acc-button" | "acc-link" | "acc-panel" => {
                self.fixed("class", class).fixed("part", class)
            }
            _ => self.fixed("class", class),
        }
    }

    /// An attribute that is always the same.
    #[inline(never)]
    pub fn fixed(self, name: &'static str, value: &'static str) -> Self {
        self.put(name, Some(AttributeOrProperty::Static(value)))
    }

    /// An attribute.
    #[inline(never)]
    pub fn attribute(self, name: &'static str, value: &str) -> Self {
        self.put(name, Some(AttributeOrProperty::Attribute(owned(value))))
    }

    /// An attribute that may be missing.
    pub fn optional(self, name: &'static str, value: Option<&str>) -> Self {
        match value {
            Some(value) => self.attribute(name, value),
            None => self.put(name, None),
        }
    }

    /// An attribute that only says yes by being there.
    pub fn flag(self, name: &'static str, yes: bool) -> Self {
        self.put(name, yes.then_some(AttributeOrProperty::Static(name)))
    }

    /// The key that tells it from its neighbours.
    #[inline(never)]
    pub fn key(mut self, key: &str) -> Self {
        self.0.key = Some(Key::from(key));
        self
    }

    /// The content of an input; typing is overwritten with it.
    #[inline(never)]
    pub fn value(mut self, value: &str) -> Self {
        self.0.value = Some(owned(value));
        self
    }

    /// Whether a radio or checkbox is ticked.
    #[inline(never)]
    pub fn checked(mut self, checked: bool) -> Self {
        self.0.checked = Some(checked);
        self
    }

    /// Its text, beside which nothing else stands inside.
    #[inline(never)]
    pub fn text(self, text: &str) -> Self {
        self.push(VText { text: owned(text) }.into())
    }

    /// Its text, where that changes: all that is inside gives way to the new one, also what a browser
    /// that translates has made of the old one.
    #[inline(never)]
    pub fn changing(self, text: &str) -> Self {
        let text = AttributeOrProperty::Property(JsValue::from_str(text));
        self.put("textContent", Some(text))
    }

    /// One thing more inside.
    #[inline(never)]
    pub fn child<T: Part>(self, part: T) -> Self {
        self.push(part.html())
    }

    #[inline(never)]
    fn push(mut self, part: Html) -> Self {
        self.0.inside = match self.0.inside {
            Inside::Nothing => Inside::One(part),
            Inside::One(first) => Inside::Many(vec![first, part]),
            Inside::Many(mut parts) => {
                parts.push(part);
                Inside::Many(parts)
            }
        };
        self
    }

    /// Things inside, as many as there happen to be.
    pub fn children(mut self, parts: impl IntoIterator<Item = Tag>) -> Self {
        self = self.many();
        for part in parts {
            self = self.child(part);
        }
        self
    }

    #[inline(never)]
    fn many(mut self) -> Self {
        self.0.inside = match self.0.inside {
            Inside::Nothing => Inside::Many(Vec::new()),
            Inside::One(first) => Inside::Many(vec![first]),
            many @ Inside::Many(_) => many,
        };
        self
    }

    /// The element, as it is drawn. The functions that make it are those that `html!` calls: they
    /// take everything at once and look at no name twice.
    #[inline(never)]
    pub fn build(self) -> Html {
        let Parts {
            name,
            key,
            attributes,
            value,
            checked,
            inside,
        } = *self.0;
        let inside = match inside {
            Inside::Nothing => Html::default(),
            Inside::One(only) => only,
            Inside::Many(parts) => VList::from(parts).into(),
        };
        if name.is_empty() {
            return inside;
        }
        let attributes = match shared(&attributes) {
            [] => Attributes::default(),
            keys => {
                let values = attributes.into_iter().map(|(_, value)| value).collect();
                Attributes::Dynamic { keys, values }
            }
        };
        let (node, listeners) = (NodeRef::default(), Listeners::None);
        let element = match name {
            "input" => VTag::__new_input(value, checked, node, key, attributes, listeners),
            "textarea" => VTag::__new_textarea(value, None, node, key, attributes, listeners),
            _ => {
                let name = AttrValue::Static(heading(name));
                VTag::__new_other(name, node, key, attributes, listeners, inside)
            }
        };
        element.into()
    }
}

#[inline(never)]
fn owned(text: &str) -> AttrValue {
    AttrValue::from(Rc::<str>::from(text))
}

/// The same list of names for every element that has these attributes: drawing anew then compares
/// values only. There are as many lists as kinds of elements in the views, so that none is ever
/// given back.
#[inline(never)]
fn shared(attributes: &[(&'static str, Option<AttributeOrProperty>)]) -> &'static [&'static str] {
    thread_local! {
        static LISTS: RefCell<Vec<&'static [&'static str]>> = const { RefCell::new(Vec::new()) };
    }
    if attributes.is_empty() {
        return &[];
    }
    LISTS.with_borrow_mut(|lists| {
        for list in &*lists {
            // Names are constants, mostly the same: where they lie is quicker to compare.
            let same = |(known, (name, _)): (&&str, &(&str, _))| core::ptr::eq(*known, *name);
            if list.len() == attributes.len() && list.iter().zip(attributes).all(same) {
                return *list;
            }
        }
        let names: Vec<&'static str> = attributes.iter().map(|(name, _)| *name).collect();
        let list: &'static [&'static str] = Vec::leak(names);
        lists.push(list);
        list
    })
}
