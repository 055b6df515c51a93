//! Evidence: what the examiner says of files, judged together with the answers.
//!
//! The examiner is a program of its own, which the loader starts on first use. It is asked for by
//! name and comes back with what all files come to; files themselves never come here.

use domain::account::AccountId;
use domain::evidence::{AtHand, Evidence, FileMark};
use domain::gate::Judgement;
use domain::json::{Members, Value};
use domain::standing::{Route, Standing};
use domain::stored::Unreadable;

use super::session::Session;
use crate::browser::clock;
use crate::model::{Model, Notice, Topic, name_of};

impl Session {
    /// Has the examiner look at all facts, where there are any or it was asked before.
    pub(super) fn examine(&self) {
        let wanted =
            |model: &Model| model.evidence.at_hand == AtHand::Unread || !model.outline.is_null();
        if self.read(wanted) {
            self.ask("judge", "");
        }
    }

    /// What keeps the files of one account apart from others'. A forgotten account begins anew.
    pub(super) fn desk_place(&self) -> String {
        let name = self.read(|model| name_of(model.case.account));
        let generation = self.0.generation.get().0.to_string();
        [&self.saved().place(&name), " ", &generation].concat()
    }

    /// What the examiner judges by: account, answers, plan and kept facts, as JSON.
    pub fn evidence_input(&self) -> String {
        self.was_moved();
        let mut input = Members::new();
        input.set("place", &self.desk_place());
        input.set("facts", &self.kept_facts().unwrap_or_default());
        self.read(|model| add_rules(&mut input, model));
        input.compact()
    }

    /// The facts that are kept of the present account: in storage or, where that failed, here.
    fn kept_facts(&self) -> Result<String, Unreadable> {
        let name = self.read(|model| name_of(model.case.account));
        let place = self.saved().place(&name);
        if let Some(facts) = self.0.unsaved_facts.borrow().get(&place) {
            return Ok(facts.clone());
        }
        self.saved().facts(&name)
    }

    /// Whether a value with facts stands in storage that can't be read.
    fn has_unreadable_facts(&self) -> bool {
        let name = self.read(|model| name_of(model.case.account));
        self.saved().facts(&name).is_err()
    }

    /// Takes over what the examiner shows, and, unless nothing is said, what it says; keeps these
    /// facts in place of the ones kept so far. Some of them may be `unreadable` to it. Tells whether
    /// they are kept.
    pub fn take_evidence(&self, said: &str, outline: &str, facts: &str, unreadable: bool) -> bool {
        let outline = Value::read(outline).unwrap_or_default();
        self.change(|model| model.outline = outline);
        let said = Value::read(said).unwrap_or_default();
        let Some(mut evidence) = said.get("gate").and_then(Evidence::from_compact) else {
            self.tell(Topic::Evidence);
            return false;
        };
        if unreadable || self.has_unreadable_facts() {
            evidence.at_hand = AtHand::Unreadable;
        }
        let shown = self.read(|model| model.assessment.clone());
        let reopened = self.change(|model| {
            let gone = |file: &FileMark| !evidence.files.contains(file);
            let gone = model.evidence.files.iter().any(gone);
            model.evidence = evidence;
            model.examined = said;
            model.unreadable = unreadable;
            facts.clone_into(&mut model.facts);
            let before = model.assessment.take();
            model.assess(clock::now());
            let (plan, now) = (model.plan.as_ref().ok()?, model.assessment.as_ref()?);
            Some(before.filter(|_| gone)?.reopened(now, plan))
        });
        self.doubt(reopened.unwrap_or_default());
        let kept = self.keep_facts(facts);
        self.assess_after(shown);
        if kept {
            self.tell_siblings();
        }
        kept
    }

    /// Marks what a file contradicts: it has to be answered again, also when the file is gone.
    pub(super) fn doubt_contradicted(&self) {
        let contradicted = self.read(|model| {
            let (plan, now) = (model.plan.as_ref().ok()?, model.assessment.as_ref()?);
            Some(now.contradicted(plan))
        });
        self.doubt(contradicted.unwrap_or_default());
    }

    fn doubt(&self, mut keys: Vec<String>) {
        self.change(|model| keys.retain(|key| model.case.doubt(key)));
        if !keys.is_empty() {
            self.say_here(&keys);
            self.save(&keys);
        }
    }

    /// Keeps facts across a reload: all of them or none, since some alone might look better than all.
    /// What can't be read stays in its place, and the others stay here.
    fn keep_facts(&self, facts: &str) -> bool {
        let saved = self.saved();
        let name = self.read(|model| name_of(model.case.account));
        let unreadable = self.has_unreadable_facts();
        if !unreadable && saved.facts(&name).as_deref() == Ok(facts) {
            self.0
                .unsaved_facts
                .borrow_mut()
                .remove(&saved.place(&name));
            return true;
        }
        let empty = facts.is_empty();
        let written = !unreadable && (empty || saved.write_facts(&name, facts, self.room()));
        if !unreadable && (empty || !written) {
            saved.remove_facts(&name);
        }
        self.keep_here(if written { "" } else { facts });
        self.0.used.set(saved.used(&name));
        written
    }

    /// Keeps facts for as long as the page is open, where they could not be saved.
    fn keep_here(&self, facts: &str) {
        let name = self.read(|model| name_of(model.case.account));
        let place = self.saved().place(&name);
        if facts.is_empty() {
            self.0.unsaved_facts.borrow_mut().remove(&place);
        } else {
            let mut unsaved = self.0.unsaved_facts.borrow_mut();
            unsaved.insert(&place, facts.to_owned());
            drop(unsaved);
            self.notify(Notice::FactsNotKept);
        }
    }

    /// Moves the facts that are kept under this name to the present account, wherever they are kept
    /// and whether or not the examiner runs. Tells whether nothing of them is needed there any more.
    pub(super) fn move_facts(&self, old: &str) -> bool {
        let saved = self.saved();
        let name = self.read(|model| name_of(model.case.account));
        let unsaved = self.0.unsaved_facts.borrow_mut().remove(&saved.place(old));
        let kept = saved.facts(old);
        let copied = saved.copy_facts(old, &name, self.room());
        self.0.used.set(saved.used(&name));
        match (unsaved, copied) {
            (Some(facts), _) => self.keep_here(&facts),
            (None, false) => self.keep_here(&kept.unwrap_or_default()),
            (None, true) => {}
        }
        copied
    }

    /// Looks whether other facts are kept than were looked at: this page has not seen them yet, or
    /// another tab or element has more, or fewer. Nothing is judged whole until they were.
    pub(super) fn expect_facts(&self) -> bool {
        let kept = self.kept_facts();
        let unreadable = self.has_unreadable_facts();
        self.change(|model| {
            let other = kept.as_ref().is_ok_and(|kept| *kept != model.facts);
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
        let name = self.read(|model| name_of(model.case.account));
        if !self.saved().put_facts_aside(&name) {
            self.notify(Notice::StorageFull);
            return;
        }
        self.change(|model| model.unreadable = false);
        self.notify(Notice::FactsAside);
        self.ask("without", "");
        self.expect_facts();
        self.assess();
        self.examine();
        self.tell_siblings();
    }
}

fn add_rules(input: &mut Members, model: &Model) {
    let account = model.case.account.as_ref().map(AccountId::as_str);
    let closing = model.closing();
    let ids = closing.iter().map(|id| Value::Text(id.as_str().to_owned()));
    input.set_given("account", account);
    input.insert("closing", Value::List(ids.collect()));
    input.set_number("now", model.case.time(clock::now()).0);
    input.set_given("standing", model.case.standing().map(Standing::name));
    input.set_given("route", model.case.route().map(Route::name));
    let mut items = Members::new();
    if let Ok(plan) = &model.plan {
        input.set_number("maxAgeDays", plan.max_age_days.into());
        for (index, item) in plan.items.iter().enumerate() {
            let judged = model.assessment.as_ref().map(|one| one.item(index));
            if judged != Some(Judgement::DoesNotApply) {
                items.set(&item.id, &item.title);
            }
        }
    }
    input.insert("items", Value::Object(items));
}
