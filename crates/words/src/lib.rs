//! Closed values in words, and answers that are made of them. The domain and the files name things
//! by codes; the page, the record, the fallback and the examiner say them by the messages that are
//! chosen here.

mod account;
mod answer;
mod date;
#[cfg(feature = "examiner")]
pub mod examiner;
mod file;
mod judgement;
mod said;

pub use account::{route, standing};
pub use answer::{
    billed, choice, nothing_else, outcome, place, restore, restore_in_short, shortcut,
};
pub use date::days_after;
pub use file::file;
pub use judgement::{grade_word, reason_sentence};
pub use said::{Words, said};
