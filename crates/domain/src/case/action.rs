//! The actions that a person may take on a case.

use crate::answer::{Basis, Choice, Outcome, Place, Restore};
use crate::plan::{ItemIndex, Shortcut};
use crate::standing::{Route, Standing};

/// An action that a person may take on a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Type into the field for the account id.
    TypeAccountId(String),
    /// Name the account.
    TypeAccountName(String),
    /// Name the management account of a member, by its id.
    TypeManagementAccount(String),
    /// Say who is answering.
    TypeAnsweredBy(String),
    /// Choose the standing.
    ChooseStanding(Standing),
    /// Choose the route.
    ChooseRoute(Route),
    /// Settle a whole category, by its place in the plan, or go back to single answers.
    ChooseForCategory(usize, Shortcut),
    /// Say why a whole category is let go.
    TypeWhyForCategory(usize, String),
    /// Settle a whole section, by its place in the plan, or go back to single answers.
    ChooseForSection(usize, Shortcut),
    /// Say why a whole section is let go.
    TypeWhyForSection(usize, String),
    /// Change the answer to an item.
    Answer(ItemIndex, Change),
    /// Confirm that nothing else is there, or take that back.
    NothingElse {
        /// What it rests on; none takes it back.
        basis: Option<Basis>,
        /// The ids of the items that files list now: it says nothing about those.
        listed: Vec<String>,
    },
    /// Say that the bills show nothing of what the collector's file could not show; or take it back.
    NothingOfTheRest(bool),
    /// Say the same again, today: for an item, category or section, by its id.
    Confirm(String),
    /// The answer under this key was just given by confirming what a file says.
    OfFile(String),
    /// Record how closing the account ended.
    ChooseOutcome(Outcome),
    /// Record on which day it was closed.
    TypeClosedOn(String),
    /// Record the signs that were seen.
    TypeSeen(String),
}

/// A change to the answer of one item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// It is there; or it is not, with whatever was answered about it.
    There(bool),
    /// Kept, nothing or let go.
    Choose(Choice),
    /// In another account or outside AWS.
    Place(Place),
    /// Which account.
    DestinationAccount(String),
    /// Where exactly.
    Where(String),
    /// On which day it was copied.
    CopiedOn(String),
    /// Whether a restore was tried.
    Restore(Restore),
    /// The option of a decision.
    Decide(String),
    /// Why.
    Why(String),
    /// A statement read, or taken back.
    Read(bool),
}
