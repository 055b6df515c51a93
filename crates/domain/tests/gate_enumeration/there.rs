//! G9 and G12: all states of one item that is asked only where it is there, and all that can be done in
//! each of them.

use std::collections::BTreeMap;

use domain::answer::{Answer, BackupForm, Basis, Choice, Said, ThereForm};
use domain::case::{Action, Case, Change, NOTHING_ELSE, NOTHING_OF_THE_REST, action_of_input};
use domain::evidence::{AtHand, Evidence, Finding};
use domain::gate::{Assessment, Loading, Question, assess};
use domain::plan::Plan;
use domain::standing as real;
use domain::time::Timestamp;
use serde_json::json;

use crate::common::{self, ACCOUNT, DAY, NOON, answer, check_sums, chosen, id, ms};
use crate::there_oracle::{Act, Age, Confirmed, File, Own, Rests, Rows, State, outstanding, step};

fn plan() -> Plan {
    let plan = json!({
        "format": "account-closure-plan", "version": 1, "id": "small", "revision": "1",
        "confirmation": "account-id", "max_age_days": 30, "empty_max_age_days": 7,
        "sections": [{"id": "first", "title": "T", "asked_if_there": true, "categories": [
            {"id": "data", "title": "T", "items": [
                {"id": "disk", "kind": "backup", "revision": 1, "title": "T"},
                {"id": "base", "kind": "decision", "revision": 1, "title": "T",
                 "options": [{"id": "done", "label": "L"}]},
            ]},
        ]}],
    });
    common::read(&plan.to_string())
}

fn ago(days: u64) -> Timestamp {
    Timestamp(NOON.0 - days * DAY)
}

/// A situation of the domain.
#[derive(Clone)]
struct World {
    case: Case,
    state: State,
}

impl World {
    fn new(state: State) -> Self {
        let mut case = Case::new(Some(id(ACCOUNT)));
        // What was said after the time was put right counts; the rest was said before.
        let settled = if state.corrected { ms(NOON, 1) } else { NOON };
        case.latest = settled;
        if state.corrected {
            case.corrected = NOON;
        }
        let mut put = |key: &str, said, at, revision, doubted| {
            let said = answer(said, at, revision);
            case.put(key, Answer { doubted, ..said });
        };
        let standing = Said::Standing(real::Standing::Standalone);
        put("standing", standing, settled, 0, false);
        put("route", Said::Route(real::Route::Root), settled, 0, false);
        put("base", Said::Decision(chosen("done")), settled, 1, false);
        let form = BackupForm {
            there: state.ticked,
            choice: match state.own {
                Own::None => None,
                Own::Nothing => Some(Choice::Nothing),
                Own::LetGo => Some(Choice::LetGo),
            },
            why: "junk".to_owned(),
            ..BackupForm::default()
        };
        put("disk", Said::Backup(form), NOON, 1, state.marked);
        if let Some(one) = state.confirmed {
            let form = ThereForm {
                basis: Some(match one.rests {
                    Rests::Bills => Basis::Bills,
                    Rests::File => Basis::File,
                }),
                beside: one.beside.then(|| "disk".to_owned()).into_iter().collect(),
            };
            let at = match one.age {
                Age::Today => NOON,
                Age::OverAWeek => ago(8),
                Age::OverAMonth => ago(31),
            };
            put(NOTHING_ELSE, Said::There(form), at, 0, one.doubted);
        }
        if let Some(old) = state.rest {
            let form = ThereForm {
                basis: Some(Basis::Bills),
                ..ThereForm::default()
            };
            let at = if old { ago(31) } else { NOON };
            put(NOTHING_OF_THE_REST, Said::There(form), at, 0, false);
        }
        Self { case, state }
    }

    fn evidence(&self) -> Evidence {
        let file = self.state.file;
        let empty_until = match file {
            File::Empty => Some(ms(NOON, DAY as i64)),
            File::EmptyLongAgo => Some(ago(1)),
            _ => None,
        };
        let contradicted = |one: &str, is: bool| is.then(|| one.to_owned()).into_iter().collect();
        let disk = Finding {
            found: file.lists(),
            empty_until,
            contradicted: contradicted("nothing", file.lists()),
            ..Finding::default()
        };
        let there = Finding {
            contradicted: contradicted("disk", self.state.costs),
            ..Finding::default()
        };
        let findings = [("disk".to_owned(), disk), ("there".to_owned(), there)];
        Evidence {
            collected: file.is_collected(),
            at_hand: if self.state.unread {
                AtHand::Unread
            } else {
                AtHand::Whole
            },
            ..Evidence::new(BTreeMap::from(findings))
        }
    }

    fn judge(&self, plan: &Plan, before: Option<(&Assessment, &[String])>) -> Assessment {
        let evidence = self.evidence();
        let question = Question {
            plan,
            case: &self.case,
            evidence: &evidence,
            closing: &[],
            loading: Loading::Nothing,
            now: NOON,
        };
        match before {
            Some((before, keys)) => before.clone().reassess(&question, keys),
            None => assess(&question),
        }
    }

    /// Does something; marks what has to be answered again by it, as the page does.
    fn act(&mut self, plan: &Plan, act: Act, before: &Assessment) {
        let disk = plan.find("disk").expect("the item");
        let input = |name: &str, value: &str, checked| {
            action_of_input(plan, &self.evidence(), name, value, checked).expect("an input")
        };
        let action = match act {
            Act::Tick(there) => input("disk.there", "there", there),
            Act::SayNothing => Action::Answer(disk, Change::Choose(Choice::Nothing)),
            Act::LetGo => Action::Answer(disk, Change::Choose(Choice::LetGo)),
            Act::Confirm(said) => input(NOTHING_ELSE, "confirmed", said),
            Act::ConfirmAgain => Action::Confirm("there".to_owned()),
            Act::Rest(said) => input(NOTHING_OF_THE_REST, "confirmed", said),
            Act::Hand(_) | Act::Cost(_) | Act::Read(_) => {
                match act {
                    Act::Hand(file) => self.state.file = file,
                    Act::Cost(costs) => self.state.costs = costs,
                    Act::Read(unread) => self.state.unread = unread,
                    _ => {}
                }
                let after = self.judge(plan, None);
                if matches!(act, Act::Hand(_) | Act::Cost(false)) {
                    for key in before.reopened(&after, plan) {
                        self.case.doubt(&key);
                    }
                }
                return self.mark(plan);
            }
        };
        let keys = self.case.apply(plan, action, NOON);
        let again = self.judge(plan, Some((before, &keys)));
        assert!(again.agrees(&self.judge(plan, None)), "{act:?}");
        self.mark(plan);
    }

    fn mark(&mut self, plan: &Plan) {
        for key in self.judge(plan, None).contradicted(plan) {
            self.case.doubt(&key);
        }
    }
}

fn rows(assessment: &Assessment, plan: &Plan) -> Rows {
    let find = |row: &str| {
        let mut all = assessment.outstanding(plan);
        all.find(|one| one.item == row).map(|one| one.reason.name())
    };
    ["evidence", "there", "disk"].map(find)
}

fn all() -> Vec<State> {
    let flags = [false, true];
    let mut confirmations = vec![None];
    for rests in [Rests::Bills, Rests::File] {
        for age in [Age::Today, Age::OverAWeek, Age::OverAMonth] {
            for (beside, doubted) in [(false, false), (false, true), (true, false), (true, true)] {
                confirmations.push(Some(Confirmed {
                    rests,
                    age,
                    beside,
                    doubted,
                }));
            }
        }
    }
    let mut all = Vec::new();
    for own in [Own::None, Own::Nothing, Own::LetGo] {
        for (ticked, marked) in [(false, false), (false, true), (true, false), (true, true)] {
            for confirmed in &confirmations {
                for rest in [None, Some(false), Some(true)] {
                    for file in File::ALL {
                        for costs in flags {
                            for (unread, corrected) in
                                [(false, false), (false, true), (true, false), (true, true)]
                            {
                                all.push(State {
                                    own,
                                    ticked,
                                    marked,
                                    confirmed: *confirmed,
                                    rest,
                                    file,
                                    costs,
                                    unread,
                                    corrected,
                                });
                            }
                        }
                    }
                }
            }
        }
    }
    all
}

fn acts() -> Vec<Act> {
    let mut acts = vec![Act::SayNothing, Act::LetGo, Act::ConfirmAgain];
    for flag in [false, true] {
        acts.extend([Act::Tick(flag), Act::Confirm(flag), Act::Rest(flag)]);
        acts.extend([Act::Cost(flag), Act::Read(flag)]);
    }
    acts.extend(File::ALL.map(Act::Hand));
    acts
}

#[test]
fn every_state_of_what_is_there_and_everything_that_can_be_done_in_it() {
    let (plan, acts) = (plan(), acts());
    let (mut open, mut pairs) = (0, 0);
    for state in all() {
        let world = World::new(state);
        let assessment = world.judge(&plan, None);
        let expected = outstanding(&state);
        assert_eq!(rows(&assessment, &plan), expected, "{state:?}");
        check_sums("a state", &assessment, &plan);
        let shut = expected != [None; 3];
        assert_eq!(assessment.permit(ACCOUNT).is_none(), shut, "{state:?}");
        open += usize::from(!shut);
        // The mark of an old time that was put right is another matter: all of it is asked again.
        for act in acts.iter().filter(|_| !state.corrected) {
            let mut world = world.clone();
            world.act(&plan, *act, &assessment);
            let next = step(state, *act);
            let judged = world.judge(&plan, None);
            let what = format_args!("{act:?} in {state:?}: {next:?}").to_string();
            assert_eq!(rows(&judged, &plan), outstanding(&next), "{what}");
            // The marks, and what it was said beside, are those of the next state.
            let same = World::new(next);
            let key = |world: &World, key: &str| {
                let answer = world.case.answer(key).filter(|one| one.said.is_given());
                answer.map(|one| (one.said.clone(), one.doubted))
            };
            assert_eq!(
                key(&world, NOTHING_ELSE),
                key(&same, NOTHING_ELSE),
                "{what}"
            );
            let marked = |world: &World| world.case.answer("disk").is_some_and(|one| one.doubted);
            assert_eq!(marked(&world), next.marked, "{what}");
            pairs += 1;
        }
    }
    println!("{open} states are open, {pairs} pairs of state and action");
    assert!(open > 0, "nothing ever opens the gate");
}
