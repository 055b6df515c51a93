//! A value that the browser does not give out is not a value that is missing.

use std::collections::BTreeMap;

use harness::evidence::{CLOSING, THEN, inventory};
use harness::journey::Journey;
use harness::{Checklist, Page, Site, in_every_engine};
use serde_json::json;

use super::{is_noticed, reload, run};

/// Everything answered, and a file that contradicts one of the answers.
async fn contradicted(page: &Page) -> Checklist {
    let refused = include_str!("../../harness/scripts/refused.js");
    let list = Checklist::open(page, Site::product().at(THEN).before(refused)).await;
    list.fill("account-id", CLOSING).await;
    Journey::quick().complete(&list).await;
    list.radio("databases.shortcut", "nothing-of-this-kind")
        .await;
    assert!(list.is_open().await);
    list.add_evidence("all.json", &inventory(&["orders"]))
        .await
        .expect("an inventory");
    let reason = list.reason("backup.rds").await;
    assert_eq!(reason.as_deref(), Some("contradicted"));
    list
}

async fn refuse(list: &Checklist, pattern: &str) {
    let say = "sessionStorage.refused = arguments[0]";
    list.ask(say, vec![json!(pattern)]).await;
}

async fn is_shut(list: &Checklist, why: &str) {
    let shut = "return el.state.outstanding.some(({ item, reason }) =>
        item === 'evidence' && reason === 'evidence-unreadable')";
    list.wait(why, shut, vec![]).await;
    assert!(!list.is_open().await, "{why}");
    assert!(!list.has("a[data-hand-off]").await, "{why}");
}

/// Answers everything that is outstanding, but for files and what stays outstanding.
async fn answer_all(list: &Checklist) {
    let mut journey = Journey::quick();
    for missing in list.outstanding().await {
        if !["evidence", "clock"].contains(&missing.item.as_str()) {
            journey.answer(list, &missing.item).await;
        }
    }
}

/// What is kept under these keys: where they are not even listed, of files.
async fn values(list: &Checklist, pattern: &str) -> BTreeMap<String, String> {
    let body = "const of = new RegExp(arguments[0] === 'keys' ? '/evidence$' : arguments[0]);
        return Object.fromEntries(Object.entries(localStorage).filter(([key]) => of.test(key)))";
    let values = list.ask(body, vec![json!(pattern)]).await;
    serde_json::from_value(values).expect("texts")
}

/// Patterns of keys: facts, a single answer, a group's, the latest time, the marks, everything.
const REFUSED: [&str; 8] = [
    "/evidence$",
    "/standing$",
    "/databases$",
    "/latest-seen$",
    "/forgotten/",
    "/moved/",
    "^account-closure-checklist/",
    "keys",
];

in_every_engine!(what_is_not_given_out_shuts_the_gate, async |page| {
    let list = contradicted(&page).await;
    let before = values(&list, "").await;
    for pattern in REFUSED {
        refuse(&list, pattern).await;
        reload(&list).await;
        is_shut(&list, pattern).await;
        let kept = values(&list, pattern).await;
        answer_all(&list).await;
        list.radio("databases.shortcut", "nothing-of-this-kind")
            .await;
        is_shut(&list, pattern).await;
        assert_eq!(values(&list, pattern).await, kept, "{pattern}");
        run(&list, "delete sessionStorage.refused").await;
        restore(&list, &before).await;
        reload(&list).await;
        list.files(1).await;
        let reason = list.reason("backup.rds").await;
        assert_eq!(reason.as_deref(), Some("contradicted"), "{pattern}");
    }
});

/// Puts everything back as it was.
async fn restore(list: &Checklist, values: &BTreeMap<String, String>) {
    let body = "localStorage.clear(); Object.assign(localStorage, arguments[0])";
    list.ask(body, vec![json!(values)]).await;
}

in_every_engine!(an_open_gate_shuts_and_opens_again, async |page| {
    let list = contradicted(&page).await;
    run(&list, "return el.removeEvidence(el.state.evidence[0].id)").await;
    list.files(0).await;
    list.click("[data-action=confirm][data-value=\"backup.rds\"]")
        .await;
    for pattern in REFUSED {
        assert!(list.is_open().await, "{pattern}");
        refuse(&list, pattern).await;
        run(&list, "dispatchEvent(new Event('focus'))").await;
        is_shut(&list, pattern).await;
        run(&list, "delete sessionStorage.refused").await;
        run(&list, "dispatchEvent(new Event('focus'))").await;
        let open = "return el.state.gate === 'open'";
        list.wait(pattern, open, vec![]).await;
    }
});

in_every_engine!(a_person_may_go_on_without_it, async |page| {
    let list = contradicted(&page).await;
    let kept = values(&list, "").await;
    refuse(&list, "^account-closure-checklist/").await;
    reload(&list).await;
    is_shut(&list, "nothing is given out").await;
    list.fill("account-id", CLOSING).await;
    is_shut(&list, "of this account").await;
    list.action("go-on-without-facts").await;
    assert_eq!(list.reason("evidence").await, None);
    assert!(!list.is_open().await);
    Journey::quick().complete(&list).await;
    assert!(list.is_open().await, "all was answered anew");
    assert!(is_noticed(&list).await, "nothing can be saved");
    assert_eq!(values(&list, "").await, kept, "nothing is lost");
    reload(&list).await;
    is_shut(&list, "it is asked once a visit").await;
});
