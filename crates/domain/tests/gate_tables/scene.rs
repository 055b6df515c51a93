//! The settled scene that every row of the tables changes.

use std::collections::BTreeMap;

use domain::account::AccountId;
use domain::answer::{AS_CATEGORY, Answer, BackupForm, Choice, DecisionForm, Said, ShortcutForm};
use domain::case::Case;
use domain::evidence::{Evidence, Finding, KeptIn};
use domain::gate::{Assessment, Loading, Question, assess};
use domain::grade::Grade;
use domain::plan::{Plan, Shortcut};
use domain::standing::{Route, Standing};
use domain::time::Timestamp;
use serde_json::Value;

use crate::common::{self, ACCOUNT, AWAY, NOON, answer, chosen, id, kept, kept_away};
use crate::plan::plan;

/// All that a judgement is made of, free to be changed.
pub(crate) struct Scene {
    pub(crate) plan: Value,
    pub(crate) case: Case,
    pub(crate) findings: BTreeMap<String, Finding>,
    /// The rest of the evidence, without findings.
    pub(crate) files: Evidence,
    pub(crate) closing: Vec<AccountId>,
    pub(crate) loading: Loading,
    pub(crate) now: Timestamp,
}

impl Scene {
    /// A member that is closed by its root user, with everything settled at noon.
    pub(crate) fn settled() -> Self {
        let mut scene = Self {
            plan: plan(),
            case: Case::new(Some(id(ACCOUNT))),
            findings: BTreeMap::from([("backup.graded".to_owned(), found(0, Grade::Supported))]),
            files: Evidence::default(),
            closing: vec![id(ACCOUNT)],
            loading: Loading::Nothing,
            now: NOON,
        };
        let let_go = BackupForm {
            choice: Some(Choice::LetGo),
            why: "junk".to_owned(),
            ..BackupForm::default()
        };
        let accepted = DecisionForm {
            why: "we know".to_owned(),
            ..chosen("accepted")
        };
        for (key, said) in [
            ("standing", Said::Standing(Standing::Member)),
            ("route", Said::Route(Route::Root)),
            ("backup.one", Said::Backup(kept())),
            ("backup.week", Said::Backup(kept())),
            ("backup.graded", Said::Backup(kept_away())),
            ("backup.gone", Said::Backup(let_go)),
            ("backup.final", Said::Decision(chosen("done"))),
            ("org.removal", Said::Decision(chosen("does-not-apply"))),
            ("access.root", Said::Statement(true)),
            ("loose", Said::Shortcut(shortcut(Shortcut::NoneApply))),
            ("end.one", Said::Decision(chosen(AS_CATEGORY))),
            ("end.two", Said::Decision(accepted)),
            ("word.lost", Said::Statement(true)),
            ("word.aging", Said::Statement(true)),
        ] {
            scene.say(key, said);
        }
        scene
    }

    pub(crate) fn read(&self) -> Plan {
        common::read(&self.plan.to_string())
    }

    pub(crate) fn evidence(&self) -> Evidence {
        Evidence {
            findings: self.findings.clone().into_iter().collect(),
            ..self.files.clone()
        }
    }

    pub(crate) fn assess(&self, plan: &Plan) -> Assessment {
        assess(&self.question(plan, &self.evidence()))
    }

    pub(crate) fn question<'a>(&'a self, plan: &'a Plan, evidence: &'a Evidence) -> Question<'a> {
        Question {
            plan,
            case: &self.case,
            evidence,
            closing: &self.closing,
            loading: self.loading,
            now: self.now,
        }
    }

    pub(crate) fn say(&mut self, key: &str, said: Said) {
        let revision = u32::from(key.contains('.'));
        self.case.put(key, answer(said, NOON, revision));
    }

    pub(crate) fn backup(&mut self, key: &str, change: impl FnOnce(&mut BackupForm)) {
        let Some(Said::Backup(mut form)) = self.case.said(key).cloned() else {
            panic!("{key} is a backup")
        };
        change(&mut form);
        self.say(key, Said::Backup(form));
    }

    pub(crate) fn decide(&mut self, key: &str, option: &str, why: &str) {
        self.say(
            key,
            Said::Decision(DecisionForm {
                why: why.to_owned(),
                ..chosen(option)
            }),
        );
    }

    pub(crate) fn group(&mut self, key: &str, choice: Shortcut, why: &str) {
        self.say(
            key,
            Said::Shortcut(ShortcutForm {
                choice,
                why: why.to_owned(),
            }),
        );
    }

    pub(crate) fn follow(&mut self, level: Choice) {
        for key in ["backup.one", "backup.week"] {
            self.backup(key, |form| form.choice = Some(level));
        }
    }

    /// Changes when something was said.
    pub(crate) fn at(&mut self, key: &str, at: Timestamp) {
        let answer = self.case.answer(key).expect("an answer").clone();
        self.case.put(key, Answer { at, ..answer });
    }

    pub(crate) fn doubt(&mut self, key: &str) {
        let answer = self.case.answer(key).expect("an answer").clone();
        self.case.put(
            key,
            Answer {
                doubted: true,
                ..answer
            },
        );
    }

    pub(crate) fn find(&mut self, key: &str, existing: u32, worst: Option<Grade>) {
        let finding = Finding {
            kept_in: worst.map(kept_in).into_iter().collect(),
            ..listed(existing)
        };
        self.findings.insert(key.to_owned(), finding);
    }

    /// Changes a member of an item in the plan.
    pub(crate) fn item(&mut self, item: &str, member: &str, value: Value) {
        let sections = self.plan["sections"].as_array_mut().unwrap();
        let items = sections
            .iter_mut()
            .flat_map(|section| section["categories"].as_array_mut().unwrap())
            .flat_map(|category| category["items"].as_array_mut().unwrap());
        let mut found = items.filter(|found| found["id"] == item);
        found.next().expect("an item")[member] = value;
    }
}

pub(crate) fn found(existing: u32, worst: Grade) -> Finding {
    Finding {
        kept_in: vec![kept_in(worst)],
        ..listed(existing)
    }
}

/// The copies that files show where they lie.
pub(crate) fn kept_in(grade: Grade) -> KeptIn {
    KeptIn {
        account: id(AWAY),
        grade,
        until: None,
        lost: false,
    }
}

/// The finding of an inventory that lists so many.
fn listed(existing: u32) -> Finding {
    Finding {
        found: existing > 0,
        contradicted: vec!["nothing".to_owned(); existing.min(1) as usize],
        ..Finding::default()
    }
}

pub(crate) fn shortcut(choice: Shortcut) -> ShortcutForm {
    ShortcutForm {
        choice,
        why: String::new(),
    }
}
