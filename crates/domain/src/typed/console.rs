//! Recognises a console's address in a text, however it is written.
//!
//! This is the one place that judges it, for whatever comes in: what is typed, stored, imported,
//! planned, set by the embedding page or read from files.

mod address;

use super::plain::{dense, plain};

/// Parts of any address that leads to a console or to its sign-in, wherever they stand.
const PARTS: [&str; 11] = [
    "console.aws",
    "console.amazonaws",
    "signin.aws",
    "signin.amazonaws",
    "portal.aws.amazon.com",
    "aws-portal.amazon.com",
    "phd.aws.amazon.com",
    "console.c2shome.ic.gov",
    "console.sc2shome.sgov.gov",
    "aws.amazon.com/console",
    "amazon.com/billing/home",
];

/// As much of them as has to be there where something stands in between: a sentence may end with
/// "console." and the next begin with "AWS".
const LONGER_PARTS: [&str; 13] = [
    "console.aws.amaz",
    "console.amazonaws.c",
    "signin.aws.amaz",
    "console.amazonaws-",
    "signin.amazonaws.c",
    "signin.amazonaws-",
    PARTS[4],
    PARTS[5],
    PARTS[6],
    PARTS[7],
    PARTS[8],
    PARTS[9],
    PARTS[10],
];

/// Whether the text holds the address of a console, whose closing page the gate keeps back. It
/// judges the address that a browser would make of it, by host and path: capitals, other letters of
/// the same meaning, percent signs, spaces, invisible letters, ports, names of users, dots and
/// slashes do not disguise it.
#[must_use]
pub fn names_console(text: &str) -> bool {
    if has_no_address(text) {
        return false;
    }
    let plain = plain(text);
    let standing = lower(&plain);
    // A percent sign takes letters of what stands after it along.
    let disguised = *plain != *text;
    if holds(&standing, &PARTS, 2) || (disguised && holds(&lower(text), &PARTS, 2)) {
        return true;
    }
    // Browsers pass over line breaks in an address, people over spaces.
    let unbroken = standing.replace(['\t', '\n', '\r'], "");
    let dense = lower(&dense(&standing));
    holds(&unbroken, &LONGER_PARTS, 3) || holds(&dense, &LONGER_PARTS, usize::MAX)
}

/// Whether the text can't have a host in it: nothing in it is or stands for a dot. Most texts are so.
fn has_no_address(text: &str) -> bool {
    text.bytes()
        .all(|byte| byte.is_ascii() && !matches!(byte, b'.' | b'%' | b'&'))
}

/// As browsers read it: in small letters, and with every slash leaning the same way.
fn lower(text: &str) -> String {
    text.to_ascii_lowercase().replace('\\', "/")
}

fn holds(text: &str, parts: &[&str], labels: usize) -> bool {
    parts.iter().any(|part| text.contains(part)) || address::leads_to_console(text, labels)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::SHORTEST_REFUSED;

    /// Texts shorter than all that is looked for are never looked through.
    #[test]
    fn no_part_is_shorter_than_what_is_looked_for() {
        for part in PARTS.iter().chain(&LONGER_PARTS) {
            assert!(part.len() >= SHORTEST_REFUSED, "{part}");
        }
    }
}
