//! Inputs that no file of the tree holds: made with the product's own writers.

use std::fmt::Write as _;

use domain::account::AccountId;
use domain::case::{Case, action_of_input};
use domain::evidence::{Evidence, Finding, KeptIn};
use domain::gate::{Loading, Question, assess};
use domain::grade::Grade;
use domain::json::Value;
use domain::plan::Plan;
use domain::record::{Examined, Record, Written};
use domain::stored::facts_to_stored;
use examiner::{Examination, Reading};

use super::{ACCOUNT, KEY, NOW, closing, examiner_texts, given, must, two};

/// A small plan with an item of each kind; `{pattern}` and `{address}` are put in.
const PLAN: &str = r##"{
  "format": "account-closure-plan", "version": 1, "id": "small", "revision": "1",
  "confirmation": "account-id", "max_age_days": 30,
  "help": [{"text": "Help", "url": {address}}],
  "protected_accounts": ["000011112222"],
  "sections": [{"id": "data", "title": {"en": "Data", "de": "Daten"},
    "categories": [{"id": "kept", "title": "Kept", "shortcuts": ["nothing-of-this-kind"], "items": [
      {"id": "backup.s3", "kind": "backup", "revision": 1, "title": "S3", "minimum_grade": "supported"}]},
    {"id": "rest", "items": [
      {"id": "change", "kind": "decision", "revision": 1, "title": "Change", "options": [
        {"id": "done", "label": "Done", "why": true, "hint": "CHG-0012345", "pattern": {pattern}},
        {"id": "later", "label": "Later", "settles": false}]},
      {"id": "read", "kind": "statement", "revision": 1, "title": "Read", "label": "Read",
        "applies": {"answers": {"change": ["done"]}}},
      {"id": "host", "kind": "host", "revision": 1, "title": "Host"}]}]}]
}"##;

fn plan_with(pattern: &str, address: &str) -> String {
    let text = |text: &str| Value::from(text).compact();
    PLAN.replace("{address}", &text(address))
        .replace("{pattern}", &text(pattern))
}

pub(crate) fn plan_with_pattern(pattern: &str) -> String {
    plan_with(pattern, "https://example.org/")
}

pub(crate) fn plan_with_address(address: &str) -> String {
    plan_with("CHG-[0-9]{7}", address)
}

fn lines(texts: &[&str]) -> Vec<Vec<u8>> {
    texts.iter().map(|text| text.as_bytes().to_vec()).collect()
}

pub(crate) fn patterns() -> Vec<Vec<u8>> {
    lines(&[
        "CHG-[0-9]{7}\nCHG-0012345",
        "[A-Z]{2,5}-[0-9]{1,9}\nOPS-12",
        "[^a-z ]+x?\nÄ1x",
        "\\[a\\]*\n[a]",
        "[a-z0-9_-]{1,200}\nx",
    ])
}

pub(crate) fn addresses() -> Vec<Vec<u8>> {
    lines(&[
        "https://example.org",
        "https://example.org:8443/a?b=c#d",
        "https://docs.aws.amazon.com/signin/latest/x.html",
        "https://example.org/?to=https://example.com",
        "https://user:word@example.org/",
        "http://example.org\\@example.com",
    ])
}

/// Inputs and the fields they are typed into.
const TYPED: [&str; 22] = [
    "account-id\n2109-8765-4321",
    "account-name\nSandbox",
    "answered-by\nPlatform team",
    "standing\nstandalone",
    "route\nroot",
    "outcome.answer\nclosed",
    "outcome.closed-on\n2026-10-01",
    "outcome.seen\nthe mail",
    "backup.s3.answer\nkept",
    "backup.s3.place\nother-account",
    "backup.s3.destination-account\n999988887777",
    "backup.s3.where\ns3://archive/2026 <b>",
    "backup.s3.copied-on\n2026-09-30",
    "backup.s3.restore\ntried",
    "backup.s3.why\nempty",
    "databases.shortcut\nlet-go-all",
    "databases.why\njunk",
    "kept.shortcut\nnothing-of-this-kind",
    "change.answer\ndone",
    "change.why\nCHG-0012345",
    "read.answer\nread",
    "data.shortcut\nlet-go-all",
];

pub(crate) fn inputs() -> Vec<Vec<u8>> {
    lines(&TYPED)
}

fn small() -> Plan {
    let json = plan_with_pattern("CHG-[0-9]{7}");
    must(Plan::read(&json, "en").ok(), "the small plan")
}

fn answered(plan: &Plan) -> Case {
    let mut case = Case::new(closing());
    for typed in TYPED {
        let (name, value) = two(typed);
        if let Ok(action) = action_of_input(plan, &Evidence::default(), name, value, true) {
            case.apply(plan, action, NOW);
        }
    }
    case
}

/// The same once files contradicted some of it; one answer was given again since.
fn contradicted(plan: &Plan) -> Case {
    let mut case = answered(plan);
    for key in [KEY, "change", "read"] {
        case.contradict(key);
    }
    let (name, value) = ("change.answer", "later");
    if let Ok(action) = action_of_input(plan, &Evidence::default(), name, value, true) {
        case.apply(plan, action, NOW);
    }
    case
}

fn found() -> Evidence {
    let finding = Finding {
        found: true,
        contradicted: vec!["nothing".to_owned()],
        ..Finding::default()
    };
    Evidence::new([(KEY.to_owned(), finding)])
}

/// A file that shows a copy to be lost, and one that counts.
fn lost() -> Evidence {
    let kept_in = ["999988887777", "444455556666"].into_iter().enumerate();
    let kept_in = kept_in.filter_map(|(place, account)| {
        Some(KeptIn {
            account: AccountId::parse(account).ok()?,
            grade: if place == 0 {
                Grade::Open
            } else {
                Grade::Shown
            },
            until: Some(NOW),
            lost: place == 0,
        })
    });
    let finding = Finding {
        found: true,
        contradicted: vec!["nothing".to_owned(), "let-go".to_owned()],
        kept_in: kept_in.collect(),
        files: vec!["1f".to_owned()],
        ..Finding::default()
    };
    Evidence {
        regions_missing: true,
        next: Some(NOW),
        ..Evidence::new([(KEY.to_owned(), finding)])
    }
}

fn written() -> Vec<Written> {
    let plan = small();
    let cases = [
        (answered(&plan), found()),
        (contradicted(&plan), Evidence::default()),
        (contradicted(&plan), lost()),
        (Case::new(None), found()),
        (Case::new(closing()), found()),
    ];
    let notes = Value::read(r#"{"backup.s3": ["A copy was completed."]}"#).unwrap_or_default();
    let examined = Examined {
        notes: Some(&notes),
        basis: "The collector found nothing.",
        facts: r#"{"1f": "[]"}"#,
    };
    let records = cases.iter().map(|(case, evidence)| {
        let question = Question {
            plan: &plan,
            case,
            evidence,
            closing: &[],
            loading: Loading::Nothing,
            now: NOW,
        };
        Written::of(&question, &assess(&question), "en", examined)
    });
    records.collect()
}

pub(crate) fn records() -> Vec<Vec<u8>> {
    let records = written().into_iter();
    records
        .map(|record| record.members().compact().into_bytes())
        .collect()
}

pub(crate) fn incoming() -> Vec<Vec<u8>> {
    let read = written()
        .into_iter()
        .filter_map(|one| Record::read(&one.to_json()).ok());
    let incoming = read.map(|record| record.into_incoming("As it stood".to_owned()));
    incoming.map(|one| one.to_json().into_bytes()).collect()
}

pub(crate) fn answers() -> Vec<Vec<u8>> {
    let plan = small();
    let cases = [answered(&plan), contradicted(&plan)];
    let answers = cases.iter().flat_map(Case::answers);
    let stored = answers.map(|(key, answer)| answer.to_stored(ACCOUNT, key));
    stored.map(String::into_bytes).collect()
}

pub(crate) fn facts() -> Vec<Vec<u8>> {
    let texts = ["", "{\"a\":[1]}", "[null,\"\\u00e9\"]"];
    texts
        .map(|facts| facts_to_stored(facts, ACCOUNT, KEY).into_bytes())
        .to_vec()
}

pub(crate) fn findings() -> Vec<Vec<u8>> {
    [found(), lost(), Evidence::default(), Evidence::unread()]
        .map(|one| one.to_compact().compact().into_bytes())
        .to_vec()
}

/// Facts as they are kept, of every sample.
pub(crate) fn kept() -> Vec<Vec<u8>> {
    let texts = examiner_texts();
    let taken = super::evidence().into_iter().filter_map(|bytes| {
        let mut reading = Reading::new(&given(), &texts);
        if reading.push(&bytes).is_some() {
            return None;
        }
        let taken = Examination::new(&texts).take(reading).ok()?;
        Some(taken.facts.into_bytes())
    });
    taken.collect()
}

pub(crate) fn outlines() -> Vec<Vec<u8>> {
    lines(&[
        r#"["div",{"class":"a"},["p",{},"x"],["button",{"data-action":"more"},"More"]]"#,
        r#"["ul",{},["li",{}],["li",{},["span",{"lang":"de"},"ä"]]]"#,
    ])
}

pub(crate) fn texts() -> Vec<Vec<u8>> {
    let mut short = String::from("{\"messages\":[");
    for number in 0..20 {
        let _ = write!(short, "\"{{count}} of {{name}} {number}\",");
    }
    short.push_str("\"\"]}");
    vec![
        short.into_bytes(),
        b"Text with {name} and {{count}".to_vec(),
    ]
}

/// Texts that are refused wherever they are typed.
pub(crate) fn secrets() -> Vec<Vec<u8>> {
    lines(&[
        "the key AKIAIOSFODNN7EXAMPLE lies there",
        "aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
        "-----BEGIN RSA PRIVATE KEY-----",
        "https://bucket.s3.amazonaws.com/a?X-Amz-Signature=0123456789abcdef",
        "go to https://console.aws.amazon.com/billing now",
        "s3://archive/2026 in another account",
    ])
}

pub(crate) fn values() -> Vec<Vec<u8>> {
    lines(&[
        "2026-11-25",
        "2024-02-29",
        "210987654321",
        "2109-8765-4321",
        "2109 8765 4321",
        "arn:aws:s3:::bucket",
        "arn:aws:rds:eu-west-1:210987654321:db:one",
        "console.aws.amazon.com",
    ])
}
