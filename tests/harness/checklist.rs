//! The element on the page, by the names of its public surface.

use std::ops::Deref;
use std::rc::Rc;

use serde::Deserialize;
use serde_json::{Value, json};
use thirtyfour::{Key, WebElement};

use crate::page::{Page, done};
use crate::site::{Served, Site};

/// One `<account-closure-checklist>`. Everything that a [`Page`] can do, it can too.
#[derive(Debug, Clone)]
pub struct Checklist {
    page: Page,
    site: Rc<Served>,
    /// Which of several elements on the page, in document order.
    index: usize,
}

/// Something that keeps the gate shut.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Outstanding {
    /// The row's name.
    pub item: String,
    /// Why it is not settled.
    pub reason: String,
}

/// An input in a row.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Control {
    /// `radio`, `checkbox` or `text`.
    #[serde(rename = "type")]
    pub kind: String,
    /// Begins with the item's id, as a rule.
    pub name: String,
    /// What it says, or stands for.
    pub value: String,
    /// Whether a radio or a checkbox is on.
    pub checked: bool,
}

impl Deref for Checklist {
    type Target = Page;

    fn deref(&self) -> &Page {
        &self.page
    }
}

impl Checklist {
    /// Serves a site, opens it, and waits until the element is ready.
    pub async fn open(page: &Page, site: Site) -> Self {
        let list = Self::visit(page, site).await;
        list.ready().await;
        list
    }

    /// Serves a site and opens it, whatever becomes of the element.
    pub async fn visit(page: &Page, site: Site) -> Self {
        let list = Self { page: page.clone(), site: Rc::new(site.start()), index: 0 };
        list.load().await;
        list
    }

    /// Opens the site in the tab in which the test works.
    pub async fn load(&self) {
        self.goto(&self.site.address(self.site.entry())).await;
        if self.site.is_framed() {
            done("going into the frame", self.driver().enter_frame(0).await);
        }
    }

    /// Another element on the same page.
    #[must_use]
    pub fn other(&self, index: usize) -> Self {
        Self { index, ..self.clone() }
    }

    /// The site that serves it.
    #[must_use]
    pub fn site(&self) -> &Served {
        &self.site
    }

    /// Runs a function body with `el` and its `root`.
    pub async fn ask(&self, body: &str, arguments: Vec<Value>) -> Value {
        self.script(&self.with_names(body), arguments).await
    }

    /// Waits until a function body with `el` and its `root` returns something.
    pub async fn wait(&self, what: &str, body: &str, arguments: Vec<Value>) -> Value {
        self.until(what, &self.with_names(body), arguments).await
    }

    fn with_names(&self, body: &str) -> String {
        format!(
            "const el = document.querySelectorAll('account-closure-checklist')[{}];
             const root = el?.shadowRoot;
             {body}",
            self.index
        )
    }

    /// Waits for `ready`; fails if that was rejected.
    pub async fn ready(&self) {
        let outcome = self.settled().await;
        assert!(outcome.get("error").is_none(), "the element is not ready: {outcome}");
    }

    /// Waits until `ready` is rejected, and returns the error's code.
    pub async fn failure(&self) -> String {
        let outcome = self.settled().await;
        assert!(outcome.get("error").is_some(), "the element is ready, which it should not be");
        outcome["code"].as_str().unwrap_or_default().to_owned()
    }

    async fn settled(&self) -> Value {
        self.wait("the element is defined", "return Boolean(el && el.ready)", vec![]).await;
        self.script_async(&self.with_names("await el.ready;"), vec![]).await
    }

    /// `el.state`.
    pub async fn state(&self) -> Value {
        self.ask("return el.state", vec![]).await
    }

    /// Whether the gate is open.
    pub async fn is_open(&self) -> bool {
        match self.state().await["gate"].as_str() {
            Some("open") => true,
            Some("shut") => false,
            other => panic!("the gate is neither open nor shut: {other:?}"),
        }
    }

    /// What keeps the gate shut.
    pub async fn outstanding(&self) -> Vec<Outstanding> {
        let list = self.state().await["outstanding"].take();
        serde_json::from_value(list).expect("outstanding entries have an item and a reason")
    }

    /// The reason why an item is outstanding, if it is.
    pub async fn reason(&self, item: &str) -> Option<String> {
        let all = self.outstanding().await;
        all.into_iter().find(|entry| entry.item == item).map(|entry| entry.reason)
    }

    /// The first element inside the shadow root that fits.
    pub async fn query(&self, selector: &str) -> Option<WebElement> {
        let body = self.with_names("return root.querySelector(arguments[0])");
        self.find(&body, vec![json!(selector)]).await
    }

    /// Whether something inside the shadow root fits.
    pub async fn has(&self, selector: &str) -> bool {
        self.ask("return root.querySelector(arguments[0]) !== null", vec![json!(selector)])
            .await
            .as_bool()
            .expect("a comparison is true or false")
    }

    /// Whether something inside the shadow root fits, and takes up room.
    pub async fn shows(&self, selector: &str) -> bool {
        let body = "const found = root.querySelector(arguments[0]);
                    return Boolean(found && found.getClientRects().length)";
        self.ask(body, vec![json!(selector)]).await == json!(true)
    }

    /// Clicks what fits, after it has opened the folds around it as a person would.
    pub async fn click(&self, selector: &str) {
        self.step(format!("click {selector}"));
        let target = self
            .query(selector)
            .await
            .unwrap_or_else(|| panic!("there is nothing to click that fits {selector}"));
        self.click_on(&target).await;
    }

    /// Chooses one of several.
    pub async fn radio(&self, name: &str, value: &str) {
        self.choose(&format!("input[type=radio][name=\"{name}\"][value=\"{value}\"]")).await;
    }

    /// Puts a tick that is not there yet.
    pub async fn tick(&self, name: &str) {
        self.choose(&format!("input[type=checkbox][name=\"{name}\"]")).await;
    }

    async fn choose(&self, selector: &str) {
        self.click(selector).await;
        assert!(self.has(&format!("{selector}:checked")).await, "{selector} refuses the click");
    }

    /// Replaces a field's text, key by key.
    pub async fn fill(&self, name: &str, text: &str) {
        let selector = format!("input[name=\"{name}\"]");
        self.click(&selector).await;
        let field = self.query(&selector).await.expect("it has just been clicked");
        if !self.value(name).await.is_empty() {
            self.press_with(Key::Control, 'a').await;
            self.press(Key::Delete).await;
        }
        self.step(format!("type {text:?}"));
        done("typing", field.send_keys(text).await);
    }

    /// Replaces a field's text at once, as pasting does; for long texts and letters that drivers
    /// cannot type.
    pub async fn paste(&self, name: &str, text: &str) {
        self.click(&format!("input[name=\"{name}\"]")).await;
        self.ask(
            "const field = root.querySelector(`input[name=\"${arguments[0]}\"]`);
             field.value = arguments[1];
             const told = { bubbles: true, composed: true, inputType: 'insertFromPaste' };
             field.dispatchEvent(new InputEvent('input', told));
             field.dispatchEvent(new Event('change', { bubbles: true }));",
            vec![json!(name), json!(text)],
        )
        .await;
    }

    /// What stands in a field.
    pub async fn value(&self, name: &str) -> String {
        let body = "return root.querySelector(`input[name=\"${arguments[0]}\"]`).value";
        self.ask(body, vec![json!(name)]).await.as_str().unwrap_or_default().to_owned()
    }

    /// Which radio of a group is on.
    pub async fn chosen(&self, name: &str) -> Option<String> {
        let body = "return root.querySelector(`[name=\"${arguments[0]}\"]:checked`)?.value ?? null";
        self.ask(body, vec![json!(name)]).await.as_str().map(str::to_owned)
    }

    /// Clicks one of the buttons.
    pub async fn action(&self, name: &str) {
        self.click(&format!("[data-action=\"{name}\"]")).await;
    }

    /// What a row says, as it is seen.
    pub async fn text_of(&self, item: &str) -> String {
        self.text(&format!("[data-item=\"{item}\"]")).await
    }

    /// What something inside the shadow root says, as it is seen.
    pub async fn text(&self, selector: &str) -> String {
        let text = self
            .ask("return root.querySelector(arguments[0])?.innerText ?? null", vec![json!(selector)])
            .await;
        text.as_str().unwrap_or_else(|| panic!("nothing fits {selector}")).to_owned()
    }

    /// The inputs of a row.
    pub async fn controls(&self, item: &str) -> Vec<Control> {
        let found = self.ask(include_str!("scripts/controls.js"), vec![json!(item)]).await;
        assert!(!found.is_null(), "there is no row {item}");
        serde_json::from_value(found).expect("inputs have a type, a name and a value")
    }

    /// Clicks the summary of the fold that fits.
    pub async fn toggle(&self, details: &str) {
        self.click(&format!("{details} > summary")).await;
    }

    /// The element's events so far, on a site that is [`Site::noting_events`].
    pub async fn events(&self) -> Vec<Value> {
        let events = self.ask("return globalThis.testEvents", vec![]).await;
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
        self.ask("testClock.set(arguments[0])", vec![json!(milliseconds)]).await;
    }
}
