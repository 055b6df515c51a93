//! Closed values in words, and answers that are made of them. The domain and the files name things
//! by codes; the page, the record, the fallback and the examiner say them by the messages that are
//! chosen here.

mod account;
mod answer;
#[cfg(feature = "examiner")]
pub mod examiner;
mod file;
mod judgement;
mod said;

pub use account::{route, standing};
pub use answer::{choice, outcome, place, restore, shortcut};
pub use file::{file, file_by_names, file_without_kind};
pub use judgement::{grade_word, reason_sentence};
pub use said::{Words, said};
