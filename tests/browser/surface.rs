//! The public surface, as other people's pages and tests use it.

use harness::address::assert_no_console_address;
use harness::journey::{ACCOUNT, Journey};
use harness::{Checklist, Paths, Replacement, Site, in_every_engine};
use serde_json::{Value, json};

in_every_engine!(
    state_is_plain_read_only_and_shut_from_the_start,
    async |page| {
        let list = Checklist::visit(&page, Site::product().holding_back()).await;
        list.wait("the element is defined", "return Boolean(el.ready)", vec![])
            .await;
        let early = list.state().await;
        assert_eq!(early["gate"], json!("shut"));
        assert_eq!(
            (&early["standing"], &early["route"]),
            (&Value::Null, &Value::Null)
        );
        list.ask("testGate.open()", vec![]).await;
        list.ready().await;
        let keys = "return Object.keys(el.state).sort()";
        let expected = json!([
            "evidence",
            "gate",
            "grades",
            "outstanding",
            "planRevision",
            "required",
            "route",
            "settled",
            "standing"
        ]);
        assert_eq!(list.ask(keys, vec![]).await, expected);
        let write = "return (() => {
        'use strict';
        const state = el.state;
        const tries = [() => { state.gate = 'open' }, () => { state.outstanding.length = 0 },
                       () => { state.outstanding[0].item = 'x' }, () => { el.state = {} }];
        const thrown = tries.filter((attempt) => {
            try { attempt(); return false } catch { return true } });
        return [thrown.length, el.state.gate, el.state.outstanding.length > 0];
    })()";
        assert_eq!(list.ask(write, vec![]).await, json!([4, "shut", true]));
        let state = list.state().await;
        assert!(state["required"].as_u64() > Some(20), "{state}");
        assert!(
            state["planRevision"]
                .as_str()
                .is_some_and(|revision| !revision.is_empty())
        );
    }
);

in_every_engine!(everything_outstanding_names_a_row, async |page| {
    let list = Checklist::open(&page, Site::product()).await;
    list.radio("standing", "member").await;
    list.radio("organization.removal.answer", "remove-first")
        .await;
    let reasons = [
        "unanswered",
        "id-invalid",
        "id-changed",
        "protected-account",
        "unknown",
        "route-unavailable",
        "place-missing",
        "destination-missing",
        "destination-invalid",
        "inside-account",
        "closing-account",
        "where-missing",
        "where-unreadable",
        "restore-missing",
        "copied-on-invalid",
        "copied-on-future",
        "why-missing",
        "not-yet",
        "confirm-again",
        "in-the-future",
        "clock-corrected",
        "changed",
        "contradicted",
        "evidence-removed",
        "evidence-unread",
        "evidence-unreadable",
        "plan-loading",
        "clock-implausible",
        "grade-too-low",
    ];
    for open in list.outstanding().await {
        assert!(
            list.has(&format!("[data-item=\"{}\"]", open.item)).await,
            "{}",
            open.item
        );
        assert!(reasons.contains(&open.reason.as_str()), "{open:?}");
    }
});

in_every_engine!(
    state_is_current_at_once_and_the_page_before_the_next_task,
    async |page| {
        let list = Checklist::open(&page, Site::product()).await;
        let body = "
        const radio = root.querySelector('[name=standing][value=unknown]');
        const settled = el.state.settled;
        const other = root.querySelector('[name=standing][value=member]');
        other.checked = true;
        other.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
        const atOnce = [el.state.standing, el.state.settled - settled];
        await new Promise((resolve) => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = resolve;
            port2.postMessage(0);
        });
        const row = root.querySelector('[data-item=\"organization.removal\"]');
        return [...atOnce, radio.checked, row.hidden, row.getClientRects().length > 0]";
        let body = format!(
            "const el = document.querySelector('account-closure-checklist');
         const root = el.shadowRoot; {body}"
        );
        let answer = list.script_async(&body, vec![]).await;
        assert_eq!(answer["value"], json!(["member", 1, false, false, true]));
    }
);

in_every_engine!(events_say_what_happened_and_no_more, async |page| {
    let list = Checklist::open(&page, Site::product().noting_events()).await;
    assert_eq!(list.event_names().await, ["acc-ready"]);
    list.fill("account-id", ACCOUNT).await;
    list.fill("account-name", "Payroll of Example Ltd").await;
    let mut journey = Journey::quick();
    journey.complete(&list).await;
    journey.hand_over(&list).await;
    let names = list.event_names().await;
    assert_eq!(
        names
            .iter()
            .filter(|name| *name == "acc-gate-opened")
            .count(),
        1,
        "{names:?}"
    );
    assert!(
        names.iter().filter(|name| *name == "acc-change").count() > 10,
        "{names:?}"
    );

    // The host keeps the click to itself: nothing opens, and the digest is the record's.
    let keep = "addEventListener('acc-hand-off', (event) => event.preventDefault())";
    list.ask(keep, vec![]).await;
    list.click("a[data-hand-off]").await;
    let windows = list
        .driver()
        .windows()
        .await
        .expect("the browser lists its windows");
    assert_eq!(windows.len(), 1, "the host said no");
    let record: Value = serde_json::from_str(&list.export("json").await).expect("it is JSON");
    let events = list.events().await;
    let hand_off = events
        .iter()
        .find(|event| event["type"] == json!("acc-hand-off"));
    let hand_off = hand_off.expect("the host is told");
    assert_eq!(hand_off["cancelable"], json!(true));
    let digest = hand_off["detail"]["digest"]
        .as_str()
        .expect("it carries the digest");
    assert_eq!(digest.trim_start_matches("sha256:").len(), 64, "{digest}");
    assert!(
        record.to_string().contains("digest"),
        "a record carries its own digest"
    );

    list.radio("access.survives.answer", "not-yet").await;
    assert!(
        list.event_names()
            .await
            .contains(&"acc-gate-shut".to_owned())
    );
    for event in list.events().await {
        assert_eq!(
            (&event["bubbles"], &event["composed"]),
            (&json!(true), &json!(true)),
            "{event}"
        );
        assert_eq!(event["tag"], json!("account-closure-checklist"), "{event}");
        let text = event.to_string();
        assert!(
            !text.contains("Payroll") && !text.contains("No longer needed"),
            "{text}"
        );
    }
});

in_every_engine!(attributes_are_taken_over_at_any_time, async |page| {
    let list = Checklist::open(&page, Site::product()).await;
    list.fill("account-id", ACCOUNT).await;
    list.radio("standing", "member").await;
    let english = list.text("[data-action=review]").await;
    list.ask("el.setAttribute('lang', 'de')", vec![]).await;
    let german = "const { innerText } = root.querySelector('[data-action=review]');
        return root.querySelector('.acc-page').lang === 'de' && innerText !== arguments[0]";
    list.wait("the page speaks German", german, vec![json!(english)])
        .await;
    assert_eq!(
        list.state().await["standing"],
        json!("member"),
        "the answers stay"
    );
    list.ask("el.setAttribute('theme', 'dark')", vec![]).await;
    let dark = "return root.querySelector('.acc-page').dataset.theme === 'dark'";
    list.wait("the page is dark", dark, vec![]).await;
    list.ask("el.setAttribute('account-id', '444455556666')", vec![])
        .await;
    let other = "return root.querySelector('[name=account-id]').value === '444455556666'";
    list.wait("the other account is open", other, vec![]).await;
    assert_eq!(list.state().await["standing"], Value::Null);
    list.ask(
        &format!("el.setAttribute('account-id', '{ACCOUNT}')"),
        vec![],
    )
    .await;
    list.wait(
        "the first is open again",
        "return el.state.standing === 'member'",
        vec![],
    )
    .await;
    list.ask("el.setAttribute('storage-key', 'elsewhere')", vec![])
        .await;
    list.wait(
        "another drawer is empty",
        "return el.state.standing === null",
        vec![],
    )
    .await;
    assert_no_console_address(&list.rendered_tree().await);
});

in_every_engine!(
    switches_for_language_and_look_are_visible_and_kept,
    async |page| {
        let list = Checklist::open(&page, Site::product()).await;
        for (name, value) in [("language", "de"), ("theme", "dark")] {
            assert!(list.shows(&format!("select[name={name}]")).await);
            list.select(name, value).await;
        }
        let taken = "const page = root.querySelector('.acc-page');
        return page.lang === 'de' && page.dataset.theme === 'dark'";
        list.wait("both are taken over", taken, vec![]).await;
        list.reload().await;
        list.ready().await;
        list.wait("both are kept", taken, vec![]).await;
    }
);

in_every_engine!(a_plan_of_ones_own_is_validated, async |page| {
    let refused = Replacement::new(
        200,
        "application/json",
        "{\"format\": \"account-closure-plan\"}",
    );
    let site = Site::product()
        .replace("/plan.json", refused)
        .noting_events();
    let list = Checklist::open(&page, site).await;
    list.ask("el.setAttribute('plan', 'plan.json')", vec![])
        .await;
    let reason = "return el.state.outstanding[0]?.reason === 'plan-refused'";
    list.wait("the plan is refused", reason, vec![]).await;
    assert!(!list.is_open().await);
    assert!(list.shows("[role=alert]").await);
    list.ask("el.removeAttribute('plan')", vec![]).await;
    let back = "return el.state.outstanding[0]?.reason !== 'plan-refused'";
    list.wait("the built-in plan is back", back, vec![]).await;
});

in_every_engine!(a_plan_from_elsewhere_is_not_even_fetched, async |page| {
    let list = Checklist::open(&page, Site::product().noting_events()).await;
    list.ask(
        "el.setAttribute('plan', 'https://plans.example/plan.json')",
        vec![],
    )
    .await;
    let told = "return testEvents.some(({ type }) => type === 'acc-error')";
    list.wait("the host is told", told, vec![]).await;
    assert!(!list.is_open().await);
    let asked = "return performance.getEntriesByType('resource')
        .filter(({ name }) => name.includes('plans.example')).length";
    assert_eq!(list.ask(asked, vec![]).await, json!(0));
});

in_every_engine!(reset_forgets_this_account, async |page| {
    let list = Checklist::open(&page, Site::product()).await;
    list.fill("account-id", ACCOUNT).await;
    list.radio("standing", "member").await;
    list.ask("el.reset()", vec![]).await;
    assert_eq!(list.state().await["standing"], Value::Null);
    list.reload().await;
    list.ready().await;
    assert!(!format!("{:?}", list.stored().await).contains("member"));
});

in_every_engine!(ready_comes_again_after_a_move, async |page| {
    let list = Checklist::open(&page, Site::product()).await;
    list.radio("standing", "member").await;
    list.ask("document.body.append(el)", vec![]).await;
    list.ready().await;
    assert_eq!(list.state().await["standing"], json!("member"));
    list.ask("window.kept = el; el.remove()", vec![]).await;
    list.until("the element is gone", "return !kept.isConnected", vec![])
        .await;
    list.script("document.querySelector('main').append(kept)", vec![])
        .await;
    list.ready().await;
    assert_eq!(list.state().await["standing"], json!("member"));
});

in_every_engine!(it_works_from_any_path, async |page| {
    let list = Checklist::open(&page, Site::product().below("/some/where/deep")).await;
    Journey::quick().complete(&list).await;
    let outside =
        |path: &&String| !path.starts_with("/some/where/deep/") && *path != "/favicon.ico";
    assert_eq!(list.site().log().iter().find(outside), None);
});

in_every_engine!(nothing_is_asked_of_another_origin, async |page| {
    let list = Checklist::open(&page, Site::product()).await;
    let mut journey = Journey::quick();
    journey.complete(&list).await;
    journey.hand_over(&list).await;
    let others = "return performance.getEntriesByType('resource').map(({ name }) => name)
        .filter((name) => !name.startsWith(location.origin) && !name.startsWith('data:'))";
    assert_eq!(list.ask(others, vec![]).await, json!([]));
});

// The policy that a strict host sends along with the page; the page's own holds as well.
const STRICT: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

in_every_engine!(a_strict_policy_is_never_violated, async |page| {
    let note = "window.violations = [];
        addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
            violations.push([violatedDirective, blockedURI, sample]))";
    let site = Site::product()
        .header(
            Paths::these(&["/", "/index.html"]),
            "Content-Security-Policy",
            STRICT,
        )
        .before(note);
    let list = Checklist::open(&page, site).await;
    let mut journey = Journey::quick();
    journey.complete(&list).await;
    journey.hand_over(&list).await;
    let violations = list.ask("return violations", vec![]).await;
    // The page's own style and its empty icon are all that such a host takes away.
    let ours = violations
        .as_array()
        .expect("it is a list")
        .iter()
        .filter(|violation| {
            let directive = violation[0].as_str().unwrap_or_default();
            !directive.starts_with("style-src") && !directive.starts_with("img-src")
        });
    assert_eq!(ours.collect::<Vec<_>>(), Vec::<&Value>::new());
    let inline = "return root.querySelectorAll('[style], style').length";
    assert_eq!(list.ask(inline, vec![]).await, json!(0));
});

in_every_engine!(f_27_typing_here_is_no_shortcut_of_the_host, async |page| {
    let list = Checklist::open(&page, Site::product()).await;
    let listen = "window.heard = [];
        for (const type of ['keydown', 'keypress', 'keyup'])
            document.addEventListener(type, (event) => heard.push(`${type} ${event.key}`));";
    list.ask(listen, vec![]).await;
    list.fill("account-name", "s/?").await;
    assert_eq!(list.ask("return window.heard", vec![]).await, json!([]));
    list.press(harness::Key::Tab).await;
    let heard = "return window.heard.includes('keydown Tab')";
    list.wait("the host hears other keys", heard, vec![]).await;
});
