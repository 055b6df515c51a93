//! One visit: a page is opened, and its first item answered as soon as that can be done.

use anyhow::{Context, Result};
use serde_json::{Value, json};

use super::case::Case;
use super::memory::{self, Memory};
use crate::browser::Browser;

/// The figures of a visit; milliseconds since the page was asked for.
#[derive(Clone, Copy)]
pub(super) struct Figures {
    /// Until the plan can be read.
    pub(super) text: f64,
    /// Until its first row was painted.
    pub(super) row: f64,
    /// Until the answer was painted.
    pub(super) answer: f64,
    pub(super) memory: Option<Memory>,
}

/// Opens the page under the conditions of the case.
pub(super) fn visit(browser: &Browser, address: &str, case: Case) -> Result<Figures> {
    // The remains of an earlier page go with its process.
    browser.open("about:blank")?;
    browser.command("Network.enable", json!({}))?;
    browser.command("Network.setCacheDisabled", json!({ "cacheDisabled": true }))?;
    browser.command(
        "Network.emulateNetworkConditions",
        case.network.conditions(),
    )?;
    slow_down(browser, case.rate)?;
    browser.open(address)?;
    let figures = browser.run("return bench.started", json!([]))?;
    slow_down(browser, 1)?;
    let memory = if case.measures_memory() {
        Some(memory::read(browser)?)
    } else {
        None
    };
    let figure = |name: &str| number(&figures, name);
    Ok(Figures {
        text: figure("text")?,
        row: figure("row")?,
        answer: figure("answer")?,
        memory,
    })
}

fn slow_down(browser: &Browser, rate: u32) -> Result<()> {
    browser.command("Emulation.setCPUThrottlingRate", json!({ "rate": rate }))
}

fn number(figures: &Value, name: &str) -> Result<f64> {
    let figure = figures[name].as_f64();
    figure.with_context(|| format!("{figures} has no {name}"))
}
