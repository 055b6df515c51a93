//! The record: what was settled, how, and on whose word.
//!
//! It holds the judgement as it stood, in the words of its time, so that it can be read without
//! the plan; and all answers, so that the closing can be continued. It certifies no deletion.

mod carried;
mod check;
mod difference;
mod error;
mod incoming;
mod make;
mod read;
mod write;

pub use error::{RecordError, RecordErrorCode};
pub use incoming::Incoming;
pub use make::Examined;
pub use read::LIMIT;
pub use write::{FACTS_LIMIT, Written};

use self::write::Stated;
use crate::account::AccountId;
use crate::answer::Answer;
use crate::evidence::FileMark;
use crate::grade::Grade;
use crate::json::{Members, Value};
use crate::plan::KindName;
use crate::reason::Reason;
use crate::table::Table;
use crate::time::{Date, Timestamp};

/// The member that tells a record from other documents.
const FORMAT: &str = "account-closure-record";

/// The version that is written. The first one says neither how to check the digest nor what files
/// showed; its records are read, shown and continued as ever.
const VERSION: u64 = 2;

/// A record that was read: the judgement as it stood at one moment, and everything it was made from.
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    /// The version of its format.
    pub version: u64,
    /// The moment for which everything was judged.
    pub made_at: Timestamp,
    /// The language of its texts; as named by whoever made it.
    pub language: String,
    /// The plan it was made with.
    pub plan: PlanMark,
    /// How many things had to be settled, account, standing and route among them.
    pub required: usize,
    /// The things that were not settled, in reading order; where there are none, the gate was open.
    pub outstanding: Vec<Missing>,
    /// The items that applied, in the plan's order.
    pub items: Vec<Entry>,
    /// The items that did not apply and were answered all the same.
    pub others: Vec<Other>,
    /// What happens or is due after closing, and matters to this account.
    pub dates: Vec<After>,
    /// The account; none for a draft.
    pub account: Option<AccountId>,
    /// All answers by key, also those that do not apply, so that closing can go on.
    pub answers: Table<Answer>,
    /// The facts that the items rely on.
    pub facts: Vec<Fact>,
    /// The dated rules that bear on the items.
    pub rules: Vec<DatedRule>,
    /// The files that were at hand. They themselves are not part of the record.
    pub evidence: Vec<FileMark>,
    /// What "nothing else is there" rests on, as it stood beside the confirmation; none where that was not a
    /// file.
    pub basis: Option<String>,
    /// The facts that were drawn from them, as the page keeps them; only the examiner reads them.
    pub files_facts: Option<String>,
}

/// Which plan a record was made with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanMark {
    /// The plan's id.
    pub id: String,
    /// Its revision.
    pub revision: String,
    /// The day on which its facts were put together.
    pub compiled: Option<Date>,
}

/// Something that was outstanding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missing {
    /// An item, or `account`, `standing`, `route`.
    pub item: String,
    /// Why.
    pub reason: Reason,
}

/// An item as the record shows it. Its answer stands in [`Record::answers`], under its id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The item's id.
    pub id: String,
    /// Its heading.
    pub title: String,
    /// The heading of its section.
    pub section: String,
    /// The kind of answer it takes.
    pub kind: KindName,
    /// Whether the gate waited for it.
    pub required: bool,
    /// The label of the chosen option, where it is a decision with an answer of its own.
    pub label: Option<String>,
    /// The reference with which the embedding page settled it.
    pub reference: Option<String>,
    /// The category or section whose one answer speaks for it.
    pub follows: Option<Group>,
    /// The key of the confirmation by which nothing of it is there; it stands in [`Record::answers`].
    pub not_there: Option<&'static str>,
    /// The files that say something about it, by their ids.
    pub files: Vec<String>,
    /// The sentences of files about it, as they stood beside the answer.
    pub notes: Vec<String>,
    /// The grade of its answer, or the reason why it was outstanding.
    pub judgement: Result<Grade, Reason>,
}

/// An item that did not apply. Its answer stands in [`Record::answers`], under its id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Other {
    /// The item's id.
    pub id: String,
    /// Its heading.
    pub title: String,
    /// The label of the chosen option, where it is a decision.
    pub label: Option<String>,
}

/// Something that happens or is due after closing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct After {
    /// Its heading.
    pub title: String,
    /// Days after closing when it begins; none where it is open-ended.
    pub from_day: Option<u32>,
    /// Days after closing when it ends.
    pub to_day: Option<u32>,
}

/// A category or section whose one answer speaks for its items; it stands in [`Record::answers`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Its id.
    pub id: String,
    /// Its heading.
    pub title: String,
}

/// The source of a fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// The key under which the plan cites it.
    pub key: String,
    /// Its title.
    pub title: String,
    /// Its public address, where it has one.
    pub url: Option<String>,
    /// The age of the copy that was read, in words.
    pub copy: String,
}

/// A rule of AWS that changes over time, as the plan gave it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DatedRule {
    /// Its id.
    pub id: String,
    /// Its heading.
    pub title: String,
    /// The newest value seen.
    pub value: String,
    /// Older values.
    pub older: Option<String>,
}

impl Record {
    /// As it was written, to the letter.
    #[must_use]
    pub fn written(&self) -> Written {
        Written::sealed(self.fields())
    }

    /// All members but the digest.
    fn fields(&self) -> Members {
        let facts = self.facts.iter().map(|fact| {
            let url = fact.url.as_deref();
            write::fact(&fact.key, &fact.title, url, &fact.copy)
        });
        let rules = self.rules.iter().map(|rule| {
            let older = rule.older.as_deref();
            write::rule(&rule.id, &rule.title, &rule.value, older)
        });
        let outstanding = self.outstanding.iter();
        let others = self.others.iter();
        let dates = self.dates.iter();
        let items = self.items.iter();
        let PlanMark {
            id,
            revision,
            compiled,
        } = &self.plan;
        Stated {
            version: self.version,
            made_at: self.made_at,
            language: &self.language,
            plan: write::plan(id, revision, *compiled),
            account: self.account,
            required: self.required,
            outstanding: outstanding
                .map(|missing| write::missing(&missing.item, missing.reason))
                .collect(),
            items: items.map(|entry| entry.written(&self.answers)).collect(),
            others: others
                .map(|other| write::other(&other.id, &other.title, other.label.as_deref()))
                .collect(),
            dates: dates
                .map(|date| write::date(&date.title, (date.from_day, date.to_day)))
                .collect(),
            facts: facts.collect(),
            rules: rules.collect(),
            evidence: &self.evidence,
            basis: self.basis.as_deref(),
            files_facts: self.files_facts.as_deref(),
            answers: &self.answers,
        }
        .fields()
    }
}

impl Entry {
    fn written(&self, answers: &Table<Answer>) -> Value {
        let heading = (self.id.as_str(), self.title.as_str());
        let mut fields = write::item(heading, &self.section, self.kind, self.required, answers);
        fields.set_given("label", self.label.as_deref());
        fields.set_given("reference", self.reference.as_deref());
        let group = self.follows.as_ref();
        let group = group.map(|group| (group.id.as_str(), group.title.as_str()));
        write::set_follows(&mut fields, group, answers);
        write::set_texts(&mut fields, "evidence", self.files.iter());
        write::set_not_there(&mut fields, self.not_there);
        write::set_texts(&mut fields, "notes", self.notes.iter());
        write::set_judgement(&mut fields, self.judgement);
        Value::Object(fields)
    }
}
