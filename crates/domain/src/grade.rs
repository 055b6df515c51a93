//! What an item's answer rests on.

use crate::closed::closed_list;

closed_list! {
    /// What an answer rests on, from weakest to strongest.
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
