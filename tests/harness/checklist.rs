//! The element on the page, by the names of its public surface.

use std::ops::Deref;
use std::rc::Rc;

use serde::Deserialize;
use serde_json::Value;

use crate::page::{Page, done};
use crate::site::{Served, Site};

/// One `<account-closure-checklist>`. Everything that a [`Page`] can do, it can too.
#[derive(Debug, Clone)]
pub struct Checklist {
    page: Page,
    site: Rc<Served>,
    /// Which of several elements on the page, in document order.
    index: usize,
    /// A selector of the element in whose shadow root it is; none where it is in the page itself.
    within: Option<&'static str>,
}

/// Something that keeps the gate shut.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Outstanding {
    /// The row's name.
    pub item: String,
    /// Why it is not settled.
    pub reason: String,
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
        let list = Self {
            page: page.clone(),
            site: Rc::new(site.start()),
            index: 0,
            within: None,
        };
        list.load().await;
        list
    }

    /// Opens the site in the tab in which the test works.
    pub async fn load(&self) {
        self.goto(&self.site.address(self.site.entry())).await;
        if self.site.is_framed() {
            let frame = "return document.querySelector('iframe') !== null";
            self.until("the page with the frame is there", frame, vec![])
                .await;
            done("going into the frame", self.driver().enter_frame(0).await);
        }
    }

    /// Another element on the same page.
    #[must_use]
    pub fn other(&self, index: usize) -> Self {
        Self {
            index,
            ..self.clone()
        }
    }

    /// The element on the same page that is in the shadow root of what fits.
    #[must_use]
    pub fn within(&self, selector: &'static str) -> Self {
        Self {
            within: Some(selector),
            ..self.clone()
        }
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

    pub(crate) fn with_names(&self, body: &str) -> String {
        let tree = self.within.map_or_else(
            || "document".to_owned(),
            |selector| format!("document.querySelector('{selector}')?.shadowRoot"),
        );
        format!(
            "const el = {tree}?.querySelectorAll('account-closure-checklist')[{}];
             const root = el?.shadowRoot;
             {body}",
            self.index
        )
    }

    /// Waits for `ready`; fails if that was rejected.
    pub async fn ready(&self) {
        let outcome = self.settled().await;
        assert!(
            outcome.get("error").is_none(),
            "the element is not ready: {outcome}"
        );
    }

    /// Waits until `ready` is rejected, and returns the error's code.
    pub async fn failure(&self) -> String {
        let outcome = self.settled().await;
        assert!(
            outcome.get("error").is_some(),
            "the element is ready, which it should not be"
        );
        outcome["code"].as_str().unwrap_or_default().to_owned()
    }

    async fn settled(&self) -> Value {
        self.wait(
            "the element is defined",
            "return Boolean(el && el.ready)",
            vec![],
        )
        .await;
        self.script_async(&self.with_names("await el.ready;"), vec![])
            .await
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

    /// The reasons that keep the gate shut.
    pub async fn outstanding(&self) -> Vec<Outstanding> {
        let list = self.state().await["outstanding"].take();
        serde_json::from_value(list).expect("outstanding entries have an item and a reason")
    }

    /// The reason why an item is outstanding, if it is.
    pub async fn reason(&self, item: &str) -> Option<String> {
        let all = self.outstanding().await;
        all.into_iter()
            .find(|entry| entry.item == item)
            .map(|entry| entry.reason)
    }
}
