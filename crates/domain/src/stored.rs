//! Answers as JSON: the public values that stand in storage and in records.

use serde_json::{Map, Value};

use crate::answer::{Answer, BackupForm, Choice, DecisionForm, Outcome, OutcomeForm, Place, Restore, Said, ShortcutForm};
use crate::plan::Shortcut;
use crate::sealed;
use crate::standing::{Route, Standing};
use crate::time::Timestamp;

/// The version of the stored form.
pub const VERSION: u64 = 1;

/// Why a stored value can't be read. It is kept aside, reported and never counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// Not a value of this product, or cut off.
    Corrupt,
    /// Written by a newer version.
    Newer,
    /// Changed by hand: its seal does not fit.
    Edited,
}

impl Answer {
    /// The answer as it stands in storage: one line of JSON, sealed against accidental change.
    #[must_use]
    pub fn to_stored(&self, account: &str, key: &str) -> String {
        let mut fields = self.to_fields();
        fields.insert("version".to_owned(), VERSION.into());
        sealed::seal(fields, &[account, key])
    }

    /// Reads an answer from storage. The seal covers account and key, so that a value moved to
    /// another place is noticed.
    ///
    /// # Errors
    /// [`Unreadable`] says what is wrong; nothing of the value counts then.
    pub fn from_stored(text: &str, account: &str, key: &str) -> Result<Self, Unreadable> {
        let fields = sealed::open(text, &[account, key])?;
        Self::from_fields(&fields).ok_or(Unreadable::Corrupt)
    }

    /// The answer's fields with their public names.
    #[must_use]
    pub fn to_fields(&self) -> Map<String, Value> {
        let mut fields = self.said.to_fields();
        fields.insert("at".to_owned(), self.at.0.into());
        if self.revision != 0 {
            fields.insert("revision".to_owned(), self.revision.into());
        }
        if self.doubted {
            fields.insert("doubted".to_owned(), true.into());
        }
        fields
    }

    /// Reads an answer from its fields; none where one is missing or has a strange value.
    #[must_use]
    pub fn from_fields(fields: &Map<String, Value>) -> Option<Self> {
        Some(Self {
            said: Said::from_fields(fields)?,
            at: Timestamp(fields.get("at")?.as_u64()?),
            revision: match fields.get("revision") {
                None => 0,
                Some(revision) => u32::try_from(revision.as_u64()?).ok()?,
            },
            doubted: match fields.get("doubted") {
                None => false,
                Some(doubted) => doubted.as_bool()?,
            },
        })
    }
}

impl Said {
    /// A text that differs exactly where what is said differs.
    pub(crate) fn encode(&self) -> String {
        Value::Object(self.to_fields()).to_string()
    }

    fn to_fields(&self) -> Map<String, Value> {
        let mut fields = Fields(Map::new());
        match self {
            Self::Text(text) => fields.kind("text").always("text", text),
            Self::Standing(standing) => fields.kind("standing").always("answer", standing.name()),
            Self::Route(route) => fields.kind("route").always("answer", route.name()),
            Self::Shortcut(form) => {
                fields.kind("shortcut").always("answer", form.choice.name()).text("why", &form.why)
            }
            Self::Backup(form) => fields
                .kind("backup")
                .name("answer", form.choice.map(Choice::name))
                .name("place", form.place.map(Place::name))
                .text("destination-account", &form.destination_account)
                .text("where", &form.location)
                .text("copied-on", &form.copied_on)
                .name("restore", form.restore.map(Restore::name))
                .text("why", &form.why),
            Self::Decision(form) => {
                fields.kind("decision").name("answer", form.option.as_deref()).text("why", &form.why)
            }
            Self::Statement(read) => fields.kind("statement").name("answer", read.then_some("read")),
            Self::Outcome(form) => fields
                .kind("outcome")
                .name("answer", form.outcome.map(Outcome::name))
                .text("closed-on", &form.closed_on)
                .text("seen", &form.seen),
        };
        fields.0
    }

    fn from_fields(fields: &Map<String, Value>) -> Option<Self> {
        let text = |name: &str| match fields.get(name) {
            None => Some(String::new()),
            Some(value) => value.as_str().map(str::to_owned),
        };
        let answer = || fields.get("answer").map(Value::as_str);
        Some(match fields.get("kind")?.as_str()? {
            "text" => Self::Text(text("text")?),
            "standing" => Self::Standing(Standing::parse(answer()??)?),
            "route" => Self::Route(Route::parse(answer()??)?),
            "shortcut" => {
                Self::Shortcut(ShortcutForm { choice: Shortcut::parse(answer()??)?, why: text("why")? })
            }
            "backup" => Self::Backup(BackupForm {
                choice: listed(fields, "answer", Choice::parse)?,
                place: listed(fields, "place", Place::parse)?,
                destination_account: text("destination-account")?,
                location: text("where")?,
                copied_on: text("copied-on")?,
                restore: listed(fields, "restore", Restore::parse)?,
                why: text("why")?,
            }),
            "decision" => Self::Decision(DecisionForm {
                option: listed(fields, "answer", |option| Some(option.to_owned()))?,
                why: text("why")?,
            }),
            "statement" => Self::Statement(listed(fields, "answer", |read| (read == "read").then_some(()))?.is_some()),
            "outcome" => Self::Outcome(OutcomeForm {
                outcome: listed(fields, "answer", Outcome::parse)?,
                closed_on: text("closed-on")?,
                seen: text("seen")?,
            }),
            _ => return None,
        })
    }
}

/// A member from a closed list: absent is fine (inner none), a strange value is not (outer none).
fn listed<T>(fields: &Map<String, Value>, name: &str, parse: impl Fn(&str) -> Option<T>) -> Option<Option<T>> {
    match fields.get(name) {
        None => Some(None),
        Some(value) => parse(value.as_str()?).map(Some),
    }
}

/// Builds an object that leaves out what is empty.
struct Fields(Map<String, Value>);

impl Fields {
    fn kind(&mut self, kind: &str) -> &mut Self {
        self.always("kind", kind)
    }

    fn always(&mut self, name: &str, text: &str) -> &mut Self {
        self.0.insert(name.to_owned(), text.into());
        self
    }

    fn name(&mut self, name: &str, value: Option<&str>) -> &mut Self {
        if let Some(value) = value {
            self.always(name, value);
        }
        self
    }

    fn text(&mut self, name: &str, text: &str) -> &mut Self {
        self.name(name, Some(text).filter(|text| !text.is_empty()))
    }
}
