//! The files at hand, and the resources gathered from them.

use std::collections::BTreeMap;

use evidence::combine::{Combined, Gathered, Rules, combine_again};

use crate::file::File;

/// The files at hand.
#[derive(Default)]
pub(crate) struct AtHand {
    /// By id, so that the order in which they were added makes no difference.
    files: BTreeMap<String, File>,
    /// Of these files; none where they changed since.
    gathered: Option<Gathered>,
}

impl AtHand {
    /// All files, by id.
    pub(crate) fn all(&self) -> &BTreeMap<String, File> {
        &self.files
    }

    pub(crate) fn insert(&mut self, id: String, file: File) {
        self.gathered = None;
        self.files.insert(id, file);
    }

    pub(crate) fn remove(&mut self, id: &str) -> Option<File> {
        self.gathered = None;
        self.files.remove(id)
    }

    /// Brings them together.
    pub(crate) fn combine(&mut self, rules: &Rules) -> Combined {
        let files = self.files.values();
        let files: Vec<_> = files.map(|file| (&file.source, &file.facts)).collect();
        combine_again(&files, rules, &mut self.gathered)
    }
}
