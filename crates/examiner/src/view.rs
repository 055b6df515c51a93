//! Views: files and findings in, elements out.

mod cards;
mod commands;
mod coverage;
mod done;
mod existing;
mod filters;
mod findings;
mod follows;
mod grid;
mod list;
mod parts;
mod progress;
mod proposal;
mod refused;
mod says;

use std::collections::BTreeMap;

use evidence::combine::Combined;
use markup::{Element, Name, Node};
use messages::examiner::Words;

use crate::file::File;
use crate::input::Input;
use crate::screen::Screen;

/// All that a view can show.
#[derive(Clone, Copy)]
pub(crate) struct Scene<'a> {
    pub(crate) words: &'a Words,
    pub(crate) files: &'a BTreeMap<String, File>,
    pub(crate) input: &'a Input,
    pub(crate) combined: &'a Combined,
    pub(crate) screen: &'a Screen,
}

/// Everything that the section shows below its fields: first what the files come to, then the files.
/// Each part has a key: some come and go.
pub(crate) fn outline(scene: &Scene<'_>) -> Element {
    Node::new(Name::Div)
        .class("acc-evidence")
        .child(done::done(scene))
        .optional(progress::progress(scene))
        .optional(refused::refused(scene))
        .optional(findings::findings(scene))
        .optional(proposal::proposal(scene))
        // The page draws it: answers speak in it, too.
        .child(parts::panel("copies"))
        .optional(coverage::coverage(scene))
        .child(existing::existing(scene))
        .child(cards::cards(scene))
        .optional(list::list(scene))
        .child(commands::commands(scene))
        .into()
}
