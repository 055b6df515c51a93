//! A browser's page as the tests use it. Whatever fails here fails the test, with a sentence that
//! says what was being done.

use std::cell::RefCell;
use std::fs;
use std::path::Path;
use std::rc::Rc;
use std::time::{Duration, Instant};

use serde_json::Value;
use thirtyfour::action_chain::ActionChain;
use thirtyfour::error::{WebDriverError, WebDriverErrorInner, WebDriverResult};
use thirtyfour::{Key, WebDriver, WebElement, WindowHandle};
use tokio::time::sleep;

use crate::engine::Engine;
use crate::scripts::script;

/// How long a condition may take to come true. Far more than it should take on a busy machine.
pub(crate) const PATIENCE: Duration = Duration::from_secs(15);

/// How often a condition is looked at.
pub(crate) const INTERVAL: Duration = Duration::from_millis(15);

/// One browser session. Clones are the same session.
#[derive(Debug, Clone)]
pub struct Page {
    engine: Engine,
    driver: WebDriver,
    steps: Rc<RefCell<Vec<String>>>,
}

impl Page {
    pub(crate) fn new(engine: Engine, driver: WebDriver, steps: Rc<RefCell<Vec<String>>>) -> Self {
        Self {
            engine,
            driver,
            steps,
        }
    }

    /// The engine that shows it.
    #[must_use]
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// The session itself, for what the harness has no words for.
    #[must_use]
    pub fn driver(&self) -> &WebDriver {
        &self.driver
    }

    /// Opens an address.
    pub async fn goto(&self, address: &str) {
        self.step(format!("open {address}"));
        done("opening the page", self.driver.goto(address).await);
        // Chromium's driver may take the end of a new tab's own empty page for that of this one.
        let left = "return location.href !== 'about:blank'";
        self.until("the empty page is left", left, vec![]).await;
    }

    /// Loads the page again.
    pub async fn reload(&self) {
        self.step("reload");
        done("reloading", self.driver.refresh().await);
    }

    /// Goes back in the history.
    pub async fn back(&self) {
        self.step("go back");
        done("going back", self.driver.back().await);
    }

    /// Opens a second tab of the same profile and works in it from now on. In WebKit it is a
    /// second window: its tabs stay hidden there, and the hidden get no clicks.
    pub async fn new_tab(&self) -> WindowHandle {
        self.step("new tab");
        let tab = match self.engine {
            Engine::WebKit => self.driver.new_window().await,
            Engine::Chromium | Engine::Firefox => self.driver.new_tab().await,
        };
        let tab = done("opening a tab", tab);
        self.switch_to(&tab).await;
        tab
    }

    /// The tab in which the test works.
    pub async fn tab(&self) -> WindowHandle {
        done("asking for the tab", self.driver.window().await)
    }

    /// Works in another tab from now on.
    pub async fn switch_to(&self, tab: &WindowHandle) {
        self.step(format!("switch to tab {tab}"));
        done(
            "changing the tab",
            self.driver.switch_to_window(tab.clone()).await,
        );
    }

    /// Runs a function body in the page and returns what it returns.
    pub async fn script(&self, body: &str, arguments: Vec<Value>) -> Value {
        match self.driver.execute(body, arguments).await {
            Ok(answer) => answer.json().clone(),
            Err(error) => panic!("a script failed: {error}\n{body}"),
        }
    }

    /// Runs the body of an async function in the page and returns what its promise resolves to.
    pub async fn script_async(&self, body: &str, arguments: Vec<Value>) -> Value {
        let wrapped = format!(
            "const done = arguments[arguments.length - 1];
             const given = Array.prototype.slice.call(arguments, 0, -1);
             (async function () {{ {body} }}).apply(null, given).then(
                 (value) => done({{ value }}),
                 (error) => done({{ error: String(error), code: error && error.code }}));"
        );
        match self.driver.execute_async(wrapped, arguments).await {
            Ok(answer) => answer.json().clone(),
            Err(error) => panic!("a script failed: {error}\n{body}"),
        }
    }

    /// Runs a function body that returns an element, or null.
    pub async fn find(&self, body: &str, arguments: Vec<Value>) -> Option<WebElement> {
        match self.driver.execute(body, arguments).await {
            Ok(answer) if answer.json().is_null() => None,
            Ok(answer) => Some(done("taking an element", answer.element())),
            Err(error) => panic!("a script failed: {error}\n{body}"),
        }
    }

    /// Waits until a function body returns something other than `null`, `false`, `undefined`,
    /// zero and the empty string, and returns that.
    pub async fn until(&self, what: &str, body: &str, arguments: Vec<Value>) -> Value {
        done(what, self.try_until(what, body, arguments).await)
    }

    /// The same, but an element that is gone meanwhile is an error, since it never comes back.
    pub(crate) async fn try_until(
        &self,
        what: &str,
        body: &str,
        arguments: Vec<Value>,
    ) -> WebDriverResult<Value> {
        let deadline = Instant::now() + PATIENCE;
        loop {
            let late = Instant::now() > deadline;
            match self.driver.execute(body, arguments.clone()).await {
                Ok(answer) if is_true(answer.json()) => return Ok(answer.json().clone()),
                Err(error) if is_gone(&error) => return Err(error),
                Err(error) if late => panic!("waited {PATIENCE:?} until {what}; at last: {error}"),
                Ok(answer) if late => {
                    panic!(
                        "waited {PATIENCE:?} until {what}; at last: {}",
                        answer.json()
                    )
                }
                // While a page is being replaced, scripts may fail.
                _ => sleep(INTERVAL).await,
            }
        }
    }

    /// Presses and releases one key with whatever has the focus.
    pub async fn press(&self, key: Key) {
        self.step(format!("press {key:?}"));
        let chain = self.actions().key_down(key.clone()).key_up(key);
        done("pressing a key", chain.perform().await);
    }

    /// Presses a key while another is held.
    pub async fn press_with(&self, held: Key, key: impl Into<char>) {
        let key: char = key.into();
        self.step(format!("press {held:?} and {key:?}"));
        let chain = self
            .actions()
            .key_down(held.clone())
            .key_down(key)
            .key_up(key)
            .key_up(held);
        done("pressing keys", chain.perform().await);
    }

    /// Types into whatever has the focus.
    pub async fn type_text(&self, text: &str) {
        self.step(format!("type {text:?}"));
        done("typing", self.actions().send_keys(text).perform().await);
    }

    /// A chain of real input without pauses between its links.
    pub(crate) fn actions(&self) -> ActionChain {
        self.driver
            .action_chain_with_delay(Some(Duration::ZERO), Some(Duration::ZERO))
    }

    /// Writes a picture of the page.
    pub async fn screenshot(&self, path: &Path) {
        let picture = done("taking a picture", self.driver.screenshot_as_png().await);
        fs::write(path, picture).expect("there is room for a picture");
    }

    /// Everything that is rendered, as text: elements with all attributes, texts, comments, what
    /// is typed into fields, shadow roots and their adopted style sheets.
    pub async fn rendered_tree(&self) -> String {
        done("reading the tree", self.try_tree().await)
    }

    pub(crate) async fn try_tree(&self) -> WebDriverResult<String> {
        let answer = self.driver.execute(script!("tree"), vec![]).await?;
        Ok(answer.json().as_str().unwrap_or_default().to_owned())
    }

    /// Why elements of the page have failed, with whatever caused that.
    pub(crate) async fn try_causes(&self) -> WebDriverResult<Vec<String>> {
        self.driver
            .execute_async(script!("causes"), vec![])
            .await?
            .convert()
    }

    /// What the elements of the page show and know, a line each.
    pub(crate) async fn try_shown(&self) -> WebDriverResult<Vec<String>> {
        let answer = self.driver.execute(script!("shown"), vec![]).await?;
        answer.convert()
    }

    /// What has the focus, in words.
    pub(crate) async fn try_focused(&self) -> WebDriverResult<String> {
        let answer = self.driver.execute(script!("focused"), vec![]).await?;
        answer.convert()
    }

    /// The steps that have been taken so far, oldest first.
    #[must_use]
    pub fn steps(&self) -> Vec<String> {
        self.steps.borrow().clone()
    }

    pub(crate) fn step(&self, what: impl Into<String>) {
        self.steps.borrow_mut().push(what.into());
    }
}

/// The value, or the failure of the test with what was being done.
pub(crate) fn done<T>(what: &str, result: WebDriverResult<T>) -> T {
    result.unwrap_or_else(|error| panic!("{what} failed: {error}"))
}

/// Whether an element is meant that is no longer in the page.
pub(crate) fn is_gone(error: &WebDriverError) -> bool {
    matches!(
        **error,
        WebDriverErrorInner::StaleElementReference(_) | WebDriverErrorInner::NoSuchElement(_)
    )
}

fn is_true(value: &Value) -> bool {
    match value {
        Value::Null => false,
        Value::Bool(value) => *value,
        Value::Number(number) => number.as_f64() != Some(0.0),
        Value::String(text) => !text.is_empty(),
        Value::Array(_) | Value::Object(_) => true,
    }
}
