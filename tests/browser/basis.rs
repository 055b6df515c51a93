//! The sentence that nothing else is there has its basis, beside the tick and in the record; before the
//! account is closed a new run is wanted.

use harness::evidence::{CLOSING, THEN, collected};
use harness::{Checklist, Site, in_every_engine};
use serde_json::Value;

const TICK: &str = "[name=\"there.nothing-else\"]";

in_every_engine!(the_sentence_stands_in_the_record, async |page| {
    let list = Checklist::open(&page, Site::product().at(THEN)).await;
    list.fill("account-id", CLOSING).await;
    list.attach("evidence", &collected("collected-empty")).await;
    list.files(1).await;
    let label = format!("root.querySelector('{TICK}')?.closest('label').textContent.trim()");
    let told = format!("return {label}?.startsWith('On 5 October')");
    list.wait("it says when", &told, vec![]).await;
    let said = list.ask(&format!("return {label}"), vec![]).await;
    let said = said.as_str().unwrap_or_default();
    for part in [
        "On 5 October 2026, with a role of account 210987654321, ",
        "lists in 2 Regions and found nothing of ",
        "1 Region is turned off in this account and was not checked: ap-east-1.",
        "I know of nothing else.",
    ] {
        assert!(said.contains(part), "{part}: {said}");
    }
    list.tick("there.nothing-else").await;
    let record: Value = serde_json::from_str(&list.export("json").await).expect("JSON");
    assert_eq!(record["basis"], said);
    let markdown = list.export("markdown").await;
    assert!(markdown.contains(said), "{markdown}");
});

in_every_engine!(a_line_of_cost_contradicts_it, async |page| {
    let list = Checklist::open(&page, Site::product().at(THEN)).await;
    list.fill("account-id", CLOSING).await;
    list.attach("evidence", &collected("collected")).await;
    list.files(1).await;
    list.tick("there.nothing-else").await;
    assert_eq!(list.reason("there").await.as_deref(), Some("contradicted"));
    let said = list.text_of("there").await;
    assert!(said.contains("Amazon WorkMail"), "{said}");
    // It leads to what was paid for, and an answer there is enough.
    list.click("[data-item=\"there\"] [data-goto=\"backup.workmail\"]")
        .await;
    list.radio("backup.workmail.answer", "let-go").await;
    list.fill("backup.workmail.why", "Nobody reads it").await;
    assert_eq!(list.reason("there").await, None);
    let links = "return !root.querySelector('[data-item=\"there\"] [data-goto]')";
    list.wait("nothing is left to say", links, vec![]).await;
});
