//! The command that a line shows, as it was typed: what it asked, and where.

use crate::arn::is_region;
use crate::key::Key;

/// Options with a value that change nothing about what is listed.
const WITH_VALUE: &[&str] = &[
    "--output",
    "--profile",
    "--page-size",
    "--color",
    "--ca-bundle",
    "--cli-read-timeout",
    "--cli-connect-timeout",
];

/// The same without a value.
const ALONE: &[&str] = &["--no-cli-pager", "--no-verify-ssl", "--debug"];

/// A command of the AWS CLI.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Command {
    /// `service operation`.
    pub(super) operation: String,
    /// The Region that it names.
    pub(super) region: Option<String>,
    /// The operation with all that decides what it lists.
    pub(super) asked: Key,
}

impl Command {
    /// `$ aws organizations list-accounts --output json`, after any prompt.
    pub(super) fn read(line: &str) -> Option<Self> {
        let (before, after) = line.split_once("aws ")?;
        let prompt = before.trim_end();
        let is_prompt = prompt.is_empty() || prompt.ends_with(['$', '#', '%', '>', '❯']);
        // A backslash only says that the command goes on in the next line.
        let words = after.split_whitespace().filter(|word| *word != "\\");
        let mut words = words.filter(|_| is_prompt);
        let mut name = || words.next().filter(|word| is_name(word));
        let operation = [name()?, name()?].join(" ");
        let mut asked = vec![operation.as_str()];
        let mut region = None;
        while let Some(word) = words.next() {
            let (option, value) = match word.split_once('=') {
                Some((option, value)) => (option, Some(value)),
                None => (word, None),
            };
            if option == "--region" {
                region = value.or_else(|| words.next()).filter(|one| is_place(one));
            } else if WITH_VALUE.contains(&option) {
                let _value = value.or_else(|| words.next());
            } else if !ALONE.contains(&word) {
                asked.push(word);
            }
        }
        let asked = Key::of(&asked.join(" "));
        let region = region.map(str::to_owned);
        Some(Self {
            operation,
            region,
            asked,
        })
    }
}

/// Whether a word names a Region: all of them end with a digit.
pub(super) fn is_place(word: &str) -> bool {
    !word.is_empty() && is_region(word) && word.ends_with(|c: char| c.is_ascii_digit())
}

fn is_name(word: &str) -> bool {
    let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    !word.starts_with('-') && word.bytes().all(fits)
}
