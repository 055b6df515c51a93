//! Refuses to build where the built-in plan can't be read in one of the languages.

#[path = "src/joined.rs"]
mod joined;

use domain::plan::Plan;

fn main() {
    println!("cargo::rerun-if-changed=src/joined.rs");
    println!("cargo::rerun-if-changed=../../plan/built-in");
    let plan = joined::plan_json();
    for (language, _) in messages::LANGUAGES {
        let faults = Plan::read(&plan, language).err().unwrap_or_default();
        for fault in &faults {
            let (pointer, found, expected) = (&fault.pointer, &fault.found, &fault.expected);
            println!(
                "cargo::error=plan, {language}, {pointer}: found {found}, expected {expected}"
            );
        }
    }
}
