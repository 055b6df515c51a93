//! All copies, judged one by one.

mod grading;
mod walk;

use std::collections::BTreeSet;

use domain::account::AccountId;
use itertools::Itertools as _;

use super::Rules;
use super::files::Judged;
use super::listings::Listings;
use super::points::{Points, Told};
use super::resources::Gathered;
use crate::facts::{self, CopyRow, CopyRows};
use crate::item::Item;
use crate::key::{Key, Keys};
pub(super) use grading::Dated;
use grading::Grading;
use walk::Walk;

/// One copy job.
struct Copy {
    resource: Key,
    destination: AccountId,
    /// Its verdict and how long that holds; none where its file can't be relied on.
    dated: Option<Dated>,
}

impl Copy {
    fn place(&self) -> (Key, AccountId) {
        (self.resource, self.destination)
    }
}

/// That a resource has a point in this account.
struct Here {
    resource: Key,
    /// The file that has points made from it, by its place; none where AWS Backup only says that
    /// there are some.
    file: Option<usize>,
}

/// Copies as all files tell of them. Files list them in order, and so they are merged.
#[derive(Default)]
pub(super) struct Copies<'a> {
    /// In the order of resources and accounts.
    copies: Vec<Copy>,
    /// Resources that have a point in this account, in order.
    here: Vec<Here>,
    /// Regions that a file of AWS Backup has something of.
    regions: BTreeSet<&'a str>,
    /// Whether any file speaks of copies.
    pub(super) speak: bool,
    /// The files behind the copies of items, by their places: those that have the points, and those
    /// from which a point is missing.
    pub(super) behind: BTreeSet<(Item, usize)>,
    /// The files with a copy of which nothing says when its point expires.
    pub(super) of_unknown_expiry: BTreeSet<usize>,
}

/// Copies and resources, file by file: each list is in order.
#[derive(Default)]
struct Lists<'a> {
    copies: Vec<Vec<Copy>>,
    here: Vec<Box<dyn Iterator<Item = Here> + 'a>>,
}

impl<'a> Lists<'a> {
    fn add_here(&mut self, keys: &'a Keys, file: Option<usize>) {
        let here = move |resource: &Key| Here {
            resource: *resource,
            file,
        };
        self.here.push(Box::new(keys.as_slice().iter().map(here)));
    }
}

impl<'a> Copies<'a> {
    pub(super) fn new(files: &[Judged<'a>], gathered: &Gathered, rules: &Rules) -> Self {
        let (points, listings) = (Points::new(files), Listings::new(files));
        let grading = Grading::new(files, &points, &listings, rules);
        let (mut all, mut lists) = (Self::default(), Lists::default());
        for (place, file) in files.iter().enumerate() {
            if !file.source.kind.is_of_backups() {
                continue;
            }
            for group in &file.facts.copies {
                if Some(group.account) != rules.closing {
                    all.add_unknown_expiry(place, group, &grading);
                    continue;
                }
                let rows = group.rows.iter().flat_map(CopyRows::as_slice);
                let rows = rows.filter(|row| gathered.has_original(group, row));
                let copies = rows.map(|row| all.copy((place, file), group, row, &grading));
                lists.copies.push(copies.collect());
                all.speak = true;
                if file.is_relied_on() {
                    all.regions.insert(&group.region);
                }
            }
            all.add_points(place, file, rules.closing, &mut lists);
            all.add_protected(file, rules.closing, &mut lists);
        }
        let copies = lists.copies.into_iter();
        let merged = copies.kmerge_by(|one: &Copy, next: &Copy| one.place() < next.place());
        all.copies = merged.collect();
        let here = lists.here.into_iter();
        let merged = here.kmerge_by(|one: &Here, next: &Here| one.resource < next.resource);
        all.here = merged.collect();
        all
    }

    fn copy(
        &mut self,
        (place, file): (usize, &Judged<'_>),
        group: &facts::Copies,
        row: &CopyRow,
        grading: &Grading<'_>,
    ) -> Copy {
        let told = grading.told(group, row);
        let point = grading.points.together(told);
        let missing = grading.missing(group, row, told, point.as_ref());
        let behind = missing.iter().flat_map(|missing| missing.files());
        let behind = behind.chain(told.iter().map(Told::file));
        self.behind.extend(behind.map(|file| (group.item, file)));
        if grading.expiry_is_unknown(group, point.as_ref()) {
            self.of_unknown_expiry.insert(place);
        }
        let dated = || grading.of_copy(group, row, told, file.relied_until, missing);
        Copy {
            resource: row.resource,
            destination: group.destination,
            dated: file.is_relied_on().then(dated),
        }
    }

    /// Of copies from other accounts only that is said.
    fn add_unknown_expiry(&mut self, place: usize, group: &facts::Copies, grading: &Grading<'_>) {
        let mut rows = group.rows.iter().flat_map(CopyRows::as_slice);
        let unknown = |row: &CopyRow| {
            let told = grading.told(group, row);
            grading.expiry_is_unknown(group, grading.points.together(told).as_ref())
        };
        if rows.any(unknown) {
            self.of_unknown_expiry.insert(place);
        }
    }

    fn add_points(
        &mut self,
        place: usize,
        file: &Judged<'a>,
        closing: Option<AccountId>,
        lists: &mut Lists<'a>,
    ) {
        let own = |account: Option<AccountId>| account.is_some() && account == closing;
        for one in file.facts.points.iter().filter(|one| own(one.account)) {
            self.speak = true;
            lists.add_here(&one.resources, Some(place));
            let regions = file.facts.regions_seen.iter();
            self.regions.extend(regions.map(String::as_str));
        }
    }

    fn add_protected(
        &mut self,
        file: &Judged<'a>,
        closing: Option<AccountId>,
        lists: &mut Lists<'a>,
    ) {
        let protected = file.facts.protected.iter();
        for one in protected.filter(|one| file.is_about(one.account, closing)) {
            self.speak = true;
            self.regions.insert(&one.region);
            if let Some(keys) = &one.keys {
                lists.add_here(keys, None);
            }
        }
    }

    /// Which of these Regions a file of AWS Backup has something of.
    pub(super) fn covered(&self, regions: &[String]) -> Vec<bool> {
        let covered =
            |region: &String| is_of_no_region(region) || self.regions.contains(region.as_str());
        regions.iter().map(covered).collect()
    }

    /// Goes through resources.
    pub(super) fn walk(&self) -> Walk<'_> {
        Walk::new(self)
    }
}

/// Whether a resource has no Region, so that it can't be missing from one.
fn is_of_no_region(region: &str) -> bool {
    region.is_empty() || region == "global"
}
