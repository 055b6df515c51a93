//! Files that were removed, here or in another tab. That one does not have a file may only mean that it
//! has not heard of it: what tells the two apart is a mark.

use domain::json::Value;

use super::session::Session;
use crate::browser::clock;
use crate::model::name_of;

impl Session {
    /// Takes over which files other tabs removed. Where one that had not heard of it wrote over what is
    /// known here, that is written once more.
    pub(super) fn hear_removals(&self) {
        let saved = self.saved();
        let name = self.read(|model| name_of(model.case.account));
        let kept = saved.removals(&name);
        let mut removals = self.0.removals.borrow_mut();
        removals.merge(&kept);
        if *removals != kept {
            saved.keep_removals(&name, &removals);
        }
    }

    /// A person removed a file of the present account, or gave it, perhaps once more.
    pub fn mark_evidence(&self, id: &str, removed: bool) {
        // The removals by others were before this one.
        self.hear_removals();
        let now = clock::now();
        if removed {
            self.0.removals.borrow_mut().remove(id, now);
        } else {
            self.0.removals.borrow_mut().add(id, now);
        }
        self.hear_removals();
    }

    /// Another tab wrote the marks, or forgot them with the account: a tab that has not heard of some
    /// writes others, and takes nothing away.
    pub(super) fn removals_changed(&self) {
        let name = self.read(|model| name_of(model.case.account));
        if self.saved().has_removals(&name) {
            self.synchronise();
        } else {
            self.0.removals.take();
        }
    }

    /// The ids of the files that were removed.
    pub(super) fn removed_files(&self) -> Value {
        let removals = self.0.removals.borrow();
        Value::List(removals.ids().map(Value::from).collect())
    }

    /// Whether one of them was looked at and counts here still.
    pub(super) fn has_removed_file(&self) -> bool {
        let removals = self.0.removals.borrow();
        let mut ids = removals.ids().peekable();
        if ids.peek().is_none() {
            return false;
        }
        let facts = self.read(|model| Value::read(&model.facts));
        facts.is_ok_and(|facts| ids.any(|id| facts.get(id).is_some()))
    }
}
