//! Elements as data, from a program that draws to the page that shows them.
//!
//! An element is written as `["p", {"class": "acc-hint"}, inside…]`. Names of elements and of
//! attributes come from closed lists, so that no data can bring a link, a script, a style or a
//! handler. An element has one text inside or only elements: the builder offers nothing else, and
//! [`read`] takes nothing else.

mod names;
mod node;
mod read;

pub use names::{ATTRIBUTES, Attribute, ELEMENTS, Name, attribute, element};
pub use node::{Element, Elements, Node, Nothing};
pub use read::{Decoded, Inside, read};
