//! What a record says of things that are not there: by which confirmation, on what basis.

use domain::answer::{Basis, Said, ThereForm};
use domain::case::{Case, NOTHING_ELSE, NOTHING_OF_THE_REST};
use domain::evidence::{Evidence, Finding};
use domain::gate::{Loading, Question, assess};
use domain::grade::Grade;
use domain::plan::Plan;
use domain::reason::Reason;
use domain::record::{Examined, Record, Written};

use super::sample::{NOW, PLAN, answer, settled};

/// A case in which nothing was said of the bucket and the database.
fn case(confirmed: Option<Basis>, rest: Option<Basis>) -> Case {
    let mut case = settled();
    for key in ["backup.s3", "backup.rds", "data"] {
        case.remove(key);
    }
    for (key, basis) in [(NOTHING_ELSE, confirmed), (NOTHING_OF_THE_REST, rest)] {
        if basis.is_some() {
            let form = ThereForm {
                basis,
                beside: Vec::new(),
            };
            case.put(key, answer(Said::There(form), 0));
        }
    }
    case
}

fn written(case: &Case) -> Written {
    examined(case, "")
}

fn examined(case: &Case, basis: &str) -> Written {
    let section = r#""title": "Backups", "asked_if_there": true,"#;
    let plan = PLAN.replacen(r#""title": "Backups","#, section, 1);
    let plan = Plan::read(&plan, "en").unwrap();
    // The collector found no bucket, and could not ask for databases.
    let finding = Finding {
        empty_until: Some(NOW.plus_days(1)),
        ..Finding::default()
    };
    let evidence = Evidence {
        collected: true,
        ..Evidence::new([("backup.s3".to_owned(), finding)])
    };
    let question = Question {
        plan: &plan,
        case,
        evidence: &evidence,
        closing: &[],
        loading: Loading::Nothing,
        now: NOW,
    };
    let examined = Examined {
        basis,
        ..Examined::default()
    };
    Written::of(&question, &assess(&question), "en", examined)
}

#[test]
fn it_names_the_confirmation_of_each_item() {
    let (bills, file) = (Some(Basis::Bills), Some(Basis::File));
    let attested = Ok(Grade::Attested);
    let by = |key| (Some(key), attested);
    let waits = (None, Err(Reason::Unanswered));
    let supported = (Some(NOTHING_ELSE), Ok(Grade::Supported));
    for (confirmed, rest, s3, rds, outstanding) in [
        (None, None, waits, waits, vec!["there"]),
        (bills, None, by(NOTHING_ELSE), by(NOTHING_ELSE), vec![]),
        (bills, bills, by(NOTHING_ELSE), by(NOTHING_ELSE), vec![]),
        (
            file,
            None,
            supported,
            (None, Err(Reason::NotAsked)),
            vec!["backup.rds"],
        ),
        (file, bills, supported, by(NOTHING_OF_THE_REST), vec![]),
    ] {
        let case = case(confirmed, rest);
        let json = written(&case).to_json();
        let record = Record::read(&json).unwrap();
        let found = record.items[..2].iter();
        let found: Vec<_> = found.map(|one| (one.not_there, one.judgement)).collect();
        assert_eq!(found, [s3, rds], "{json}");
        let missing = record.outstanding.iter().map(|one| one.item.as_str());
        assert_eq!(missing.collect::<Vec<_>>(), outstanding);
        assert_eq!(record.written().to_json(), json, "to the letter");
        // Whoever imports it has the confirmations with it.
        let mut other = Case::new(case.account);
        other.continue_from(&record.into_incoming(String::new()), NOW);
        assert_eq!(other.said(NOTHING_ELSE), case.said(NOTHING_ELSE));
        let rest = other.said(NOTHING_OF_THE_REST);
        assert_eq!(rest, case.said(NOTHING_OF_THE_REST));
    }
}

#[test]
fn no_other_confirmation_is_read() {
    let json = written(&case(Some(Basis::Bills), None)).to_json();
    let mut record = Record::read(&json).unwrap();
    record.items[0].not_there = Some("there.more");
    assert!(Record::read(&record.written().to_json()).is_err());
}

/// The sentence goes with the confirmation, and only where that rests on a file.
#[test]
fn it_says_what_the_confirmation_rests_on() {
    let sentence = "On 5 October 2026 the collector asked.";
    for (confirmed, stands) in [
        (None, None),
        (Some(Basis::Bills), None),
        (Some(Basis::File), Some(sentence)),
    ] {
        let case = case(confirmed, None);
        let json = examined(&case, sentence).to_json();
        let record = Record::read(&json).unwrap();
        assert_eq!(record.basis.as_deref(), stands);
        assert_eq!(record.written().to_json(), json, "to the letter");
        let changed = json.replace("5 October", "6 October");
        assert_eq!(Record::read(&changed).is_err(), stands.is_some());
    }
    assert_eq!(
        written(&case(Some(Basis::File), None))
            .members()
            .get("basis"),
        None
    );
}
