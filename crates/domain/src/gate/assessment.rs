//! The gate's whole judgement at one moment.

mod about_account;
mod assess;
mod at_hand;

pub use assess::assess;

use self::assess::Closing;
use super::judge::Judgement;
use super::permit::Permit;
use crate::account::AccountId;
use crate::case::Case;
use crate::evidence::Evidence;
use crate::plan::{Confirmation, ItemIndex, Plan};
use crate::reason::Reason;
use crate::standing::{Route, Standing};
use crate::time::Timestamp;

/// All that the gate judges by.
#[derive(Clone, Copy)]
pub struct Question<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// The answers.
    pub case: &'a Case,
    /// The findings of files.
    pub evidence: &'a Evidence,
    /// The accounts that are being closed here, this one or others.
    pub closing: &'a [AccountId],
    /// Whether a plan was asked for that does not judge yet.
    pub loading: Loading,
    /// The clock's time. The time that counts is [`Case::time`] by it.
    pub now: Timestamp,
}

impl Question<'_> {
    /// The time that counts.
    #[must_use]
    pub fn time(&self) -> Timestamp {
        self.case.time(self.now)
    }
}

/// Whether a plan was asked for that does not judge yet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Loading {
    /// Nothing: the plan is the one that was asked for.
    #[default]
    Nothing,
    /// Another plan.
    Plan,
}

/// Something outstanding: what, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outstanding<'a> {
    /// The id of its row: an item, or `account`, `standing`, `route`, `evidence`, `plan`, `clock`.
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
        self.settled + page.into_iter().filter(|settled| *settled).count()
    }

    /// How many things have to be settled, account, standing and route among them.
    #[must_use]
    pub fn required(&self) -> usize {
        let at_hand = [self.evidence, self.plan, self.clock];
        self.required + 3 + at_hand.iter().filter(|at_hand| at_hand.is_err()).count()
    }

    /// The judgement of the item at this place of the plan.
    #[must_use]
    pub fn item(&self, index: ItemIndex) -> Judgement {
        self.items
            .get(index)
            .copied()
            .unwrap_or(Judgement::DoesNotApply)
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
    /// the file is gone; [`Case::doubt`] marks them.
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
    /// again; [`Case::doubt`] marks them.
    #[must_use]
    pub fn reopened(&self, without: &Self, plan: &Plan) -> Vec<String> {
        let waits = |judgement: &Judgement| matches!(judgement, Judgement::Outstanding(_));
        let items = self.items.iter().zip(&without.items).zip(&plan.items);
        let mut keys: Vec<String> = items
            .filter(|((before, after), _)| waits(before) && !waits(after))
            .map(|(_, item)| item.id.clone())
            .collect();
        if self.standing.is_err() && without.standing.is_ok() {
            keys.push("standing".to_owned());
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

    /// The permit to hand over: only while nothing is outstanding, and only if what was typed to
    /// confirm is the account's id, where the plan wants it.
    #[must_use]
    pub fn permit(&self, confirmation: &str) -> Option<Permit<'_>> {
        let (Ok(account), Ok(_), Ok(route)) = (self.account, self.standing, self.route) else {
            return None;
        };
        let confirmed = match self.confirmation {
            Confirmation::None => true,
            Confirmation::AccountId => AccountId::parse(confirmation) == Ok(account),
        };
        (confirmed && self.is_open()).then(|| Permit::new(self, account, route))
    }
}
