//! Answers and facts that could not be saved, by the place where they would stand. They are the
//! page's, not an element's: one that is taken out of the page, and put into it again, goes on with
//! them.

use std::cell::RefCell;
use std::rc::Rc;

use domain::case::Case;
use domain::table::Table;

/// A table that all elements of the page have in common.
pub type OfThePage<T> = Rc<RefCell<Table<T>>>;

/// All that could not be saved, for as long as the page is open.
#[derive(Clone, Default)]
pub struct Unsaved {
    /// Accounts that are not open.
    pub cases: OfThePage<Case>,
    /// The facts of those whose facts could not be saved.
    pub facts: OfThePage<String>,
    /// Those whose facts stayed under another name: they can't be read, and could not be copied.
    pub left: OfThePage<()>,
}

impl Unsaved {
    /// That of this page.
    pub fn here() -> Self {
        thread_local! {
            static HERE: Unsaved = Unsaved::default();
        }
        HERE.with(Clone::clone)
    }
}
