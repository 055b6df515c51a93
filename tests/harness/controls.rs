//! Finding, reading and using what is inside the element's shadow root.

use serde::Deserialize;
use serde_json::json;
use thirtyfour::error::WebDriverResult;
use thirtyfour::{Key, WebElement};

use crate::checklist::Checklist;
use crate::page::{done, is_gone};
use crate::scripts::script;

/// An input in a row.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Control {
    /// `radio`, `checkbox` or `text`.
    #[serde(rename = "type")]
    pub kind: String,
    /// Begins with the item's id, as a rule.
    pub name: String,
    /// Its text, or the value that it stands for.
    pub value: String,
    /// Whether a radio or a checkbox is on.
    pub checked: bool,
}

impl Checklist {
    /// The first element inside the shadow root that fits.
    pub async fn query(&self, selector: &str) -> Option<WebElement> {
        let body = self.with_names("return root.querySelector(arguments[0])");
        self.find(&body, vec![json!(selector)]).await
    }

    /// Whether something inside the shadow root fits.
    pub async fn has(&self, selector: &str) -> bool {
        self.ask(
            "return root.querySelector(arguments[0]) !== null",
            vec![json!(selector)],
        )
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

    /// Waits until something inside the shadow root fits, and takes up room.
    pub async fn appears(&self, selector: &str) {
        let body = "return root.querySelector(arguments[0])?.getClientRects().length";
        self.wait(&format!("{selector} is shown"), body, vec![json!(selector)])
            .await;
    }

    /// Clicks what fits, after it has opened the folds around it as a person would.
    pub async fn click(&self, selector: &str) {
        self.step(format!("click {selector}"));
        self.reach(selector, async |target| self.try_click(&target).await)
            .await;
    }

    /// Goes where a person would look for what fits: opens the folds around it and scrolls there,
    /// until it lies in view with nothing over it.
    pub async fn look_at(&self, selector: &str) {
        self.step(format!("look at {selector}"));
        self.reach(selector, async |target| self.try_look(&target).await)
            .await;
    }

    /// An element that is drawn anew in the meantime is looked for again.
    async fn reach(&self, selector: &str, act: impl AsyncFn(WebElement) -> WebDriverResult<()>) {
        for _ in 0..5 {
            let target = self.query(selector).await;
            let target = target.unwrap_or_else(|| panic!("nothing fits {selector}"));
            match act(target).await {
                Err(error) if is_gone(&error) => {}
                Err(error) => panic!("going to {selector} failed: {error}"),
                Ok(()) => return,
            }
        }
        panic!("{selector} is drawn anew all the time");
    }

    /// Chooses one of several.
    pub async fn radio(&self, name: &str, value: &str) {
        self.choose(&format!(
            "input[type=radio][name=\"{name}\"][value=\"{value}\"]"
        ))
        .await;
    }

    /// Chooses one of a list that opens; it is the driver that knows how to click in there.
    pub async fn select(&self, name: &str, value: &str) {
        let selector = format!("select[name=\"{name}\"] option[value=\"{value}\"]");
        self.step(format!("select {selector}"));
        let option = self.query(&selector).await;
        let option = option.unwrap_or_else(|| panic!("there is no {selector}"));
        done("selecting", option.click().await);
    }

    /// Puts a tick that is not there yet.
    pub async fn tick(&self, name: &str) {
        self.choose(&format!("input[type=checkbox][name=\"{name}\"]"))
            .await;
    }

    async fn choose(&self, selector: &str) {
        self.click(selector).await;
        let body = "return root.querySelector(arguments[0])?.checked";
        self.wait(
            &format!("{selector} takes the click"),
            body,
            vec![json!(selector)],
        )
        .await;
    }

    /// Replaces a field's text, key by key. In which order the parts of a day are typed depends on the
    /// browser's language: a day is put there as its calendar does.
    pub async fn fill(&self, name: &str, text: &str) {
        let selector = format!("input[name=\"{name}\"]");
        if self.has(&format!("{selector}[type=date]")).await {
            return self.choose_day(&selector, text).await;
        }
        self.click(&selector).await;
        let field = self
            .query(&selector)
            .await
            .expect("it has just been clicked");
        if !self.value(name).await.is_empty() {
            self.press_with(Key::Control, 'a').await;
            self.press(Key::Delete).await;
        }
        self.step(format!("type {text:?}"));
        done("typing", field.send_keys(text).await);
        let body = "return root.querySelector(arguments[0])?.value === arguments[1]";
        let arguments = vec![json!(selector), json!(text)];
        self.wait(&format!("{name} has the text"), body, arguments)
            .await;
    }

    async fn choose_day(&self, selector: &str, day: &str) {
        self.step(format!("choose {day}"));
        let body = "const field = root.querySelector(arguments[0]);
            field.focus();
            field.value = arguments[1];
            field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
            return field.value";
        let chosen = self.ask(body, vec![json!(selector), json!(day)]).await;
        assert_eq!(chosen, json!(day), "{selector} takes the day");
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

    /// The text in a field.
    pub async fn value(&self, name: &str) -> String {
        let body = "return root.querySelector(`input[name=\"${arguments[0]}\"]`).value";
        self.ask(body, vec![json!(name)])
            .await
            .as_str()
            .unwrap_or_default()
            .to_owned()
    }

    /// Which radio of a group is on.
    pub async fn chosen(&self, name: &str) -> Option<String> {
        let body = "return root.querySelector(`[name=\"${arguments[0]}\"]:checked`)?.value ?? null";
        self.ask(body, vec![json!(name)])
            .await
            .as_str()
            .map(str::to_owned)
    }

    /// Chooses a file, as the browser's own dialogue would.
    pub async fn attach(&self, name: &str, path: &std::path::Path) {
        self.step(format!("attach {} to {name}", path.display()));
        let field = self.query(&format!("input[name=\"{name}\"]")).await;
        let field = field.unwrap_or_else(|| panic!("there is no field {name}"));
        done(
            "choosing a file",
            field.send_keys(path.display().to_string()).await,
        );
    }

    /// Clicks one of the buttons.
    pub async fn action(&self, name: &str) {
        self.click(&format!("[data-action=\"{name}\"]")).await;
    }

    /// The text of a row, as it is seen.
    pub async fn text_of(&self, item: &str) -> String {
        self.text(&format!("[data-item=\"{item}\"]")).await
    }

    /// The text of something inside the shadow root, as it is seen.
    pub async fn text(&self, selector: &str) -> String {
        let text = self
            .ask(
                "return root.querySelector(arguments[0])?.innerText ?? null",
                vec![json!(selector)],
            )
            .await;
        text.as_str()
            .unwrap_or_else(|| panic!("nothing fits {selector}"))
            .to_owned()
    }

    /// The inputs of a row.
    pub async fn controls(&self, item: &str) -> Vec<Control> {
        let found = self.ask(&script!("controls"), vec![json!(item)]).await;
        assert!(!found.is_null(), "there is no row {item}");
        serde_json::from_value(found).expect("inputs have a type, a name and a value")
    }

    /// Clicks the summary of the fold that fits.
    pub async fn toggle(&self, details: &str) {
        self.click(&format!("{details} > summary")).await;
    }
}
