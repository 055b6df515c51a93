//! Answers that move: a draft that is given its id, an id that is corrected. Facts and files move
//! with them, and so does whoever else has them open.

use domain::account::AccountId;
use domain::answer::Answer;
use domain::moves::Whereabouts;

use super::saved::Generation;
use super::session::Session;
use crate::browser::storage::SaveError;
use crate::browser::{clock, storage};
use crate::model::name_of;

impl Session {
    /// Whether something is known of this account: kept in storage or, where that failed, here, or open
    /// in another element.
    pub(super) fn knows(&self, id: AccountId) -> bool {
        let name = id.as_str();
        self.saved().has(name) || self.known_accounts().iter().any(|known| known == name)
    }

    /// Lets the present answers belong to this account.
    pub(super) fn move_answers(&self, id: AccountId) {
        let old = self.read(|model| name_of(model.case.account));
        self.go_to(id);
        // Nothing is written without the facts by which it is judged.
        if self.move_facts(&old) {
            self.0.left_behind.borrow_mut().push(old);
        }
        self.save(&self.all_keys());
        self.list_accounts();
        self.expect_examiner();
        self.assess();
        self.examine();
        self.tell_siblings();
    }

    /// Lets go of what was left behind under other names, now that all of it is kept here and whoever
    /// has it open can follow. Where that can't be marked both copies stay.
    pub(super) fn let_go_of_left(&self) -> Result<(), SaveError> {
        let Some(id) = self.read(|model| model.case.account) else {
            return Ok(());
        };
        let saved = self.saved();
        let left = self.0.left_behind.borrow().clone();
        for old in left {
            saved.mark_move(&old, id, clock::now())?;
            saved.remove(&old);
            saved.move_aside(&old, id.as_str());
            self.0.left_behind.borrow_mut().retain(|name| *name != old);
        }
        Ok(())
    }

    /// Whether the present answers were moved in another tab or element; this one follows then.
    pub(super) fn was_moved(&self) -> bool {
        let old = self.read(|model| name_of(model.case.account));
        let since = self.0.moved.get();
        let Whereabouts::There(to, arrived) = self.saved().whereabouts(&old, since) else {
            return false;
        };
        if to.as_str() == old {
            // It was corrected there and back: what is here belongs here, as far as that is known.
            self.0.moved.set(arrived);
            return false;
        }
        self.0.handed.take();
        storage::look_again();
        self.go_to(to);
        let replaced = self.0.generation.get().answers;
        if replaced > arrived {
            // A record was taken over there since.
            self.change(|model| model.case.forget_answers(replaced));
        }
        self.carry_facts(&old);
        let there = self.take_over_all();
        let mut keys = self.all_keys();
        self.read(|model| {
            keys.retain(|key| {
                let known = there.iter().find(|(other, _)| other == key);
                known.map(|(_, answer)| answer) != model.case.answer(key)
            });
        });
        if self.save(&keys) {
            self.remove_left_behind(&old);
        }
        self.expect_facts();
        self.list_accounts();
        self.expect_examiner();
        self.assess();
        self.examine();
        true
    }

    /// Makes everything in memory belong to this account from now on.
    fn go_to(&self, id: AccountId) {
        let from = self.desk_place();
        let removals = self.0.removals.take();
        self.begin_at(id.as_str());
        // Files that were removed do not come back under another name.
        self.0.removals.borrow_mut().merge(&removals);
        self.change(|model| {
            let old = name_of(model.case.account);
            // The page around confirmed that for the account before.
            if model.case.account.replace(id).is_some() {
                model.case.forget_hosts();
            }
            // Another id that is being typed here stays, and asks what it means.
            let typed = &mut model.case.typed_id;
            if *typed == old || id.as_str().starts_with(typed.as_str()) {
                id.as_str().clone_into(typed);
            }
        });
        self.hear_removals();
        let to = self.desk_place();
        self.loader().follow(&from, &to);
    }

    /// Reads the past of this name: the room it takes, its last forgetting and move, and the files
    /// that were removed.
    pub(super) fn begin_at(&self, name: &str) {
        let saved = self.saved();
        self.0.used.set(saved.used(name));
        // Where that is not given out, what may have been until now is not followed; what comes is.
        let now = clock::now();
        let unknown = Generation {
            answers: now,
            files: now,
        };
        let generation = saved.generation(name).unwrap_or(unknown);
        self.0.generation.set(generation);
        self.0.moved.set(saved.last_move(name).unwrap_or(now));
        self.0.removals.replace(saved.removals(name));
    }

    /// Removes the answers that were left under the old name and are in the account now: they were
    /// given before this page heard of the move.
    fn remove_left_behind(&self, old: &str) {
        let saved = self.saved();
        let mut left = saved.load(old, self.seen().as_ref()).answers;
        self.read(|model| left.retain(|(key, answer)| model.case.answer(key) == Some(answer)));
        for (key, _) in left {
            saved.remove_answer(old, &key);
        }
    }

    /// Takes over the saved answers of the present account. Returns those that were saved.
    fn take_over_all(&self) -> Vec<(String, Answer)> {
        let name = self.read(|model| name_of(model.case.account));
        let loaded = self.saved().load(&name, self.seen().as_ref());
        self.change(|model| {
            for (key, answer) in &loaded.answers {
                model.case.take_over(key, answer.clone(), clock::now());
            }
        });
        loaded.answers
    }
}
