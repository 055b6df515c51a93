//! The texts of the examiner: loaded with it, not with the page.

include!(concat!(env!("OUT_DIR"), "/examiner.rs"));

/// The texts of the examiner in one language.
pub type Words = crate::texts::Texts<Say>;
