//! One document: what it has, until it is known whether it is taken.

use std::collections::BTreeSet;

use super::EXPECTED;
use super::command::Command;
use super::flat::Flat;
use super::list::List;
use crate::elements::{CostPeriod, Count};
use crate::kind::Kind;
use crate::refusal::Refusal;

/// Members that only the input of a command has.
const INPUT: &[&str] = &[
    "resourcearn",
    "resourcearnlist",
    "maxresults",
    "maxitems",
    "querystring",
    "expression",
    "granularity",
    "metrics",
    "groupby",
    "timeperiod",
    "tagfilters",
    "resourcesperpage",
    "dryrun",
    "byresourcearn",
    "bystate",
    "backupvaultname",
    "resourcetypes",
    "resourcetypefilters",
    "startingtoken",
    "pagesize",
    "limit",
    "filter",
    "filters",
    "bystatus",
];

/// The document at hand.
#[derive(Default)]
pub(super) struct Page {
    /// Its kind, once it is known.
    pub(super) kind: Option<Kind>,
    /// The command of the line before it.
    pub(super) command: Option<Command>,
    /// The Region that this command names, or a line above.
    pub(super) region: Option<String>,
    /// The list at hand.
    pub(super) list: List,
    /// How many elements the lists have that are read.
    pub(super) elements: u64,
    /// Whether it has a list called `Results`.
    pub(super) results: bool,
    pub(super) flat: Flat,
    /// The code of an error.
    pub(super) error: Option<String>,
    /// Whether there is a further page.
    pub(super) open: bool,
    /// The total that it counts.
    pub(super) total: Option<u64>,
    /// Whether its count says that something is missing, or says nothing.
    pub(super) uncounted: bool,
    /// The keys by which costs are grouped, which may stand after the costs.
    pub(super) group_keys: Vec<String>,
    pub(super) costs: Vec<CostPeriod>,
    /// The names of its members, in small letters.
    pub(super) names: BTreeSet<String>,
    refused: Option<Refusal>,
}

impl Page {
    /// Nothing of it is taken; the first reason counts.
    pub(super) fn refuse(&mut self, refusal: Refusal) {
        self.refused.get_or_insert(refusal);
    }

    pub(super) fn is_refused(&self) -> bool {
        self.refused.is_some()
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.names.contains(name)
    }

    pub(super) fn search_count(&mut self, count: Option<Count>) {
        let complete = count
            .as_ref()
            .is_some_and(|count| count.complete == Some(true));
        self.total = count.and_then(|count| count.total_resources);
        self.uncounted = !complete || self.total.is_none();
    }

    /// Why it is not taken, after its last member.
    pub(super) fn refusal(&self) -> Option<Refusal> {
        if let Some(refusal) = &self.refused {
            return Some(refusal.clone());
        }
        let Some(kind) = self.kind else {
            if self.list == List::Query {
                return Some(Refusal::Queried(None));
            }
            let input = INPUT.iter().find(|name| self.has(name));
            return Some(match input {
                Some(name) => Refusal::CommandInput((*name).to_owned()),
                None => Refusal::Unrecognised { expected: EXPECTED },
            });
        };
        // The accounts of which a policy is not valid: another list of the same elements.
        if kind == Kind::Accounts && self.has("policytype") {
            return Some(Refusal::OtherOutput(kind));
        }
        let shared = self.elements == 0 && self.command.is_none() && self.is_shared_empty(kind);
        shared.then_some(Refusal::Ambiguous(kind))
    }

    /// Whether other commands print the same where they found nothing.
    fn is_shared_empty(&self, kind: Kind) -> bool {
        match kind {
            Kind::ResourceExplorer => !self.has("viewarn") && !self.has("count"),
            Kind::Accounts
            | Kind::Domains
            | Kind::ProtectedResources
            | Kind::RecoveryPoints
            | Kind::Regions => true,
            Kind::OtherCopies => self.has("replications") || self.has("images"),
            // Of directory buckets the answer names no owner.
            Kind::Buckets => !self.has("owner"),
            _ => false,
        }
    }
}
