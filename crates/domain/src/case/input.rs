//! The names of the page's inputs, and the meaning of typing into or choosing one.

use super::{Action, Change, NOTHING_ELSE, NOTHING_OF_THE_REST};
use crate::answer::{Basis, Choice, Outcome, Place, Restore};
use crate::evidence::Evidence;
use crate::plan::{ItemKind, Plan, Shortcut};
use crate::secret::{Secret, find_secret};
use crate::standing::{Route, Standing};
use crate::stored::{CONFIRMED, THERE};
use crate::typed::names_console;

/// Why an input is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// No input of the plan has this name, or it can't have this value.
    Strange,
    /// The text seems to hold a credential, which is neither stored nor kept in the field.
    Secret(Secret),
    /// The text holds the address of a console, which stands nowhere before the gate is open: places
    /// are named in words.
    Console,
}

/// No credential and no console's address is shorter, in bytes. Most of what is chosen rather than
/// typed is, and is not looked through at every answer.
pub(crate) const SHORTEST_REFUSED: usize = 8;

/// Why a text is refused whatever it is about; none for most. It is neither stored nor kept in its
/// field.
#[must_use]
pub fn refused(text: &str) -> Option<Refused> {
    if text.len() < SHORTEST_REFUSED {
        return None;
    }
    match find_secret(text) {
        Some(secret) => Some(Refused::Secret(secret)),
        None => names_console(text).then_some(Refused::Console),
    }
}

/// The text without what is refused: without every word that holds it, and empty where something is
/// left that does.
#[must_use]
pub fn without_refused(text: &str) -> String {
    let kept: Vec<&str> = text
        .split_whitespace()
        .filter(|word| refused(word).is_none())
        .collect();
    let kept = kept.join(" ");
    if refused(&kept).is_some() {
        String::new()
    } else {
        kept
    }
}

/// The action meant by this value in the input of this name. That nothing else is there rests on the
/// collector's file where there is one, and on the bills otherwise.
///
/// # Errors
/// [`Refused`] says why there is none.
pub fn action_of_input(
    plan: &Plan,
    evidence: &Evidence,
    name: &str,
    value: &str,
    checked: bool,
) -> Result<Action, Refused> {
    if let Some(refused) = refused(value) {
        return Err(refused);
    }
    of_page(name, value)
        .or_else(|| of_there(plan, evidence, name, value, checked))
        .or_else(|| of_plan(plan, name, value, checked))
        .ok_or(Refused::Strange)
}

/// The inputs that every plan has.
fn of_page(name: &str, value: &str) -> Option<Action> {
    let text = || value.to_owned();
    Some(match name {
        "account-id" => Action::TypeAccountId(text()),
        "account-name" => Action::TypeAccountName(text()),
        "management-account" => Action::TypeManagementAccount(text()),
        "answered-by" => Action::TypeAnsweredBy(text()),
        "standing" => Action::ChooseStanding(Standing::parse(value)?),
        "route" => Action::ChooseRoute(Route::parse(value)?),
        "outcome.answer" => Action::ChooseOutcome(Outcome::parse(value)?),
        "outcome.closed-on" => Action::TypeClosedOn(text()),
        "outcome.seen" => Action::TypeSeen(text()),
        _ => return None,
    })
}

/// The confirmations about what is there.
fn of_there(
    plan: &Plan,
    evidence: &Evidence,
    name: &str,
    value: &str,
    checked: bool,
) -> Option<Action> {
    if value != CONFIRMED {
        return None;
    }
    let basis = if evidence.collected {
        Basis::File
    } else {
        Basis::Bills
    };
    match name {
        NOTHING_ELSE => Some(Action::NothingElse {
            basis: checked.then_some(basis),
            listed: listed(plan, evidence),
        }),
        NOTHING_OF_THE_REST => Some(Action::NothingOfTheRest(checked)),
        _ => None,
    }
}

/// The backups that files list.
fn listed(plan: &Plan, evidence: &Evidence) -> Vec<String> {
    let items = plan.items.iter();
    let listed = items.filter(|item| plan.is_asked_if_there(item) && evidence.lists(&item.id));
    listed.map(|item| item.id.clone()).collect()
}

/// The inputs whose names begin with the id of an item, category or section.
fn of_plan(plan: &Plan, name: &str, value: &str, checked: bool) -> Option<Action> {
    let (id, field) = name.rsplit_once('.')?;
    if let Some(item) = plan.find(id) {
        let statement = matches!(plan.items[item].kind, ItemKind::Statement(_));
        let decision = matches!(plan.items[item].kind, ItemKind::Decision(_));
        let text = || value.to_owned();
        let change = match field {
            "there" if value == THERE && plan.is_asked_if_there(&plan.items[item]) => {
                Change::There(checked)
            }
            "answer" if statement => Change::Read(checked),
            "answer" if decision => Change::Decide(text()),
            "answer" => {
                Change::Choose(Choice::parse(value).filter(|choice| !choice.follows_group())?)
            }
            "place" => Change::Place(Place::parse(value)?),
            "destination-account" => Change::DestinationAccount(text()),
            "where" => Change::Where(text()),
            "copied-on" => Change::CopiedOn(text()),
            "restore" => Change::Restore(Restore::parse(value)?),
            "why" => Change::Why(text()),
            _ => return None,
        };
        return Some(Action::Answer(item, change));
    }
    let category = plan.category(id);
    let section = plan.section(id);
    Some(match (field, category, section) {
        ("shortcut", Some(category), _) => {
            Action::ChooseForCategory(category, Shortcut::parse(value)?)
        }
        ("shortcut", _, Some(section)) => {
            Action::ChooseForSection(section, Shortcut::parse(value)?)
        }
        ("why", Some(category), _) => Action::TypeWhyForCategory(category, value.to_owned()),
        ("why", _, Some(section)) => Action::TypeWhyForSection(section, value.to_owned()),
        _ => return None,
    })
}
