//! What the collector asked: when, where, and what of it was answered.

use evidence::facts::Coverage;
use evidence::item::Item;
use markup::{Element, Name};
use messages::examiner::Say;

use super::Scene;
use super::grid::grid;
use super::parts::{live, panel, say};
use crate::file::File;
use crate::words::basis::elsewhere;

/// The newest file of the collector about this account; nothing where there is none.
pub(super) fn coverage(scene: &Scene<'_>) -> Option<Element> {
    let of_account = |file: &&File| {
        let account = file.source.account;
        account.is_some() && account == scene.input.rules.closing
    };
    let files = scene.files.values().filter(of_account);
    let files = files.filter_map(|file| Some((file, file.facts.coverage.as_ref()?)));
    let (file, coverage) = files.max_by_key(|(file, _)| (file.source.taken_at, file.id()))?;
    let words = scene.words;
    let elsewhere = elsewhere(&coverage.off, coverage.limited, words);
    Some(
        panel("coverage")
            .child(say(Name::H3, "", words, Say::CoverageTitle))
            .child(live(Name::P, "", &asked(scene, file, coverage)))
            .optional(elsewhere.map(|text| live(Name::P, "", &text)))
            .child(say(Name::P, "acc-hint", words, Say::CoverageLimits))
            .children(grid(coverage, words))
            .into(),
    )
}

fn asked(scene: &Scene<'_>, file: &File, coverage: &Coverage) -> String {
    let words = scene.words;
    let covered = scene.combined.covered.iter();
    let backups = covered.filter(|(item, _)| Item::parse(item).is_some());
    let empty = backups
        .filter(|(_, one)| one.found_nothing && one.whole)
        .count();
    let number = |count: usize| words.number(count as u64);
    let values = [
        ("day", &*words.day(file.source.taken_at.date())),
        ("lists", &number(coverage.calls().count())),
        ("regions", &number(coverage.regions.len())),
        ("kinds", &number(empty)),
    ];
    let say = match empty {
        0 => Say::CoverageAskedOnly,
        _ => Say::CoverageAsked,
    };
    words.fill(say, &values)
}
