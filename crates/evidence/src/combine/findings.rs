//! The findings about items and groups.

use std::collections::{BTreeMap, BTreeSet};

use domain::account::AccountId;
use domain::grade::Grade;
use domain::time::Timestamp;

use super::Rules;
use super::copies::{Copies, Dated};
use super::files::Judged;
use super::resources::{Gathered, Known};
use super::verdict::Verdict;
use crate::facts::TypeCount;
use crate::item::Item;
use crate::key::Key;
use crate::services::Class;

/// The findings of all files about one item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// How many resources inventories have of it.
    pub existing: u32,
    /// Up to [`NAMES`](crate::facts::NAMES) of them.
    pub examples: Vec<String>,
    /// The grade that evidence would give the answer "kept" that names the best account; none where
    /// no file speaks of copies.
    pub grade: Option<Graded>,
    /// How many of its known resources have which verdict, from worst to best.
    pub verdicts: Vec<VerdictCount>,
    /// The accounts in which copies lie that count, and the grade that evidence would give the
    /// answer "kept" that names each of them: the worst verdict among all known resources, each by
    /// its best copy in that account.
    pub kept_in: BTreeMap<AccountId, Graded>,
    /// The accounts in which a copy is lost: by the best copy of some resource in them, it failed, is
    /// gone, or expires too soon.
    pub lost_in: BTreeSet<AccountId>,
}

/// A grade, and until when it holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Graded {
    /// The grade.
    pub grade: Grade,
    /// The last moment at which it holds; none where time does not change it.
    pub until: Option<Timestamp>,
}

impl Graded {
    const OPEN: Self = Self {
        grade: Grade::Open,
        until: None,
    };
}

/// Where copies lie.
#[derive(Default)]
struct Places {
    /// Those that count: by account, of how many resources, and the worst of them.
    count: BTreeMap<AccountId, (usize, Dated)>,
    /// Those that are lost.
    lost: BTreeSet<AccountId>,
}

impl Places {
    /// One more resource, by its best copy in each account.
    fn add(&mut self, best: Vec<(AccountId, Dated)>) {
        let lost = best.iter().filter(|(_, dated)| dated.verdict.is_lost());
        self.lost.extend(lost.map(|(account, _)| *account));
        let counts = best
            .into_iter()
            .filter(|(_, dated)| dated.verdict.grade() > Grade::Open);
        for (account, dated) in counts {
            let (count, worst) = self.count.entry(account).or_insert((0, dated));
            *count += 1;
            worst.verdict = worst.verdict.min(dated.verdict);
            worst.until = worst.until.into_iter().chain(dated.until).min();
        }
    }

    /// The grade of the answer that names each account. Where one resource of so many has no copy
    /// in it, or is not even named, that answer is not shown.
    fn graded(&self, named: usize, unnamed: u32) -> BTreeMap<AccountId, Graded> {
        let graded = |(account, (count, worst)): (&AccountId, &(usize, Dated))| {
            let all = *count == named && unnamed == 0;
            let graded = Graded {
                grade: worst.verdict.grade(),
                until: worst.until,
            };
            (*account, if all { graded } else { Graded::OPEN })
        };
        self.count.iter().map(graded).collect()
    }
}

/// How many resources have one verdict.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerdictCount {
    /// The verdict.
    pub verdict: Verdict,
    /// How many resources have it.
    pub count: u32,
    /// Those of the item's examples that have it.
    pub examples: Vec<String>,
}

/// The findings by item.
#[derive(Default)]
pub(super) struct Found {
    pub(super) findings: BTreeMap<Item, Finding>,
    pub(super) verdicts: Verdicts,
    /// The files that have points made from resources of an item, by their places.
    pub(super) behind: BTreeSet<(Item, usize)>,
}

pub(super) fn find(gathered: &Gathered, copies: &Copies<'_>) -> Found {
    let mut found = Found::default();
    let covered = copies.covered(&gathered.regions);
    for (item, known) in &gathered.known {
        let mut files = BTreeSet::new();
        let resources = Resources::new(known, copies, &covered, &mut files);
        let (finding, verdicts) = finding(known, resources);
        found.findings.insert(*item, finding);
        found.verdicts.0.push(verdicts);
        let behind = files.into_iter().map(|file| (*item, file));
        found.behind.extend(behind);
    }
    found
}

/// The named resources of one item, judged.
#[derive(Default)]
struct Resources {
    /// In the order of their keys.
    verdicts: Vec<(Key, Verdict)>,
    counts: BTreeMap<Verdict, u32>,
    places: Places,
}

impl Resources {
    /// Where no file speaks of copies there is nothing to judge.
    fn new(
        known: &Known,
        copies: &Copies<'_>,
        covered: &[bool],
        files: &mut BTreeSet<usize>,
    ) -> Self {
        let mut judged = Self::default();
        if !copies.speak {
            return judged;
        }
        judged.verdicts.reserve_exact(known.named.len());
        let mut walk = copies.walk();
        for one in &known.named {
            let covered = covered.get(one.region).copied().unwrap_or_default();
            let judgement = walk.next(one.key, covered, files);
            let verdict = judgement.dated.verdict;
            *judged.counts.entry(verdict).or_default() += 1;
            judged.verdicts.push((one.key, verdict));
            judged.places.add(judgement.by_account);
        }
        let unnamed = known.unnamed();
        if unnamed > 0 {
            *judged.counts.entry(Verdict::NotNamed).or_default() += unnamed;
        }
        judged
    }
}

fn finding(known: &Known, resources: Resources) -> (Finding, Vec<(Key, Verdict)>) {
    let Resources {
        verdicts,
        counts,
        places,
    } = resources;
    let kept_in = places.graded(known.named.len(), known.unnamed());
    let best = kept_in.values().copied().max();
    let grade = (!counts.is_empty()).then(|| best.unwrap_or(Graded::OPEN));
    let count = |(verdict, count): (Verdict, u32)| VerdictCount {
        verdict,
        count,
        examples: examples(known, &verdicts, verdict),
    };
    let finding = Finding {
        kept_in,
        lost_in: places.lost,
        existing: known.existing(),
        examples: known.examples.iter().cloned().collect(),
        grade,
        verdicts: counts.into_iter().map(count).collect(),
    };
    (finding, verdicts)
}

/// Those of an item's examples that have this verdict.
fn examples(known: &Known, verdicts: &[(Key, Verdict)], verdict: Verdict) -> Vec<String> {
    let has = |name: &&String| verdict_of(verdicts, Key::of(name)) == Some(verdict);
    known.examples.iter().filter(has).cloned().collect()
}

fn verdict_of(verdicts: &[(Key, Verdict)], key: Key) -> Option<Verdict> {
    let place = verdicts.binary_search_by_key(&key, |(known, _)| *known);
    verdicts.get(place.ok()?).map(|(_, verdict)| *verdict)
}

/// The verdicts by resource: a list for each item, in the order of the keys.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Verdicts(Vec<Vec<(Key, Verdict)>>);

impl Verdicts {
    /// The verdict on this resource, if there is one. Of several the worst counts: two items may ask
    /// about it.
    pub(super) fn of(&self, key: Key) -> Option<Verdict> {
        let lists = self.0.iter();
        lists.filter_map(|list| verdict_of(list, key)).min()
    }
}

/// The resources of a class that takes one grouped answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupFinding {
    /// The class.
    pub class: Class,
    /// How many resources there are of it.
    pub count: u32,
    /// How many by type: the most frequent first.
    pub types: Vec<TypeCount>,
}

/// Groups by class. Files list the same things, so the most that one of them has counts.
pub(super) fn groups(files: &[Judged<'_>], rules: &Rules) -> Vec<GroupFinding> {
    let mut totals: BTreeMap<Class, u32> = BTreeMap::new();
    let mut types: BTreeMap<Class, BTreeMap<&str, u32>> = BTreeMap::new();
    for file in files {
        let mut of_file: BTreeMap<Class, u32> = BTreeMap::new();
        for group in &file.facts.groups {
            if !file.is_about(group.account, rules.closing) {
                continue;
            }
            let total = of_file.entry(group.class).or_default();
            *total = total.saturating_add(group.count);
            let known = types.entry(group.class).or_default();
            for one in &group.types {
                let count = known.entry(&one.name).or_default();
                *count = one.count.max(*count);
            }
        }
        for (class, count) in of_file {
            let total = totals.entry(class).or_default();
            *total = count.max(*total);
        }
    }
    let group = |(class, total): (Class, u32)| {
        let known = types.remove(&class).unwrap_or_default();
        let mut types: Vec<TypeCount> = known
            .into_iter()
            .map(|(name, count)| TypeCount {
                name: name.to_owned(),
                count,
            })
            .collect();
        types.sort_by_key(|one| core::cmp::Reverse(one.count));
        let named = types
            .iter()
            .fold(0_u32, |sum, one| sum.saturating_add(one.count));
        GroupFinding {
            class,
            count: total.max(named),
            types,
        }
    };
    totals.into_iter().map(group).collect()
}
