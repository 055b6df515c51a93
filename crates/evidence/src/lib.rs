//! Reads the output of AWS commands and inventories: files in, facts and findings out.
//!
//! A [`reader::Reader`] takes a file slice by slice and draws facts from it, or refuses it.
//! [`combine::combine`] brings the facts of all files together: what exists of each item, how well
//! it is shown to be copied, and what can't be true. This crate knows no browser, no clock and no
//! storage, and no input makes it fail in another way than by a typed error.
//!
//! One thing it can't know: whether a file was edited. Every finding is as true as the file.

pub mod arn;
mod closed;
mod collected;
pub mod combine;
pub mod commands;
mod cut;
mod documentation;
mod documents;
mod doubled;
pub mod drawn;
mod elements;
pub mod facts;
mod fold;
mod front;
pub mod inventory;
pub mod item;
pub mod key;
pub mod kind;
mod moment;
pub mod partition;
pub mod problem;
pub mod reader;
mod redact;
pub mod refusal;
mod scan;
mod secrets;
pub mod services;
mod skip;
pub mod source;
mod stored;
pub mod subject;
mod table;
mod text;
