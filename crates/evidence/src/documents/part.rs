//! One output: its pages, folded together.

use domain::account::AccountId;
use domain::time::Timestamp;

use super::Outcome;
use super::page::Page;
use crate::fold::Fold;
use crate::kind::Kind;
use crate::problem::Problem;
use crate::refusal::Refusal;
use crate::source::Asked;

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
    /// What its pages say they were asked for; nothing where one of them does not.
    asked: Option<Asked>,
    /// How many pages it has.
    pages: u64,
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
            asked: None,
            pages: 0,
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
        self.take_asked(&page);
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

    /// A Region that the command or a line above names was asked, also where nothing is in it.
    fn take_asked(&mut self, page: &Page) {
        let by_region = page.kind.is_some_and(Kind::is_of_one_region);
        let region = page.region.as_ref().filter(|_| by_region);
        if let Some(region) = region {
            self.fold.saw_region(region);
        }
        let further = self.open && page.command.is_none();
        self.pages += 1;
        if further {
            return;
        }
        let known = self.asked.take();
        let asked = page.command.as_ref().map(|command| command.asked);
        let Some(asked) = asked.filter(|_| region.is_some() || !by_region) else {
            return;
        };
        let known = match known {
            None if self.pages == 1 => Asked::new(asked),
            Some(known) if known.command == asked => known,
            _ => return,
        };
        self.asked = Some(known.with(region));
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
        let lists = kind.is_inventory() || kind.is_of_backups();
        if lists && kind.is_of_one_region() && self.fold.things == 0 && !self.fold.saw_any_region()
        {
            self.fold.problem(Problem::RegionUnnamed);
        }
        self.fold.asked = self.asked;
        self.fold.missing_always_there(kind);
        Some(Ok((kind, self.fold)))
    }
}
