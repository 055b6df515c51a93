//! The kind of a file, and how far it can be relied on.

use domain::account::AccountId;
use domain::time::Timestamp;
use serde::{Deserialize, Serialize};

use crate::closed::closed_list;
use crate::key::Key;
use crate::kind::Kind;
use crate::partition::Partition;
use crate::problem::Problem;
use crate::stored;

/// The facts about a file that are known before it is read.
#[derive(Clone, Debug)]
pub struct Given {
    /// Its name, or whatever stands for a paste.
    pub name: String,
    /// How many bytes it has, where that is known: too many are refused before one is read.
    pub bytes_known: Option<u64>,
    /// When it was last changed, where that is known.
    pub last_modified: Option<Timestamp>,
    /// The present time.
    pub now: Timestamp,
    /// The account that is closed, where it is known already.
    pub closing: Option<AccountId>,
}

closed_list! {
    /// How it is known when a file was taken.
    TakenFrom {
        /// From the newest time inside.
        NewestInside = "newest-inside",
        /// From the day on which the file was last changed.
        LastModified = "last-modified",
        /// It is not: it counts from the moment when it was given.
        Given = "given",
        /// The file says so itself.
        Stated = "stated",
    }
}

/// What a file was asked for: the command stood above the output.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Asked {
    /// The operation, with all parameters that decide what it lists.
    pub command: Key,
    /// The Regions, in order; none where the operation is of no Region.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub regions: Vec<String>,
}

impl Asked {
    pub(crate) fn new(command: Key) -> Self {
        Self {
            command,
            regions: Vec::new(),
        }
    }

    /// The same, and in one Region more.
    pub(crate) fn with(mut self, region: Option<&String>) -> Self {
        self.regions.extend(region.cloned());
        self.regions.sort();
        self.regions.dedup();
        self
    }

    /// Whether it was asked for all that the other one was.
    pub(crate) fn covers(&self, other: &Self) -> bool {
        let has = |region: &String| self.regions.contains(region);
        self.command == other.command && other.regions.iter().all(has)
    }
}

/// The kind of a file, and how far it can be relied on. Stored as JSON together with its facts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Its kind.
    pub kind: Kind,
    /// The account that it is about; [`Kind`] says what that means for each.
    #[serde(with = "stored::account_option")]
    pub account: Option<AccountId>,
    /// The partition of its ARNs.
    pub partition: Option<Partition>,
    /// When it was taken: never later than when it was given.
    #[serde(with = "stored::time")]
    pub taken_at: Timestamp,
    /// How that is known.
    pub taken_from: TakenFrom,
    /// When it was last changed, where that is known; none in what earlier releases kept.
    #[serde(
        default,
        with = "stored::time_option",
        skip_serializing_if = "Option::is_none"
    )]
    pub modified: Option<Timestamp>,
    /// Whether all that belongs into it is in it.
    pub complete: bool,
    /// How many things it lists.
    pub things: u64,
    /// Its problems, in the order of [`Problem::ALL`], each once.
    pub problems: Vec<Problem>,
    /// What it was asked for, where it says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asked: Option<Asked>,
    /// The SHA-256 of its bytes, in hexadecimal.
    pub digest: String,
    /// Its name as given.
    pub name: String,
}

impl Source {
    /// The time by which lists of the same thing are newer or older. A deleted thing leaves no
    /// newer time inside, so a file that was changed later is newer, too.
    #[must_use]
    pub fn as_new_as(&self) -> Timestamp {
        self.modified
            .map_or(self.taken_at, |modified| modified.max(self.taken_at))
    }
}
