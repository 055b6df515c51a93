//! How much memory a page has once it stands.

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::browser::Browser;

/// In bytes and numbers.
#[derive(Clone, Copy)]
pub(super) struct Memory {
    /// The objects of JavaScript that are still used, and the memory of the page's programs.
    pub(super) heap: f64,
    /// What the browser itself keeps for the document, as it says to the page.
    pub(super) dom: f64,
    /// The nodes of the document.
    pub(super) nodes: f64,
}

/// Reads it, once everything that nobody uses any more is gone.
pub(super) fn read(browser: &Browser) -> Result<Memory> {
    browser.command("HeapProfiler.collectGarbage", json!({}))?;
    browser.command("Performance.enable", json!({}))?;
    let metrics = browser.ask("Performance.getMetrics", json!({}))?;
    let programs = number(&browser.run("return bench.programs()", json!([]))?)?;
    let counted = browser.ask("Memory.getDOMCounters", json!({}))?;
    let measured = browser.run(
        "return performance.measureUserAgentSpecificMemory()",
        json!([]),
    )?;
    Ok(Memory {
        heap: used(&metrics).context("the browser does not say how much is used")? + programs,
        dom: of_dom(&measured),
        nodes: number(&counted["nodes"])?,
    })
}

fn number(value: &Value) -> Result<f64> {
    let number = value.as_f64();
    number.with_context(|| format!("{value} is no number"))
}

fn used(metrics: &Value) -> Option<f64> {
    let mut all = metrics["metrics"].as_array()?.iter();
    let metric = all.find(|metric| metric["name"] == "JSHeapUsedSize")?;
    metric["value"].as_f64()
}

/// The parts that are of the document alone.
fn of_dom(measured: &Value) -> f64 {
    let parts = measured["breakdown"].as_array().into_iter().flatten();
    let dom = parts.filter(|part| part["types"] == json!(["DOM"]));
    dom.filter_map(|part| part["bytes"].as_f64()).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_browser_says() {
        let metrics = json!({ "metrics": [
            { "name": "Nodes", "value": 7 },
            { "name": "JSHeapUsedSize", "value": 1024 },
        ] });
        assert_eq!(used(&metrics), Some(1024.0));
        assert_eq!(used(&json!({})), None);
        let measured = json!({ "bytes": 100, "breakdown": [
            { "bytes": 60, "types": ["JavaScript"] },
            { "bytes": 30, "types": ["DOM"] },
            { "bytes": 10, "types": [] },
        ] });
        assert!((of_dom(&measured) - 30.0).abs() < 1e-9);
    }
}
