//! One press answers for all that files show, and the person says the rest.

use harness::evidence::{AWAY, CLOSING, THEN, collected, copy_jobs, inventory, recovery_points};
use harness::{Checklist, Page, Site, in_every_engine};
use serde_json::json;

const PANEL: &str = "[data-panel=\"shown-copies\"]";
const GONE: &str = "return !root.querySelector('[data-panel=\"shown-copies\"]')";

/// Files show every copy of the databases that they list.
async fn shown(page: &Page) -> Checklist {
    let list = Checklist::open(page, Site::product().at(THEN)).await;
    list.fill("account-id", CLOSING).await;
    for (name, text) in [
        ("inventory", inventory(&["orders"])),
        ("copies", copy_jobs(&[("orders", AWAY)])),
        ("points", recovery_points(&["orders"])),
    ] {
        let added = list.add_evidence(name, &text).await;
        added.unwrap_or_else(|refusal| panic!("{name}: {refusal:?}"));
    }
    list.appears(PANEL).await;
    list
}

in_every_engine!(one_press_answers_for_what_files_show, async |page| {
    let list = shown(&page).await;
    let named = list.text(PANEL).await;
    assert!(
        named.contains("RDS databases") && named.contains(AWAY),
        "{named}"
    );
    assert_eq!(
        list.chosen("backup.rds.answer").await,
        None,
        "nothing is answered yet"
    );
    list.action("answer-shown").await;
    let answer = list.chosen("backup.rds.answer").await;
    assert_eq!(answer.as_deref(), Some("kept"));
    assert_eq!(list.value("backup.rds.destination-account").await, AWAY);
    assert!(!list.value("backup.rds.where").await.is_empty());
    assert!(!list.value("backup.rds.copied-on").await.is_empty());
    assert_eq!(list.chosen("backup.rds.restore").await, None);
    let reason = list.reason("backup.rds").await;
    assert_eq!(reason.as_deref(), Some("restore-missing"));
    let near =
        "return root.querySelector('[data-item=\"backup.rds\"]').contains(root.activeElement)";
    list.wait("the row comes next", near, vec![]).await;
    list.wait("all of it has its answer", GONE, vec![]).await;
    list.radio("backup.rds.restore", "tried").await;
    assert_eq!(list.reason("backup.rds").await, None);
    assert_eq!(list.state().await["grades"]["backup.rds"], json!("shown"));
});

in_every_engine!(what_was_typed_stays, async |page| {
    let list = shown(&page).await;
    list.radio("backup.rds.answer", "let-go").await;
    list.fill("backup.rds.why", "Only tests").await;
    list.action("next").await;
    list.wait("nothing is offered any more", GONE, vec![]).await;
    assert_eq!(
        list.chosen("backup.rds.answer").await.as_deref(),
        Some("let-go")
    );
});

in_every_engine!(what_rests_on_a_file_goes_with_it, async |page| {
    let list = shown(&page).await;
    list.action("answer-shown").await;
    list.radio("backup.rds.restore", "tried").await;
    assert_eq!(list.reason("backup.rds").await, None);
    let files = list.state().await["evidence"].clone();
    let copies = files.as_array().into_iter().flatten();
    let copies = copies.filter(|file| file["kind"] == "copy-jobs");
    let id = copies.map(|file| file["id"].clone()).next();
    let id = id.expect("the file with the copies");
    list.ask("return el.removeEvidence(arguments[0])", vec![id])
        .await;
    let reason = list.reason("backup.rds").await;
    assert_eq!(reason.as_deref(), Some("evidence-removed"));
    // What is said again needs no file.
    list.click("[data-action=\"confirm\"][data-value=\"backup.rds\"]")
        .await;
    assert_eq!(list.reason("backup.rds").await, None);
});

in_every_engine!(one_press_answers_for_what_is_not_there, async |page| {
    let list = Checklist::open(&page, Site::product().at(THEN)).await;
    list.fill("account-id", CLOSING).await;
    list.attach("evidence", &collected("collected-empty")).await;
    list.files(1).await;
    let panel = "[data-panel=\"none-found\"]";
    list.appears(panel).await;
    let said = list.text(panel).await;
    assert!(
        said.contains("CloudTrail trails") && said.contains("Does not apply"),
        "{said}"
    );
    assert_eq!(list.chosen("loose-end.trails.answer").await, None);
    list.action("answer-empty").await;
    let chosen = list.chosen("loose-end.trails.answer").await;
    assert_eq!(chosen.as_deref(), Some("does-not-apply"));
    let gone = "return !root.querySelector('[data-panel=\"none-found\"]')";
    list.wait("all of it has its answer", gone, vec![]).await;
    // Without the file they are asked again.
    list.ask("return el.removeEvidence(el.state.evidence[0].id)", vec![])
        .await;
    let reason = list.reason("loose-end.trails").await;
    assert_eq!(reason.as_deref(), Some("evidence-removed"));
});
