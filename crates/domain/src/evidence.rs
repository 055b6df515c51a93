//! What files say about items: the gate's view of evidence.

mod compact;

use crate::account::AccountId;
use crate::grade::Grade;
use crate::reason::Reason;
use crate::standing::Standing;
use crate::table::Table;
use crate::time::Timestamp;

/// Whether the facts that are kept are all at hand: only then is it known what files contradict.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum AtHand {
    /// All of them were looked at, or none are kept.
    #[default]
    Whole,
    /// Some were not looked at yet.
    Unread,
    /// Some can't be read here: only a person can decide what becomes of them.
    Unreadable,
}

impl AtHand {
    /// Whether all facts were looked at.
    ///
    /// # Errors
    /// The reason for which they are outstanding.
    pub const fn whole(self) -> Result<(), Reason> {
        match self {
            Self::Whole => Ok(()),
            Self::Unread => Err(Reason::EvidenceUnread),
            Self::Unreadable => Err(Reason::EvidenceUnreadable),
        }
    }
}

/// What all files at hand come to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Evidence {
    /// What files say about items, by their ids.
    pub findings: Table<Finding>,
    /// How the account stands to an organization, by each file that says so. Where they do not agree,
    /// whatever is answered is contradicted by one of them.
    pub standings: Vec<Standing>,
    /// Whether Regions are in use of which no inventory has anything.
    pub regions_missing: bool,
    /// Whether these are all facts that are kept.
    pub at_hand: AtHand,
    /// The moment after which the files come to something else though nobody does anything.
    pub next: Option<Timestamp>,
    /// The files.
    pub files: Vec<FileMark>,
}

/// What files say about one item.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Finding {
    /// Whether files list something that the item asks about.
    pub found: bool,
    /// The choices or options that can't be true.
    pub contradicted: Vec<String>,
    /// The worst verdict among its known resources; none where no file speaks of copies.
    pub worst: Option<Grade>,
    /// The last moment at which that verdict holds; none where time does not change it.
    pub until: Option<Timestamp>,
    /// The files that say something about it, by their ids.
    pub files: Vec<String>,
}

/// Which file something rests on. The file itself is never kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileMark {
    /// Its id within the account.
    pub id: String,
    /// What it is: a public name, such as `copy-jobs`.
    pub kind: String,
    /// The account that it is about, where it names one.
    pub account: Option<AccountId>,
    /// When it was taken.
    pub taken_at: Timestamp,
    /// The SHA-256 of its bytes, in hexadecimal.
    pub digest: String,
}

impl Evidence {
    /// Evidence with these findings, by item id.
    #[must_use]
    pub fn new(findings: impl IntoIterator<Item = (String, Finding)>) -> Self {
        Self {
            findings: findings.into_iter().collect(),
            ..Self::default()
        }
    }

    /// Facts that are kept and were not looked at yet.
    #[must_use]
    pub fn unread() -> Self {
        Self {
            at_hand: AtHand::Unread,
            ..Self::default()
        }
    }

    /// Facts that are kept and can't be read here.
    #[must_use]
    pub fn unreadable() -> Self {
        Self {
            at_hand: AtHand::Unreadable,
            ..Self::default()
        }
    }

    /// What files say about the item with this id.
    #[must_use]
    pub fn finding(&self, item: &str) -> Option<&Finding> {
        self.findings.get(item)
    }

    /// Whether files say that this choice or option of an item can't be true.
    #[must_use]
    pub fn contradicts(&self, item: &str, answer: &str) -> bool {
        let finding = self.finding(item);
        finding.is_some_and(|finding| finding.contradicted.iter().any(|one| one == answer))
    }

    /// What the answer "kept" rests on by these files, and until when; none where they say nothing.
    #[must_use]
    pub fn grade(&self, item: &str, now: Timestamp) -> Option<(Grade, Option<Timestamp>)> {
        let finding = self.finding(item)?;
        let holds = finding.until.is_none_or(|until| now <= until);
        Some((finding.worst.filter(|_| holds)?, finding.until))
    }

    /// The files that say something about the item with this id.
    pub fn files_of<'a>(&'a self, item: &str) -> impl Iterator<Item = &'a FileMark> {
        let ids = self.finding(item).map_or(&[][..], |finding| &finding.files);
        self.files.iter().filter(move |file| ids.contains(&file.id))
    }
}
