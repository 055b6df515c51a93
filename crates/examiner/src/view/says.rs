//! The content of one file, in sentences: what was in it, not what its command is for.

use std::collections::BTreeMap;

use evidence::combine::combine_again;
use evidence::facts::{CopyState, Facts};
use evidence::services::Class;
use messages::examiner::{Say, Words};
use words::examiner as coded;

use super::Scene;
use crate::file::File;
use crate::words::{list, note, proposal};

/// The sentences. Facts that take long to bring together are counted only: the page must not wait.
pub(super) fn says(scene: &Scene<'_>, file: &File) -> Vec<String> {
    let words = scene.words;
    let kind = file.source.kind;
    let counts = if kind.is_inventory() {
        classes(&file.facts)
            .into_iter()
            .map(|(class, count)| (coded::class(class), count))
            .collect()
    } else if kind.is_of_backups() {
        copies(&file.facts).unwrap_or_default()
    } else {
        return alone(scene, file);
    };
    let counts = counts.into_iter().filter(|(_, count)| *count > 0);
    let counts: Vec<String> = counts
        .map(|(what, count)| counted(what, count, words))
        .collect();
    let holds = (!counts.is_empty())
        .then(|| words.fill(Say::FileHolds, &[("counts", &list(&counts, words))]));
    let paid: Vec<&str> = file.facts.costs.iter().map(|one| &*one.service).collect();
    let paid =
        (!paid.is_empty()).then(|| words.fill(Say::FilePaid, &[("names", &list(&paid, words))]));
    holds.into_iter().chain(paid).collect()
}

fn counted(what: Say, count: u64, words: &Words) -> String {
    let count = words.number(count);
    words.fill(
        Say::FileCounted,
        &[("what", words.get(what)), ("count", &count)],
    )
}

/// The sentences that would be true if there were this file only.
fn alone(scene: &Scene<'_>, file: &File) -> Vec<String> {
    let (input, words) = (scene.input, scene.words);
    let one = [(&file.source, &file.facts)];
    let combined = combine_again(&one, &input.rules, &mut None);
    let standing = combined.proposals.standing.iter();
    let standing = standing.map(|found| proposal::standing(*found, words));
    let noted = combined.notes.iter();
    let noted = noted.filter_map(|one| note::sentence(&one.kind, words));
    let regions = file.facts.regions.iter();
    let regions = regions.map(|regions| {
        let regions = list(&regions.in_use, words);
        words.fill(Say::FileRegions, &[("regions", &regions)])
    });
    let members = file.facts.members.iter();
    let members = members.map(|members| {
        let count = words.number(members.open.into());
        words.fill(Say::FileMembers, &[("count", &count)])
    });
    standing
        .chain(noted)
        .chain(regions)
        .chain(members)
        .collect()
}

fn classes(facts: &Facts) -> BTreeMap<Class, u64> {
    let mut counts = BTreeMap::new();
    for existing in &facts.existing {
        for region in &existing.regions {
            *counts.entry(Class::HoldsData).or_default() += u64::from(region.count);
        }
    }
    for group in &facts.groups {
        *counts.entry(group.class).or_default() += u64::from(group.count);
    }
    counts
}

/// None where there are more than are kept.
fn copies(facts: &Facts) -> Option<Vec<(Say, u64)>> {
    let (mut completed, mut running, mut failed) = (0, 0, 0);
    for one in &facts.copies {
        let count = match one.state {
            CopyState::Completed => &mut completed,
            CopyState::Created | CopyState::Running => &mut running,
            CopyState::Failed | CopyState::Partial | CopyState::Unknown => &mut failed,
        };
        *count += u64::try_from(one.rows.as_ref()?.as_slice().len()).ok()?;
    }
    Some(vec![
        (Say::CopiesCompleted, completed),
        (Say::CopiesRunning, running),
        (Say::CopiesFailed, failed),
    ])
}
