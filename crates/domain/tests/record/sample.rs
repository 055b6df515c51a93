//! A small plan with every kind of item, and a case in which everything is settled.

use domain::account::AccountId;
use domain::answer::{
    AS_CATEGORY, Answer, BackupForm, Choice, DecisionForm, Outcome, OutcomeForm, Place, Restore,
    Said, ShortcutForm,
};
use domain::case::Case;
use domain::evidence::Evidence;
use domain::gate::{Loading, Question, assess};
use domain::plan::{Plan, Shortcut};
use domain::record::{Examined, Record, Written};
use domain::standing::{Route, Standing};
use domain::time::Timestamp;

pub(super) const PLAN: &str = r#"{
  "format": "account-closure-plan", "version": 1, "id": "test", "revision": "r1",
  "confirmation": "account-id", "max_age_days": 30, "compiled": "2026-11-22",
  "sources": {
    "A1": {"title": "One", "url": "https://example.org/one", "copy": "undated copy"},
    "A2": {"title": "Two", "copy": "of 2019"},
    "A3": {"title": "Cited by nothing that applies", "copy": "undated copy"}
  },
  "rules": [
    {"id": "R-1", "title": "Waiting", "value": "4 days", "older": "7 days", "sources": ["A2"]},
    {"id": "R-2", "title": "Unused", "value": "-", "sources": []}
  ],
  "sections": [
    {"id": "backup", "title": "Backups", "shortcuts": ["let-go-all"], "categories": [
      {"id": "data", "title": "Data", "shortcuts": ["nothing-of-this-kind", "let-go-all"], "items": [
        {"id": "backup.s3", "kind": "backup", "revision": 1, "title": "S3", "sources": ["A1"]},
        {"id": "backup.rds", "kind": "backup", "revision": 2, "title": "RDS", "rules": ["R-1"]}
      ]}
    ]},
    {"id": "rest", "title": "The rest", "categories": [
      {"id": "ends", "shortcuts": ["none-apply"], "items": [
        {"id": "end.one", "kind": "decision", "revision": 1, "title": "One end", "options": [
          {"id": "does-not-apply", "label": "Does not apply"},
          {"id": "not-yet", "label": "Not yet", "settles": false}]}
      ]},
      {"id": "more", "items": [
        {"id": "more.member", "kind": "decision", "revision": 1, "title": "Members", "sources": ["A3"],
         "applies": {"standing": ["member"]}, "options": [{"id": "done", "label": "Done"}]},
        {"id": "more.read", "kind": "statement", "revision": 1, "title": "Lost", "label": "Read"},
        {"id": "more.extra", "kind": "statement", "revision": 1, "title": "Extra", "label": "Read", "required": false}
      ]}
    ]}
  ]
}"#;

pub(super) const NOW: Timestamp = Timestamp(1_795_395_661_000);

pub(super) fn answer(said: Said, revision: u32) -> Answer {
    Answer {
        said,
        at: NOW,
        revision,
        doubted: false,
        by: String::new(),
        parts: None,
        contradicted: false,
        of_file: false,
        heading: None,
    }
}

/// The record of a case, as it is read again.
pub(super) fn record_of(case: &Case) -> Record {
    Record::read(&written_of(case).to_json()).unwrap()
}

pub(super) fn written_of(case: &Case) -> Written {
    written_with(PLAN, case)
}

pub(super) fn written_with(plan: &str, case: &Case) -> Written {
    written(plan, case, Examined::default())
}

/// With what files say.
pub(super) fn examined_of(case: &Case, examined: Examined<'_>) -> Written {
    written(PLAN, case, examined)
}

fn written(plan: &str, case: &Case, examined: Examined<'_>) -> Written {
    let plan = Plan::read(plan, "en").unwrap();
    let evidence = Evidence::default();
    let question = Question {
        plan: &plan,
        case,
        evidence: &evidence,
        closing: &[],
        loading: Loading::Nothing,
        now: NOW,
    };
    Written::of(&question, &assess(&question), "en", examined)
}

/// A case in which everything is settled.
pub(super) fn settled() -> Case {
    let mut case = Case::new(AccountId::parse("111122223333").ok());
    let kept = BackupForm {
        choice: Some(Choice::Kept),
        place: Some(Place::OtherAccount),
        destination_account: "999988887777".to_owned(),
        location: "s3://archive <script>alert(1)</script> \u{202e}שלום 🧨\n| `x`".to_owned(),
        copied_on: "2026-11-20".to_owned(),
        restore: Some(Restore::Tried),
        ..BackupForm::default()
    };
    let follows = BackupForm {
        choice: Some(Choice::AsCategory),
        ..BackupForm::default()
    };
    let none = DecisionForm {
        option: Some(AS_CATEGORY.to_owned()),
        ..DecisionForm::default()
    };
    let outcome = OutcomeForm {
        outcome: Some(Outcome::Closed),
        ..OutcomeForm::default()
    };
    for (key, said, revision) in [
        (
            "account-name",
            Said::Text("Sandbox \u{2067}عربي\u{2069}".to_owned()),
            0,
        ),
        ("answered-by", Said::Text("Platform team".to_owned()), 0),
        ("standing", Said::Standing(Standing::Standalone), 0),
        ("route", Said::Route(Route::Root), 0),
        ("backup.s3", Said::Backup(kept), 1),
        (
            "data",
            Said::Shortcut(ShortcutForm {
                choice: Shortcut::LetGoAll,
                why: "junk".to_owned(),
            }),
            0,
        ),
        ("backup.rds", Said::Backup(follows), 2),
        (
            "ends",
            Said::Shortcut(ShortcutForm {
                choice: Shortcut::NoneApply,
                why: String::new(),
            }),
            0,
        ),
        ("end.one", Said::Decision(none), 1),
        ("more.read", Said::Statement(true), 1),
        ("outcome", Said::Outcome(outcome), 0),
        ("gone.item", Said::Statement(true), 7),
    ] {
        case.put(key, answer(said, revision));
    }
    case
}
