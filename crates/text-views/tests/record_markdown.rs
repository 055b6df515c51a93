//! The record as Markdown, read by a Markdown reader.
#![allow(clippy::unwrap_used, reason = "a helper that fails fails its test")]

use domain::account::AccountId;
use domain::answer::{
    Answer, BackupForm, Choice, DecisionForm, Outcome, OutcomeForm, Place, Restore, Said,
    ShortcutForm,
};
use domain::case::Case;
use domain::evidence::{Evidence, FileMark};
use domain::gate::{Loading, Question, assess};
use domain::plan::{Plan, Shortcut};
use domain::record::{Record, Written};
use domain::standing::{Route, Standing};
use domain::time::Timestamp;
use messages::Messages;
use proptest::prelude::*;
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

const NOW: Timestamp = Timestamp(1_795_395_661_000);

/// A record in which everything that can be typed is this text. It was judged with another, so
/// that only the text differs from record to record.
fn record(typed: &str) -> Record {
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
    let written = Written::of(&question, &assess(&question), "en");
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
            },
        );
    }
    case
}

fn markdown(record: &Record) -> String {
    record_markdown(&record.written(), &Messages::of("en").unwrap())
}

/// Every dialect at once; only typography, which makes one dash of three, is left out.
fn events(markdown: &str) -> impl Iterator<Item = Event<'_>> {
    Parser::new_ext(markdown, Options::all() - Options::ENABLE_SMART_PUNCTUATION)
}

/// The structure of a document without its texts. A line break within a text is one of its letters.
fn structure(markdown: &str) -> Vec<String> {
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

fn text(markdown: &str) -> String {
    let text = |event: Event<'_>| match event {
        Event::Text(text) => Some(text.to_string()),
        Event::InlineHtml(html) if &*html == "<br>" => Some("\n".to_owned()),
        _ => None,
    };
    events(markdown).filter_map(text).collect()
}

#[test]
fn it_reads_as_it_was() {
    let text = markdown(&record("the vault"));
    for line in [
        "# Record of closing an AWS account",
        "does not certify deletion",
        "a tick means that someone said so",
        "Not made or endorsed by AWS.",
        "- **Account id:** 111122223333",
        "- **Answered by (as given, not verified):** the vault",
        "- **Is this account in an organization?** Member of an organization",
        "- **As it stood at:** 2026-11-23T01:01:01Z",
        "- **Plan:** test, revision r1",
        "6 of 8 done.",
        "- **EFS:** Add a few words to this answer.",
        "## What will be lost\n\n- **RDS:** the vault",
        "### S3 \\*buckets\\* (s.kept)",
        "- **Where exactly?** the vault",
        "- **Did you try to restore from this copy?** Not tried",
        "- **One answer for “Data”:** None of it is needed: it may be lost\n- **Why?** the vault",
        "- **Answer:** Leave it\n- **Why?** the vault",
        "- **Done:** answered without a file",
        "- **R-1 Waiting:** 4 days Older texts say: 7 days",
        "- **A1:** One (read from: undated copy) <https://example.org/one_two>",
        "### other.item",
        "- **Answer:** AWS shows it as closed",
    ] {
        assert!(text.contains(line), "{line}\n\n{text}");
    }
    assert!(text.contains(record("the vault").written().digest()));
}

#[test]
fn it_says_who_said_what() {
    let mut record = record("Ana");
    let by = "- **Answered by (as given, not verified):** ";
    let count = |record: &Record, who: &str| {
        let line = [by, who, "\n"].concat();
        markdown(record).matches(&line).count()
    };
    // Once at the top, and for five items, an answer that does not count, and the outcome.
    assert_eq!(count(&record, "Ana"), 8);
    for key in ["s.kept", "other.item", "outcome"] {
        let mut answer = record.answers.get(key).unwrap().clone();
        "Operations".clone_into(&mut answer.by);
        record.answers.insert(key, answer);
    }
    assert_eq!(
        (count(&record, "Ana"), count(&record, "Operations")),
        (5, 3)
    );
    record.answers.remove("answered-by");
    assert_eq!(
        (count(&record, "not named"), count(&record, "Operations")),
        (4, 3)
    );
}

#[test]
fn every_language_has_it() {
    let record = record("x");
    let all: Vec<String> = messages::LANGUAGES
        .iter()
        .map(|(language, _)| record_markdown(&record.written(), &Messages::of(language).unwrap()))
        .collect();
    assert!(all.len() > 1);
    assert!(all.iter().all(|text| structure(text) == structure(&all[0])));
    assert!(all[1..].iter().all(|text| *text != all[0]));
}

#[test]
fn typed_text_is_never_structure() {
    let plain = structure(&markdown(&record("x")));
    for typed in [
        "a|b|c",
        "\n\n# heading\n",
        "\r\n- item\r\n1. one\r---\r===",
        "`code` ```\nblock\n```",
        "<script>alert(1)</script>",
        "<!-- --> <b onclick=x>",
        "[link](javascript:alert(1)) ![image](x) [ref]: <x> [^1]",
        "*a* **b** _c_ __d__ ~~e~~ $f$ {g} {{h}} ==i== ^j^",
        "\\ \\\\ \\* &lt; &amp; &#60;",
        "closing #",
        "\u{202e}אבג 🧨\u{200d}🧨",
        "https://example.org <https://example.org>",
        ": definition\n: two",
    ] {
        let markdown = markdown(&record(typed));
        assert_eq!(structure(&markdown), plain, "{markdown}");
        let expected = typed.trim().replace("\r\n", "\n").replace('\r', "\n");
        assert_eq!(text(&markdown).matches(&expected).count(), 19, "{markdown}");
    }
}

#[test]
fn an_address_is_a_link_only_if_it_is_one() {
    for url in [
        "javascript:alert(1)",
        "https://x> <script>",
        "https://x\n# y",
    ] {
        let mut record = record("x");
        record.facts[0].url = Some(url.to_owned());
        let links = |text: &str| {
            structure(text)
                .iter()
                .filter(|event| event.contains("Link"))
                .count()
        };
        assert_eq!(links(&markdown(&record)), 0, "{url}");
    }
}

proptest! {
    #[test]
    fn no_text_is_structure(typed in proptest::collection::vec(
        prop_oneof![any::<char>(), proptest::sample::select("\n\r\t -+*_`~|<>[](){}#&!\\:;.=$^\"'1x".chars().collect::<Vec<_>>())],
        1..20,
    )) {
        let typed: String = typed.into_iter().collect();
        prop_assume!(!typed.trim().is_empty());
        let markdown = markdown(&record(&typed));
        prop_assert_eq!(structure(&markdown), structure(&self::markdown(&record("x"))), "{}", markdown);
    }
}

#[test]
fn files_are_named_once_and_where_they_say_something() {
    let mut record = record("typed");
    let none = "None: every answer was given without a file.";
    assert!(markdown(&record).contains(none));
    record.evidence.push(FileMark {
        id: "1f".to_owned(),
        kind: "copy-jobs".to_owned(),
        account: AccountId::parse("111122223333").ok(),
        taken_at: NOW,
        digest: "1f".repeat(32),
    });
    record.items[0].files.push("1f".to_owned());
    let text = markdown(&record);
    let file = format!("111122223333, {}, SHA-256 {}", NOW.iso(), "1f".repeat(32));
    let plain = text.replace('\\', "");
    // By the answer, and in the list of files.
    for named in [
        format!("** copy-jobs, {file}"),
        format!("- **copy-jobs:** {file}"),
    ] {
        assert_eq!(
            plain.matches(&named).count(),
            1,
            "{named} is not once in\n{text}"
        );
    }
    assert!(!text.contains(none));
}
