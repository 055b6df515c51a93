//! The built page in three browser engines, with real clicks and keys.

mod accessibility;
mod arguments;
mod around;
mod bad_input;
mod drafts;
mod evidence;
mod evidence_input;
mod evidence_told;
mod fallback;
mod first_edition;
mod frame;
mod frame_height;
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
mod look;
mod manifest;
mod missing_facts;
mod named;
mod own_harness;
mod own_page;
mod package;
mod plan_switch;
mod properties;
mod records;
mod scheme;
mod secrets;
mod sites;
mod snippets;
mod storage;
mod surface;
mod team_plan;
mod texts;
mod time;
mod together;
mod trap;
mod unknown;
mod unreadable_facts;

use std::process::ExitCode;

fn main() -> ExitCode {
    harness::main()
}
