//! Carries states of the small plan over into the domain and back.

use domain::account::AccountId;
use domain::answer::{Answer, BackupForm, DecisionForm, Place, Restore, Said, ShortcutForm};
use domain::case::{Action, Case, Change, LATEST_SEEN};
use domain::gate::{Assessment, Judgement, Loading, Question};
use domain::plan::{Plan, Shortcut};
use domain::time::Timestamp;

use crate::common::{ACCOUNT, AWAY, DAY, NOON, after, answer, chosen, id, ms};
use crate::files::Files;
use crate::names::{
    back, choice_of, option_of, place_of, route_of, shortcut_of, standing_of, typed, words_of,
};
use crate::oracle::{Act, Rows};
use crate::state::{Claim, File, Id, Kept, Located, Removal, Route, Standing, State, Whole};

/// The small plan: every kind of item, a condition, ageing and a minimum grade.
pub(crate) fn plan() -> Plan {
    let plan = serde_json::json!({
        "format": "account-closure-plan", "version": 1, "id": "small", "revision": "1",
        "confirmation": "account-id", "max_age_days": 30,
        "sections": [
            {"id": "first", "title": "T", "categories": [
                {"id": "data", "shortcuts": ["nothing-of-this-kind", "let-go-all"], "items": [
                    {"id": "backup", "kind": "backup", "revision": 1, "title": "T",
                     "minimum_grade": "supported"},
                ]},
            ]},
            {"id": "second", "title": "T", "categories": [{"id": "organization", "items": [
                {"id": "removal", "kind": "decision", "revision": 1, "title": "T",
                 "applies": {"standing": ["member"]}, "options": [
                    {"id": "first", "label": "L", "closes_route": "organization"},
                    {"id": "leave-in", "label": "L"},
                    {"id": "not-yet", "label": "L", "settles": false},
                ]},
                {"id": "steps", "kind": "statement", "revision": 1, "title": "T", "label": "L",
                 "applies": {"answers": {"removal": ["first"]}}},
            ]}]},
        ],
    });
    crate::common::read(&plan.to_string())
}

/// A clock that was set back, by more than clocks that are right differ.
const BEHIND: Timestamp = Timestamp(NOON.0 - 2 * DAY);

/// A situation of the domain.
#[derive(Clone)]
pub(crate) struct Carrier {
    pub(crate) case: Case,
    pub(crate) file: File,
    pub(crate) kept: Kept,
    pub(crate) loading: bool,
    pub(crate) clock: Timestamp,
}

impl Carrier {
    /// Builds a state. An answer that was never given and one that was taken back are one state:
    /// `marks` chooses.
    pub(crate) fn new(state: &State, marks: bool) -> Self {
        let mut case = Case::new(Some(id(ACCOUNT)));
        typed(state.id).clone_into(&mut case.typed_id);
        case.latest = NOON;
        let mut carrier = Self {
            case,
            file: state.file,
            kept: state.kept,
            loading: state.loading,
            clock: if state.behind { BEHIND } else { NOON },
        };
        if let Some(standing) = state.standing {
            carrier.put("standing", Said::Standing(standing_of(standing)));
        }
        if let Some(route) = state.route {
            carrier.put("route", Said::Route(route_of(route)));
        }
        let form = BackupForm {
            choice: state.backup.map(choice_of),
            place: Some(place_of(state.located)),
            destination_account: AWAY.to_owned(),
            location: words_of(state.located).to_owned(),
            restore: Some(Restore::NotTried),
            why: if state.explained {
                "junk".to_owned()
            } else {
                String::new()
            },
            ..BackupForm::default()
        };
        let at = if state.old {
            Timestamp(NOON.0 - 31 * DAY)
        } else {
            NOON
        };
        let said = answer(Said::Backup(form), at, 1);
        carrier.case.put(
            "backup",
            Answer {
                doubted: state.doubted,
                ..said
            },
        );
        // The reason for letting all go was typed long ago.
        let choice = state.category.map_or(Shortcut::OneByOne, shortcut_of);
        carrier.put(
            "data",
            Said::Shortcut(ShortcutForm {
                choice,
                why: "junk".to_owned(),
            }),
        );
        match state.removal {
            Some(removal) => carrier.put("removal", Said::Decision(chosen(option_of(removal)))),
            None if marks => carrier.put("removal", Said::Decision(DecisionForm::default())),
            None => {}
        }
        if state.read || marks {
            carrier.put("steps", Said::Statement(state.read));
        }
        carrier
    }

    fn put(&mut self, key: &str, said: Said) {
        let item = matches!(key, "backup" | "removal" | "steps");
        self.case.put(key, answer(said, NOON, u32::from(item)));
    }

    pub(crate) fn question<'a>(
        &'a self,
        plan: &'a Plan,
        files: &'a Files,
        closing: &'a [AccountId],
    ) -> Question<'a> {
        Question {
            plan,
            case: &self.case,
            evidence: files.get(self.file, self.kept),
            closing,
            loading: if self.loading {
                Loading::Plan
            } else {
                Loading::Nothing
            },
            now: self.clock,
        }
    }

    /// Does something, and tells the keys of what changed.
    pub(crate) fn act(&mut self, plan: &Plan, act: Act) -> Vec<String> {
        let change = |change| Action::Answer(plan.find("backup").expect("the backup"), change);
        let words = |said: bool, words: &str| {
            if said {
                words.to_owned()
            } else {
                String::new()
            }
        };
        let item = |id: &str| plan.find(id).expect("an item");
        let action = match act {
            Act::Hand(file) => {
                self.file = file;
                return vec!["backup".to_owned()];
            }
            Act::Keep(kept) => {
                self.kept = kept;
                return Vec::new();
            }
            Act::Load(loading) => {
                self.loading = loading;
                return Vec::new();
            }
            Act::WaitAMonth => {
                self.clock = after(31);
                return Vec::new();
            }
            Act::SetTheClock(behind) => {
                let time = self.case.time(self.clock);
                self.clock = if behind {
                    ms(time, -2 * DAY as i64)
                } else {
                    time
                };
                self.case.latest = time;
                return Vec::new();
            }
            Act::TypeId(id) => Action::TypeAccountId(typed(id).to_owned()),
            Act::Stand(standing) => Action::ChooseStanding(standing_of(standing)),
            Act::Take(route) => Action::ChooseRoute(route_of(route)),
            Act::Say(claim) => change(Change::Choose(choice_of(claim))),
            Act::Locate(located) => {
                let place = change(Change::Place(place_of(located)));
                self.case.apply(plan, place, self.clock);
                change(Change::Where(words_of(located).to_owned()))
            }
            Act::Explain(explained) => change(Change::Why(words(explained, "junk"))),
            Act::SayForAll(whole) => Action::ChooseForCategory(0, shortcut_of(whole)),
            Act::OneByOne => Action::ChooseForCategory(0, Shortcut::OneByOne),
            Act::ConfirmBackup => Action::Confirm("backup".to_owned()),
            Act::ConfirmCategory => Action::Confirm("data".to_owned()),
            Act::Decide(removal) => Action::Answer(
                item("removal"),
                Change::Decide(option_of(removal).to_owned()),
            ),
            Act::Read(read) => Action::Answer(item("steps"), Change::Read(read)),
        };
        let keys = self.case.apply(plan, action, self.clock);
        if self.case.latest.0 - self.clock.0 < DAY {
            self.clock = self.case.time(self.clock);
        }
        keys
    }

    /// Lets the clock count in place of the time that lies ahead of it.
    pub(crate) fn put_right(&mut self) -> Vec<String> {
        self.case.put_right(self.clock)
    }

    /// Gives every answer again, a while later.
    pub(crate) fn confirm_all(&mut self, plan: &Plan) -> Vec<String> {
        self.clock = ms(self.clock, 1000);
        let keys: Vec<String> = self.case.answers().map(|(key, _)| key.to_owned()).collect();
        for key in &keys {
            if key != LATEST_SEEN {
                self.case
                    .apply(plan, Action::Confirm(key.clone()), self.clock);
            }
        }
        self.clock = self.case.time(self.clock);
        keys
    }

    /// A contradiction leaves its mark on the answer.
    pub(crate) fn mark(&mut self) {
        if let Some(answer) = self.case.answer("backup").cloned() {
            self.case.put(
                "backup",
                Answer {
                    doubted: true,
                    ..answer
                },
            );
        }
    }

    /// The state that this is.
    pub(crate) fn state(&self) -> State {
        let backup = match self.case.said("backup") {
            Some(Said::Backup(form)) => form.clone(),
            None => BackupForm::default(),
            Some(said) => panic!("{said:?}"),
        };
        let given = self
            .case
            .answer("backup")
            .filter(|_| backup.choice.is_some());
        State {
            id: if self.case.typed_id == ACCOUNT {
                Id::Right
            } else {
                Id::Other
            },
            standing: self
                .case
                .standing()
                .map(|standing| back(Standing::ALL, standing_of, standing)),
            // What was said, whether it counts or not.
            route: match self.case.said("route") {
                Some(Said::Route(route)) => Some(back(Route::ALL, route_of, *route)),
                _ => None,
            },
            backup: backup
                .choice
                .map(|choice| back(Claim::ALL, choice_of, choice)),
            located: match (backup.location.is_empty(), backup.place) {
                (true, _) => Located::Nowhere,
                (false, Some(Place::OtherAccount)) => Located::There,
                (false, _) => Located::Outside,
            },
            explained: !backup.why.is_empty(),
            old: given.is_some_and(|answer| self.case.time(self.clock).0 - answer.at.0 > 30 * DAY),
            doubted: given.is_some_and(|answer| answer.doubted),
            category: match self.case.said("data") {
                Some(Said::Shortcut(form)) if form.choice != Shortcut::OneByOne => {
                    Some(back(Whole::ALL, shortcut_of, form.choice))
                }
                _ => None,
            },
            file: self.file,
            kept: self.kept,
            loading: self.loading,
            behind: self.case.latest.0 > self.clock.0 + DAY,
            removal: match self.case.said("removal") {
                Some(Said::Decision(form)) => form
                    .option
                    .as_deref()
                    .map(|option| back(Removal::ALL, option_of, option)),
                _ => None,
            },
            read: self.case.said("steps") == Some(&Said::Statement(true)),
        }
    }
}

/// The gate's judgement, row by row.
pub(crate) fn rows(assessment: &Assessment) -> Rows {
    let item = |index| match assessment.item(index) {
        Judgement::Outstanding(reason) => Some(reason.name()),
        Judgement::Settled { .. } | Judgement::DoesNotApply => None,
        Judgement::Waiting | Judgement::NotThere { .. } => panic!("this plan asks for everything"),
    };
    let name = |reason: Option<domain::reason::Reason>| reason.map(|reason| reason.name());
    [
        name(assessment.account().err()),
        name(assessment.standing().err()),
        name(assessment.route().err()),
        name(assessment.evidence().err()),
        name(assessment.plan().err()),
        name(assessment.clock().err()),
        item(0),
        item(1),
        item(2),
    ]
}
