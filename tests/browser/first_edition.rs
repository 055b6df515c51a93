//! Answers and records of the first edition are still read, and judged alike: nobody loses an
//! answer by an upgrade. The files were made by its last build, by clicks and keys; they are never
//! made anew. There is no record as Markdown among them: that form is for people, and nothing reads it.

use std::fs;
use std::path::Path;

use harness::{Checklist, Page, Replacement, Site, in_every_engine};
use serde::Deserialize;
use serde_json::{Map, Value, json};

/// A browser's storage at some time, and what the page said of it then.
#[derive(Deserialize)]
struct Kept {
    /// The time, in milliseconds since 1970.
    now: i64,
    storage: Map<String, Value>,
    /// The record, as JSON.
    record: String,
    /// How both were judged; none where the built-in plan was open, which goes on changing.
    judged: Option<Judged>,
}

/// `el.state` by the plan that lies beside.
#[derive(Deserialize)]
struct Judged {
    /// With that storage.
    stored: Map<String, Value>,
    /// With the record alone.
    continued: Map<String, Value>,
}

fn folder() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/first-edition")
}

/// Every file by its name.
fn all() -> Vec<(String, Kept)> {
    let files = fs::read_dir(folder().join("kept")).expect("the folder is there");
    let mut all: Vec<_> = files
        .map(|file| {
            let path = file.expect("it can be listed").path();
            let text = fs::read_to_string(&path).expect("it can be read");
            let kept = serde_json::from_str(&text).expect("it is one of these");
            (path.display().to_string(), kept)
        })
        .collect();
    all.sort_by(|(one, _), (other, _)| one.cmp(other));
    assert!(all.len() >= 12, "{}", all.len());
    all
}

fn site(kept: &Kept) -> Site {
    let site = Site::product().at(kept.now);
    if kept.judged.is_none() {
        return site;
    }
    let plan = fs::read_to_string(folder().join("plan.json")).expect("the plan is there");
    let plan = Replacement::new(200, "application/json", plan);
    site.replace("/team.json", plan).edited(
        "<account-closure-checklist loading",
        "<account-closure-checklist plan=\"team.json\" loading",
    )
}

/// The same in this edition. AWS offers an account without an organization one way to be closed; so
/// nobody is asked for it, and what hangs on the root user is asked at once.
fn without_the_only_route(mut state: Map<String, Value>) -> Map<String, Value> {
    if state["standing"] != json!("standalone") || !state["route"].is_null() {
        return state;
    }
    state.insert("route".to_owned(), json!("root"));
    for count in ["required", "settled"] {
        let one_more = state[count].as_u64().map(|count| count + 1);
        state.insert(count.to_owned(), json!(one_more));
    }
    let outstanding = state["outstanding"].as_array_mut().expect("a list");
    outstanding.retain(|open| open["item"] != "route");
    let access = outstanding
        .iter()
        .position(|open| open["item"] == "access.survives")
        .expect("nobody said so");
    let root = json!({ "item": "access.root", "reason": "unanswered" });
    outstanding.insert(access, root);
    state
}

/// The element says this of itself, whatever else it says by now.
async fn says(list: &Checklist, what: &str, state: &Map<String, Value>) {
    let state = without_the_only_route(state.clone());
    let same = "const plain = (value) => !value || typeof value !== 'object' ? value
            : Array.isArray(value) ? value.map(plain)
            : Object.fromEntries(Object.keys(value).sort().map((name) => [name, plain(value[name])]));
        const text = (value) => JSON.stringify(plain(value));
        return Object.entries(arguments[0])
            .every(([name, value]) => text(el.state[name]) === text(value))";
    let what = format!("{what} is judged as it was: {}", json!(state));
    list.wait(&what, same, vec![json!(state)]).await;
}

/// Opens a page in whose storage that lies.
async fn open(page: &Page, kept: &Kept) -> Checklist {
    let storage = "if (!localStorage.length) Object.assign(localStorage, ";
    let site = site(kept).before(&[storage, &json!(kept.storage).to_string(), ");"].concat());
    Checklist::open(page, site).await
}

/// The answers, as a record says them; when the time was seen last goes on. That a file contradicts one now
/// is noted beside it since the second edition.
fn answers(record: &str) -> Map<String, Value> {
    let mut record: Value = serde_json::from_str(record).expect("a record is JSON");
    let mut answers = record["answers"].take();
    let answers = answers.as_object_mut().expect("answers by key");
    answers.remove("latest-seen");
    for answer in answers.values_mut().filter_map(Value::as_object_mut) {
        answer.remove("contradicted");
    }
    std::mem::take(answers)
}

/// The same, whoever said it: taking a record over names whose it was.
fn whoever(record: &str) -> Vec<(String, Value)> {
    let nameless = |(key, mut answer): (String, Value)| {
        answer.as_object_mut().map(|members| members.remove("by"));
        (key, answer)
    };
    answers(record).into_iter().map(nameless).collect()
}

in_every_engine!(
    what_was_stored_is_all_there_and_judged_alike,
    async |page| {
        for (name, kept) in all() {
            let list = open(&page, &kept).await;
            for _ in 0..2 {
                if let Some(judged) = &kept.judged {
                    says(&list, &name, &judged.stored).await;
                }
                let record = list.export("json").await;
                assert_eq!(answers(&record), answers(&kept.record), "{name}");
                assert!(!list.has(".acc-notice").await, "{name}: nothing is amiss");
                list.reload().await;
                list.ready().await;
            }
        }
    }
);

in_every_engine!(a_record_is_taken_and_judged_alike, async |page| {
    for (name, kept) in all() {
        let list = Checklist::open(&page, site(&kept)).await;
        let taken = list.import(&kept.record, false).await;
        taken.unwrap_or_else(|refusal| panic!("{name}: {refusal:?}"));
        if let Some(judged) = &kept.judged {
            says(&list, &name, &judged.continued).await;
        }
        let record = list.export("json").await;
        assert_eq!(whoever(&record), whoever(&kept.record), "{name}");
    }
});

in_every_engine!(an_altered_record_is_still_refused, async |page| {
    let (_, kept) = all().remove(0);
    let list = Checklist::open(&page, site(&kept)).await;
    let altered = kept.record.replacen("standalone", "management", 1);
    assert_ne!(altered, kept.record);
    let refused = list.import(&altered, false).await;
    assert_eq!(refused.expect_err("its seal is broken").code, "altered");
});
