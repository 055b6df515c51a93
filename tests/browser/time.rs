//! Time: answers age, clocks go wrong, tabs sleep for days, and time zones play no part (F-39).

use harness::journey::{ACCOUNT, Journey};
use harness::{Checklist, Page, Site, in_every_engine};
use serde_json::{Value, json};

const DAY: i64 = 24 * 60 * 60 * 1000;

/// Some noon.
const NOON: i64 = 1_800_014_400_000;

/// A page on which everything was settled at noon, by single answers.
async fn settled_at_noon(page: &Page) -> Checklist {
    let list = Checklist::open(page, Site::product().at(NOON)).await;
    let mut journey = Journey::quick().choosing("backup.s3", "kept");
    journey.complete(&list).await;
    journey.hand_over(&list).await;
    list
}

/// Someone looks at the tab again.
async fn wake(list: &Checklist) {
    list.ask("window.dispatchEvent(new Event('focus'))", vec![])
        .await;
}

in_every_engine!(an_old_tab_that_wakes_up_asks_again, async |page| {
    let list = settled_at_noon(&page).await;
    list.set_clock(NOON + 29 * DAY).await;
    wake(&list).await;
    assert!(list.is_open().await);
    list.set_clock(NOON + 31 * DAY).await;
    wake(&list).await;
    assert!(!list.is_open().await);
    assert!(!list.has("a[data-hand-off]").await);
    assert_eq!(
        list.reason("backup.s3").await.as_deref(),
        Some("confirm-again")
    );
    assert_eq!(
        list.chosen("backup.s3.answer").await.as_deref(),
        Some("kept"),
        "nothing is lost"
    );
    list.click("[data-action=confirm][data-value=\"backup.s3\"]")
        .await;
    assert_eq!(list.reason("backup.s3").await, None);
});

in_every_engine!(the_click_on_the_link_looks_at_the_clock_too, async |page| {
    let list = settled_at_noon(&page).await;
    list.set_clock(NOON + 31 * DAY).await;
    let click = "window.followed = null;
        addEventListener('click', (event) => (window.followed = !event.defaultPrevented));
        addEventListener('acc-hand-off', () => (window.handedOff = true))";
    list.ask(click, vec![]).await;
    list.click("a[data-hand-off]").await;
    list.wait("the gate shuts", "return el.state.gate === 'shut'", vec![])
        .await;
    let went = "return [window.followed, window.handedOff ?? false]";
    assert_eq!(list.ask(went, vec![]).await, json!([false, false]));
    let windows = list
        .driver()
        .windows()
        .await
        .expect("the browser lists its windows");
    assert_eq!(windows.len(), 1, "it went to the console all the same");
});

in_every_engine!(an_answer_expires_while_someone_looks, async |page| {
    let list = Checklist::open(&page, Site::product().at(NOON)).await;
    let mut journey = Journey::quick();
    journey.begin(&list).await;
    let first = list.ask("return window.Date.now()", vec![]).await;
    let first = first.as_i64().expect("a time is a number");
    journey.complete(&list).await;
    // Just before the first answer is too old; the page is told, and then left alone.
    list.set_clock(first + 30 * DAY - 1000).await;
    wake(&list).await;
    list.wait(
        "the gate shuts by itself",
        "return el.state.gate === 'shut'",
        vec![],
    )
    .await;
});

in_every_engine!(a_clock_set_back_makes_nothing_young_again, async |page| {
    let list = settled_at_noon(&page).await;
    list.set_clock(NOON + 31 * DAY).await;
    wake(&list).await;
    assert!(!list.is_open().await);
    list.set_clock(NOON).await;
    wake(&list).await;
    assert!(!list.is_open().await, "a later time was seen already");
    assert_eq!(
        list.reason("backup.s3").await.as_deref(),
        Some("confirm-again")
    );
    list.reload().await;
    list.ready().await;
    assert!(!list.is_open().await, "the latest time ever seen is kept");
});

in_every_engine!(a_clock_that_was_far_ahead_is_put_right, async |page| {
    let list = settled_at_noon(&page).await;
    list.set_clock(NOON + 3650 * DAY).await;
    wake(&list).await;
    list.radio("access.survives.answer", "not-yet").await;
    list.radio("access.survives.answer", "confirmed").await;
    list.set_clock(NOON + DAY / 2).await;
    wake(&list).await;
    assert!(!list.is_open().await);
    let clock = list.reason("clock").await;
    assert_eq!(clock.as_deref(), Some("clock-implausible"));

    list.action("put-time-right").await;
    assert_eq!(list.reason("clock").await, None);
    assert!(!list.has("[data-action=put-time-right]").await);
    let asked = ["standing", "backup.s3", "access.survives"];
    for row in asked {
        let reason = list.reason(row).await;
        assert_eq!(reason.as_deref(), Some("clock-corrected"), "{row}");
    }
    list.reload().await;
    list.ready().await;
    assert_eq!(list.reason("clock").await, None, "it stays right");
    for row in asked {
        let reason = list.reason(row).await;
        assert_eq!(reason.as_deref(), Some("clock-corrected"), "{row}");
        list.click(&format!("[data-action=confirm][data-value=\"{row}\"]"))
            .await;
        assert_eq!(list.reason(row).await, None, "{row}");
    }
    // The honest day of a copy is a day like any other again.
    list.fill("backup.s3.copied-on", "2027-01-14").await;
    assert_eq!(list.reason("backup.s3").await, None);
});

// What another tab said while the clock was only a little ahead, which alone nobody notices.
in_every_engine!(putting_it_right_asks_again_in_every_tab, async |page| {
    let list = settled_at_noon(&page).await;
    let first = list.tab().await;
    let second = list.new_tab().await;
    list.load().await;
    list.ready().await;
    list.set_clock(NOON + DAY / 2).await;
    list.radio("access.survives.answer", "not-yet").await;
    list.radio("access.survives.answer", "confirmed").await;
    list.radio("standing", "member").await;
    list.radio("standing", "standalone").await;
    list.set_clock(NOON).await;
    list.switch_to(&first).await;
    list.set_clock(NOON + 3650 * DAY).await;
    wake(&list).await;
    list.set_clock(NOON).await;
    wake(&list).await;
    list.action("put-time-right").await;
    for tab in [&second, &first] {
        list.switch_to(tab).await;
        let asked = "return ['standing', 'access.survives'].every((row) => el.state.outstanding
            .some(({ item, reason }) => item === row && reason === 'clock-corrected'))";
        list.wait("it is asked again", asked, vec![]).await;
    }
    list.reload().await;
    list.ready().await;
    let reason = list.reason("access.survives").await;
    assert_eq!(reason.as_deref(), Some("clock-corrected"));
});

in_every_engine!(answers_from_the_future_are_asked_again, async |page| {
    let list = settled_at_noon(&page).await;
    list.set_clock(NOON + 5 * 366 * DAY).await;
    list.radio("access.survives.answer", "not-yet").await;
    list.radio("access.survives.answer", "confirmed").await;
    let record = list.export("json").await;
    list.clear_storage().await;
    // The page loads with the right clock again.
    list.reload().await;
    list.ready().await;
    list.import(&record, true)
        .await
        .expect("the record itself is fine");
    assert!(!list.is_open().await);
    assert_eq!(
        list.reason("access.survives").await.as_deref(),
        Some("in-the-future")
    );
    assert_eq!(list.value("account-id").await, ACCOUNT);
});

/// Notes whenever the page asks for local time, or writes one.
const NOTE_LOCAL_TIME: &str = "
    window.testLocal = [];
    const known = /UTC|ISO|JSON|^[gs]etTime$|^valueOf$|^constructor$|^toTemporalInstant$/;
    for (const name of Object.getOwnPropertyNames(Date.prototype)) {
        if (known.test(name)) continue;
        const real = Date.prototype[name];
        Date.prototype[name] = function (...values) {
            testLocal.push(name);
            return real.apply(this, values);
        };
    }
    // A time on its own stands beside the reader's clock, and is theirs. Days and moments are not.
    const beside = JSON.stringify({ timeStyle: 'short' });
    const note = ([, options]) =>
        options?.timeZone === 'UTC' || JSON.stringify(options) === beside || testLocal.push('Intl');
    Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
        construct(...what) { note(what[1]); return Reflect.construct(...what); },
        apply(...what) { note(what[2]); return Reflect.apply(...what); },
    });";

in_every_engine!(f_39_the_time_zone_plays_no_part, async |page| {
    let site = Site::product().before(NOTE_LOCAL_TIME).at(NOON);
    let list = Checklist::open(&page, site).await;
    let there = "const now = new window.Date();
        const there = [now.getTimezoneOffset(), now.getUTCDate(), now.getDate()];
        testLocal.length = 0;
        return there";
    let there = list.ask(there, vec![]).await;
    assert_eq!(there, json!([-840, 15, 16]), "it is tomorrow here");

    list.fill("account-id", ACCOUNT).await;
    list.radio("backup.rds.answer", "kept").await;
    list.radio("backup.rds.place", "outside-aws").await;
    list.fill("backup.rds.where", "Disk 7").await;
    list.radio("backup.rds.restore", "tried").await;
    list.fill("backup.rds.copied-on", "2027-01-16").await;
    assert_eq!(list.reason("backup.rds").await, None, "it is today here");

    let record: Value = serde_json::from_str(&list.export("json").await).expect("it is JSON");
    let made_at = record["made-at"].as_i64().expect("a time is a number");
    assert!((0..DAY / 2).contains(&(made_at - NOON)), "{made_at}");
    assert!(list.export("markdown").await.contains("15 January 2027"));
    list.radio("outcome.answer", "closed").await;
    list.fill("outcome.closed-on", "2027-01-16").await;
    list.action("export-calendar").await;
    let shown = "return root.querySelector('textarea[name=exported]')?.value ?? ''";
    let calendar = list.wait("the dates are there", shown, vec![]).await;
    let calendar = calendar.as_str().expect("it is text");
    assert!(calendar.contains("DTSTAMP:20270115T12"), "{calendar}");
    assert!(calendar.contains("DTSTART;VALUE=DATE:202701"), "{calendar}");
    assert_eq!(list.ask("return testLocal", vec![]).await, json!([]));
});

// An answer given before the id is typed grows old like everything else.
in_every_engine!(a_clock_set_back_makes_no_draft_young, async |page| {
    let list = Checklist::open(&page, Site::product().at(NOON)).await;
    list.radio("standing", "standalone").await;
    list.radio("backup.s3.answer", "nothing").await;
    list.set_clock(NOON + 40 * DAY).await;
    wake(&list).await;
    list.set_clock(NOON + 5 * DAY).await;
    list.fill("account-id", ACCOUNT).await;
    assert_eq!(
        list.reason("backup.s3").await.as_deref(),
        Some("confirm-again")
    );
});
