//! The texts of the page, and of what evidence says. The lists of messages are made from `texts/` when
//! this crate is built; the texts themselves are loaded by whoever shows them, one language at a time.

pub mod examiner;
mod locale;
mod text;
mod texts;

pub use locale::Locale;
pub use text::Category;
pub use texts::{Message, Texts};

include!(concat!(env!("OUT_DIR"), "/messages.rs"));

/// The texts of the page in one language.
pub type Messages = Texts<Msg>;
