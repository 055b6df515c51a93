//! The verdict of evidence on one resource.

use domain::grade::Grade;

use crate::closed::closed_list;

closed_list! {
    /// The verdict of evidence on one resource, from worst to best.
    Verdict {
        /// It is counted, but no file at hand names it.
        NotNamed = "not-named",
        /// No file of AWS Backup has anything of its Region.
        RegionNotCovered = "region-not-covered",
        /// No recovery point and no copy is known.
        NoRecoveryPoint = "no-recovery-point",
        /// All known points and copies lie in the account that is closed, or in another one that is
        /// being closed too.
        OnlyInThisAccount = "only-in-this-account",
        /// A copy is named, but only by a file that shows nothing: it is old, incomplete or damaged. Or
        /// it is not known of its account whether it stays.
        FileShowsNothing = "file-shows-nothing",
        /// The newest complete list of its vault does not have the copy.
        CopyGone = "copy-gone",
        /// The copy is encrypted with a key of an account that is being closed: nobody reads it then.
        KeyLost = "key-lost",
        /// The copy failed, is there in part, or came to an end that is not known here.
        CopyFailed = "copy-failed",
        /// The copy is not done yet.
        CopyRunning = "copy-running",
        /// The copy is older than the plan allows, or does not say when it was made.
        CopyTooOld = "copy-too-old",
        /// The copy expires too soon, or is being deleted.
        ExpiresTooSoon = "expires-too-soon",
        /// A recent copy lies in another account; when it expires or whose its key is, no file
        /// says, or its key is a third account's.
        Supported = "supported",
        /// A recent copy lies in another account and expires late enough or never.
        Shown = "shown",
    }
}

impl Verdict {
    /// The grade that an answer "kept" has by it.
    #[must_use]
    pub const fn grade(self) -> Grade {
        match self {
            Self::Shown => Grade::Shown,
            Self::Supported => Grade::Supported,
            _ => Grade::Open,
        }
    }

    /// Whether the copy is known not to outlast the closing: whoever says that it is kept there is
    /// contradicted. One that is merely unknown, running or old contradicts nothing: there may be another.
    #[must_use]
    pub const fn is_lost(self) -> bool {
        matches!(
            self,
            Self::CopyGone | Self::KeyLost | Self::CopyFailed | Self::ExpiresTooSoon
        )
    }
}
