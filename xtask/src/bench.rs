//! `cargo xtask bench`: size and speed, side by side in one run.

mod browser;
mod http;
mod pages;
mod plan;
mod report;
mod trace;
mod visit;

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use anyhow::{Context, Result};

use crate::{apt, budget, build, environment, paths};
use browser::Browser;
use pages::{Kind, Pages, Shape};
use report::Results;

/// How many items the measured plans have.
const SIZES: [usize; 3] = [50, 500, 5_000];

/// How many times slower than it is the processor is made.
const RATES: [u32; 2] = [1, 4];

/// Every page is opened so often, in turn with all the others: what else the machine does then
/// meets all of them alike.
const ROUNDS: usize = 4;

/// No round is begun that would probably end later than this.
const TIME: Duration = Duration::from_secs(180);

/// Builds the release, whose sizes are printed, and measures what one answer costs.
///
/// With `ACC_DIST` set, the release in that folder is measured instead.
pub(crate) fn run() -> Result<()> {
    let dist = match std::env::var_os("ACC_DIST") {
        Some(folder) => {
            let dist = PathBuf::from(folder);
            budget::check(&dist)?;
            dist
        }
        None => build::release()?,
    };
    speed(&dist)
}

fn speed(dist: &Path) -> Result<()> {
    let programs = ["chromium", "chromedriver"];
    if programs
        .iter()
        .any(|name| environment::find(name).is_none())
    {
        let packages = ["chromium", "chromium-driver"];
        apt::install(&packages, "the browser that is measured in", "1 minute")?;
    }
    println!("\nMeasuring what one answer costs; this takes 2 to 3 minutes.");
    let start = Instant::now();
    let pages = Pages::serve(dist, &paths::root().join("bench"))?;
    let browser = Browser::start().context("Chromium's driver does not start")?;
    let mut results = Results::default();
    for round in 0..ROUNDS {
        for shape in Shape::ALL {
            for size in SIZES {
                let mut kinds = Kind::ALL;
                // Neither is always the one that comes second.
                kinds.rotate_left(round % 2);
                for kind in kinds {
                    let address = pages.address(kind, shape, size);
                    let visit = visit::visit(&browser, &address, size, round)
                        .with_context(|| format!("measuring {address}"))?;
                    results.add(kind, shape, size, visit);
                }
            }
        }
        let passed = start.elapsed();
        let rounds = u32::try_from(round + 1)?;
        println!(
            "round {rounds} of at most {ROUNDS} done after {} s",
            passed.as_secs()
        );
        if passed + passed / rounds > TIME {
            break;
        }
    }
    report::print(&results);
    Ok(())
}
