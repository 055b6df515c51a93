//! Reads evidence and says what it shows: a program of its own, loaded with the first file.
//!
//! Everything goes in and out as text; `main.rs` has the exports, and here is the code behind them.
//! Nothing here knows the page, storage or the clock. The crate `evidence` judges; this one keeps
//! the files of one element, puts findings into words and draws them as an outline.

mod at_hand;
mod carried;
mod control;
pub mod examination;
mod file;
mod files;
mod found;
mod gate;
mod input;
mod judging;
mod named;
mod reading;
mod refused;
mod screen;
mod view;
mod words;

pub use control::UnknownControl;
pub use examination::{Examination, Taken, kept_facts, kept_name};
pub use files::{Files, Judgement};
pub use reading::Reading;
pub use words::texts_fit;
