//! All files' statements about recovery points, point by point.

use std::collections::{BTreeMap, BTreeSet};

use domain::account::AccountId;
use domain::time::Timestamp;
use itertools::Itertools as _;

use super::files::Judged;
use crate::facts::{self, Expiry, PointRow, PointState};
use crate::key::Key;

/// One file's statement about a point.
#[derive(Clone, Copy)]
pub(super) struct Told<'a> {
    row: PointRow,
    group: &'a facts::Points,
    file: usize,
}

impl Told<'_> {
    /// The file, by its place.
    pub(super) fn file(&self) -> usize {
        self.file
    }

    /// The account of its key, where it is another one than that in which it lies.
    pub(super) fn key(&self) -> Option<AccountId> {
        self.group.key
    }

    /// Whether nothing says whose its key is.
    pub(super) fn key_is_unknown(&self) -> bool {
        self.group.key_unknown
    }

    /// Whether this file has the point in this vault.
    pub(super) fn is_in(&self, file: usize, vault: Key) -> bool {
        self.file == file && self.group.vault == Some(vault)
    }
}

/// All files' statements about one point, taken together.
#[derive(Clone, Copy)]
pub(super) struct Point {
    /// The worst state that any file has for it.
    pub(super) state: PointState,
    /// The soonest known expiry that any file has for it; unknown where none has.
    pub(super) expiry: Expiry,
    /// The longest that a file which knows the expiry can be relied on.
    pub(super) relied_until: Option<Timestamp>,
    /// The vault in which it lies, where a list of that vault has it.
    pub(super) vault: Option<Key>,
    /// How new the newest complete list is that has it, of whatever.
    pub(super) there: Option<Timestamp>,
}

/// All that files say about points.
pub(super) struct Points<'a> {
    of: BTreeMap<AccountId, OfAccount<'a>>,
    /// Accounts of which more points are there than are kept.
    unnamed: BTreeSet<AccountId>,
    files: Vec<File>,
}

/// The statements about the points in one account, in the order of their keys. The keys stand for
/// themselves, too, as numbers: one is looked up for each copy.
struct OfAccount<'a> {
    keys: Vec<u64>,
    told: Vec<Told<'a>>,
}

/// The facts of a file that count for each of its points.
struct File {
    relied_until: Option<Timestamp>,
    /// How new it is, where it is a complete list.
    there: Option<Timestamp>,
}

impl<'a> Points<'a> {
    pub(super) fn new(files: &[Judged<'a>]) -> Self {
        let mut unnamed = BTreeSet::new();
        let mut lists: BTreeMap<AccountId, Vec<_>> = BTreeMap::new();
        for (place, file) in files.iter().enumerate() {
            if !file.source.kind.is_of_backups() {
                continue;
            }
            for group in &file.facts.points {
                let Some(account) = group.account else {
                    continue;
                };
                let Some(rows) = &group.rows else {
                    unnamed.insert(account);
                    continue;
                };
                let told = move |row: &PointRow| Told {
                    row: *row,
                    group,
                    file: place,
                };
                let list = rows.as_slice().iter().map(told);
                lists.entry(account).or_default().push(list);
            }
        }
        let merge = |(account, lists): (AccountId, Vec<_>)| {
            let lists = lists.into_iter();
            let merged =
                lists.kmerge_by(|one: &Told<'_>, next: &Told<'_>| one.row.point < next.row.point);
            let told: Vec<Told<'_>> = merged.collect();
            let keys = told.iter().map(|told| told.row.point.number()).collect();
            (account, OfAccount { keys, told })
        };
        Self {
            of: lists.into_iter().map(merge).collect(),
            unnamed,
            files: files.iter().map(of_file).collect(),
        }
    }

    /// Whether more points are in this account than are kept.
    pub(super) fn has_unnamed(&self, account: AccountId) -> bool {
        self.unnamed.contains(&account)
    }

    /// All that is said about a point, file by file.
    pub(super) fn told(&self, account: AccountId, point: Key) -> &[Told<'a>] {
        let Some(OfAccount { keys, told }) = self.of.get(&account) else {
            return &[];
        };
        let point = point.number();
        let start = keys.partition_point(|key| *key < point);
        let from = keys.get(start..).unwrap_or_default();
        let count = from.iter().take_while(|key| **key == point).count();
        told.get(start..start + count).unwrap_or_default()
    }

    /// The same in one; none where nothing is said.
    pub(super) fn together(&self, told: &[Told<'_>]) -> Option<Point> {
        let points = told.iter().map(|told| {
            let file = self.files.get(told.file);
            let relied_until = file.and_then(|file| file.relied_until);
            Point {
                state: told.group.state,
                expiry: told.row.expiry,
                relied_until: relied_until.filter(|_| told.row.expiry != Expiry::Unknown),
                vault: told.group.vault,
                there: file.and_then(|file| file.there),
            }
        });
        points.reduce(|one, other| Point {
            state: one.state.max(other.state),
            expiry: sooner(one.expiry, other.expiry),
            relied_until: one.relied_until.max(other.relied_until),
            vault: one.vault.max(other.vault),
            there: one.there.max(other.there),
        })
    }
}

fn of_file(file: &Judged<'_>) -> File {
    File {
        relied_until: file.relied_until,
        there: file.is_complete_list().then(|| file.source.as_new_as()),
    }
}

/// Of two statements about one point the worse; unknown says nothing.
fn sooner(one: Expiry, other: Expiry) -> Expiry {
    match (one, other) {
        (Expiry::Unknown, known) | (known, Expiry::Unknown) => known,
        (one, other) => one.min(other),
    }
}
