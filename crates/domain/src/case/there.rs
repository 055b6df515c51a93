//! What is there: the confirmation that nothing else is, and what it was said beside.

use super::{Case, NOTHING_ELSE};
use crate::answer::{Basis, Said, ThereForm};
use crate::plan::{Item, Plan};
use crate::time::Timestamp;

impl Case {
    /// The confirmation that nothing else is there, where it was given.
    #[must_use]
    pub fn nothing_else(&self) -> Option<(Basis, &ThereForm)> {
        match self.said(NOTHING_ELSE) {
            Some(Said::There(form)) => Some((form.basis?, form)),
            _ => None,
        }
    }

    /// Whether the confirmation that nothing else is there was said beside this item.
    pub(crate) fn is_beside(&self, item: &Item) -> bool {
        self.nothing_else()
            .is_some_and(|(_, form)| form.beside.binary_search(&item.id).is_ok())
    }

    /// Confirms that nothing else is there than what something was said about or is listed. It is the word
    /// about every other item, also about those that wait for one since a file was taken away.
    pub(super) fn confirm_nothing_else(
        &mut self,
        plan: &Plan,
        basis: Basis,
        listed: Vec<String>,
        at: Timestamp,
    ) -> Vec<String> {
        let mut form = ThereForm {
            basis: Some(basis),
            beside: listed,
        };
        let mut waiting = Vec::new();
        for item in plan
            .items
            .iter()
            .filter(|item| plan.is_asked_if_there(item))
        {
            match self.answer(&item.id) {
                Some(answer) if answer.said.says_anything() => form.beside.push(item.id.clone()),
                Some(answer) if answer.doubted => waiting.push(item),
                _ => {}
            }
        }
        form.beside.sort_unstable();
        form.beside.dedup();
        let mut changed = self.say(NOTHING_ELSE, Said::There(form), 0, at);
        for item in waiting {
            let said = Said::Backup(super::apply::backup_form(self.said(&item.id)));
            changed.append(&mut self.say(&item.id, said, item.revision, at));
        }
        changed
    }

    /// Takes the confirmation back.
    pub(super) fn withdraw_nothing_else(&mut self, at: Timestamp) -> Vec<String> {
        self.say(NOTHING_ELSE, Said::There(ThereForm::default()), 0, at)
    }
}
