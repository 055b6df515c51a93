//! Examples of the documentation: placeholders where an account's own values would be.

use crate::refusal::Refusal;

/// The placeholders of AWS's references for the API and for Python.
const PLACEHOLDERS: [&str; 6] = [
    ": \"string\"",
    ":\"string\"",
    ": 'string'",
    ": number",
    ": boolean",
    ": datetime(",
];

/// An account may have one such value; so many it has not.
const MANY: usize = 2;

/// How many placeholders the beginning of a file has.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Hint(usize);

impl Hint {
    pub(crate) fn of(head: &[u8]) -> Self {
        let text = String::from_utf8_lossy(head);
        let found = PLACEHOLDERS.map(|one| text.matches(one).take(MANY).count());
        Self(found.iter().sum())
    }

    /// A file with many of them is an example, whatever else it is.
    pub(crate) fn refusal(self) -> Result<(), Refusal> {
        if self.0 < MANY {
            return Ok(());
        }
        Err(Refusal::DocumentationExample)
    }

    /// The reason to give where a file is refused anyway.
    pub(crate) fn instead(self, refusal: Refusal) -> Refusal {
        match refusal {
            Refusal::Unrecognised { .. } | Refusal::Malformed { .. } | Refusal::OtherOutput(_)
                if self.0 > 0 =>
            {
                Refusal::DocumentationExample
            }
            other => other,
        }
    }
}
