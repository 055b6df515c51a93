//! Checks that no output of AWS's other commands is taken for one that is read.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};
use domain::account::AccountId;
use domain::time::Date;
use evidence::drawn::Drawn;
use evidence::kind::Kind;
use evidence::reader::Reader;
use evidence::refusal::Refusal;
use evidence::source::Given;
use serde::Deserialize;
use serde_json::Value;

/// The account in the outputs.
const MEMBER: &str = "210987654321";

/// The day on which they are read.
const TODAY: &str = "2026-10-09";

/// Other operations that print the same, and why they may be taken for it.
const SAME: &[(Kind, &str, &str)] = &[
    (
        Kind::Accounts,
        "organizations list-accounts-for-parent",
        "the same accounts with the same fields; without the management account it is not complete",
    ),
    (
        Kind::Accounts,
        "organizations list-accounts-with-invalid-effective-policy",
        "always says of which policies; what lacks that is no output of it",
    ),
    (
        Kind::ConfigResources,
        "configservice select-aggregate-resource-config",
        "the same query over several accounts: each resource names its own",
    ),
    (
        Kind::ProtectedResources,
        "backup list-protected-resources-by-backup-vault",
        "the same resources, those of one vault: what it lists is protected",
    ),
    (
        Kind::CostByService,
        "ce get-cost-and-usage-with-resources",
        "the same costs by service, of fewer days",
    ),
];

/// A line of the script: something that a command could print.
#[derive(Deserialize)]
struct Printed {
    command: String,
    filled: String,
    output: Value,
}

impl Printed {
    fn read(&self) -> Result<Drawn, Refusal> {
        let given = Given {
            name: self.command.clone(),
            bytes_known: None,
            last_modified: None,
            now: Date::parse(TODAY).map(Date::start).unwrap_or_default(),
            closing: AccountId::parse(MEMBER).ok(),
        };
        let mut reader = Reader::new(given);
        reader.push(self.output.to_string().as_bytes())?;
        reader.finish()
    }
}

/// Commands whose outputs are known by words that no model gives: the keys of a map, or an ARN and an account
/// in a text. The samples of `evidence` hold that they are read.
const BY_WORDS: [&str; 3] = [
    "iam get-account-summary",
    "dynamodb describe-export",
    "dynamodb export-table-to-point-in-time",
];

fn is_same(kind: Kind, command: &str) -> bool {
    SAME.iter()
        .any(|(same, other, _)| *same == kind && *other == command)
}

/// Reads what the script prints. Fails where an output is taken for another command's, and where a
/// command's own output is not read.
pub(crate) fn check(script: &mut Command) -> Result<()> {
    let mut writing = script.stdout(Stdio::piped()).spawn()?;
    let lines = BufReader::new(writing.stdout.take().context("the script prints nothing")?).lines();
    let (mut count, mut faults, mut read) = (0, 0, Vec::new());
    for line in lines {
        let printed: Printed = serde_json::from_str(&line?)?;
        count += 1;
        let Ok(drawn) = printed.read() else {
            continue;
        };
        let (kind, command) = (drawn.source.kind, printed.command.as_str());
        if kind.printed_by().contains(&command) {
            read.push((kind, printed.command));
        } else if !is_same(kind, command) {
            println!(
                "{command} ({}) is taken for {}",
                printed.filled,
                kind.name()
            );
            faults += 1;
        }
    }
    ensure!(writing.wait()?.success(), "the outputs could not be made");
    for kind in Kind::ALL {
        // A command that fails prints no output of its own.
        let own = kind
            .printed_by()
            .iter()
            .filter(|own| *kind != Kind::NoOrganization && !BY_WORDS.contains(own));
        for command in own.filter(|own| !read.iter().any(|(of, by)| of == kind && by == *own)) {
            println!("{command} is not read as {}", kind.name());
            faults += 1;
        }
    }
    println!("{count} outputs, {faults} faults");
    ensure!(faults == 0, "outputs are taken for what they are not");
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_the_same_is_printed_by_another_command() {
        for (kind, command, why) in SAME {
            assert!(!kind.printed_by().contains(command), "{command}");
            assert!(!why.is_empty());
        }
    }
}
