//! One thing to settle.

use super::applies::Applies;
use super::pattern::Pattern;
use crate::closed::closed_list;
use crate::standing::Route;

closed_list! {
    /// How often a bill shows what a backup is about.
    Billed {
        /// Every month.
        Monthly = "monthly",
        /// Once a year.
        Yearly = "yearly",
        /// On no bill: it has to be looked for elsewhere.
        Never = "never",
    }
}

/// One thing to settle.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// Its id, such as `backup.rds`.
    pub id: String,
    /// The revision of its meaning; an answer to another revision is asked again.
    pub revision: u32,
    /// The kind of answer it takes.
    pub kind: ItemKind,
    /// Its heading.
    pub title: String,
    /// The paragraphs about it.
    pub text: Vec<String>,
    /// The trap that people fall into.
    pub trap: Option<String>,
    /// Advice: inferred, not AWS's word.
    pub advice: Vec<String>,
    /// Where to read more.
    pub links: Vec<Link>,
    /// The sources of its facts: keys of the plan's sources.
    pub sources: Vec<String>,
    /// The dated rules that bear on it: ids of the plan's rules.
    pub rules: Vec<String>,
    /// When it applies.
    pub applies: Applies,
    /// Whether the gate waits for it.
    pub required: bool,
    /// After so many days its answer is asked again; for backups the plan has a default.
    pub max_age_days: Option<u32>,
    /// Whether it is asked by itself, whatever else is there.
    pub always: bool,
    /// The weakest grade that settles `kept`.
    pub minimum_grade: Option<crate::grade::Grade>,
    /// Whether a backup that is kept is asked if a restore was tried.
    pub asks_restore: bool,
    /// How often a bill shows what a backup is about.
    pub billed: Option<Billed>,
    /// The category it belongs to, as a place in the plan's categories.
    pub category: usize,
    /// The items whose conditions name this one.
    pub dependents: Vec<super::ItemIndex>,
}

closed_list! {
    /// The name of a kind of answer, in plans and in records.
    KindName {
        /// Kept, nothing there, or let go.
        Backup = "backup",
        /// One of several answers.
        Decision = "decision",
        /// Read.
        Statement = "statement",
        /// Settled by the embedding page.
        Host = "host",
    }
}

/// The kind of answer an item takes.
#[derive(Clone, Debug, PartialEq)]
pub enum ItemKind {
    /// Kept, nothing there, or let go.
    Backup(Option<WayOut>),
    /// One of several answers.
    Decision(Decision),
    /// Read; the text is the checkbox's label.
    Statement(String),
    /// Settled by the embedding page alone.
    Host,
}

/// How to get something out of the account.
#[derive(Clone, Debug, PartialEq)]
pub struct WayOut {
    /// What holds for every way, in words; empty where the steps say it all.
    pub text: String,
    /// The steps to one's own computer, which most people want first.
    pub download: Vec<String>,
    /// The steps in the console.
    pub console: Vec<String>,
    /// What has to be there before one starts.
    pub needs: Option<String>,
    /// How long it takes, roughly.
    pub takes: Option<String>,
    /// What it costs, where that surprises.
    pub costs: Option<String>,
    /// On the command line.
    pub commands: Vec<String>,
    /// Whether it can't be done on a phone.
    pub needs_computer: bool,
}

/// The answers a decision offers.
#[derive(Clone, Debug, PartialEq)]
pub struct Decision {
    /// In the order in which they are offered.
    pub options: Vec<PlanOption>,
}

/// One answer that a decision offers.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanOption {
    /// Its id within the item.
    pub id: String,
    /// Its label.
    pub label: String,
    /// Whether choosing it settles the item.
    pub settles: bool,
    /// Whether it wants a reason.
    pub wants_why: bool,
    /// Whether what is then typed is a fact that the answer states, such as a name: the grade is
    /// attested. Otherwise it is the reason to do without, and the grade is waived.
    pub attests: bool,
    /// The route that is not open any more to whoever chooses it.
    pub closes_route: Option<Route>,
    /// Things to know before choosing it.
    pub hint: Option<String>,
    /// The form that its text has to have.
    pub pattern: Option<Pattern>,
}

/// A link to read more.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    /// Its text.
    pub text: String,
    /// Its address, always `https:`; empty for a contact that is a text alone.
    pub url: String,
}

impl ItemKind {
    /// Its name.
    #[must_use]
    pub const fn name(&self) -> KindName {
        match self {
            Self::Backup(_) => KindName::Backup,
            Self::Decision(_) => KindName::Decision,
            Self::Statement(_) => KindName::Statement,
            Self::Host => KindName::Host,
        }
    }
}

impl Item {
    /// Whether one of its options closes a route.
    pub(super) fn closes_a_route(&self) -> bool {
        match &self.kind {
            ItemKind::Decision(decision) => decision
                .options
                .iter()
                .any(|option| option.closes_route.is_some()),
            ItemKind::Backup(_) | ItemKind::Statement(_) | ItemKind::Host => false,
        }
    }

    /// The option of this decision with that id.
    #[must_use]
    pub fn option(&self, id: &str) -> Option<&PlanOption> {
        match &self.kind {
            ItemKind::Decision(decision) => decision.options.iter().find(|option| option.id == id),
            ItemKind::Backup(_) | ItemKind::Statement(_) | ItemKind::Host => None,
        }
    }
}
