//! One WebDriver server for one browser, with everything it needs, gone when the browser is.

use std::fs::{self, File};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::display::Display;
use crate::engine::Engine;

/// How long a server may take until it listens.
const PATIENCE: Duration = Duration::from_secs(20);

/// Another program may take the chosen port first; more often than this it is something else.
const ATTEMPTS: usize = 3;

/// A running WebDriver server, ended on drop together with its screen and its files.
pub(crate) struct Driver {
    process: Child,
    port: u16,
    home: PathBuf,
    log: PathBuf,
    _display: Option<Display>,
}

impl Driver {
    /// Starts the engine's server. Its output goes to a file in `folder`.
    pub(crate) fn start(engine: Engine, folder: &Path) -> Self {
        let log = folder.join("driver.log");
        for _ in 0..ATTEMPTS {
            if let Some(driver) = Self::attempt(engine, folder, &log) {
                return driver;
            }
        }
        let said = fs::read_to_string(&log).unwrap_or_default();
        panic!("{} does not listen; it says:\n{said}", engine.driver());
    }

    /// Where the server listens.
    pub(crate) fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Where its output goes.
    pub(crate) fn log(&self) -> &Path {
        &self.log
    }

    fn attempt(engine: Engine, folder: &Path, log: &Path) -> Option<Self> {
        let home = folder.join("home");
        fs::create_dir_all(&home).expect("there is room for a profile");
        let output = File::create(log).expect("there is room for a log");
        let port = free_port();
        let display = engine.needs_display().then(Display::start);
        let mut command = Command::new(engine.driver());
        command
            .args(engine.arguments(port))
            .envs(engine.environment(&home))
            // Where Chromium puts what is saved.
            .current_dir(&home)
            .stdin(Stdio::null())
            .stdout(
                output
                    .try_clone()
                    .expect("a file can be written from two sides"),
            )
            .stderr(output);
        if let Some(display) = &display {
            command.env("DISPLAY", display.name());
        }
        let process = command.spawn().unwrap_or_else(|error| {
            panic!(
                "{} does not start (is it on PATH?): {error}",
                engine.driver()
            )
        });
        let mut driver = Self {
            process,
            port,
            home,
            log: log.to_owned(),
            _display: display,
        };
        driver.listens().then_some(driver)
    }

    fn listens(&mut self) -> bool {
        let deadline = Instant::now() + PATIENCE;
        while Instant::now() < deadline {
            if !matches!(self.process.try_wait(), Ok(None)) {
                return false;
            }
            if TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).is_ok() {
                return true;
            }
            thread::sleep(Duration::from_millis(5));
        }
        false
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // The session has been ended before; what fails here has ended by itself.
        let _ = self.process.kill();
        let _ = self.process.wait();
        let _ = fs::remove_dir_all(&self.home);
    }
}

/// A port that nobody listens at, at the moment.
fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("some port is free");
    listener
        .local_addr()
        .expect("a bound port has a number")
        .port()
}
