//! G9: all states of a small plan, and everything that can be done in each, against an oracle.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod carrier;
#[path = "../common/mod.rs"]
mod common;
mod files;
mod names;
mod oracle;
mod state;
mod there;
mod there_oracle;

use carrier::{Carrier, plan, rows};
use common::{ACCOUNT, ELSEWHERE, id};
use domain::account::AccountId;
use domain::gate::{Assessment, assess};
use domain::plan::Plan;
use files::Files;
use names::route_of;
use oracle::{Act, Rows, acts, outstanding, step};
use state::State;

/// The parts of a question that stay the same throughout.
struct World {
    plan: Plan,
    files: Files,
    closing: [AccountId; 1],
    acts: Vec<Act>,
}

#[test]
fn every_state_and_everything_that_can_be_done_in_it() {
    let world = World {
        plan: plan(),
        files: Files::new(),
        closing: [id(ACCOUNT)],
        acts: acts(),
    };
    let states = state::all();
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let share = states.len().div_ceil(threads);
    let open: usize = std::thread::scope(|scope| {
        let shares = states.chunks(share).map(|states| {
            let world = &world;
            scope.spawn(move || {
                (0..)
                    .zip(states)
                    .filter(|(n, s)| world.check(s, n % 2 == 0))
                    .count()
            })
        });
        let shares: Vec<_> = shares.collect();
        shares
            .into_iter()
            .map(|share| share.join().expect("no state fails"))
            .sum()
    });
    let pairs = states.len() * world.acts.len();
    println!(
        "{} states, {open} of them open, {pairs} pairs of state and action",
        states.len()
    );
    assert!(open > 0, "nothing ever opens the gate");
}

impl World {
    /// Checks one state and everything that can be done in it; tells whether it is open.
    fn check(&self, state: &State, marks: bool) -> bool {
        let carrier = Carrier::new(state, marks);
        let assessment = assess(&carrier.question(&self.plan, &self.files, &self.closing));
        let expected = outstanding(state);
        self.agrees(&assessment, state, &expected, &format_args!("{state:?}"));
        for typed in ["", ELSEWHERE] {
            assert!(
                assessment.permit(typed).is_none(),
                "permit for {typed:?}: {state:?}"
            );
        }
        let listed: Vec<(&str, &str)> = assessment
            .outstanding(&self.plan)
            .map(|outstanding| (outstanding.item, outstanding.reason.name()))
            .collect();
        let names = [
            "account", "standing", "route", "evidence", "plan", "clock", "backup", "removal",
            "steps",
        ];
        let named = names
            .into_iter()
            .zip(expected)
            .filter_map(|(row, why)| Some((row, why?)));
        assert_eq!(listed, named.collect::<Vec<_>>(), "{state:?}");
        for act in &self.acts {
            self.check_act(&carrier, &assessment, state, *act);
        }
        if state.behind {
            self.check_put_right(carrier, assessment, state);
        }
        expected == [None; 9]
    }

    fn check_act(&self, before: &Carrier, assessment: &Assessment, state: &State, act: Act) {
        let mut carrier = before.clone();
        let keys = carrier.act(&self.plan, act);
        let question = carrier.question(&self.plan, &self.files, &self.closing);
        let assessment = assessment.clone().reassess(&question, &keys);
        let next = step(*state, act);
        self.agrees(
            &assessment,
            &next,
            &outstanding(&next),
            &format_args!("{act:?} in {state:?}"),
        );
        if rows(&assessment)[6] == Some("contradicted") {
            carrier.mark();
        }
        assert_eq!(carrier.state(), next, "{act:?} in {state:?}");
    }

    /// Puts the time right, and then gives every answer again.
    fn check_put_right(&self, mut carrier: Carrier, assessment: Assessment, state: &State) {
        let keys = carrier.put_right();
        let question = carrier.question(&self.plan, &self.files, &self.closing);
        let assessment = assessment.reassess(&question, &keys);
        let expected = oracle::put_right(state);
        let what = format_args!("the time is put right in {state:?}");
        self.agrees(&assessment, state, &expected, &what);
        let keys = carrier.confirm_all(&self.plan);
        let question = carrier.question(&self.plan, &self.files, &self.closing);
        let assessment = assessment.reassess(&question, &keys);
        let again = oracle::given_again(*state);
        let expected = outstanding(&again);
        self.agrees(&assessment, &again, &expected, &what);
    }

    /// G1: the rows, the gate and the permit are those of the oracle.
    fn agrees(
        &self,
        assessment: &Assessment,
        state: &State,
        expected: &Rows,
        what: &dyn std::fmt::Display,
    ) {
        let found = rows(assessment);
        assert!(
            found == *expected,
            "{found:?} instead of {expected:?}: {what}"
        );
        let open = *expected == [None; 9];
        assert!(assessment.is_open() == open, "open or shut: {what}");
        let permit = assessment.permit(ACCOUNT).map(|permit| permit.route());
        let expected = oracle::route_taken(state).filter(|_| open).map(route_of);
        assert!(permit == expected, "permit {permit:?}: {what}");
    }
}
