//! The place of the last copy is offered again, and the page says when it saved.

use harness::journey::ACCOUNT;
use harness::{Checklist, Site, in_every_engine};
use serde_json::json;

const BUTTON: &str = "[data-action=same-place][data-value=\"backup.efs\"]";

in_every_engine!(the_last_place_is_offered_until_there_is_one, async |page| {
    let list = Checklist::open(&page, Site::product()).await;
    list.fill("account-id", ACCOUNT).await;
    list.radio("backup.efs.answer", "kept").await;
    assert!(!list.has(BUTTON).await, "no other copy has a place");
    list.radio("backup.s3.answer", "kept").await;
    list.radio("backup.s3.place", "other-account").await;
    list.fill("backup.s3.destination-account", "444455556666")
        .await;
    list.fill("backup.s3.where", "Vault 7").await;
    // It is offered whenever the row is drawn again.
    list.radio("backup.efs.answer", "let-go").await;
    list.radio("backup.efs.answer", "kept").await;
    assert!(list.text(BUTTON).await.contains("Vault 7"));
    assert_eq!(
        list.chosen("backup.efs.place").await,
        None,
        "it is filled in"
    );
    list.click(BUTTON).await;
    list.has_focus("[name=\"backup.efs.where\"]").await;
    let place = list.chosen("backup.efs.place").await;
    assert_eq!(place.as_deref(), Some("other-account"));
    assert_eq!(
        list.value("backup.efs.destination-account").await,
        "444455556666"
    );
    assert_eq!(list.value("backup.efs.where").await, "Vault 7");
    assert_eq!(
        list.chosen("backup.efs.restore").await,
        None,
        "whether it can be restored is a question of its own"
    );
    // It keeps its room, so that nothing moves.
    let done = format!("{BUTTON}:disabled");
    assert!(list.has(&done).await);
});

in_every_engine!(the_page_says_when_it_saved, async |page| {
    let list = Checklist::open(&page, Site::product()).await;
    assert!(!list.has(".acc-saved").await, "nothing was saved yet");
    list.fill("account-name", "Shop").await;
    let said = "return /\\d?\\d[:.]\\d\\d/.test(root.querySelector('.acc-saved')?.textContent)";
    list.wait("it says when", said, vec![]).await;
    let announced =
        "return Boolean(root.querySelector('.acc-saved').closest('[role=status], [aria-live]'))";
    assert_eq!(list.ask(announced, vec![]).await, json!(false));
    let blocked = Checklist::open(&page, Site::product().with_blocked_storage()).await;
    blocked.fill("account-name", "Shop").await;
    let told = "return root.querySelector('.acc-notice') !== null";
    blocked.wait("it says that it can't", told, vec![]).await;
    assert!(!blocked.has(".acc-saved").await);
});
