//! From a text to a record: whole, or not at all.

use super::difference::difference;
use super::write::{DIGEST, sealed_facts};
use super::{
    After, DatedRule, Entry, FORMAT, Fact, Group, Missing, Other, PlanMark, Record, RecordError,
    RecordErrorCode, VERSION,
};
use crate::account::AccountId;
use crate::answer::Answer;
use crate::case::{FACTS, NOTHING_ELSE, NOTHING_OF_THE_REST};
use crate::evidence::FileMark;
use crate::grade::Grade;
use crate::json::{Members, Unread, Value};
use crate::plan::KindName;
use crate::plan::reader::{Reader, Reading};
use crate::reason::Reason;
use crate::sealed::canonical_digest;
use crate::stored::facts_from_stored;
use crate::table::Table;
use crate::time::{Date, Timestamp};
use crate::typed::names_console;

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
        if !is_ours(&members) {
            return refuse(RecordErrorCode::NotARecord, "/format");
        }
        match members.get("version").and_then(Value::as_number) {
            Some(1..=VERSION) => {}
            Some(newer) if newer > VERSION => return refuse(RecordErrorCode::Newer, "/version"),
            _ => return refuse(RecordErrorCode::Altered, "/version"),
        }
        let digest = members.remove(DIGEST).unwrap_or_default();
        let fits = digest.as_text() == Some(&canonical_digest(&members, &[]));
        let document = Value::Object(members);
        let reading = Reading::new("");
        let record = read_record(&Reader::root(&document, &reading), &document);
        if let Some(fault) = reading.into_faults().first() {
            return refuse(RecordErrorCode::Altered, &fault.pointer);
        }
        if !fits {
            return refuse(RecordErrorCode::Altered, "/digest");
        }
        // Members that follow from others were not read: they have to be as they would be written
        // now.
        match difference(&document, &Value::Object(record.fields())) {
            None => Ok(record),
            Some(place) => refuse(RecordErrorCode::Altered, &place),
        }
    }
}

fn read_object(text: &str) -> Result<Members, RecordError> {
    // Some editors put a mark at the beginning of a file.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    match Value::read(text) {
        Ok(Value::Object(members)) => Ok(members),
        Ok(_) => refuse(RecordErrorCode::NotARecord, ""),
        Err(Unread::Malformed(malformed)) if malformed.cut_off && !text.trim().is_empty() => {
            refuse(RecordErrorCode::Truncated, &malformed.place())
        }
        Err(Unread::Malformed(malformed)) => {
            refuse(RecordErrorCode::NotARecord, &malformed.place())
        }
        Err(Unread::Doubled { pointer, first }) => {
            let ours = first.as_object().is_some_and(is_ours);
            let code = if ours {
                RecordErrorCode::Altered
            } else {
                RecordErrorCode::NotARecord
            };
            refuse(code, &pointer)
        }
    }
}

fn refuse<T>(code: RecordErrorCode, place: &str) -> Result<T, RecordError> {
    // The place is shown, and no address of a console may be.
    let place = if names_console(place) { "/…" } else { place };
    let place = place.to_owned();
    Err(RecordError { code, place })
}

/// Whether the object was once a record, even if its format was changed since.
fn is_ours(members: &Members) -> bool {
    let format = members.get("format").and_then(Value::as_text) == Some(FORMAT);
    format
        || [DIGEST, "answers", "made-at"]
            .iter()
            .all(|name| members.contains(name))
}

/// Reads what can be read; the reader remembers every place where something strange stands. Only
/// the place is ever shown, not what was expected there.
fn read_record(root: &Reader<'_>, document: &Value) -> Record {
    let made_at = document.get("made-at").and_then(Value::as_number);
    if made_at.is_none() {
        root.get("made-at").fault("milliseconds");
    }
    let plan = root.get("plan");
    let account = root.get("account");
    let language = root.optional_words_of("language");
    let account_id = account.optional_one_of("id", account_id, "");
    let mut record = Record {
        version: root.number_of("version").into(),
        made_at: Timestamp(made_at.unwrap_or_default()),
        language: language.unwrap_or_default(),
        plan: PlanMark {
            id: plan.text_of("id"),
            revision: plan.text_of("revision"),
            compiled: plan.optional_one_of("compiled", Date::parse, ""),
        },
        required: root.number_of("required") as usize,
        outstanding: Vec::new(),
        items: Vec::new(),
        others: Vec::new(),
        dates: Vec::new(),
        account: account_id,
        answers: read_answers(&root.get("answers"), document),
        facts: Vec::new(),
        rules: Vec::new(),
        evidence: read_files(&root.get("evidence"), document),
        basis: root.optional_words_of("basis"),
        files_facts: read_facts(&root.get("files-facts"), document, account_id),
    };
    for missing in root.get("outstanding").elements() {
        record.outstanding.push(Missing {
            item: missing.text_of("item"),
            reason: reason(&missing.get("reason")),
        });
    }
    for entry in root.get("items").elements() {
        record.items.push(read_entry(&entry));
    }
    for other in root.get("others").elements() {
        record.others.push(Other {
            id: other.text_of("id"),
            title: other.text_of("title"),
            label: other.optional_words_of("label"),
        });
    }
    for date in root.get("dates").elements() {
        record.dates.push(After {
            title: date.text_of("title"),
            from_day: date.optional_number_of("from-day"),
            to_day: date.optional_number_of("to-day"),
        });
    }
    for fact in root.get("facts").elements() {
        record.facts.push(Fact {
            key: fact.text_of("key"),
            title: fact.text_of("title"),
            url: fact.optional_words_of("url"),
            copy: fact.text_of("copy"),
        });
    }
    for rule in root.get("rules").elements() {
        record.rules.push(DatedRule {
            id: rule.text_of("id"),
            title: rule.text_of("title"),
            value: rule.text_of("value"),
            older: rule.optional_words_of("older"),
        });
    }
    record
}

fn read_entry(entry: &Reader<'_>) -> Entry {
    let follows = entry.get("follows");
    let why = entry.get("reason");
    Entry {
        id: entry.text_of("id"),
        title: entry.text_of("title"),
        section: entry.text_of("section"),
        kind: entry
            .get("kind")
            .one_of(KindName::parse, "")
            .unwrap_or(KindName::Backup),
        required: entry.flag_of("required", true),
        label: entry.optional_words_of("label"),
        reference: entry.optional_words_of("reference"),
        follows: (!follows.is_absent()).then(|| Group {
            id: follows.text_of("id"),
            title: follows.text_of("title"),
        }),
        not_there: entry.optional_one_of("not-there", confirmation, ""),
        files: entry.texts_of("evidence"),
        notes: entry.texts_of("notes"),
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

/// The files, whose moments are larger than the numbers of a plan.
fn read_files(reader: &Reader<'_>, document: &Value) -> Vec<FileMark> {
    let Some(Value::List(values)) = document.get("evidence") else {
        reader.fault("");
        return Vec::new();
    };
    let files = reader.elements().into_iter().zip(values);
    let file = |(file, value): (Reader<'_>, &Value)| {
        let taken_at = value.get("taken-at").and_then(Value::as_number);
        if taken_at.is_none() {
            file.get("taken-at").fault("");
        }
        FileMark {
            id: file.text_of("id"),
            kind: file.text_of("kind"),
            account: file.optional_one_of("account", account_id, ""),
            taken_at: Timestamp(taken_at.unwrap_or_default()),
            digest: file.text_of("digest"),
        }
    };
    files.map(file).collect()
}

/// The facts of files, as they are read from storage.
fn read_facts(reader: &Reader<'_>, document: &Value, account: Option<AccountId>) -> Option<String> {
    let sealed = document.get("files-facts")?;
    let account = account.as_ref().map(AccountId::as_str);
    let read = |sealed| facts_from_stored(sealed, account.unwrap_or_default(), FACTS).ok();
    let facts = sealed.as_text().and_then(read);
    let facts = facts.filter(|facts| sealed_facts(facts, account).is_some());
    if facts.is_none() {
        reader.fault("");
    }
    facts
}

fn reason(reader: &Reader<'_>) -> Reason {
    reader
        .one_of(Reason::parse, "")
        .unwrap_or(Reason::Unanswered)
}

/// One of the confirmations that something is not there.
fn confirmation(name: &str) -> Option<&'static str> {
    [NOTHING_ELSE, NOTHING_OF_THE_REST]
        .into_iter()
        .find(|known| *known == name)
}

fn account_id(text: &str) -> Option<AccountId> {
    AccountId::parse(text).ok()
}

fn read_answers(reader: &Reader<'_>, document: &Value) -> Table<Answer> {
    let mut read = Table::new();
    let Some(members) = document.get("answers").and_then(Value::as_object) else {
        reader.fault("");
        return read;
    };
    for (key, value) in members {
        match value.as_object().and_then(Answer::from_fields) {
            Some(answer) if key != FACTS && !names_console(key) => read.insert(key, answer),
            _ => reader.get(key).fault(""),
        }
    }
    read
}
