//! Brings the facts of all files together: what exists, how well it is shown to be copied, and
//! what can't be true.
//!
//! Four rules hold, and tests hold them:
//!
//! - The order of the files makes no difference.
//! - What says that something is there, or is worse, counts from every file that is about this
//!   account, however old or incomplete; what says that something is safe counts only from files
//!   that can be relied on. That a copy is missing from its vault, only complete lists say, and of
//!   them the newest: one that has the copy can make an older one's word void.
//! - An item's grade is that of its worst known resource, a resource's that of its best copy. Copies
//!   count account by account: an answer names one, and copies elsewhere say nothing of it.
//! - Another file can make a resource known, and a known resource can only lower its item's grade.
//!   So whoever takes a file away that made a resource known may see a grade rise: the answer that
//!   hangs on it has to be confirmed, as after a contradiction.

mod basis;
mod behind;
mod contradictions;
mod copies;
mod covered;
mod files;
mod findings;
mod kept;
mod listings;
mod notes;
mod points;
mod proposals;
mod resources;
mod signs;
mod superseded;
mod unexplained;
mod verdict;

pub use basis::Basis;
pub use contradictions::{Contradiction, ContradictionKind};
pub use covered::{Covered, Gap};
pub use files::FileFinding;
pub use findings::{Finding, Graded, GroupFinding, VerdictCount};
pub use kept::Kept;
pub use notes::{Note, NoteKind};
pub use proposals::{Disagreement, Proposals};
pub use resources::Gathered;
pub use verdict::Verdict;

use std::collections::{BTreeMap, BTreeSet};

use domain::account::AccountId;
use domain::case::THERE;
use domain::plan::Figures;
use domain::standing::{Route, Standing};
use domain::time::Timestamp;

use crate::facts::Facts;
use crate::item::Item;
use crate::key::Key;
use crate::partition::Partition;
use crate::source::Source;
use copies::Copies;
use findings::Found;

/// The rules by which files are judged.
#[derive(Clone, Debug)]
pub struct Rules {
    /// The account that is closed. Without it nothing is shown, and everything exists.
    pub closing: Option<AccountId>,
    /// Other accounts that are being closed too: a copy in one of them is no backup either.
    pub also_closing: Vec<AccountId>,
    /// The present time.
    pub now: Timestamp,
    /// The partition of the account; where it is not given, the one that all files name.
    pub partition: Option<Partition>,
    /// The standing that the person answered.
    pub standing: Option<Standing>,
    /// The route that the person answered.
    pub route: Option<Route>,
    /// Copies and files count for so many days.
    pub max_age_days: u32,
    /// That a file found nothing counts for so many days; where the plan gives none, not at all.
    pub empty_days: Option<u32>,
    /// The figures of the plan's dated rules.
    pub figures: Figures,
}

/// The result of all files together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Combined {
    /// The findings about items of the section "Backups".
    pub findings: BTreeMap<Item, Finding>,
    /// The resources that take one grouped answer, by class.
    pub groups: Vec<GroupFinding>,
    /// The results of the files one by one, in their order.
    pub files: Vec<FileFinding>,
    /// The digests of files whose place a newer one took: they count for nothing any more.
    pub superseded: BTreeSet<String>,
    /// The statements and answers that can't be true.
    pub contradictions: Vec<Contradiction>,
    /// By item, whether the collector found nothing of it, and what it could not ask.
    pub covered: BTreeMap<&'static str, Covered>,
    /// Where copies lie, by item and account, for a person to confirm.
    pub kept: Vec<Kept>,
    /// The finished file of the collector about this account, as long as it counts.
    pub basis: Option<Basis>,
    /// Services that cost something and of which no file lists anything, by their names on bills, and
    /// the items that ask about them.
    pub unexplained: BTreeMap<String, Item>,
    /// Things worth knowing.
    pub notes: Vec<Note>,
    /// The files' proposals.
    pub proposals: Proposals,
    /// Where files and answers disagree.
    pub disagreements: Vec<Disagreement>,
    /// The digests of the files that say something about an item, by its id. Those behind
    /// statements about the account itself stand under `account`, `standing` and `route`, and those with
    /// unexplained costs under `there`.
    pub behind: BTreeMap<String, BTreeSet<String>>,
    /// Regions that no inventory has anything of; none where no file lists the Regions in use.
    pub regions_missing: Option<BTreeSet<String>>,
    /// The next moment at which something of this changes by itself.
    pub next: Option<Timestamp>,
    verdicts: findings::Verdicts,
}

impl Combined {
    /// The verdict on the resource with this ARN or name, if any file speaks of it.
    #[must_use]
    pub fn verdict(&self, name: &str) -> Option<Verdict> {
        self.verdicts.of(Key::of(name))
    }
}

/// Brings files together. A pure function: the same files and rules come to the same.
#[must_use]
pub fn combine(files: &[(Source, Facts)], rules: &Rules) -> Combined {
    let files: Vec<_> = files
        .iter()
        .map(|(source, facts)| (source, facts))
        .collect();
    combine_again(&files, rules, &mut None)
}

/// The same for files that lie elsewhere and are brought together again and again: what was gathered
/// from them before is used where it is of the same account, and kept. It has to go with any change
/// of the files.
#[must_use]
pub fn combine_again(
    files: &[(&Source, &Facts)],
    rules: &Rules,
    gathered: &mut Option<Gathered>,
) -> Combined {
    let superseded = superseded::find(files);
    let files: Vec<_> = files
        .iter()
        .filter(|(source, _)| !superseded.contains(&source.digest))
        .copied()
        .collect();
    let mut judged = files::judge(&files, rules);
    let kept = gathered.take().filter(|kept| kept.is_of(rules.closing));
    let gathered = gathered.insert(kept.unwrap_or_else(|| Gathered::new(&judged, rules)));
    let copies = Copies::new(&judged, gathered, rules);
    let Found {
        findings,
        verdicts,
        behind,
    } = findings::find(gathered, &copies);
    let behind = &behind | &copies.behind;
    files::name_unknown_expiries(&mut judged, &copies.of_unknown_expiry);
    let stale = judged.iter().filter_map(|file| file.relied_until);
    let graded = findings
        .values()
        .flat_map(|finding| finding.kept_in.values())
        .filter_map(|graded| graded.until);
    let contradictions = contradictions::find(&judged, &findings, rules);
    let is_there = |item: &str| {
        let found = findings
            .iter()
            .any(|(one, found)| one.name() == item && found.existing > 0);
        found || contradictions.iter().any(|one| one.item == item)
    };
    let covered = covered::find(&judged, is_there, rules);
    let empty = covered.values().filter_map(|one| one.empty_until);
    let next = stale
        .chain(graded)
        .chain(empty)
        .filter(|until| *until >= rules.now)
        .min();
    let (proposals, disagreements) = proposals::propose(&judged, rules);
    let unexplained = unexplained::find(&judged, &findings);
    let mut behind = with_covered(behind::find(&judged, &behind, rules), &covered);
    if !unexplained.is_empty() {
        let digests = unexplained::behind(&judged, &unexplained);
        behind.insert(THERE.to_owned(), digests);
    }
    Combined {
        behind,
        groups: findings::groups(&judged, rules),
        contradictions,
        unexplained,
        kept: kept::find(&judged, gathered, rules),
        basis: basis::find(&judged, &covered, rules),
        covered,
        notes: notes::find(&judged, rules),
        regions_missing: files::regions_missing(&judged),
        files: judged.iter().map(files::Judged::finding).collect(),
        superseded,
        findings,
        proposals,
        disagreements,
        next,
        verdicts,
    }
}

/// That nothing is there, a file says, too.
fn with_covered(
    mut behind: BTreeMap<String, BTreeSet<String>>,
    covered: &BTreeMap<&'static str, Covered>,
) -> BTreeMap<String, BTreeSet<String>> {
    let empty = covered.iter().filter(|(_, one)| one.empty_until.is_some());
    for (item, one) in empty {
        let digests = behind.entry((*item).to_owned()).or_default();
        digests.insert(one.digest.clone());
    }
    behind
}
