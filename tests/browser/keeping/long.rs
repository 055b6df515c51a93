//! The longest plan that is accepted can be answered whole, and its answers are there again.

use harness::journey::ACCOUNT;
use harness::{Checklist, Engine, Replacement, Site, in_every_engine};
use serde_json::{Value, json};

use super::{is_noticed, reload};

/// As many items as a plan may have.
const ITEMS: usize = 6_000;

/// So many letters an answer takes with its key, with all that is said about a copy.
const LETTERS: usize = 436;

/// WebKit takes ten times as long to take three times as many rows away: more than a minute for all.
const TAKEN_AWAY_IN_WEBKIT: usize = 2_000;

fn plan(items: usize) -> Replacement {
    let item = |number: usize| json!({ "id": format!("item-{number}"), "kind": "backup", "revision": 1, "title": { "en": "An item" } });
    let items: Vec<Value> = (0..items).map(item).collect();
    let plan = json!({
        "format": "account-closure-plan", "version": 1, "id": "long", "revision": "1",
        "confirmation": "none", "max_age_days": 30,
        "sources": {}, "rules": [], "timeline": [], "afterwards": [], "help": [],
        "hand_off": { "root": [{ "en": "Step" }], "organization": [{ "en": "Step" }] },
        "sections": [{
            "id": "all", "title": { "en": "All" }, "intro": [],
            "categories": [{
                "id": "every", "title": { "en": "Every" },
                "shortcuts": ["nothing-of-this-kind"], "items": items,
            }],
        }],
    });
    Replacement::new(200, "application/json", plan.to_string())
}

in_every_engine!(the_longest_plan_survives_a_reload, async |page| {
    let site = Site::product().replace("/long.json", plan(ITEMS)).edited(
        "<account-closure-checklist loading",
        "<account-closure-checklist plan=\"long.json\" loading",
    );
    let list = Checklist::open(&page, site).await;
    list.fill("account-id", ACCOUNT).await;
    list.radio("every.shortcut", "nothing-of-this-kind").await;
    let settled = list.state().await["settled"].clone();
    assert!(
        settled
            .as_u64()
            .is_some_and(|settled| settled >= ITEMS as u64)
    );
    assert!(!is_noticed(&list).await, "all of it is saved");
    reload(&list).await;
    assert_eq!(list.state().await["settled"], settled);
});

in_every_engine!(the_browser_has_room_for_full_answers, async |page| {
    let list = Checklist::open(&page, Site::product()).await;
    let fill = "const [items, letters] = arguments;
        for (let n = 0; n < items; n += 1) {
            const key = `room/${n}`;
            localStorage.setItem(key, 'x'.repeat(letters - key.length));
        }
        return localStorage.length";
    let kept = list.ask(fill, vec![json!(ITEMS), json!(LETTERS)]).await;
    assert!(kept.as_u64().is_some_and(|kept| kept >= ITEMS as u64));
});

in_every_engine!(after_a_long_plan_a_shorter_one_is_kept, async |page| {
    let items = match page.engine() {
        Engine::WebKit => TAKEN_AWAY_IN_WEBKIT,
        Engine::Chromium | Engine::Firefox => ITEMS,
    };
    let site = Site::product().replace("/long.json", plan(items)).edited(
        "<account-closure-checklist loading",
        "<account-closure-checklist plan=\"long.json\" loading",
    );
    let list = Checklist::open(&page, site).await;
    list.fill("account-id", ACCOUNT).await;
    list.radio("every.shortcut", "nothing-of-this-kind").await;
    list.ask("el.plan = null", vec![]).await;
    list.appears("[name=\"access.survives.answer\"]").await;
    list.radio("access.survives.answer", "confirmed").await;
    list.radio("backup.rds.answer", "nothing").await;
    assert!(!is_noticed(&list).await, "there is room for them");
    list.reload().await;
    list.ready().await;
    list.ask("el.plan = null", vec![]).await;
    list.appears("[name=\"access.survives.answer\"]").await;
    assert_eq!(list.reason("access.survives").await, None);
    assert_eq!(list.reason("backup.rds").await, None);
});
