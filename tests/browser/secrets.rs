//! Secrets are refused in every field, and are nowhere afterwards.

use harness::journey::{ACCOUNT, Journey};
use harness::{Checklist, Site, in_every_engine};
use serde_json::json;

/// The names of all text fields that take up room.
const FIELDS: &str = "
    return [...root.querySelectorAll('input[type=text], input[type=date]')]
        .filter((field) => field.getClientRects().length)
        .map(({ name }) => name)";

/// The secret is in no field, nowhere else on the page, not saved, and in no record.
async fn assert_nowhere(list: &Checklist, secret: &str, field: &str) {
    let tree = list.rendered_tree().await;
    assert!(!tree.contains(secret), "{field}: {secret} is in the tree");
    let stored = format!("{:?}", list.stored().await);
    assert!(!stored.contains(secret), "{field}: {secret} is stored");
    let record = list.export("json").await;
    assert!(
        !record.contains(secret),
        "{field}: {secret} is in the record"
    );
}

in_every_engine!(secrets_are_refused_and_stored_nowhere, async |page| {
    let list = Checklist::open(&page, Site::product()).await;
    list.fill("account-id", ACCOUNT).await;
    list.radio("backup.rds.answer", "kept").await;
    let key = ["wJalrXUtnFEMI", "K7MDENG", "bPxRfiCYEXAMPLEKEY"].join("/");
    let token = format!("IQoJb3JpZ2luX2VjE{}", "Zm9vYmFyYmF6cXV4".repeat(20));
    let private = "-----BEGIN PRIVATE KEY-----";
    for field in ["backup.rds.where", "account-name", "answered-by"] {
        for secret in [key.as_str(), token.as_str(), private] {
            list.paste(field, secret).await;
            assert_eq!(list.value(field).await, "", "{field} keeps {secret}");
            assert_nowhere(&list, secret, field).await;
            assert!(list.shows("[role=alert]").await, "{field}: nobody says why");
        }
        list.fill(field, "Harmless").await;
        assert_eq!(list.value(field).await, "Harmless");
    }
    // Typed key by key it is refused as well, as soon as it is one.
    list.click("[name=\"backup.rds.where\"]").await;
    list.type_text(&key).await;
    assert_nowhere(&list, &key, "typed").await;
});

in_every_engine!(
    what_is_said_of_a_secret_goes_wherever_it_stood,
    async |page| {
        let list = Checklist::open(&page, Site::product()).await;
        list.fill("account-id", ACCOUNT).await;
        for item in ["backup.rds", "backup.s3"] {
            list.radio(&format!("{item}.answer"), "kept").await;
        }
        let secret = "-----BEGIN PRIVATE KEY-----";
        let alerts = "return [...root.querySelectorAll('[role=alert]')]
        .map((alert) => alert.closest('[data-item]').dataset.item)";
        list.paste("backup.rds.where", secret).await;
        assert_eq!(list.ask(alerts, vec![]).await, json!(["backup.rds"]));
        list.paste("backup.s3.where", secret).await;
        assert_eq!(list.ask(alerts, vec![]).await, json!(["backup.s3"]));
        list.fill("backup.rds.where", "Harmless").await;
        assert_eq!(list.ask(alerts, vec![]).await, json!([]));
        // Words beside it stay, which nobody denies.
        let token = ["ghp_", "aB3dE5gH7jK9mN1pQ3sT5vX7zA2cD4fG6hJ8"].concat();
        list.paste("backup.rds.where", &["Disk 7 ", &token].concat())
            .await;
        assert_eq!(list.value("backup.rds.where").await, "Disk 7");
        let told = list.text("[role=alert]").await;
        assert!(told.contains("taken out of the field"), "{told}");
    }
);

in_every_engine!(no_field_takes_a_secret, async |page| {
    let list = Checklist::open(&page, Site::product()).await;
    let mut journey = Journey::quick()
        .choosing("backup.s3", "let-go")
        .choosing("backup.rds", "kept");
    journey.complete(&list).await;
    list.radio("backup.rds.place", "other-account").await;
    list.fill("backup.rds.destination-account", "444455556666")
        .await;
    list.action("review").await;
    let unfold = "for (const fold of root.querySelectorAll('details')) fold.open = true";
    list.ask(unfold, vec![]).await;
    let fields = list.ask(FIELDS, vec![]).await;
    let fields: Vec<String> = serde_json::from_value(fields).expect("they have names");
    for kind in [
        "confirm-account-id",
        "backup.why",
        "backup.s3.why",
        "backup.rds.destination-account",
        "backup.rds.copied-on",
        "outcome.closed-on",
        "outcome.seen",
    ] {
        assert!(
            fields.iter().any(|field| field == kind),
            "{kind}: {fields:?}"
        );
    }
    let secret = "-----BEGIN PRIVATE KEY-----";
    // The id comes last, since the rest belongs to it, and the confirmation first of all, since it
    // goes as soon as anything is unsettled.
    for field in fields.iter().rev() {
        if !list.shows(&format!("input[name=\"{field}\"]")).await {
            continue;
        }
        list.paste(field, secret).await;
        assert_eq!(list.value(field).await, "", "{field} keeps it");
        assert_nowhere(&list, secret, field).await;
        // A field for a day takes no other text: there is nothing to be told.
        let day = "return root.querySelector(`input[name=\"${arguments[0]}\"]`).type === 'date'";
        if list.ask(day, vec![json!(field)]).await == json!(true) {
            continue;
        }
        let alert = "return [...root.querySelectorAll('[role=alert]')]
            .some((alert) => alert.getClientRects().length && alert.innerText.trim())";
        list.wait(&format!("{field} says why"), alert, vec![]).await;
    }
});
