//! Answers that move from name to name are found by whoever slept meanwhile: where they are, or not at
//! all once they were forgotten.

#![allow(clippy::expect_used)]

use std::collections::BTreeMap;

use domain::account::AccountId;
use domain::case::refused;
use domain::moves::{Moves, Whereabouts, follow};
use domain::time::Timestamp;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::Config;

const NAMES: [&str; 4] = ["draft", "210987654321", "210987654322", "999988887777"];

#[derive(Clone, Copy, Debug)]
enum Step {
    /// New answers under a name that has none.
    Answer(usize),
    /// The answers under a name go to an account that has none.
    Move(usize, usize),
    /// An account is forgotten.
    Forget(usize),
}

fn account(name: usize) -> AccountId {
    AccountId::parse(NAMES[name]).expect("an id")
}

/// The known moves, as they stand in storage.
#[derive(Default)]
struct Marks(BTreeMap<String, String>);

impl Marks {
    fn of(&self, name: &str) -> Moves {
        Moves::read(self.0.get(name).map_or("", String::as_str))
    }

    fn move_to(&mut self, from: usize, to: usize, at: Timestamp) {
        let mut moves = self.of(NAMES[from]);
        moves.add(account(to), at);
        self.0.insert(NAMES[from].to_owned(), moves.to_text());
    }

    fn forget(&mut self, name: usize) {
        for key in NAMES {
            let mut moves = self.of(key);
            if moves.forget(account(name), |name| self.of(name)) {
                self.0.insert(key.to_owned(), moves.to_text());
            }
        }
    }
}

/// A tab that fell asleep with these answers before it.
struct Sleeper {
    name: usize,
    since: Timestamp,
    answers: usize,
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        (0..4_usize).prop_map(Step::Answer),
        (0..4_usize, 1..4_usize).prop_map(|(from, to)| Step::Move(from, to)),
        (0..4_usize, 1..4_usize).prop_map(|(from, to)| Step::Move(from, to)),
        (1..4_usize).prop_map(Step::Forget),
    ];
    // So few that no move is dropped.
    vec(step, 1..9)
}

proptest! {
    #![proptest_config(Config { cases: 4000, failure_persistence: None, ..Config::default() })]

    /// Each name holds the answers that were given or moved there; who slept finds the very ones.
    #[test]
    fn whoever_slept_follows_its_own_answers(steps in steps()) {
        let mut marks = Marks::default();
        let mut held: [Option<usize>; 4] = [None; 4];
        let mut forgotten = [Timestamp::default(); 4];
        let mut sleepers = Vec::new();
        let mut now = Timestamp(1_791_504_000_000);
        for step in steps {
            now.0 += 1;
            match step {
                Step::Answer(name) if held[name].is_none() => held[name] = Some(sleepers.len()),
                Step::Move(from, to) if held[from].is_some() && held[to].is_none() => {
                    marks.move_to(from, to, now);
                    held[to] = held[from].take();
                }
                Step::Forget(name) if held[name].is_some() => {
                    marks.forget(name);
                    held[name] = None;
                    forgotten[name] = now;
                }
                _ => continue,
            }
            // Nobody finds an account's id there that was forgotten.
            if let Step::Forget(name) = step {
                prop_assert!(!marks.0.values().any(|text| text.contains(NAMES[name])));
            }
            for (name, answers) in held.iter().enumerate() {
                if let Some(answers) = *answers {
                    sleepers.push(Sleeper { name, since: now, answers });
                }
            }
        }
        for Sleeper { name, since, answers } in sleepers {
            // That a name itself was forgotten stands in a mark of its own, which is looked at first.
            if forgotten[name] > since {
                continue;
            }
            let place = held.iter().position(|held| *held == Some(answers));
            match follow(NAMES[name], since, |name| marks.of(name)) {
                Whereabouts::There(end, _) => {
                    prop_assert_eq!(Some(end.as_str()), place.map(|place| NAMES[place]));
                }
                Whereabouts::Here => prop_assert_eq!(place, Some(name)),
                Whereabouts::Forgotten => prop_assert_eq!(place, None),
            }
        }
    }

    /// However often an id is corrected, the one that was typed last is found, by little text.
    #[test]
    fn the_id_that_was_typed_last_is_found(
        ids in vec(0..3_usize, 1..60),
        from in 0..60_usize,
    ) {
        let mut marks = Marks::default();
        let mut at = 0;
        let mut since = (0, Timestamp::default());
        for (step, id) in ids.iter().enumerate() {
            let now = Timestamp(1_791_504_000_000 + step as u64);
            if step == from {
                since = (at, now);
            }
            let to = 1 + (at + id) % 3;
            if to != at {
                marks.move_to(at, to, Timestamp(now.0 + 1));
                at = to;
            }
        }
        let found = follow(NAMES[since.0], since.1, |name| marks.of(name));
        match found {
            Whereabouts::There(end, _) => prop_assert_eq!(end.as_str(), NAMES[at]),
            other => {
                prop_assert_eq!(other, Whereabouts::Here);
                prop_assert_eq!(since.0, at);
            }
        }
        for text in marks.0.values() {
            prop_assert!(text.len() < 400);
            prop_assert_eq!(refused(text), None);
        }
    }
}
