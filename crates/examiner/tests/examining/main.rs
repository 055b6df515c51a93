//! The examiner as the page uses it: files in, judgements and outlines out.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod choosing;
mod collected;
mod common;
mod consoles;
mod contract;
#[path = "../../../domain/tests/common/doubled.rs"]
mod doubling;
mod drawing;
mod files;
mod first;
mod grid;
mod judgements;
mod listing;
mod naming;
mod refusing;
mod reloading;
mod samples;
mod telling;
