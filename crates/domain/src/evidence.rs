//! The gate's view of evidence: the findings of files about items.

mod compact;

use crate::account::AccountId;
use crate::answer::{BackupForm, Choice, Place};
use crate::case::THERE;
use crate::grade::Grade;
use crate::reason::Reason;
use crate::standing::Standing;
use crate::table::Table;
use crate::time::Timestamp;
use crate::typed::{names_account, names_another_account};

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

/// The result of all files at hand.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Evidence {
    /// The findings of files, by the ids of their items.
    pub findings: Table<Finding>,
    /// How the account stands to an organization, by each file that says so. Where they do not agree,
    /// whatever is answered is contradicted by one of them.
    pub standings: Vec<Standing>,
    /// Whether Regions are in use of which no inventory has anything.
    pub regions_missing: bool,
    /// Whether a finished file of the collector about this account is among them.
    pub collected: bool,
    /// Whether these are all facts that are kept.
    pub at_hand: AtHand,
    /// The moment after which the files come to something else though nobody does anything.
    pub next: Option<Timestamp>,
    /// The files.
    pub files: Vec<FileMark>,
}

/// The findings of all files about one item.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Finding {
    /// Whether files list something that the item asks about.
    pub found: bool,
    /// The last moment at which it counts that there is nothing of the item: all calls that exhaust
    /// it were answered, in every Region, and listed nothing. None where files don't show that.
    pub empty_until: Option<Timestamp>,
    /// The choices or options that can't be true. Of the row `there` these are ids of items: there is a
    /// line of cost for each of them, and no file lists anything of it.
    pub contradicted: Vec<String>,
    /// The copies that files show, account by account. Of an account that is not among them they
    /// show nothing, and of places outside AWS they never do.
    pub kept_in: Vec<KeptIn>,
    /// The files that say something about it, by their ids.
    pub files: Vec<String>,
}

/// The copies that files show in one account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KeptIn {
    /// The account.
    pub account: AccountId,
    /// The worst verdict among all known resources, each by its best copy in this account.
    pub grade: Grade,
    /// The last moment at which that verdict holds; none where time does not change it.
    pub until: Option<Timestamp>,
    /// Whether one of them is lost: it failed, is gone, or expires too soon.
    pub lost: bool,
}

/// Which file something rests on. The file itself is never kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileMark {
    /// Its id within the account.
    pub id: String,
    /// Its kind: a public name, such as `copy-jobs`.
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

    /// The finding about the item with this id.
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

    /// Whether files list something of a backup, or say that there is something.
    #[must_use]
    pub fn lists(&self, item: &str) -> bool {
        let finding = self.finding(item);
        finding.is_some_and(|finding| finding.found)
            || self.contradicts(item, Choice::Nothing.name())
            || self.contradicts(THERE, item)
    }

    /// The copies that files show in the place that an answer "kept" names; none where they say
    /// nothing of it: it lies outside AWS, in another account, or its words name another one.
    #[must_use]
    pub fn kept(&self, item: &str, form: &BackupForm, now: Timestamp) -> Option<KeptIn> {
        let found = self.named(item, form)?;
        let holds = found.until.is_none_or(|until| now <= until);
        holds.then_some(found)
    }

    /// Whether files show that a copy is lost in the place that an answer "kept" names.
    #[must_use]
    pub fn loses(&self, item: &str, form: &BackupForm) -> bool {
        self.named(item, form).is_some_and(|found| found.lost)
    }

    /// Whether files know of copies in the place that an answer "kept" names, however good they are.
    #[must_use]
    pub fn names_place(&self, item: &str, form: &BackupForm) -> bool {
        self.named(item, form).is_some()
    }

    /// The copies in the account that an answer names, unless its words name another one.
    fn named(&self, item: &str, form: &BackupForm) -> Option<KeptIn> {
        let kept_in = &self.finding(item)?.kept_in;
        if form.place != Some(Place::OtherAccount) {
            return None;
        }
        let named = AccountId::parse(&form.destination_account).ok()?;
        let elsewhere =
            |other: &KeptIn| other.account != named && names_account(&form.location, other.account);
        if kept_in.iter().any(elsewhere) || names_another_account(&form.location, named) {
            return None;
        }
        kept_in.iter().find(|one| one.account == named).copied()
    }

    /// The files that say something about the item with this id.
    pub fn files_of<'a>(&'a self, item: &str) -> impl Iterator<Item = &'a FileMark> {
        let ids = self.finding(item).map_or(&[][..], |finding| &finding.files);
        self.files.iter().filter(move |file| ids.contains(&file.id))
    }
}
