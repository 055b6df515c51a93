//! Another medium or device than the one at hand, as far as the drivers can pretend one.

use serde_json::{Value, json};

use crate::checklist::Checklist;
use crate::engine::Engine;
use crate::own;
use crate::page::{Page, done};

impl Page {
    /// Whether the engine's driver can pretend a device that wants something.
    #[must_use]
    pub fn can_pretend(&self) -> bool {
        self.engine() != Engine::WebKit
    }

    /// The page with the person's own few colours, as in a contrast theme.
    pub async fn force_colours(&self) {
        match self.engine() {
            Engine::Firefox => self.overrule("forcedColorsOverride", "active").await,
            _ => self.emulate_feature("forced-colors", "active").await,
        }
    }

    /// The page for a device that prefers a look: `light` or `dark`.
    pub async fn prefer_look(&self, look: &str) {
        match self.engine() {
            Engine::Firefox => self.overrule("prefersColorSchemeOverride", look).await,
            _ => self.emulate_feature("prefers-color-scheme", look).await,
        }
    }

    /// The page on a device that is used with a finger. Only Chromium's driver can pretend that.
    pub async fn use_a_finger(&self) {
        assert_eq!(self.engine(), Engine::Chromium, "nothing else can");
        let touch = json!({ "enabled": true });
        let command = json!({ "cmd": "Emulation.setTouchEmulationEnabled", "params": touch });
        self.own("/goog/cdp/execute", command).await;
    }

    async fn emulate_feature(&self, name: &str, value: &str) {
        let feature = json!({ "name": name, "value": value });
        self.emulate(json!({ "features": [feature] })).await;
    }

    /// Chromium's own way.
    async fn emulate(&self, parameters: Value) {
        assert_eq!(self.engine(), Engine::Chromium, "nothing else can");
        let command = json!({ "cmd": "Emulation.setEmulatedMedia", "params": parameters });
        self.own("/goog/cdp/execute", command).await;
    }

    /// Firefox' own way: a setting of the tab, which only the browser's own scripts may touch.
    async fn overrule(&self, setting: &str, value: &str) {
        self.own("/moz/context", json!({ "context": "chrome" }))
            .await;
        let body = "const { browsingContext } = gBrowser.selectedBrowser;
            browsingContext.top[arguments[0]] = arguments[1]";
        self.script(body, vec![json!(setting), json!(value)]).await;
        self.own("/moz/context", json!({ "context": "content" }))
            .await;
    }

    /// How many nodes and listeners are alive, after everything that nobody holds was let go; only
    /// Chromium tells.
    pub async fn living(&self) -> Value {
        for _ in 0..3 {
            let command = json!({ "cmd": "HeapProfiler.collectGarbage", "params": {} });
            self.own("/goog/cdp/execute", command).await;
        }
        let command = json!({ "cmd": "Memory.getDOMCounters", "params": {} });
        self.own("/goog/cdp/execute", command).await
    }

    /// How many sheets of paper the page takes, printed by its driver.
    pub async fn sheets(&self) -> u64 {
        let document = self.own("/print", json!({})).await;
        let count = r"return atob(arguments[0]).match(/\/Type\s*\/Page\b/g).length";
        let count = self.script(count, vec![document]).await;
        count
            .as_u64()
            .expect("the driver prints a document with pages")
    }

    pub(crate) async fn own(&self, endpoint: &'static str, parameters: Value) -> Value {
        self.step(format!("{endpoint} {parameters}"));
        let command = own::command(endpoint, parameters);
        let answer = done("pretending", self.driver().cmd(command).await);
        answer.body["value"].clone()
    }
}

/// Lets the rules for paper hold as they would there.
const AS_ON_PAPER: &str = "
    const rules = root.adoptedStyleSheets
        .flatMap((sheet) => [...sheet.cssRules])
        .filter((rule) => rule instanceof CSSMediaRule && rule.conditionText === 'print')
        .flatMap((rule) => [...rule.cssRules].map(({ cssText }) => cssText));
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules.join(' '));
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    return rules.length";

impl Checklist {
    /// The page as on paper. Where the driver cannot pretend that, the element's own rules for
    /// paper are repeated without their condition.
    pub async fn put_on_paper(&self) {
        match self.engine() {
            Engine::Chromium => self.emulate(json!({ "media": "print" })).await,
            Engine::Firefox => self.overrule("mediumOverride", "print").await,
            Engine::WebKit => {
                let rules = self.ask(AS_ON_PAPER, vec![]).await;
                assert_ne!(rules, json!(0), "there are no rules for paper");
            }
        }
        self.ask("dispatchEvent(new Event('beforeprint'))", vec![])
            .await;
    }

    /// The page on its screen again, after it was put on paper.
    pub async fn leave_paper(&self) {
        match self.engine() {
            Engine::Chromium => self.emulate(json!({ "media": "" })).await,
            Engine::Firefox => self.overrule("mediumOverride", "").await,
            Engine::WebKit => {
                let drop = "root.adoptedStyleSheets = root.adoptedStyleSheets.slice(0, -1)";
                self.ask(drop, vec![]).await;
            }
        }
        self.ask("dispatchEvent(new Event('afterprint'))", vec![])
            .await;
    }
}
