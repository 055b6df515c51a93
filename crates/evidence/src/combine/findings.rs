//! What files say about items and groups.

use std::collections::{BTreeMap, BTreeSet};

use domain::account::AccountId;
use domain::grade::Grade;
use domain::time::Timestamp;

use super::Rules;
use super::copies::Copies;
use super::files::Judged;
use super::resources::Known;
use super::verdict::Verdict;
use crate::facts::TypeCount;
use crate::item::Item;
use crate::key::Key;
use crate::services::Class;

/// What files say about one item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// How many resources inventories have of it.
    pub existing: u32,
    /// Up to three of them.
    pub examples: Vec<String>,
    /// What evidence would give the answer "kept"; none where no file speaks of copies.
    pub grade: Option<Graded>,
    /// How many of its known resources have which verdict, from worst to best.
    pub verdicts: Vec<VerdictCount>,
    /// The accounts in which copies lie that count.
    pub kept_in: BTreeSet<AccountId>,
}

/// A grade, and until when it holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Graded {
    /// The grade.
    pub grade: Grade,
    /// The last moment at which it holds; none where time does not change it.
    pub until: Option<Timestamp>,
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

/// The findings by item, and the verdicts by resource.
pub(super) fn find(
    known: &BTreeMap<Item, Known<'_>>,
    copies: &Copies,
) -> (BTreeMap<Item, Finding>, Verdicts) {
    let mut verdicts = Vec::new();
    let findings = known
        .iter()
        .map(|(item, one)| (*item, finding(one, copies, &mut verdicts)))
        .collect();
    (findings, Verdicts::new(verdicts))
}

fn finding(known: &Known<'_>, copies: &Copies, all: &mut Vec<(Key, Verdict)>) -> Finding {
    let listed = u32::try_from(known.listed.len()).unwrap_or(u32::MAX);
    let existing = listed.max(known.counted);
    let unnamed = existing
        .saturating_sub(listed)
        .max(u32::from(known.left_out));
    let mut counts: BTreeMap<Verdict, u32> = BTreeMap::new();
    let mut until: Option<Timestamp> = None;
    let mut kept_in = BTreeSet::new();
    if copies.speak {
        for (key, region) in &known.named {
            let dated = copies.verdict(*key, region);
            *counts.entry(dated.verdict).or_default() += 1;
            all.push((*key, dated.verdict));
            until = until.into_iter().chain(dated.until).min();
            kept_in.extend(copies.kept_in(*key));
        }
        if unnamed > 0 {
            *counts.entry(Verdict::NotNamed).or_default() += unnamed;
        }
    }
    let worst = counts.keys().next().copied();
    let grade = worst.map(Verdict::grade).map(|grade| Graded {
        grade,
        until: until.filter(|_| grade > Grade::Open),
    });
    Finding {
        kept_in,
        existing,
        examples: known.examples.iter().cloned().collect(),
        grade,
        verdicts: counts
            .into_iter()
            .map(|(verdict, count)| VerdictCount {
                verdict,
                count,
                examples: examples(known, copies, verdict),
            })
            .collect(),
    }
}

/// Those of an item's examples that have this verdict.
fn examples(known: &Known<'_>, copies: &Copies, verdict: Verdict) -> Vec<String> {
    let has = |name: &&String| {
        let key = Key::of(name);
        let place = known.named.binary_search_by_key(&key, |(known, _)| *known);
        place.is_ok_and(|place| {
            let (key, region) = known.named[place];
            copies.verdict(key, region).verdict == verdict
        })
    };
    known.examples.iter().filter(has).cloned().collect()
}

/// The verdicts by resource: in order, each once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Verdicts(Vec<(Key, Verdict)>);

impl Verdicts {
    /// Of several verdicts on one resource the worst counts: two items may ask about it.
    fn new(mut verdicts: Vec<(Key, Verdict)>) -> Self {
        verdicts.sort_unstable();
        verdicts.dedup_by_key(|(key, _)| *key);
        Self(verdicts)
    }

    /// The verdict on this resource, if there is one.
    pub(super) fn of(&self, key: Key) -> Option<Verdict> {
        let place = self.0.binary_search_by_key(&key, |(known, _)| *known);
        self.0.get(place.ok()?).map(|(_, verdict)| *verdict)
    }
}

/// What takes one grouped answer.
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
