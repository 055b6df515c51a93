//! Reading evidence: our program against the common way in JavaScript, on the same files in the
//! same browser.

mod files;
mod memory;
mod site;
mod table;
mod turn;

use std::path::Path;

use anyhow::{Context, Result};

use super::browser::{Browser, Recording};
use files::File;
use table::Results;

/// How a file is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    /// The examiner, slice by slice.
    Ours,
    /// `JSON.parse` or Papa Parse, all at once.
    Common,
}

impl Way {
    const ALL: [Self; 2] = [Self::Ours, Self::Common];

    /// Its name in the page.
    fn name(self) -> &'static str {
        match self {
            Self::Ours => "ours",
            Self::Common => "common",
        }
    }
}

/// Every file is read so often in each way.
const ROUNDS: usize = 3;

/// Measures and prints.
pub(super) fn run(dist: &Path) -> Result<()> {
    println!("\nMeasuring how evidence is read; this takes about 5 minutes.");
    let server = site::serve(dist)?;
    let browser = Browser::start(Recording::On).context("Chromium's driver does not start")?;
    let mut results = Results::default();
    for round in 0..ROUNDS {
        for file in File::ALL {
            for rate in super::RATES {
                let mut ways = Way::ALL;
                // Neither is always the one that comes second.
                ways.rotate_left(round % 2);
                for way in ways {
                    let turn = turn::turn(&browser, &server.address(), file, way, rate)
                        .with_context(|| format!("reading {} ({way:?})", file.name()))?;
                    results.add(file, way, rate, turn);
                }
            }
        }
    }
    table::print(&results);
    Ok(())
}
