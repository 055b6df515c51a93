//! Runs one test in one engine, and cleans up whatever happens.

use std::fs;
use std::panic;
use std::rc::Rc;
use std::sync::LazyLock;

use tokio::runtime::{Builder, Runtime};
use tokio::task::{LocalSet, spawn_local};

use crate::artifacts;
use crate::engine::{Engine, Loading};
use crate::page::Page;
use crate::pool;
use crate::slots::Slot;

/// One for all tests: a browser that is handed on keeps the connection to its driver.
static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| {
    Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build()
        .expect("a runtime can be had")
});

/// Plays `play` in a tab of `engine` that has seen nothing; `name` is the test's, for what a failure
/// leaves.
///
/// # Panics
/// When the test does, or no browser can be started or tidied after it.
pub fn run<F>(engine: Engine, loading: Loading, name: &str, play: F)
where
    F: AsyncFnOnce(Page) + 'static,
{
    let _slot = Slot::take();
    let folder = artifacts::folder(name, engine);
    let outcome = LocalSet::new().block_on(&RUNTIME, async {
        let browser = pool::take(engine, loading).await;
        let page = Page::new(engine, browser.session.clone(), Rc::default());
        let test = page.clone();
        let outcome = spawn_local(async move { play(test).await }).await;
        if outcome.is_ok() {
            pool::give_back(browser).await;
        } else {
            artifacts::keep(&page, &folder).await;
            browser.keep_log(&folder);
            // It may have crashed, and then it can't end its session any more.
            let _ = browser.end().await;
        }
        outcome
    });
    match outcome {
        // The files of a passed test are of no use.
        Ok(()) => drop(fs::remove_dir_all(&folder)),
        Err(failure) => match failure.try_into_panic() {
            Ok(reason) => panic::resume_unwind(reason),
            Err(other) => panic!("the test was not run to its end: {other}"),
        },
    }
}

/// Ends the browsers that were kept for the next test.
pub fn end_browsers() {
    RUNTIME.block_on(pool::close());
}
