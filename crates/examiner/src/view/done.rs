//! The last thing that was done: seen at the top, and heard wherever one is.

use markup::{Attribute, Element, Name, Node};

use super::Scene;
use super::parts::live;
use crate::words::done::sentence;

/// Always there, so that words that come into it are heard; empty as long as nothing was done.
pub(super) fn done(scene: &Scene<'_>) -> Element {
    let done = scene.screen.done.as_ref();
    Node::new(Name::Div)
        .key("done")
        .attribute(Attribute::DataPanel, "done")
        .attribute(Attribute::Role, "status")
        .attribute(Attribute::Tabindex, "-1")
        .optional(done.map(|done| live(Name::P, "acc-label", &sentence(done, scene.words))))
        .into()
}
