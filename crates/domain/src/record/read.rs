//! From a text to a record: whole, or not at all.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::difference::difference;
use super::write::DIGEST;
use super::{
    DatedRule, Entry, FORMAT, Fact, Group, Kind, Missing, PlanMark, Record, RecordError,
    RecordErrorCode, VERSION,
};
use crate::account::AccountId;
use crate::answer::Answer;
use crate::grade::Grade;
use crate::plan::reader::{Faults, Reader};
use crate::reason::Reason;
use crate::sealed::canonical_digest;
use crate::time::{Date, Timestamp};

/// Texts of so many bytes are not looked at.
pub const LIMIT: usize = 8_000_000;

impl Record {
    /// Reads a record. Indentation and the order of members make no difference; any other change
    /// is noticed.
    ///
    /// # Errors
    /// [`RecordError`] says why it is none, and where; nothing of it counts then.
    pub fn read(text: &str) -> Result<Self, RecordError> {
        if text.len() >= LIMIT {
            return Err(RecordError::too_large());
        }
        let mut members = read_object(text)?;
        let refuse = |code, place: &str| {
            Err(RecordError {
                code,
                place: place.to_owned(),
            })
        };
        if !is_ours(&members) {
            return refuse(RecordErrorCode::NotARecord, "/format");
        }
        match members.get("version").and_then(Value::as_u64) {
            Some(VERSION) => {}
            Some(newer) if newer > VERSION => return refuse(RecordErrorCode::Newer, "/version"),
            _ => return refuse(RecordErrorCode::Altered, "/version"),
        }
        let digest = members.remove(DIGEST).unwrap_or_default();
        let fits = digest.as_str() == Some(&canonical_digest(&members, &[]));
        let document = Value::Object(members);
        let faults = Faults::default();
        let record = read_record(&Reader::root(&document, "", &faults), &document);
        if let Some(fault) = faults.into_inner().first() {
            return refuse(RecordErrorCode::Altered, &fault.pointer);
        }
        if !fits {
            return refuse(RecordErrorCode::Altered, "/digest");
        }
        // What follows from other members was not read: it has to be what would be written now.
        match difference(&document, &Value::Object(record.fields())) {
            None => Ok(record),
            Some(place) => refuse(RecordErrorCode::Altered, &place),
        }
    }
}

fn read_object(text: &str) -> Result<Map<String, Value>, RecordError> {
    // Some editors put a mark at the beginning of a file.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    match serde_json::from_str(text) {
        Ok(Value::Object(members)) => Ok(members),
        Ok(_) => Err(RecordError {
            code: RecordErrorCode::NotARecord,
            place: String::new(),
        }),
        Err(error) => {
            let cut_off = error.is_eof() && !text.trim().is_empty();
            let code = if cut_off {
                RecordErrorCode::Truncated
            } else {
                RecordErrorCode::NotARecord
            };
            let (line, column) = (error.line().to_string(), error.column().to_string());
            Err(RecordError {
                code,
                place: ["line ", &line, ", column ", &column].concat(),
            })
        }
    }
}

/// Whether the object was once a record, even if its format was changed since.
fn is_ours(members: &Map<String, Value>) -> bool {
    let format = members.get("format").and_then(Value::as_str) == Some(FORMAT);
    format
        || [DIGEST, "answers", "made-at"]
            .iter()
            .all(|name| members.contains_key(*name))
}

/// Reads what can be read; the reader remembers every place where something strange stands. Only
/// the place is ever shown, not what was expected there.
fn read_record(root: &Reader<'_>, document: &Value) -> Record {
    let made_at = document.get("made-at").and_then(Value::as_u64);
    if made_at.is_none() {
        root.get("made-at").fault("milliseconds");
    }
    let plan = root.get("plan");
    let compiled = plan.get("compiled");
    let account = root.get("account");
    let id = account.get("id");
    Record {
        made_at: Timestamp(made_at.unwrap_or_default()),
        language: document["language"].as_str().unwrap_or_default().to_owned(),
        plan: PlanMark {
            id: plan.get("id").text(),
            revision: plan.get("revision").text(),
            compiled: if compiled.is_absent() {
                None
            } else {
                compiled.one_of(Date::parse, "")
            },
        },
        required: root.get("required").number() as usize,
        outstanding: root.get("outstanding").list(|missing| Missing {
            item: missing.get("item").text(),
            reason: reason(&missing.get("reason")),
        }),
        items: root.get("items").list(read_entry),
        account: if id.is_absent() {
            None
        } else {
            id.one_of(account_id, "")
        },
        answers: read_answers(&root.get("answers"), &document["answers"]),
        facts: root.get("facts").list(|fact| Fact {
            key: fact.get("key").text(),
            title: fact.get("title").text(),
            url: fact.get("url").optional_words(),
            copy: fact.get("copy").text(),
        }),
        rules: root.get("rules").list(|rule| DatedRule {
            id: rule.get("id").text(),
            title: rule.get("title").text(),
            value: rule.get("value").text(),
            older: rule.get("older").optional_words(),
        }),
    }
}

fn read_entry(entry: &Reader<'_>) -> Entry {
    let follows = entry.get("follows");
    let why = entry.get("reason");
    Entry {
        id: entry.get("id").text(),
        title: entry.get("title").text(),
        section: entry.get("section").text(),
        kind: entry
            .get("kind")
            .one_of(Kind::parse, "")
            .unwrap_or(Kind::Backup),
        required: entry.get("required").flag(true),
        label: entry.get("label").optional_words(),
        follows: (!follows.is_absent()).then(|| Group {
            id: follows.get("id").text(),
            title: follows.get("title").text(),
        }),
        judgement: if why.is_absent() {
            Ok(entry
                .get("grade")
                .one_of(Grade::parse, "")
                .unwrap_or(Grade::Open))
        } else {
            Err(reason(&why))
        },
    }
}

fn reason(reader: &Reader<'_>) -> Reason {
    reader
        .one_of(Reason::parse, "")
        .unwrap_or(Reason::Unanswered)
}

fn account_id(text: &str) -> Option<AccountId> {
    AccountId::parse(text).ok()
}

fn read_answers(reader: &Reader<'_>, answers: &Value) -> BTreeMap<String, Answer> {
    let mut read = BTreeMap::new();
    let Some(members) = answers.as_object() else {
        reader.fault("");
        return read;
    };
    for (key, value) in members {
        match value.as_object().and_then(Answer::from_fields) {
            Some(answer) => {
                read.insert(key.clone(), answer);
            }
            None => reader.get(key).fault(""),
        }
    }
    read
}
