//! Several elements, tabs and accounts that know of each other, and hosts that change their mind.

use harness::journey::{ACCOUNT, Journey};
use harness::{Checklist, Replacement, Site, in_every_engine};
use serde_json::{Value, json};

const OTHER: &str = "444455556666";

const TWO: &str = "<account-closure-checklist loading=\"eager\"></account-closure-checklist>
    <account-closure-checklist loading=\"eager\" storage-key=\"apart\"></account-closure-checklist>";

in_every_engine!(what_is_forgotten_in_one_tab_stays_forgotten, async |page| {
    let list = Checklist::open(&page, Site::product()).await;
    Journey::quick().complete(&list).await;
    let first = list.tab().await;
    list.new_tab().await;
    list.load().await;
    list.ready().await;
    assert!(list.is_open().await);
    list.ask("el.reset()", vec![]).await;
    list.switch_to(&first).await;
    let shut = "return el.state.gate === 'shut' && el.state.standing === null";
    list.wait("this tab forgets, too", shut, vec![]).await;
    list.ask("window.dispatchEvent(new Event('focus'))", vec![])
        .await;
    list.radio("backup.rds.answer", "nothing").await;
    list.reload().await;
    list.ready().await;
    assert_eq!(list.reason("backup.rds").await, None);
    assert_eq!(list.state().await["standing"], Value::Null);
});

in_every_engine!(elements_of_one_page_are_in_step_or_apart, async |page| {
    let site = Site::product().edited("</main>", &format!("</main>{TWO}"));
    let list = Checklist::open(&page, site).await;
    let (same, apart) = (list.other(1), list.other(2));
    same.ready().await;
    apart.ready().await;
    Journey::quick().complete(&list).await;
    for other in [&same, &apart] {
        let account = "el.setAttribute('account-id', arguments[0])";
        other.ask(account, vec![json!(ACCOUNT)]).await;
        let known = "return !el.state.outstanding.some(({ item }) => item === 'account')";
        other.wait("the account is taken over", known, vec![]).await;
    }
    assert!(same.is_open().await);
    assert!(!apart.is_open().await);
    same.radio("access.survives.answer", "not-yet").await;
    assert!(!list.is_open().await);
    assert!(!list.has("a[data-hand-off]").await);
});

// Whatever a key is made of: no two of them are the same.
in_every_engine!(like_named_drawers_are_apart, async |page| {
    let element = |key: &str| {
        format!(
            "<account-closure-checklist loading=eager storage-key={key}></account-closure-checklist>"
        )
    };
    let keys = ["team/a", "team-a", "team%2Fa"].map(element).concat();
    let site = Site::product().edited("</main>", &format!("</main>{keys}"));
    let list = Checklist::open(&page, site).await;
    let drawers = [list.other(1), list.other(2), list.other(3)];
    for drawer in &drawers {
        drawer.ready().await;
    }
    drawers[0].fill("account-id", ACCOUNT).await;
    drawers[0].radio("standing", "member").await;
    list.reload().await;
    for (drawer, standing) in drawers
        .iter()
        .zip([json!("member"), Value::Null, Value::Null])
    {
        drawer.ready().await;
        assert_eq!(drawer.state().await["standing"], standing);
    }
});

in_every_engine!(two_accounts_are_never_mixed, async |page| {
    let list = Checklist::open(&page, Site::product()).await;
    list.fill("account-id", OTHER).await;
    list.radio("standing", "management").await;
    list.click("[data-action=start-account]").await;
    list.fill("account-id", ACCOUNT).await;
    list.radio("standing", "member").await;
    list.fill("account-id", OTHER).await;
    assert!(list.has("[data-action=start-new]").await);
    assert!(!list.has("[data-action=correct-id]").await);
    list.action("start-new").await;
    assert_eq!(list.state().await["standing"], json!("management"));
});

in_every_engine!(
    a_plan_that_is_gone_shuts_the_gate_and_loses_nothing,
    async |page| {
        let site = Site::product().with_blocked_storage().noting_events();
        let list = Checklist::open(&page, site).await;
        Journey::quick().complete(&list).await;
        list.ask("el.setAttribute('plan', 'not-there.json')", vec![])
            .await;
        let told = "return testEvents.some(({ type, detail }) =>
        type === 'acc-error' && detail.code === 'not-found')";
        list.wait("the host is told", told, vec![]).await;
        assert!(!list.is_open().await);
        assert!(list.shows("[data-item=plan]").await);
        let told = list.text("[data-item=plan] li").await;
        assert_eq!(told, "A file of the checklist is missing on the server.");
        list.ask("el.removeAttribute('plan')", vec![]).await;
        let open = "return el.state.gate === 'open'";
        list.wait("everything is there again", open, vec![]).await;
    }
);

in_every_engine!(a_corrected_plan_makes_the_element_ready, async |page| {
    let plan = Replacement::new(200, "application/json", "{\"format\": \"none\"}");
    let site = Site::product()
        .replace("/plan.json", plan)
        .edited(
            "<account-closure-checklist loading",
            "<account-closure-checklist plan=\"plan.json\" loading",
        )
        .noting_events();
    let list = Checklist::visit(&page, site).await;
    assert_eq!(list.failure().await, "plan-refused");
    list.ask("el.removeAttribute('plan')", vec![]).await;
    list.wait(
        "the host is told",
        "return testEvents.some(({ type }) => type === 'acc-ready')",
        vec![],
    )
    .await;
    list.ready().await;
});

in_every_engine!(
    who_waits_while_the_element_is_away_is_not_forgotten,
    async |page| {
        let list = Checklist::open(&page, Site::product()).await;
        let waited = "
        const away = document.createElement('account-closure-checklist');
        const { ready } = away;
        away.setAttribute('loading', 'eager');
        document.body.append(away);
        away.remove();
        setTimeout(() => document.body.append(away), 50);
        window.waited = false;
        ready.then(() => { window.waited = true })";
        list.ask(waited, vec![]).await;
        list.wait("it is ready after all", "return window.waited", vec![])
            .await;
    }
);

in_every_engine!(
    a_record_names_its_hand_off_until_something_is_said,
    async |page| {
        let list = Checklist::open(&page, Site::product().noting_events()).await;
        let mut journey = Journey::quick();
        journey.complete(&list).await;
        journey.hand_over(&list).await;
        let stay = "document.addEventListener('click', (event) => event.composedPath()[0].closest('a') && event.preventDefault())";
        list.ask(stay, vec![]).await;
        list.click("a[data-hand-off]").await;
        list.ask("window.dispatchEvent(new Event('focus'))", vec![])
            .await;
        let told = "return testEvents.find(({ type }) => type === 'acc-hand-off').detail.digest";
        let told = list.ask(told, vec![]).await;
        let record: Value = serde_json::from_str(&list.export("json").await).expect("it is JSON");
        assert_eq!(record["digest"], told);
        list.radio("outcome.answer", "not-known").await;
        let record: Value = serde_json::from_str(&list.export("json").await).expect("it is JSON");
        assert_ne!(record["digest"], told);
    }
);
