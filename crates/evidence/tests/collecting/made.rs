//! Files of the collector: as it wrote them, or changed and finished again.

use std::path::Path;

use evidence::drawn::Drawn;
use evidence::facts::Facts;
use evidence::refusal::Refusal;
use evidence::source::Source;
use hmac_sha256::Hash;
use serde_json::{Value, json};

use crate::common::{day, given, read_given};

/// The text of a sample.
pub(crate) fn sample(name: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/collecting/samples");
    std::fs::read_to_string(folder.join(format!("{name}.jsonl"))).unwrap()
}

/// The lines of a sample, without the end.
pub(crate) fn lines(name: &str) -> Vec<Value> {
    let text = sample(name);
    let mut lines: Vec<Value> = text
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    lines.pop();
    lines
}

/// A file with these lines, and the end that fits them.
pub(crate) fn finished(lines: &[Value]) -> String {
    ended(lines, &Value::Null)
}

pub(crate) fn ended(lines: &[Value], stopped: &Value) -> String {
    let before: String = lines.iter().map(|line| format!("{line}\n")).collect();
    let digest = Hash::hash(before.as_bytes());
    let digest: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    let end = json!({ "end": true, "lines": lines.len(), "calls": {}, "stopped": stopped,
        "finished": "2026-10-05T10:00:00Z", "sha256": digest });
    format!("{before}{end}\n")
}

/// The lines of the account in which nothing was found, all of them answered.
pub(crate) fn empty_account() -> Vec<Value> {
    lines("collected-empty")
}

/// The line of a call in a Region, to be changed.
pub(crate) fn line<'a>(lines: &'a mut [Value], call: &str, region: &str) -> &'a mut Value {
    let fits = |line: &&mut Value| line["call"] == call && line["region"] == region;
    lines.iter_mut().find(fits).unwrap()
}

/// A request that failed.
pub(crate) fn fail(line: &mut Value, kind: &str, code: &str) {
    let members = line.as_object_mut().unwrap();
    for name in ["page", "answer", "last"] {
        members.remove(name);
    }
    members.insert("error".to_owned(), json!({ "kind": kind, "code": code }));
}

pub(crate) fn read(text: &str) -> Result<Drawn, Refusal> {
    let given = evidence::source::Given {
        now: day("2026-10-06"),
        ..given("file")
    };
    read_given(given, text.as_bytes())
}

#[track_caller]
pub(crate) fn file(text: &str) -> (Source, Facts) {
    let drawn = read(text).unwrap();
    (drawn.source, drawn.facts)
}
