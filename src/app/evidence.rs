//! Evidence: what the examiner says of files, judged together with the answers.
//!
//! The examiner is a program of its own, which the loader starts on first use. It is asked for by
//! name and comes back with what all files come to; files themselves never come here.

use domain::account::AccountId;
use domain::evidence::Evidence;
use domain::gate::Assessment;
use domain::json::{Members, Value};
use domain::standing::{Route, Standing};

use super::saved::NotSaved;
use super::session::Session;
use crate::browser::clock;
use crate::browser::storage::SaveError;
use crate::model::{Model, Notice, Topic, name_of};

impl Session {
    /// Has the examiner look at all facts, where there are any or it was asked before.
    pub(super) fn examine(&self) {
        let wanted = |model: &Model| model.evidence.unread || !model.outline.is_null();
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
        let saved = self.saved();
        let name = self.read(|model| name_of(model.case.account));
        let mut facts = Members::new();
        for (id, text) in saved.load(&name).facts {
            facts.set(&id, &text);
        }
        let mut input = Members::new();
        input.set("place", &self.desk_place());
        input.insert("facts", Value::Object(facts));
        self.read(|model| add_rules(&mut input, model));
        input.compact()
    }

    /// Takes over what the examiner says, and keeps these facts, by id, in place of the ones kept so
    /// far. Tells whether they are kept. What says nothing of findings is a new outline only.
    pub fn take_evidence(&self, said: &str, facts: &str) -> bool {
        let mut said = Value::read(said).unwrap_or_default();
        if let Value::Object(members) = &mut said {
            let outline = members.remove("outline").unwrap_or_default();
            self.change(|model| model.outline = outline);
        }
        let Some(evidence) = Evidence::read(&said) else {
            self.tell(Topic::Evidence);
            return false;
        };
        let gone = self.read(|model| {
            let files = &evidence.files;
            let is_there = |id: &String| files.iter().any(|file| file.id == *id);
            !model.evidence.files.iter().all(|file| is_there(&file.id))
        });
        let before = self.change(|model| {
            model.evidence = evidence;
            model.examined = said;
            let before = model.assessment.clone();
            model.assess(clock::now());
            before
        });
        if let Some(before) = before.filter(|_| gone) {
            self.doubt(|assessment, plan| before.reopened(assessment, plan));
        }
        let kept = self.keep_facts(facts);
        self.assess();
        if kept {
            self.tell_siblings();
        }
        kept
    }

    /// Marks what a file contradicts: it has to be answered again, also when the file is gone.
    pub(super) fn doubt_contradicted(&self) {
        self.doubt(Assessment::contradicted);
    }

    fn doubt(&self, which: impl Fn(&Assessment, &domain::plan::Plan) -> Vec<String>) {
        let keys = self.change(|model| {
            let (Ok(plan), Some(assessment)) = (&model.plan, &model.assessment) else {
                return Vec::new();
            };
            let mut keys = which(assessment, plan);
            keys.retain(|key| model.case.doubt(key));
            keys
        });
        if !keys.is_empty() {
            self.save(&keys);
        }
    }

    /// Keeps facts across a reload: all of them or none, since some alone might look better than all.
    fn keep_facts(&self, facts: &str) -> bool {
        let saved = self.saved();
        let name = self.read(|model| name_of(model.case.account));
        let wanted = Value::read(facts).unwrap_or_default();
        let none = Members::new();
        let wanted = wanted.as_object().unwrap_or(&none);
        let old = saved.load(&name).facts;
        for (id, _) in old.iter().filter(|(id, _)| !wanted.contains(id)) {
            saved.remove_facts(&name, id);
        }
        self.0.used.set(saved.used(&name));
        for (id, text) in wanted {
            let text = text.as_text().unwrap_or_default();
            if old.iter().any(|(known, kept)| known == id && kept == text) {
                continue;
            }
            match saved.write_facts(&name, id, text, self.0.used.get()) {
                Ok(used) => self.0.used.set(used),
                Err(error) => {
                    for (id, _) in wanted {
                        saved.remove_facts(&name, id);
                    }
                    self.0.used.set(saved.used(&name));
                    self.notify(match error {
                        NotSaved::Storage(SaveError::Blocked) => Notice::StorageBlocked,
                        NotSaved::Storage(SaveError::Full) => Notice::StorageFull,
                        NotSaved::Limit => Notice::FactsLimit,
                    });
                    return false;
                }
            }
        }
        true
    }

    /// Whether other facts are kept than were looked at: another tab or element has more, or fewer.
    pub(super) fn other_facts(&self, kept: &[(String, String)]) -> bool {
        self.change(|model| {
            let known = |id: &String| model.evidence.files.iter().any(|file| file.id == *id);
            let same = kept.len() == model.evidence.files.len();
            let other = !same || !kept.iter().all(|(id, _)| known(id));
            if other && !kept.is_empty() && model.outline.is_null() {
                model.evidence = Evidence::unread();
            }
            other
        })
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
        for item in &plan.items {
            items.set(&item.id, &item.title);
        }
    }
    input.insert("items", Value::Object(items));
}
