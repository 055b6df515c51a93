//! The browsers that wait for the next test: to start one takes longer than most tests do.

use std::sync::{Mutex, PoisonError};

use crate::browser::Browser;
use crate::engine::{Engine, Loading};

static IDLE: Mutex<Vec<Browser>> = Mutex::new(Vec::new());

/// A browser for one test: one that waits, or a new one.
pub(crate) async fn take(engine: Engine, loading: Loading) -> Browser {
    let waiting = {
        let mut idle = IDLE.lock().unwrap_or_else(PoisonError::into_inner);
        let fits = |browser: &Browser| (browser.engine, browser.loading) == (engine, loading);
        let place = idle.iter().position(fits);
        place.map(|place| idle.swap_remove(place))
    };
    match waiting {
        Some(browser) => browser,
        None => Browser::start(engine, loading).await,
    }
}

/// Keeps a browser whose test has passed for the next one.
pub(crate) async fn give_back(mut browser: Browser) {
    let engine = browser.engine;
    let tidied = browser.tidy().await;
    if tidied.unwrap_or_else(|error| panic!("{engine} can't be tidied: {error}")) {
        let mut idle = IDLE.lock().unwrap_or_else(PoisonError::into_inner);
        idle.push(browser);
    } else {
        end(browser).await;
    }
}

/// Ends all that wait.
pub(crate) async fn close() {
    let idle = {
        let mut idle = IDLE.lock().unwrap_or_else(PoisonError::into_inner);
        std::mem::take(&mut *idle)
    };
    for browser in idle {
        end(browser).await;
    }
}

async fn end(browser: Browser) {
    let engine = browser.engine;
    let ended = browser.end().await;
    ended.unwrap_or_else(|error| panic!("{engine} does not end its session: {error}"));
}
