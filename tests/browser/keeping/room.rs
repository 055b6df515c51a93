//! Answers that could not be saved are tried again.

use harness::evidence::{THEN, inventory};
use harness::journey::{ACCOUNT, Journey};
use harness::{Checklist, Site, in_every_engine};
use serde_json::json;

use super::{is_noticed, open, reload, run, site_with_room};

/// Answers without room, and what has to be there after there is some.
async fn answered_without_room(list: &Checklist) {
    run(list, "window.testFull = true").await;
    list.radio("backup.rds.answer", "nothing").await;
    list.radio("backup.s3.answer", "nothing").await;
    assert!(is_noticed(list).await);
    run(list, "window.testFull = false").await;
}

async fn assert_saved(list: &Checklist) {
    assert!(!is_noticed(list).await, "everything is written");
    reload(list).await;
    for item in ["backup.rds", "backup.s3"] {
        assert_eq!(list.reason(item).await, None, "{item}");
    }
}

in_every_engine!(the_next_answer_saves_those_before_it, async |page| {
    let list = open(&page, site_with_room()).await;
    answered_without_room(&list).await;
    list.radio("backup.dynamodb.answer", "nothing").await;
    assert_saved(&list).await;
    assert_eq!(list.reason("backup.dynamodb").await, None);
});

in_every_engine!(coming_back_to_the_page_saves_them, async |page| {
    let list = open(&page, site_with_room()).await;
    answered_without_room(&list).await;
    run(&list, "dispatchEvent(new Event('focus'))").await;
    assert_saved(&list).await;
});

in_every_engine!(room_that_another_page_makes_is_used, async |page| {
    let list = open(&page, site_with_room()).await;
    answered_without_room(&list).await;
    let told = "dispatchEvent(new StorageEvent('storage',
        { key: 'somebody else', newValue: null, storageArea: localStorage }))";
    run(&list, told).await;
    assert_saved(&list).await;
});

in_every_engine!(as_many_as_there_is_room_for_are_saved, async |page| {
    let list = open(&page, site_with_room()).await;
    answered_without_room(&list).await;
    run(&list, "testRoom(400)").await;
    list.radio("backup.dynamodb.answer", "nothing").await;
    assert!(is_noticed(&list).await, "one of three is not written");
    run(
        &list,
        "testRoom(Infinity); dispatchEvent(new Event('focus'))",
    )
    .await;
    assert_saved(&list).await;
});

in_every_engine!(another_account_in_between_loses_none, async |page| {
    let list = open(&page, site_with_room()).await;
    run(&list, "window.testFull = true").await;
    list.radio("backup.rds.answer", "nothing").await;
    list.radio("backup.s3.answer", "nothing").await;
    list.action("start-account").await;
    run(&list, "window.testFull = false").await;
    list.click("[data-action=open-account][data-value=\"111122223333\"]")
        .await;
    assert_saved(&list).await;
});

/// Ways to take an element out of the page, and to put it or another one in.
const TAKEN_OUT: &[&str] = &[
    // A host's router: away, and back later.
    "const around = el.parentNode; el.remove(); await gone(); around.append(el)",
    // Into another document, and back.
    "const around = el.parentNode; const frame = document.createElement('iframe'); around.append(frame);
        frame.contentDocument.adoptNode(el); await gone(); around.append(el)",
    // Another element in its place, before or after it went.
    "const around = el.parentNode; el.remove(); await gone(); around.append(el.cloneNode())",
    "const around = el.parentNode; const other = el.cloneNode(); around.append(other);
        await other.ready; el.remove(); await gone()",
];

in_every_engine!(what_could_not_be_saved_outlasts_the_element, async |page| {
    for site in [
        Site::product as fn() -> Site,
        || Site::product().with_blocked_storage(),
        || Site::product().with_full_storage(),
    ] {
        for taken_out in TAKEN_OUT {
            let list = open(&page, site().at(THEN)).await;
            list.radio("backup.s3.answer", "nothing").await;
            list.fill("account-name", "Sandbox").await;
            list.add_evidence("all.json", &inventory(&["a"]))
                .await
                .expect("an inventory");
            let state = list.state().await;
            let swap = format!(
                "const el = document.querySelector('account-closure-checklist');
                    const gone = () => new Promise((resolve) => setTimeout(resolve));
                    {taken_out};
                    await document.querySelector('account-closure-checklist').ready;"
            );
            list.script_async(&swap, vec![]).await;
            list.ready().await;
            list.files(1).await;
            assert_eq!(
                list.state().await["outstanding"],
                state["outstanding"],
                "{taken_out}"
            );
            assert_eq!(list.value("account-id").await, ACCOUNT, "{taken_out}");
            assert_eq!(list.value("account-name").await, "Sandbox", "{taken_out}");
            // Forgotten is forgotten, also here.
            run(&list, "el.reset()").await;
            list.script_async(&swap, vec![]).await;
            list.ready().await;
            assert_eq!(list.value("account-name").await, "", "{taken_out}");
            assert_eq!(list.chosen("backup.s3.answer").await, None, "{taken_out}");
            if list
                .ask(
                    "try { return !!localStorage } catch { return false }",
                    vec![],
                )
                .await
                == json!(true)
            {
                list.clear_storage().await;
            }
        }
    }
});

in_every_engine!(
    elements_apart_share_nothing_that_was_not_saved,
    async |page| {
        let list = open(&page, Site::product().with_blocked_storage()).await;
        list.radio("backup.s3.answer", "nothing").await;
        let swap = "const el = document.querySelector('account-closure-checklist');
        const around = el.parentNode; const other = el.cloneNode();
        el.remove(); await new Promise((resolve) => setTimeout(resolve));
        other.setAttribute('storage-key', 'apart'); around.append(other); await other.ready;";
        list.script_async(swap, vec![]).await;
        list.ready().await;
        assert_eq!(list.value("account-id").await, "");
        list.fill("account-id", ACCOUNT).await;
        assert_eq!(list.chosen("backup.s3.answer").await, None);
        run(&list, "el.setAttribute('storage-key', '')").await;
        let there =
            "return root.querySelector('[name=\"backup.s3.answer\"]:checked')?.value === 'nothing'";
        list.wait("there they are", there, vec![]).await;
    }
);

/// Answers that unsettle a row, and those that settle it again.
const UNSETTLED: [(&str, &str, &str); 4] = [
    ("access.survives.answer", "not-yet", "confirmed"),
    ("loose-ends.shortcut", "one-by-one", "none-apply"),
    ("standing", "unknown", "standalone"),
    ("backup.s3.answer", "kept", "nothing"),
];

in_every_engine!(
    what_is_unsettled_without_room_settles_nowhere,
    async |page| {
        let list = open(&page, site_with_room()).await;
        Journey::quick().complete(&list).await;
        list.radio("backup.s3.answer", "nothing").await;
        let first = list.tab().await;
        let second = list.new_tab().await;
        list.load().await;
        list.ready().await;
        for (name, unsettled, settled) in UNSETTLED {
            list.switch_to(&second).await;
            assert!(list.is_open().await, "{name}");
            run(&list, "window.testFull = true").await;
            list.radio(name, unsettled).await;
            assert!(is_noticed(&list).await, "{name}");
            list.switch_to(&first).await;
            list.wait(name, "return el.state.gate === 'shut'", vec![])
                .await;
            reload(&list).await;
            assert!(!list.is_open().await, "{name}, after a reload");
            list.switch_to(&second).await;
            run(&list, "window.testFull = false").await;
            list.radio(name, settled).await;
            let mut journey = Journey::quick();
            for missing in list.outstanding().await {
                journey.answer(&list, &missing.item).await;
            }
            list.switch_to(&first).await;
            list.wait(name, "return el.state.gate === 'open'", vec![])
                .await;
        }
    }
);

in_every_engine!(what_still_settles_stays_as_it_is_kept, async |page| {
    let list = open(&page, site_with_room()).await;
    list.radio("backup.s3.answer", "kept").await;
    list.radio("backup.s3.place", "outside-aws").await;
    list.fill("backup.s3.where", "Disk 7").await;
    list.radio("backup.s3.restore", "tried").await;
    assert_eq!(list.reason("backup.s3").await, None);
    run(&list, "window.testFull = true").await;
    list.paste("backup.s3.where", "Disk 7, in the vault").await;
    assert_eq!(list.reason("backup.s3").await, None);
    reload(&list).await;
    assert_eq!(list.value("backup.s3.where").await, "Disk 7");
});

in_every_engine!(
    nothing_is_called_saved_while_an_answer_waits,
    async |page| {
        let list = open(&page, site_with_room()).await;
        let said = "return root.querySelector('.acc-saved') !== null";
        list.radio("backup.rds.answer", "nothing").await;
        list.wait("it says when it saved", said, vec![]).await;
        run(&list, "window.testFull = true").await;
        list.radio("backup.s3.answer", "nothing").await;
        let silent = "return root.querySelector('.acc-saved') === null";
        list.wait("it no longer says so", silent, vec![]).await;
        run(&list, "window.testFull = false").await;
        list.radio("backup.efs.answer", "nothing").await;
        list.wait("all is saved", said, vec![]).await;
    }
);
