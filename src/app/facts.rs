//! Facts of files: kept in storage or, where that fails, here, with a mark in storage that some are
//! missing. Nothing is judged by fewer than there are.

use domain::evidence::AtHand;
use domain::record::Incoming;

use super::saved::Unread;
use super::session::Session;
use crate::browser::storage::SaveError;
use crate::model::{Notice, name_of};

impl Session {
    fn present(&self) -> (String, String) {
        let name = self.read(|model| name_of(model.case.account));
        let place = self.saved().place(&name);
        (name, place)
    }

    /// The facts that are kept of the present account: in storage or, where that failed, here.
    pub(super) fn kept_facts(&self) -> Result<String, Unread> {
        let (name, place) = self.present();
        if let Some(facts) = self.0.unsaved_facts.borrow().get(&place) {
            return Ok(facts.clone());
        }
        self.saved().facts(&name)
    }

    /// Whether there is something that the gate would have to know and that can't be read: facts, or
    /// whatever the browser does not give out and no person went on without.
    pub(super) fn is_unreadable(&self) -> bool {
        let (name, _) = self.present();
        let facts = self.saved().facts(&name);
        let refused = facts == Err(Unread::Refused) && !self.is_left();
        (!refused && self.has_unreadable_facts()) || self.is_refused()
    }

    /// Whether facts of this account stayed under another name.
    fn is_left(&self) -> bool {
        let (_, place) = self.present();
        self.0.left_facts.borrow().contains(&place)
    }

    /// Whether the browser does not give out something that bears on this account.
    fn is_refused(&self) -> bool {
        let (name, _) = self.present();
        let refused = self.saved().refused(&name);
        let without = self.0.without.borrow();
        refused.iter().any(|key| !without.contains(key))
    }

    /// Shuts the gate over values that the browser does not give out any more: they may say
    /// anything.
    pub(super) fn shut_over_refused(&self) {
        let known = self.read(|model| model.evidence.at_hand == AtHand::Unreadable);
        if !known && self.is_refused() {
            self.change(|model| model.evidence.at_hand = AtHand::Unreadable);
            self.assess();
        }
    }

    /// Whether there are facts that can't be read: they stand in storage, or could not be copied from
    /// where they do. A mark for those that are here does not count.
    pub(super) fn has_unreadable_facts(&self) -> bool {
        let (name, place) = self.present();
        let saved = self.saved();
        let mine = saved.misses_facts(&name) && self.0.unsaved_facts.borrow().contains(&place);
        let left = self.0.left_facts.borrow().contains(&place);
        left || (!mine && saved.facts(&name).is_err())
    }

    /// Keeps facts across a reload: all of them or none, since some alone might look better than
    /// all. Facts that can't be read stay in their place, and the others stay here.
    pub(super) fn keep_facts(&self, facts: &str) -> bool {
        let (name, place) = self.present();
        let saved = self.saved();
        let foreign = self.has_unreadable_facts();
        if !foreign && saved.facts(&name).as_deref() == Ok(facts) {
            self.0.unsaved_facts.borrow_mut().remove(&place);
            return true;
        }
        let empty = facts.is_empty();
        let written = !foreign && (empty || saved.write_facts(&name, facts, self.room()));
        if !foreign && (empty || !written) {
            saved.remove_facts(&name);
        }
        self.keep_here(if written { "" } else { facts });
        self.0.used.set(saved.used(&name));
        if !written && self.mark_missing_facts().is_ok() {
            self.save_waiting();
            self.tell_siblings();
        }
        written
    }

    /// Facts that came with a record join those that are kept here. Until the examiner has looked at
    /// them, the gate is shut.
    pub(super) fn take_carried_facts(&self, record: &Incoming) {
        // Where those here can't be read they stay, and the gate is shut over them.
        let kept = self.kept_facts().unwrap_or_default();
        let Some((facts, added)) = record.facts_beside(&kept) else {
            return;
        };
        for id in &added {
            self.mark_evidence(id, false);
        }
        self.keep_facts(&facts);
        self.expect_facts();
        self.examine();
    }

    /// Keeps facts for as long as the page is open, where they could not be saved.
    fn keep_here(&self, facts: &str) {
        let (_, place) = self.present();
        if facts.is_empty() {
            self.0.unsaved_facts.borrow_mut().remove(&place);
        } else {
            let mut unsaved = self.0.unsaved_facts.borrow_mut();
            unsaved.insert(&place, facts.to_owned());
            drop(unsaved);
            self.notify(Notice::FactsNotKept);
        }
    }

    /// Facts of the present account that are not in storage leave a mark there, which shuts the gate
    /// after a reload. It comes before any answer is written.
    pub(super) fn mark_missing_facts(&self) -> Result<(), SaveError> {
        let (name, place) = self.present();
        let saved = self.saved();
        let here = self.0.unsaved_facts.borrow().contains(&place);
        let missing = here || self.0.left_facts.borrow().contains(&place);
        if !missing || saved.has_facts(&name)? {
            return Ok(());
        }
        let marked = saved.miss_facts(&name);
        if marked != Err(SaveError::Full) {
            return marked;
        }
        // There is no room for it but in place of an answer, which waits then: without it the gate is
        // shut, too.
        let Some(key) = self.dispensable_answer() else {
            return marked;
        };
        saved.remove_answer(&name, &key);
        self.0.waiting.borrow_mut().insert(&key, ());
        saved.miss_facts(&name)
    }

    /// An answer that stands in storage as it is here, and without which its item is outstanding.
    fn dispensable_answer(&self) -> Option<String> {
        let (name, _) = self.present();
        let (saved, seen) = (self.saved(), self.seen());
        self.read(|model| {
            let plan = model.plan.as_ref().ok()?;
            let mut given = model
                .case
                .answers()
                .filter(|(key, answer)| answer.said.is_given() && plan.find(key).is_some());
            let kept =
                |key: &str, answer| saved.read(&name, key, seen.as_ref()) == Ok(Some(answer));
            given
                .find(|(key, answer)| kept(key, (*answer).clone()))
                .map(|(key, _)| key.to_owned())
        })
    }

    /// Moves the facts that are kept under this name to the present account, wherever they are kept
    /// and whether or not the examiner runs. Tells whether nothing of them is needed there any more.
    pub(super) fn move_facts(&self, old: &str) -> bool {
        self.carry_facts(old);
        let (name, place) = self.present();
        let saved = self.saved();
        // A mark for what is here goes with it.
        let here = self.0.unsaved_facts.borrow().contains(&place);
        let copied = (here && saved.misses_facts(old)) || saved.copy_facts(old, &name, self.room());
        if !copied {
            match saved.facts(old) {
                Ok(facts) if !here => self.keep_here(&facts),
                Ok(_) => {}
                Err(_) => self.0.left_facts.borrow_mut().insert(&place, ()),
            }
        }
        // Where that fails no answer is written, either.
        let _ = self.mark_missing_facts();
        self.0.used.set(saved.used(&name));
        copied
    }

    /// Facts that are here alone belong to the present account from now on.
    pub(super) fn carry_facts(&self, old: &str) {
        let (_, place) = self.present();
        let old = self.saved().place(old);
        let unsaved = self.0.unsaved_facts.borrow_mut().remove(&old);
        if let Some(facts) = unsaved {
            self.0.unsaved_facts.borrow_mut().insert(&place, facts);
            self.notify(Notice::FactsNotKept);
        }
        if self.0.left_facts.borrow_mut().remove(&old).is_some() {
            self.0.left_facts.borrow_mut().insert(&place, ());
        }
    }

    /// Looks whether other facts are kept than were looked at: this page has not seen them yet, or
    /// another tab or element has more, or fewer. Nothing is judged whole until they were.
    pub(super) fn expect_facts(&self) -> bool {
        self.hear_removals();
        let removed = self.has_removed_file();
        let kept = self.kept_facts();
        let unreadable = self.is_unreadable();
        self.change(|model| {
            let other = removed || kept.as_ref().is_ok_and(|kept| *kept != model.facts);
            model.evidence.at_hand = match kept {
                Ok(kept) if other && !kept.is_empty() => AtHand::Unread,
                _ if unreadable || model.unreadable => AtHand::Unreadable,
                _ => AtHand::Whole,
            };
            other
        })
    }

    /// A person goes on without facts that can't be read. They are put aside, byte for byte; what
    /// files contradicted waits to be confirmed.
    pub(super) fn go_on_without_facts(&self) {
        if self.read(|model| model.evidence.at_hand) != AtHand::Unreadable {
            return;
        }
        let (name, place) = self.present();
        let saved = self.saved();
        let refused = saved.refused(&name);
        // Values that the browser does not give out stay where they are.
        if saved.put_facts_aside(&name) == Ok(false) {
            self.notify(Notice::StorageFull);
            return;
        }
        for key in refused {
            self.0.without.borrow_mut().insert(&key, ());
        }
        self.0.left_facts.borrow_mut().remove(&place);
        self.change(|model| model.unreadable = false);
        self.notify(Notice::FactsAside);
        self.loader().without();
        self.expect_facts();
        self.assess();
        self.examine();
        self.tell_siblings();
    }
}
