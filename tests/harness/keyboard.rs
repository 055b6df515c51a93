//! Going through the page with the keyboard alone.

use serde_json::{Value, json};
use thirtyfour::Key;

use crate::checklist::Checklist;

/// More presses of Tab than any page of this kind has stops; then it is a trap.
const MOST_STOPS: usize = 600;

/// Finds the element that really has the focus, in whatever shadow root.
const FOCUSED: &str = "let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;";

impl Checklist {
    /// Presses Tab until what fits has the focus.
    pub async fn tab_to(&self, selector: &str) {
        self.walk_to(selector, false).await;
    }

    /// Presses Shift and Tab until what fits has the focus.
    pub async fn tab_back_to(&self, selector: &str) {
        self.walk_to(selector, true).await;
    }

    async fn walk_to(&self, selector: &str, backwards: bool) {
        for _ in 0..MOST_STOPS {
            if self.is_focused(selector).await {
                return;
            }
            if backwards {
                self.press_with(Key::Shift, Key::Tab).await;
            } else {
                self.press(Key::Tab).await;
            }
        }
        panic!("{MOST_STOPS} presses of Tab do not lead to {selector}");
    }

    /// Whether what fits has the focus.
    pub async fn is_focused(&self, selector: &str) -> bool {
        let body = format!("{FOCUSED} return Boolean(active?.matches(arguments[0]))");
        self.ask(&body, vec![json!(selector)]).await == json!(true)
    }

    /// Waits until what fits has the focus.
    pub async fn has_focus(&self, selector: &str) {
        let body = format!("{FOCUSED} return Boolean(active?.matches(arguments[0]))");
        let what = format!("{selector} has the focus");
        self.wait(&what, &body, vec![json!(selector)]).await;
    }

    /// The element that has the focus, as a person would name it.
    pub async fn focused(&self) -> String {
        let body = format!(
            "{FOCUSED} if (!active) return '';
             const {{ localName, name, value, dataset, textContent }} = active;
             return [localName, name, value, dataset?.action, textContent.trim().slice(0, 60)]
                 .filter(Boolean).join(' ')"
        );
        match self.ask(&body, vec![]).await {
            Value::String(text) => text,
            other => panic!("the focus is on {other}"),
        }
    }
}
