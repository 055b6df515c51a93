//! Puts together what the page loads, from what Trunk compiled, and checks it. Trunk calls it after each
//! build, and `cargo xtask` for the rest: a person has no use for it.

mod budget;
mod contents;
mod finish;
mod package;
mod text;

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Result, bail};
use checkout::paths;

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
        ["finish"] => finish::hook(),
        ["release", folder] => release(Path::new(folder)),
        ["sizes", dist] => {
            text::write(&text::folder())?;
            budget::check(Path::new(dist))
        }
        ["package", dist, package] => package::make(Path::new(dist), Path::new(package)),
        ["text"] => text::run(),
        ["readme"] => surface::write_readme(),
        ["types", folder] => {
            fs::create_dir_all(folder)?;
            let file = Path::new(folder).join(finish::TYPES);
            Ok(fs::write(file, surface::types()?)?)
        }
        _ => bail!("bundle knows no such command: {}", arguments.join(" ")),
    }
}

/// Fails where a release holds anything that it should not, or is larger than it may be.
fn release(folder: &Path) -> Result<()> {
    contents::check(folder)?;
    contents::check_collector(folder)?;
    contents::check_programs(folder, &paths::wasm_target().join("wasm-opt/release"))?;
    text::write(&text::folder())?;
    budget::check(folder)
}
