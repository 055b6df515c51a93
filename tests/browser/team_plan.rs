//! A team's own plan: what it adds to the built-in plan, and the accounts that it protects.

use harness::journey::ACCOUNT;
use harness::{Checklist, Replacement, Site, in_every_engine};
use serde_json::{Value, json};

/// The worked example of the repository.
const EXAMPLE: &str = include_str!("../../plan/examples/platform-team.json");

/// The example, changed, at an address beside the page.
fn team(change: impl FnOnce(&mut Value)) -> Site {
    let mut plan: Value = serde_json::from_str(EXAMPLE).expect("JSON");
    change(&mut plan);
    let plan = Replacement::new(200, "application/json", plan.to_string());
    Site::product().replace("/team.json", plan).edited(
        "<account-closure-checklist loading",
        "<account-closure-checklist plan=\"team.json\" loading",
    )
}

in_every_engine!(a_plan_adds_to_the_built_in_plan, async |page| {
    let list = Checklist::open(&page, team(|_| {})).await;
    assert_eq!(list.state().await["planRevision"], "2026-11-25");
    list.select("language", "en").await;
    let has_heading = |text: &str| {
        [
            "return [...root.querySelectorAll('h2')].some((one) => one.textContent === '",
            text,
            "')",
        ]
        .concat()
    };
    for built_in_or_own in ["Backups", "At Example"] {
        list.wait(built_in_or_own, &has_heading(built_in_or_own), vec![])
            .await;
    }
    // Its item stands in the built-in category, after the category's own.
    let order = "return [...root.querySelectorAll('[data-category=databases] [data-item]')].map((row) => row.dataset.item)";
    let order = list.ask(order, vec![]).await;
    let rows = order.as_array().expect("a list");
    assert_eq!(rows.first(), Some(&json!("backup.rds")));
    assert_eq!(rows.last(), Some(&json!("example.backup.reporting")));
    // Items that hang on its decision follow, and those that it does not need are not asked for.
    let outstanding = list.outstanding().await;
    let asked = |item: &str| outstanding.iter().any(|open| open.item == item);
    assert!(asked("example.change-number") && asked("backup.ebs"));
    assert!(!asked("example.emergency") && !asked("backup.invoices"));
    list.radio("example.change-number.answer", "approved").await;
    list.fill("example.change-number.why", "CHG-12345").await;
    let reason = list.reason("example.change-number").await;
    assert_eq!(reason.as_deref(), Some("why-invalid"));
    list.fill("example.change-number.why", "CHG-0012345").await;
    assert_eq!(list.reason("example.change-number").await, None);
    assert_eq!(
        list.reason("example.emergency").await.as_deref(),
        Some("unanswered")
    );
    list.tick("example.emergency.answer").await;
    assert_eq!(list.reason("example.emergency").await, None);
    assert_eq!(
        list.reason("example.approval").await.as_deref(),
        Some("unanswered")
    );
    list.toggle(".acc-foot > details:not([data-panel])").await;
    let contact = list.text(".acc-foot").await;
    assert!(
        contact.contains("Platform team, channel #cloud-accounts"),
        "{contact}"
    );
    // In the other language it is the same plan.
    list.select("language", "de").await;
    list.wait(
        "the own section in German",
        &has_heading("Bei Example"),
        vec![],
    )
    .await;
    assert_eq!(
        list.ask(&has_heading("At Example"), vec![]).await,
        json!(false)
    );
    assert_eq!(list.reason("example.change-number").await, None);
});

in_every_engine!(an_answer_counts_for_its_own_plan_only, async |page| {
    let site = team(|_| {});
    let mut other: Value = serde_json::from_str(EXAMPLE).expect("JSON");
    other["id"] = json!("another-team");
    other["revision"] = json!("other");
    let other = Replacement::new(200, "application/json", other.to_string());
    let list = Checklist::open(&page, site.replace("/other.json", other)).await;
    list.radio("standing", "standalone").await;
    list.radio("access.survives.answer", "confirmed").await;
    list.radio("example.change-number.answer", "approved").await;
    list.fill("example.change-number.why", "CHG-0012345").await;
    assert_eq!(list.reason("example.change-number").await, None);
    list.ask("el.setAttribute('plan', 'other.json')", vec![])
        .await;
    let taken = "return el.state.planRevision === 'other'";
    list.wait("the other plan is taken over", taken, vec![])
        .await;
    assert_eq!(
        list.reason("example.change-number").await.as_deref(),
        Some("changed")
    );
    assert_eq!(list.reason("access.survives").await, None);
});

in_every_engine!(a_protected_account_stays_shut, async |page| {
    let protect = |plan: &mut Value| plan["protected_accounts"] = json!(["1111-2222-3333"]);
    let list = Checklist::open(&page, team(protect)).await;
    list.fill("account-id", "999988887777").await;
    assert_eq!(list.reason("account").await, None);
    list.action("start-account").await;
    list.fill("account-id", ACCOUNT).await;
    assert_eq!(
        list.reason("account").await.as_deref(),
        Some("protected-account")
    );
    list.ask("el.setAttribute('account-id', '111122223333')", vec![])
        .await;
    assert_eq!(
        list.reason("account").await.as_deref(),
        Some("protected-account")
    );
    assert!(!list.is_open().await);
});

in_every_engine!(
    a_broken_plan_is_explained_and_nothing_takes_its_place,
    async |page| {
        let broken = |plan: &mut Value| {
            plan["items"]["backup.gone"] = json!({"required": false});
            plan["help"][0]["url"] = json!("javascript:alert(1)");
        };
        let list = Checklist::visit(&page, team(broken)).await;
        list.failure().await;
        let text = list.text(".acc-page").await;
        for told in ["/items/backup.gone", "/help/0/url"] {
            assert!(text.contains(told), "{text}");
        }
        // Whoever wrote the plan reads English, whatever the page speaks.
        let english = "return root.querySelectorAll('.acc-faults li[lang=en]').length";
        assert_eq!(list.ask(english, vec![]).await, json!(2));
        let state = list.state().await;
        assert_eq!(
            state["outstanding"],
            json!([{"item": "plan", "reason": "plan-refused"}])
        );
        assert!(!list.has("[data-item]:not([data-item=plan])").await);
    }
);

in_every_engine!(a_plan_stands_in_the_page, async |page| {
    let script = [
        "<account-closure-checklist><script type=\"application/json\" slot=\"plan\">",
        EXAMPLE,
        "</script>",
    ]
    .concat();
    let site = Site::product().edited("<account-closure-checklist loading=\"eager\">", &script);
    let list = Checklist::open(&page, site).await;
    assert_eq!(list.state().await["planRevision"], "2026-11-25");
    list.radio("example.change-number.answer", "not-yet").await;
    // Another text, and another script.
    let changes = [
        "const script = el.querySelector('[slot=plan]');
         script.textContent = script.textContent.replace('2026-11-25', 'two')",
        "const script = el.querySelector('[slot=plan]');
         script.firstChild.data = script.firstChild.data.replace('\"two\"', '\"three\"')",
        "const script = el.querySelector('[slot=plan]'), other = script.cloneNode();
         other.textContent = script.textContent.replace('\"three\"', '\"four\"');
         script.replaceWith(other)",
    ];
    for (change, revision) in changes.into_iter().zip(["two", "three", "four"]) {
        list.ask(change, vec![]).await;
        let taken = ["return el.state.planRevision === '", revision, "'"].concat();
        list.wait(revision, &taken, vec![]).await;
    }
    assert_eq!(
        list.reason("example.change-number").await.as_deref(),
        Some("not-yet")
    );
    // A broken one is explained, and the one that is taken away leaves the built-in plan.
    list.ask("el.querySelector('[slot=plan]').textContent = '{'", vec![])
        .await;
    let refused = "return el.state.outstanding[0].reason === 'plan-refused'";
    list.wait("it is refused", refused, vec![]).await;
    list.ask("el.querySelector('[slot=plan]').remove()", vec![])
        .await;
    let back = "return el.state.planRevision === '2026-12-01'";
    list.wait("the built-in plan is back", back, vec![]).await;
});

in_every_engine!(
    an_address_counts_for_more_than_what_stands_in_the_page,
    async |page| {
        let list = Checklist::open(&page, team(|_| {})).await;
        let script = "const script = document.createElement('script');
        script.type = 'application/json'; script.slot = 'plan'; script.textContent = '{';
        el.append(script);
        return el.state.planRevision";
        assert_eq!(list.ask(script, vec![]).await, json!("2026-11-25"));
        let german = "return root.textContent.includes('Bei Example')";
        list.select("language", "de").await;
        list.wait("the plan in German", german, vec![]).await;
        list.ask("el.removeAttribute('plan')", vec![]).await;
        let refused = "return el.state.outstanding[0].reason === 'plan-refused'";
        list.wait("now the other one counts", refused, vec![]).await;
    }
);
