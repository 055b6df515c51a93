//! Items of a plan's own may be called nearly anything: what the page uses itself stays apart.

use harness::{Checklist, Replacement, Site, in_every_engine};
use serde_json::json;

/// Ids that begin, or end, like names of the page's own.
const IDS: [&str; 14] = [
    "evidence-of-tests",
    "evidence.log",
    "evidence-text.own",
    "account-id.proof",
    "account.rest",
    "standing.order",
    "route.tables",
    "outcome.answer",
    "latest-seen.at",
    "language.used",
    "theme.park",
    "record-keeping",
    "confirm-account-id.again",
    "draft",
];

fn plan() -> Replacement {
    let item = |id: &str| {
        json!({
            "id": id, "kind": "decision", "revision": 1, "title": { "en": id },
            "options": [{ "id": "done", "label": { "en": "Done" } }],
        })
    };
    let plan = json!({
        "format": "account-closure-plan", "version": 1, "extends": "built-in",
        "id": "names", "revision": "1",
        "sections": [{
            "id": "own", "title": { "en": "Own" },
            "categories": [{ "id": "own-all", "items": IDS.map(item) }],
        }],
    });
    Replacement::new(200, "application/json", plan.to_string())
}

in_every_engine!(
    items_with_names_like_the_pages_own_can_be_answered,
    async |page| {
        let site = Site::product().replace("/names.json", plan()).edited(
            "<account-closure-checklist loading",
            "<account-closure-checklist plan=\"names.json\" loading",
        );
        let list = Checklist::open(&page, site).await;
        for id in IDS {
            assert!(list.reason(id).await.is_some(), "{id}");
            list.radio(&format!("{id}.answer"), "done").await;
            assert_eq!(list.reason(id).await, None, "{id}");
        }
        list.reload().await;
        list.ready().await;
        for id in IDS {
            assert_eq!(list.reason(id).await, None, "{id} after a reload");
        }
    }
);
