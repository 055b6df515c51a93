//! An id that is corrected while another tab sleeps: there and back, and forgotten afterwards.

use harness::evidence::{CLOSING, THEN};
use harness::{Checklist, Site, WindowHandle, in_every_engine};
use serde_json::json;

use super::{LATE, reload, run};

const WRONG: &str = "210987654322";
const THIRD: &str = "210987654323";

/// What the keys of the answers begin with that are kept under these names.
async fn names(list: &Checklist) -> Vec<String> {
    let stored = list.stored().await;
    let mut names: Vec<String> = stored
        .keys()
        .filter_map(|key| key.strip_suffix("/backup.rds"))
        .filter_map(|place| place.rsplit_once('/'))
        .map(|(_, name)| name.to_owned())
        .collect();
    names.dedup();
    names
}

/// Two tabs with two answers, of which the second one sleeps.
async fn two_tabs(list: &Checklist) -> (WindowHandle, WindowHandle) {
    list.radio("standing", "standalone").await;
    list.radio("backup.rds.answer", "nothing").await;
    let first = list.tab().await;
    let second = list.new_tab().await;
    list.load().await;
    list.ready().await;
    (first, second)
}

/// Types an id, which belongs to the answers that are there.
async fn correct(list: &Checklist, id: &str) {
    list.fill("account-id", id).await;
    list.action("correct-id").await;
}

async fn wake(list: &Checklist) {
    run(list, "testHear(); dispatchEvent(new Event('focus'))").await;
}

in_every_engine!(
    whoever_slept_follows_an_id_that_is_corrected_there_and_back,
    async |page| {
        let list = Checklist::open(&page, Site::product().at(THEN).before(LATE)).await;
        list.fill("account-id", CLOSING).await;
        let (first, second) = two_tabs(&list).await;
        for (round, ids) in [
            &[WRONG, CLOSING][..],
            &[WRONG, CLOSING, WRONG],
            &[THIRD, WRONG, THIRD, CLOSING],
            &[THIRD, WRONG],
        ]
        .iter()
        .enumerate()
        {
            let last = *ids.last().expect("an id");
            run(&list, "testDeaf()").await;
            list.switch_to(&first).await;
            for id in *ids {
                correct(&list, id).await;
            }
            let name = format!("round {round}");
            list.fill("account-name", &name).await;
            list.switch_to(&second).await;
            wake(&list).await;
            let follows = "return root.querySelector('[name=account-id]').value === arguments[0]
                && root.querySelector('[name=account-name]').value === arguments[1]";
            list.wait(
                "the tab that slept follows",
                follows,
                vec![json!(last), json!(name)],
            )
            .await;
            assert_eq!(names(&list).await, [last], "after {ids:?}");
            assert_eq!(list.reason("backup.rds").await, None, "after {ids:?}");
        }
        list.switch_to(&first).await;
        reload(&list).await;
        assert_eq!(list.value("account-id").await, WRONG);
        assert_eq!(list.reason("backup.rds").await, None);
    }
);

/// A draft that went through these ids and was forgotten does not come back.
async fn forgotten_after(list: &Checklist, ids: &[&str]) {
    let (first, second) = two_tabs(list).await;
    run(list, "testDeaf()").await;
    list.switch_to(&first).await;
    list.fill("account-id", ids[0]).await;
    for id in &ids[1..] {
        correct(list, id).await;
    }
    run(list, "el.reset()").await;
    list.switch_to(&second).await;
    wake(list).await;
    let forgets = "return !root.querySelector('[name=\"backup.rds.answer\"]:checked')";
    list.wait("the tab that slept forgets", forgets, vec![])
        .await;
    list.radio("route", "root").await;
    assert_eq!(names(list).await, Vec::<String>::new(), "after {ids:?}");
    let stored = list.stored().await;
    let of = |end: &str| stored.keys().any(|key| key.ends_with(end));
    assert!(of("/route") && !of("/standing"), "{:?}", stored.keys());
    assert!(
        !stored
            .values()
            .any(|value| ids.iter().any(|id| value.contains(id)))
    );
}

in_every_engine!(
    what_moved_and_was_forgotten_does_not_come_back,
    async |page| {
        let list = Checklist::open(&page, Site::product().at(THEN).before(LATE)).await;
        forgotten_after(&list, &[CLOSING]).await;
    }
);

in_every_engine!(
    what_moved_twice_and_was_forgotten_does_not_come_back,
    async |page| {
        let list = Checklist::open(&page, Site::product().at(THEN).before(LATE)).await;
        forgotten_after(&list, &[WRONG, CLOSING]).await;
    }
);
