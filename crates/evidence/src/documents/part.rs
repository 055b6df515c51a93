//! One output: its pages, folded together.

use domain::account::AccountId;
use domain::time::Timestamp;

use super::Outcome;
use super::page::Page;
use crate::fold::Fold;
use crate::kind::Kind;
use crate::problem::Problem;
use crate::refusal::Refusal;

/// The output at hand.
pub(super) struct Part {
    pub(super) kind: Option<Kind>,
    pub(super) fold: Fold,
    /// Whether its last page says that there is a further one.
    open: bool,
    /// The total that it counts.
    total: Option<u64>,
    /// The sum of AWS Config's counts.
    pub(super) counted: u64,
    /// Where the service stands among the keys of costs.
    service: Option<usize>,
}

impl Part {
    pub(super) fn new(now: Timestamp, closing: Option<AccountId>) -> Self {
        Self {
            kind: None,
            fold: Fold::new(now, closing),
            open: false,
            total: None,
            counted: 0,
            service: None,
        }
    }

    /// Counts an element.
    pub(super) fn count(&mut self, readable: bool) -> Result<(), Refusal> {
        if readable {
            self.fold.things += 1;
            return Ok(());
        }
        self.fold.is_unreadable()
    }

    /// Takes a document that ended.
    pub(super) fn add(&mut self, page: Page) -> Result<(), Refusal> {
        let kind = page.kind;
        // The outputs of several Regions follow each other like pages: there an open one stays open.
        let by_region = kind.is_some_and(Kind::is_of_one_region);
        self.open = page.open || self.open && by_region;
        self.total = self.total.max(page.total);
        if page.uncounted {
            self.fold.problem(Problem::IncompleteCount);
        }
        let service = self.service(&page);
        for period in &page.costs {
            let folded = service.map(|service| self.fold.costs(period, service));
            self.count(matches!(folded, Some(Ok(()))))?;
        }
        self.service = service;
        Ok(())
    }

    /// Why a document can't be added to those before it.
    pub(super) fn refusal(&self, page: &Page) -> Option<Refusal> {
        let costs = page.kind == Some(Kind::CostByService);
        (costs && self.service(page).is_none()).then_some(Refusal::UngroupedCosts)
    }

    /// The place of the service among the keys that costs are grouped by. A further page need not say
    /// it again.
    fn service(&self, page: &Page) -> Option<usize> {
        if page.group_keys.is_empty() {
            return self.service;
        }
        page.group_keys.iter().position(|key| key == "SERVICE")
    }

    /// After its last page; nothing where it has none.
    pub(super) fn finish(mut self) -> Option<Outcome> {
        let kind = self.kind?;
        if self.open {
            self.fold.problem(Problem::IncompletePage);
        }
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
            return Some(Err(Refusal::OtherOutput(kind)));
        }
        self.fold.missing_always_there(kind);
        Some(Ok((kind, self.fold)))
    }
}
