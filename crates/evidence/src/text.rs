//! Texts that are neither JSON nor a known table: which way of getting them went wrong.

use crate::refusal::{OutputForm, Refusal};

/// The error that says that an account is in no organization.
pub(crate) const NOT_IN_USE: &str = "AWSOrganizationsNotInUseException";

/// The kind of a text.
pub(crate) enum Text {
    /// The error [`NOT_IN_USE`].
    NoOrganization,
    /// Nothing that is taken.
    Refused(Refusal),
}

/// Tells what a text is by its beginning, which may be the whole of it. It is no JSON object and no
/// known table.
pub(crate) fn classify(head: &[u8], whole: bool) -> Text {
    let text = String::from_utf8_lossy(head);
    let text = text.trim();
    if whole && is_not_in_use(text) {
        return Text::NoOrganization;
    }
    Text::Refused(error_message(text).unwrap_or_else(|| form(text)))
}

/// Whether the text is the error [`NOT_IN_USE`] as the command line or an SDK prints it, and nothing
/// else: a text that mentions it may be about another account, or about none.
fn is_not_in_use(text: &str) -> bool {
    let of_sdk = ["botocore.errorfactory.", NOT_IN_USE, ": "].concat();
    let of_any = ["aws: [ERROR]: ", &of_sdk];
    let bare = of_any.iter().find_map(|start| text.strip_prefix(start));
    let rest = bare.unwrap_or(text).strip_prefix(OCCURRED);
    let rest = rest.and_then(|rest| rest.strip_prefix(NOT_IN_USE));
    let rest = rest
        .and_then(|rest| rest.strip_prefix(") when calling the DescribeOrganization operation"));
    rest.is_some_and(|message| {
        let sentence = message.is_empty() || message.starts_with(':');
        sentence && !message.contains(['\n', '\r'])
    })
}

/// How the command line and Python's SDK begin an error.
const OCCURRED: &str = "An error occurred (";

/// `An error occurred (AccessDenied) when calling the ListAccounts operation: …`.
fn error_message(text: &str) -> Option<Refusal> {
    let (_, rest) = text.split_once(OCCURRED)?;
    let (error, rest) = rest.split_once(')')?;
    let operation = rest
        .split_once("when calling the ")
        .map_or("", |(_, rest)| rest);
    Some(Refusal::ErrorMessage {
        error: name(error),
        operation: name(operation),
    })
}

/// The name that a text begins with, of an error or an operation.
pub(crate) fn name(text: &str) -> String {
    let plain = text.chars().take_while(char::is_ascii_alphanumeric);
    plain.take(80).collect()
}

fn form(text: &str) -> Refusal {
    let lower = text.get(..200).unwrap_or(text).to_ascii_lowercase();
    let first = text.lines().next().unwrap_or_default().trim();
    if first.starts_with('<') {
        let html = ["<!doctype html", "<html", "<head", "<body"];
        return if html.iter().any(|start| lower.contains(start)) {
            Refusal::Html
        } else {
            Refusal::Unrecognised {
                expected: "JSON or CSV, not XML",
            }
        };
    }
    if is_table(first) {
        return Refusal::NotJsonOutput(OutputForm::Table);
    }
    if text.lines().take(20).any(is_yaml) {
        return Refusal::NotJsonOutput(OutputForm::Yaml);
    }
    if first.contains('\t') {
        return Refusal::NotJsonOutput(OutputForm::Text);
    }
    if first.starts_with(['.', '…']) {
        return Refusal::DocumentationExample;
    }
    Refusal::Unrecognised {
        expected: "JSON that begins with {, or CSV with known columns",
    }
}

/// The frame of a table: `-----`, `+----+` or `|  …  |`.
fn is_table(line: &str) -> bool {
    let frame = line.len() >= 10 && line.bytes().all(|byte| matches!(byte, b'-' | b'+'));
    frame || (line.len() > 2 && line.starts_with('|') && line.ends_with('|'))
}

/// `Key:`, `Key: value`, `- Key: value`.
fn is_yaml(line: &str) -> bool {
    let line = line.trim();
    let line = line.strip_prefix("- ").unwrap_or(line);
    let Some((key, value)) = line.split_once(':') else {
        return false;
    };
    let named = !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_alphanumeric());
    named && (value.is_empty() || value.starts_with(' '))
}
