//! The resources that exist, by class: how many of each item, and how well they are copied.

use std::collections::BTreeSet;

use evidence::combine::{Finding, GroupFinding, VerdictCount};
use evidence::item::Item;
use evidence::services::Class;
use markup::{Attribute, Element, Name, Node};
use messages::examiner::{Say, Words};
use words::examiner as coded;

use super::Scene;
use super::list::is_about;
use super::parts::{line, live, named, panel, say};
use crate::words::{labelled, list};

/// All that files list, in four classes.
pub(super) fn existing(scene: &Scene<'_>) -> Element {
    let words = scene.words;
    let findings = scene.combined.findings.iter();
    let listed: Vec<(&Item, &Finding)> = findings
        .filter(|(_, finding)| finding.existing > 0 || !finding.verdicts.is_empty())
        .collect();
    let groups = &scene.combined.groups;
    let panel = panel("exists").child(say(Name::H3, "", words, Say::ExistsTitle));
    if listed.is_empty() && groups.is_empty() {
        return panel
            .child(say(Name::P, "acc-hint", words, Say::ExistsNone))
            .into();
    }
    panel
        .optional((!listed.is_empty()).then(|| holds_data(scene, &listed)))
        .children(groups.iter().map(|one| group(scene, one)))
        .optional(regions_unlisted(scene))
        .into()
}

/// Regions that files name, and that the list of those in use does not have.
fn regions_unlisted(scene: &Scene<'_>) -> Option<Element> {
    let facts = scene.files.values().map(|file| &file.facts);
    let lists = facts.filter_map(|facts| Some(&facts.regions.as_ref()?.in_use));
    let in_use: BTreeSet<&String> = lists.flatten().collect();
    let inventories = scene.files.values();
    let inventories = inventories.filter(|file| file.source.kind.is_inventory());
    let inventories = inventories.filter(|file| is_about(scene, file));
    let seen: BTreeSet<&String> = inventories
        .flat_map(|file| &file.facts.regions_seen)
        .collect();
    let unlisted: Vec<&&String> = seen.difference(&in_use).collect();
    if in_use.is_empty() || unlisted.is_empty() {
        return None;
    }
    let regions = list(&unlisted, scene.words);
    let text = scene
        .words
        .fill(Say::ExistsRegionsUnlisted, &[("regions", &regions)]);
    Some(live(Name::P, "acc-hint", &text))
}

fn class(scene: &Scene<'_>, class: Class, explained: &str) -> Node<markup::Elements> {
    Node::new(Name::Div)
        .key(class.name())
        .attribute(Attribute::DataClass, class.name())
        .child(say(Name::H4, "", scene.words, coded::class(class)))
        .child(line(Name::P, "acc-hint", explained))
}

fn holds_data(scene: &Scene<'_>, listed: &[(&Item, &Finding)]) -> Element {
    let words = scene.words;
    let columns = [Say::ExistsWhat, Say::ExistsHowMany, Say::ExistsCopies];
    let rows = listed.iter().map(|(item, finding)| {
        let copies = if finding.verdicts.is_empty() {
            let text = if scene.input.rules.closing.is_some() {
                Say::ExistsNoCopies
            } else {
                Say::ExistsNoAccount
            };
            let none = live(Name::P, "acc-hint", words.get(text));
            Node::new(Name::Td).child(none)
        } else {
            let verdicts = finding.verdicts.iter();
            Node::new(Name::Td).children(verdicts.map(|one| verdict(scene, one)))
        };
        Node::new(Name::Tr)
            .key(item.name())
            .child(
                Node::new(Name::Th)
                    .attribute(Attribute::Scope, "row")
                    .text(scene.input.title(item.name())),
            )
            .child(live(Name::Td, "", &how_many(finding, words)))
            .child(copies)
            .into()
    });
    let words_of_class = words.get(Say::ExistsHoldsData);
    class(scene, Class::HoldsData, words_of_class)
        .child(table(scene, &columns, rows))
        .into()
}

/// Resources that no inventory has may be there all the same, where files of AWS Backup name them.
fn how_many(finding: &Finding, words: &Words) -> String {
    if finding.existing == 0 {
        words.get(Say::ExistsNotListed).to_owned()
    } else {
        words.number(finding.existing.into())
    }
}

fn verdict(scene: &Scene<'_>, one: &VerdictCount) -> Element {
    let words = scene.words;
    let count = words.number(one.count.into());
    let text = words.get(coded::verdict(one.verdict));
    let sentence = words.fill(Say::ExistsVerdict, &[("count", &count), ("verdict", text)]);
    Node::new(Name::P)
        .key(&sentence)
        .class("acc-mark")
        .attribute(Attribute::DataVerdict, one.verdict.name())
        .text(&sentence)
}

fn group(scene: &Scene<'_>, group: &GroupFinding) -> Element {
    let words = scene.words;
    let explained = match group.class {
        Class::HoldsData => words.get(Say::ExistsHoldsData).to_owned(),
        Class::Configuration => words.get(Say::ExistsConfiguration).to_owned(),
        Class::AwsDefault => words.get(Say::ExistsAwsDefault).to_owned(),
        Class::Unknown => {
            let title = scene.input.title(Item::Other.name());
            words.fill(Say::ExistsUnknown, &[("title", title)])
        }
    };
    let rows = group.types.iter().map(|one| {
        let name = Node::new(Name::Th)
            .attribute(Attribute::Scope, "row")
            .child(named("", &one.name));
        Node::new(Name::Tr)
            .key(&one.name)
            .child(name)
            .child(live(Name::Td, "", &words.number(one.count.into())))
            .into()
    });
    let named: u64 = group.types.iter().map(|one| u64::from(one.count)).sum();
    let more = named < u64::from(group.count);
    let columns = [Say::ExistsWhat, Say::ExistsHowMany];
    let summary = Node::new(Name::Summary).child(live(
        Name::Span,
        "",
        &labelled(
            words.get(coded::class(group.class)),
            &words.number(group.count.into()),
            words,
        ),
    ));
    let fold = Node::new(Name::Details)
        .class("acc-more")
        .child(summary)
        .child(table(scene, &columns, rows))
        .optional(more.then(|| say(Name::P, "acc-hint", words, Say::ExistsMore)));
    class(scene, group.class, &explained).child(fold).into()
}

fn table(scene: &Scene<'_>, columns: &[Say], rows: impl Iterator<Item = Element>) -> Element {
    let heads = columns.iter().map(|column| {
        Node::new(Name::Th)
            .attribute(Attribute::Scope, "col")
            .text(scene.words.get(*column))
    });
    Node::new(Name::Table)
        .child(Node::new(Name::Thead).child(Node::new(Name::Tr).children(heads)))
        .child(Node::new(Name::Tbody).children(rows))
        .into()
}
