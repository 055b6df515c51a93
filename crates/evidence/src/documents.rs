//! Recognises JSON documents by their members and hands their elements to the fold.

mod flat;
mod list;
mod paging;
mod parse;

use std::collections::BTreeSet;

use serde::de::IgnoredAny;
use serde_json::Value;

use crate::elements::{CostPeriod, Count, ErrorMember, Organization, OrganizationAccount};
use crate::fold::Fold;
use crate::kind::Kind;
use crate::problem::Problem;
use crate::refusal::Refusal;
use crate::scan::Sink;
use flat::Flat;
use list::List;
use paging::Paging;
use parse::parse;

/// A description of the document that was expected.
const EXPECTED: &str = "the output of one of the listed commands";

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

/// Members beside which an error is the whole answer.
const OF_ERROR: &[&str] = &["error", "message", "code", "responsemetadata"];

/// The documents of one file.
pub(crate) struct Documents {
    pub(crate) fold: Fold,
    kind: Option<Kind>,
    /// Of the document at hand: whether its kind was seen.
    recognised: bool,
    list: List,
    flat: Flat,
    /// A list called `Results` that is still empty.
    results: bool,
    /// The total that a search counts.
    total: Option<u64>,
    /// The sum of AWS Config's counts, and the sum that they should have.
    counted: u64,
    /// The keys by which the costs are grouped.
    group_keys: Vec<String>,
    costs: Vec<CostPeriod>,
    names: BTreeSet<String>,
}

impl Documents {
    pub(crate) fn new(fold: Fold) -> Self {
        Self {
            fold,
            kind: None,
            recognised: false,
            list: List::Other,
            flat: Flat::default(),
            results: false,
            total: None,
            counted: 0,
            group_keys: Vec::new(),
            costs: Vec::new(),
            names: BTreeSet::new(),
        }
    }

    /// Pages of one output may follow each other, different outputs not.
    fn is(&mut self, kind: Kind) -> Result<(), Refusal> {
        if self.kind.is_some_and(|known| known != kind) {
            return Err(Refusal::Unrecognised {
                expected: "one kind of output in a file",
            });
        }
        self.kind = Some(kind);
        self.recognised = true;
        Ok(())
    }

    /// After the last document.
    pub(crate) fn finish(mut self) -> Result<(Kind, Fold), Refusal> {
        let kind = self
            .kind
            .ok_or(Refusal::Unrecognised { expected: EXPECTED })?;
        self.finish_costs(kind)?;
        if kind.is_inventory() {
            self.fold.unreadable_resources();
        }
        let total = match kind {
            Kind::ResourceExplorer => self.total.map(|total| (total, self.fold.things)),
            Kind::ConfigCounts => self.total.map(|total| (total, self.counted)),
            _ => None,
        };
        if total.is_some_and(|(total, found)| found < total) {
            self.fold.problem(Problem::IncompleteCount);
        }
        if self.fold.things == 0 && self.fold.unreadable > 0 {
            return Err(Refusal::Unrecognised {
                expected: "the fields that this command writes",
            });
        }
        Ok((kind, self.fold))
    }

    /// Costs wait for the keys that they are grouped by, which may stand after them.
    fn finish_costs(&mut self, kind: Kind) -> Result<(), Refusal> {
        if kind != Kind::CostByService {
            return Ok(());
        }
        let Some(key) = self.group_keys.iter().position(|key| key == "SERVICE") else {
            return Err(Refusal::Unrecognised {
                expected: "costs grouped by SERVICE",
            });
        };
        for period in core::mem::take(&mut self.costs) {
            let folded = self.fold.costs(&period, key);
            self.count(folded.is_ok())?;
        }
        Ok(())
    }

    /// Counts an element.
    fn count(&mut self, readable: bool) -> Result<(), Refusal> {
        if readable {
            self.fold.things += 1;
            return Ok(());
        }
        self.fold.is_unreadable()
    }

    fn paging(&mut self, paging: Paging, bytes: &[u8], at: u64) -> Result<(), Refusal> {
        let value = parse::<Value>(bytes, at)?;
        if !value.is_some_and(|value| paging.is_end(&value)) {
            self.fold.problem(Problem::IncompletePage);
        }
        Ok(())
    }

    fn search_count(&mut self, count: Option<Count>) {
        let complete = count
            .as_ref()
            .is_some_and(|count| count.complete == Some(true));
        let total = count.and_then(|count| count.total_resources);
        self.total = self.total.max(total);
        if !complete || total.is_none() {
            self.fold.problem(Problem::IncompleteCount);
        }
    }

    fn account_member(&mut self, bytes: &[u8], at: u64) -> Result<(), Refusal> {
        if bytes.first() != Some(&b'{') {
            self.flat.account = parse(bytes, at)?;
            return Ok(());
        }
        self.is(Kind::Account)?;
        let account = parse::<OrganizationAccount<'_>>(bytes, at)?;
        let folded = account.map(|account| self.fold.described_account(&account));
        self.count(matches!(folded, Some(Ok(()))))
    }

    fn organization_member(&mut self, bytes: &[u8], at: u64) -> Result<(), Refusal> {
        self.is(Kind::Organization)?;
        let one = parse::<Organization<'_>>(bytes, at)?;
        let folded = one.map(|one| self.fold.organization(&one));
        self.count(matches!(folded, Some(Ok(()))))
    }

    fn contact_member(&mut self, bytes: &[u8], at: u64) -> Result<(), Refusal> {
        self.is(Kind::ContactInformation)?;
        let value = parse::<Value>(bytes, at)?;
        let folded = value.map(|value| self.fold.contact(&value));
        self.count(matches!(folded, Some(Ok(()))))
    }

    fn error_member(&mut self, bytes: &[u8], at: u64) -> Result<(), Refusal> {
        let Some(error) = parse::<ErrorMember>(bytes, at)? else {
            return Ok(());
        };
        if error.code != crate::text::NOT_IN_USE {
            let operation = String::new();
            return Err(Refusal::ErrorMessage {
                error: error.code,
                operation,
            });
        }
        self.is(Kind::NoOrganization)?;
        self.fold.facts.no_organization = true;
        self.count(true)
    }
}

impl Sink for Documents {
    fn list(&mut self, key: &str) -> Result<(), Refusal> {
        let key = key.to_ascii_lowercase();
        self.names.insert(key.clone());
        self.list = List::of(&key);
        if self.list == List::Results {
            self.results = true;
        }
        if Paging::of(&key).is_some() {
            self.fold.problem(Problem::IncompletePage);
        }
        match self.list.kind() {
            Some(kind) => self.is(kind),
            None => Ok(()),
        }
    }

    fn element(&mut self, bytes: &[u8], at: u64) -> Result<(), Refusal> {
        self.take_element(bytes, at)
    }

    fn member(&mut self, key: &str, bytes: &[u8], at: u64) -> Result<(), Refusal> {
        let key = key.to_ascii_lowercase();
        self.names.insert(key.clone());
        match key.as_str() {
            "count" => {
                let count = parse::<Count>(bytes, at)?;
                self.search_count(count);
            }
            "totaldiscoveredresources" => self.total = parse(bytes, at)?,
            "organization" => self.organization_member(bytes, at)?,
            "account" => self.account_member(bytes, at)?,
            "accountid" => self.flat.account_id = parse(bytes, at)?,
            "accountstate" => self.flat.state = parse(bytes, at)?,
            "accountcreateddate" => self.flat.created = parse(bytes, at)?,
            "arn" => self.flat.arn = parse(bytes, at)?,
            "contactinformation" => self.contact_member(bytes, at)?,
            "error" => self.error_member(bytes, at)?,
            other => match Paging::of(other) {
                Some(paging) => self.paging(paging, bytes, at)?,
                None => drop(parse::<IgnoredAny>(bytes, at)?),
            },
        }
        Ok(())
    }

    fn document(&mut self) -> Result<(), Refusal> {
        let names = core::mem::take(&mut self.names);
        if core::mem::take(&mut self.results) && !self.recognised {
            // An empty list: the members beside it tell which one.
            let config = names.contains("queryinfo");
            self.is(if config {
                Kind::ConfigResources
            } else {
                Kind::ProtectedResources
            })?;
        }
        let beside = |name: &String| !OF_ERROR.contains(&name.as_str());
        if self.kind == Some(Kind::NoOrganization) && names.iter().any(beside) {
            return Err(Refusal::Unrecognised { expected: EXPECTED });
        }
        let flat = core::mem::take(&mut self.flat);
        if !self.recognised {
            self.take_flat(flat, &names)?;
        }
        if core::mem::take(&mut self.recognised) {
            return Ok(());
        }
        let input = INPUT.iter().find(|name| names.contains(**name));
        Err(match input {
            Some(name) => Refusal::CommandInput((*name).to_owned()),
            None => Refusal::Unrecognised { expected: EXPECTED },
        })
    }
}
