//! The sentence that a person confirms where "nothing else is there" rests on the collector's file, and
//! that stands in the record.

use evidence::combine::Basis;
use evidence::facts::Caller;
use messages::examiner::{Say, Words};

use super::{list, sentences};

/// When the collector asked, as whom, how much, what it could not, and what no list shows.
pub(crate) fn sentence(basis: &Basis, words: &Words) -> String {
    let all = [
        Some(asked(basis, words)),
        open(basis, words),
        policy(basis, words),
        elsewhere(&basis.off, basis.limited, words),
        Some(words.get(Say::BasisLimits).to_owned()),
    ];
    let mut all = all.into_iter().flatten();
    let first = all.next().unwrap_or_default();
    all.fold(first, |before, next| sentences(&before, &next, words))
}

fn asked(basis: &Basis, words: &Words) -> String {
    let caller = match basis.caller {
        Some(Caller::Root) => Say::BasisAsRoot,
        Some(Caller::User) => Say::BasisAsUser,
        Some(Caller::Role) => Say::BasisAsRole,
        Some(Caller::Other) | None => Say::BasisAsOther,
    };
    let count = |say: Say, count: usize| words.count(say, count as u64, &[]);
    let values = [
        ("day", &*words.day(basis.taken_at.date())),
        (
            "caller",
            &words.fill(caller, &[("account", basis.account.as_str())]),
        ),
        ("lists", &count(Say::BasisLists, basis.lists)),
        ("regions", &count(Say::BasisRegions, basis.regions)),
        ("kinds", &count(Say::BasisKinds, basis.kinds)),
    ];
    words.fill(Say::BasisAsked, &values)
}

/// What was denied, and what could not be asked.
fn open(basis: &Basis, words: &Words) -> Option<String> {
    let counts = [
        (Say::BasisDenied, basis.denied),
        (Say::BasisUnasked, basis.unasked),
    ];
    let counts = counts.into_iter().filter(|(_, count)| *count > 0);
    let parts = counts.map(|(say, count)| words.count(say, count as u64, &[]));
    let parts: Vec<String> = parts.collect();
    let parts = (!parts.is_empty()).then(|| list(&parts, words))?;
    Some(words.fill(Say::BasisOpen, &[("parts", &parts)]))
}

/// The Regions that a policy denies.
pub(crate) fn policy(basis: &Basis, words: &Words) -> Option<String> {
    let count = basis.policy.len();
    let names = (count > 0).then(|| list(&basis.policy, words))?;
    Some(words.count(Say::BasisPolicy, count as u64, &[("names", &names)]))
}

/// The same, and what to do where nothing else is in the way of saying that there is nothing.
pub(crate) fn beside_policy(basis: &Basis, words: &Words) -> Option<String> {
    let said = policy(basis, words)?;
    Some(sentences(&said, words.get(Say::BasisPolicyWays), words))
}

/// The Regions that were not asked: those that are off, or that there may be others than a person named.
pub(crate) fn elsewhere(off: &[String], limited: bool, words: &Words) -> Option<String> {
    if limited {
        return Some(words.get(Say::CoverageLimited).to_owned());
    }
    let names = (!off.is_empty()).then(|| list(off, words))?;
    Some(words.count(Say::CoverageOff, off.len() as u64, &[("names", &names)]))
}
