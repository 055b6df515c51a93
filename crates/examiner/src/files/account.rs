//! One account's files, and the facts that are kept of them.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::value::to_raw_value;

use super::Judgement;
use super::kept::{KeptInput, Raw, entries, text_of};
use crate::carried;
use crate::examination::{Examination, kept_facts};

/// One account's files, and the facts that are kept of them.
pub(crate) struct AccountFiles {
    pub(crate) place: String,
    pub(crate) examination: Examination,
    /// The kept facts by the ids of their files.
    facts: BTreeMap<String, String>,
    /// Facts that this release can't read: kept as they are, until a person decides about them.
    unreadable: BTreeMap<String, Raw>,
    /// The text that the page kept when it was last looked at.
    kept: String,
    /// The account for which the kept facts were chosen; of other accounts less may be kept.
    chosen_for: Option<String>,
}

impl AccountFiles {
    pub(crate) fn new(place: &str, texts: &str) -> Self {
        Self {
            place: place.to_owned(),
            examination: Examination::new(texts),
            facts: BTreeMap::new(),
            unreadable: BTreeMap::new(),
            kept: String::new(),
            chosen_for: None,
        }
    }

    /// Another tab or element keeps other facts: those it added are added here, those that were
    /// removed go. Of others that are missing there it may not have heard: they are kept once more
    /// with the next judging.
    pub(crate) fn synchronise(&mut self, input: &KeptInput) {
        let gone: BTreeSet<&String> = input.removed.iter().collect();
        for id in &gone {
            if self.facts.contains_key(*id) || self.unreadable.contains_key(*id) {
                self.forget(id);
            }
        }
        if input.facts == self.kept {
            return;
        }
        let (before, now) = (entries(&self.kept), entries(&input.facts));
        // Where all is gone at once, storage was cleared, unless somebody removes files: who removes
        // the last one that they know of keeps no facts, and may not have heard of these.
        let cleared = input.lost || (input.facts.is_empty() && gone.is_empty());
        for id in before.keys().filter(|id| !now.contains_key(*id)) {
            if cleared || self.unreadable.contains_key(id) {
                self.forget(id);
            }
        }
        for (id, raw) in now {
            if !gone.contains(&id) {
                self.restore(id, raw);
            }
        }
        input.facts.clone_into(&mut self.kept);
    }

    fn restore(&mut self, id: String, raw: Raw) {
        let kept = carried::read(raw.get());
        let readable = kept.filter(|(facts, carried)| {
            let restored = self
                .examination
                .restore_carried(&id, facts, carried.clone());
            restored || self.facts.contains_key(&id)
        });
        self.facts.remove(&id);
        self.unreadable.remove(&id);
        match readable {
            Some((facts, _)) => drop(self.facts.insert(id.clone(), kept_facts(&id, &facts))),
            None => drop(self.unreadable.insert(id, raw)),
        }
    }

    fn forget(&mut self, id: &str) {
        self.examination.remove(id);
        self.facts.remove(id);
        self.unreadable.remove(id);
    }

    /// Brings all files together, for this account or, where its id is empty, a draft.
    pub(crate) fn judge(&mut self, account: &str, input: &str) -> Judgement {
        if self.chosen_for.as_deref() != Some(account) {
            for (id, facts) in &mut self.facts {
                *facts = self.examination.kept(id, account);
            }
            self.chosen_for = Some(account.to_owned());
        }
        let said = self.examination.judge(input);
        let mut all: BTreeMap<&str, Raw> = BTreeMap::new();
        let unreadable = self.unreadable.iter();
        all.extend(unreadable.map(|(id, raw)| (id.as_str(), raw.clone())));
        let readable = self.facts.iter();
        all.extend(readable.filter_map(|(id, facts)| {
            let kept = carried::kept(facts, self.examination.carried(id));
            Some((id.as_str(), to_raw_value(&kept).ok()?))
        }));
        // The page keeps the facts that could not be saved for as long as it is open.
        self.kept = text_of(&all);
        Judgement {
            said,
            outline: self.examination.outline(),
            facts: self.kept.clone(),
            unreadable: !self.unreadable.is_empty() || !self.uncovered(account).is_empty(),
        }
    }

    /// The files of which facts about this account were left out before.
    fn uncovered(&self, account: &str) -> Vec<String> {
        let all = self.facts.keys();
        let uncovered = all.filter(|id| !self.examination.covers(id, account));
        uncovered.cloned().collect()
    }

    pub(crate) fn go_on_without(&mut self, account: &str) -> Vec<String> {
        let gone = self.uncovered(account);
        for id in &gone {
            self.forget(id);
        }
        self.unreadable.clear();
        self.kept.clear();
        gone
    }

    /// The facts kept at the new place come beside those here.
    pub(crate) fn follow(&mut self, place: &str) {
        place.clone_into(&mut self.place);
        self.kept.clear();
    }

    /// Its account may be another one than when its reading began: the next judging chooses.
    pub(crate) fn keep(&mut self, id: &str) {
        self.unreadable.remove(id);
        self.facts
            .insert(id.to_owned(), self.examination.kept(id, ""));
        self.chosen_for = None;
    }

    pub(crate) fn leave(&mut self, id: &str) {
        if !self.facts.contains_key(id) {
            self.examination.remove(id);
        }
    }

    pub(crate) fn remove(&mut self, id: &str) -> bool {
        let known = self.facts.contains_key(id);
        if known {
            self.forget(id);
        }
        known
    }
}
