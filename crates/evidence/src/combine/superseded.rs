//! Files whose place a newer one took.
//!
//! Only a file of the collector says all that it asked. So a newer one takes the place of an older one
//! where it is about the same account, in the same way, is finished, and was answered wherever the
//! older one was. A narrower, denied or stopped one never does.

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
    let (Some(coverage), Some(known)) = (&facts.coverage, &before.coverage) else {
        return false;
    };
    same && whole && !facts.reduced && new.taken_at > old.taken_at && covers(coverage, known)
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
