//! A case and all that surrounds it, and any step that may be taken.

use std::collections::BTreeMap;

use domain::account::AccountId;
use domain::answer::{Answer, Basis, Choice, Outcome, Place, Restore, Said};
use domain::case::{Action, Case, Change, NOTHING_ELSE, NOTHING_OF_THE_REST};
use domain::evidence::{AtHand, Evidence, Finding, KeptIn};
use domain::gate::{Assessment, Loading, Question, assess};
use domain::grade::Grade;
use domain::plan::{ItemKind, Plan, Shortcut};
use domain::standing::{Route, Standing};
use domain::time::Timestamp;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::Value;

use crate::answers::{answer, text};
use crate::common::{self, ACCOUNT, AWAY, DAY, ELSEWHERE, NOON, id, ms};
use crate::plans::OPTIONS;

/// Everything that the gate judges by.
#[derive(Clone, Debug)]
pub(crate) struct World {
    pub(crate) document: Value,
    pub(crate) plan: Plan,
    pub(crate) case: Case,
    pub(crate) findings: BTreeMap<String, Finding>,
    closing: Vec<AccountId>,
    pub(crate) at_hand: AtHand,
    /// Whether there is a finished file of the collector.
    pub(crate) collected: bool,
    pub(crate) loading: Loading,
    pub(crate) clock: Timestamp,
}

/// One step, before it is known which plan it is taken in.
#[derive(Clone, Debug)]
pub(crate) enum Step {
    /// A person does something.
    Act(usize, Index, Index, String),
    /// Time goes by, or the clock is set.
    Clock(i64),
    /// A file is added or taken away.
    File(Index, Option<Finding>),
    /// There is a line of cost for something that no file lists, or no longer.
    Cost(Index, bool),
    /// Another account, or none, is opened here.
    Adopt(Option<&'static str>),
    /// Another account is closed, too, or no longer.
    Closing(bool),
    /// Another tab or a record brings an answer.
    Merge(Index, Answer),
    /// Storage lost an answer.
    Lose(Index),
    /// Facts are kept and not at hand, or are again.
    Facts(AtHand),
    /// The collector's file is there, or not.
    Collect(bool),
    /// Another plan is asked for, or judges.
    Load(Loading),
}

/// The answers that a file can contradict, of any kind of item.
const ANSWERS: [&str; 4] = ["nothing", OPTIONS[0], OPTIONS[1], "does-not-apply"];

pub(crate) fn finding() -> impl Strategy<Value = Finding> {
    let answers = vec(select(ANSWERS.as_slice()), 0..3);
    let day = DAY as i64;
    let until = option::of(select(vec![-day, 0, day, 40 * day]));
    (
        any::<bool>(),
        answers,
        option::of((select(Grade::ALL), any::<bool>())),
        until.clone(),
        until,
    )
        .prop_map(|(found, answers, grade, until, empty)| Finding {
            found,
            empty_until: empty.map(|until| ms(NOON, until)),
            contradicted: answers.into_iter().map(str::to_owned).collect(),
            kept_in: grade
                .map(|(grade, lost)| KeptIn {
                    account: id(AWAY),
                    grade,
                    until: until.map(|until| ms(NOON, until)),
                    lost,
                })
                .into_iter()
                .collect(),
            files: Vec::new(),
        })
}

pub(crate) fn step() -> impl Strategy<Value = Step> {
    let day = DAY as i64;
    let waits = vec![0, 1, 1000, day, 7 * day, 31 * day, -1, -day, -31 * day];
    prop_oneof![
        12 => (0..22_usize, any::<Index>(), any::<Index>(), text())
            .prop_map(|(what, which, value, text)| Step::Act(what, which, value, text)),
        2 => select(waits).prop_map(Step::Clock),
        2 => (any::<Index>(), option::of(finding())).prop_map(|(which, found)| Step::File(which, found)),
        1 => (any::<Index>(), any::<bool>()).prop_map(|(which, is)| Step::Cost(which, is)),
        1 => select(vec![Some(ACCOUNT), Some(ELSEWHERE), None]).prop_map(Step::Adopt),
        1 => any::<bool>().prop_map(Step::Closing),
        2 => (any::<Index>(), answer()).prop_map(|(which, answer)| Step::Merge(which, answer)),
        1 => any::<Index>().prop_map(Step::Lose),
        1 => select(vec![AtHand::Whole, AtHand::Unread, AtHand::Unreadable]).prop_map(Step::Facts),
        1 => any::<bool>().prop_map(Step::Collect),
        1 => select(vec![Loading::Nothing, Loading::Plan]).prop_map(Step::Load),
    ]
}

impl World {
    pub(crate) fn new(document: Value) -> Self {
        Self {
            plan: common::read(&document.to_string()),
            document,
            case: Case::new(Some(id(ACCOUNT))),
            findings: BTreeMap::new(),
            closing: vec![id(ACCOUNT)],
            at_hand: AtHand::Whole,
            collected: false,
            loading: Loading::Nothing,
            clock: NOON,
        }
    }

    /// The same answers under another plan.
    pub(crate) fn with_plan(&self, document: Value) -> Self {
        let plan = common::read(&document.to_string());
        Self {
            document,
            plan,
            ..self.clone()
        }
    }

    pub(crate) fn evidence(&self) -> Evidence {
        Evidence {
            at_hand: self.at_hand,
            collected: self.collected,
            ..Evidence::new(self.findings.clone())
        }
    }

    pub(crate) fn question<'a>(&'a self, evidence: &'a Evidence) -> Question<'a> {
        Question {
            plan: &self.plan,
            case: &self.case,
            evidence,
            closing: &self.closing,
            loading: self.loading,
            now: self.clock,
        }
    }

    pub(crate) fn assess(&self) -> Assessment {
        assess(&self.question(&self.evidence()))
    }

    /// The keys under which the gate looks for answers.
    pub(crate) fn keys(&self) -> Vec<String> {
        let items = self.plan.items.iter().map(|item| &item.id);
        let categories = self.plan.categories.iter().map(|category| &category.id);
        let sections = self.plan.sections.iter().map(|section| &section.id);
        let page = ["standing", "route", NOTHING_ELSE, NOTHING_OF_THE_REST].map(str::to_owned);
        items
            .chain(categories)
            .chain(sections)
            .cloned()
            .chain(page)
            .collect()
    }

    /// Takes a step, and tells the keys of what may be judged otherwise by it.
    pub(crate) fn take(&mut self, step: &Step) -> Vec<String> {
        match step {
            Step::Act(what, which, value, text) => self.act(*what, *which, *value, text),
            Step::Clock(more) => {
                self.clock = ms(self.clock, *more);
                Vec::new()
            }
            Step::File(which, found) => {
                let item = which.get(&self.plan.items).id.clone();
                match found {
                    Some(finding) => self.findings.insert(item.clone(), finding.clone()),
                    None => self.findings.remove(&item),
                };
                vec![item]
            }
            Step::Cost(which, is) => {
                let item = which.get(&self.plan.items).id.clone();
                self.charge(&item, *is);
                vec![item, NOTHING_ELSE.to_owned()]
            }
            Step::Adopt(account) => {
                self.case.account = account.map(id);
                Vec::new()
            }
            Step::Closing(other) => {
                self.closing = vec![id(if *other { ELSEWHERE } else { ACCOUNT })];
                Vec::new()
            }
            Step::Merge(which, answer) => {
                let key = which.get(&self.keys()).clone();
                self.case.merge(&key, answer.clone());
                vec![key]
            }
            Step::Lose(which) => {
                let key = which.get(&self.keys()).clone();
                self.case.remove(&key);
                vec![key]
            }
            Step::Facts(at_hand) => {
                self.at_hand = *at_hand;
                Vec::new()
            }
            Step::Collect(collected) => {
                self.collected = *collected;
                Vec::new()
            }
            Step::Load(loading) => {
                self.loading = *loading;
                Vec::new()
            }
        }
    }

    /// Adds a line of cost for this item, or takes it away.
    pub(crate) fn charge(&mut self, item: &str, is: bool) {
        let found = self.findings.entry("there".to_owned()).or_default();
        found.contradicted.retain(|one| one != item);
        found.contradicted.extend(is.then(|| item.to_owned()));
    }

    /// The items of which there is a line of cost and nothing was said.
    fn charged(&self) -> Vec<usize> {
        let found = self.findings.get("there").into_iter();
        let charged = found.flat_map(|finding| &finding.contradicted);
        let unsaid = |item: &&String| self.case.said(item).is_none_or(|said| !said.is_given());
        let items = charged
            .filter(unsaid)
            .filter_map(|item| self.plan.find(item));
        items.collect()
    }

    fn act(&mut self, what: usize, which: Index, value: Index, text: &str) -> Vec<String> {
        let item = which.index(self.plan.items.len());
        let category = which.index(self.plan.categories.len());
        let section = which.index(self.plan.sections.len());
        let change = |change| Action::Answer(item, change);
        let text = text.to_owned();
        let action = match what {
            0 => Action::TypeAccountId(value.get(&["", "1", ACCOUNT, ELSEWHERE]).to_string()),
            1 => Action::TypeAnsweredBy(text),
            2 => Action::ChooseStanding(*value.get(Standing::ALL)),
            3 => Action::ChooseRoute(*value.get(Route::ALL)),
            4 => Action::ChooseForCategory(category, *value.get(Shortcut::ALL)),
            5 => Action::TypeWhyForCategory(category, text),
            6 => Action::ChooseForSection(section, *value.get(Shortcut::ALL)),
            7 => Action::TypeWhyForSection(section, text),
            8 => Action::Confirm(value.get(&self.keys()).clone()),
            9 => Action::ChooseOutcome(*value.get(Outcome::ALL)),
            10 => change(Change::Place(*value.get(Place::ALL))),
            11 => change(Change::DestinationAccount(text)),
            12 => change(Change::Where(text)),
            13 => change(Change::CopiedOn(text)),
            14 => change(Change::Restore(*value.get(Restore::ALL))),
            15 => change(Change::Why(text)),
            16 => Action::NothingElse {
                basis: Some(self.basis()),
                listed: Vec::new(),
            },
            17 => Action::NothingElse {
                basis: value.get(&[None, Some(Basis::Bills)]).to_owned(),
                listed: Vec::new(),
            },
            18 => Action::NothingOfTheRest(value.index(3) > 0),
            19 => change(Change::There(value.index(2) > 0)),
            _ if matches!(self.plan.items[item].kind, ItemKind::Host) => {
                let id = self.plan.items[item].id.clone();
                self.case.settle(&self.plan, &id, &text, self.clock);
                return vec![id];
            }
            _ => change(self.answer_in_kind(item, value)),
        };
        self.case.apply(&self.plan, action, self.clock)
    }

    /// What a confirmation rests on that is given now.
    fn basis(&self) -> Basis {
        if self.collected {
            Basis::File
        } else {
            Basis::Bills
        }
    }

    /// The change that chooses an answer to this kind of item.
    fn answer_in_kind(&self, item: usize, value: Index) -> Change {
        match self.plan.items[item].kind {
            ItemKind::Backup(_) => Change::Choose(*value.get(Choice::ALL)),
            ItemKind::Decision(_) => Change::Decide(value.get(&OPTIONS).to_string()),
            ItemKind::Statement(_) | ItemKind::Host => Change::Read(value.index(4) > 0),
        }
    }

    /// Does what an honest person does about everything that is outstanding.
    pub(crate) fn settle(&mut self, value: Index) {
        self.case.account = Some(id(ACCOUNT));
        self.at_hand = AtHand::Whole;
        self.loading = Loading::Nothing;
        // Whoever set the clock back sets it right.
        self.clock = self.case.time(self.clock);
        let known = *value.get(&Standing::ALL[..3]);
        let mut actions = vec![
            Action::TypeAccountId(ACCOUNT.to_owned()),
            Action::ChooseStanding(known),
            Action::ChooseRoute(Route::Root),
        ];
        // Answers bring up questions; each round answers what the one before brought up.
        for _ in 0..=self.plan.items.len() {
            for action in actions.drain(..) {
                self.case.apply(&self.plan, action, self.clock);
            }
            let assessment = self.assess();
            let mut hosts = Vec::new();
            for outstanding in assessment.outstanding(&self.plan) {
                if outstanding.item == "there" {
                    actions.push(Action::NothingElse {
                        basis: Some(self.basis()),
                        listed: Vec::new(),
                    });
                    for item in self.charged() {
                        let changes = self.settle_backup(item, value).into_iter();
                        actions.extend(changes.map(|change| Action::Answer(item, change)));
                    }
                    continue;
                }
                let item = self
                    .plan
                    .find(outstanding.item)
                    .expect("only items are left");
                let changes = match &self.plan.items[item].kind {
                    ItemKind::Backup(_) => self.settle_backup(item, value),
                    ItemKind::Decision(_) => {
                        let finding = self.findings.get(outstanding.item);
                        let possible: Vec<&str> = OPTIONS[..3]
                            .iter()
                            .copied()
                            .filter(|option| {
                                finding.is_none_or(|finding| {
                                    finding.contradicted.iter().all(|one| one != option)
                                })
                            })
                            .collect();
                        let option = value.get(&possible).to_string();
                        vec![Change::Decide(option), Change::Why("we know".to_owned())]
                    }
                    ItemKind::Statement(_) => vec![Change::Read(true)],
                    ItemKind::Host => {
                        hosts.push(outstanding.item.to_owned());
                        Vec::new()
                    }
                };
                actions.extend(
                    changes
                        .into_iter()
                        .map(|change| Action::Answer(item, change)),
                );
            }
            for id in hosts {
                assert!(self.case.settle(&self.plan, &id, "CHG-1", self.clock));
            }
        }
    }

    fn settle_backup(&self, item: usize, value: Index) -> Vec<Change> {
        let item = &self.plan.items[item];
        let finding = self.findings.get(&item.id);
        match value.index(3) {
            0 if finding.is_none_or(|finding| finding.contradicted.is_empty()) => {
                vec![Change::Choose(Choice::Nothing)]
            }
            1 if finding.is_none_or(|finding| finding.kept_in.iter().all(|one| !one.lost))
                && item
                    .minimum_grade
                    .is_none_or(|grade| grade <= Grade::Attested) =>
            {
                vec![
                    Change::Choose(Choice::Kept),
                    Change::Place(*value.get(Place::ALL)),
                    Change::DestinationAccount(AWAY.to_owned()),
                    Change::Where("the safe".to_owned()),
                    Change::CopiedOn(String::new()),
                    Change::Restore(Restore::Tried),
                ]
            }
            _ => vec![
                Change::Choose(Choice::LetGo),
                Change::Why("junk".to_owned()),
            ],
        }
    }

    /// The same with other words under one key, said at the same moment.
    pub(crate) fn replace(&mut self, key: &str, said: Said) {
        if let Some(answer) = self.case.answer(key).cloned() {
            self.case.put(key, Answer { said, ..answer });
        }
    }
}
