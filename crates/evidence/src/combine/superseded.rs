//! Files whose place a newer one took.
//!
//! A file of the collector says all that it asked. So a newer one takes the place of an older one
//! where it is about the same account, in the same way, is finished, and was answered wherever the
//! older one was. Another file does so where both stand below the same command with the same parameters,
//! for no fewer Regions, or where no parameter could make it narrower. A denied or cut one never does.

use std::collections::BTreeSet;

use crate::collected::table;
use crate::facts::{Coverage, Facts};
use crate::source::Source;

/// The digests of files whose place a newer one took.
pub(super) fn find(files: &[(&Source, &Facts)]) -> BTreeSet<String> {
    let taken = files.iter().filter(|old| {
        let mut newer = files.iter();
        newer.any(|new| takes_place(new, old))
    });
    taken.map(|(source, _)| source.digest.clone()).collect()
}

fn takes_place((new, facts): &(&Source, &Facts), (old, before): &(&Source, &Facts)) -> bool {
    let same = new.kind == old.kind
        && new.account.is_some()
        && new.account == old.account
        && new.partition == old.partition;
    let whole = new.complete && !new.problems.iter().any(|problem| problem.withholds());
    let takes = match (&facts.coverage, &before.coverage) {
        (Some(coverage), Some(known)) => new.taken_at > old.taken_at && covers(coverage, known),
        (None, None) => new.as_new_as() > old.as_new_as() && asks_as_much(new, old),
        _ => false,
    };
    same && whole && !facts.reduced && takes
}

/// Whether a file other than the collector's was asked for no less than another one.
fn asks_as_much(new: &Source, old: &Source) -> bool {
    let asked = new.asked.as_ref().zip(old.asked.as_ref());
    new.kind.is_always_whole() || asked.is_some_and(|(new, old)| new.covers(old))
}

/// Whether each call was answered wherever it was answered before.
fn covers(new: &Coverage, old: &Coverage) -> bool {
    let answered = |coverage: &Coverage| -> BTreeSet<(&'static str, String)> {
        let calls = coverage.calls().filter_map(table::call);
        let cells = calls.flat_map(|call| {
            let places = call.places(&coverage.regions).into_iter();
            let cells = places.zip(coverage.cells(call.id));
            let answered = cells.filter(|(_, cell)| cell.is_answered());
            let known: Vec<_> = answered
                .map(|(place, _)| (call.id, place.to_owned()))
                .collect();
            known
        });
        cells.collect()
    };
    answered(new).is_superset(&answered(old))
}
