//! How a server may differ from one that simply hands out its files.

use std::collections::BTreeMap;

use crate::paths::Paths;

/// The ways in which a server differs; by default, none. Paths in here begin with a slash and are
/// meant below the prefix.
#[derive(Debug, Clone, Default)]
pub struct Rules {
    /// A path such as `/deep/down` below which everything lies; empty for the root.
    pub prefix: String,
    /// Headers for the answers to some paths, in place of the server's own of that name.
    pub headers: Vec<(Paths, Header)>,
    /// Paths whose answers never come, until the server ends.
    pub withhold: Paths,
    /// Paths with an answer of their own, whether there is such a file or not.
    pub replace: BTreeMap<String, Replacement>,
}

/// One header of an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    /// Such as `Content-Security-Policy`.
    pub name: String,
    /// One line.
    pub value: String,
}

impl Header {
    /// A header of that name and value.
    #[must_use]
    pub fn new(name: &str, value: &str) -> Self {
        Self {
            name: name.to_owned(),
            value: value.to_owned(),
        }
    }
}

/// An answer that stands for a file's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Replacement {
    /// The number of the status, such as 200 or 404.
    pub status: u16,
    /// The value of `Content-Type`.
    pub content_type: String,
    /// The bytes themselves.
    pub body: Vec<u8>,
}

impl Replacement {
    /// An answer that stands for a file's.
    #[must_use]
    pub fn new(status: u16, content_type: &str, body: impl Into<Vec<u8>>) -> Self {
        Self {
            status,
            content_type: content_type.to_owned(),
            body: body.into(),
        }
    }
}
