//! A trap ends the program for every element on the page, and it is never entered again (F-26).
//!
//! One test lets a program trap that was built for that and is never shipped. The others put a
//! stand-in before the shipped one, which counts how often it is entered.

use harness::address::assert_no_console_address;
use harness::journey::{ACCOUNT, Journey};
use harness::{Checklist, Page, Site, in_every_engine};
use serde_json::{Value, json};

/// Waits until an element has told a trap, and until whatever else it would tell was told.
async fn trap_is_told(list: &Checklist) {
    let told = "return testEvents.some(({ type }) => type === 'acc-error')";
    list.wait("the trap is told", told, vec![]).await;
    // Promises that the trap has broken are dealt with before the next tasks.
    let tasks = "for (let task = 0; task < 2; task += 1) {
        await new Promise((resolve) => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = resolve;
            port2.postMessage(0);
        });
    }";
    list.script_async(tasks, vec![]).await;
}

/// The errors that were told, by all elements on the page.
async fn errors(list: &Checklist) -> Vec<Value> {
    let mut events = list.events().await;
    events.retain(|event| event["type"] == json!("acc-error"));
    events
        .iter_mut()
        .map(|event| event["detail"].take())
        .collect()
}

/// The element is shut, says what happened, and shows the fallback in place of rows and link.
async fn assert_ended(list: &Checklist) {
    let state = list.state().await;
    assert_eq!(
        (&state["gate"], &state["planRevision"]),
        (&json!("shut"), &Value::Null)
    );
    assert!(!list.has("a[data-hand-off]").await && !list.has("[data-item]").await);
    assert!(
        list.text("[role=alert]").await.contains("an error in it"),
        "nobody says what happened"
    );
    assert!(list.shows("[data-action=retry]").await);
    assert_eq!(list.failure().await, "trap");
    let readable = "return document.querySelector('.acc-heading').getClientRects().length > 0";
    assert_eq!(
        list.ask(readable, vec![]).await,
        json!(true),
        "the fallback is not shown"
    );
    assert_no_console_address(&list.rendered_tree().await);
}

/// Another try loads the page anew, with everything that was saved.
async fn try_again(list: &Checklist) {
    list.ask("window.testOld = true", vec![]).await;
    list.action("retry").await;
    let anew = "return window.testOld === undefined && Boolean(el?.ready)";
    list.wait("the page is new", anew, vec![]).await;
    list.ready().await;
}

in_every_engine!(f_26_a_program_that_traps_is_ended, async |page| {
    let list = Checklist::open(&page, Site::fault_injection().noting_events()).await;
    list.fill("account-id", ACCOUNT).await;
    list.radio("standing", "member").await;
    let stored = list.stored().await;
    // The program built for this test takes this as the wish to trap.
    list.paste("account-name", "trap here").await;
    trap_is_told(&list).await;
    assert_eq!(errors(&list).await, [json!({ "code": "trap" })]);
    assert_ended(&list).await;
    assert_eq!(list.stored().await, stored, "the answers survive");
    try_again(&list).await;
    assert_eq!(list.state().await["standing"], json!("member"));
});

in_every_engine!(
    f_26_a_trap_ends_the_program_and_keeps_the_answers,
    async |page| {
        let list = Checklist::open(&page, Site::product().with_trap().noting_events()).await;
        let mut journey = Journey::quick();
        journey.complete(&list).await;
        journey.hand_over(&list).await;
        let stored = list.stored().await;
        // In one task, so that nothing else meets the trap first.
        let trap = "testTrap.set();
            root.querySelector('[name=\"access.survives.answer\"][value=\"not-yet\"]').click()";
        list.ask(trap, vec![]).await;
        trap_is_told(&list).await;
        assert_eq!(errors(&list).await, [json!({ "code": "trap" })]);
        assert_ended(&list).await;

        let body = "const before = testTrap.entered;
            el.state; el.reset(); el.exportRecord('json');
            el.setAttribute('theme', 'dark'); el.remove();
            document.querySelector('main').append(el);
            return testTrap.entered - before";
        assert_eq!(
            list.ask(body, vec![]).await,
            json!(0),
            "the program is entered again"
        );
        assert_ended(&list).await;
        assert_eq!(list.stored().await, stored, "the answers survive");
        try_again(&list).await;
        assert!(list.is_open().await);
    }
);

/// Opens the page with two elements on it.
async fn open_two(page: &Page) -> [Checklist; 2] {
    let second = "addEventListener('DOMContentLoaded', () => {
        const other = document.createElement('account-closure-checklist');
        other.setAttribute('storage-key', 'second');
        other.setAttribute('loading', 'eager');
        document.querySelector('main').append(other);
    })";
    let site = Site::product().with_trap().noting_events().before(second);
    let list = Checklist::open(page, site).await;
    let other = list.other(1);
    other.ready().await;
    [list, other]
}

in_every_engine!(f_26_a_trap_ends_every_element_on_the_page, async |page| {
    let [list, other] = open_two(&page).await;
    let trap = "testTrap.set(); root.querySelector('[name=standing][value=member]').click()";
    other.ask(trap, vec![]).await;
    let told = "return testEvents.filter(({ type }) => type === 'acc-error').length === 2";
    list.wait("both elements tell the trap", told, vec![]).await;
    for element in [&list, &other] {
        assert!(!element.has("[data-item]").await);
        assert_eq!(element.state().await["gate"], json!("shut"));
        assert_eq!(element.failure().await, "trap");
    }
    // One that comes later gets no program either.
    let third = "const third = document.createElement('account-closure-checklist');
        third.setAttribute('loading', 'eager');
        document.querySelector('main').append(third)";
    list.ask(third, vec![]).await;
    assert_eq!(list.other(2).failure().await, "trap");
});

in_every_engine!(f_26_a_trap_is_noticed_wherever_it_surfaces, async |page| {
    let list = Checklist::open(&page, Site::product().with_trap().noting_events()).await;
    for way_in in [
        "root.querySelector('[name=standing][value=member]').click()",
        "dispatchEvent(new Event('focus'))",
        "dispatchEvent(new StorageEvent('storage', { key: null }))",
        "el.setAttribute('dir', 'rtl')",
        "if (el.state.gate !== 'shut') throw new Error('it is open')",
        "if (el.exportRecord('json') !== '') throw new Error('there is a record')",
        "el.reset()",
        "window.imported = el.importRecord('{}')",
    ] {
        let trap = format!("testTrap.set(); {way_in}");
        list.ask(&trap, vec![]).await;
        trap_is_told(&list).await;
        assert_eq!(errors(&list).await, [json!({ "code": "trap" })], "{way_in}");
        assert_ended(&list).await;
        list.reload().await;
        list.ready().await;
    }
    // A record that met the trap was not taken over, and the host is told so.
    list.ask("testTrap.set()", vec![]).await;
    let refusal = list.import("{}", true).await;
    assert_eq!(refusal.expect_err("there is no program").code, "trap");
    let refusal = list.import("{}", true).await;
    assert_eq!(refusal.expect_err("there is no program").code, "trap");
});
