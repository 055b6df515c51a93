//! Another account is opened, or the element goes: what could not be saved stays with the page.

use super::session::Session;
use crate::browser::clock;
use crate::model::name_of;

impl Session {
    /// Keeps the answers that could not be saved for as long as the page is open. They are taken
    /// out of the model, which is given another case next. Tells whether there were any.
    pub(super) fn keep_unsaved(&self) -> bool {
        let unsaved = self.change(|model| {
            let failed = !self.0.waiting.take().is_empty();
            // The embedding page can't take its word back while another account is open.
            model.case.forget_hosts();
            let kept = failed && !model.case.is_empty();
            kept.then(|| std::mem::take(&mut model.case))
        });
        let Some(mut case) = unsaved else {
            return false;
        };
        let place = self.saved().place(&name_of(case.account));
        let mut cases = self.0.unsaved.borrow_mut();
        // Another element may have kept some of it, too.
        if let Some(other) = cases.remove(&place) {
            case.take_over_case(&other, clock::now());
        }
        cases.insert(&place, case);
        true
    }

    /// The element goes. Another one that has the same account open, or nothing yet, goes on with what
    /// could not be saved.
    pub fn leave(&self) {
        let name = self.read(|model| name_of(model.case.account));
        if !self.keep_unsaved() {
            return;
        }
        for other in self.siblings() {
            let goes_on =
                other.read(|model| model.case.is_empty() || name_of(model.case.account) == name);
            if goes_on {
                other.open(&name);
            } else {
                other.accounts_changed();
            }
        }
    }
}
