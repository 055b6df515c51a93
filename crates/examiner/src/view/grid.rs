//! Services and Regions: where something is, where nothing is, and where nobody was answered.

use std::collections::{BTreeMap, BTreeSet};

use evidence::facts::{Cell, Coverage};
use markup::{Attribute, Element, Name, Node};
use messages::examiner::{Say, Words};

use super::parts::{live, say};
use crate::words::covered::region;
use crate::words::list;

/// What came of the calls of a service in one place, from what has to be known to what says least.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum State {
    Something,
    Denied,
    NotAsked,
    Nothing,
}

impl State {
    const ALL: [Self; 4] = [Self::Something, Self::Denied, Self::NotAsked, Self::Nothing];

    const fn of(cell: Cell) -> Self {
        match cell {
            Cell::Something => Self::Something,
            Cell::Nothing => Self::Nothing,
            cell if cell.is_denied() => Self::Denied,
            _ => Self::NotAsked,
        }
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Something => "something",
            Self::Denied => "denied",
            Self::NotAsked => "not-asked",
            Self::Nothing => "nothing",
        }
    }

    const fn word(self) -> Say {
        match self {
            Self::Something => Say::CoverageSomething,
            Self::Denied => Say::CoverageDenied,
            Self::NotAsked => Say::CoverageNotAsked,
            Self::Nothing => Say::CoverageNothing,
        }
    }
}

/// What came of a service, by place.
type Places<'a> = BTreeMap<&'a str, BTreeSet<State>>;

/// A row for each service of which there is more to say than that nothing is there, what the marks
/// mean, and the names of the other services.
pub(super) fn grid(coverage: &Coverage, words: &Words) -> Vec<Element> {
    let mut services: BTreeMap<&str, Places<'_>> = BTreeMap::new();
    let mut places = BTreeSet::new();
    for (service, place, cell) in coverage.by_service() {
        let known = services.entry(service).or_default();
        known.entry(place).or_default().insert(State::of(cell));
        places.insert(place);
    }
    let is_quiet = |places: &Places<'_>| {
        let mut states = places.values().flatten();
        states.all(|state| *state == State::Nothing)
    };
    let (quiet, loud): (Vec<_>, Vec<_>) = services.iter().partition(|(_, places)| is_quiet(places));
    let mut parts = Vec::new();
    if !loud.is_empty() {
        parts.push(legend(words));
        parts.push(table(&loud, &places, words));
    }
    if !quiet.is_empty() {
        let names: Vec<&str> = quiet.iter().map(|(name, _)| **name).collect();
        parts.push(nothing_of(&names, words));
    }
    parts
}

/// The marks that stand in the table.
fn legend(words: &Words) -> Element {
    let marks = State::ALL.map(|state| {
        Node::new(Name::Li)
            .class("acc-cell")
            .attribute(Attribute::DataState, state.name())
            .child(say(Name::Span, "", words, state.word()))
            .into()
    });
    Node::new(Name::Ul)
        .class("acc-legend")
        .children(marks)
        .into()
}

/// The table, in a box of its own: it may be wider than the page, and the keyboard can scroll it.
fn table(services: &[(&&str, &Places<'_>)], places: &BTreeSet<&str>, words: &Words) -> Element {
    let head = |text: &str| {
        Node::new(Name::Th)
            .attribute(Attribute::Scope, "col")
            .child(Node::new(Name::Span).text(text))
            .into()
    };
    let corner = head(words.get(Say::CoverageService));
    let heads = places.iter().map(|place| head(region(place, words)));
    let heads = Node::new(Name::Tr).child(corner).children(heads);
    let rows = services.iter().map(|(name, one)| {
        let service = Node::new(Name::Th)
            .attribute(Attribute::Scope, "row")
            .attribute(Attribute::Translate, "no")
            .text(name);
        let cells = places.iter().map(|place| cell(one.get(place), words));
        Node::new(Name::Tr)
            .key(name)
            .child(service)
            .children(cells)
            .into()
    });
    let table = Node::new(Name::Table)
        .child(Node::new(Name::Thead).child(heads))
        .child(Node::new(Name::Tbody).children(rows));
    Node::new(Name::Div)
        .class("acc-grid")
        .attribute(Attribute::Role, "region")
        .attribute(Attribute::Tabindex, "0")
        .attribute(Attribute::AriaLabel, words.get(Say::CoverageServices))
        .child(table)
        .into()
}

/// What came of a service in one place; empty where it is never asked there. Where something is, or was
/// not answered, the empty lists say no more.
fn cell(states: Option<&BTreeSet<State>>, words: &Words) -> Element {
    let states = states.into_iter().flatten().copied();
    let states: Vec<State> = states.collect();
    let alone = states.len() == 1;
    let states = states.into_iter();
    let marks = states.filter(|state| alone || *state != State::Nothing);
    let marks = marks.map(|state| {
        Node::new(Name::Span)
            .key(state.name())
            .class("acc-cell")
            .attribute(Attribute::DataState, state.name())
            .child(say(Name::Span, "", words, state.word()))
            .into()
    });
    Node::new(Name::Td).children(marks).into()
}

/// The services of which nothing is there, wherever they were asked.
fn nothing_of(names: &[&str], words: &Words) -> Element {
    let count = words.count(Say::CoverageQuiet, names.len() as u64, &[]);
    Node::new(Name::Details)
        .class("acc-more")
        .child(Node::new(Name::Summary).child(live(Name::Span, "", &count)))
        .child(live(Name::P, "acc-hint", &list(names, words)))
        .into()
}
