//! What came of each call in each Region.

use std::collections::BTreeMap;

use super::head::Head;
use super::line::Fault;
use super::table::{CALLS, Call};
use crate::facts::{Cell, Coverage};

/// What came of a call at one place so far.
#[derive(Default)]
struct State {
    /// The first failure.
    failed: Option<Cell>,
    something: bool,
    /// Its last line does not say that it is the last.
    open: bool,
}

/// What came of all calls so far, by their ids and Regions.
#[derive(Default)]
pub(super) struct Asked(BTreeMap<(&'static str, String), State>);

impl Asked {
    fn state(&mut self, call: &'static Call, region: &str) -> &mut State {
        self.0.entry((call.id, region.to_owned())).or_default()
    }

    /// A line of an answer.
    pub(super) fn answered(
        &mut self,
        call: &'static Call,
        region: &str,
        something: bool,
        last: bool,
    ) {
        let state = self.state(call, region);
        state.something |= something;
        state.open = !last;
    }

    /// Something was in its answers, as is known only now.
    pub(super) fn adds(&mut self, call: &'static Call, region: &str, something: bool) {
        self.state(call, region).something |= something;
    }

    /// A request failed.
    pub(super) fn failed(&mut self, call: &'static Call, region: &str, fault: &Fault<'_>) {
        let state = self.state(call, region);
        state.failed.get_or_insert(cell(fault));
        state.open = false;
    }

    fn cell(&self, call: &'static Call, region: &str) -> Cell {
        let Some(state) = self.0.get(&(call.id, region.to_owned())) else {
            return self.of_no_line(call, region);
        };
        match state {
            State {
                failed: Some(cell), ..
            } => *cell,
            State { open: true, .. } => Cell::Incomplete,
            State {
                something: true, ..
            } => Cell::Something,
            _ => Cell::Nothing,
        }
    }

    /// A call that is made for each thing of another list has no line where that list is empty.
    fn of_no_line(&self, call: &'static Call, region: &str) -> Cell {
        let Some(parent) = super::table::call(call.parent) else {
            return Cell::NotInFile;
        };
        let nothing = match parent.place {
            // Its things may all be of other Regions.
            "global" => self.cell(parent, "global").is_answered(),
            _ => self.cell(parent, region) == Cell::Nothing,
        };
        if nothing {
            Cell::Nothing
        } else {
            Cell::NotInFile
        }
    }

    /// Whether the call was answered here.
    pub(super) fn is_answered(&self, call: &'static Call, region: &str) -> bool {
        self.cell(call, region).is_answered()
    }

    /// Whether anything was answered in a Region.
    pub(super) fn has_answers(&self, region: &str) -> bool {
        let here = self.0.iter().filter(|((_, place), _)| place == region);
        here.map(|(_, state)| state)
            .any(|state| state.failed.is_none())
    }

    /// All of it, as it is kept.
    pub(super) fn coverage(&self, head: &Head) -> Coverage {
        let mut coverage = Coverage::new(head.regions.clone(), head.limited, head.off.clone());
        for call in CALLS {
            let places = call.places(&head.regions);
            let known = places.iter().any(|place| {
                let key = (call.id, (*place).to_owned());
                self.0.contains_key(&key)
            });
            let cells: Vec<Cell> = places.iter().map(|place| self.cell(call, place)).collect();
            if known || cells.contains(&Cell::Nothing) {
                coverage.set(call.id, cells.into_iter());
            }
        }
        coverage
    }
}

/// The kind of a failure; one that is not known here is a failure, too.
fn cell(fault: &Fault<'_>) -> Cell {
    match (&*fault.kind, &*fault.code) {
        ("denied", _) if fault.policy => Cell::DeniedByPolicy,
        ("denied", _) => Cell::Denied,
        ("unavailable", _) => Cell::Unavailable,
        ("throttled", _) => Cell::Throttled,
        ("not-subscribed", _) => Cell::NotSubscribed,
        ("unknown-to-sdk", _) => Cell::UnknownToSdk,
        ("unreachable", _) | ("not-asked", "unreachable") => Cell::Unreachable,
        ("odd", _) => Cell::Odd,
        ("expired", _) => Cell::Expired,
        ("not-asked", "policy") => Cell::DeniedByPolicy,
        ("not-asked", "list-missing") => Cell::ListMissing,
        ("not-asked", "stopped") => Cell::Stopped,
        _ => Cell::Failed,
    }
}
