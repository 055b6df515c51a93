//! The tests that the program has, and its `main`.

use std::process::ExitCode;

use libtest_mimic::{Arguments, Trial};

use crate::engine::Engine;
use crate::run::end_browsers;

/// A test with the engines in which it is to be played, as [`crate::in_every_engine!`] lists it.
#[derive(Debug)]
pub struct Listed {
    /// Where it stands: the path of its module.
    pub name: &'static str,
    /// In which engines it is played.
    pub engines: &'static [Engine],
    /// Whether it is only run where it is asked for.
    pub by_name: bool,
    /// Plays it.
    pub run: fn(Engine),
}

inventory::collect!(Listed);

/// Runs the tests that the command line asks for, as cargo's own harness does: a part of a name
/// chooses them, `journey`, `keyboard::` or `firefox`.
#[must_use]
pub fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let mut trials = Vec::new();
    for test in inventory::iter::<Listed> {
        let name = test
            .name
            .split_once("::")
            .map_or(test.name, |(_, name)| name);
        for engine in test.engines.iter().copied() {
            let run = test.run;
            let play = move || {
                run(engine);
                Ok(())
            };
            let trial = Trial::test(format!("{name}::{engine}"), play);
            trials.push(trial.with_ignored_flag(test.by_name));
        }
    }
    trials.sort_by(|one, other| one.name().cmp(other.name()));
    let conclusion = libtest_mimic::run(&arguments, trials);
    end_browsers();
    conclusion.exit_code()
}
