//! Runs one test in one engine, and cleans up whatever happens.

use std::fs;
use std::panic;
use std::rc::Rc;
use std::sync::LazyLock;

use tokio::runtime::{Builder, Runtime};
use tokio::task::{JoinError, LocalSet, spawn_local};

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
        let Err(failure) = outcome else {
            pool::give_back(browser).await;
            return Ok(());
        };
        let told = artifacts::keep(&page, &folder).await;
        browser.keep_log(&folder);
        // It may have crashed, and then it can't end its session any more.
        let _ = browser.end().await;
        Err(format!("{}\n{}", reason(failure), told.join("\n")))
    });
    match outcome {
        // The files of a passed test are of no use.
        Ok(()) => drop(fs::remove_dir_all(&folder)),
        // The test has panicked already. The report shows this, and nothing else that is printed.
        Err(failure) => panic::resume_unwind(Box::new(failure)),
    }
}

/// Why a test failed, in its own words.
fn reason(failure: JoinError) -> String {
    let panic = match failure.try_into_panic() {
        Ok(panic) => panic,
        Err(other) => return format!("the test was not run to its end: {other}"),
    };
    match panic.downcast::<String>() {
        Ok(said) => *said,
        Err(other) => match other.downcast_ref::<&str>() {
            Some(said) => (*said).to_owned(),
            None => "the test panicked".to_owned(),
        },
    }
}

/// Ends the browsers that were kept for the next test.
pub fn end_browsers() {
    RUNTIME.block_on(pool::close());
}
