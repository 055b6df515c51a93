//! Goes through resources and copies side by side.

use std::collections::BTreeSet;

use domain::account::AccountId;

use super::{Copies, Copy, Dated, Here};
use crate::combine::verdict::Verdict;
use crate::key::Key;

/// The verdicts on the copies of one resource.
pub(in crate::combine) struct Judgement {
    /// That of its best copy.
    pub(in crate::combine) dated: Dated,
    /// The best copy in each account.
    pub(in crate::combine) by_account: Vec<(AccountId, Dated)>,
}

/// The judgements of resources, one after the other in the order of their keys: lists in the same
/// order are gone through along with them.
pub(in crate::combine) struct Walk<'c> {
    /// The copies that were not passed yet.
    copies: &'c [Copy],
    here: &'c [Here],
}

impl<'c> Walk<'c> {
    pub(super) fn new(all: &'c Copies<'_>) -> Self {
        Self {
            copies: &all.copies,
            here: &all.here,
        }
    }

    /// The judgement of the next resource, of a Region that is covered or not. The files that have
    /// points made from it are behind it.
    pub(in crate::combine) fn next(
        &mut self,
        resource: Key,
        covered: bool,
        behind: &mut BTreeSet<usize>,
    ) -> Judgement {
        let here = take(&mut self.here, resource, |here| here.resource);
        behind.extend(here.iter().filter_map(|here| here.file));
        let copies = take(&mut self.copies, resource, |copy| copy.resource);
        let mut by_account = Vec::new();
        for copies in copies.chunk_by(|one, next| one.destination == next.destination) {
            let account = copies.first().map(|copy| copy.destination);
            let best = copies.iter().filter_map(|copy| copy.dated).max();
            by_account.extend(account.zip(best));
        }
        let best = by_account.iter().map(|(_, dated)| *dated).max();
        let dated = best.unwrap_or_else(|| {
            Dated::plain(if !copies.is_empty() {
                Verdict::FileShowsNothing
            } else if !here.is_empty() {
                Verdict::OnlyInThisAccount
            } else if covered {
                Verdict::NoRecoveryPoint
            } else {
                Verdict::RegionNotCovered
            })
        });
        Judgement { dated, by_account }
    }
}

/// Takes the entries of a resource off the front of a list in order, and those before them.
fn take<'c, T>(list: &mut &'c [T], resource: Key, of: impl Fn(&T) -> Key) -> &'c [T] {
    let start = list.iter().position(|one| of(one) >= resource);
    let from = list.get(start.unwrap_or(list.len())..).unwrap_or_default();
    let end = from.iter().position(|one| of(one) != resource);
    let (found, rest) = from.split_at(end.unwrap_or(from.len()));
    *list = rest;
    found
}
