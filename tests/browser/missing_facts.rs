//! Facts that could not be kept, or not for this account: after a reload they are missed, and nothing
//! opens without a person's word.

use harness::evidence::{AWAY, CLOSING, THEN, inventory, sample};
use harness::{Checklist, Page, Site, in_every_engine};
use serde_json::json;

/// A page whose storage has room for so many bytes more as `testRoom(…)` was told.
fn site_with_room() -> Site {
    let room = include_str!("../harness/scripts/room.js");
    Site::product().at(THEN).before(room)
}

/// An inventory of so many databases, whose facts are as long.
fn databases(count: usize) -> String {
    let names: Vec<String> = (0..count).map(|one| format!("database-{one}")).collect();
    inventory(&names.iter().map(String::as_str).collect::<Vec<_>>())
}

async fn add(list: &Checklist, text: &str) {
    let added = list.add_evidence("all.json", text).await;
    added.unwrap_or_else(|refusal| panic!("{refusal:?}"));
}

async fn room(list: &Checklist, bytes: usize) {
    list.ask(&format!("testRoom({bytes})"), vec![]).await;
}

async fn reload(list: &Checklist) {
    list.reload().await;
    list.ready().await;
}

/// Waits until the gate says that it can't read everything.
async fn is_missed(list: &Checklist, why: &str) {
    let unreadable = "return el.state.outstanding.some(({ item, reason }) =>
        item === 'evidence' && reason === 'evidence-unreadable')";
    list.wait(why, unreadable, vec![]).await;
}

/// Waits until all facts there are were read.
async fn is_read(list: &Checklist) {
    let read = "return !el.state.outstanding.some(({ item }) => item === 'evidence')";
    list.wait("all is read", read, vec![]).await;
}

async fn correct(list: &Checklist, id: &str) {
    list.fill("account-id", id).await;
    list.action("correct-id").await;
}

in_every_engine!(facts_without_room_are_missed_after_a_reload, async |page| {
    let who = std::fs::read_to_string(sample("sts-get-caller-identity.json")).expect("a sample");
    for before in [false, true] {
        for bytes in [0, 60, 200, 1000] {
            let why = format!("{bytes} bytes, facts before: {before}");
            let list = Checklist::open(&page, site_with_room()).await;
            list.fill("account-id", CLOSING).await;
            list.radio("backup.rds.answer", "nothing").await;
            if before {
                add(&list, &who).await;
            }
            room(&list, bytes).await;
            add(&list, &databases(1200)).await;
            let reason = list.reason("backup.rds").await;
            assert_eq!(reason.as_deref(), Some("contradicted"), "{why}");
            assert!(list.shows("[role=status] .acc-notice").await, "{why}");
            for _ in 0..2 {
                reload(&list).await;
                is_missed(&list, &why).await;
            }
            list.action("go-on-without-facts").await;
            is_read(&list).await;
            let asked = list.reason("backup.rds").await;
            // Without room for the answer either, what is left to ask is whether it is there.
            let there = list.reason("there").await;
            assert!(
                asked.or(there).is_some(),
                "{why}: what was contradicted waits"
            );
            reload(&list).await;
            is_read(&list).await;
            assert!(!list.is_open().await, "{why}");
            let asked = list.reason("backup.rds").await;
            let answered = list.chosen("backup.rds.answer").await;
            assert!(asked.is_some() || answered.is_none(), "{why}");
        }
    }
});

in_every_engine!(
    room_again_keeps_them_and_takes_the_mark_away,
    async |page| {
        let list = Checklist::open(&page, site_with_room()).await;
        list.fill("account-id", CLOSING).await;
        list.radio("backup.rds.answer", "nothing").await;
        room(&list, 200).await;
        add(&list, &databases(1200)).await;
        is_read(&list).await;
        list.ask("testRoom(Infinity)", vec![]).await;
        let who =
            std::fs::read_to_string(sample("sts-get-caller-identity.json")).expect("a sample");
        add(&list, &who).await;
        reload(&list).await;
        list.files(2).await;
        is_read(&list).await;
        let reason = list.reason("backup.rds").await;
        assert_eq!(reason.as_deref(), Some("contradicted"));
    }
);

in_every_engine!(an_id_takes_along_that_facts_are_missing, async |page| {
    for bytes in [0, 200, 4000] {
        let list = Checklist::open(&page, site_with_room()).await;
        list.radio("backup.rds.answer", "nothing").await;
        room(&list, bytes).await;
        add(&list, &databases(1200)).await;
        list.fill("account-id", CLOSING).await;
        let reason = list.reason("backup.rds").await;
        assert_eq!(reason.as_deref(), Some("contradicted"), "{bytes}");
        for _ in 0..2 {
            reload(&list).await;
            is_missed(&list, &format!("{bytes} bytes")).await;
        }
    }
});

in_every_engine!(
    what_cannot_be_read_nor_copied_shuts_the_corrected_account,
    async |page| {
        for bytes in [0, 200, 3000] {
            let why = format!("{bytes} bytes");
            let list = Checklist::open(&page, site_with_room()).await;
            list.fill("account-id", AWAY).await;
            list.radio("backup.rds.answer", "nothing").await;
            let stored = list.stored().await;
            let key = stored.keys().find(|key| key.ends_with("/backup.rds"));
            let key = key.expect("an answer").replace("/backup.rds", "/evidence");
            let bad = format!("{{\"version\":2,\"more\":\"{}\"}}", "x".repeat(20_000));
            list.store(&key, &bad).await;
            reload(&list).await;
            is_missed(&list, &why).await;
            room(&list, bytes).await;
            correct(&list, CLOSING).await;
            assert_eq!(list.value("account-id").await, CLOSING);
            is_missed(&list, &why).await;
            assert_eq!(list.stored().await.get(&key), Some(&bad), "{why}: it stays");
            reload(&list).await;
            is_missed(&list, &why).await;
            if bytes == 3000 {
                // There was room for answers and a mark.
                assert_eq!(list.value("account-id").await, CLOSING);
                assert_eq!(list.reason("backup.rds").await, None);
                list.action("go-on-without-facts").await;
                is_read(&list).await;
                assert_eq!(list.stored().await.get(&key), Some(&bad), "{why}: it stays");
            }
        }
    }
);

/// Whether the gate holds a file against "nothing is there", or waits for it.
async fn holds(list: &Checklist, why: &str) {
    let held = "return el.state.outstanding.some(({ item }) =>
        item === 'backup.rds' || item === 'evidence')";
    assert_eq!(list.ask(held, vec![]).await, json!(true), "{why}");
}

/// A file is given under a wrong id, which is corrected before or after a reload.
async fn under_a_wrong_id(page: &Page, count: usize, late: bool) -> Checklist {
    let why = format!("{count} databases, corrected late: {late}");
    let list = Checklist::open(page, Site::product().at(THEN)).await;
    list.fill("account-id", AWAY).await;
    list.radio("backup.rds.answer", "nothing").await;
    add(&list, &databases(count)).await;
    if late {
        reload(&list).await;
    }
    correct(&list, CLOSING).await;
    holds(&list, &why).await;
    if !late {
        reload(&list).await;
        holds(&list, &why).await;
    }
    list.files(1).await;
    holds(&list, &why).await;
    list
}

in_every_engine!(files_given_under_a_wrong_id_outlast_it, async |page| {
    for (count, late) in [(1, false), (1, true), (1200, false)] {
        let list = under_a_wrong_id(&page, count, late).await;
        is_read(&list).await;
        let reason = list.reason("backup.rds").await;
        assert_eq!(reason.as_deref(), Some("contradicted"), "{count} {late}");
    }
    // A file that was too much to be kept for a wrong id is missed, until it is given again.
    let list = under_a_wrong_id(&page, 1200, true).await;
    is_missed(&list, "left out").await;
    add(&list, &databases(1200)).await;
    is_read(&list).await;
    let reason = list.reason("backup.rds").await;
    assert_eq!(reason.as_deref(), Some("contradicted"));
    reload(&list).await;
    list.files(1).await;
    let reason = list.reason("backup.rds").await;
    assert_eq!(reason.as_deref(), Some("contradicted"));

    // Or until a person goes on without it.
    let list = under_a_wrong_id(&page, 1200, true).await;
    is_missed(&list, "left out").await;
    list.action("go-on-without-facts").await;
    is_read(&list).await;
    list.files(0).await;
    reload(&list).await;
    is_read(&list).await;
});
