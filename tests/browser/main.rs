//! The built page in three browser engines, with real clicks and keys.

mod accessibility;
mod arguments;
mod aria;
mod around;
mod at_once;
mod bad_input;
mod basis;
mod copies;
mod days;
mod drafts;
mod evidence;
mod evidence_input;
mod evidence_told;
mod fallback;
mod first_edition;
mod folds;
mod frame;
mod frame_height;
mod grid;
mod handing_over;
mod hostile;
mod hosts;
mod journey;
mod judged_now;
mod keeping;
mod keyboard;
mod layout;
mod leaving;
mod loading;
mod long_plan;
mod look;
mod manifest;
mod missing_facts;
mod named;
mod next;
mod numbers;
mod numbers_files;
mod own_harness;
mod own_page;
mod package;
mod page_end;
mod page_length;
mod plan_switch;
mod properties;
mod records;
mod same_place;
mod scheme;
mod script;
mod secrets;
mod sites;
mod snippets;
mod sources;
mod steady;
mod storage;
mod surface;
mod team_plan;
mod texts;
mod time;
mod together;
mod trap;
mod unknown;
mod unreadable_facts;
mod whole_way;

use std::process::ExitCode;

fn main() -> ExitCode {
    harness::main()
}
