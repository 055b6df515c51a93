//! The commands whose output is taken, by purpose.

use std::collections::BTreeSet;

use evidence::commands::Asked;
use evidence::kind::Kind;
use markup::{Attribute, Element, Name, Node};
use messages::examiner::Say;
use words::examiner as coded;

use super::Scene;
use super::parts::{button, line, live, panel, say};
use crate::control::Button;
use crate::screen::Done;

/// A purpose, and the kinds of files that serve it. [`Kind::NoOrganization`] is in none: the same
/// command as for the organization puts it out.
type Purpose = (Say, &'static [Kind]);

const PURPOSES: [Purpose; 4] = [
    (
        Say::CommandsWho,
        &[
            Kind::CallerIdentity,
            Kind::Organization,
            Kind::AccountInformation,
            Kind::Account,
            Kind::Accounts,
            Kind::DelegatedServices,
            Kind::DelegatedAdministrators,
            Kind::ContactInformation,
            Kind::AccountDetails,
        ],
    ),
    (
        Say::CommandsExists,
        &[
            Kind::Regions,
            Kind::ResourceExplorer,
            Kind::TaggedResources,
            Kind::TagEditor,
            Kind::Buckets,
            Kind::ConfigResources,
            Kind::ConfigCounts,
            Kind::CostByService,
        ],
    ),
    (
        Say::CommandsCopied,
        &[
            Kind::CopyJobs,
            Kind::RecoveryPoints,
            Kind::ProtectedResources,
            Kind::OtherCopies,
            Kind::RestoreJobs,
        ],
    ),
    (
        Say::CommandsCosts,
        &[Kind::SavingsPlans, Kind::ReservedInstances, Kind::Domains],
    ),
];

/// All commands for the account at hand, in folds.
pub(super) fn commands(scene: &Scene<'_>) -> Element {
    let words = scene.words;
    let regions = regions(scene);
    let asked = Asked {
        account: scene.input.rules.closing,
        regions: &regions,
        now: scene.input.rules.now,
    };
    panel("commands")
        .child(say(Name::H3, "", words, Say::CommandsTitle))
        .child(say(Name::P, "", words, Say::CommandsIntro))
        .optional(
            regions
                .is_empty()
                .then(|| say(Name::P, "acc-hint", words, Say::CommandsRegionWord)),
        )
        .optional(
            asked
                .account
                .is_none()
                .then(|| say(Name::P, "acc-hint", words, Say::CommandsAccountWord)),
        )
        .children(PURPOSES.iter().map(|one| purpose(scene, one, &asked)))
        .into()
}

/// The Regions that files say are in use.
fn regions(scene: &Scene<'_>) -> Vec<String> {
    let facts = scene.files.values().map(|file| &file.facts);
    let lists = facts.filter_map(|facts| facts.regions.as_ref());
    let regions: BTreeSet<&String> = lists.flat_map(|regions| &regions.in_use).collect();
    regions.into_iter().cloned().collect()
}

fn purpose(scene: &Scene<'_>, (title, kinds): &Purpose, asked: &Asked<'_>) -> Element {
    let words = scene.words;
    let counts = |kind: &&Kind| is_there(scene, **kind) == Some(true);
    let there = kinds.iter().filter(counts).count();
    let [there, all] = [there, kinds.len()].map(|count| words.number(count as u64));
    let count = words.fill(Say::CommandsCount, &[("there", &there), ("all", &all)]);
    let summary = Node::new(Name::Summary)
        .child(say(Name::Span, "acc-category-title", words, *title))
        .child(live(Name::Span, "acc-count", &count));
    Node::new(Name::Details)
        .class("acc-category")
        .child(summary)
        .children(kinds.iter().map(|kind| of_kind(scene, *kind, asked)))
        .into()
}

fn of_kind(scene: &Scene<'_>, kind: Kind, asked: &Asked<'_>) -> Element {
    let words = scene.words;
    let commands = kind.commands(asked);
    let title = words.get(coded::kind(kind));
    let there = is_there(scene, kind);
    let value = commands.join("\n");
    let refused = scene.screen.done == Some(Done::NotCopied(value.clone()));
    let copy = || {
        let copied = scene.screen.done == Some(Done::Copied(value.clone()));
        let (text, label) = if copied {
            (Say::CommandsIsCopied, Say::CommandsIsCopiedLabel)
        } else {
            (Say::CommandsCopy, Say::CommandsCopyLabel)
        };
        let label = words.fill(label, &[("kind", title)]);
        button(Button::Copy.name(), &value, words.get(text), &label)
    };
    let console = || say(Name::P, "acc-label", words, Say::CommandsConsole);
    Node::new(Name::Div)
        .key(kind.name())
        .attribute(Attribute::DataKind, kind.name())
        .attribute(
            Attribute::DataState,
            if there == Some(true) {
                "settled"
            } else {
                "open"
            },
        )
        .child(line(Name::H4, "", title))
        .optional(there.map(|counts| {
            let text = if counts {
                Say::CommandsThere
            } else {
                Say::CommandsThereInVain
            };
            say(Name::P, "acc-verdict", words, text)
        }))
        .optional(commands.is_empty().then(console))
        .child(say(Name::P, "", words, coded::kind_reason(kind)))
        .optional(coded::kind_how(kind).map(|how| say(Name::P, "acc-hint", words, how)))
        .children(commands.iter().map(|command| shown(command)))
        .optional((!commands.is_empty()).then(copy))
        .optional(refused.then(|| say(Name::P, "acc-label", words, Say::CommandsNotCopied)))
        .into()
}

fn shown(command: &str) -> Element {
    Node::new(Name::Pre)
        .key(command)
        .attribute(Attribute::Dir, "ltr")
        .attribute(Attribute::Translate, "no")
        .text(command)
}

/// Whether a file of this kind was added, or the message that the same command puts out, and whether
/// one of them counts.
fn is_there(scene: &Scene<'_>, kind: Kind) -> Option<bool> {
    let same =
        |other: Kind| other == kind || kind == Kind::Organization && other == Kind::NoOrganization;
    let files = scene.files.values().filter(|file| same(file.source.kind));
    let counts = files.map(|file| {
        let mut findings = scene.combined.files.iter();
        findings.any(|finding| finding.digest == file.source.digest && finding.relied_on)
    });
    counts.max()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_one_purpose() {
        let mut all: Vec<Kind> = PURPOSES
            .iter()
            .flat_map(|(_, kinds)| kinds.iter().copied())
            .chain([Kind::NoOrganization])
            .collect();
        all.sort_unstable();
        // The collector has a command of its own.
        all.extend(Kind::ALL.iter().copied().filter(|kind| kind.is_collected()));
        assert_eq!(all, Kind::ALL);
    }
}
