//! Every parser of untrusted input, with the property that has to hold for any input at all.
//!
//! `cargo xtask fuzz` looks for an input for which it does not; the tests of this crate try the
//! inputs from which it starts, and every one that it ever found. No parser may panic; what is read
//! has to be the same after it was written and read again; and no text that comes out names a
//! console.

mod console;
mod corpus;
mod parsers;
mod sealed;

pub use corpus::WORDS;

/// A parser, and the property that has to hold for it.
#[derive(Clone, Copy)]
pub struct Parser {
    /// Its name on the command line.
    pub name: &'static str,
    /// Its share of all executions: the slower it is, the smaller.
    pub share: u64,
    /// No input is made longer than this, in bytes.
    pub longest: usize,
    /// The inputs from which others are made.
    pub seeds: fn() -> Vec<Vec<u8>>,
    /// Tries one input; panics where something does not hold.
    pub run: fn(&[u8]),
}

/// All of them.
pub const PARSERS: [Parser; 20] = parsers::ALL;

/// The parser of this name.
#[must_use]
pub fn find(name: &str) -> Option<Parser> {
    PARSERS.into_iter().find(|parser| parser.name == name)
}
