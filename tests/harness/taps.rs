//! Counts what a person's hand does, and how far it has to scroll.

use crate::page::Page;

/// Every press of the pointer is a tap, on a fold or a button as on an answer.
const COUNT: &str = "window.testTaps = 0;
    const count = ({ isTrusted }) => (window.testTaps += Number(isTrusted));
    addEventListener('mousedown', count, { capture: true });";

impl Page {
    /// Counts taps from now on, as long as the page isn't loaded again.
    pub async fn count_taps(&self) {
        self.script(COUNT, vec![]).await;
    }

    /// How many taps there were.
    pub async fn taps(&self) -> usize {
        let taps = self.script("return window.testTaps", vec![]).await;
        serde_json::from_value(taps).expect("taps are counted")
    }

    /// How many screens one would scroll through to see all of the page.
    pub async fn screens(&self) -> f64 {
        let body = "return document.documentElement.scrollHeight / innerHeight";
        let screens = self.script(body, vec![]).await;
        screens.as_f64().expect("the page has a height")
    }
}
