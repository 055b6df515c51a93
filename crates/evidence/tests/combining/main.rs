//! Bringing files together: verdicts, grades, contradictions, notes and proposals.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod behind;
#[path = "../common/mod.rs"]
mod common;
mod contradictions;
mod elsewhere;
mod files;
mod grades;
mod kept;
mod keys;
mod places;
mod properties;
mod proposals;
mod scene;
mod superseded;
mod unexplained;
mod vaults;
mod verdicts;
