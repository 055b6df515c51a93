//! The names that the page itself uses, and the subject of an input, by its name.
//!
//! Inputs of the plan have names of an id, a dot and a field. The page's own have no dot, but for the
//! outcome's and those of what is there; so an id may begin like any of them.

/// The key under which the facts of files are kept; no answer has it.
pub const FACTS: &str = "evidence";

/// The row that says what is there, in plans that ask for it.
pub const THERE: &str = "there";

/// The confirmation that nothing else is there: the name of its input and the key of its answer.
pub const NOTHING_ELSE: &str = "there.nothing-else";

/// The same for what the collector's file could not show, by the bills.
pub const NOTHING_OF_THE_REST: &str = "there.rest";

/// Rows that every plan has, or may have.
const OWN_ROWS: [&str; 7] = [
    "account", "clock", "evidence", "plan", "route", "standing", THERE,
];

/// Keys under which something is kept beside the answers to the plan.
const OWN_KEYS: [&str; 10] = [
    "account-name",
    "answered-by",
    super::LATEST_SEEN,
    FACTS,
    "management-account",
    NOTHING_ELSE,
    NOTHING_OF_THE_REST,
    "outcome",
    "route",
    "standing",
];

/// Inputs that are no answer, or one that every plan has.
const OWN_INPUTS: [&str; 20] = [
    "account-id",
    "account-name",
    "answered-by",
    CONFIRMATION,
    "evidence",
    "evidence-class",
    "evidence-file",
    "evidence-filter",
    "evidence-region",
    "evidence-service",
    "evidence-text",
    "exported",
    "language",
    "management-account",
    "outcome",
    "record",
    "route",
    "standing",
    "theme",
    "there-search",
];

/// The input for typing the account's id once more.
const CONFIRMATION: &str = "confirm-account-id";

/// The subject of an input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// The typed confirmation.
    Confirmation,
    /// How the page is shown, or a file: nothing that is said.
    Nothing,
    /// The examiner's part of the page.
    Evidence,
    /// An answer, of the plan or of every plan.
    Answer,
}

/// The subject of the input of this name.
#[must_use]
pub fn about(name: &str) -> About {
    match name {
        CONFIRMATION => About::Confirmation,
        "language" | "theme" | "record" | "exported" => About::Nothing,
        // Names that belong to the plan have a dot.
        _ if name.starts_with("evidence") && !name.contains('.') => About::Evidence,
        _ => About::Answer,
    }
}

/// All names that the page itself uses: no part of a plan may have one of them.
pub fn own_names() -> impl Iterator<Item = &'static str> {
    OWN_ROWS.into_iter().chain(OWN_KEYS).chain(OWN_INPUTS)
}
