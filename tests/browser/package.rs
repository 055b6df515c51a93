//! An app that has the element from the package.

use harness::journey::Journey;
use harness::{Checklist, Site, in_chromium};
use serde_json::json;

// A bundler makes the same files for every engine: one is enough.
in_chromium!(an_app_runs_it_under_a_strict_policy, async |page| {
    let note = "window.violations = [];
        addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
            violations.push([violatedDirective, blockedURI]))";
    let list = Checklist::open(&page, Site::app().before(note)).await;
    let told = "return document.querySelector('output').textContent === 'account: unanswered'";
    list.wait("the app reads the state", told, vec![]).await;
    Journey::quick().complete(&list).await;
    let open = "return document.querySelector('output').textContent === 'open'";
    list.wait("the app hears of the open gate", open, vec![])
        .await;
    let look = "return root.querySelector('.acc-page').dataset.theme";
    assert_eq!(list.ask(look, vec![]).await, json!("dark"));
    assert_eq!(list.ask("return violations", vec![]).await, json!([]));
    // Another language, and the second program, are found where the bundler put them.
    list.ask("el.setAttribute('lang', 'de')", vec![]).await;
    let german = "return root.querySelector('.acc-page').lang === 'de'";
    list.wait("the page speaks German", german, vec![]).await;
    let refusal = list.import("no record", false).await;
    assert_eq!(refusal.expect_err("it is none").code, "not-a-record");
});
