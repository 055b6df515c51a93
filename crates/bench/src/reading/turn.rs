//! One file read in one way, in a fresh page.

use anyhow::{Context, Result, ensure};
use serde_json::json;

use super::Way;
use super::files::File;
use super::memory;
use crate::browser::Browser;
use crate::trace::{Cost, Trace};

/// The browser may deliver its recording in so many pieces.
const PIECES: usize = 8;

/// The cost of one reading.
pub(super) struct Turn {
    pub(super) cost: Cost,
    /// How many bytes of memory were taken at most, beside those that the page had before.
    pub(super) memory: f64,
}

/// Reads the file.
pub(super) fn turn(
    browser: &Browser,
    server: &str,
    file: File,
    way: Way,
    rate: u32,
) -> Result<Turn> {
    // The remains of an earlier page go with its process.
    browser.open("about:blank")?;
    browser.open(&format!("{server}/index.html"))?;
    browser.run("return bench.start()", json!([]))?;
    browser.run("return bench.load(...arguments)", json!([file.name()]))?;
    browser.command("HeapProfiler.collectGarbage", json!({}))?;
    let process = process(browser)?;
    let before = memory::begin(process)?;
    browser.command("Emulation.setCPUThrottlingRate", json!({ "rate": rate }))?;
    let things = browser.run("return bench.read(...arguments)", json!([way.name()]))?;
    browser.command("Emulation.setCPUThrottlingRate", json!({ "rate": 1 }))?;
    ensure!(things == json!(file.things()), "it has {things} things");
    let memory = memory::most(process)? - before;

    let mut trace = Trace::default();
    for _ in 0..PIECES {
        trace.take(&browser.events()?);
        if trace.clicks() > 0 {
            break;
        }
    }
    let cost = trace.costs().pop().context("the recording is incomplete")?;
    Ok(Turn { cost, memory })
}

/// The page's process.
fn process(browser: &Browser) -> Result<u64> {
    for _ in 0..PIECES {
        if let Some(process) = Trace::process_of(&browser.events()?, "bench-ready") {
            return Ok(process);
        }
    }
    anyhow::bail!("the recording does not say which process the page has")
}
