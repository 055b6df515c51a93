//! Files that were given or removed in one tab while another one had not heard yet.

use harness::evidence::{CLOSING, THEN, inventory, sample};
use harness::{Checklist, Page, Site, WindowHandle, in_every_engine};
use serde_json::json;

use super::{LATE, reload, run};

const INVENTORY: &str = "resource-explorer";
const CALLER: &str = "caller-identity";

/// Two tabs of one account, both with these files; the second one is in front and sleeps.
async fn two_tabs(page: &Page, files: &[&str]) -> (Checklist, WindowHandle, WindowHandle) {
    let list = Checklist::open(page, Site::product().at(THEN).before(LATE)).await;
    list.fill("account-id", CLOSING).await;
    for file in files {
        give(&list, file).await;
    }
    let first = list.tab().await;
    let second = list.new_tab().await;
    list.load().await;
    list.ready().await;
    list.files(files.len()).await;
    run(&list, "testDeaf()").await;
    (list, first, second)
}

async fn give(list: &Checklist, file: &str) {
    let added = list.add_evidence("file.json", file).await;
    added.expect("the file is taken");
}

async fn remove(list: &Checklist, kind: &str) {
    let body =
        "return el.removeEvidence(el.state.evidence.find((file) => file.kind === arguments[0]).id)";
    list.ask(body, vec![json!(kind)]).await;
}

fn caller() -> String {
    let path = sample("sts-get-caller-identity.json");
    std::fs::read_to_string(path).expect("a sample")
}

/// Each tab has these kinds of files in the end, after a reload too.
async fn both_have(list: &Checklist, tabs: [&WindowHandle; 2], kinds: &[&str]) {
    let have = "return el.state.evidence.map((file) => file.kind).sort().join() === arguments[0]";
    let mut sorted = kinds.to_vec();
    sorted.sort_unstable();
    let wanted = vec![json!(sorted.join(","))];
    for tab in tabs {
        list.switch_to(tab).await;
        let what = format!("the tab has {sorted:?}");
        list.wait(&what, have, wanted.clone()).await;
    }
    for tab in tabs {
        list.switch_to(tab).await;
        reload(list).await;
        list.wait("the same after a reload", have, wanted.clone())
            .await;
    }
}

in_every_engine!(a_tab_that_has_not_heard_takes_no_file_away, async |page| {
    let (list, first, second) = two_tabs(&page, &[]).await;
    list.switch_to(&first).await;
    give(&list, &inventory(&["a", "b"])).await;
    list.radio("backup.rds.answer", "nothing").await;
    let contradicted = Some("contradicted".to_owned());
    assert_eq!(list.reason("backup.rds").await, contradicted);
    list.switch_to(&second).await;
    give(&list, &caller()).await;
    run(&list, "testHear()").await;
    both_have(&list, [&second, &first], &[INVENTORY, CALLER]).await;
    assert_eq!(list.reason("backup.rds").await, contradicted);
    list.switch_to(&second).await;
    assert_eq!(list.reason("backup.rds").await, contradicted);
});

in_every_engine!(a_tab_that_has_not_heard_brings_no_file_back, async |page| {
    let (list, first, second) = two_tabs(&page, &[&inventory(&["a", "b"])]).await;
    list.switch_to(&first).await;
    remove(&list, INVENTORY).await;
    list.files(0).await;
    list.switch_to(&second).await;
    give(&list, &caller()).await;
    list.files(2).await;
    run(&list, "testHear()").await;
    both_have(&list, [&second, &first], &[CALLER]).await;
    // Given once more, it counts once more.
    give(&list, &inventory(&["a", "b"])).await;
    both_have(&list, [&second, &first], &[INVENTORY, CALLER]).await;
});

in_every_engine!(
    what_was_removed_does_not_come_back_when_its_tab_is_gone,
    async |page| {
        let (list, first, second) = two_tabs(&page, &[&inventory(&["a", "b"])]).await;
        list.switch_to(&first).await;
        remove(&list, INVENTORY).await;
        list.files(0).await;
        // Only what is stored knows of it from now on.
        run(&list, "el.remove()").await;
        list.switch_to(&second).await;
        give(&list, &caller()).await;
        run(&list, "testHear()").await;
        both_have(&list, [&second, &second], &[CALLER]).await;
    }
);

in_every_engine!(
    removing_the_last_file_known_leaves_one_that_was_not_known,
    async |page| {
        let (list, first, second) = two_tabs(&page, &[&caller()]).await;
        list.switch_to(&first).await;
        give(&list, &inventory(&["a", "b"])).await;
        list.switch_to(&second).await;
        remove(&list, CALLER).await;
        list.files(0).await;
        run(&list, "testHear()").await;
        both_have(&list, [&second, &first], &[INVENTORY]).await;
    }
);

in_every_engine!(
    what_a_tab_removes_that_knew_of_fewer_files_takes_no_other_with_it,
    async |page| {
        let (list, first, second) = two_tabs(&page, &[&caller()]).await;
        list.switch_to(&first).await;
        remove(&list, CALLER).await;
        list.files(0).await;
        give(&list, &inventory(&["a", "b"])).await;
        list.switch_to(&second).await;
        // It had not heard of the second file, and without the first it keeps no facts.
        let facts = "Object.keys(localStorage).filter((key) => key.endsWith('/evidence'))";
        let none = format!("for (const key of {facts}) localStorage.removeItem(key)");
        run(&list, &none).await;
        list.switch_to(&first).await;
        let kept = format!("return {facts}.length > 0");
        list.wait("the file is kept once more", &kept, vec![]).await;
        list.files(1).await;
        list.switch_to(&second).await;
        run(&list, "testHear()").await;
        both_have(&list, [&second, &first], &[INVENTORY]).await;
    }
);
