//! `cargo xtask bench`: size and speed, side by side in one run.

mod browser;
mod http;
mod pages;
mod plan;
mod reading;
mod report;
mod trace;
mod visit;

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::{apt, budget, build, environment, paths};
use browser::Browser;
use pages::{Kind, Pages, Shape};
use report::Results;

/// How many items the measured plans have.
const SIZES: [usize; 3] = [50, 500, 5_000];

/// How many times slower than it is the processor is made.
const RATES: [u32; 2] = [1, 4];

/// How often a page with so many items is opened in each round, in turn with the other one: what else
/// the machine does then meets both alike. Where an answer costs little, chance weighs more.
const VISITS: [usize; SIZES.len()] = [4, 2, 1];

const ROUNDS: usize = 4;

/// No round is begun that would probably end later than this.
const TIME: Duration = Duration::from_secs(600);

/// The parts that can be measured.
const PARTS: [&str; 2] = ["answers", "reading"];

/// Builds the release, whose sizes are printed, and measures what one answer costs and how evidence
/// is read, or only the named parts.
///
/// With `ACC_DIST` set, the release in that folder is measured instead.
pub(crate) fn run(parts: &[&str]) -> Result<()> {
    if let Some(other) = parts.iter().find(|part| !PARTS.contains(part)) {
        bail!(
            "there is no part {other}; there are {}",
            PARTS.join(" and ")
        );
    }
    let wanted = |part| parts.is_empty() || parts.contains(&part);
    let dist = match std::env::var_os("ACC_DIST") {
        Some(folder) => {
            let dist = PathBuf::from(folder);
            budget::check(&dist)?;
            dist
        }
        None => build::release()?,
    };
    let programs = ["chromium", "chromedriver"];
    if programs
        .iter()
        .any(|name| environment::find(name).is_none())
    {
        let packages = ["chromium", "chromium-driver"];
        apt::install(&packages, "the browser that is measured in", "1 minute")?;
    }
    if wanted("answers") {
        answers(&dist)?;
    }
    if wanted("reading") {
        reading::run(&dist)?;
    }
    report::print_load();
    Ok(())
}

fn answers(dist: &Path) -> Result<()> {
    println!("\nMeasuring what one answer costs; this takes about 10 minutes.");
    let start = Instant::now();
    let pages = Pages::serve(dist, &paths::root().join("xtask/bench"))?;
    let browser = Browser::start().context("Chromium's driver does not start")?;
    let mut results = Results::default();
    for round in 0..ROUNDS {
        for shape in Shape::ALL {
            for (size, visits) in SIZES.into_iter().zip(VISITS) {
                for turn in round * visits..(round + 1) * visits {
                    let mut kinds = Kind::ALL;
                    // Neither is always the one that comes second.
                    kinds.rotate_left(turn % 2);
                    for kind in kinds {
                        let address = pages.address(kind, shape, size);
                        let visit = visit::visit(&browser, &address, size, turn)
                            .with_context(|| format!("measuring {address}"))?;
                        results.add(kind, shape, size, visit);
                    }
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
