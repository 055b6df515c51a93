//! The element's messages to its host: events, records, and the values it keeps in storage.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::checklist::Checklist;

/// Why a record was not taken over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// Such as `truncated`.
    pub code: String,
    /// Where in the record.
    pub place: String,
    /// The sentence for people.
    pub sentence: String,
    /// What went wrong below, where something did.
    pub cause: String,
}

impl Checklist {
    /// The element's events so far, on a site that is [`Site::noting_events`].
    pub async fn events(&self) -> Vec<Value> {
        let events = self.ask("return window.testEvents", vec![]).await;
        events.as_array().expect("the site notes events").clone()
    }

    /// Only the names of these events.
    pub async fn event_names(&self) -> Vec<String> {
        let name = |event: &Value| event["type"].as_str().unwrap_or_default().to_owned();
        self.events().await.iter().map(name).collect()
    }

    /// Sets the page's clock, on a site that was started [`Site::at`] some time.
    pub async fn set_clock(&self, milliseconds: i64) {
        self.step(format!("it is {milliseconds} now"));
        self.ask("testClock.set(arguments[0])", vec![json!(milliseconds)])
            .await;
    }

    /// `el.exportRecord(form)`.
    pub async fn export(&self, form: &str) -> String {
        let text = self
            .ask("return el.exportRecord(arguments[0])", vec![json!(form)])
            .await;
        text.as_str()
            .unwrap_or_else(|| panic!("the record is no text: {text}"))
            .to_owned()
    }

    /// `el.importRecord(text, { replace })`.
    pub async fn import(&self, text: &str, replace: bool) -> Result<(), Refusal> {
        self.step(format!("import a record of {} bytes", text.len()));
        let body = "const [text, replace] = arguments;
            try { await el.importRecord(text, { replace }); return null } catch (error) {
                const { code, place, message, cause } = error;
                return [code, place, message, cause && `${cause} after ${cause.cause}`]
                    .map((part) => part ?? '') }";
        let body = self.with_names(body);
        let answer = self
            .script_async(&body, vec![json!(text), json!(replace)])
            .await;
        let Some(refusal) = answer["value"].as_array() else {
            return Ok(());
        };
        let part = |n: usize| refusal[n].as_str().unwrap_or_default().to_owned();
        Err(Refusal {
            code: part(0),
            place: part(1),
            sentence: part(2),
            cause: part(3),
        })
    }

    /// Everything in the browser's storage.
    pub async fn stored(&self) -> BTreeMap<String, String> {
        let entries = self.ask(
            "return Object.fromEntries(Object.entries(localStorage))",
            vec![],
        );
        serde_json::from_value(entries.await).expect("storage holds texts")
    }

    /// Puts a value into storage behind the element's back.
    pub async fn store(&self, key: &str, value: &str) {
        self.step(format!("store {key}"));
        let body = "localStorage.setItem(arguments[0], arguments[1])";
        self.ask(body, vec![json!(key), json!(value)]).await;
    }

    /// Empties the storage behind the element's back.
    pub async fn clear_storage(&self) {
        self.step("empty the storage");
        self.ask("localStorage.clear()", vec![]).await;
    }
}
