//! A tab that has not heard yet takes nothing away from what another one said.

use harness::evidence::THEN;
use harness::journey::ACCOUNT;
use harness::{Checklist, Site, in_every_engine};

use super::{LATE, open, reload, run};

const DAY: i64 = 24 * 60 * 60 * 1000;

/// The state of the row of one backup.
async fn row(list: &Checklist) -> [Option<String>; 5] {
    [
        list.chosen("backup.rds.answer").await,
        list.chosen("backup.rds.place").await,
        Some(list.value("backup.rds.where").await),
        list.chosen("backup.rds.restore").await,
        list.reason("backup.rds").await,
    ]
}

in_every_engine!(a_busy_tab_overwrites_no_field, async |page| {
    let list = open(&page, Site::product().before(LATE)).await;
    list.radio("backup.rds.answer", "kept").await;
    list.radio("backup.rds.place", "other-account").await;
    let first = list.tab().await;
    let second = list.new_tab().await;
    list.load().await;
    list.ready().await;
    list.ask("testDeaf()", vec![]).await;
    list.switch_to(&first).await;
    list.radio("backup.rds.place", "outside-aws").await;
    list.fill("backup.rds.where", "Disk 7").await;
    list.switch_to(&second).await;
    list.radio("backup.rds.restore", "tried").await;
    list.ask("testHear()", vec![]).await;
    let whole = [
        Some("kept"),
        Some("outside-aws"),
        Some("Disk 7"),
        Some("tried"),
        None,
    ]
    .map(|part| part.map(str::to_owned));
    let hears = "return root.querySelector('[name=\"backup.rds.where\"]')?.value === 'Disk 7'
        && root.querySelector('[name=\"backup.rds.restore\"]:checked')?.value === 'tried'";
    list.wait("the late tab hears", hears, vec![]).await;
    assert_eq!(row(&list).await, whole, "the late tab");
    list.switch_to(&first).await;
    list.wait("the first tab hears", hears, vec![]).await;
    assert_eq!(row(&list).await, whole, "the first tab");
    reload(&list).await;
    assert_eq!(row(&list).await, whole, "what is saved");
});

in_every_engine!(
    what_a_busy_tab_says_does_not_bring_back_what_was_unsettled,
    async |page| {
        let list = open(&page, Site::product().before(LATE)).await;
        list.radio("access.survives.answer", "confirmed").await;
        let first = list.tab().await;
        let second = list.new_tab().await;
        list.load().await;
        list.ready().await;
        list.ask("testDeaf()", vec![]).await;
        list.radio("backup.rds.answer", "nothing").await;
        list.switch_to(&first).await;
        list.radio("access.survives.answer", "not-yet").await;
        list.switch_to(&second).await;
        list.ask("testHear()", vec![]).await;
        let reason = list.reason("access.survives").await;
        assert_eq!(reason.as_deref(), Some("not-yet"));
        reload(&list).await;
        let reason = list.reason("access.survives").await;
        assert_eq!(reason.as_deref(), Some("not-yet"));
        assert_eq!(list.reason("backup.rds").await, None);
    }
);

in_every_engine!(
    putting_the_time_right_brings_nothing_forgotten_back,
    async |page| {
        let list = open(&page, Site::product().at(THEN).before(LATE)).await;
        list.radio("access.survives.answer", "confirmed").await;
        let first = list.tab().await;
        let second = list.new_tab().await;
        list.load().await;
        list.ready().await;
        list.set_clock(THEN + 3650 * DAY).await;
        list.radio("backup.rds.answer", "nothing").await;
        list.set_clock(THEN).await;
        run(&list, "dispatchEvent(new Event('focus'))").await;
        assert_eq!(
            list.reason("clock").await.as_deref(),
            Some("clock-implausible")
        );
        run(&list, "testUntold()").await;
        list.switch_to(&first).await;
        for action in ["ask-remove", "remove-account"] {
            list.click(&format!("[data-action={action}][data-value=\"{ACCOUNT}\"]"))
                .await;
        }
        list.switch_to(&second).await;
        list.action("put-time-right").await;
        let kept = list.stored().await;
        let back: Vec<&String> = kept.keys().filter(|key| key.contains(ACCOUNT)).collect();
        assert!(back.is_empty(), "{back:?}");
        reload(&list).await;
        assert_eq!(list.chosen("backup.rds.answer").await, None);
    }
);
