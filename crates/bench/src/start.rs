//! Starting: our page against one written with React, with the same items in the same browser.

mod case;
mod compressed;
mod memory;
mod network;
mod react;
mod results;
mod site;
mod table;
mod visit;

use std::path::Path;

use anyhow::{Context, Result};

use super::browser::{Browser, Recording};
use super::rounds;
use case::Case;
use results::Results;
use site::Site;

/// Whose page it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Ours,
    React,
}

impl Kind {
    const ALL: [Self; 2] = [Self::Ours, Self::React];
}

const ROUNDS: usize = 5;

/// Measures and prints.
pub(super) fn run(dist: &Path) -> Result<()> {
    println!("\nMeasuring how the page starts; this takes at most 10 minutes.");
    let site = Site::serve(dist)?;
    let browser = Browser::start(Recording::Off).context("Chromium's driver does not start")?;
    let mut results = Results::default();
    rounds::run(ROUNDS, |round| {
        for (place, case) in Case::all().into_iter().enumerate() {
            let mut kinds = Kind::ALL;
            // Neither is always the one that comes second.
            kinds.rotate_left((round + place) % 2);
            for kind in kinds {
                let figures = visit::visit(&browser, &site.address(kind, case.plan), case)
                    .with_context(|| format!("starting {kind:?} with {case:?}"))?;
                results.add(case, kind, figures);
            }
        }
        site.check()
    })?;
    table::print(&results);
    Ok(())
}
