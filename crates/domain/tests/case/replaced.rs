//! Answers to an item that is gone count for what asks in its place.

use domain::answer::{BackupForm, Choice, DecisionForm, Said};
use domain::case::Case;
use domain::matters::dates_that_matter;
use domain::plan::Plan;
use domain::standing::Standing;
use serde_json::json;

use crate::common::{ACCOUNT, NOON, after, answer, chosen, id, kept, read};

fn plan() -> Plan {
    let backup = json!({"id": "names", "kind": "backup", "revision": 3, "title": "T"});
    let decision = json!({"id": "end", "kind": "decision", "revision": 1, "title": "T",
        "options": [{"id": "done", "label": "L"}, {"id": "does-not-apply", "label": "L"}]});
    let date = |id: &str, applies: serde_json::Value| json!({"id": id, "title": "T", "text": "T", "applies": applies});
    let plan = json!({
        "format": "account-closure-plan", "version": 1, "id": "p", "revision": "1",
        "confirmation": "none", "max_age_days": 30,
        "replaced": [{"id": "old", "by": "names", "answers": {"done": "kept", "no": "nothing", "accepted": "let-go"}}],
        "timeline": [
            date("all", json!({})),
            date("member", json!({"standing": ["member"]})),
            date("organization", json!({"route": ["organization"]})),
            date("names", json!({"answers": {"names": ["let-go"]}})),
            date("end", json!({"answers": {"end": ["done"]}})),
        ],
        "sections": [{"id": "s", "title": "T", "shortcuts": ["let-go-all"], "categories": [
            {"id": "data", "shortcuts": ["nothing-of-this-kind"], "items": [backup]},
            {"id": "ends", "shortcuts": ["none-apply"], "items": [decision]},
        ]}],
    });
    read(&plan.to_string())
}

fn old(option: &str) -> Said {
    Said::Decision(DecisionForm {
        why: "no need".to_owned(),
        ..chosen(option)
    })
}

#[test]
fn each_answer_says_the_same_there() {
    for (option, choice) in [
        ("done", Some(Choice::Kept)),
        ("no", Some(Choice::Nothing)),
        ("accepted", Some(Choice::LetGo)),
        ("as-category", None),
        ("not-yet", None),
    ] {
        let mut case = Case::new(Some(id(ACCOUNT)));
        let mut given = answer(old(option), NOON, 1);
        given.doubted = true;
        case.put("old", given.clone());
        let taken = case.take_replaced(&plan());
        assert_eq!(taken.is_empty(), choice.is_none(), "{option}");
        assert_eq!(case.answer("old"), Some(&given), "the old answer stays");
        let now = case.answer("names").map(|answer| {
            let Said::Backup(form) = &answer.said else {
                panic!("{answer:?}")
            };
            assert_eq!(
                (answer.at, answer.revision, answer.doubted),
                (NOON, 3, true)
            );
            assert_eq!(form.why, "no need");
            form.choice
        });
        assert_eq!(now, choice.map(Some), "{option}");
    }
}

#[test]
fn what_was_said_since_counts() {
    let own = answer(Said::Backup(kept()), after(1), 3);
    let withdrawn = answer(Said::Backup(BackupForm::default()), after(1), 3);
    for said in [own, withdrawn] {
        let mut case = Case::new(Some(id(ACCOUNT)));
        case.put("names", said.clone());
        case.put("old", answer(old("no"), after(2), 1));
        assert_eq!(case.take_replaced(&plan()), Vec::<String>::new());
        assert_eq!(case.answer("names"), Some(&said));
    }
}

#[test]
fn dates_by_standing_route_and_answers() {
    let plan = plan();
    let group = |choice| {
        Said::Shortcut(domain::answer::ShortcutForm {
            choice,
            why: String::new(),
        })
    };
    let follows = |choice| {
        Said::Backup(BackupForm {
            choice: Some(choice),
            ..BackupForm::default()
        })
    };
    let standing = |standing| ("standing", Said::Standing(standing));
    for (said, expected) in [
        (vec![], "all member organization names end"),
        (
            vec![standing(Standing::Unknown)],
            "all member organization names end",
        ),
        (vec![standing(Standing::Standalone)], "all names end"),
        (
            vec![standing(Standing::Member)],
            "all member organization names end",
        ),
        (
            vec![("names", follows(Choice::Kept))],
            "all member organization end",
        ),
        (
            vec![("names", follows(Choice::LetGo))],
            "all member organization names end",
        ),
        (
            vec![
                ("names", follows(Choice::AsCategory)),
                ("data", group(domain::plan::Shortcut::NothingOfThisKind)),
            ],
            "all member organization end",
        ),
        (
            vec![
                ("names", follows(Choice::AsSection)),
                ("s", group(domain::plan::Shortcut::LetGoAll)),
            ],
            "all member organization names end",
        ),
        (
            vec![("end", Said::Decision(chosen("done")))],
            "all member organization names end",
        ),
        (
            vec![
                ("end", Said::Decision(chosen("as-category"))),
                ("ends", group(domain::plan::Shortcut::NoneApply)),
            ],
            "all member organization names",
        ),
    ] {
        let mut case = Case::new(Some(id(ACCOUNT)));
        for (key, said) in &said {
            case.put(key, answer(said.clone(), NOON, 1));
        }
        let dates: Vec<&str> = dates_that_matter(&plan, &case)
            .map(|date| date.id.as_str())
            .collect();
        assert_eq!(dates.join(" "), expected, "{said:?}");
    }
}
