//! The texts of what evidence says: loaded with the examiner, not with the page.

include!(concat!(env!("OUT_DIR"), "/examiner.rs"));

/// What evidence says, in the words of one language.
pub type Words = crate::texts::Texts<Say>;
