//! The world of what is there: a plan that asks for it, and everything else settled.

use std::collections::BTreeMap;

use domain::answer::{BackupForm, Basis, Choice, Said, ThereForm};
use domain::case::{Case, NOTHING_ELSE, NOTHING_OF_THE_REST};
use domain::evidence::{Evidence, Finding};
use domain::gate::{Assessment, Judgement, Loading, Question, assess};
use domain::plan::Plan;
use domain::standing::{Route, Standing};
use domain::time::Timestamp;
use serde_json::json;

use crate::common::{self, ACCOUNT, NOON, after, answer, check_sums, chosen, id, kept};

pub(crate) fn plan() -> Plan {
    let backup = |id: &str| json!({"id": id, "kind": "backup", "revision": 1, "title": "T"});
    let mut always = backup("backup.always");
    always["always"] = json!(true);
    let mut extra = backup("backup.extra");
    extra["required"] = json!(false);
    let mut member = backup("backup.member");
    member["applies"] = json!({"standing": ["member"]});
    let plan = json!({
        "format": "account-closure-plan", "version": 1, "id": "p", "revision": "1",
        "confirmation": "account-id", "max_age_days": 30, "empty_max_age_days": 7,
        "sections": [
            {"id": "backup", "title": "T", "asked_if_there": true, "categories": [
                {"id": "data", "title": "T", "items": [
                    backup("backup.one"), backup("backup.two"), always, extra, member,
                    {"id": "final", "kind": "decision", "revision": 1, "title": "T",
                     "options": [{"id": "done", "label": "L"}]},
                ]},
            ]},
            {"id": "more", "title": "T", "categories": [
                {"id": "others", "title": "T", "items": [backup("other")]},
            ]},
        ],
    });
    common::read(&plan.to_string())
}

/// All that a judgement is made of.
pub(crate) struct World {
    pub(crate) case: Case,
    pub(crate) evidence: Evidence,
    pub(crate) now: Timestamp,
}

pub(crate) fn nothing() -> BackupForm {
    BackupForm {
        choice: Some(Choice::Nothing),
        ..BackupForm::default()
    }
}

pub(crate) fn ticked() -> BackupForm {
    BackupForm {
        there: true,
        ..BackupForm::default()
    }
}

impl World {
    /// Everything is settled but what is there.
    pub(crate) fn new() -> Self {
        let mut case = Case::new(Some(id(ACCOUNT)));
        let mut say = |key: &str, said, revision| case.put(key, answer(said, NOON, revision));
        say("standing", Said::Standing(Standing::Standalone), 0);
        say("route", Said::Route(Route::Root), 0);
        say("backup.always", Said::Backup(nothing()), 1);
        say("final", Said::Decision(chosen("done")), 1);
        say("other", Said::Backup(kept()), 1);
        Self {
            case,
            evidence: Evidence::default(),
            now: NOON,
        }
    }

    /// The same, and that nothing else is there.
    pub(crate) fn confirmed(basis: Basis) -> Self {
        let mut world = Self::new();
        world.confirm(basis, &[]);
        if basis == Basis::File {
            world.evidence.collected = true;
            world.empty("backup.one", Some(after(5)));
            world.empty("backup.two", Some(after(6)));
        }
        world
    }

    pub(crate) fn confirm(&mut self, basis: Basis, beside: &[&str]) {
        self.put(NOTHING_ELSE, Some(basis), beside, NOON);
    }

    pub(crate) fn rest(&mut self) {
        self.put(NOTHING_OF_THE_REST, Some(Basis::Bills), &[], NOON);
    }

    pub(crate) fn put(&mut self, key: &str, basis: Option<Basis>, beside: &[&str], at: Timestamp) {
        let beside = beside.iter().map(|id| (*id).to_owned()).collect();
        let said = Said::There(ThereForm { basis, beside });
        self.case.put(key, answer(said, at, 0));
    }

    pub(crate) fn say(&mut self, key: &str, form: BackupForm) {
        self.case.put(key, answer(Said::Backup(form), NOON, 1));
    }

    pub(crate) fn find(&mut self, key: &str, change: impl FnOnce(&mut Finding)) {
        let mut finding = self.evidence.finding(key).cloned().unwrap_or_default();
        change(&mut finding);
        self.evidence.findings.insert(key, finding);
    }

    pub(crate) fn empty(&mut self, key: &str, until: Option<Timestamp>) {
        self.find(key, |finding| finding.empty_until = until);
    }

    pub(crate) fn list(&mut self, key: &str) {
        self.find(key, |finding| finding.found = true);
    }

    /// Lines of cost for these, of which no file lists anything.
    pub(crate) fn charge(&mut self, keys: &[&str]) {
        let keys = keys.iter().map(|key| (*key).to_owned()).collect();
        self.find("there", |finding| finding.contradicted = keys);
    }

    pub(crate) fn assess(&self) -> Assessment {
        let plan = plan();
        let question = self.question(&plan);
        let assessment = assess(&question);
        check_sums("what is there", &assessment, &plan);
        // Judged again after any of the answers, it is the same.
        for key in [NOTHING_ELSE, NOTHING_OF_THE_REST, "backup.one"] {
            let again = assessment.clone().reassess(&question, &[key.to_owned()]);
            assert_eq!(again, assessment, "{key}");
        }
        assessment
    }

    /// As it was judged before, judged again after these answers.
    pub(crate) fn again(&self, before: Assessment, keys: &[&str]) -> Assessment {
        let keys: Vec<String> = keys.iter().map(|key| (*key).to_owned()).collect();
        before.reassess(&self.question(&plan()), &keys)
    }

    fn question<'a>(&'a self, plan: &'a Plan) -> Question<'a> {
        Question {
            plan,
            case: &self.case,
            evidence: &self.evidence,
            closing: &[],
            loading: Loading::Nothing,
            now: self.now,
        }
    }

    /// What is outstanding.
    pub(crate) fn outstanding(&self) -> BTreeMap<String, &'static str> {
        let (plan, assessment) = (plan(), self.assess());
        let all = assessment.outstanding(&plan);
        all.map(|one| (one.item.to_owned(), one.reason.name()))
            .collect()
    }

    #[track_caller]
    pub(crate) fn check(&self, expected: &[(&str, &str)]) {
        let found = self.outstanding();
        let found: Vec<(&str, &str)> = found.iter().map(|(key, why)| (&**key, *why)).collect();
        assert_eq!(found, expected);
    }

    pub(crate) fn judged(&self, key: &str) -> Judgement {
        self.assess().item(plan().find(key).expect("an item"))
    }
}
