//! The page that stands in front of an AWS account's close step, as a custom element.

mod app;
mod browser;
mod components;
mod element;
mod model;
mod view;

/// Nothing happens before an element asks for it; see [`element`].
fn main() {}
