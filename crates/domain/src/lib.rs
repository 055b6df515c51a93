//! The plan, the answers, the gate and the record of closing an AWS account.
//!
//! This crate takes values and gives values. It knows no browser, no clock and no storage, and it
//! never fails in another way than by a typed error.

pub mod account;
pub mod answer;
pub mod calendar;
pub mod case;
mod closed;
pub mod evidence;
pub mod gate;
pub mod grade;
pub mod json;
pub mod matters;
pub mod moves;
pub mod new_run;
pub mod of_file;
mod parts;
pub mod plan;
pub mod reason;
pub mod record;
pub mod removals;
pub mod sealed;
pub mod secret;
pub mod standing;
pub mod stored;
pub mod table;
pub mod time;
pub mod typed;
