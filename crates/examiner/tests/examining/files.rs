//! One element's files stay in step with the facts that the page keeps.

use domain::json::{Members, Value};
use examiner::{Files, Judgement, Reading};

use crate::common::{AWAY, CLOSING, copy_job, database, given, input, inventory, texts};

/// A files, and what the page keeps of the account that it has open.
struct Page {
    files: Files,
    account: &'static str,
    facts: String,
    lost: bool,
    removed: Vec<String>,
}

impl Page {
    fn new(facts: &str) -> Self {
        Self {
            files: Files::new(&texts("en")),
            account: CLOSING,
            facts: facts.to_owned(),
            lost: false,
            removed: Vec::new(),
        }
    }

    fn open(&mut self) -> u32 {
        let mut input = input();
        input.set("account", self.account);
        input.set("place", self.account);
        input.set("facts", &self.facts);
        input.insert("lost", Value::Bool(self.lost));
        let removed = self.removed.iter().map(|id| Value::from(id.as_str()));
        input.insert("removed", Value::List(removed.collect()));
        self.files.open(&input.compact())
    }

    /// Judges, and keeps the facts.
    fn judge(&mut self) -> Judgement {
        self.open();
        let judgement = self.files.judge();
        judgement.facts.clone_into(&mut self.facts);
        judgement
    }

    fn take(&mut self, text: &str) -> (u32, String) {
        let number = self.open();
        let mut reading = Reading::new(&given("file.json").compact(), &texts("en"));
        assert_eq!(reading.push(text.as_bytes()), None);
        let taken = Value::read(&self.files.take(number, reading)).unwrap();
        (
            number,
            taken.get("id").unwrap().as_text().unwrap().to_owned(),
        )
    }

    fn add(&mut self, text: &str) -> String {
        let (number, id) = self.take(text);
        self.files.keep(number, &id);
        self.judge();
        id
    }

    /// A person goes on without what can't be read. It is put aside, and other tabs hear of the files
    /// that go with it.
    fn go_on_without(&mut self) -> Vec<String> {
        let gone = self.files.go_on_without();
        self.removed.extend(gone.iter().cloned());
        self.facts.clear();
        gone
    }

    /// The ids of the files in the judgement.
    fn files(&mut self) -> Vec<String> {
        let said = Value::read(&self.judge().said).unwrap();
        let Some(Value::List(files)) = said.get("evidence") else {
            panic!("the judgement lists files");
        };
        let id = |file: &Value| file.get("id").unwrap().as_text().unwrap().to_owned();
        files.iter().map(id).collect()
    }
}

fn listed() -> String {
    inventory(&[database("orders")])
}

fn sorted<const N: usize>(mut ids: [&String; N]) -> Vec<String> {
    ids.sort();
    ids.map(String::clone).to_vec()
}

#[test]
fn a_reload_finds_the_same() {
    let mut page = Page::new("");
    page.add(&listed());
    let before = page.judge();
    assert!(!before.facts.is_empty());
    let after = Page::new(&page.facts).judge();
    assert_eq!((&after.said, &after.facts), (&before.said, &before.facts));
    assert!(!after.unreadable);
}

#[test]
fn another_tab_adds_and_removes() {
    let mut other = Page::new("");
    let copied = other.add(&copy_job("orders", AWAY));
    let mut page = Page::new("");
    let listed = page.add(&listed());
    // It had not heard of the file here, which is kept once more.
    page.facts.clone_from(&other.facts);
    assert_eq!(page.files(), sorted([&listed, &copied]));
    assert!(page.facts.contains(&listed) && page.facts.contains(&copied));
    page.removed = vec![listed.clone()];
    assert_eq!(page.files(), [copied]);
    assert!(!page.facts.contains(&listed));
}

#[test]
fn all_goes_where_storage_was_cleared() {
    let mut page = Page::new("");
    let id = page.add(&listed());
    page.facts.clear();
    assert_eq!(page.files(), [""; 0]);
    // Somebody who removed another file had perhaps not heard of this one.
    assert_eq!(page.add(&listed()), id);
    page.facts.clear();
    page.removed = vec!["0123456789abcdef".to_owned()];
    assert_eq!(page.files(), [id]);
    page.facts.clear();
    page.lost = true;
    assert_eq!(page.files(), [""; 0]);
}

#[test]
fn what_cannot_be_read_stays_byte_for_byte() {
    let foreign = [
        (
            r#"{"0123456789abcdef": {"newer":  1e400 }}"#,
            r#"{"0123456789abcdef":{"newer":  1e400 }}"#,
        ),
        (
            r#"{"0123456789abcdef":"[]"}"#,
            r#"{"0123456789abcdef":"[]"}"#,
        ),
        (r#"{"cut": "#, r#"{"":"{\"cut\": "}"#),
        ("[]", r#"{"":"[]"}"#),
    ];
    for (facts, kept) in foreign {
        let mut page = Page::new(facts);
        let id = page.add(&listed());
        let judgement = page.judge();
        assert!(judgement.unreadable, "{facts}");
        let part = kept.trim_start_matches('{').trim_end_matches('}');
        assert!(
            judgement.facts.contains(part),
            "{facts}: {}",
            judgement.facts
        );
        assert_eq!(page.go_on_without(), [""; 0], "{facts}");
        assert!(!page.judge().unreadable, "{facts}");
        assert_eq!(page.files(), [id], "{facts}");
    }
}

#[test]
fn a_file_that_was_stopped_is_not_kept() {
    let mut page = Page::new("");
    let (number, id) = page.take(&listed());
    page.files.leave(number, &id);
    assert_eq!(page.files(), [""; 0]);
    // The same file again, while it is there, changes nothing when it is stopped.
    assert_eq!(page.add(&listed()), id);
    let (number, again) = page.take(&listed());
    page.files.leave(number, &again);
    assert_eq!(page.files(), [id]);
}

#[test]
fn files_follow_the_answers_and_keep_their_number() {
    let mut page = Page::new("");
    let id = page.add(&listed());
    let number = page.open();
    page.account = AWAY;
    page.facts.clear();
    let elsewhere = page.open();
    assert_ne!(elsewhere, number);
    assert_eq!(page.files(), [""; 0], "another account has none of them");
    page.files.follow(CLOSING, AWAY);
    assert_eq!(page.open(), number);
    assert_eq!(page.files(), [id]);
    page.files.follow("nowhere", CLOSING);
    assert_eq!(page.open(), number);
}

#[test]
fn one_that_is_not_there_is_not_removed() {
    let mut page = Page::new("");
    let id = page.add(&listed());
    assert!(!page.files.remove("0123456789abcdef"));
    assert!(page.files.remove(&id));
    assert!(!page.files.remove(&id));
    assert_eq!(page.judge().facts, "");
}

/// Of long lists less is kept for another account: a file that was kept for one does not speak for the
/// next, until it comes again.
#[test]
fn facts_kept_for_another_account_are_not_all() {
    let mut all: Vec<String> = (0..120)
        .map(|number| member(&format!("1000000{number:05}")))
        .collect();
    all.push(member(AWAY));
    let text = format!(r#"{{"Accounts":[{}]}}"#, all.join(","));
    let mut first = Page::new("");
    let id = first.add(&text);
    let mut page = Page::new(&first.facts);
    assert!(!page.judge().unreadable);
    page.account = AWAY;
    assert!(page.judge().unreadable);
    assert_eq!(page.go_on_without(), [id]);
    assert!(!page.judge().unreadable);
}

fn member(id: &str) -> String {
    let mut fields = Members::new();
    fields.set("Id", id);
    fields.set(
        "Arn",
        &format!("arn:aws:organizations::111122223333:account/o-a1b2c3d4e5/{id}"),
    );
    fields.set("State", "ACTIVE");
    fields.set("JoinedMethod", "CREATED");
    fields.set("JoinedTimestamp", "2024-10-02T06:12:00Z");
    fields.compact()
}

/// The facts that one page keeps, as they stand in another one's storage after a record brought them.
fn carried(facts: &str, by: &str) -> String {
    let Ok(Value::Object(files)) = Value::read(facts) else {
        panic!("{facts}");
    };
    let marked = files.iter().map(|(id, facts)| {
        let mut mark = Members::new();
        mark.insert("facts", facts.clone());
        mark.set("by", by);
        mark.set_number("on", 1_795_395_661_000);
        (id.clone(), Value::Object(mark))
    });
    Value::Object(marked.collect()).compact()
}

#[test]
fn facts_that_came_with_a_record_say_the_same_and_who_read_them() {
    let mut first = Page::new("");
    for text in [listed(), copy_job("orders", AWAY)] {
        first.add(&text);
    }
    let before = first.judge();
    let mut second = Page::new(&carried(&first.facts, "Ana"));
    let after = second.judge();
    assert_eq!(after.said, before.said, "the same verdicts and grades");
    let read_by = "\"Read by Ana; its facts came with their record from 23 November 2026.\"]";
    assert_eq!(after.outline.matches(read_by).count(), 2);
    assert!(!before.outline.contains("came with"), "{}", before.outline);
    // They are kept with their mark, and go on with it.
    let [kept, marked] =
        [&after.facts, &carried(&before.facts, "Ana")].map(|facts| Value::read(facts));
    assert_eq!(kept, marked);
    // Whoever has the file itself has read it here.
    second.add(&listed());
    assert_eq!(second.judge().outline.matches(read_by).count(), 1);
}

#[test]
fn facts_from_nobody_and_nobodys_facts() {
    let mut first = Page::new("");
    first.add(&listed());
    let facts = first.judge().facts;
    for (by, named) in [
        ("", false),
        ("https://console.aws.amazon.com/", false),
        ("Ana", true),
    ] {
        let outline = Page::new(&carried(&facts, by)).judge().outline;
        assert_eq!(outline.contains("Read by"), named, "{by}");
        assert!(outline.contains("came with"), "{by}");
        assert!(!outline.contains("console.aws"), "{by}");
    }
    // What can't be read is told, and never counts.
    for damage in ["\"facts\":", "\"by\":", "\"on\":"] {
        let damaged = carried(&facts, "Ana").replacen(damage, "\"other\":", 1);
        let mut page = Page::new(&damaged);
        let judgement = page.judge();
        assert!(judgement.unreadable, "{damage}");
        assert_eq!(judgement.facts, damaged, "{damage}");
        assert!(page.files().is_empty(), "{damage}");
    }
}
