//! The columns of a table, by name.

use crate::fold::{AccountRow, Fold, Folded, Row};
use crate::kind::Kind;

/// The columns that are read.
const NAMES: [&str; 13] = [
    "arn",
    "identifier",
    "service",
    "resource type",
    "type",
    "region",
    "aws account",
    "lastreportedat",
    "account id",
    "state",
    "status",
    "joined method",
    "joined timestamp",
];

/// The columns that are read, and the fields of the row at hand in them.
#[derive(Debug)]
pub(super) struct Columns {
    pub(super) kind: Kind,
    /// Whether two columns have one name.
    pub(super) twice: bool,
    /// For each place in the row which of [`NAMES`] it has.
    slots: Vec<Option<usize>>,
    values: [String; NAMES.len()],
}

impl Columns {
    /// The columns of a known table. Capitals and spaces around make no difference.
    pub(super) fn of(header: &[String]) -> Option<Self> {
        let names: Vec<String> = header
            .iter()
            .map(|name| name.trim().to_ascii_lowercase())
            .collect();
        let places = NAMES.map(|name| names.iter().position(|known| known == name));
        let [
            arn,
            identifier,
            service,
            resource_type,
            kind,
            _,
            _,
            _,
            account_id,
            _,
            _,
            method,
            _,
        ] = places.map(|place| place.is_some());
        let kind = if arn && resource_type {
            Kind::ResourceExplorer
        } else if service && kind && (arn || identifier) {
            Kind::TagEditor
        } else if arn && account_id && method {
            Kind::Accounts
        } else {
            return None;
        };
        let mut sorted: Vec<&String> = names.iter().filter(|name| !name.is_empty()).collect();
        sorted.sort();
        let twice = sorted
            .windows(2)
            .any(|pair| matches!(pair, [one, next] if one == next));
        let slot = |place| places.iter().position(|known| *known == Some(place));
        Some(Self {
            kind,
            twice,
            slots: (0..names.len()).map(slot).collect(),
            values: Default::default(),
        })
    }

    /// Whether the column at this place is read.
    pub(super) fn reads(&self, place: usize) -> bool {
        matches!(self.slots.get(place), Some(Some(_)))
    }

    /// Puts a value of the row at hand.
    pub(super) fn put(&mut self, place: usize, value: &str) {
        let slot = self.slots.get(place).copied().flatten();
        if let Some(slot) = slot.and_then(|slot| self.values.get_mut(slot)) {
            slot.push_str(value);
        }
    }

    /// Folds the row at hand.
    pub(super) fn fold(&self, fold: &mut Fold) -> Folded {
        let [
            arn,
            identifier,
            service,
            resource_type,
            kind,
            region,
            account,
            reported,
            id,
            state,
            status,
            joined_method,
            joined,
        ] = &self.values;
        if self.kind == Kind::Accounts {
            return fold.account_row(&AccountRow {
                id,
                arn,
                state: if state.trim().is_empty() {
                    status
                } else {
                    state
                },
                joined_method,
                joined,
            });
        }
        let kind = if self.kind == Kind::ResourceExplorer {
            resource_type
        } else {
            kind
        };
        fold.row(&Row {
            arn,
            identifier,
            service,
            kind,
            region,
            account,
            reported,
        })
    }

    /// Forgets the row at hand.
    pub(super) fn clear(&mut self) {
        self.values.iter_mut().for_each(String::clear);
    }
}
