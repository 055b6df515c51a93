//! The grades of an item's answer.

use crate::closed::closed_list;

closed_list! {
    /// How well an answer is founded, from weakest to strongest.
    Grade {
        /// Nothing: there is no settled answer.
        Open = "open",
        /// The person gave up what is there, with a reason.
        Waived = "waived",
        /// The person's word.
        Attested = "attested",
        /// A file that speaks for it but leaves something unknown.
        Supported = "supported",
        /// A file that shows it.
        Shown = "shown",
    }
}
