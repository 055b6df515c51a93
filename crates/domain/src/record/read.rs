//! From a text to a record: whole, or not at all.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::members::{Read, difference, list, listed, one_of, parsed, pointer, text, under};
use super::write::DIGEST;
use super::{
    DatedRule, Entry, FORMAT, Fact, Group, Kind, Missing, PlanMark, Record, RecordError,
    RecordErrorCode, VERSION,
};
use crate::account::AccountId;
use crate::answer::Answer;
use crate::grade::Grade;
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
        let error = |code: RecordErrorCode, place: &str| RecordError {
            code,
            place: place.to_owned(),
        };
        if text.len() >= LIMIT {
            return Err(RecordError::too_large());
        }
        let mut fields = read_object(text)?;
        if !is_ours(&fields) {
            return Err(error(RecordErrorCode::NotARecord, "/format"));
        }
        match fields.get("version").and_then(Value::as_u64) {
            Some(VERSION) => {}
            Some(newer) if newer > VERSION => {
                return Err(error(RecordErrorCode::Newer, "/version"));
            }
            _ => return Err(error(RecordErrorCode::Altered, "/version")),
        }
        let altered = |place: String| RecordError {
            code: RecordErrorCode::Altered,
            place,
        };
        let digest = fields.remove(DIGEST);
        let record = read_record(&fields).map_err(altered)?;
        if digest.as_ref().and_then(Value::as_str) != Some(&canonical_digest(&fields, &[])) {
            return Err(altered(pointer(DIGEST)));
        }
        // What follows from other members was not read: it has to be what would be written now.
        match difference(&Value::Object(fields), &Value::Object(record.fields())) {
            None => Ok(record),
            Some(place) => Err(altered(place)),
        }
    }
}

fn read_object(text: &str) -> Result<Map<String, Value>, RecordError> {
    // Some editors put a mark at the beginning of a file.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    match serde_json::from_str(text) {
        Ok(Value::Object(fields)) => Ok(fields),
        Ok(_) => Err(RecordError {
            code: RecordErrorCode::NotARecord,
            place: String::new(),
        }),
        Err(error) => {
            let code = if error.is_eof() && !text.trim().is_empty() {
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
fn is_ours(fields: &Map<String, Value>) -> bool {
    let format = fields.get("format").and_then(Value::as_str) == Some(FORMAT);
    format
        || [DIGEST, "answers", "made-at"]
            .iter()
            .all(|name| fields.contains_key(*name))
}

fn read_record(fields: &Map<String, Value>) -> Read<Record> {
    Ok(Record {
        made_at: Timestamp(parsed(fields, "made-at", Value::as_u64)?),
        language: text(fields, "language")?,
        plan: under(fields, "plan", |plan| {
            Ok(PlanMark {
                id: text(plan, "id")?,
                revision: text(plan, "revision")?,
                compiled: listed(plan, "compiled", Date::parse)?,
            })
        })?,
        required: parsed(fields, "required", |value| value.as_u64()?.try_into().ok())?,
        outstanding: list(fields, "outstanding", |missing| {
            Ok(Missing {
                item: text(missing, "item")?,
                reason: one_of(missing, "reason", Reason::parse)?,
            })
        })?,
        items: list(fields, "items", read_entry)?,
        account: under(fields, "account", |account| match account.get("id") {
            Some(Value::Null) => Ok(None),
            _ => one_of(account, "id", |id| AccountId::parse(id).ok()).map(Some),
        })?,
        answers: under(fields, "answers", read_answers)?,
        facts: list(fields, "facts", |fact| {
            Ok(Fact {
                key: text(fact, "key")?,
                title: text(fact, "title")?,
                url: listed(fact, "url", |url| Some(url.to_owned()))?,
                copy: text(fact, "copy")?,
            })
        })?,
        rules: list(fields, "rules", |rule| {
            Ok(DatedRule {
                id: text(rule, "id")?,
                title: text(rule, "title")?,
                value: text(rule, "value")?,
                older: listed(rule, "older", |older| Some(older.to_owned()))?,
            })
        })?,
    })
}

fn read_entry(entry: &Map<String, Value>) -> Read<Entry> {
    Ok(Entry {
        id: text(entry, "id")?,
        title: text(entry, "title")?,
        section: text(entry, "section")?,
        kind: one_of(entry, "kind", Kind::parse)?,
        required: parsed(entry, "required", Value::as_bool)?,
        label: listed(entry, "label", |label| Some(label.to_owned()))?,
        follows: match entry.get("follows") {
            None => None,
            Some(_) => Some(under(entry, "follows", |group| {
                Ok(Group {
                    id: text(group, "id")?,
                    title: text(group, "title")?,
                })
            })?),
        },
        judgement: match listed(entry, "reason", Reason::parse)? {
            Some(reason) => Err(reason),
            None => Ok(one_of(entry, "grade", |name| {
                Grade::parse(name).filter(|grade| *grade != Grade::Open)
            })?),
        },
    })
}

fn read_answers(answers: &Map<String, Value>) -> Read<BTreeMap<String, Answer>> {
    let answer = |value: &Value| Answer::from_fields(value.as_object()?);
    answers
        .keys()
        .map(|key| Ok((key.clone(), parsed(answers, key, answer)?)))
        .collect()
}
