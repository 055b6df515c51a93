//! Every resource of the inventories in memory, drawn by window.

use domain::account::AccountId;
use evidence::inventory::{Filter, Inventory, Resource};
use evidence::kind::Kind;
use evidence::problem::Problem;
use markup::{Attribute, Element, Name, Node};
use messages::examiner::Say;
use words::examiner as coded;

use super::Scene;
use super::filters::filters;
use super::parts::{live, named, panel, say};
use crate::file::File;
use crate::screen::ROWS;

/// The list, or that it has to be brought again; nothing where no file has one.
pub(super) fn list(scene: &Scene<'_>) -> Option<Element> {
    let words = scene.words;
    let with_list = scene.files.iter();
    let with_list = with_list.filter(|(_, file)| has_list(file) && is_about(scene, file));
    let (listed, gone): (Vec<_>, Vec<_>) =
        with_list.partition(|(_, file)| file.inventory.is_some());
    if listed.is_empty() && gone.is_empty() {
        return None;
    }
    let again = || say(Name::P, "acc-hint", words, Say::ListAgain);
    let panel = panel("list")
        .child(say(Name::H3, "", words, Say::ListTitle))
        .optional((!gone.is_empty()).then(again));
    if listed.is_empty() {
        return Some(panel.into());
    }
    let chosen = scene.screen.file.as_deref();
    let is_shown = |id: &str| chosen.is_none_or(|chosen| chosen == id);
    let shown = listed.iter().filter(|(id, _)| is_shown(id));
    let shown: Vec<&Inventory> = shown
        .filter_map(|(_, file)| file.inventory.as_ref())
        .collect();
    Some(
        panel
            .child(filters(scene, &listed, &shown))
            .children(window(scene, &shown))
            .into(),
    )
}

/// Whether the file itself lists resources one by one.
fn has_list(file: &File) -> bool {
    let kind = file.source.kind;
    let counts = matches!(kind, Kind::ConfigCounts | Kind::CostByService);
    kind.is_inventory() && !counts && file.source.things > 0
}

/// A file about another account says nothing about this one.
pub(super) fn is_about(scene: &Scene<'_>, file: &File) -> bool {
    let findings = &scene.combined.files;
    let finding = findings
        .iter()
        .find(|finding| finding.digest == file.source.digest);
    finding.is_none_or(|finding| !finding.problems.contains(&Problem::OtherAccount))
}

/// The rows in the window, and the room that all others would take. The page gives the spacers
/// their height, `data-rows` rows each, and asks for another `evidence-window` as it is scrolled.
fn window(scene: &Scene<'_>, shown: &[&Inventory]) -> Vec<Element> {
    let words = scene.words;
    let found = Found::new(scene, shown);
    let all: usize = shown.iter().map(|inventory| inventory.len()).sum();
    let total = found.total.to_string();
    let shown = words.number(found.total as u64);
    let count = Node::new(Name::Div)
        .key("count")
        .attribute(Attribute::AriaLive, "polite")
        .child(live(
            Name::P,
            "acc-hint",
            &words.count(Say::ListCount, all as u64, &[("shown", &shown)]),
        ));
    if found.total == 0 {
        let none = Node::new(Name::P)
            .key("none")
            .text(words.get(Say::ListNone));
        return vec![count.into(), none];
    }
    let below = found.total - found.start - found.rows.len();
    let rows = found.rows.iter().enumerate().map(|(place, resource)| {
        let place = found.start + place + 1;
        row(scene, resource, place, &total)
    });
    let list = Node::new(Name::Ul)
        .attribute(Attribute::Role, "list")
        .children(rows);
    let label = [("shown", &*shown), ("count", &words.number(all as u64))];
    let label = words.fill(Say::ListLabel, &label);
    let start = found.start.to_string();
    let window = Node::new(Name::Div)
        .key("window")
        .class("acc-window")
        .attribute(Attribute::DataWindow, "evidence")
        .attribute(Attribute::DataStart, &start)
        .attribute(Attribute::DataRows, &total)
        .attribute(Attribute::Tabindex, "0")
        .attribute(Attribute::Role, "group")
        .attribute(Attribute::AriaLabel, &label)
        .child(spacer("above", found.start))
        .child(list)
        .child(spacer("below", below));
    vec![count.into(), window.into()]
}

fn spacer(place: &str, rows: usize) -> Element {
    Node::new(Name::Div)
        .attribute(Attribute::DataSpacer, place)
        .attribute(Attribute::DataRows, &rows.to_string())
        .into()
}

/// The resources in the window, out of all lists one after the other.
struct Found<'a> {
    start: usize,
    total: usize,
    rows: Vec<Resource<'a>>,
}

impl<'a> Found<'a> {
    fn new(scene: &Scene<'_>, shown: &[&'a Inventory]) -> Self {
        let filter = &scene.screen.filter;
        let found = Self::from(scene.screen.start, filter, shown);
        if found.rows.is_empty() && found.total > 0 {
            // Fewer are left than were passed over: the last ones, then.
            return Self::from(found.total.saturating_sub(ROWS), filter, shown);
        }
        found
    }

    fn from(start: usize, filter: &Filter, shown: &[&'a Inventory]) -> Self {
        let (mut total, mut rows) = (0, Vec::new());
        for inventory in shown {
            let passed = start.saturating_sub(total);
            let window = inventory.window(filter, passed, ROWS - rows.len());
            total += window.total;
            rows.extend(window.resources);
        }
        Self { start, total, rows }
    }
}

fn row(scene: &Scene<'_>, resource: &Resource<'_>, place: usize, total: &str) -> Element {
    let words = scene.words;
    let region = match resource.region {
        "" => words.get(Say::ListNoRegion),
        region => region,
    };
    let class = words.get(coded::class(resource.class));
    let facts = words.fill(
        Say::ListFacts,
        &[
            ("class", class),
            ("region", region),
            ("kind", resource.kind),
        ],
    );
    let place = place.to_string();
    let closing = scene.input.rules.closing;
    let verdict = scene.combined.verdict(resource.name);
    let row = Node::new(Name::Li)
        .key(&[&place, " ", resource.name].concat())
        .attribute(Attribute::DataClass, resource.class.name())
        .attribute(Attribute::AriaPosinset, &place)
        .attribute(Attribute::AriaSetsize, total)
        .child(named("acc-typed", short(resource.name, closing)))
        .child(Node::new(Name::Span).class("acc-hint").text(&facts));
    let mark = |verdict: evidence::combine::Verdict| {
        let text = words.get(coded::short_verdict(verdict));
        Node::new(Name::Span)
            .key(text)
            .class("acc-mark")
            .attribute(Attribute::DataVerdict, verdict.name())
            .text(text)
    };
    row.optional(verdict.map(mark)).into()
}

/// The part of an ARN that names the resource: service and Region stand beside it. In another
/// account it is named in full.
fn short(name: &str, closing: Option<AccountId>) -> &str {
    let mut parts = name.splitn(6, ':');
    let arn = parts.next() == Some("arn");
    let owner = parts.nth(3).unwrap_or_default();
    let own = owner.is_empty() || closing.is_some_and(|closing| closing.as_str() == owner);
    match parts.next() {
        Some(resource) if arn && own && !resource.is_empty() => resource,
        _ => name,
    }
}
