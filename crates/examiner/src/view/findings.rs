//! What all files come to, in one sentence: it stands before everything else.

use evidence::combine::{Finding, Kept, Verdict};
use evidence::item::Item;
use markup::{Attribute, Element, Name, Node};
use messages::examiner::Say;

use super::Scene;
use super::parts::live;
use crate::words::list;

/// How many kinds hold data, how many of them are copied, and when the first copy expires. Nothing
/// where no file lists anything and none shows that there is nothing.
pub(super) fn findings(scene: &Scene<'_>) -> Option<Element> {
    let sentence = sentence(scene)?;
    Some(
        Node::new(Name::Div)
            .key("findings")
            .attribute(Attribute::DataPanel, "findings")
            .child(live(Name::P, "acc-finding", &sentence))
            .into(),
    )
}

fn sentence(scene: &Scene<'_>) -> Option<String> {
    let (words, combined) = (scene.words, scene.combined);
    let findings = combined.findings.iter();
    let held: Vec<(&Item, &Finding)> = findings.filter(|(_, one)| one.existing > 0).collect();
    if held.is_empty() {
        let empty = combined
            .basis
            .as_ref()
            .map(|_| words.get(Say::FindingsEmpty));
        return empty.map(str::to_owned);
    }
    let copied = held.iter().filter(|(_, finding)| is_copied(finding));
    let copied: Vec<&Item> = copied.map(|(item, _)| *item).collect();
    let mut parts = vec![words.count(Say::FindingsHold, held.len() as u64, &[])];
    parts.push(match copied.len() {
        0 => words.get(Say::FindingsCopiedNone).to_owned(),
        count => words.count(Say::FindingsCopied, count as u64, &[]),
    });
    let expiring = |kept: &&Kept| {
        let ahead = kept.expires.is_some_and(|day| day >= scene.input.rules.now);
        ahead && copied.contains(&&kept.item)
    };
    let expiring: Vec<&Kept> = combined.kept.iter().filter(expiring).collect();
    if let Some(first) = expiring.iter().filter_map(|kept| kept.expires).min() {
        let mut items: Vec<Item> = expiring.iter().map(|kept| kept.item).collect();
        items.dedup();
        let day = words.day(first.date());
        let count = items.len() as u64;
        parts.push(words.count(Say::FindingsExpire, count, &[("day", &day)]));
    }
    Some(words.fill(Say::FindingsSentence, &[("parts", &list(&parts, words))]))
}

/// Whether a copy outside the account is known of all of it, also one that expires too soon: the
/// sentence says when.
fn is_copied(finding: &Finding) -> bool {
    let copied = [Verdict::Shown, Verdict::Supported, Verdict::ExpiresTooSoon];
    let mut verdicts = finding.verdicts.iter();
    !finding.verdicts.is_empty() && verdicts.all(|one| copied.contains(&one.verdict))
}
