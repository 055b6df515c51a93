//! Chromium through its driver.

mod wishes;

use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Result, bail};
use serde_json::{Value, json};

use super::http;
pub(super) use wishes::Recording;
use wishes::wishes;

/// How long the driver may take until it listens.
const PATIENCE: Duration = Duration::from_secs(20);

/// A running browser, ended on drop.
pub(super) struct Browser {
    driver: Child,
    port: u16,
    session: String,
}

impl Browser {
    /// Starts the driver and a browser with a fresh profile.
    pub(super) fn start(recording: Recording) -> Result<Self> {
        let port = free_port()?;
        let driver = Command::new("chromedriver")
            .arg(format!("--port={port}"))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()?;
        let mut browser = Self {
            driver,
            port,
            session: String::new(),
        };
        browser.wait()?;
        let session = http::ask(port, "POST", "/session", &wishes(recording))?;
        browser.session = session["sessionId"].as_str().unwrap_or_default().to_owned();
        Ok(browser)
    }

    fn wait(&self) -> Result<()> {
        let deadline = Instant::now() + PATIENCE;
        while TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).is_err() {
            if Instant::now() > deadline {
                bail!("it does not listen after {PATIENCE:?}");
            }
            sleep(Duration::from_millis(20));
        }
        Ok(())
    }

    fn post(&self, command: &str, body: &Value) -> Result<Value> {
        let path = format!("/session/{}/{command}", self.session);
        http::ask(self.port, "POST", &path, body)
    }

    /// Opens an address.
    pub(super) fn open(&self, address: &str) -> Result<()> {
        self.post("url", &json!({ "url": address })).map(drop)
    }

    /// Runs a function body in the page; a promise is waited for.
    pub(super) fn run(&self, body: &str, arguments: Value) -> Result<Value> {
        let script = json!({ "script": body, "args": arguments });
        self.post("execute/sync", &script)
    }

    /// A command of the browser's own protocol.
    pub(super) fn command(&self, name: &str, parameters: Value) -> Result<()> {
        self.ask(name, parameters).map(drop)
    }

    /// A command of the browser's own protocol, and what it answers.
    pub(super) fn ask(&self, name: &str, parameters: Value) -> Result<Value> {
        let command = json!({ "cmd": name, "params": parameters });
        self.post("goog/cdp/execute", &command)
    }

    /// The browser's trace events since the last call: one JSON text each. The driver does not have
    /// everything at once: who misses something asks again.
    pub(super) fn events(&self) -> Result<Vec<String>> {
        let mut log = self.post("se/log", &json!({ "type": "performance" }))?;
        let entries = log.as_array_mut().map(std::mem::take).unwrap_or_default();
        Ok(entries
            .into_iter()
            .filter_map(|mut entry| match entry["message"].take() {
                Value::String(message) => Some(message),
                _ => None,
            })
            .collect())
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        let path = format!("/session/{}", self.session);
        // A session that fails to end here has ended by itself.
        let _ = http::ask(self.port, "DELETE", &path, &Value::Null);
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}

fn free_port() -> Result<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    Ok(listener.local_addr()?.port())
}
