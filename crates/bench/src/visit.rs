//! One visit to a page: a number of answers, at every speed of the processor.

use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use super::browser::Browser;
use super::trace::{Cost, Trace};
use super::{RATES, plan};

/// So many answers are given at each speed. At both speeds together it is as many as closing a small
/// account takes: the first ones, for which the browser still prepares, weigh as much as there.
const CLICKS: usize = 12;

/// So many places all over the plan are looked at first: what a browser keeps of places once they were
/// near the window must not make answers dearer.
const SEEN: usize = 30;

/// How long a frame may take to be painted.
const PATIENCE: Duration = Duration::from_secs(20);

/// The browser may deliver its recording in so many pieces.
const PIECES: usize = 8;

/// The costs of the answers of a visit.
pub(super) struct Visit {
    /// For each speed, what each answer cost.
    pub(super) costs: [Vec<Cost>; RATES.len()],
    /// How many bytes an answer wrote to storage, on average.
    pub(super) bytes: f64,
}

/// Opens the page, answers, and reads what that cost.
pub(super) fn visit(browser: &Browser, address: &str, size: usize, turn: usize) -> Result<Visit> {
    browser.open(address)?;
    browser.run("return bench.ready()", json!([]))?;
    for place in 0..SEEN {
        reveal(browser, &name(place * size / SEEN))?;
    }
    let before = number(browser, "return bench.bytes")?;
    let clicks = CLICKS * RATES.len();
    for click in 0..clicks {
        let rate = RATES[click / CLICKS];
        if click % CLICKS == 0 {
            slow_down(browser, rate)?;
        }
        // Items from all over the plan at each speed, other ones in every visit: what lies further
        // down may cost more.
        let place = click % CLICKS * RATES.len() + click / CLICKS;
        let item = place * size / clicks + turn % (size / clicks);
        let name = name(item);
        answer(browser, &name, rate).with_context(|| format!("answering {name}"))?;
    }
    slow_down(browser, 1)?;
    let bytes = number(browser, "return bench.bytes")? - before;

    let mut trace = Trace::default();
    for _ in 0..PIECES {
        trace.take(&browser.events()?);
        if trace.clicks() >= clicks {
            break;
        }
    }
    let mut costs = trace.costs();
    ensure!(
        costs.len() == clicks,
        "{} of {clicks} clicks were recorded",
        costs.len()
    );
    Ok(Visit {
        costs: std::array::from_fn(|_| costs.drain(..CLICKS).collect()),
        bytes: bytes / clicks as f64,
    })
}

fn slow_down(browser: &Browser, rate: u32) -> Result<()> {
    browser.command("Emulation.setCPUThrottlingRate", json!({ "rate": rate }))
}

fn number(browser: &Browser, body: &str) -> Result<f64> {
    let value = browser.run(body, json!([]))?;
    value
        .as_f64()
        .with_context(|| format!("{value} is no number"))
}

fn name(item: usize) -> String {
    format!("{}.answer", plan::id(item))
}

/// Brings a row into view; the result is where to click.
fn reveal(browser: &Browser, name: &str) -> Result<Value> {
    let target = json!([name, "nothing"]);
    browser.run("return bench.reveal(...arguments)", target)
}

/// A click where a person would click, after everything else has come to rest.
fn answer(browser: &Browser, name: &str, rate: u32) -> Result<()> {
    let painted = number(browser, "return bench.painted")?;
    let place = reveal(browser, name)?;
    mouse(browser, "mouseMoved", &place)?;
    browser.run("return bench.frames(2)", json!([]))?;
    mouse(browser, "mousePressed", &place)?;
    mouse(browser, "mouseReleased", &place)?;
    // Asking disturbs what is being measured, so the first question comes late.
    let deadline = Instant::now() + PATIENCE;
    let mut pause = Duration::from_millis(30 + 30 * u64::from(rate));
    loop {
        sleep(pause);
        if number(browser, "return bench.painted")? > painted {
            break;
        }
        ensure!(
            Instant::now() < deadline,
            "no frame is painted after {PATIENCE:?}"
        );
        pause = Duration::from_millis(50);
    }
    let settled = browser.run("return bench.isSettled(...arguments)", json!([name]))?;
    ensure!(settled == json!(true), "the click did not settle the row");
    Ok(())
}

fn mouse(browser: &Browser, kind: &str, place: &Value) -> Result<()> {
    let button = if kind == "mouseMoved" { "none" } else { "left" };
    let event = json!({
        "type": kind,
        "x": place[0],
        "y": place[1],
        "button": button,
        "clickCount": u8::from(kind != "mouseMoved"),
    });
    browser.command("Input.dispatchMouseEvent", event)
}
