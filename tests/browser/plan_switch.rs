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
    let back = "return el.state.planRevision !== 'small' && el.state.required > 20";
    list.wait("the built-in plan is back", back, vec![]).await;
    list.radio("standing", "member").await;
});

/// Holds back the examiner's German texts, each time that they are asked for.
const HOLD: &str = "<script>{
    const real = fetch;
    window.held = [];
    window.fetch = async (...what) => {
        if (!/examiner-de/.test(String(what[0]))) return real(...what);
        await new Promise((go) => { held.push(go) });
        const answer = await real(...what);
        window.come = (window.come ?? 0) + 1;
        return answer;
    };
}</script>";

in_every_engine!(
    what_comes_late_does_not_bring_the_plan_before_back,
    async |page| {
        let body = "<account-closure-checklist loading=\"eager\"></account-closure-checklist>";
        let plan = include_str!("../../plan/examples/platform-team.json");
        let plan = Replacement::new(200, "application/json", plan);
        let site = Site::hosting(HOLD, body).replace("/team.json", plan);
        let list = Checklist::open(&page, site).await;
        let add = "await document.querySelector('account-closure-checklist')
            .addEvidence('{}', { name: 'a.json' }).catch(() => {})";
        list.script_async(add, vec![]).await;
        list.ask("el.lang = 'de'", vec![]).await;
        list.until(
            "its texts are asked for",
            "return held.length === 1",
            vec![],
        )
        .await;
        list.ask("el.setAttribute('plan', 'team.json')", vec![])
            .await;
        list.until("so they are again", "return held.length === 2", vec![])
            .await;
        list.script("held[1]()", vec![]).await;
        let taken = "return el.state.planRevision === '2026-11-25'";
        list.wait("the plan is taken over", taken, vec![]).await;
        list.script("held[0]()", vec![]).await;
        list.until("both have come", "return window.come === 2", vec![])
            .await;
        let later = "for (let frame = 0; frame < 10; frame += 1)
            await new Promise(requestAnimationFrame)";
        list.script_async(later, vec![]).await;
        assert_eq!(list.state().await["planRevision"], json!("2026-11-25"));
        assert!(list.has("[data-item=\"example.approval\"]").await);
        let german = "return root.querySelector('h1').textContent.includes('schließen')";
        assert_eq!(list.ask(german, vec![]).await, json!(true));
    }
);

in_every_engine!(
    a_plan_that_is_missing_is_told_in_the_language_that_came_with_it,
    async |page| {
        let list = Checklist::open(&page, Site::product()).await;
        let both = "el.lang = 'de'; el.setAttribute('plan', 'nowhere.json')";
        list.ask(both, vec![]).await;
        let told = "return el.state.outstanding[0]?.reason === 'plan-refused'
            && root.textContent.includes('Eine Datei der Checkliste fehlt auf dem Server.')";
        list.wait("it is told in German", told, vec![]).await;
    }
);
