//! Runs one test in one engine, and cleans up whatever happens.

use std::fs;
use std::panic;
use std::rc::Rc;
use std::time::Duration;

use thirtyfour::WebDriver;
use thirtyfour::error::WebDriverResult;
use tokio::runtime::Builder;
use tokio::task::{LocalSet, spawn_local};

use crate::artifacts;
use crate::driver::Driver;
use crate::engine::{Engine, Loading};
use crate::page::Page;
use crate::slots::Slot;

/// How long a browser may take for one request. Starting one on a busy machine takes longest.
const PATIENCE: Duration = Duration::from_secs(60);

/// A browser with nothing open.
async fn start(driver: &Driver, engine: Engine, loading: Loading) -> WebDriverResult<WebDriver> {
    WebDriver::builder(driver.address(), engine.capabilities(loading))
        .request_timeout(PATIENCE)
        .await
}

/// Plays `play` in a fresh session of `engine`; `name` is the test's, for what a failure leaves.
///
/// # Panics
/// When the test does, or no browser can be started.
pub fn run<F>(engine: Engine, loading: Loading, name: &str, play: F)
where
    F: AsyncFnOnce(Page) + 'static,
{
    let _slot = Slot::take();
    let folder = artifacts::folder(name, engine);
    let mut driver = Driver::start(engine, &folder);
    let runtime = Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime can be had");
    let outcome = LocalSet::new().block_on(&runtime, async {
        let session = match start(&driver, engine, loading).await {
            Ok(session) => session,
            // Now and then a browser hangs before it has opened anything. That says nothing of the
            // page, which nobody has seen yet: another one is started, once.
            Err(_) => {
                driver = Driver::start(engine, &folder);
                let second = start(&driver, engine, loading).await;
                second.unwrap_or_else(|error| panic!("{engine} gives no session: {error}"))
            }
        };
        let page = Page::new(engine, session, Rc::default());
        let test = page.clone();
        let outcome = spawn_local(async move { play(test).await }).await;
        if outcome.is_err() {
            artifacts::keep(&page, &folder).await;
        }
        // A browser that crashed cannot end its session any more.
        let ended = page.driver().clone().quit().await;
        outcome.map(|()| ended)
    });
    drop(driver);
    match outcome {
        Ok(ended) => {
            ended.unwrap_or_else(|error| panic!("{engine} does not end its session: {error}"));
            // What a passed test leaves is of no use.
            let _ = fs::remove_dir_all(&folder);
        }
        Err(failure) => match failure.try_into_panic() {
            Ok(reason) => panic::resume_unwind(reason),
            Err(other) => panic!("the test was not run to its end: {other}"),
        },
    }
}
