//! Serves the page on this machine.

use std::io;

use anyhow::{Context, Result, bail};
use server::{Rules, Server};

use crate::compiler::Profile;
use checkout::run;

use crate::{build, trunk};

/// The port where none is asked for.
const PORT: u16 = 8080;

/// How to serve.
pub(crate) struct Options {
    dev: bool,
    port: Option<u16>,
}

impl Options {
    /// Reads the arguments after `serve`.
    pub(crate) fn parse(arguments: &[&str]) -> Result<Self> {
        let mut options = Self {
            dev: false,
            port: None,
        };
        let mut arguments = arguments.iter();
        while let Some(argument) = arguments.next() {
            match *argument {
                "--dev" => options.dev = true,
                "--port" => {
                    let port = arguments.next().context("--port wants a number")?;
                    options.port = Some(port.parse().context("--port wants a number")?);
                }
                other => bail!("serve knows --dev and --port, not {other}"),
            }
        }
        Ok(options)
    }
}

/// Builds and serves until it is interrupted.
pub(crate) fn run(options: Options) -> Result<()> {
    if options.dev {
        let port = options.port.unwrap_or(PORT).to_string();
        println!("http://127.0.0.1:{port} as soon as it is built; every save builds again.");
        let arguments = [
            "serve",
            "--offline",
            "--dist",
            "target/dev",
            "--address",
            "127.0.0.1",
        ];
        return run::run(
            trunk::command(Profile::Dev)?
                .args(arguments)
                .args(["--port", &port]),
        );
    }
    let dist = build::current_release()?;
    let server = match (
        Server::start(&dist, options.port.unwrap_or(PORT), Rules::default()),
        options.port,
    ) {
        // Nobody asked for this very port: any other will do.
        (Err(error), None) if error.kind() == io::ErrorKind::AddrInUse => {
            Server::start(&dist, 0, Rules::default())
        }
        (started, _) => started,
    };
    let server = server.context("could not serve")?;
    println!("{}  (Ctrl-C ends it)", server.address());
    loop {
        std::thread::park();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options() {
        let parsed = Options::parse(&["--port", "3000", "--dev"]).unwrap();
        assert!(parsed.dev);
        assert_eq!(parsed.port, Some(3000));
        for wrong in [&["--port"][..], &["--port", "x"], &["8080"]] {
            assert!(Options::parse(wrong).is_err(), "{wrong:?}");
        }
    }
}
