//! `cargo xtask`: what a person or CI does with this project, and the tools that takes.

mod apt;
mod bench;
mod browsers;
mod build;
mod bundle;
#[cfg(test)]
mod cases;
mod collector;
mod commands;
mod compiler;
mod crate_tools;
#[cfg(test)]
mod documented;
mod installed;
mod licences;
mod mutants;
mod node;
mod package;
mod pictures;
mod prebuilt;
mod python;
mod ruff;
mod script;
mod serve;
mod sites;
mod test;
mod trunk;

use std::ffi::OsStr;
use std::process::ExitCode;

use anyhow::{Result, bail};
use checkout::run;

const USAGE: &str = "\
cargo xtask <command>

  build                     the release, as static files in dist/
  package                   the release as an npm package in target/package/
  plan check FILE           what is wrong with a plan of your own, by place
  text                      the plan as static HTML and Markdown in target/text/
  facts                     what the plan says about AWS, with sources and the day of checking
  serve [--dev] [--port N]  installs what is missing, builds and serves on this machine;
                            with --dev it builds again on every save
  test [--quick | part...]  every check there is; --quick, what takes no longer than minutes; or only
                            the named parts:
                            fmt clippy licences script python native commands collector mutants build
                            package browser journey
  readme                    the README's tables, made from custom-elements.json, and its languages
  pictures                  the README's pictures, in docs/
  sites                     the documentation sites of the tests, in target/sites/
  fuzz [--executions N] [--parser NAME] [--seed N]
                            looks for an input that a parser does not stand: ten million, about an hour
  bench [part...]           size and speed, side by side in one run, or only the named parts:
                            answers reading start";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match command(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn command(arguments: &[&str]) -> Result<()> {
    match arguments {
        ["build"] => build::release().map(drop),
        ["package"] => package::make().map(drop),
        ["plan", "check", file] => {
            // The program that reads it runs at the root of the checkout.
            let file = std::path::absolute(file)?;
            plan(&["check".as_ref(), file.as_ref()])
        }
        ["text"] => bundle::run(&["text".as_ref()]),
        ["facts"] => plan(&["facts".as_ref()]),
        ["serve", options @ ..] => serve::run(serve::Options::parse(options)?),
        ["test", parts @ ..] => test::run(parts),
        ["readme"] => bundle::run(&["readme".as_ref()]),
        ["fuzz", options @ ..] => {
            let search = [
                "run",
                "--quiet",
                "--package",
                "fuzz",
                "--bin",
                "search",
                "--",
            ];
            run::run(run::cargo().args(search).args(options))
        }
        ["pictures"] => pictures::make(),
        ["sites"] => build::current_release()
            .and_then(|dist| sites::build(&dist))
            .map(drop),
        ["bench", parts @ ..] => bench::run(parts),
        [] | ["help" | "--help" | "-h"] => {
            println!("{USAGE}");
            Ok(())
        }
        _ => bail!(
            "there is no such command: {}\n\n{USAGE}",
            arguments.join(" ")
        ),
    }
}

/// What the built-in plan says, or what is wrong with another.
fn plan(arguments: &[&OsStr]) -> Result<()> {
    let plan = [
        "run",
        "--quiet",
        "--package",
        "built-in",
        "--bin",
        "plan",
        "--",
    ];
    run::run(run::cargo().args(plan).args(arguments))
}
