//! The facts that are drawn from a file.

use hmac_sha256::Hash;

use crate::facts::Facts;
use crate::fold::Fold;
use crate::inventory::Inventory;
use crate::kind::Kind;
use crate::problem::Problem;
use crate::source::{Given, Source, TakenFrom};

/// The facts drawn from a file, and where they come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawn {
    /// Its kind, and how far it can be relied on.
    pub source: Source,
    /// The facts in it.
    pub facts: Facts,
    /// The resources in it, where it is an inventory that names them.
    pub inventory: Inventory,
}

/// Closes a file.
pub(crate) fn draw(kind: Kind, fold: Fold, given: Given, digest: String) -> Drawn {
    let closed = fold.close();
    let modified = given.last_modified.map(|time| time.min(given.now));
    let stated = closed.stated.map(|time| (time, TakenFrom::Stated));
    // Dates of when an account joined or a commitment began say nothing about when it was listed.
    let newest = closed.newest.filter(|_| kind.ages());
    let newest = newest.map(|time| (time, TakenFrom::NewestInside));
    let modified_at = modified.map(|time| (time, TakenFrom::LastModified));
    let taken = stated.or(newest).or(modified_at);
    let (taken_at, taken_from) = taken.unwrap_or((given.now, TakenFrom::Given));
    let source = Source {
        kind,
        account: closed.account,
        partition: closed.partition,
        taken_at,
        taken_from,
        modified,
        complete: !closed
            .problems
            .iter()
            .any(|problem| Problem::is_incomplete(*problem)),
        things: closed.things,
        problems: closed.problems,
        asked: closed.asked,
        digest,
        name: given.name,
    };
    Drawn {
        source,
        facts: closed.facts,
        inventory: closed.inventory,
    }
}

/// The digest of one output of several in a text; the first one has that of the text.
pub(crate) fn numbered(digest: &str, place: usize) -> String {
    if place == 0 {
        return digest.to_owned();
    }
    let text = [digest, "#", &place.to_string()].concat();
    hexadecimal(Hash::hash(text.as_bytes()))
}

pub(crate) fn hexadecimal(bytes: [u8; 32]) -> String {
    let halves = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    halves
        .filter_map(|half| char::from_digit(half.into(), 16))
        .collect()
}
