//! Files that somebody else read: their facts came with a record.

use domain::time::Timestamp;
use domain::typed::names_console;
use serde::{Deserialize, Serialize};

/// Who read a file, and when that was recorded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Carried {
    /// As the record gives it; empty where it names nobody.
    pub(crate) by: String,
    pub(crate) on: Timestamp,
}

/// The facts of one file as they are kept.
#[derive(Deserialize, Serialize)]
#[serde(untagged)]
enum Kept {
    Here(String),
    Carried { facts: String, by: String, on: u64 },
}

/// Reads the kept facts of one file; none where they are neither.
pub(crate) fn read(kept: &str) -> Option<(String, Option<Carried>)> {
    Some(match serde_json::from_str(kept).ok()? {
        Kept::Here(facts) => (facts, None),
        Kept::Carried { facts, mut by, on } => {
            // A name is shown, and no address of a console may be.
            if names_console(&by) {
                by.clear();
            }
            let on = Timestamp(on);
            (facts, Some(Carried { by, on }))
        }
    })
}

/// The facts of one file as they are kept from now on.
pub(crate) fn kept(facts: &str, carried: Option<&Carried>) -> impl Serialize {
    let facts = facts.to_owned();
    match carried {
        None => Kept::Here(facts),
        Some(Carried { by, on }) => Kept::Carried {
            facts,
            by: by.clone(),
            on: on.0,
        },
    }
}
