//! The faults of a plan document.

/// One fault of a document: where, what was found and what was expected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The place as a JSON pointer (RFC 6901); empty for the whole document.
    pub pointer: String,
    /// The text found there, shortened.
    pub found: String,
    /// A description of the text that should stand there.
    pub expected: String,
}
