//! What the collector asked, and what came of it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::closed::closed_list;
use crate::collected::table;

closed_list! {
    /// What came of a call in one Region. Stored facts have its place in this list: new ones stand
    /// at the end.
    Cell {
        /// It was answered, every page, and lists something.
        Something = "something",
        /// It was answered, every page, and lists nothing but what AWS makes by itself.
        Nothing = "nothing",
        /// The caller may not ask.
        Denied = "denied",
        /// A policy denies it to the caller.
        DeniedByPolicy = "denied-by-policy",
        /// The service is not there, or its host does not take the caller.
        Unavailable = "unavailable",
        /// Too many requests.
        Throttled = "throttled",
        /// The account has not signed up for the service.
        NotSubscribed = "not-subscribed",
        /// The SDK is too old for it.
        UnknownToSdk = "unknown-to-sdk",
        /// No answer in time.
        Unreachable = "unreachable",
        /// The answer is not what the service's model says.
        Odd = "odd",
        /// The credentials ended.
        Expired = "expired",
        /// Any other error.
        Failed = "failed",
        /// The list of the things to ask about is missing.
        ListMissing = "list-missing",
        /// The run was stopped before.
        Stopped = "stopped",
        /// A page is missing.
        Incomplete = "incomplete",
        /// The file has nothing of it.
        NotInFile = "not-in-file",
    }
}

impl Cell {
    /// Whether it was asked, and every page came.
    #[must_use]
    pub const fn is_answered(self) -> bool {
        matches!(self, Self::Something | Self::Nothing)
    }

    /// Whether somebody denied it.
    #[must_use]
    pub const fn is_denied(self) -> bool {
        matches!(self, Self::Denied | Self::DeniedByPolicy)
    }

    fn letter(self) -> char {
        let place = u8::try_from(self as usize).unwrap_or(u8::MAX);
        char::from(b'a'.saturating_add(place))
    }

    fn of_letter(letter: u8) -> Self {
        let place = usize::from(letter.wrapping_sub(b'a'));
        Self::ALL.get(place).copied().unwrap_or(Self::NotInFile)
    }
}

/// The call that lists what lies in a vault.
const POINTS: &str = "backup.ListRecoveryPointsByBackupVault";

/// What the collector asked, and what came of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Coverage {
    /// The Regions that were asked.
    pub regions: Vec<String>,
    /// Whether a person named them: others may hold something.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub limited: bool,
    /// Regions that were not asked: off, or not named.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub off: Vec<String>,
    /// By call, one letter for each place where it is asked.
    calls: BTreeMap<String, String>,
}

impl Coverage {
    pub(crate) fn new(regions: Vec<String>, limited: bool, off: Vec<String>) -> Self {
        Self {
            regions,
            limited,
            off,
            calls: BTreeMap::new(),
        }
    }

    /// Notes what came of a call, place by place.
    pub(crate) fn set(&mut self, call: &str, cells: impl Iterator<Item = Cell>) {
        self.calls
            .insert(call.to_owned(), cells.map(Cell::letter).collect());
    }

    /// The ids of the calls that were made.
    pub fn calls(&self) -> impl Iterator<Item = &str> {
        self.calls.keys().map(String::as_str)
    }

    /// By service, what came of each of its calls in each place.
    pub fn by_service(&self) -> impl Iterator<Item = (&'static str, &str, Cell)> {
        let calls = self.calls().filter_map(table::call);
        calls.flat_map(|call| {
            let places = call.places(&self.regions).into_iter();
            let cells = places.zip(self.cells(call.id));
            cells.map(|(place, cell)| (call.service, place, cell))
        })
    }

    /// The Regions in which a policy denied most of what was asked: it is about the Region, and not about
    /// single operations. Some services it may exempt.
    #[must_use]
    pub fn denied_by_policy(&self) -> Vec<&str> {
        let mut counts: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
        for (_, place, cell) in self.by_service() {
            let (denied, all) = counts.entry(place).or_default();
            *denied += usize::from(cell == Cell::DeniedByPolicy);
            *all += 1;
        }
        let mostly = |region: &&str| {
            let (denied, all) = counts.get(*region).copied().unwrap_or_default();
            denied * 2 > all
        };
        let regions = self.regions.iter().map(String::as_str);
        regions.filter(mostly).collect()
    }

    /// Whether the points of every vault were listed.
    #[must_use]
    pub fn lists_all_points(&self) -> bool {
        let mut cells = self.cells(POINTS).take(self.regions.len());
        cells.all(Cell::is_answered)
    }

    /// What came of a call at its places, in their order; not in the file where it has none.
    pub fn cells(&self, call: &str) -> impl Iterator<Item = Cell> {
        let letters = self.calls.get(call).map_or(&[][..], |text| text.as_bytes());
        letters
            .iter()
            .map(|letter| Cell::of_letter(*letter))
            .chain(core::iter::repeat(Cell::NotInFile))
    }
}
