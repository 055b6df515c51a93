//! The items of the built-in plan's section "Backups" that files can say something about, made from
//! `plan/evidence.json`.

use crate::closed::closed_list;

include!(concat!(env!("OUT_DIR"), "/item.rs"));
