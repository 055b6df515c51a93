//! An id that is corrected while another tab sleeps: there and back, and forgotten afterwards.

use harness::evidence::{CLOSING, THEN, inventory};
use harness::journey::Journey;
use harness::{Checklist, Site, WindowHandle, in_every_engine};
use serde_json::json;

use super::{LATE, is_noticed, reload, run, site_with_room};

const WRONG: &str = "210987654322";
const THIRD: &str = "210987654323";

/// The names under which answers are kept, as they stand in the keys.
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

in_every_engine!(
    a_record_taken_over_after_that_does_not_cut_a_sleeping_tab_off,
    async |page| {
        let list = Checklist::open(&page, Site::product().at(THEN).before(LATE)).await;
        list.fill("account-id", WRONG).await;
        Journey::quick().complete(&list).await;
        list.radio("databases.shortcut", "nothing-of-this-kind")
            .await;
        let first = list.tab().await;
        let second = list.new_tab().await;
        list.load().await;
        list.ready().await;
        list.fill("account-name", "Said before").await;
        run(&list, "testDeaf()").await;
        list.switch_to(&first).await;
        let heard = "return root.querySelector('[name=account-name]').value === 'Said before'";
        list.wait("the first tab hears", heard, vec![]).await;
        correct(&list, CLOSING).await;
        list.paste("account-name", "").await;
        let record = list.export("json").await;
        list.fill("account-name", "Sandbox").await;
        list.import(&record, true)
            .await
            .expect("replacing was wanted");
        assert!(list.is_open().await);
        list.switch_to(&second).await;
        // The clocks of tabs in tests begin when they were opened: this one's has to be past the record's.
        list.set_clock(THEN + 60_000).await;
        list.add_evidence("all.json", &inventory(&["a"]))
            .await
            .expect("an inventory");
        list.radio("access.survives.answer", "not-yet").await;
        wake(&list).await;
        for tab in [&first, &second] {
            list.switch_to(tab).await;
            let reasons =
                "const of = (item) => el.state.outstanding.some((one) => one.item === item);
            return of('access.survives') && of('backup.rds') && el.state.evidence.length === 1
                && root.querySelector('[name=account-id]').value === arguments[0]";
            list.wait("both have all of it", reasons, vec![json!(CLOSING)])
                .await;
            assert_eq!(
                list.value("account-name").await,
                "",
                "what was replaced stays away"
            );
        }
        assert_eq!(names(&list).await, [CLOSING]);
    }
);

in_every_engine!(
    a_removed_file_stays_removed_under_the_corrected_id,
    async |page| {
        let list = Checklist::open(&page, Site::product().at(THEN).before(LATE)).await;
        list.fill("account-id", CLOSING).await;
        list.radio("backup.rds.answer", "nothing").await;
        list.add_evidence("all.json", &inventory(&["a"]))
            .await
            .expect("an inventory");
        let first = list.tab().await;
        let second = list.new_tab().await;
        list.load().await;
        list.ready().await;
        list.files(1).await;
        run(&list, "testDeaf()").await;
        list.switch_to(&first).await;
        run(&list, "return el.removeEvidence(el.state.evidence[0].id)").await;
        list.files(0).await;
        // Steps from here on are taken without the examiner, which has nothing to look at.
        reload(&list).await;
        correct(&list, WRONG).await;
        run(&list, "el.remove()").await;
        list.switch_to(&second).await;
        wake(&list).await;
        let follows = "return root.querySelector('[name=account-id]').value === arguments[0]";
        list.wait("the tab that slept follows", follows, vec![json!(WRONG)])
            .await;
        list.files(0).await;
        reload(&list).await;
        list.files(0).await;
    }
);

// Facts of files about the account before settle nothing in the one that is named now.
in_every_engine!(no_gate_opens_for_a_moment, async |page| {
    let list = Checklist::open(&page, Site::product().at(THEN).noting_events()).await;
    list.fill("account-id", WRONG).await;
    Journey::quick().complete(&list).await;
    list.radio("databases.shortcut", "nothing-of-this-kind")
        .await;
    list.add_evidence("all.json", &inventory(&["a"]))
        .await
        .expect("an inventory");
    assert!(list.is_open().await, "it is another account's");
    let first = list.tab().await;
    let second = list.new_tab().await;
    list.load().await;
    list.ready().await;
    list.files(1).await;
    let note = "window.states = [];
        for (const type of ['acc-gate-opened', 'acc-gate-shut', 'acc-change']) {
            el.addEventListener(type, () => {
                const { account, outstanding } = JSON.parse(el.exportRecord('json'));
                states.push([account.id, el.state.gate, outstanding.length]);
            });
        }";
    for tab in [&second, &first] {
        list.switch_to(tab).await;
        run(&list, note).await;
    }
    correct(&list, CLOSING).await;
    for tab in [&first, &second] {
        list.switch_to(tab).await;
        let contradicted = "return el.state.outstanding.some(({ item, reason }) =>
            item === 'backup.rds' && reason === 'contradicted')";
        list.wait("the file contradicts", contradicted, vec![])
            .await;
        let open = "return states.filter(([id, gate, count]) =>
            id === arguments[0] && (gate === 'open' || count === 0))";
        let open = list.ask(open, vec![json!(CLOSING)]).await;
        assert_eq!(open, json!([]));
    }
});

in_every_engine!(
    a_host_that_names_the_wrong_id_does_not_undo_it,
    async |page| {
        let named = format!("<account-closure-checklist account-id=\"{WRONG}\" loading");
        let site = Site::product().edited("<account-closure-checklist loading", &named);
        let list = Checklist::open(&page, site).await;
        list.radio("backup.rds.answer", "nothing").await;
        correct(&list, CLOSING).await;
        reload(&list).await;
        assert_eq!(list.value("account-id").await, CLOSING);
        assert_eq!(list.reason("backup.rds").await, None);
        // Corrected back it is the host's again.
        correct(&list, WRONG).await;
        reload(&list).await;
        assert_eq!(list.value("account-id").await, WRONG);
        assert_eq!(list.reason("backup.rds").await, None);
        // Where its answers were forgotten it begins anew.
        correct(&list, CLOSING).await;
        run(&list, "el.reset()").await;
        reload(&list).await;
        assert_eq!(list.value("account-id").await, WRONG);
    }
);

in_every_engine!(
    without_room_for_its_mark_a_correction_is_tried_again,
    async |page| {
        let list = Checklist::open(&page, site_with_room().at(THEN)).await;
        list.fill("account-id", WRONG).await;
        Journey::quick().complete(&list).await;
        let first = list.tab().await;
        let second = list.new_tab().await;
        list.load().await;
        list.ready().await;
        list.switch_to(&first).await;
        run(&list, "window.testFull = '/moved/'").await;
        correct(&list, CLOSING).await;
        assert!(is_noticed(&list).await, "it is told");
        list.switch_to(&second).await;
        list.radio("access.survives.answer", "not-yet").await;
        list.switch_to(&first).await;
        run(
            &list,
            "window.testFull = false; dispatchEvent(new Event('focus'))",
        )
        .await;
        assert!(!is_noticed(&list).await);
        for tab in [&second, &first] {
            list.switch_to(tab).await;
            let together = "return root.querySelector('[name=account-id]').value === arguments[0]
            && el.state.outstanding.some(({ item }) => item === 'access.survives')";
            list.wait(
                "both tabs are about the same",
                together,
                vec![json!(CLOSING)],
            )
            .await;
        }
        assert_eq!(names(&list).await, [CLOSING]);
    }
);

in_every_engine!(without_room_for_its_mark_forgetting_is_told, async |page| {
    let list = Checklist::open(&page, site_with_room().at(THEN)).await;
    list.fill("account-id", CLOSING).await;
    list.radio("standing", "member").await;
    run(&list, "window.testFull = '/forgotten/'; el.reset()").await;
    assert!(is_noticed(&list).await);
    let notice = list.text(".acc-notices").await;
    assert!(notice.contains("another open tab"), "{notice}");
});
