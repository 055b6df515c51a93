//! Which rows are drawn whole.

use super::Model;

/// In a plan with more items than these a row is its line, until somebody opens it or goes there: what is drawn
/// costs time and memory, seen or not.
const LONG: usize = 200;

impl Model {
    /// Whether the row of this item is drawn with its controls.
    pub fn draws_whole(&self, item: &str) -> bool {
        self.is_short() || self.ui.whole.contains(item)
    }

    /// Whether all rows are drawn whole.
    pub fn is_short(&self) -> bool {
        self.plan
            .as_ref()
            .is_ok_and(|plan| plan.items.len() <= LONG)
    }
}
