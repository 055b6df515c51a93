//! The gate judges by what there is now: by the plan that is asked for, by the present time.

use harness::journey::{ACCOUNT, Journey};
use harness::{Checklist, Page, Paths, Replacement, Site, in_every_engine};
use serde_json::{Value, json};

/// A plan of a host's own, which changes nothing but the revision.
fn own_plan(revision: &str) -> Replacement {
    let plan = json!({
        "format": "account-closure-plan", "version": 1, "id": "own", "revision": revision,
        "confirmation": "account-id", "max_age_days": 30,
        "hand_off": {"root": ["Step"], "organization": ["Step"]},
        "sections": [{"id": "all", "title": "All", "categories": [{"id": "one", "items": [
            {"id": "backup.rds", "kind": "backup", "revision": 1, "title": "Databases"},
        ]}]}],
    });
    Replacement::new(200, "application/json", plan.to_string())
}

fn site() -> Site {
    Site::product()
        .noting_events()
        .replace("/own.json", own_plan("own"))
        .replace("/slow.json", own_plan("slow"))
        .withhold(Paths::these(&["/slow.json"]))
}

/// A gate that is open, with the way to the console in sight.
async fn handing_over(page: &Page) -> Checklist {
    let list = Checklist::open(page, site()).await;
    let mut journey = Journey::quick();
    journey.complete(&list).await;
    journey.hand_over(&list).await;
    list
}

/// Asks for a plan in one way or another; in the same breath the way to the console is clicked.
const CLICK: &str = "const link = root.querySelector('a[data-hand-off]');
    const before = testEvents.length;
    change();
    const event = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true });
    let prevented;
    const last = (event) => {
        prevented = event.defaultPrevented;
        event.preventDefault();
    };
    addEventListener('click', last, { once: true });
    const followed = link.dispatchEvent(event);
    // A link that is gone already leads nowhere.
    const refused = !link.isConnected || (prevented ?? !followed);
    const handed = testEvents.slice(before).some(({ type }) => type === 'acc-hand-off');
    return { refused, handed, state: el.state }";

const SLOW: &str = "const change = () => el.setAttribute('plan', 'slow.json');";

const INSIDE: &str = "const change = () => {
        const script = document.createElement('script');
        script.type = 'application/json';
        script.slot = 'plan';
        script.textContent = '{';
        el.append(script);
    };";

in_every_engine!(
    while_a_plan_is_on_its_way_nothing_is_handed_over,
    async |page| {
        for change in [SLOW, INSIDE] {
            let list = handing_over(&page).await;
            let seen = list.ask(&format!("{change}{CLICK}"), vec![]).await;
            assert_eq!(seen["refused"], json!(true), "{change}");
            assert_eq!(seen["handed"], json!(false), "{change}");
            assert_eq!(seen["state"]["gate"], json!("shut"));
            let waits = json!({"item": "plan", "reason": "plan-loading"});
            let outstanding = seen["state"]["outstanding"].as_array().expect("a list");
            assert!(outstanding.contains(&waits), "{outstanding:?}");
        }
    }
);

in_every_engine!(it_waits_without_limit_and_goes_back_at_once, async |page| {
    let list = handing_over(&page).await;
    list.ask("el.setAttribute('plan', 'slow.json')", vec![])
        .await;
    let frames = "for (let frame = 0; frame < 30; frame += 1)
        await new Promise(requestAnimationFrame)";
    list.script_async(frames, vec![]).await;
    assert!(!list.is_open().await);
    assert!(!list.has("a[data-hand-off]").await);
    let reason = list.reason("plan").await;
    assert_eq!(reason.as_deref(), Some("plan-loading"));
    assert!(list.shows("[data-item=plan]").await, "the page says so");
    // Another theme is another turn, and no other plan.
    list.ask("el.setAttribute('theme', 'dark')", vec![]).await;
    list.script_async(frames, vec![]).await;
    assert!(!list.is_open().await);
    list.ask("el.removeAttribute('plan')", vec![]).await;
    let open = "return el.state.gate === 'open'";
    list.wait("the plan before judges again", open, vec![])
        .await;
    assert_eq!(list.reason("plan").await, None);
    assert!(!list.has("a[data-hand-off]").await, "it is asked for anew");
});

in_every_engine!(of_several_plans_the_last_one_judges, async |page| {
    let list = handing_over(&page).await;
    for steps in [
        &["slow.json", "own.json"][..],
        &["own.json", "slow.json", "own.json"],
        &["slow.json", "", "own.json"],
    ] {
        let set =
            "for (const plan of arguments[0]) el.setAttribute('plan', plan); return el.state.gate";
        assert_eq!(
            list.ask(set, vec![json!(steps)]).await,
            json!("shut"),
            "{steps:?}"
        );
        let taken = "return el.state.planRevision === 'own'
            && !el.state.outstanding.some(({ item }) => item === 'plan')";
        list.wait("the last plan judges", taken, vec![]).await;
        list.ask("el.removeAttribute('plan')", vec![]).await;
        let back = "return el.state.planRevision !== 'own' && el.state.gate === 'open'";
        list.wait("the built-in one is back", back, vec![]).await;
    }
});

in_every_engine!(
    a_plan_in_another_language_is_another_reading,
    async |page| {
        let list = handing_over(&page).await;
        list.ask("el.setAttribute('plan', 'own.json')", vec![])
            .await;
        let taken = "return el.state.planRevision === 'own'
        && !el.state.outstanding.some(({ item }) => item === 'plan')";
        list.wait("it is taken", taken, vec![]).await;
        let german = "el.lang = 'de';
        return el.state.outstanding.some(({ item, reason }) => item === 'plan' && reason === 'plan-loading')";
        assert_eq!(list.ask(german, vec![]).await, json!(true));
        list.wait("it judges again", taken, vec![]).await;
        // The built-in plan is the same in every language.
        list.ask("el.removeAttribute('plan')", vec![]).await;
        let back = "return el.state.planRevision !== 'own' && el.state.gate === 'open'";
        list.wait("the built-in one is back", back, vec![]).await;
        let english = "el.lang = 'en'; return el.state.gate";
        assert_eq!(list.ask(english, vec![]).await, json!("open"));
    }
);

in_every_engine!(a_plan_that_cannot_be_had_is_refused_as_ever, async |page| {
    let list = handing_over(&page).await;
    list.ask("el.setAttribute('plan', 'nowhere.json')", vec![])
        .await;
    let refused = "return el.state.outstanding[0]?.reason === 'plan-refused'";
    list.wait("it is refused", refused, vec![]).await;
    list.ask("el.setAttribute('theme', 'dark')", vec![]).await;
    list.wait("it stays refused", refused, vec![]).await;
    list.ask("el.removeAttribute('plan')", vec![]).await;
    let open = "return el.state.gate === 'open'";
    list.wait("the built-in one judges", open, vec![]).await;
});

const DAYS: i64 = 24 * 60 * 60 * 1000;

/// Whatever says something of the gate says it by the time at which it is asked.
async fn asked_after(page: &Page, ask: &str) -> Value {
    let then = 1_791_504_000_000;
    let list = Checklist::open(page, site().at(then)).await;
    let mut journey = Journey::quick();
    journey.complete(&list).await;
    journey.hand_over(&list).await;
    let later = format!("testClock.set(arguments[0]); {ask}");
    list.ask(&later, vec![json!(then + 40 * DAYS)]).await
}

in_every_engine!(state_is_judged_when_it_is_asked_for, async |page| {
    let gate = asked_after(&page, "return el.state.gate").await;
    assert_eq!(gate, json!("shut"));
});

in_every_engine!(a_record_is_judged_when_it_is_asked_for, async |page| {
    for form in ["json", "markdown"] {
        let same = format!(
            "const given = el.exportRecord('{form}');
            return [given === el.exportRecord('{form}'), given, el.state.gate]"
        );
        let seen = asked_after(&page, &same).await;
        assert_eq!(seen[0], json!(true), "{form}");
        assert_eq!(seen[2], json!("shut"), "{form}");
        let record = seen[1].as_str().expect("a text");
        if form == "json" {
            let record: Value = serde_json::from_str(record).expect("JSON");
            assert_eq!(record["gate"], json!("shut"));
            assert_eq!(record["account"]["id"], json!(ACCOUNT));
        }
    }
});

in_every_engine!(what_is_handed_over_is_judged_at_the_click, async |page| {
    let clicked = CLICK.replace("change();", "");
    let seen = asked_after(&page, &clicked).await;
    assert_eq!(seen["refused"], json!(true));
    assert_eq!(seen["handed"], json!(false));
});

// A host that takes the link away, or opens another account, waits for no file that something else
// needs.
in_every_engine!(attributes_wait_for_no_language, async |page| {
    let site = Site::product().withhold(Paths::these(&["/assets/de-*"]));
    let list = Checklist::open(&page, site).await;
    let mut journey = Journey::quick();
    journey.complete(&list).await;
    journey.hand_over(&list).await;
    assert!(list.has("a[data-hand-off]").await);
    list.ask("el.lang = 'de'; el.handOff = 'request'", vec![])
        .await;
    let gone = "return !root.querySelector('a[data-hand-off]')";
    list.wait("the link is gone", gone, vec![]).await;
    list.ask("el.accountId = '444455556666'", vec![]).await;
    let other = "return root.querySelector('[name=account-id]').value === '444455556666'";
    list.wait("the other account is open", other, vec![]).await;
    assert!(!list.is_open().await);
});
