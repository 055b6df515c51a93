//! Checks every AWS command that the page shows against the models of AWS's services. `cargo xtask test
//! commands` calls it with a Python that has the models.

mod outputs;

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};
use checkout::{paths, run, sources};
use domain::time::Timestamp;
use evidence::commands::Asked;
use evidence::kind::Kind;
use serde::Serialize;
use serde_json::Value;

/// A command, and where a person finds it to correct it.
#[derive(Debug, PartialEq, Eq, Serialize)]
struct Shown {
    place: String,
    command: String,
}

/// Fails if any command is one that AWS does not know, or if the check would not notice.
fn main() -> Result<()> {
    let python = std::env::args_os().nth(1).context("no Python is named")?;
    let folder = paths::root().join("tests/commands");
    let script = |name: &str| {
        let mut script = Command::new(&python);
        // Nothing is left beside the sources.
        script.arg("-B").arg(folder.join(name));
        script
    };
    run::run(&mut script("test_check.py"))?;
    outputs::check(&mut script("outputs.py"))?;

    let mut shown = of_plan(&paths::root().join("plan/built-in"))?;
    shown.extend(of_examiner());
    let mut checking = script("check.py").stdin(Stdio::piped()).spawn()?;
    let mut input = checking.stdin.take().context("the check takes no input")?;
    input.write_all(&serde_json::to_vec(&shown)?)?;
    drop(input);
    ensure!(checking.wait()?.success(), "some commands are wrong");
    Ok(())
}

/// All commands of a folder of plan files.
fn of_plan(folder: &Path) -> Result<Vec<Shown>> {
    let mut found = Vec::new();
    for file in sources::files(folder)? {
        let name = file.strip_prefix(paths::root())?.display().to_string();
        let plan: Value = serde_json::from_str(&fs::read_to_string(&file)?)
            .with_context(|| format!("{name} is no JSON"))?;
        collect(&plan, &format!("{name} "), false, &mut found);
    }
    Ok(found)
}

/// Adds the texts below each member with the name `commands`; the place ends in a JSON pointer.
fn collect(value: &Value, place: &str, in_commands: bool, found: &mut Vec<Shown>) {
    match value {
        Value::String(command) if in_commands => found.push(Shown {
            place: place.to_owned(),
            command: command.clone(),
        }),
        Value::Array(values) => {
            for (index, value) in values.iter().enumerate() {
                collect(value, &format!("{place}/{index}"), in_commands, found);
            }
        }
        Value::Object(members) => {
            for (name, value) in members {
                collect(value, &format!("{place}/{name}"), name == "commands", found);
            }
        }
        _ => {}
    }
}

/// The commands that the examiner asks for, with words in place of account and Region.
fn of_examiner() -> Vec<Shown> {
    let asked = Asked {
        account: None,
        regions: &[],
        now: Timestamp(0),
    };
    let of_kind = |kind: &Kind| {
        let place = format!("crates/evidence/src/commands.rs {}", kind.name());
        kind.commands(&asked).into_iter().map(move |command| Shown {
            place: place.clone(),
            command,
        })
    };
    Kind::ALL.iter().flat_map(of_kind).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_are_found_wherever_they_are() {
        let plan = serde_json::json!({
            "items": [
                { "id": "a", "way_out": { "commands": ["aws one", "aws two"] } },
                { "id": "b", "commands": ["aws three"] },
            ],
        });
        let mut found = Vec::new();
        collect(&plan, "", false, &mut found);
        let found: Vec<_> = found
            .iter()
            .map(|shown| (shown.place.as_str(), shown.command.as_str()))
            .collect();
        assert_eq!(
            found,
            [
                ("/items/0/way_out/commands/0", "aws one"),
                ("/items/0/way_out/commands/1", "aws two"),
                ("/items/1/commands/0", "aws three"),
            ]
        );
    }

    #[test]
    fn plan_and_examiner_have_commands() {
        assert!(
            !of_plan(&paths::root().join("plan/built-in"))
                .unwrap()
                .is_empty()
        );
        assert!(!of_examiner().is_empty());
    }
}
