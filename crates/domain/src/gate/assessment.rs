//! The gate's whole judgement at one moment.

mod about_account;
mod assess;
mod at_hand;

pub use assess::assess;

use self::assess::Closing;
use super::judgement::Judgement;
use super::question::{Loading, Question};
use super::there::There;
use crate::account::AccountId;
use crate::answer::Basis;
use crate::case::{NOTHING_ELSE, THERE};
use crate::plan::{Confirmation, ItemIndex, Plan};
use crate::reason::Reason;
use crate::standing::{Route, Standing};
use crate::time::Timestamp;

/// Something outstanding: what, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outstanding<'a> {
    /// The id of its row: an item, or `account`, `standing`, `route`, `evidence`, `plan`, `clock`,
    /// `there`.
    pub item: &'a str,
    /// Why.
    pub reason: Reason,
}

/// The gate's whole judgement at one moment.
#[derive(Clone, Debug, PartialEq)]
pub struct Assessment {
    account: Result<AccountId, Reason>,
    standing: Result<Standing, Reason>,
    route: Result<Route, Reason>,
    chosen_route: Option<Route>,
    items: Vec<Judgement>,
    there: There,
    /// How many required items have to be confirmed as not there.
    follow_there: usize,
    settled: usize,
    required: usize,
    next: Option<Timestamp>,
    waiting: bool,
    evidence: Result<(), Reason>,
    plan: Result<(), Reason>,
    clock: Result<(), Reason>,
    corrected: Timestamp,
    at: Timestamp,
    closing: Closing,
    confirmation: Confirmation,
}

impl Assessment {
    /// Everything that shuts the gate except the typed confirmation, in reading order.
    pub fn outstanding<'a>(&'a self, plan: &'a Plan) -> impl Iterator<Item = Outstanding<'a>> {
        let mut outstanding = Vec::new();
        for (item, reason) in [
            ("account", self.account.err()),
            ("standing", self.standing.err()),
            ("route", self.route.err()),
            ("evidence", self.evidence.err()),
            ("plan", self.plan.err()),
            ("clock", self.clock.err()),
            (THERE, self.there().and_then(Result::err)),
        ] {
            outstanding.extend(reason.map(|reason| Outstanding { item, reason }));
        }
        for (judgement, item) in self.items.iter().zip(&plan.items) {
            if let (true, Judgement::Outstanding(reason)) = (item.required, *judgement) {
                let item = &item.id;
                outstanding.push(Outstanding { item, reason });
            }
        }
        outstanding.into_iter()
    }

    /// Whether nothing is outstanding.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.settled() == self.required()
    }

    /// How many things are settled, account, standing and route among them.
    #[must_use]
    pub fn settled(&self) -> usize {
        let page = [
            self.account.is_ok(),
            self.standing.is_ok(),
            self.route.is_ok(),
        ];
        // Things that are not at hand are asked for beside these, and only then.
        let there = self.there().is_some_and(|there| there.is_ok());
        self.settled + usize::from(there) + page.into_iter().filter(|settled| *settled).count()
    }

    /// How many things have to be settled, account, standing and route among them.
    #[must_use]
    pub fn required(&self) -> usize {
        let at_hand = [self.evidence, self.plan, self.clock];
        let there = usize::from(self.there().is_some());
        self.required + 3 + there + at_hand.iter().filter(|at_hand| at_hand.is_err()).count()
    }

    /// The judgement of the item at this place of the plan.
    #[must_use]
    pub fn item(&self, index: ItemIndex) -> Judgement {
        self.items
            .get(index)
            .copied()
            .unwrap_or(Judgement::DoesNotApply)
    }

    /// The confirmation that nothing else is there: what it rests on, or why it is outstanding. None
    /// where it is not asked for: every item that it could be about is answered for by itself.
    #[must_use]
    pub fn there(&self) -> Option<Result<Basis, Reason>> {
        let held = self.there.nothing_else.map(|held| held.basis);
        (self.follow_there > 0).then_some(held)
    }

    /// Whether it counts that nothing is there of what the collector's file could not show.
    ///
    /// # Errors
    /// The reason for which it does not.
    pub fn nothing_of_the_rest(&self) -> Result<(), Reason> {
        self.there.rest.map(|_| ())
    }

    /// Whether both say the same about everything, whenever they were made.
    #[must_use]
    pub fn agrees(&self, other: &Self) -> bool {
        self.account == other.account
            && self.standing == other.standing
            && self.route == other.route
            && self.evidence == other.evidence
            && self.plan == other.plan
            && self.clock == other.clock
            && self.there() == other.there()
            && self.items == other.items
    }

    /// The account, or why it is not settled.
    ///
    /// # Errors
    /// The reason for which it is outstanding.
    pub const fn account(&self) -> Result<AccountId, Reason> {
        self.account
    }

    /// The standing, or why it is not settled.
    ///
    /// # Errors
    /// The reason for which it is outstanding.
    pub const fn standing(&self) -> Result<Standing, Reason> {
        self.standing
    }

    /// The route, or why it is not settled.
    ///
    /// # Errors
    /// The reason for which it is outstanding.
    pub const fn route(&self) -> Result<Route, Reason> {
        self.route
    }

    /// Whether all facts that are kept were looked at.
    ///
    /// # Errors
    /// The reason for which they are outstanding.
    pub const fn evidence(&self) -> Result<(), Reason> {
        self.evidence
    }

    /// Whether the plan is the one that was asked for.
    ///
    /// # Errors
    /// The reason for which it is outstanding.
    pub const fn plan(&self) -> Result<(), Reason> {
        self.plan
    }

    /// Whether the time is plausible.
    ///
    /// # Errors
    /// The reason for which it is outstanding.
    pub const fn clock(&self) -> Result<(), Reason> {
        self.clock
    }

    /// The keys of the answers that a file contradicts now. They have to be given again, also when
    /// the file is gone; [`crate::case::Case::contradict`] marks them. What contradicts the
    /// confirmation ends with an answer about just that, so it is not among them.
    #[must_use]
    pub fn contradicted(&self, plan: &Plan) -> Vec<String> {
        let is = |judgement: &Judgement| *judgement == Judgement::Outstanding(Reason::Contradicted);
        let items = self.items.iter().zip(&plan.items);
        let mut keys: Vec<String> = items
            .filter(|(judgement, _)| is(judgement))
            .map(|(_, item)| item.id.clone())
            .collect();
        if self.standing == Err(Reason::Contradicted) {
            keys.push("standing".to_owned());
        }
        keys
    }

    /// The keys of the answers that would not be outstanding any more by another judgement, made
    /// after files were taken away. Taking a file away opens nothing, so they have to be given
    /// again; [`crate::case::Case::doubt`] marks them.
    #[must_use]
    pub fn reopened(&self, without: &Self, plan: &Plan) -> Vec<String> {
        let waits = |judgement: &Judgement| matches!(judgement, Judgement::Outstanding(_));
        // The row `there` asks about these.
        let asks = |judgement: &Judgement| waits(judgement) || *judgement == Judgement::Waiting;
        let items = self.items.iter().zip(&without.items).zip(&plan.items);
        let mut keys: Vec<String> = items
            .filter(|((before, after), _)| waits(before) && !asks(after))
            .map(|(_, item)| item.id.clone())
            .collect();
        if self.standing.is_err() && without.standing.is_ok() {
            keys.push("standing".to_owned());
        }
        let (before, after) = (self.there.nothing_else, without.there.nothing_else);
        if after == Err(Reason::EvidenceRemoved) || (before.is_err() && after.is_ok()) {
            keys.push(NOTHING_ELSE.to_owned());
        }
        keys
    }

    /// The moment after which it has to be judged again though nobody does anything.
    #[must_use]
    pub const fn next(&self) -> Option<Timestamp> {
        self.next
    }

    /// The moment it was made for.
    #[must_use]
    pub const fn at(&self) -> Timestamp {
        self.at
    }

    /// The confirmation that has to be typed before there is a permit.
    #[must_use]
    pub const fn confirmation(&self) -> Confirmation {
        self.confirmation
    }
}
