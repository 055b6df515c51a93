//! The record: what was settled, how, and on whose word.
//!
//! It holds the judgement as it stood, in the words of its time, so that it can be read without
//! the plan; and all answers, so that the closing can be continued. It certifies no deletion.

mod difference;
mod error;
mod incoming;
mod make;
mod read;
mod write;

pub use error::{RecordError, RecordErrorCode};
pub use incoming::Incoming;
pub use read::LIMIT;

use crate::account::AccountId;
use crate::answer::{Answer, Choice, Said};
use crate::closed::closed_list;
use crate::evidence::FileMark;
use crate::grade::Grade;
use crate::plan::Shortcut;
use crate::reason::Reason;
use crate::standing::{Route, Standing};
use crate::table::Table;
use crate::time::{Date, Timestamp};

/// The member that tells a record from other documents.
const FORMAT: &str = "account-closure-record";

/// The only format version there is.
const VERSION: u64 = 1;

/// The judgement as it stood at one moment, and everything it was made from.
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    /// The moment for which everything was judged.
    pub made_at: Timestamp,
    /// The language of its texts; a plan does not know it, so whoever makes a record names it.
    pub language: String,
    /// The plan it was made with.
    pub plan: PlanMark,
    /// How many things had to be settled, account, standing and route among them.
    pub required: usize,
    /// What was not settled, in reading order; where this is empty, the gate was open.
    pub outstanding: Vec<Missing>,
    /// The items that applied, in the plan's order.
    pub items: Vec<Entry>,
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

closed_list! {
    /// What kind of answer an entry takes.
    Kind {
        /// Kept, nothing there, or let go.
        Backup = "backup",
        /// One of several answers.
        Decision = "decision",
        /// Read.
        Statement = "statement",
    }
}

/// What the record says about one item. Its answer stands in [`Record::answers`], under its id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The item's id.
    pub id: String,
    /// Its heading.
    pub title: String,
    /// The heading of its section.
    pub section: String,
    /// What kind of answer it takes.
    pub kind: Kind,
    /// Whether the gate waited for it.
    pub required: bool,
    /// The label of the chosen option, where it is a decision with an answer of its own.
    pub label: Option<String>,
    /// The category or section whose one answer speaks for it.
    pub follows: Option<Group>,
    /// The files that say something about it, by their ids.
    pub files: Vec<String>,
    /// What its answer rests on, or why it was outstanding.
    pub judgement: Result<Grade, Reason>,
}

/// A category or section whose one answer speaks for its items; it stands in [`Record::answers`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Its id.
    pub id: String,
    /// Its heading.
    pub title: String,
}

/// Something that was given up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LetGo<'a> {
    /// The item's id.
    pub id: &'a str,
    /// Its heading.
    pub title: &'a str,
    /// Why, as typed.
    pub why: &'a str,
}

/// What a fact rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// The key under which the plan cites it.
    pub key: String,
    /// What it is.
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
    /// What it is about.
    pub title: String,
    /// The newest value seen.
    pub value: String,
    /// Older values.
    pub older: Option<String>,
}

impl Record {
    /// Whether nothing was outstanding.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.outstanding.is_empty()
    }

    /// How many things were settled.
    #[must_use]
    pub fn settled(&self) -> usize {
        self.required.saturating_sub(self.outstanding.len())
    }

    /// What was said under this key.
    #[must_use]
    pub fn said(&self, key: &str) -> Option<&Said> {
        self.answers.get(key).map(|answer| &answer.said)
    }

    /// A name that was typed: `account-name` or `answered-by`.
    #[must_use]
    pub fn text(&self, key: &str) -> &str {
        match self.said(key) {
            Some(Said::Text(text)) => text,
            _ => "",
        }
    }

    /// The standing that was chosen.
    #[must_use]
    pub fn standing(&self) -> Option<Standing> {
        match self.said("standing") {
            Some(Said::Standing(standing)) => Some(*standing),
            _ => None,
        }
    }

    /// The route that was chosen.
    #[must_use]
    pub fn route(&self) -> Option<Route> {
        match self.said("route") {
            Some(Said::Route(route)) => Some(*route),
            _ => None,
        }
    }

    /// What was given up, and why: by itself or with its category or section. What was waived beside
    /// the backups, such as what is newer than the copies, is lost as well.
    pub fn let_go(&self) -> impl Iterator<Item = LetGo<'_>> {
        let backup = self.items.iter().find(|entry| entry.kind == Kind::Backup);
        self.items
            .iter()
            .filter(move |entry| {
                let beside = backup.is_some_and(|backup| backup.section == entry.section);
                entry.judgement == Ok(Grade::Waived) && (beside || entry.kind == Kind::Backup)
            })
            .filter_map(|entry| {
                Some(LetGo {
                    id: &entry.id,
                    title: &entry.title,
                    why: self.why(entry)?,
                })
            })
    }

    /// Why something is let go.
    fn why(&self, entry: &Entry) -> Option<&str> {
        match (self.said(&entry.id)?, &entry.follows) {
            (Said::Backup(form), None) => (form.choice == Some(Choice::LetGo)).then_some(&form.why),
            (Said::Backup(_), Some(group)) => match self.said(&group.id)? {
                Said::Shortcut(form) => (form.choice == Shortcut::LetGoAll).then_some(&form.why),
                _ => None,
            },
            (Said::Decision(form), None) => Some(&form.why),
            _ => None,
        }
    }
}
