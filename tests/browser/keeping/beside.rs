//! A record replaces answers. Values kept beside them stay: files and the answers they contradict,
//! facts that are missing or can't be read, and the latest time seen.

use harness::evidence::{CLOSING, THEN, inventory};
use harness::journey::Journey;
use harness::{Checklist, Page, Site, in_every_engine};
use serde_json::json;

use super::{reload, run, site_with_room};

const DAY: i64 = 24 * 60 * 60 * 1000;

/// An open gate without a database, and its record.
async fn open(page: &Page, site: Site) -> (Checklist, String) {
    let list = Checklist::open(page, site.at(THEN)).await;
    list.fill("account-id", CLOSING).await;
    Journey::quick().complete(&list).await;
    list.radio("databases.shortcut", "nothing-of-this-kind")
        .await;
    assert!(list.is_open().await);
    let record = list.export("json").await;
    (list, record)
}

/// Adds a file that knows of so many databases.
async fn add(list: &Checklist, databases: usize) {
    let names: Vec<String> = (0..databases).map(|one| format!("db-{one}")).collect();
    let text = inventory(&names.iter().map(String::as_str).collect::<Vec<_>>());
    list.add_evidence("all.json", &text)
        .await
        .expect("an inventory");
    let reason = list.reason("backup.rds").await;
    assert_eq!(reason.as_deref(), Some("contradicted"));
}

async fn take(list: &Checklist, record: &str) {
    list.import(record, true).await.expect("a good record");
}

/// Waits until something of this row is outstanding for this reason.
async fn is_outstanding(list: &Checklist, row: &str, reason: &str) {
    let there = "return el.state.outstanding.some(({ item, reason }) =>
        item === arguments[0] && reason === arguments[1])";
    list.wait(reason, there, vec![json!(row), json!(reason)])
        .await;
    assert!(!list.is_open().await, "{reason}");
}

/// The facts of files that are kept.
async fn facts(list: &Checklist) -> Option<String> {
    let stored = list.stored().await.into_iter();
    let mut facts = stored.filter(|(key, _)| key.ends_with("/evidence"));
    facts.next().map(|(_, value)| value)
}

in_every_engine!(files_go_on_contradicting, async |page| {
    let (list, before) = open(&page, Site::product()).await;
    add(&list, 3).await;
    let after = list.export("json").await;
    let kept = facts(&list).await.expect("facts are kept");
    for record in [&before, &after, &before] {
        take(&list, record).await;
        assert!(!list.is_open().await, "not for a moment");
        list.files(1).await;
        is_outstanding(&list, "backup.rds", "contradicted").await;
        assert_eq!(facts(&list).await.as_ref(), Some(&kept));
    }
    reload(&list).await;
    list.files(1).await;
    is_outstanding(&list, "backup.rds", "contradicted").await;
});

in_every_engine!(what_a_file_contradicted_goes_on_waiting, async |page| {
    let (list, before) = open(&page, Site::product()).await;
    add(&list, 3).await;
    let remove = "return el.removeEvidence(el.state.evidence[0].id)";
    run(&list, remove).await;
    list.files(0).await;
    for _ in 0..2 {
        take(&list, &before).await;
        is_outstanding(&list, "backup.rds", "evidence-removed").await;
        reload(&list).await;
    }
    list.click("[data-action=confirm][data-value=\"backup.rds\"]")
        .await;
    assert!(list.is_open().await);
});

in_every_engine!(facts_without_room_stay_here_or_are_missed, async |page| {
    for again in [false, true] {
        let (list, before) = open(&page, site_with_room()).await;
        run(&list, "testRoom(3000)").await;
        add(&list, 1200).await;
        run(&list, "testRoom(Infinity)").await;
        if again {
            reload(&list).await;
            is_outstanding(&list, "evidence", "evidence-unreadable").await;
        }
        for _ in 0..2 {
            take(&list, &before).await;
            if again {
                is_outstanding(&list, "evidence", "evidence-unreadable").await;
            } else {
                // Now there is room for them.
                list.files(1).await;
                is_outstanding(&list, "backup.rds", "contradicted").await;
            }
            reload(&list).await;
        }
        run(&list, "localStorage.clear()").await;
    }
});

in_every_engine!(facts_that_cannot_be_read_stay_as_they_are, async |page| {
    let (list, before) = open(&page, Site::product()).await;
    add(&list, 3).await;
    let stored = list.stored().await;
    let key = stored.keys().find(|key| key.ends_with("/evidence"));
    let key = key.expect("facts are kept");
    let newer = "{\"version\":2}";
    list.store(key, newer).await;
    reload(&list).await;
    for _ in 0..2 {
        is_outstanding(&list, "evidence", "evidence-unreadable").await;
        take(&list, &before).await;
        is_outstanding(&list, "evidence", "evidence-unreadable").await;
        assert_eq!(facts(&list).await.as_deref(), Some(newer));
        reload(&list).await;
    }
});

in_every_engine!(another_tab_keeps_the_files_that_it_has, async |page| {
    let (list, before) = open(&page, site_with_room()).await;
    run(&list, "testRoom(3000)").await;
    add(&list, 1200).await;
    let first = list.tab().await;
    list.new_tab().await;
    list.load().await;
    list.ready().await;
    take(&list, &before).await;
    is_outstanding(&list, "evidence", "evidence-unreadable").await;
    list.switch_to(&first).await;
    let heard = "return root.querySelector('[name=\"backup.rds.answer\"]') && el.state.evidence.length === 1";
    list.wait("its file stays", heard, vec![]).await;
    is_outstanding(&list, "backup.rds", "contradicted").await;
});

in_every_engine!(no_answer_is_young_again, async |page| {
    let (list, record) = open(&page, Site::product()).await;
    list.set_clock(THEN + 40 * DAY).await;
    is_outstanding(&list, "backup.rds", "confirm-again").await;
    list.set_clock(THEN + DAY).await;
    for _ in 0..2 {
        take(&list, &record).await;
        is_outstanding(&list, "clock", "clock-implausible").await;
        is_outstanding(&list, "backup.rds", "confirm-again").await;
        reload(&list).await;
        is_outstanding(&list, "backup.rds", "confirm-again").await;
    }
});

in_every_engine!(
    what_was_said_before_the_time_was_put_right_stays_asked,
    async |page| {
        let (list, record) = open(&page, Site::product()).await;
        list.set_clock(THEN + 4000 * DAY).await;
        is_outstanding(&list, "backup.rds", "confirm-again").await;
        list.set_clock(THEN + DAY / 2).await;
        is_outstanding(&list, "clock", "clock-implausible").await;
        list.action("put-time-right").await;
        for _ in 0..2 {
            is_outstanding(&list, "backup.rds", "clock-corrected").await;
            take(&list, &record).await;
            is_outstanding(&list, "backup.rds", "clock-corrected").await;
            assert_eq!(list.reason("clock").await, None);
            reload(&list).await;
        }
    }
);

in_every_engine!(blocked_storage_forgets_no_time_and_no_file, async |page| {
    let (_, record) = open(&page, Site::product()).await;
    let list = Checklist::open(&page, Site::product().with_blocked_storage().at(THEN)).await;
    take(&list, &record).await;
    assert!(list.is_open().await);
    add(&list, 3).await;
    take(&list, &record).await;
    list.files(1).await;
    is_outstanding(&list, "backup.rds", "contradicted").await;
    list.set_clock(THEN + 40 * DAY).await;
    let aged = "return el.state.outstanding.some(({ reason }) => reason === 'confirm-again')";
    list.wait("answers grow old", aged, vec![]).await;
    list.set_clock(THEN + DAY).await;
    take(&list, &record).await;
    is_outstanding(&list, "clock", "clock-implausible").await;
});

in_every_engine!(
    what_was_said_under_a_time_that_was_not_true_stays_asked,
    async |page| {
        let (list, _) = open(&page, Site::product()).await;
        let item = "[data-action=confirm][data-value=\"backup.rds\"]";
        list.set_clock(THEN + 40 * DAY).await;
        is_outstanding(&list, "backup.rds", "confirm-again").await;
        list.click(item).await;
        assert_eq!(list.reason("backup.rds").await, None);
        let record = list.export("json").await;
        list.set_clock(THEN + DAY / 2).await;
        is_outstanding(&list, "clock", "clock-implausible").await;
        list.action("put-time-right").await;
        is_outstanding(&list, "backup.rds", "clock-corrected").await;
        // Nor does its time come.
        for days in [1, 39, 41] {
            list.set_clock(THEN + days * DAY).await;
            take(&list, &record).await;
            is_outstanding(&list, "backup.rds", "clock-corrected").await;
            reload(&list).await;
            is_outstanding(&list, "backup.rds", "clock-corrected").await;
        }
        list.set_clock(THEN + 41 * DAY).await;
        // An answer given now counts, and goes on counting with the record of now.
        list.radio("backup.rds.answer", "nothing").await;
        assert_eq!(list.reason("backup.rds").await, None, "it is said again");
        let record = list.export("json").await;
        take(&list, &record).await;
        assert_eq!(list.reason("backup.rds").await, None, "and counts");
    }
);
