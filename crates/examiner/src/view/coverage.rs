//! What the collector asked, service by service: where something is, where nothing is, and where it
//! was not answered.

use std::collections::{BTreeMap, BTreeSet};

use evidence::facts::Coverage;
use markup::{Attribute, Element, Name, Node};
use messages::examiner::{Say, Words};

use super::Scene;
use super::parts::{live, panel, say};
use crate::file::File;
use crate::words::covered::region;
use crate::words::list;

/// What came of one service in each Region.
#[derive(Default)]
struct Service<'a> {
    something: BTreeSet<&'a str>,
    nothing: BTreeSet<&'a str>,
    denied: BTreeSet<&'a str>,
    not_asked: BTreeSet<&'a str>,
}

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
    let off = coverage.off.iter();
    let off: Vec<&str> = off
        .filter(|_| !coverage.limited)
        .map(String::as_str)
        .collect();
    let off = (!off.is_empty()).then(|| {
        let names = list(&off, words);
        let text = words.count(Say::CoverageOff, off.len() as u64, &[("names", &names)]);
        live(Name::P, "", &text)
    });
    let limited = coverage.limited.then(|| words.get(Say::CoverageLimited));
    Some(
        panel("coverage")
            .child(say(Name::H3, "", words, Say::CoverageTitle))
            .child(live(Name::P, "", &asked(scene, file, coverage)))
            .optional(off)
            .optional(limited.map(|text| live(Name::P, "", text)))
            .child(say(Name::P, "acc-hint", words, Say::CoverageLimits))
            .child(services(coverage, words))
            .into(),
    )
}

fn asked(scene: &Scene<'_>, file: &File, coverage: &Coverage) -> String {
    let words = scene.words;
    let covered = scene.combined.covered.values();
    let empty = covered.filter(|one| one.found_nothing).count();
    let number = |count: usize| words.number(count as u64);
    let values = [
        ("day", &*words.day(file.source.taken_at.date())),
        ("lists", &number(coverage.calls().count())),
        ("regions", &number(coverage.regions.len())),
        ("kinds", &number(empty)),
    ];
    words.fill(Say::CoverageAsked, &values)
}

fn services(coverage: &Coverage, words: &Words) -> Element {
    let mut services: BTreeMap<&str, Service<'_>> = BTreeMap::new();
    for (service, region, cell) in coverage.by_service() {
        let service = services.entry(service).or_default();
        let regions = match cell {
            evidence::facts::Cell::Something => &mut service.something,
            evidence::facts::Cell::Nothing => &mut service.nothing,
            cell if cell.is_denied() => &mut service.denied,
            _ => &mut service.not_asked,
        };
        regions.insert(region);
    }
    let columns = [
        Say::CoverageService,
        Say::CoverageSomething,
        Say::CoverageNothing,
        Say::CoverageDenied,
        Say::CoverageNotAsked,
    ];
    let heads = columns.iter().map(|column| {
        Node::new(Name::Th)
            .attribute(Attribute::Scope, "col")
            .text(words.get(*column))
    });
    let rows = services
        .iter()
        .map(|(name, one)| row(name, one, coverage, words));
    let table = Node::new(Name::Table)
        .child(Node::new(Name::Thead).child(Node::new(Name::Tr).children(heads)))
        .child(Node::new(Name::Tbody).children(rows));
    Node::new(Name::Details)
        .class("acc-more")
        .child(say(Name::Summary, "", words, Say::CoverageServices))
        .child(table)
        .into()
}

fn row(name: &str, service: &Service<'_>, coverage: &Coverage, words: &Words) -> Element {
    let Service {
        something,
        nothing,
        denied,
        not_asked,
    } = service;
    // Of a Region in which something is, the empty lists say no more.
    let nothing: BTreeSet<&str> = nothing.difference(something).copied().collect();
    let head = Node::new(Name::Th)
        .attribute(Attribute::Scope, "row")
        .attribute(Attribute::Translate, "no")
        .text(name);
    let cells = [something, &nothing, denied, not_asked];
    let cells = cells.map(|regions| live(Name::Td, "", &places(regions, coverage, words)));
    Node::new(Name::Tr)
        .key(name)
        .child(head)
        .children(cells)
        .into()
}

fn places(regions: &BTreeSet<&str>, coverage: &Coverage, words: &Words) -> String {
    let all = coverage
        .regions
        .iter()
        .all(|one| regions.contains(one.as_str()));
    if all && coverage.regions.len() > 1 {
        return words.get(Say::CoverageEverywhere).to_owned();
    }
    let names: Vec<&str> = regions.iter().map(|one| region(one, words)).collect();
    list(&names, words)
}
