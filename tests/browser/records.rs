//! Records: what goes out comes in again elsewhere, and a bad one changes nothing.

use std::fs;

use harness::journey::{ACCOUNT, Journey};
use harness::{Checklist, Page, Replacement, Site, in_every_engine};
use serde_json::{Value, json};

/// A page with everything answered, and its record.
async fn finished(page: &Page) -> (Checklist, String) {
    let list = Checklist::open(page, Site::product()).await;
    let mut journey = Journey::quick();
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

in_every_engine!(a_hand_over_names_both, async |page| {
    let list = Checklist::open(&page, Site::product()).await;
    list.fill("answered-by", "Ana of the platform team").await;
    Journey::quick().complete(&list).await;
    let record = list.export("json").await;
    another_machine(&list).await;
    list.import(&record, false)
        .await
        .expect("the record is fine");
    let named = "return [...root.querySelectorAll('.acc-answer')]
        .filter((entry) => /answered by .*: .*Ana/i.test(entry.textContent)).length";
    list.action("review").await;
    assert_eq!(
        list.ask(named, vec![]).await,
        json!(0),
        "as long as nobody else answers"
    );
    let entries = "return root.querySelectorAll('.acc-answer [data-goto]').length";
    let entries = list.ask(entries, vec![]).await.as_u64().expect("a number");

    list.fill("answered-by", "Ben").await;
    list.radio("access.survives.answer", "not-yet").await;
    list.radio("access.survives.answer", "confirmed").await;
    list.action("review").await;
    // The account's id has nobody beside it, who is answering says it, the only route was not asked
    // for, and one answer is Ben's.
    assert_eq!(list.ask(named, vec![]).await, json!(entries - 4));
    let markdown = list.export("markdown").await;
    for who in ["Ana of the platform team", "Ben"] {
        assert!(markdown.contains(who), "{who}\n{markdown}");
    }
    list.reload().await;
    list.ready().await;
    let markdown = list.export("markdown").await;
    assert_eq!(markdown.matches("; Ben, ").count(), 1, "{markdown}");
    assert!(markdown.contains("Ben (1 answer)"), "{markdown}");
    // Looking at the same record once more on the first machine replaces nothing there.
    let record = list.export("json").await;
    list.import(&record, false)
        .await
        .expect("it says the same, whoever is named");
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
    fields["version"] = json!(3);
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

in_every_engine!(a_large_file_is_refused_unread, async |page| {
    let note = "window.testRead = 0;
        for (const way of ['text', 'arrayBuffer', 'stream', 'slice']) {
            const real = Blob.prototype[way];
            Blob.prototype[way] = function (...what) {
                testRead += 1;
                return real.apply(this, what);
            };
        }";
    let list = Checklist::open(&page, Site::product().before(note)).await;
    let place = std::env::temp_dir().join(format!(
        "large-{}-{}.json",
        page.engine(),
        std::process::id()
    ));
    let file = fs::File::create(&place).expect("there is room for a file");
    file.set_len(8_000_000).expect("it may be that long");
    list.attach("record", &place).await;
    let told = "return root.querySelector('.acc-record [role=alert]')?.innerText";
    let told = list.wait("it says why not", told, vec![]).await;
    assert!(
        told.as_str().is_some_and(|told| told.contains("too large")),
        "{told}"
    );
    assert_eq!(list.ask("return testRead", vec![]).await, json!(0));
    assert_eq!(list.state().await["settled"], json!(0));
    fs::remove_file(&place).expect("the file is still there");
});

/// A plan of two decisions, of which the first has this revision.
fn small_plan(name: &str, revision: u32) -> Replacement {
    let decision = |id: &str, revision: u32| {
        json!({
            "id": id, "kind": "decision", "revision": revision, "title": { "en": id },
            "options": [{ "id": "done", "label": { "en": "Done" } }],
        })
    };
    let plan = json!({
        "format": "account-closure-plan", "version": 1, "id": "small", "revision": name,
        "confirmation": "account-id", "max_age_days": 30,
        "sources": {}, "rules": [], "timeline": [], "afterwards": [], "help": [],
        "hand_off": { "root": [{ "en": "Step" }], "organization": [{ "en": "Step" }] },
        "sections": [{
            "id": "all", "title": { "en": "All" }, "intro": [],
            "categories": [{ "id": "both", "items": [
                decision("both.one", revision), decision("both.two", 1),
            ] }],
        }],
    });
    Replacement::new(200, "application/json", plan.to_string())
}

/// Gives the element the plan that the page's address names, before it starts.
const PLAN_BY_ADDRESS: &str = "
    new MutationObserver((_, observer) => {
        const el = document.querySelector('account-closure-checklist');
        if (!el) return;
        el.setAttribute('plan', `${location.search.slice(1)}.json`);
        observer.disconnect();
    }).observe(document, { childList: true, subtree: true })";

/// Opens the page with one of the plans.
async fn take_plan(list: &Checklist, name: &str) {
    list.goto(&list.site().address(&format!("?{name}"))).await;
    list.ready().await;
    assert_eq!(list.state().await["planRevision"], json!(name));
}

in_every_engine!(another_revision_of_the_plan_asks_again, async |page| {
    let site = Site::product()
        .replace("/first.json", small_plan("first", 1))
        .replace("/second.json", small_plan("second", 2))
        .replace("/.json", small_plan("none", 1))
        .before(PLAN_BY_ADDRESS);
    let list = Checklist::open(&page, site).await;
    take_plan(&list, "first").await;
    let mut journey = Journey::new("standalone", "root");
    journey.complete(&list).await;
    let record = list.export("json").await;
    list.clear_storage().await;
    take_plan(&list, "second").await;
    assert_eq!(list.state().await["settled"], json!(0));
    list.import(&record, false)
        .await
        .expect("the record is fine");
    let outstanding = list.outstanding().await;
    let [changed] = outstanding.as_slice() else {
        panic!("one of two has changed: {outstanding:?}")
    };
    assert_eq!(
        (changed.item.as_str(), changed.reason.as_str()),
        ("both.one", "changed")
    );
    let answer = list.chosen("both.one.answer").await;
    assert_eq!(answer.as_deref(), Some("done"), "the old answer is shown");
    list.click("[data-action=confirm][data-value=\"both.one\"]")
        .await;
    assert!(list.is_open().await);
});
