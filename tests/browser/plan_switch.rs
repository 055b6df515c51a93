//! Another plan takes over while the page runs.

use harness::{Checklist, Replacement, Site, in_every_engine};
use serde_json::json;

/// A plan of one decision.
fn small_plan() -> Replacement {
    let plan = json!({
        "format": "account-closure-plan", "version": 1, "id": "small", "revision": "small",
        "confirmation": "account-id", "max_age_days": 30,
        "sources": {}, "rules": [], "timeline": [], "afterwards": [], "help": [],
        "hand_off": { "root": [{ "en": "Step" }], "organization": [{ "en": "Step" }] },
        "sections": [{
            "id": "all", "title": { "en": "All" }, "intro": [],
            "categories": [{ "id": "one", "items": [{
                "id": "one.only", "kind": "decision", "revision": 1, "title": { "en": "Only" },
                "options": [{ "id": "done", "label": { "en": "Done" } }],
            }] }],
        }],
    });
    Replacement::new(200, "application/json", plan.to_string())
}

in_every_engine!(a_smaller_plan_takes_over_and_goes_again, async |page| {
    let site = Site::product().replace("/small.json", small_plan());
    let list = Checklist::open(&page, site).await;
    list.ask("el.setAttribute('plan', 'small.json')", vec![])
        .await;
    let taken = "return el.state.planRevision === 'small'";
    list.wait("the plan is taken over", taken, vec![]).await;
    list.radio("one.only.answer", "done").await;
    list.ask("el.removeAttribute('plan')", vec![]).await;
    let back = "return el.state.planRevision !== 'small' && el.state.required > 40";
    list.wait("the built-in plan is back", back, vec![]).await;
    list.radio("standing", "member").await;
});
