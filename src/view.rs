//! Sentences and words about the model, for whatever draws them.

pub mod joined;
pub mod said;
pub mod sentences;
