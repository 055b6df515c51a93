//! The gate and its answers under any plan, any actions, any evidence and any clock.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod answers;
#[path = "../common/mod.rs"]
mod common;
mod gate;
mod merge;
mod monotone;
mod parts;
mod plans;
mod stored;
mod waits;
mod world;

use proptest::test_runner::Config;

/// So many cases, or as many as `PROPTEST_CASES` says. Failures are printed, and nothing is
/// written to the source tree.
fn config(cases: u32) -> Config {
    let wanted = Config::default();
    let cases = if std::env::var_os("PROPTEST_CASES").is_some() {
        wanted.cases
    } else {
        cases
    };
    Config {
        cases,
        failure_persistence: None,
        max_shrink_iters: 4096,
        ..wanted
    }
}
