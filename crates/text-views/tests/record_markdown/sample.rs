//! A small record in which everything that can be typed is one text.

use domain::account::AccountId;
use domain::answer::{
    Answer, BackupForm, Choice, DecisionForm, Outcome, OutcomeForm, Place, Restore, Said,
    ShortcutForm,
};
use domain::case::Case;
use domain::evidence::{Evidence, FileMark};
use domain::gate::{Loading, Question, assess};
use domain::plan::{Plan, Shortcut};
use domain::record::{Examined, Record, Written};
use domain::standing::{Route, Standing};
use domain::time::Timestamp;
use messages::Messages;
use pulldown_cmark::{Event, Options, Parser};
use text_views::record_markdown;

const PLAN: &str = r#"{
  "format": "account-closure-plan", "version": 1, "id": "test", "revision": "r1",
  "confirmation": "account-id", "max_age_days": 30, "compiled": "2026-11-22",
  "sources": {"A1": {"title": "One", "url": "https://example.org/one_two", "copy": "undated copy"}},
  "rules": [{"id": "R-1", "title": "Waiting", "value": "4 days", "older": "7 days", "sources": ["A1"]}],
  "sections": [{"id": "s", "title": "Backups", "categories": [
    {"id": "data", "title": "Data", "shortcuts": ["let-go-all"], "items": [
      {"id": "s.kept", "kind": "backup", "revision": 1, "title": "S3 *buckets*", "rules": ["R-1"]},
      {"id": "s.gone", "kind": "backup", "revision": 1, "title": "RDS"},
      {"id": "s.open", "kind": "backup", "revision": 1, "title": "EFS"}]},
    {"id": "rest", "items": [
      {"id": "s.decision", "kind": "decision", "revision": 1, "title": "Ends",
       "options": [{"id": "accepted", "label": "Leave it", "why": true}]},
      {"id": "s.read", "kind": "statement", "revision": 1, "title": "Lost", "label": "Read"}]}
  ]}]
}"#;

pub(super) const NOW: Timestamp = Timestamp(1_795_395_661_000);

/// A record in which everything that can be typed is this text. It was judged with another, so
/// that only the text differs from record to record.
pub(super) fn record(typed: &str) -> Record {
    let plan = Plan::read(PLAN, "en").unwrap();
    let case = case("x");
    let evidence = Evidence::default();
    let question = Question {
        plan: &plan,
        case: &case,
        evidence: &evidence,
        closing: &[],
        loading: Loading::Nothing,
        now: NOW,
    };
    let written = Written::of(&question, &assess(&question), "en", Examined::default());
    let mut record = Record::read(&written.to_json()).unwrap();
    let answers = self::case(typed);
    record.answers = answers
        .answers()
        .map(|(key, answer)| (key.to_owned(), answer.clone()))
        .collect();
    record
}

fn case(typed: &str) -> Case {
    let text = || typed.to_owned();
    let kept = BackupForm {
        there: true,
        choice: Some(Choice::Kept),
        place: Some(Place::OtherAccount),
        destination_account: text(),
        location: text(),
        copied_on: text(),
        restore: Some(Restore::NotTried),
        why: text(),
    };
    let follows = BackupForm {
        choice: Some(Choice::AsCategory),
        ..BackupForm::default()
    };
    let open = BackupForm {
        choice: Some(Choice::LetGo),
        ..BackupForm::default()
    };
    let outcome = OutcomeForm {
        outcome: Some(Outcome::Closed),
        closed_on: text(),
        seen: text(),
    };
    let mut case = Case::new(AccountId::parse("111122223333").ok());
    for (key, said) in [
        ("account-name", Said::Text(text())),
        ("answered-by", Said::Text(text())),
        ("standing", Said::Standing(Standing::Member)),
        ("route", Said::Route(Route::Organization)),
        ("s.kept", Said::Backup(kept)),
        (
            "data",
            Said::Shortcut(ShortcutForm {
                choice: Shortcut::LetGoAll,
                why: text(),
            }),
        ),
        ("s.gone", Said::Backup(follows)),
        ("s.open", Said::Backup(open)),
        (
            "s.decision",
            Said::Decision(DecisionForm {
                option: Some("accepted".to_owned()),
                why: text(),
            }),
        ),
        ("s.read", Said::Statement(true)),
        ("outcome", Said::Outcome(outcome)),
        (
            "other.item",
            Said::Decision(DecisionForm {
                option: Some("done".to_owned()),
                why: text(),
            }),
        ),
    ] {
        case.put(
            key,
            Answer {
                said,
                at: NOW,
                revision: 1,
                doubted: false,
                by: String::new(),
                parts: None,
                contradicted: false,
                of_file: false,
                heading: None,
            },
        );
    }
    case
}

pub(super) fn markdown(record: &Record) -> String {
    record_markdown(&record.written(), &Messages::of("en").unwrap())
}

/// Every dialect at once; only typography, which makes one dash of three, is left out.
fn events(markdown: &str) -> impl Iterator<Item = Event<'_>> {
    Parser::new_ext(markdown, Options::all() - Options::ENABLE_SMART_PUNCTUATION)
}

/// The structure of a document without its texts. A line break within a text is one of its letters.
pub(super) fn structure(markdown: &str) -> Vec<String> {
    let is_text = |event: &Event<'_>| match event {
        Event::Text(_) => true,
        Event::InlineHtml(html) => &**html == "<br>",
        _ => false,
    };
    events(markdown)
        .filter(|event| !is_text(event))
        .map(|event| format!("{event:?}"))
        .collect()
}

pub(super) fn text(markdown: &str) -> String {
    let text = |event: Event<'_>| match event {
        Event::Text(text) => Some(text.to_string()),
        Event::InlineHtml(html) if &*html == "<br>" => Some("\n".to_owned()),
        _ => None,
    };
    events(markdown).filter_map(text).collect()
}

/// A record with two files, and what they say.
pub(super) fn with_files() -> Record {
    let mut record = record("typed");
    record.evidence = ["1f", "2e"]
        .map(|id| FileMark {
            id: id.to_owned(),
            kind: "copy-jobs".to_owned(),
            account: AccountId::parse("111122223333").ok(),
            taken_at: Timestamp(NOW.0 - 1000),
            digest: id.repeat(32),
        })
        .to_vec();
    record.items[0].files = vec!["2e".to_owned()];
    record.items[0].notes = vec!["A copy expires on 24 January 2027.".to_owned()];
    record.items[2].notes = vec!["fs-1: nothing shows a copy.".to_owned()];
    record.files_facts = Some("{\"2e\":\"[]\"}".to_owned());
    record
}
