//! Reading files: what they are, what they show, and why they are refused.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod asked;
mod cases;
#[path = "../common/mod.rs"]
mod common;
mod damage;
mod damage_kinds;
mod doubled;
#[path = "../../../domain/tests/common/doubled.rs"]
mod doubling;
mod elements;
mod fuzz;
#[path = "../../../domain/tests/secrets/generated.rs"]
mod generated;
mod kinds;
#[path = "../../../domain/tests/secrets/made_up.rs"]
#[allow(dead_code)]
mod made_up;
mod organizations;
mod paging;
mod pastes;
mod refusals;
mod samples;
mod scale;
mod secrets;
mod slicing;
mod tables;
mod traps;
