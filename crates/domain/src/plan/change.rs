//! The changes that a host's own plan makes to an item of the built-in plan.

use super::Plan;
use super::item::{Item, ItemKind};
use super::read_item::{GRADE, read_standings};
use super::reader::Reader;
use super::replaced::replaced_by;
use crate::grade::Grade;
use crate::standing::Standing;
use crate::table::Table;

/// A host's changes to an item: whether and for whom it is needed, and how good and how young its
/// answer has to be.
pub(super) struct Change {
    required: Option<bool>,
    standings: Option<Vec<Standing>>,
    minimum_grade: Option<Grade>,
    max_age_days: Option<u32>,
    always: Option<bool>,
}

impl Change {
    pub(super) fn apply(&self, item: &mut Item) {
        item.required = self.required.unwrap_or(item.required);
        if let Some(standings) = &self.standings {
            item.applies.standings.clone_from(standings);
        }
        item.minimum_grade = self.minimum_grade.or(item.minimum_grade);
        item.max_age_days = self.max_age_days.or(item.max_age_days);
        item.always = self.always.unwrap_or(item.always);
    }
}

/// The changes, by the ids of their items.
pub(super) fn read_changes(reader: &Reader<'_>, base: &Plan) -> Table<Change> {
    let mut changes = Table::new();
    for (id, change) in reader.members() {
        match base.find(id) {
            Some(index) => changes.insert(id, read_change(&change, &base.items[index])),
            None => change.fault(&match base.successor_of(id) {
                Some(successor) => replaced_by(successor),
                None => "the id of an item of the built-in plan as the member's name".to_owned(),
            }),
        }
    }
    changes
}

fn read_change(reader: &Reader<'_>, item: &Item) -> Change {
    let backup = matches!(item.kind, ItemKind::Backup(_));
    let own: &[&str] = if backup {
        &["minimum_grade", "always"]
    } else {
        &[]
    };
    reader.only(&[&["required", "applies", "max_age_days"], own].concat());
    let required = reader.get("required");
    let required = (!required.is_absent()).then(|| reader.flag_of("required", true));
    // Without its answer nobody would know whether those apply.
    if required == Some(false) && !item.dependents.is_empty() {
        reader
            .get("required")
            .fault("true, since other items hang on this one's answer");
    }
    let applies = reader.get("applies");
    if !applies.is_absent() {
        applies.only(&["standing"]);
    }
    let standing = applies.get("standing");
    Change {
        required,
        standings: (!standing.is_absent()).then(|| read_standings(&standing)),
        minimum_grade: reader.optional_one_of("minimum_grade", Grade::parse, GRADE),
        max_age_days: reader.optional_number_of("max_age_days"),
        always: (!reader.get("always").is_absent()).then(|| reader.flag_of("always", false)),
    }
}
