//! The facts that the page keeps, as they come in.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::value::{RawValue, to_raw_value};

/// The part of the page's input that is about kept facts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub(crate) struct KeptInput {
    /// Where the answers lie, which is where their files are, too.
    pub(crate) place: String,
    /// The account's id; empty in a draft.
    pub(crate) account: String,
    /// The kept facts: `{"<id>": "<facts of the file>"}`, or empty.
    pub(crate) facts: String,
    /// The browser does not give them out.
    pub(crate) lost: bool,
    /// The ids of files that were removed.
    pub(crate) removed: Vec<String>,
}

impl KeptInput {
    pub(crate) fn read(json: &str) -> Self {
        serde_json::from_str(json).unwrap_or_default()
    }
}

/// The facts of one file as they are kept, byte for byte: nobody has to be able to read them.
pub(crate) type Raw = Box<RawValue>;

/// Kept facts by the ids of their files. A text that is no such list becomes one that nobody can
/// read.
pub(crate) fn entries(text: &str) -> BTreeMap<String, Raw> {
    if text.is_empty() {
        return BTreeMap::new();
    }
    let list = serde_json::from_str(text);
    list.unwrap_or_else(|_| {
        to_raw_value(text)
            .map(|all| (String::new(), all))
            .into_iter()
            .collect()
    })
}

/// All of them as they are kept; empty where there are none.
pub(crate) fn text_of(all: &BTreeMap<&str, Raw>) -> String {
    if all.is_empty() {
        return String::new();
    }
    serde_json::to_string(all).unwrap_or_default()
}
