//! What the collector found nothing of, and what it could not ask, in words.

use evidence::combine::{Covered, Gap};
use messages::examiner::{Say, Words};
use words::examiner as coded;

use super::list;

/// What the collector's file says of an item, where it does not name things of it.
pub(crate) fn sentence(covered: &Covered, exists: bool, words: &Words) -> Option<String> {
    let until = covered.empty_until;
    if until.is_some() || covered.found_nothing && !covered.whole {
        let until = until.map(|until| words.day(until.date()));
        let say = match until {
            Some(_) => Say::CoverageEmpty,
            None => Say::CoverageEmptyInPart,
        };
        let values = [
            ("day", &*words.day(covered.taken_at.date())),
            ("lists", &words.number(covered.lists as u64)),
            ("regions", &words.number(covered.regions as u64)),
            ("until", &until.unwrap_or_default()),
        ];
        return Some(words.fill(say, &values));
    }
    if !covered.gaps.is_empty() {
        let gaps: Vec<String> = covered.gaps.iter().map(|one| gap(one, words)).collect();
        return Some(words.fill(Say::CoverageGaps, &[("gaps", &list(&gaps, words))]));
    }
    let unknown = !covered.whole && !exists;
    unknown.then(|| words.get(Say::CoverageNotWhole).to_owned())
}

fn gap(gap: &Gap, words: &Words) -> String {
    let regions: Vec<&str> = gap.regions.iter().map(|one| region(one, words)).collect();
    let why = match gap.is_of_billing() {
        true => Say::CellDeniedBilling,
        false => coded::cell(gap.cell),
    };
    let values = [
        ("call", gap.call),
        ("why", words.get(why)),
        ("regions", &*list(&regions, words)),
    ];
    words.fill(Say::CoverageGap, &values)
}

/// A Region, or the word for what has none.
pub(crate) fn region<'a>(region: &'a str, words: &'a Words) -> &'a str {
    match region {
        "global" => words.get(Say::CoverageGlobal),
        region => region,
    }
}
