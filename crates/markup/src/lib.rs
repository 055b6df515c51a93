//! Read-only text as elements: made in one way, and written as HTML, as Markdown and as lists.
//!
//! As a list an element is `["p", {"class": "acc-hint"}, inside…]`. Names of elements and of
//! attributes come from closed lists. What the page draws comes from shorter ones ([`Element::read`]),
//! so that no data can bring a link, a script, a style or a handler.

mod element;
mod html;
mod list;
mod markdown;
mod names;
mod node;

pub use element::{Element, Part, Setting};
pub use markdown::LABEL;
pub use names::{Attribute, Name};
pub use node::{Elements, Node, Nothing};
