//! A screen in memory for the one engine that cannot do without a screen.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

/// A running Xvfb, ended on drop.
pub(crate) struct Display {
    process: Child,
    number: u32,
}

impl Display {
    /// Starts Xvfb and waits until it takes clients.
    pub(crate) fn start() -> Self {
        let mut process = Command::new("Xvfb")
            // It chooses a free number itself and says which once it is ready.
            .args([
                "-displayfd",
                "1",
                "-screen",
                "0",
                "1600x1200x24",
                "-nolisten",
                "tcp",
            ])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("Xvfb does not start: {error}"));
        let answer = process.stdout.take().expect("its output is piped");
        let mut line = String::new();
        BufReader::new(answer)
            .read_line(&mut line)
            .expect("Xvfb says its number");
        let number = line
            .trim()
            .parse()
            .unwrap_or_else(|_| panic!("Xvfb says {line:?}"));
        Self { process, number }
    }

    /// The name that belongs into `DISPLAY`.
    pub(crate) fn name(&self) -> String {
        format!(":{}", self.number)
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        // It may have ended by itself; there is nothing to be done about either failure.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
