//! Answers as JSON: the public values that stand in storage and in records.

use crate::answer::{
    Answer, BackupForm, Basis, Choice, DecisionForm, Outcome, OutcomeForm, Place, Restore, Said,
    ShortcutForm, ThereForm,
};
pub use crate::case::FACTS;
use crate::case::{LATEST_SEEN, corrected, refused};
use crate::json::{Members, Unread, Value};
use crate::plan::Shortcut;
use crate::sealed;
pub use crate::sealed::{Unreadable, VERSION};
use crate::standing::{Route, Standing};
use crate::time::Timestamp;
use crate::typed::names_console;

/// The value of what was ticked as there,
pub(crate) const THERE: &str = "there";

/// and of what was confirmed.
pub(crate) const CONFIRMED: &str = "confirmed";

/// At most so many bytes, keys and values together, are kept for one account,
const ROOM: usize = 64 * 1024;

/// and so many more for every item of the plan: an answer with all that is said about a copy.
const ROOM_FOR_AN_ITEM: usize = 512;

/// How many bytes are kept for one account with a plan of so many items.
#[must_use]
pub const fn room(items: usize) -> usize {
    ROOM + ROOM_FOR_AN_ITEM * items
}

/// Facts of a file as they stand in storage, sealed like an answer. Their meaning is the examiner's
/// to read.
#[must_use]
pub fn facts_to_stored(facts: &str, account: &str, key: &str) -> String {
    let mut fields = Members::new();
    fields.set_number("version", VERSION);
    fields.set("facts", facts);
    sealed::seal(fields, &[account, key])
}

/// The text that stands in place of facts that could not be kept: it can't be read, as long as it
/// is there.
#[must_use]
pub fn missing_facts(account: &str, key: &str) -> String {
    let mut fields = Members::new();
    fields.set_number("version", VERSION);
    fields.insert("facts", Value::Null);
    sealed::seal(fields, &[account, key])
}

/// Reads the facts of a file from storage.
///
/// # Errors
/// [`Unreadable`] says what is wrong; nothing of them counts then.
pub fn facts_from_stored(text: &str, account: &str, key: &str) -> Result<String, Unreadable> {
    let fields = sealed::open(text, &[account, key])?;
    let facts = fields.get("facts").and_then(Value::as_text);
    let facts = facts.ok_or(Unreadable::Corrupt)?;
    // Something more stands there than is known here: it would be lost with the next writing.
    if fields.iter().count() != 2 {
        return Err(Unreadable::Newer);
    }
    // They are an object of files by id: of one that stands there twice, which one counts is open.
    match Value::read(facts) {
        Err(Unread::Doubled { .. }) => Err(Unreadable::Edited),
        _ => Ok(facts.to_owned()),
    }
}

impl Answer {
    /// The answer as it stands in storage: one line of JSON, sealed against accidental change.
    #[must_use]
    pub fn to_stored(&self, account: &str, key: &str) -> String {
        self.to_stored_after(0, account, key)
    }

    /// The same, kept by a tab that had heard so many times that the time was put right.
    #[must_use]
    pub fn to_stored_after(&self, corrections: u32, account: &str, key: &str) -> String {
        let mut fields = self.to_fields();
        self.write_parts(&mut fields);
        self.write_heading(&mut fields);
        if corrections != 0 {
            fields.set_number("corrections", corrections.into());
        }
        fields.set_number("version", VERSION);
        sealed::seal(fields, &[account, key])
    }

    /// Reads an answer from storage. The seal covers account and key, so that a value moved to
    /// another place is noticed.
    ///
    /// # Errors
    /// [`Unreadable`] says what is wrong; nothing of the value counts then.
    pub fn from_stored(text: &str, account: &str, key: &str) -> Result<Self, Unreadable> {
        Self::from_stored_since(None, text, account, key)
    }

    /// The same as it counts since the time was put right, where the latest time `seen` tells of that:
    /// a tab that had not heard of it said things under a time that could not be true.
    ///
    /// # Errors
    /// As for [`Self::from_stored`].
    pub fn from_stored_since(
        seen: Option<&Self>,
        text: &str,
        account: &str,
        key: &str,
    ) -> Result<Self, Unreadable> {
        let fields = sealed::open(text, &[account, key])?;
        let answer = Self::from_fields(&fields)
            .and_then(|answer| answer.read_parts(&fields))
            .map(|answer| answer.read_heading(&fields))
            .filter(|_| !names_console(key))
            .ok_or(Unreadable::Edited)?;
        let heard = number(&fields, "corrections").ok_or(Unreadable::Edited)?;
        Ok(match seen {
            Some(seen) if key != LATEST_SEEN && heard < seen.revision => {
                answer.said_before(corrected(seen))
            }
            _ => answer,
        })
    }

    /// The answer's fields with their public names.
    #[must_use]
    pub fn to_fields(&self) -> Members {
        let mut fields = self.said.to_fields();
        fields.set_number("at", self.at.0);
        if self.revision != 0 {
            fields.set_number("revision", self.revision.into());
        }
        if self.doubted {
            fields.insert("doubted", Value::Bool(true));
        }
        if self.contradicted {
            fields.insert("contradicted", Value::Bool(true));
        }
        if self.of_file {
            fields.insert("of-file", Value::Bool(true));
        }
        typed(&mut fields, "by", &self.by);
        fields
    }

    /// Reads an answer from its fields; none where one is missing or has a strange value.
    #[must_use]
    pub fn from_fields(fields: &Members) -> Option<Self> {
        Some(Self {
            said: Said::from_fields(fields)?,
            at: Timestamp(fields.get("at")?.as_number()?),
            revision: number(fields, "revision")?,
            doubted: flag(fields, "doubted")?,
            by: read_typed(fields, "by")?,
            parts: None,
            contradicted: flag(fields, "contradicted")?,
            of_file: flag(fields, "of-file")?,
            heading: None,
        })
    }
}

impl Said {
    /// A text that differs exactly where the answers differ.
    pub(crate) fn encode(&self) -> String {
        self.to_fields().compact()
    }

    pub(crate) fn to_fields(&self) -> Members {
        let mut fields = Members::new();
        let kind = match self {
            Self::Text(text) => {
                fields.set("text", text);
                "text"
            }
            Self::Standing(standing) => {
                fields.set("answer", standing.name());
                "standing"
            }
            Self::Route(route) => {
                fields.set("answer", route.name());
                "route"
            }
            Self::Shortcut(form) => {
                fields.set("answer", form.choice.name());
                typed(&mut fields, "why", &form.why);
                "shortcut"
            }
            Self::Backup(form) => {
                fields.set_given("there", form.there.then_some(THERE));
                fields.set_given("answer", form.choice.map(Choice::name));
                fields.set_given("place", form.place.map(Place::name));
                typed(
                    &mut fields,
                    "destination-account",
                    &form.destination_account,
                );
                typed(&mut fields, "where", &form.location);
                typed(&mut fields, "copied-on", &form.copied_on);
                fields.set_given("restore", form.restore.map(Restore::name));
                typed(&mut fields, "why", &form.why);
                "backup"
            }
            Self::Decision(form) => {
                fields.set_given("answer", form.option.as_deref());
                typed(&mut fields, "why", &form.why);
                "decision"
            }
            Self::Statement(read) => {
                fields.set_given("answer", read.then_some("read"));
                "statement"
            }
            Self::Outcome(form) => {
                fields.set_given("answer", form.outcome.map(Outcome::name));
                typed(&mut fields, "closed-on", &form.closed_on);
                typed(&mut fields, "seen", &form.seen);
                "outcome"
            }
            Self::There(form) => {
                fields.set_given("answer", form.basis.map(|_| CONFIRMED));
                fields.set_given("basis", form.basis.map(Basis::name));
                if !form.beside.is_empty() {
                    let beside = form.beside.iter().map(|id| Value::from(id.as_str()));
                    fields.insert("beside", Value::List(beside.collect()));
                }
                "there"
            }
        };
        fields.set("kind", kind);
        fields
    }

    pub(crate) fn from_fields(fields: &Members) -> Option<Self> {
        let text = |name| read_typed(fields, name);
        let answer = match fields.get("answer") {
            None => None,
            Some(answer) => Some(answer.as_text()?),
        };
        Some(match fields.get("kind")?.as_text()? {
            "text" => Self::Text(text("text")?),
            "standing" => Self::Standing(Standing::parse(answer?)?),
            "route" => Self::Route(Route::parse(answer?)?),
            "shortcut" => Self::Shortcut(ShortcutForm {
                choice: Shortcut::parse(answer?)?,
                why: text("why")?,
            }),
            "backup" => Self::Backup(BackupForm {
                there: listed(fields, "there", |value| (value == THERE).then_some(()))?.is_some(),
                choice: listed(fields, "answer", Choice::parse)?,
                place: listed(fields, "place", Place::parse)?,
                destination_account: text("destination-account")?,
                location: text("where")?,
                copied_on: text("copied-on")?,
                restore: listed(fields, "restore", Restore::parse)?,
                why: text("why")?,
            }),
            "decision" => Self::Decision(DecisionForm {
                option: match answer {
                    None => None,
                    Some(_) => Some(text("answer")?),
                },
                why: text("why")?,
            }),
            "statement" => match answer {
                None => Self::Statement(false),
                Some("read") => Self::Statement(true),
                Some(_) => return None,
            },
            "outcome" => Self::Outcome(OutcomeForm {
                outcome: listed(fields, "answer", Outcome::parse)?,
                closed_on: text("closed-on")?,
                seen: text("seen")?,
            }),
            "there" => {
                let basis = listed(fields, "basis", Basis::parse)?;
                let confirmed = basis.map(|_| CONFIRMED);
                Self::There(ThereForm {
                    basis: (answer == confirmed).then_some(basis)?,
                    beside: ids(fields, "beside")?,
                })
            }
            _ => return None,
        })
    }
}

/// A text as it was typed; one that is absent is empty. None for what nobody could have typed here:
/// a credential and a console's address are refused on every way in.
#[inline(never)]
fn read_typed(fields: &Members, name: &str) -> Option<String> {
    let Some(value) = fields.get(name) else {
        return Some(String::new());
    };
    let text = value.as_text()?;
    refused(text).is_none().then(|| text.to_owned())
}

/// The ids of items, in their order; none for a list of anything else.
fn ids(fields: &Members, name: &str) -> Option<Vec<String>> {
    let mut ids = Vec::new();
    match fields.get(name) {
        None => {}
        Some(Value::List(values)) => {
            for value in values {
                let id = value.as_text().filter(|id| refused(id).is_none())?;
                ids.push(id.to_owned());
            }
        }
        Some(_) => return None,
    }
    ids.is_sorted_by(|one, next| one < next).then_some(ids)
}

/// Something that is true where it stands; none where it has a strange value.
fn flag(fields: &Members, name: &str) -> Option<bool> {
    match fields.get(name) {
        None => Some(false),
        Some(flag) => flag.as_bool(),
    }
}

/// A small number; one that is absent is 0, a strange value none.
fn number(fields: &Members, name: &str) -> Option<u32> {
    match fields.get(name) {
        None => Some(0),
        Some(number) => u32::try_from(number.as_number()?).ok(),
    }
}

/// A member from a closed list: absent is fine (inner none), a strange value is not (outer none).
fn listed<T>(fields: &Members, name: &str, parse: fn(&str) -> Option<T>) -> Option<Option<T>> {
    match fields.get(name) {
        None => Some(None),
        Some(value) => parse(value.as_text()?).map(Some),
    }
}

/// Puts a text as it was typed; one that is empty is left out.
fn typed(fields: &mut Members, name: &str, text: &str) {
    fields.set_given(name, Some(text).filter(|text| !text.is_empty()));
}
