//! The answers of a person, each with its moment.

mod heading;
mod parts;

pub use heading::Heading;
pub use parts::Parts;

use core::cmp::{Ordering, Reverse};

use crate::closed::closed_list;
use crate::plan::Shortcut;
use crate::standing::{Route, Standing};
use crate::time::Timestamp;

/// A person's answer about one thing, and its moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The content of the answer.
    pub said: Said,
    /// When it was said last.
    pub at: Timestamp,
    /// The revision of the item that it speaks about; 0 where there is no item.
    pub revision: u32,
    /// A file contradicted it since; it has to be said again, also when the file is gone.
    pub doubted: bool,
    /// Who said it, as given; empty for whoever is named as answering.
    pub by: String,
    /// When its parts were said; none where all of it was said at once.
    pub parts: Option<Parts>,
    /// Whether a file ever contradicted what was said here, then or now: a record says how that ended.
    pub contradicted: bool,
    /// Whether it was given by confirming what a file says: once no file says so, it has to be said again.
    pub of_file: bool,
    /// What it is about, where it came with a record and the plan does not have it.
    pub heading: Option<Heading>,
}

/// The content that an answer can have. Texts stay as they were typed; the gate reads them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// A name: of the account, or of who is answering.
    Text(String),
    /// How the account stands to an organization.
    Standing(Standing),
    /// How it will be closed.
    Route(Route),
    /// One answer for a category or section.
    Shortcut(ShortcutForm),
    /// About a backup.
    Backup(BackupForm),
    /// About a decision.
    Decision(DecisionForm),
    /// About a statement: read, or taken back.
    Statement(bool),
    /// The outcome: how closing the account ended.
    Outcome(OutcomeForm),
    /// That nothing else is there.
    There(ThereForm),
}

/// The answer of a whole category or section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShortcutForm {
    /// Which answer.
    pub choice: Shortcut,
    /// Why, where it lets go.
    pub why: String,
}

closed_list! {
    /// A choice about a backup.
    Choice {
        /// Kept somewhere outside the account.
        Kept = "kept",
        /// Nothing of it is in the account.
        Nothing = "nothing",
        /// It is there and may be lost.
        LetGo = "let-go",
        /// As its category's one answer says.
        AsCategory = "as-category",
        /// As its section's one answer says.
        AsSection = "as-section",
    }
}

impl Choice {
    /// Whether the item's category or section speaks for it.
    #[must_use]
    pub const fn follows_group(self) -> bool {
        matches!(self, Self::AsCategory | Self::AsSection)
    }
}

closed_list! {
    /// Where a copy is kept.
    Place {
        /// In another AWS account.
        OtherAccount = "other-account",
        /// Outside AWS.
        OutsideAws = "outside-aws",
    }
}

closed_list! {
    /// What it rests on that nothing else is there.
    Basis {
        /// The bills that were gone through.
        Bills = "bills",
        /// The collector's file.
        File = "file",
    }
}

/// The confirmation that nothing else is there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ThereForm {
    /// What it rests on; none when taken back.
    pub basis: Option<Basis>,
    /// The ids of the items about which something was said by then, in their order: these are what
    /// else there is, and it does not speak of them.
    pub beside: Vec<String>,
}

closed_list! {
    /// Whether a restore from the copy was tried.
    Restore {
        /// It was tried, and it worked.
        Tried = "tried",
        /// It was not.
        NotTried = "not-tried",
    }
}

/// The form of a backup. Fields of a choice not taken keep their text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BackupForm {
    /// Whether it was ticked as something that is there.
    pub there: bool,
    /// Kept, nothing, let go or as the category; none when taken back.
    pub choice: Option<Choice>,
    /// In another account or outside AWS.
    pub place: Option<Place>,
    /// The account in which it is kept, as typed.
    pub destination_account: String,
    /// Where exactly, as typed.
    pub location: String,
    /// The day of the copy, as typed; may stay empty.
    pub copied_on: String,
    /// Whether a restore was tried.
    pub restore: Option<Restore>,
    /// Why it is let go.
    pub why: String,
}

/// The id that stands for "as its category's one answer says" in a decision.
pub const AS_CATEGORY: &str = "as-category";

/// The option of a decision that its category's one answer chooses for it.
pub const DOES_NOT_APPLY: &str = "does-not-apply";

/// The form of a decision.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DecisionForm {
    /// The id of the chosen option, or [`AS_CATEGORY`]; none when taken back.
    pub option: Option<String>,
    /// Why, where the option wants a reason.
    pub why: String,
}

closed_list! {
    /// How closing the account ended.
    Outcome {
        /// AWS shows it as closed; pending is not closed.
        Closed = "closed",
        /// It was not closed.
        NotClosed = "not-closed",
        /// Not known yet.
        NotKnown = "not-known",
    }
}

/// The form that is filled in after closing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OutcomeForm {
    /// How it ended.
    pub outcome: Option<Outcome>,
    /// On which day, as typed.
    pub closed_on: String,
    /// The signs of it that were seen: the mail to the root address, the state in the console.
    pub seen: String,
}

impl Answer {
    /// The answer that counts when two tabs or files disagree. Of answers that go on from the same
    /// one it is joined from the later word about each part. Of others it is the later one; at the
    /// same moment the one that unsettles, or, where either was said in parts, one that is asked again.
    #[must_use]
    pub fn later(self, other: Self) -> Self {
        self.joined(other)
    }

    fn cmp_whole(&self, other: &Self) -> Ordering {
        // The older revision is the one that is asked again; words only decide between equals.
        let key = |answer: &Self| {
            let unknown = answer.said == Said::Standing(Standing::Unknown);
            let unsettles = unknown || !answer.said.is_given();
            (
                answer.at,
                answer.doubted,
                unsettles,
                answer.said.is_ticked(),
                Reverse(answer.revision),
                answer.said.encode(),
                answer.by.clone(),
                answer.contradicted,
                answer.of_file,
                answer.heading.clone(),
            )
        };
        key(self).cmp(&key(other))
    }

    /// Whether it is what a file says, and this leaves it so: what was added a file does not know.
    pub(crate) fn goes_on_as(&self, said: &Said) -> bool {
        let same = match (&self.said, said) {
            (Said::Backup(old), Said::Backup(new)) => {
                let place = |form: &BackupForm| {
                    let account = form.destination_account.clone();
                    (form.choice, form.place, account, form.location.clone())
                };
                place(old) == place(new)
            }
            (Said::Decision(old), Said::Decision(new)) => old.option == new.option,
            (old, new) => old == new,
        };
        self.of_file && same
    }

    /// Whether the other says the same, at the same moment, whoever is named with it.
    #[must_use]
    pub fn repeats(&self, other: &Self) -> bool {
        let parts = |answer: &Self| (answer.at, answer.revision, answer.doubted);
        self.said == other.said && parts(self) == parts(other)
    }

    /// Whether something is lost when another answer, or none, is put in place of this one: what was
    /// said or, where it was taken back no earlier than the other was given, that it was.
    #[must_use]
    pub fn is_lost_to(&self, other: Option<&Self>) -> bool {
        match other {
            Some(other) if !self.said.says_anything() => {
                other.said.says_anything() && self.at >= other.at && !self.is_mark()
            }
            Some(other) => !self.repeats(other),
            None => self.said.says_anything(),
        }
    }

    /// Whether nothing was ever said: it is the mark alone of something that waits to be confirmed.
    fn is_mark(&self) -> bool {
        self.doubted && self.said == Said::Text(String::new())
    }

    /// Who said it, where this is who is named as answering.
    #[must_use]
    pub fn by_whom<'a>(&'a self, answering: &'a str) -> &'a str {
        if self.by.is_empty() {
            answering
        } else {
            &self.by
        }
    }
}

impl Said {
    /// Whether something is said, rather than taken back.
    #[must_use]
    pub fn is_given(&self) -> bool {
        match self {
            Self::Text(text) => !text.is_empty(),
            Self::Standing(_) | Self::Route(_) => true,
            Self::Shortcut(form) => form.choice != Shortcut::OneByOne,
            Self::Backup(form) => form.choice.is_some(),
            Self::Decision(form) => form.option.is_some(),
            Self::Statement(read) => *read,
            Self::Outcome(form) => form.outcome.is_some(),
            Self::There(form) => form.basis.is_some(),
        }
    }

    /// Whether it says that the item's category or section speaks for it.
    #[must_use]
    pub fn follows_group(&self) -> bool {
        match self {
            Self::Backup(form) => form.choice.is_some_and(Choice::follows_group),
            Self::Decision(form) => form.option.as_deref() == Some(AS_CATEGORY),
            _ => false,
        }
    }

    /// Whether it was ticked as something that is there.
    #[must_use]
    pub const fn is_ticked(&self) -> bool {
        matches!(self, Self::Backup(form) if form.there)
    }

    /// Whether something is said, if only that it is there.
    pub(crate) fn says_anything(&self) -> bool {
        self.is_given() || self.is_ticked()
    }
}
