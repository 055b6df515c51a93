//! The collector's file: what is read of it, what is refused, and when it shows that nothing is there.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod basis;
#[path = "../common/mod.rs"]
mod common;
mod dependents;
mod emptiness;
mod facts;
mod fields;
mod images;
mod made;
mod policy;
mod refusals;
mod scale;
mod signs;
