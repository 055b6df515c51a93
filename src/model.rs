//! Everything one instance knows. Views read it; only the session changes it.

mod button;
mod config;
mod copies;
mod empty;
mod event;
pub mod known_place;
pub mod next;
pub mod places;
mod proposed;
mod sorted;
mod store;
mod topic;
mod ui;
mod watchers;
mod whole;

use std::rc::Rc;

use domain::account::AccountId;
use domain::answer::{Outcome, Said};
use domain::case::Case;
use domain::evidence::Evidence;
use domain::gate::{Assessment, Judgement, Loading, Question, assess};
use domain::json::Value;
use domain::plan::{Fault, ItemIndex, ItemKind, Plan};
use domain::time::{Date, Timestamp};
use messages::{Messages, Msg};

pub use button::Button;
pub use config::{Config, Theme, heading_name};
pub use copies::{Copy, Rests, To, copies};
pub use empty::empty;
pub use event::Event;
pub use proposed::{Proposed, fields, proposed};
pub use sorted::sorted;
pub use store::Store;
pub use topic::Topic;
pub use ui::{Examiner, Import, Notice, Script, Ui};

/// The name under which answers stand before there is an id.
pub const DRAFT: &str = "draft";

/// The name of the one tick for all statements.
pub const STATEMENTS: &str = "statements.read";

/// The name of the field that searches the services; what is typed there is no answer.
pub const SEARCH: &str = "there-search";

/// The name of an account in storage and on the screen's buttons.
pub fn name_of(account: Option<AccountId>) -> String {
    account.map_or_else(|| DRAFT.to_owned(), |id| id.as_str().to_owned())
}

/// Everything one instance knows.
pub struct Model {
    /// The host's wishes.
    pub config: Config,
    /// The plan, or why it was refused.
    pub plan: Result<Plan, Vec<Fault>>,
    /// The texts. Components have them in common, and see by their place whether they are others.
    pub messages: Rc<Messages>,
    /// The answers.
    pub case: Case,
    /// The evidence that the gate judges by.
    pub evidence: Evidence,
    /// The examiner's other statements about files: those that hosts and views read.
    pub examined: Value,
    /// The facts that it knows of, as they are kept.
    pub facts: String,
    /// Whether it can't read some of them.
    pub unreadable: bool,
    /// Whether a plan was asked for that does not judge yet.
    pub loading: Loading,
    /// The examiner's section, as elements.
    pub outline: Value,
    /// The accounts that are kept here: their ids, or `draft`, with their names.
    pub accounts: Rc<[(String, String)]>,
    /// The gate's judgement; none while there is no plan.
    pub assessment: Option<Assessment>,
    /// How often the way to the console was taken away before the page was drawn.
    pub ways: u32,
    /// How many accounts were opened: folds are those of one.
    pub opened: u32,
    /// The state of the screen.
    pub ui: Ui,
    /// The clock when the judgement was made.
    pub clock: Timestamp,
}

impl Model {
    /// Judges everything anew.
    pub fn assess(&mut self, clock: Timestamp) {
        self.clock = clock;
        if let Ok(plan) = &self.plan {
            self.case.take_replaced(plan);
        }
        let closing = self.closing();
        self.assessment = self
            .plan
            .as_ref()
            .ok()
            .map(|plan| assess(&self.question(plan, &closing)));
    }

    /// The question that the gate judges.
    pub fn question<'a>(&'a self, plan: &'a Plan, closing: &'a [AccountId]) -> Question<'a> {
        Question {
            plan,
            case: &self.case,
            evidence: &self.evidence,
            closing,
            loading: self.loading,
            now: self.clock,
        }
    }

    /// The accounts that are being closed here.
    pub fn closing(&self) -> Vec<AccountId> {
        self.accounts
            .iter()
            .filter_map(|(id, _)| AccountId::parse(id).ok())
            .collect()
    }

    /// Whether answers about this account are kept here.
    pub fn keeps(&self, account: AccountId) -> bool {
        let mut kept = self.accounts.iter();
        kept.any(|(id, _)| id == account.as_str())
    }

    /// Whether the clock is behind a time that was seen already.
    pub fn clock_is_behind(&self) -> bool {
        self.case.latest.0.saturating_sub(self.clock.0) > 60_000
    }

    /// Whether the clock and the time seen can both be right.
    pub fn is_plausible(&self) -> bool {
        self.case.is_plausible(self.clock)
    }

    /// Whether the gate is open.
    pub fn is_open(&self) -> bool {
        self.assessment.as_ref().is_some_and(Assessment::is_open)
    }

    /// Who is answering, as the host says and as it stands in the record; empty where it says nothing.
    pub fn actor(&self) -> String {
        match self.config.actor.as_str() {
            "" => String::new(),
            actor => self.messages.fill(Msg::AccountActor, &[("name", actor)]),
        }
    }

    /// The statements that apply to this account.
    pub fn statements(&self) -> Vec<ItemIndex> {
        let (Ok(plan), Some(assessment)) = (&self.plan, &self.assessment) else {
            return Vec::new();
        };
        let applies = |index: &ItemIndex| {
            matches!(plan.items[*index].kind, ItemKind::Statement(_))
                && assessment.item(*index) != Judgement::DoesNotApply
        };
        (0..plan.items.len()).filter(applies).collect()
    }

    /// The look in force.
    pub fn theme(&self) -> Theme {
        self.config.theme
    }

    /// Another id stands in the field than the account's: whether to correct it or start another
    /// account has to be asked.
    pub fn changed_id(&self) -> Option<(AccountId, AccountId)> {
        let (typed, account) = (self.case.id_in_field().ok()?, self.case.account?);
        (typed != account).then_some((account, typed))
    }

    /// Whether somebody said that AWS shows the account as closed.
    pub fn is_closed(&self) -> bool {
        let said = self.case.said("outcome");
        matches!(said, Some(Said::Outcome(form)) if form.outcome == Some(Outcome::Closed))
    }

    /// The day of closing, where it was recorded.
    pub fn closed_on(&self) -> Option<Date> {
        match self.case.said("outcome") {
            Some(Said::Outcome(form)) => Date::parse(form.closed_on.trim()),
            _ => None,
        }
    }
}
