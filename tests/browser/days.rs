//! A day is typed by keys, and nothing overwrites it.

use harness::evidence::{CLOSING, THEN, collected};
use harness::journey::ACCOUNT;
use harness::{Checklist, Site, in_chromium, in_every_engine};
use serde_json::json;

const DAY: &str = "backup.rds.copied-on";

// In which order the parts of a day are typed is the browser's own affair; here it is English.
in_chromium!(a_day_can_be_typed_key_by_key, async |page| {
    let list = Checklist::open(&page, Site::product()).await;
    list.fill("account-id", ACCOUNT).await;
    list.radio("backup.rds.answer", "kept").await;
    let field = format!("[name=\"{DAY}\"]");
    list.click(&field).await;
    let note = "window.testField = root.querySelector(arguments[0])";
    list.ask(note, vec![json!(field)]).await;
    let typing = list.query(&field).await.expect("it was clicked");
    typing
        .send_keys("11202026")
        .await
        .expect("the field takes keys");
    let typed = "return testField.value === '2026-11-20'";
    list.wait("the day is there", typed, vec![]).await;
    let same = "return testField === root.querySelector(arguments[0]) && testField.type";
    let kind = list.ask(same, vec![json!(field)]).await;
    assert_eq!(kind, json!("date"), "the field became another one");
    list.reload().await;
    list.ready().await;
    assert_eq!(list.value(DAY).await, "2026-11-20");
});

in_every_engine!(a_file_overwrites_no_day_that_was_typed, async |page| {
    let list = Checklist::open(&page, Site::product().at(THEN)).await;
    list.fill("account-id", CLOSING).await;
    list.radio("backup.rds.answer", "kept").await;
    list.fill(DAY, "2026-11-20").await;
    for (count, file) in ["collected", "collected-copies"].into_iter().enumerate() {
        list.attach("evidence", &collected(file)).await;
        list.files(count + 1).await;
    }
    // Whoever says it once more gets the place, and keeps the day.
    list.radio("backup.rds.answer", "let-go").await;
    list.radio("backup.rds.answer", "kept").await;
    let place = "return root.querySelector('[name=\"backup.rds.where\"]').value";
    list.wait("the place is filled in", place, vec![]).await;
    assert_eq!(list.value(DAY).await, "2026-11-20");
});
