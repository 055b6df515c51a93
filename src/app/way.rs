//! The way to the console goes the moment it is not free any more: the page is drawn later, and whoever
//! hears of the gate before that finds no address in the tree.

use super::session::Session;
use crate::browser::dom;

impl Session {
    /// Whether the link is drawn.
    fn leads_out(&self) -> bool {
        self.read(|model| model.ui.reviewing && !model.config.request) && self.permits()
    }

    /// Takes the way out of the tree where it must not be drawn again.
    pub(super) fn withdraw_way(&self) {
        if self.leads_out() {
            self.0.leads_out.set(true);
        } else if self.0.leads_out.take() {
            dom::empty_around(&self.hooks().root, "a[data-hand-off]", ".acc-way");
            // Another one that comes before the page is drawn is drawn anew.
            self.change(|model| model.ways += 1);
        }
    }
}
