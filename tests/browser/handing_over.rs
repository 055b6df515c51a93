//! The embedding page's word, by its attributes and by `settle`, and handing over to the one who
//! may close.

use harness::address::assert_no_console_address;
use harness::evidence::THEN;
use harness::journey::{ACCOUNT, Journey};
use harness::{Checklist, Replacement, Site, in_every_engine};
use serde_json::{Value, json};

const OTHER: &str = "444455556666";

/// The worked example of the repository.
const EXAMPLE: &str = include_str!("../../plan/examples/platform-team.json");

const EAGER: &str = "<account-closure-checklist loading";

/// The example, of whose own section only what the embedding page settles is left.
pub(crate) fn hosted() -> Site {
    let mut plan: Value = serde_json::from_str(EXAMPLE).expect("JSON");
    plan["sections"][1]["categories"][0]["items"] = json!([
        {"id": "example.approval", "kind": "host", "revision": 1, "title": "Approved"},
    ]);
    let plan = Replacement::new(200, "application/json", plan.to_string());
    Site::product().replace("/team.json", plan).edited(
        EAGER,
        "<account-closure-checklist plan=\"team.json\" loading",
    )
}

pub(crate) async fn settle(list: &Checklist, item: &str, reference: Value) -> Value {
    let call = "return el.settle(arguments[0], arguments[1])";
    list.ask(call, vec![json!(item), reference]).await
}

async fn approval(list: &Checklist) -> Option<String> {
    list.reason("example.approval").await
}

/// The page with no way to the console, and a link of the host's own in its place.
fn request() -> Site {
    Site::product().noting_events().edited(
        "<account-closure-checklist loading=\"eager\">",
        "<account-closure-checklist hand-off=\"request\"><a slot=\"request\" href=\"#ticket\">Our form</a>",
    )
}

/// Goes on to review and types the confirmation; the button is there afterwards, and not before.
async fn confirm(list: &Checklist) {
    list.action("review").await;
    list.appears("[data-panel=\"hand-off\"]").await;
    assert!(!list.has("[data-action=request]").await);
    list.fill("confirm-account-id", ACCOUNT).await;
    list.appears("[data-action=request]").await;
}

/// The record as it is there to be passed on.
async fn saved(list: &Checklist) -> Value {
    let text = "return root.querySelector('[data-section=afterwards] textarea')?.value";
    let text = list.wait("the record is saved", text, vec![]).await;
    serde_json::from_str(text.as_str().unwrap_or_default()).expect("JSON")
}

in_every_engine!(the_embedding_page_settles_its_own_items, async |page| {
    let list = Checklist::open(&page, hosted()).await;
    list.fill("account-id", ACCOUNT).await;
    let row = "[data-item=\"example.approval\"]";
    assert!(
        !list.has(&[row, " input"].concat()).await,
        "nothing to answer"
    );
    assert_eq!(approval(&list).await.as_deref(), Some("unanswered"));
    assert_eq!(
        settle(&list, "backup.rds", json!("CHG-1")).await,
        json!(false)
    );
    assert_eq!(
        settle(&list, "example.gone", json!("CHG-1")).await,
        json!(false)
    );
    assert_eq!(
        settle(
            &list,
            "example.approval",
            json!("https://console.aws.amazon.com/")
        )
        .await,
        json!(false)
    );
    assert_eq!(
        settle(&list, "example.approval", json!("CHG-4711")).await,
        json!(true)
    );
    assert_eq!(approval(&list).await, None);
    list.wait(
        "the row says so",
        &[
            "return root.querySelector('",
            row,
            "').textContent.includes('CHG-4711')",
        ]
        .concat(),
        vec![],
    )
    .await;
    assert!(list.export("markdown").await.contains("CHG-4711"));
    let record = list.export("json").await;
    // It is kept nowhere, and a record does not bring it.
    for value in list.stored().await.values() {
        assert!(!value.contains("CHG-4711"), "{value}");
    }
    assert_eq!(
        settle(&list, "example.approval", json!(null)).await,
        json!(true)
    );
    assert_eq!(approval(&list).await.as_deref(), Some("unanswered"));
    assert_eq!(
        settle(&list, "example.approval", json!("CHG-4711")).await,
        json!(true)
    );
    list.import(&record, true).await.expect("a good record");
    assert_eq!(approval(&list).await.as_deref(), Some("unanswered"));
    assert_eq!(
        settle(&list, "example.approval", json!("CHG-4711")).await,
        json!(true)
    );
    // Nor does it hold for another account.
    list.action("start-account").await;
    assert_eq!(approval(&list).await.as_deref(), Some("unanswered"));
    list.reload().await;
    list.ready().await;
    assert_eq!(approval(&list).await.as_deref(), Some("unanswered"));
});

in_every_engine!(a_request_has_no_way_to_the_console, async |page| {
    let list = Checklist::open(&page, request()).await;
    Journey::quick().complete(&list).await;
    assert!(list.is_open().await);
    confirm(&list).await;
    assert_no_console_address(&list.rendered_tree().await);
    assert!(!list.has("a[data-hand-off]").await);
    let shown = "return root.querySelector('slot[name=request]').assignedElements()[0].textContent";
    assert_eq!(list.ask(shown, vec![]).await, json!("Our form"));
    list.action("request").await;
    let events = list.events().await;
    let handed = events
        .iter()
        .filter(|event| event["type"] == "acc-hand-off");
    let digests: Vec<&Value> = handed.map(|event| &event["detail"]["digest"]).collect();
    assert_eq!(digests.len(), 1, "{events:?}");
    assert_eq!(digests[0].as_str().map(str::len), Some(64));
    // The record is there to be passed on, as a file and as text.
    assert_eq!(saved(&list).await["gate"], "open");
    assert_no_console_address(&list.rendered_tree().await);
    // Without the attribute the way is there.
    list.ask("el.removeAttribute('hand-off')", vec![]).await;
    list.appears("a[data-hand-off]").await;
});

in_every_engine!(time_alone_changes_no_record_of_a_hand_off, async |page| {
    let list = Checklist::open(&page, request().at(THEN)).await;
    Journey::quick().complete(&list).await;
    confirm(&list).await;
    list.action("request").await;
    let record = saved(&list).await;
    for minutes in [0, 1, 3, 60] {
        list.set_clock(THEN + minutes * 60_000).await;
        list.ask("dispatchEvent(new Event('focus'))", vec![]).await;
        let now: Value = serde_json::from_str(&list.export("json").await).expect("JSON");
        assert_eq!(now["digest"], record["digest"], "after {minutes} minutes");
    }
    // An answer does.
    list.fill("account-name", "Sandbox").await;
    let now: Value = serde_json::from_str(&list.export("json").await).expect("JSON");
    assert_ne!(now["digest"], record["digest"]);
});

in_every_engine!(the_embedding_page_says_who_answers, async |page| {
    let site = Site::product().edited(
        "<account-closure-checklist loading=\"eager\">",
        "<account-closure-checklist actor=\"on-call, platform team\">",
    );
    let list = Checklist::open(&page, site).await;
    assert!(!list.has("[name=answered-by]").await);
    let named =
        "return root.querySelector('[data-item=account]').textContent.includes(arguments[0])";
    let by = "on-call, platform team (as given by the checklist's site)";
    list.wait("the page says who answers", named, vec![json!(by)])
        .await;
    let record = list.export("json").await;
    assert!(!record.contains("on-call"), "nothing was answered yet");
    list.fill("account-id", ACCOUNT).await;
    let record = list.export("json").await;
    assert!(
        !record.contains("on-call"),
        "whose account it is, is no answer"
    );
    list.radio("standing", "member").await;
    let record: Value = serde_json::from_str(&list.export("json").await).expect("JSON");
    assert_eq!(record["answered-by"], json!(by));
    // Another person goes on; without the attribute the field is there again, with what was said.
    list.ask("el.setAttribute('actor', 'second reader')", vec![])
        .await;
    let named =
        "return root.querySelector('[data-item=account]').textContent.includes('second reader')";
    list.wait("the other one is shown", named, vec![]).await;
    list.radio("route", "root").await;
    assert!(
        list.export("json")
            .await
            .contains("second reader (as given by the checklist's site)")
    );
    list.ask(
        "el.setAttribute('actor', 'https://console.aws.amazon.com/')",
        vec![],
    )
    .await;
    list.appears("[name=answered-by]").await;
});

in_every_engine!(a_host_may_say_the_same_at_every_change, async |page| {
    let list = Checklist::open(&page, hosted()).await;
    let listen = "window.heard = 0;
        el.addEventListener('acc-change', () => {
            window.heard += 1;
            el.settle('example.approval', 'CHG-1');
        });";
    list.ask(listen, vec![]).await;
    list.fill("account-id", ACCOUNT).await;
    let settled = "return el.state.outstanding.every(({ item }) => item !== 'example.approval')";
    list.wait("it is settled", settled, vec![]).await;
    list.radio("standing", "standalone").await;
    assert!(list.has("[data-item=standing]").await);
    let heard = list.ask("return window.heard", vec![]).await;
    assert!(heard.as_u64().is_some_and(|heard| heard < 40), "{heard}");
});

in_every_engine!(what_is_settled_holds_for_the_open_account, async |page| {
    // Where nothing can be saved, the page keeps the answers about each account itself.
    let list = Checklist::open(&page, hosted().with_blocked_storage()).await;
    list.fill("account-id", ACCOUNT).await;
    list.radio("standing", "standalone").await;
    assert_eq!(
        settle(&list, "example.approval", json!("CHG-4711")).await,
        json!(true)
    );
    assert_eq!(approval(&list).await, None);
    list.action("start-account").await;
    list.fill("account-id", OTHER).await;
    list.fill("account-id", ACCOUNT).await;
    list.action("start-new").await;
    assert_eq!(list.state().await["standing"], json!("standalone"));
    assert_eq!(approval(&list).await.as_deref(), Some("unanswered"));
});

in_every_engine!(whoever_hands_over_is_named, async |page| {
    let list = Checklist::open(&page, request()).await;
    list.fill("answered-by", "Ana").await;
    Journey::quick().complete(&list).await;
    list.ask("el.setAttribute('actor', 'second reader')", vec![])
        .await;
    confirm(&list).await;
    list.action("request").await;
    let saved = saved(&list).await;
    // The answers were Ana's.
    let by = "Ana, second reader (as given by the checklist's site)";
    assert_eq!(saved["answered-by"], json!(by));
    assert_eq!(saved["gate"], json!("open"));
});

in_every_engine!(what_is_taken_back_at_the_last_moment_counts, async |page| {
    let site = hosted().edited(
        "plan=\"team.json\"",
        "plan=\"team.json\" hand-off=\"request\"",
    );
    let list = Checklist::open(&page, site).await;
    settle(&list, "example.approval", json!("CHG-4711")).await;
    Journey::quick().complete(&list).await;
    let listen = "el.addEventListener('acc-hand-off', () => el.settle('example.approval', ''))";
    list.ask(listen, vec![]).await;
    confirm(&list).await;
    list.action("request").await;
    let shut = "return el.state.gate === 'shut' && !root.querySelector('[data-panel=hand-off]')";
    list.wait("the gate is shut again", shut, vec![]).await;
    assert!(!list.has("[data-section=afterwards] textarea").await);
});

in_every_engine!(
    no_way_leads_out_once_the_last_word_is_taken_back,
    async |page| {
        let list = Checklist::open(&page, hosted().noting_events()).await;
        settle(&list, "example.approval", json!("CHG-4711")).await;
        let mut journey = Journey::quick();
        journey.complete(&list).await;
        journey.hand_over(&list).await;
        let listen = "el.addEventListener('acc-hand-off', () => el.settle('example.approval', ''));
            window.left = 0;
            addEventListener('click', (event) => {
                if (!event.defaultPrevented) left += 1;
                event.preventDefault();
            })";
        list.ask(listen, vec![]).await;
        list.click("a[data-hand-off]").await;
        let shut = "return el.state.gate === 'shut' && !root.querySelector('a[data-hand-off]')";
        list.wait("the gate is shut again", shut, vec![]).await;
        assert_eq!(list.script("return left", vec![]).await, json!(0));
    }
);

in_every_engine!(a_record_has_what_was_said_at_its_hand_off, async |page| {
    let mut plan: Value = serde_json::from_str(EXAMPLE).expect("JSON");
    plan["sections"][1]["categories"][0]["items"] = json!([
        {"id": "example.ticket", "kind": "host", "revision": 1, "title": "Ticket", "required": false},
    ]);
    let plan = Replacement::new(200, "application/json", plan.to_string());
    let site = Site::product().replace("/team.json", plan).edited(
        EAGER,
        "<account-closure-checklist plan=\"team.json\" hand-off=\"request\" loading",
    );
    let list = Checklist::open(&page, site).await;
    Journey::quick().complete(&list).await;
    let listen =
        "el.addEventListener('acc-hand-off', () => el.settle('example.ticket', 'CHG-4711'))";
    list.ask(listen, vec![]).await;
    confirm(&list).await;
    list.action("request").await;
    assert!(saved(&list).await.to_string().contains("CHG-4711"));
});

/// The actions that take the way to the console away, each in a task of its own: when a host hears
/// of it, and right after it was done.
const TAKEN_AWAY: &[&str] = &[
    "root.querySelector('[data-item] input[type=checkbox]:checked').click()",
    "root.querySelector('[name=\"standing\"][value=unknown]').click()",
    "type('confirm-account-id', '1')",
    "root.querySelector('[data-action=back]').click()",
    "root.querySelector('[data-action=start-account]').click()",
    "type('account-id', '444455556666')",
    "el.reset()",
    "testClock.set(Date.now() + 400 * 24 * 60 * 60 * 1000); el.state",
    "el.setAttribute('plan', 'another.json'); el.state",
];

/// The same for what an element takes over only after the task: when a host hears of it.
const TAKEN_AWAY_LATER: &[&str] = &[
    "el.setAttribute('storage-key', 'another')",
    "el.setAttribute('account-id', '444455556666')",
    "el.setAttribute('hand-off', 'request')",
];

in_every_engine!(the_way_is_gone_when_a_host_hears_that_it_is, async |page| {
    let list = Checklist::open(&page, Site::product().at(THEN)).await;
    let mut journey = Journey::quick();
    journey.complete(&list).await;
    let record = list.export("json").await;
    let at_once = TAKEN_AWAY.iter().map(|taken_away| (taken_away, true));
    let later = TAKEN_AWAY_LATER
        .iter()
        .map(|taken_away| (taken_away, false));
    for (taken_away, at_once) in at_once.chain(later) {
        let list = Checklist::open(&page, Site::product().at(THEN)).await;
        list.import(&record, true).await.expect("a good record");
        journey.hand_over(&list).await;
        let address = format!(
            "const type = (name, text) => {{
                    const field = root.querySelector(`[name=\"${{name}}\"]`);
                    field.value = text;
                    field.dispatchEvent(new Event('input', {{ bubbles: true, composed: true }}));
                }};
                const seen = [];
                const look = (when) => {{
                    const way = root.querySelector('a[data-hand-off]');
                    const open = el.state.gate === 'open';
                    if (way || root.innerHTML.includes('console.aws')) seen.push(when, open);
                }};
                for (const when of ['acc-gate-shut', 'acc-change'])
                    el.addEventListener(when, () => look(when));
                {taken_away};
                if (arguments[0]) look('afterwards');
                window.seen = seen"
        );
        list.ask(&address, vec![json!(at_once)]).await;
        let gone = "return !root.querySelector('a[data-hand-off]')";
        list.wait("no way is drawn", gone, vec![]).await;
        let seen = list.ask("return window.seen", vec![]).await;
        assert_eq!(seen, json!([]), "{taken_away}");
        list.clear_storage().await;
    }
});

in_every_engine!(a_way_that_comes_back_at_once_is_there, async |page| {
    let list = Checklist::open(&page, Site::product()).await;
    let mut journey = Journey::quick();
    journey.complete(&list).await;
    journey.hand_over(&list).await;
    let address = "return root.querySelector('a[data-hand-off]').href
        + root.querySelector('.acc-address').textContent";
    let before = list.ask(address, vec![]).await;
    for times in 1..4 {
        let typed = "const field = root.querySelector('[name=confirm-account-id]');
            for (let time = 0; time < arguments[1]; time += 1) {
                for (const text of ['1', arguments[0]]) {
                    field.value = text;
                    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
                }
            }";
        list.ask(typed, vec![json!(ACCOUNT), json!(times)]).await;
        list.appears("a[data-hand-off]").await;
        assert_eq!(list.ask(address, vec![]).await, before);
    }
});
