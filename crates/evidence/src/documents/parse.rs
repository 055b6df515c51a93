//! One element or member, read by serde_json.

use serde::Deserialize;
use serde_json::error::Category;

use crate::refusal::Refusal;

/// Reads a value. None where it is JSON of another shape; a text that is no JSON is refused.
pub(super) fn parse<'a, T: Deserialize<'a>>(
    bytes: &'a [u8],
    at: u64,
) -> Result<Option<T>, Refusal> {
    let error = match serde_json::from_slice(bytes) {
        Ok(value) => return Ok(Some(value)),
        Err(error) => error,
    };
    match error.classify() {
        Category::Data => Ok(None),
        _ if bytes.windows(3).any(|part| part == b"...") => Err(Refusal::DocumentationExample),
        _ => {
            // A member or element may begin on an earlier line, so the column alone says little.
            let at = at
                + if error.line() == 1 {
                    error.column() as u64
                } else {
                    0
                };
            Err(Refusal::Malformed {
                at,
                expected: "JSON",
            })
        }
    }
}
