//! Reading files: what they are, what they show, and why they are refused.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "../common/mod.rs"]
mod common;
mod damage;
mod damage_kinds;
mod elements;
mod fuzz;
mod kinds;
mod refusals;
mod samples;
mod scale;
mod secrets;
mod slicing;
mod tables;
mod traps;
