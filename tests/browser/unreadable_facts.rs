//! Kept facts that this edition can't read: nothing of them is lost, and nothing opens without a
//! person's word.

use harness::evidence::{CLOSING, THEN, copy_jobs, inventory, sample};
use harness::journey::Journey;
use harness::{Checklist, Page, Site, in_every_engine};

/// An account about which a file is kept that contradicts an answer, and one that says nothing.
async fn with_facts(page: &Page) -> (Checklist, String, String) {
    let list = Checklist::open(page, Site::product().at(THEN)).await;
    list.fill("account-id", CLOSING).await;
    list.add_evidence("all.json", &inventory(&["orders"]))
        .await
        .expect("an inventory");
    let who = std::fs::read_to_string(sample("sts-get-caller-identity.json")).expect("a sample");
    list.add_evidence("who.json", &who).await.expect("a caller");
    let stored = list.stored().await;
    let key = stored.keys().find(|key| key.ends_with("/evidence"));
    let key = key.unwrap_or_else(|| panic!("no facts: {stored:?}"));
    (list.clone(), key.clone(), stored[key].clone())
}

/// Seals this text as facts, as the page does.
const SEAL: &str = "const [facts, extra, place] = given;
    const fields = { facts, ...extra, version: 1 };
    const sorted = Object.fromEntries(Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1)));
    const bytes = new TextEncoder().encode(`${place}\\0evidence\\0${JSON.stringify(sorted)}`);
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    const seal = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('').slice(0, 16);
    const { version, ...first } = sorted;
    return JSON.stringify({ ...first, seal, version })";

async fn sealed(list: &Checklist, facts: &str, extra: serde_json::Value) -> String {
    let arguments = vec![facts.into(), extra, CLOSING.into()];
    let answer = list.script_async(SEAL, arguments).await;
    let text = answer["value"].as_str();
    text.unwrap_or_else(|| panic!("not sealed: {answer}"))
        .to_owned()
}

/// Everything that stands in storage, in which this must still be.
async fn assert_kept(list: &Checklist, what: &str, why: &str) {
    let stored = list.stored().await;
    let kept = stored.values().any(|value| value.contains(what));
    assert!(kept, "{why}: {what} is lost: {stored:?}");
}

/// Ways in which a value as it was kept can be one that nobody here can read.
async fn damaged(list: &Checklist, good: &str) -> Vec<(&'static str, String)> {
    let value: serde_json::Value = serde_json::from_str(good).expect("JSON");
    let facts = value["facts"].as_str().expect("facts");
    assert_eq!(
        sealed(list, facts, serde_json::json!({})).await,
        good,
        "the seal"
    );
    let mut newer = value.clone();
    newer["version"] = 2.into();
    let half = &good[..good.len() / 2];
    let none = serde_json::json!({});
    vec![
        ("a version to come", newer.to_string()),
        ("cut off", half.to_owned()),
        ("edited", good.replace("eu-west-1", "eu-west-2")),
        (
            "one more field",
            sealed(list, facts, serde_json::json!({"more": "1"})).await,
        ),
        ("no list", sealed(list, "none", none.clone()).await),
        ("an id of another file", {
            let other = facts.replacen("{\"", "{\"0", 1);
            sealed(list, &other, none.clone()).await
        }),
        ("facts of another shape", {
            let other = facts.replace("[{", "[7,{");
            assert_ne!(other, facts);
            sealed(list, &other, none).await
        }),
    ]
}

/// The text that must still stand in storage, word for word: the whole value or, where it was
/// sealed here, the beginning of the facts in it, since readable ones are written again beside
/// them.
fn word_for_word(why: &str, bad: &str) -> String {
    let sealed = ["no list", "an id of another file", "facts of another shape"];
    if !sealed.contains(&why) {
        return bad.to_owned();
    }
    let begins = bad.split_once("\"facts\":\"").expect("it has facts").1;
    let begins = begins.trim_start_matches('{').split("\",\"seal\"").next();
    begins.unwrap_or_default().chars().take(40).collect()
}

in_every_engine!(
    what_cannot_be_read_shuts_the_gate_until_a_person_decides,
    async |page| {
        let (list, key, good) = with_facts(&page).await;
        list.radio("backup.rds.answer", "nothing").await;
        let reason = list.reason("backup.rds").await;
        assert_eq!(reason.as_deref(), Some("contradicted"));
        for (why, bad) in damaged(&list, &good).await {
            assert_ne!(bad, good, "{why}");
            list.store(&key, &bad).await;
            let what = word_for_word(why, &bad);
            for _ in 0..2 {
                list.reload().await;
                list.ready().await;
                let unreadable = "return el.state.outstanding.some(({ item, reason }) =>
                item === 'evidence' && reason === 'evidence-unreadable')";
                list.wait(why, unreadable, vec![]).await;
                assert!(!list.is_open().await, "{why}");
                assert_kept(&list, &what, why).await;
                assert!(
                    list.shows("[data-action=go-on-without-facts]").await,
                    "{why}"
                );
            }
            // More files change nothing about it.
            let more = copy_jobs(&[("orders", "999988887777")]);
            list.add_evidence("more.json", &more).await.expect("copies");
            assert_kept(&list, &what, why).await;
            let reason = list.reason("evidence").await;
            assert_eq!(reason.as_deref(), Some("evidence-unreadable"), "{why}");

            list.action("go-on-without-facts").await;
            assert_eq!(list.reason("evidence").await, None, "{why}");
            list.appears(".acc-notice").await;
            assert_kept(&list, &what, why).await;
            let reason = list.reason("backup.rds").await;
            assert!(reason.is_some(), "{why}: what was contradicted waits");
            list.reload().await;
            list.ready().await;
            let read = "return !el.state.outstanding.some(({ item }) => item === 'evidence')";
            list.wait("it was decided", read, vec![]).await;
            assert_kept(&list, &what, why).await;
            assert!(list.reason("backup.rds").await.is_some(), "{why}");
        }
    }
);

in_every_engine!(
    an_open_gate_shuts_over_facts_that_cannot_be_read,
    async |page| {
        let list = Checklist::open(&page, Site::product().at(THEN)).await;
        Journey::quick().complete(&list).await;
        let first = list.tab().await;
        list.new_tab().await;
        list.load().await;
        list.ready().await;
        assert!(list.is_open().await);
        let stored = list.stored().await;
        let key = stored.keys().find(|key| key.ends_with("/standing"));
        let key = key.expect("a standing").replace("/standing", "/evidence");
        list.store(&key, "{\"version\":2}").await;
        list.switch_to(&first).await;
        let shut = "return el.state.gate === 'shut'";
        list.wait("the other tab shuts", shut, vec![]).await;
        // The draft or the id that is corrected takes them along.
        list.fill("account-id", CLOSING).await;
        list.action("correct-id").await;
        let reason = list.reason("evidence").await;
        assert_eq!(reason.as_deref(), Some("evidence-unreadable"));
        assert_kept(&list, "{\"version\":2}", "after the correction").await;
        list.action("go-on-without-facts").await;
        assert!(list.is_open().await);
        assert_kept(&list, "{\"version\":2}", "after the decision").await;
    }
);
