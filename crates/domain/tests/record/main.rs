//! The record: what it says, that it comes back, and that damage to it is noticed.
#![allow(clippy::unwrap_used, reason = "a helper that fails fails its test")]

mod carrying;
mod checking;
mod content;
mod earlier;
mod gone;
mod properties;
mod refusal;
mod replacing;
mod sample;
mod there;
mod who;
