//! The parts of the page that are drawn by themselves.

use domain::plan::ItemIndex;

/// The topic that a slot shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Topic {
    /// The page itself, with slots for all the others.
    Page,
    /// The notices that a person has to read.
    Notices,
    /// How far one is.
    Progress,
    /// The account and its standing.
    Account,
    /// Evidence.
    Evidence,
    /// The route.
    Route,
    /// The head of a section.
    Section(usize),
    /// The one answer of a category.
    Category(usize),
    /// How much of a category is settled, on its fold.
    Count(usize),
    /// The row of an item.
    Item(ItemIndex),
    /// The help with an item, whatever is answered.
    More(ItemIndex),
    /// The review and the hand-off.
    Review,
    /// The sentence about missing answers.
    Missing,
    /// The outcome, the dates and the record.
    Afterwards,
    /// Nothing; drawn to move the focus after all else was drawn.
    Focus,
}
