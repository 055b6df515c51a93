//! Why a text is not taken as a record.

use crate::closed::closed_list;

closed_list! {
    /// Why a text is not taken as a record. The names are public.
    RecordErrorCode {
        /// It ends too early.
        Truncated = "truncated",
        /// It was changed since it was made.
        Altered = "altered",
        /// A newer version made it.
        Newer = "newer",
        /// It has 8 MB or more.
        TooLarge = "too-large",
        /// Its answers take more room than there is for them.
        NoRoom = "no-room",
        /// It is something else.
        NotARecord = "not-a-record",
        /// The program that reads records could not be loaded.
        Unavailable = "unavailable",
    }
}

/// Why a text is not taken as a record, and where that shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordError {
    /// Why.
    pub code: RecordErrorCode,
    /// Where: a JSON pointer, or `line 3, column 14`.
    pub place: String,
}

impl RecordError {
    /// The error for a text of [`LIMIT`](super::LIMIT) bytes or more, for those who know the size
    /// before they have the text.
    #[must_use]
    pub fn too_large() -> Self {
        Self {
            code: RecordErrorCode::TooLarge,
            place: "line 1, column 1".to_owned(),
        }
    }
}
