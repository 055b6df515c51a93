//! A record replaces only what somebody agreed to lose, and takes nothing away before it is kept.

use std::fs;

use harness::journey::{ACCOUNT, Journey};
use harness::{Checklist, Page, Site, in_every_engine};
use serde_json::{Value, json};

use super::{LATE, is_noticed, open, reload, run, site_with_room};

/// A record with everything answered, and an empty page.
async fn record(page: &Page, site: Site) -> (Checklist, String) {
    let list = Checklist::open(page, site).await;
    Journey::quick().complete(&list).await;
    let record = list.export("json").await;
    list.clear_storage().await;
    reload(&list).await;
    (list, record)
}

/// Has a record looked at.
async fn look_at(list: &Checklist, record: &str) {
    let name = format!("keeping-{}-{}.json", list.engine(), std::process::id());
    let file = std::env::temp_dir().join(name);
    fs::write(&file, record).expect("there is room for a file");
    list.attach("record", &file).await;
    list.appears("[data-panel=import]").await;
    fs::remove_file(&file).expect("the file is still there");
}

/// Everything that is kept, without the time that moves with the clock.
async fn kept(list: &Checklist) -> Vec<(String, String)> {
    let stored = list.stored().await.into_iter();
    let ours = stored.filter(|(key, _)| key.contains(ACCOUNT) && !key.ends_with("/latest-seen"));
    ours.collect()
}

in_every_engine!(what_was_typed_since_is_asked_about, async |page| {
    let (list, record) = record(&page, Site::product()).await;
    look_at(&list, &record).await;
    list.fill("account-id", ACCOUNT).await;
    list.radio("standing", "member").await;
    let state = list.state().await;
    list.action("continue-import").await;
    assert_eq!(list.state().await, state, "nothing is replaced unasked");
    let panel = list.text("[data-panel=import]").await;
    assert!(panel.contains("Since"), "{panel}");
    // Once more changes nothing about what was agreed to.
    list.fill("account-name", "Sandbox").await;
    list.action("continue-import").await;
    assert_eq!(list.value("account-name").await, "Sandbox");
    list.action("continue-import").await;
    assert!(list.is_open().await, "now it is taken over");
    assert_eq!(list.value("account-name").await, "");
});

in_every_engine!(what_another_tab_said_since_is_asked_about, async |page| {
    let (list, record) = record(&page, Site::product()).await;
    look_at(&list, &record).await;
    let first = list.tab().await;
    list.new_tab().await;
    list.load().await;
    list.ready().await;
    list.fill("account-id", ACCOUNT).await;
    list.radio("standing", "member").await;
    list.switch_to(&first).await;
    list.action("continue-import").await;
    assert!(!list.is_open().await, "nothing is replaced unasked");
    list.action("continue-import").await;
    assert!(list.is_open().await);
});

in_every_engine!(what_was_shown_is_not_asked_again, async |page| {
    let (list, record) = record(&page, Site::product()).await;
    list.fill("account-id", ACCOUNT).await;
    list.radio("standing", "member").await;
    look_at(&list, &record).await;
    list.action("continue-import").await;
    assert!(list.is_open().await);
});

/// The record with texts that are so much longer.
async fn long_record(list: &Checklist, letters: usize) -> String {
    list.paste("account-name", &"a".repeat(letters)).await;
    list.export("json").await
}

in_every_engine!(a_record_is_kept_whole_or_refused, async |page| {
    let list = open(&page, Site::product()).await;
    Journey::quick().complete(&list).await;
    let record = long_record(&list, 400_000).await;
    list.clear_storage().await;
    reload(&list).await;
    list.fill("account-id", ACCOUNT).await;
    list.radio("standing", "member").await;
    let before = kept(&list).await;
    let refusal = list.import(&record, true).await.expect_err("too long");
    assert_eq!(refusal.code, "no-room");
    assert!(!refusal.sentence.is_empty());
    assert_eq!(kept(&list).await, before);
    look_at(&list, &record).await;
    list.action("continue-import").await;
    assert_eq!(list.state().await["standing"], json!("member"));
    reload(&list).await;
    assert_eq!(list.state().await["standing"], json!("member"));
    assert_eq!(kept(&list).await, before);
});

in_every_engine!(no_room_takes_nothing_away, async |page| {
    let (list, record) = record(&page, site_with_room()).await;
    list.fill("account-id", ACCOUNT).await;
    list.radio("standing", "member").await;
    list.radio("backup.rds.answer", "kept").await;
    let before = kept(&list).await;
    for room in [0, 200, 1000, 5000] {
        run(&list, &format!("testRoom({room})")).await;
        let refusal = list.import(&record, true).await.expect_err("no room");
        assert_eq!(refusal.code, "no-room", "{room}");
        assert_eq!(kept(&list).await, before, "{room}");
        reload(&list).await;
        assert_eq!(list.state().await["standing"], json!("member"), "{room}");
        assert_eq!(
            list.chosen("backup.rds.answer").await.as_deref(),
            Some("kept")
        );
    }
    list.import(&record, true).await.expect("there is room");
    let state = list.state().await;
    reload(&list).await;
    assert_eq!(list.state().await, state);
    assert!(list.is_open().await);
});

in_every_engine!(another_tab_brings_nothing_replaced_back, async |page| {
    let (list, record) = record(&page, Site::product()).await;
    list.fill("account-id", ACCOUNT).await;
    list.radio("standing", "member").await;
    list.fill("account-name", "Sandbox").await;
    let first = list.tab().await;
    list.new_tab().await;
    list.load().await;
    list.ready().await;
    // Said later than everything in the record, and by this tab.
    list.radio("access.survives.answer", "not-yet").await;
    let second = list.tab().await;
    list.switch_to(&first).await;
    list.import(&record, true)
        .await
        .expect("replacing was wanted");
    let open = "return el.state.gate === 'open'";
    list.switch_to(&second).await;
    list.wait("that tab has the record, too", open, vec![])
        .await;
    list.switch_to(&first).await;
    assert!(list.is_open().await);
    reload(&list).await;
    assert!(list.is_open().await, "nothing came back");
    assert_eq!(list.value("account-name").await, "");
});

in_every_engine!(blocked_storage_takes_a_record_in_memory, async |page| {
    let (_, record) = record(&page, Site::product()).await;
    let text: Value = serde_json::from_str(&record).expect("JSON");
    assert_eq!(text["account"]["id"], json!(ACCOUNT));
    let list = Checklist::open(&page, Site::product().with_blocked_storage()).await;
    list.import(&record, false).await.expect("it is taken");
    assert!(list.is_open().await);
    assert!(is_noticed(&list).await);
});

in_every_engine!(what_was_taken_back_since_is_asked_about, async |page| {
    let list = open(&page, Site::product()).await;
    Journey::quick().complete(&list).await;
    let record = list.export("json").await;
    let statement = "input[name=\"statement.data-lost.answer\"]";
    for way in ["a statement", "one by one"] {
        match way {
            "a statement" => list.click(statement).await,
            _ => list.radio("loose-ends.shortcut", "one-by-one").await,
        }
        assert!(!list.is_open().await, "{way}");
        let state = list.state().await;
        let refusal = list.import(&record, false).await.expect_err(way);
        assert_eq!(refusal.code, "would-replace", "{way}");
        look_at(&list, &record).await;
        let panel = list.text("[data-panel=import]").await;
        assert!(panel.contains("replace"), "{way}: {panel}");
        let now = list.state().await;
        assert_eq!(now, state, "{way}: nothing is revived unasked");
        list.action("continue-import").await;
        assert!(list.is_open().await, "{way}: it was agreed to");
    }
    // It is taken back after the record was shown.
    look_at(&list, &record).await;
    list.click(statement).await;
    list.action("continue-import").await;
    assert!(!list.is_open().await);
    let panel = list.text("[data-panel=import]").await;
    assert!(panel.contains("Since"), "{panel}");
});

// In whatever way a tab has not heard yet that a record was taken over, what is unsettled there later
// shuts the gate, everywhere and for good.
in_every_engine!(
    what_is_unsettled_after_a_record_was_taken_over_counts,
    async |page| {
        for late in ["testUntold()", "testDeaf()"] {
            let list = open(&page, Site::product().before(LATE)).await;
            Journey::quick().complete(&list).await;
            let record = list.export("json").await;
            let first = list.tab().await;
            let second = list.new_tab().await;
            list.load().await;
            list.ready().await;
            run(&list, late).await;
            list.switch_to(&first).await;
            list.fill("account-name", "Sandbox").await;
            list.import(&record, true)
                .await
                .expect("replacing was wanted");
            assert!(list.is_open().await);
            list.switch_to(&second).await;
            list.radio("access.survives.answer", "not-yet").await;
            assert!(!list.is_open().await, "{late}: the first click counts");
            run(&list, "testHear(); dispatchEvent(new Event('focus'))").await;
            for tab in [&first, &second] {
                list.switch_to(tab).await;
                let shut =
                    "return el.state.outstanding.some(({ item }) => item === 'access.survives')
                && el.state.gate === 'shut'";
                list.wait(late, shut, vec![]).await;
                reload(&list).await;
                assert!(!list.is_open().await, "{late}, after a reload");
                assert_eq!(
                    list.value("account-name").await,
                    "",
                    "{late}: the rest was replaced"
                );
            }
            list.clear_storage().await;
        }
    }
);
