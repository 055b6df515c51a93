//! Helpers that the tests of the gate share; not every one of them needs all of it.

#![allow(dead_code)]

use domain::account::AccountId;
use domain::answer::{Answer, BackupForm, Choice, DecisionForm, Place, Restore, Said};
use domain::gate::{Assessment, Judgement};
use domain::plan::Plan;
use domain::reason::Reason;
use domain::time::Timestamp;

/// Milliseconds in a day, told apart from the domain's own.
pub(crate) const DAY: u64 = 24 * 60 * 60 * 1000;

/// The account that is closed in these tests.
pub(crate) const ACCOUNT: &str = "111122223333";

/// Some other account.
pub(crate) const ELSEWHERE: &str = "999988887777";

/// The account where copies lie.
pub(crate) const AWAY: &str = "444455556666";

/// Noon, so that moments and beginnings of days differ: 2026-11-22T12:00:00Z.
pub(crate) const NOON: Timestamp = Timestamp(1_795_348_800_000);

pub(crate) fn id(text: &str) -> AccountId {
    AccountId::parse(text).expect("an account id")
}

/// Reads a plan that has to be a good one.
pub(crate) fn read(json: &str) -> Plan {
    Plan::read(json, "en").unwrap_or_else(|faults| panic!("{faults:#?}\n{json}"))
}

pub(crate) fn answer(said: Said, at: Timestamp, revision: u32) -> Answer {
    Answer {
        said,
        at,
        revision,
        doubted: false,
        by: String::new(),
        parts: None,
        contradicted: false,
        of_file: false,
        heading: None,
    }
}

/// A copy kept outside AWS, with nothing missing.
pub(crate) fn kept() -> BackupForm {
    BackupForm {
        choice: Some(Choice::Kept),
        place: Some(Place::OutsideAws),
        location: "the safe".to_owned(),
        restore: Some(Restore::NotTried),
        ..BackupForm::default()
    }
}

/// A copy kept in another account, with nothing missing.
pub(crate) fn kept_away() -> BackupForm {
    BackupForm {
        place: Some(Place::OtherAccount),
        destination_account: AWAY.to_owned(),
        ..kept()
    }
}

pub(crate) fn chosen(option: &str) -> DecisionForm {
    DecisionForm {
        option: Some(option.to_owned()),
        why: String::new(),
    }
}

/// Noon, so many days later.
pub(crate) fn after(days: u64) -> Timestamp {
    Timestamp(NOON.0 + days * DAY)
}

/// So many milliseconds later, or earlier.
pub(crate) fn ms(at: Timestamp, more: i64) -> Timestamp {
    Timestamp(at.0.saturating_add_signed(more))
}

/// G1, from the single judgements: what is outstanding, the numbers, open or shut, the permit.
#[track_caller]
pub(crate) fn check_sums(what: &str, assessment: &Assessment, plan: &Plan) {
    let page = [
        ("account", assessment.account().err()),
        ("standing", assessment.standing().err()),
        ("route", assessment.route().err()),
    ];
    let mut outstanding: Vec<(&str, Reason)> = page
        .iter()
        .filter_map(|(row, reason)| Some((*row, (*reason)?)))
        .collect();
    let (mut required, mut settled) = (3, 3 - outstanding.len());
    let at_hand = [
        ("evidence", assessment.evidence().err()),
        ("plan", assessment.plan().err()),
        ("clock", assessment.clock().err()),
    ];
    for (row, reason) in at_hand {
        outstanding.extend(reason.map(|reason| (row, reason)));
        required += usize::from(reason.is_some());
    }
    // The row stands for all items about which nothing else is said, and counts in their place.
    let follow = |index: usize| {
        let judgement = assessment.item(index);
        judgement.follows_there() || judgement == Judgement::Outstanding(Reason::NotAsked)
    };
    let all = plan.items.iter().enumerate();
    let asked = all
        .filter(|(_, item)| item.required)
        .any(|(index, _)| follow(index));
    assert_eq!(assessment.there().is_some(), asked, "{what}");
    if let Some(there) = assessment.there() {
        outstanding.extend(there.err().map(|reason| ("there", reason)));
        required += 1;
        settled += usize::from(there.is_ok());
    }
    for (index, item) in plan
        .items
        .iter()
        .enumerate()
        .filter(|(_, item)| item.required)
    {
        let judgement = assessment.item(index);
        let counts = judgement != Judgement::DoesNotApply && !judgement.follows_there();
        required += usize::from(counts);
        match judgement {
            Judgement::DoesNotApply | Judgement::Waiting => {}
            // Nothing is settled by a row that is not.
            Judgement::NotThere { .. } => {
                assert!(
                    assessment.there().is_none_or(|there| there.is_ok()),
                    "{what}"
                );
            }
            Judgement::Settled { .. } => settled += 1,
            Judgement::Outstanding(reason) => outstanding.push((&item.id, reason)),
        }
    }
    let told: Vec<(&str, Reason)> = assessment
        .outstanding(plan)
        .map(|found| (found.item, found.reason))
        .collect();
    assert_eq!(told, outstanding, "{what}");
    assert_eq!(
        (assessment.settled(), assessment.required()),
        (settled, required),
        "{what}"
    );
    assert_eq!(assessment.is_open(), outstanding.is_empty(), "{what}");
    let typed = assessment
        .account()
        .map_or_else(|_| String::new(), |id| id.as_str().to_owned());
    assert_eq!(
        assessment.permit(&typed).is_some(),
        outstanding.is_empty(),
        "{what}"
    );
}
