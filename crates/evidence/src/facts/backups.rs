//! Copies, recovery points and protected resources, packed into texts for storage.

use std::collections::BTreeSet;

use domain::account::AccountId;
use domain::time::Timestamp;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::closed::closed_list;
use crate::item::Item;
use crate::key::{Key, Keys, push_digits, take_digits};
use crate::stored;

closed_list! {
    /// How far a copy job came.
    CopyState {
        /// Not begun.
        Created = "created",
        /// Under way.
        Running = "running",
        /// Done.
        Completed = "completed",
        /// Failed.
        Failed = "failed",
        /// Done in part: that is not done.
        Partial = "partial",
        /// A word that is not known here.
        Unknown = "unknown",
    }
}

/// Copy jobs of one account for one item, into one vault, in one state.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Copies {
    /// The account that was copied from.
    #[serde(with = "stored::account")]
    pub account: AccountId,
    /// The item that asks about the resources.
    pub item: Item,
    /// The Region that was copied from.
    pub region: String,
    /// The account that was copied to.
    #[serde(with = "stored::account")]
    pub destination: AccountId,
    /// The vault that was copied to, by its ARN; none in facts that earlier releases kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vault: Option<Key>,
    /// The same ARN in words, for a person to read; none in facts that earlier releases kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vault_arn: Option<String>,
    /// How far the jobs came.
    pub state: CopyState,
    /// The account of the key that the copies are encrypted with, where it is known and another one
    /// than that in which they lie.
    #[serde(
        default,
        with = "stored::account_option",
        skip_serializing_if = "Option::is_none"
    )]
    pub key: Option<AccountId>,
    /// After how many days the copies were to be deleted, where the jobs say so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stays_days: Option<u32>,
    /// AWS does not say whose the originals are: only those count that another file lists.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub by_id: bool,
    /// The jobs; none where more are there than are kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rows: Option<CopyRows>,
}

/// One copy job.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct CopyRow {
    /// The resource.
    pub resource: Key,
    /// The recovery point that was made in the other account.
    pub point: Option<Key>,
    /// When it was completed, to the minute.
    pub completed: Option<Timestamp>,
}

/// Copy jobs, in order and each once. Stored as one text: 21 digits a job.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CopyRows(Vec<CopyRow>);

impl CopyRows {
    /// All of them, in order.
    #[must_use]
    pub fn as_slice(&self) -> &[CopyRow] {
        &self.0
    }
}

impl From<BTreeSet<CopyRow>> for CopyRows {
    fn from(rows: BTreeSet<CopyRow>) -> Self {
        Self(rows.into_iter().collect())
    }
}

const MINUTE: u64 = 60_000;

/// A moment is written in minutes, counted from 1; 0 is unknown.
const TIME_DIGITS: u32 = 5;

/// The key that stands for none.
const NO_KEY: Key = Key([0; 6]);

impl CopyRow {
    /// A row whose moment is cut to the minute, so that it is the same after it was stored.
    #[must_use]
    pub fn new(resource: Key, point: Option<Key>, completed: Option<Timestamp>) -> Self {
        let to_the_minute = |time: Timestamp| Timestamp(time.0 / MINUTE * MINUTE);
        Self {
            resource,
            point,
            completed: completed.map(to_the_minute),
        }
    }

    /// When it had surely been completed: within the minute.
    pub(crate) fn done(&self) -> Option<Timestamp> {
        let done = |time: Timestamp| Timestamp(time.0.saturating_add(MINUTE));
        self.completed.map(done)
    }
}

impl Serialize for CopyRows {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut text = String::with_capacity(self.0.len() * 21);
        for row in &self.0 {
            row.resource.push(&mut text);
            row.point.unwrap_or(NO_KEY).push(&mut text);
            let minutes = row.completed.map_or(0, |time| time.0 / MINUTE + 1);
            push_digits(&mut text, minutes, TIME_DIGITS);
        }
        to.serialize_str(&text)
    }
}

impl<'de> Deserialize<'de> for CopyRows {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'de, str>>::deserialize(from)?;
        let mut rest: &str = &text;
        let mut rows = BTreeSet::new();
        while !rest.is_empty() {
            rows.insert(copy_row(&mut rest).ok_or_else(|| D::Error::custom("no copies"))?);
        }
        Ok(Self::from(rows))
    }
}

fn copy_row(rest: &mut &str) -> Option<CopyRow> {
    let resource = Key::take(rest)?;
    let point = Key::take(rest).map(|key| (key != NO_KEY).then_some(key))?;
    let minutes = take_digits(rest, TIME_DIGITS as usize)?;
    let completed = minutes
        .checked_sub(1)
        .map(|minutes| Timestamp(minutes * MINUTE));
    Some(CopyRow {
        resource,
        point,
        completed,
    })
}

closed_list! {
    /// The usefulness of a recovery point.
    PointState {
        /// It is there: `COMPLETED`, `AVAILABLE`, or a continuous one that has been stopped.
        Complete = "complete",
        /// It is being made, or is there in part.
        Unfinished = "unfinished",
        /// It is being deleted, or should have been.
        Going = "going",
        /// A word that is not known here.
        Unknown = "unknown",
    }
}

/// When a recovery point is deleted by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Expiry {
    /// The file does not say.
    Unknown,
    /// On this day, counted from 1970.
    Day(u32),
    /// Never: the file says so.
    Never,
}

impl Expiry {
    /// The day of this moment.
    #[must_use]
    pub fn at(time: Timestamp) -> Self {
        let day = u32::try_from(time.0 / DAY).unwrap_or(LAST_DAY);
        Self::Day(day.clamp(1, LAST_DAY))
    }

    /// The first moment at which the point may be gone; none where there is none or it is not
    /// known.
    #[must_use]
    pub fn moment(self) -> Option<Timestamp> {
        match self {
            Self::Day(day) => Some(Timestamp(u64::from(day) * DAY)),
            Self::Unknown | Self::Never => None,
        }
    }
}

const DAY: u64 = 86_400_000;

/// A day is written with three digits: 0 is unknown, the largest number is never.
const DAY_DIGITS: u32 = 3;
const NEVER: u32 = (1 << (6 * DAY_DIGITS)) - 1;
const LAST_DAY: u32 = NEVER - 1;

/// Recovery points of one vault in one state.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Points {
    /// The account in which they lie; none where neither vault nor ARN says so.
    #[serde(with = "stored::account_option")]
    pub account: Option<AccountId>,
    /// The vault that was listed, by its ARN; none where the list is not of a vault, and in facts
    /// that earlier releases kept. Without it nothing is said about what is missing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vault: Option<Key>,
    /// Their state.
    pub state: PointState,
    /// The account of the key that they are encrypted with, where it is known and another one than
    /// that in which they lie.
    #[serde(
        default,
        with = "stored::account_option",
        skip_serializing_if = "Option::is_none"
    )]
    pub key: Option<AccountId>,
    /// They may be encrypted with a key of which nothing says whose it is.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub key_unknown: bool,
    /// The points; none where more are there than are kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rows: Option<PointRows>,
    /// How many there are.
    pub count: u32,
    /// The resources that they were made from.
    pub resources: Keys,
}

/// One recovery point.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PointRow {
    /// The point.
    pub point: Key,
    /// When it is deleted by itself.
    pub expiry: Expiry,
}

/// Recovery points, in order and each once. Stored as one text: 11 digits a point.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PointRows(Vec<PointRow>);

impl PointRows {
    /// All of them, in order.
    #[must_use]
    pub fn as_slice(&self) -> &[PointRow] {
        &self.0
    }
}

impl From<BTreeSet<PointRow>> for PointRows {
    fn from(rows: BTreeSet<PointRow>) -> Self {
        Self(rows.into_iter().collect())
    }
}

impl Serialize for PointRows {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut text = String::with_capacity(self.0.len() * 11);
        for row in &self.0 {
            row.point.push(&mut text);
            let day = match row.expiry {
                Expiry::Unknown => 0,
                Expiry::Day(day) => day,
                Expiry::Never => NEVER,
            };
            push_digits(&mut text, day.into(), DAY_DIGITS);
        }
        to.serialize_str(&text)
    }
}

impl<'de> Deserialize<'de> for PointRows {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'de, str>>::deserialize(from)?;
        let mut rest: &str = &text;
        let mut rows = BTreeSet::new();
        while !rest.is_empty() {
            rows.insert(point_row(&mut rest).ok_or_else(|| D::Error::custom("no points"))?);
        }
        Ok(Self::from(rows))
    }
}

fn point_row(rest: &mut &str) -> Option<PointRow> {
    let point = Key::take(rest)?;
    let expiry = match u32::try_from(take_digits(rest, DAY_DIGITS as usize)?).ok()? {
        0 => Expiry::Unknown,
        NEVER => Expiry::Never,
        day => Expiry::Day(day),
    };
    Some(PointRow { point, expiry })
}

/// Resources of one item that AWS Backup has recovery points of in this account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Protected {
    /// The account; none where the ARN has none.
    #[serde(with = "stored::account_option")]
    pub account: Option<AccountId>,
    /// The item that asks about them.
    pub item: Item,
    /// The Region.
    pub region: String,
    /// The resources; none where more are there than are kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub keys: Option<Keys>,
}
