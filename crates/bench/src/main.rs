//! Speed, side by side in one run. `cargo xtask bench` calls it with a release and the parts to measure.

mod browser;
mod http;
mod pages;
mod plan;
mod reading;
mod report;
mod rounds;
mod start;
mod trace;
mod visit;

use std::path::Path;

use anyhow::{Context, Result, bail};
use checkout::paths;

use browser::{Browser, Recording};
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

/// The parts that can be measured.
const PARTS: [&str; 3] = ["answers", "reading", "start"];

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (dist, parts) = arguments.split_first().context("no release is named")?;
    if let Some(other) = parts.iter().find(|part| !PARTS.contains(&part.as_str())) {
        bail!("there is no part {other}; there are {}", PARTS.join(", "));
    }
    let wanted = |part: &str| parts.is_empty() || parts.iter().any(|own| own == part);
    let dist = Path::new(dist);
    if wanted("answers") {
        answers(dist)?;
    }
    if wanted("reading") {
        reading::run(dist)?;
    }
    if wanted("start") {
        start::run(dist)?;
    }
    report::print_load();
    Ok(())
}

fn answers(dist: &Path) -> Result<()> {
    println!("\nMeasuring what one answer costs; this takes about 10 minutes.");
    let pages = Pages::serve(dist, &paths::root().join("crates/bench/by-hand"))?;
    let browser = Browser::start(Recording::On).context("Chromium's driver does not start")?;
    let mut results = Results::default();
    rounds::run(ROUNDS, |round| {
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
        Ok(())
    })?;
    report::print(&results);
    Ok(())
}
