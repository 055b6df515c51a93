//! Evidence: the examiner's statements about files, judged together with the answers.
//!
//! The examiner is a program of its own, which the loader starts on first use. It comes back with what
//! all files come to; files themselves never come here.

use domain::account::AccountId;
use domain::case::Case;
use domain::evidence::{AtHand, Evidence, FileMark};
use domain::gate::Judgement;
use domain::json::{Members, Value};
use domain::of_file::unfounded;
use domain::standing::{Route, Standing};

use super::session::Session;
use crate::browser::clock;
use crate::model::{Examiner, Model, Topic, name_of};

impl Session {
    /// Has the examiner look at all facts, where there are any or it was asked before.
    pub(super) fn examine(&self) {
        let wanted =
            |model: &Model| model.evidence.at_hand == AtHand::Unread || !model.outline.is_null();
        if self.read(wanted) {
            self.loader().judge();
        }
    }

    /// Marks evidence as unread, because the plan or the account is another one: files say
    /// something else of it once the examiner has looked.
    pub(super) fn expect_examiner(&self) {
        self.change(|model| {
            if !model.outline.is_null() {
                model.evidence.at_hand = AtHand::Unread;
            }
        });
    }

    /// The name that keeps the files of one account apart from others'. A forgotten account begins
    /// anew.
    pub(super) fn desk_place(&self) -> String {
        let name = self.read(|model| name_of(model.case.account));
        let generation = self.0.generation.get().files.0.to_string();
        [&self.saved().place(&name), " ", &generation].concat()
    }

    /// The input that the examiner judges by: account, answers, plan and kept facts, as JSON.
    pub fn evidence_input(&self) -> String {
        // Facts of answers that are gone are not looked at.
        self.is_superseded();
        self.hear_removals();
        let kept = self.kept_facts();
        let mut input = Members::new();
        input.set("place", &self.desk_place());
        input.insert("lost", Value::Bool(kept.is_err()));
        input.set("facts", &kept.unwrap_or_default());
        let removed = self.removed_files();
        input.insert("removed", removed);
        self.read(|model| add_rules(&mut input, model));
        input.compact()
    }

    /// Shows the examiner's section anew.
    pub fn show_evidence(&self, outline: &str) {
        self.take_outline(outline);
        self.tell(Topic::Evidence);
    }

    fn take_outline(&self, outline: &str) {
        let outline = Value::read(outline).unwrap_or_default();
        self.change(|model| {
            model.outline = outline;
            model.ui.examiner = Examiner::Still;
        });
    }

    /// Says that somebody waits for the program that reads files, or that it could not be loaded: what was
    /// added is not read then.
    pub fn wait_for_examiner(&self, missing: bool) {
        let examiner = if missing {
            Examiner::Missing
        } else {
            Examiner::Awaited
        };
        self.change(|model| model.ui.examiner = examiner);
        self.tell(Topic::Evidence);
    }

    /// Takes over what the examiner shows and says; keeps these facts in place of the ones kept so far.
    /// Some of them may be `unreadable` to it.
    pub fn take_evidence(&self, said: &str, outline: &str, facts: &str, unreadable: bool) {
        self.take_outline(outline);
        let said = Value::read(said).unwrap_or_default();
        let Some(mut evidence) = said.get("gate").and_then(Evidence::from_compact) else {
            self.tell(Topic::Evidence);
            return;
        };
        if unreadable || self.is_unreadable() {
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
            let mut keys = unfounded(&model.question(plan, &[]));
            let before = before.filter(|_| gone);
            keys.extend(
                before
                    .into_iter()
                    .flat_map(|before| before.reopened(now, plan)),
            );
            Some(keys)
        });
        self.doubt(reopened.unwrap_or_default(), Case::doubt);
        let kept = self.keep_facts(facts);
        self.assess_after(shown);
        if kept {
            self.tell_siblings();
        }
    }

    /// Marks the answers that a file contradicts: they have to be given again, also when it is gone.
    pub(super) fn doubt_contradicted(&self) {
        let contradicted = self.read(|model| {
            let (plan, now) = (model.plan.as_ref().ok()?, model.assessment.as_ref()?);
            Some(now.contradicted(plan))
        });
        self.doubt(contradicted.unwrap_or_default(), Case::contradict);
    }

    fn doubt(&self, mut keys: Vec<String>, mark: fn(&mut Case, &str) -> bool) {
        self.change(|model| keys.retain(|key| mark(&mut model.case, key)));
        if !keys.is_empty() {
            self.say_here(&keys);
            self.save(&keys);
            self.remove_unsettled(&keys);
        }
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
        input.set_number("emptyDays", plan.empty_days().into());
        input.insert("figures", plan.figures.to_value());
        for (index, item) in plan.items.iter().enumerate() {
            let judged = model.assessment.as_ref().map(|one| one.item(index));
            if judged != Some(Judgement::DoesNotApply) {
                items.set(&item.id, &item.title);
            }
        }
    }
    input.insert("items", Value::Object(items));
}
