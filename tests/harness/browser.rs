//! One running browser, which plays one test after the other.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use serde_json::json;
use thirtyfour::error::WebDriverResult;
use thirtyfour::{Rect, WebDriver, WindowHandle};

use crate::artifacts;
use crate::driver::Driver;
use crate::engine::{Engine, Loading};
use crate::own;

/// How long a browser may take for one request. One that hangs holds everybody up for so long.
const PATIENCE: Duration = Duration::from_secs(60);

/// A browser grows with what it has shown; after so many tests it has done its part.
const MOST_TESTS: usize = 40;

static STARTED: AtomicUsize = AtomicUsize::new(0);

/// A browser with an empty tab.
pub(crate) struct Browser {
    pub(crate) engine: Engine,
    pub(crate) loading: Loading,
    pub(crate) session: WebDriver,
    driver: Driver,
    folder: PathBuf,
    /// The size that its windows have at first.
    window: Rect,
    tests: usize,
}

impl Browser {
    pub(crate) async fn start(engine: Engine, loading: Loading) -> Self {
        let number = STARTED.fetch_add(1, Ordering::Relaxed);
        let folder = artifacts::folder(&format!("browser-{number}"), engine);
        let mut driver = Driver::start(engine, &folder);
        let session = match session(&driver, engine, loading).await {
            Ok(session) => session,
            // Now and then a browser hangs before it has opened anything. That says nothing of the
            // page, which nobody has seen yet: another one is started, once.
            Err(_) => {
                driver = Driver::start(engine, &folder);
                let second = session(&driver, engine, loading).await;
                second.unwrap_or_else(|error| panic!("{engine} gives no session: {error}"))
            }
        };
        let window = session.get_window_rect().await;
        Self {
            engine,
            loading,
            session,
            driver,
            folder,
            window: window.unwrap_or_else(|error| panic!("{engine} has no window: {error}")),
            tests: 0,
        }
    }

    /// Makes it as good as new for the next test, with a tab that has seen nothing; false where it
    /// should play no more. Values that a test stored stay with its address, which no other test
    /// has.
    pub(crate) async fn tidy(&mut self) -> WebDriverResult<bool> {
        self.tests += 1;
        if self.tests == MOST_TESTS {
            return Ok(false);
        }
        let old = self.session.windows().await?;
        if let Some(any) = old.first() {
            // The tab in which the test worked may be gone.
            self.session.switch_to_window(any.clone()).await?;
        }
        let fresh = self.open().await?;
        for tab in old {
            self.session.switch_to_window(tab).await?;
            self.session.close_window().await?;
        }
        self.session.switch_to_window(fresh).await?;
        if self.engine == Engine::Chromium {
            // Otherwise no tab has the focus once the one that had it is closed.
            let parameters = json!({ "cmd": "Page.bringToFront", "params": {} });
            let command = own::command("/goog/cdp/execute", parameters);
            self.session.cmd(command).await?;
        }
        let Rect {
            x,
            y,
            width,
            height,
        } = self.session.get_window_rect().await?;
        let first = &self.window;
        if (x, y, width, height) != (first.x, first.y, first.width, first.height) {
            let (width, height) = (first.width as u32, first.height as u32);
            self.session
                .set_window_rect(first.x, first.y, width, height)
                .await?;
        }
        Ok(true)
    }

    /// In WebKit a window: its tabs stay hidden, and the hidden get no clicks.
    async fn open(&self) -> WebDriverResult<WindowHandle> {
        match self.engine {
            Engine::WebKit => self.session.new_window().await,
            Engine::Chromium | Engine::Firefox => self.session.new_tab().await,
        }
    }

    /// Copies what its driver said into a test's folder.
    pub(crate) fn keep_log(&self, folder: &Path) {
        let _ = fs::copy(self.driver.log(), folder.join("driver.log"));
    }

    /// Ends it, and removes what it left.
    pub(crate) async fn end(self) -> WebDriverResult<()> {
        let ended = self.session.quit().await;
        drop(self.driver);
        let _ = fs::remove_dir_all(&self.folder);
        ended
    }
}

async fn session(driver: &Driver, engine: Engine, loading: Loading) -> WebDriverResult<WebDriver> {
    WebDriver::builder(driver.address(), engine.capabilities(loading))
        .request_timeout(PATIENCE)
        .await
}
