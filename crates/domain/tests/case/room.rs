//! The answers to the largest plan that is accepted fit into what browsers keep for a site.

use domain::answer::{Answer, Choice, Place, Restore};
use domain::case::{Action, Case, Change};
use domain::plan::MOST_ITEMS;
use domain::stored::room;

use crate::common::{ACCOUNT, NOON, id, ms};
use crate::plan;

/// The smallest room of the three engines: 5 MB, at two bytes a letter.
const LETTERS: usize = 5 * 1024 * 1024 / 2;

/// The part of a storage key before the answer's own.
const BEFORE: &str = "account-closure-checklist/1/default/111122223333/";

/// Everything that a person says about one copy, part by part.
fn said() -> Answer {
    let plan = plan();
    let mut case = Case::new(Some(id(ACCOUNT)));
    let parts = [
        Change::Choose(Choice::Kept),
        Change::Place(Place::OtherAccount),
        Change::DestinationAccount("444455556666".to_owned()),
        Change::Where("Vault for closed accounts, eu-west-1".to_owned()),
        Change::Restore(Restore::Tried),
    ];
    for (moment, change) in parts.into_iter().enumerate() {
        let now = ms(NOON, 5_000 * moment as i64);
        case.apply(&plan, Action::Answer(0, change), now);
    }
    case.answer("one").cloned().expect("it was answered")
}

#[test]
fn the_largest_plan_is_kept_whole() {
    let key = "example.backup.of-some-service-0000";
    let stored = said().to_stored(ACCOUNT, key);
    assert_eq!(Answer::from_stored(&stored, ACCOUNT, key), Ok(said()));
    let bytes = BEFORE.len() + key.len() + stored.len();
    let all = MOST_ITEMS * bytes;
    assert!(all <= room(MOST_ITEMS), "{bytes} bytes an answer: {stored}");
    assert!(all <= LETTERS, "{bytes} bytes an answer: {stored}");
}

#[test]
fn a_longer_plan_has_more_room() {
    assert_eq!(room(0), 64 * 1024);
    for items in [1, 50, 500, MOST_ITEMS] {
        assert!(room(items) - room(items - 1) >= 512, "{items}");
    }
}
