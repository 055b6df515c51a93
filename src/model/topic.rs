//! The parts of the page that are drawn by themselves.

use domain::plan::ItemIndex;

/// The topic that a slot shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Topic {
    /// The page itself, with slots for all the others.
    Page,
    /// The notices that a person has to read.
    Notices,
    /// A record that came in, as it stood.
    Imported,
    /// How far one is.
    Progress,
    /// The account and its standing.
    Account,
    /// Evidence.
    Evidence,
    /// Where copies lie.
    Copies,
    /// The services to tick.
    There,
    /// What was ticked, on the fold of the services.
    Services,
    /// The one tick for all statements.
    Statements,
    /// That nothing else is there.
    NothingElse,
    /// The route.
    Route,
    /// The head of a section.
    Section(usize),
    /// The one answer of a category.
    Category(usize),
    /// How much of a category is settled, on its fold.
    Count(usize),
    /// How much of a section of the plan is settled, beside its heading.
    Line(usize),
    /// Which services of a category are there.
    Ticks(usize),
    /// The row of an item.
    Item(ItemIndex),
    /// Whether the service of an item is there.
    Tick(ItemIndex),
    /// The review and the hand-off.
    Review,
    /// The sentence about missing answers.
    Missing,
    /// The outcome, the dates and the record.
    Afterwards,
    /// A record that comes in.
    Import,
    /// The sources of the plan.
    Sources,
    /// Nothing; drawn to move the focus after all else was drawn.
    Focus,
}
