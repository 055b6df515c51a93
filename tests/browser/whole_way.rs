//! The whole way of one account: collected by the real collector, dropped, confirmed, answered, handed off;
//! and continued elsewhere with the same verdicts.

use harness::evidence::collected_now;
use harness::journey::{ACCOUNT, Backups, Journey};
use harness::{Checklist, Site, in_every_engine};
use serde_json::{Value, json};

/// The account where the simulated copies are kept.
const KEPT_IN: &str = "444455556666";

const RDS: &str = "backup.rds";

/// The grades of all answers, as the record has them.
async fn grades(list: &Checklist) -> Value {
    let record: Value = serde_json::from_str(&list.export("json").await).expect("JSON");
    let items = record["items"].as_array().expect("a list of items");
    let graded = items
        .iter()
        .map(|item| json!([item["id"], item["grade"]]))
        .collect();
    Value::Array(graded)
}

in_every_engine!(from_one_command_to_the_record_elsewhere, async |page| {
    let list = Checklist::open(&page, Site::product()).await;
    for (count, name) in ["account", "copies"].into_iter().enumerate() {
        list.attach("evidence", &collected_now(name)).await;
        list.files(count + 1).await;
    }
    list.action("answer-account-id").await;
    list.action("answer-standing").await;
    assert_eq!(list.value("account-id").await, ACCOUNT);
    assert_eq!(list.state().await["standing"], json!("standalone"));

    // What the file lists is asked about, and what it shows to be empty is confirmed with one press.
    list.tick("there.nothing-else").await;
    assert_eq!(list.reason("backup.sqs").await, None, "nothing is there");
    let (rds, s3) = (list.reason(RDS).await, list.reason("backup.s3").await);
    assert_eq!(rds.as_deref(), Some("unanswered"));
    assert_eq!(s3.as_deref(), Some("unanswered"));

    // So are the loose ends of which it found nothing.
    assert_eq!(
        list.reason("loose-end.trails").await.as_deref(),
        Some("unanswered")
    );
    list.action("answer-empty").await;
    assert_eq!(list.reason("loose-end.trails").await, None);

    list.radio("backup.rds.answer", "nothing").await;
    assert_eq!(list.reason(RDS).await.as_deref(), Some("contradicted"));
    list.radio("backup.rds.answer", "kept").await;
    let account = list.value("backup.rds.destination-account").await;
    assert_eq!(account, KEPT_IN, "the files know where the copy is");
    list.radio("backup.rds.restore", "tried").await;
    assert_eq!(list.reason(RDS).await, None);

    let mut journey = Journey::new("standalone", "root").with_backups(Backups::LetGo);
    journey.complete(&list).await;
    journey.hand_over(&list).await;
    let before = grades(&list).await;
    let shown = json!([RDS, "shown"]);
    let items = before.as_array().expect("a list");
    assert!(items.contains(&shown), "{before}");

    let record = list.export("json").await;
    list.clear_storage().await;
    list.reload().await;
    list.ready().await;
    assert_eq!(list.state().await["settled"], json!(0));
    list.import(&record, false)
        .await
        .expect("the record is fine");
    list.files(2).await;
    assert_eq!(
        list.outstanding().await,
        [],
        "the same answers, the same facts"
    );
    assert_eq!(grades(&list).await, before);
});
