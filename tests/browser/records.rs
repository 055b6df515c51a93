//! Records: what goes out comes in again elsewhere, and a bad one changes nothing.

use std::fs;

use harness::journey::{ACCOUNT, Backups, Journey};
use harness::{Checklist, Page, Site, in_every_engine};
use serde_json::{Value, json};

/// A page with everything answered, and its record.
async fn finished(page: &Page) -> (Checklist, String) {
    let list = Checklist::open(page, Site::product()).await;
    let mut journey = Journey::new("standalone", "root")
        .with_backups(Backups::LetGo)
        .with_shortcuts();
    journey.complete(&list).await;
    let record = list.export("json").await;
    (list, record)
}

/// An empty page beside it, as on another machine.
async fn another_machine(list: &Checklist) {
    list.clear_storage().await;
    list.reload().await;
    list.ready().await;
    assert_eq!(list.state().await["settled"], json!(0));
}

in_every_engine!(a_record_continues_elsewhere, async |page| {
    let (list, record) = finished(&page).await;
    let before = list.state().await;
    another_machine(&list).await;
    list.import(&record, false)
        .await
        .expect("the record is fine");
    assert_eq!(list.state().await, before);
    assert_eq!(list.value("account-id").await, ACCOUNT);
    assert!(
        !list.has("a[data-hand-off]").await,
        "no record brings a permit"
    );
    list.reload().await;
    list.ready().await;
    assert_eq!(list.state().await, before, "it is saved here now");
});

in_every_engine!(a_record_is_shown_before_it_counts, async |page| {
    let (list, record) = finished(&page).await;
    another_machine(&list).await;
    let file = std::env::temp_dir().join(format!(
        "record-{}-{}.json",
        page.engine(),
        std::process::id()
    ));
    fs::write(&file, &record).expect("there is room for a file");
    list.attach("record", &file).await;
    list.wait(
        "the record is shown",
        "return root.querySelector('[data-panel=import]')",
        vec![],
    )
    .await;
    assert_eq!(
        list.state().await["settled"],
        json!(0),
        "looking at it changes nothing"
    );
    assert!(list.text("[data-panel=import]").await.contains(ACCOUNT));
    list.action("continue-import").await;
    assert!(list.is_open().await);
    fs::remove_file(&file).expect("the file is still there");
});

in_every_engine!(reindenting_is_no_alteration, async |page| {
    let (list, record) = finished(&page).await;
    another_machine(&list).await;
    let parsed: Value = serde_json::from_str(&record).expect("a record is JSON");
    let pretty = serde_json::to_string(&parsed).expect("JSON can be written");
    assert_ne!(pretty, record);
    list.import(&pretty, false)
        .await
        .expect("spaces are no content");
    assert!(list.is_open().await);
});

in_every_engine!(a_bad_record_changes_nothing, async |page| {
    let (list, record) = finished(&page).await;
    let state = list.state().await;
    let stored = list.stored().await;
    let half = record
        .chars()
        .take(record.chars().count() / 2)
        .collect::<String>();
    let deep = format!("{}{}", "[".repeat(10_000), "]".repeat(10_000));
    let large = format!("{}{}", record, " ".repeat(8_000_000));
    let cases = [
        ("truncated", half),
        (
            "altered",
            record.replace("No longer needed", "Nobody asked me"),
        ),
        ("newer", newer(&record)),
        ("too-large", large),
        ("not-a-record", deep.clone()),
        ("not-a-record", "{}".to_owned()),
        ("not-a-record", "a letter".to_owned()),
        ("truncated", String::new()),
    ];
    for (code, text) in cases {
        let refusal = list.import(&text, true).await.expect_err(code);
        let known = [code, "not-a-record", "truncated"];
        let fits = if code == "truncated" {
            known.contains(&refusal.code.as_str())
        } else {
            refusal.code == code
        };
        assert!(fits, "{code}: {refusal:?}");
        assert!(!refusal.sentence.is_empty(), "{refusal:?}");
        assert_eq!(list.state().await, state, "{code}");
        assert_eq!(list.stored().await, stored, "{code}");
    }
});

/// The same record as a later version of the product would write it.
fn newer(record: &str) -> String {
    let mut fields: Value = serde_json::from_str(record).expect("a record is JSON");
    fields["version"] = json!(2);
    fields.to_string()
}

in_every_engine!(replacing_answers_asks_first, async |page| {
    let (list, record) = finished(&page).await;
    list.radio("access.survives.answer", "not-yet").await;
    let state = list.state().await;
    let refusal = list
        .import(&record, false)
        .await
        .expect_err("there are other answers");
    assert_eq!(refusal.code, "would-replace");
    assert_eq!(list.state().await, state);
    list.import(&record, true)
        .await
        .expect("replacing was wanted");
    assert!(list.is_open().await);
});

in_every_engine!(a_record_of_another_account_is_added, async |page| {
    let (list, record) = finished(&page).await;
    another_machine(&list).await;
    list.fill("account-id", "444455556666").await;
    list.radio("standing", "management").await;
    list.import(&record, false)
        .await
        .expect("another account replaces nothing");
    assert_eq!(list.value("account-id").await, ACCOUNT);
    assert!(list.is_open().await);
    list.click("[data-action=open-account][data-value=\"444455556666\"]")
        .await;
    assert_eq!(list.state().await["standing"], json!("management"));
});

in_every_engine!(exports_say_the_same_in_every_form, async |page| {
    let (list, record) = finished(&page).await;
    let markdown = list.export("markdown").await;
    for words in [ACCOUNT, "No longer needed"] {
        assert!(
            markdown.contains(words) && record.contains(words),
            "{words}"
        );
    }
    list.action("export-json").await;
    let shown = "return root.querySelector('textarea[name=exported]')?.value ?? ''";
    let text = list
        .wait("the record stands there as text", shown, vec![])
        .await;
    let text: Value = serde_json::from_str(text.as_str().expect("it is text")).expect("it is JSON");
    assert_eq!(text["account"]["id"], json!(ACCOUNT));
    list.action("export-calendar").await;
    let shown = "const text = root.querySelector('textarea[name=exported]').value;
        return text.startsWith('BEGIN:VCALENDAR') && text";
    let calendar = list
        .wait("the dates stand there as text", shown, vec![])
        .await;
    let calendar = calendar.as_str().expect("it is text");
    assert!(calendar.trim_end().ends_with("END:VCALENDAR") && calendar.contains("BEGIN:VEVENT"));
});
