//! The problems of a file that could be read.

use crate::closed::closed_list;

closed_list! {
    /// A problem of a file that could be read. The names are public.
    ///
    /// The first thirteen lie in the file itself and are kept with it. The others hang on the account,
    /// on the present time or on other files: only [`combine`](crate::combine::combine) names
    /// them.
    Problem {
        /// A page token is left: there is more than this file has. Withholds.
        IncompletePage = "incomplete-page",
        /// The file itself says that it does not have all, or has fewer than it counts. Withholds.
        IncompleteCount = "incomplete-count",
        /// What every such list has is not in it (the management account, the partition's first
        /// Region), or it is what `--query` left of one. Withholds.
        PartOfList = "part-of-list",
        /// An element can't be read: a field is missing or of another type. Withholds.
        UnreadableElement = "unreadable-element",
        /// An account id stands there as a number: its leading zeros are lost. Withholds.
        NumericAccount = "numeric-account",
        /// Two columns have the same name. Withholds.
        DuplicateHeader = "duplicate-header",
        /// A time inside lies more than a day ahead. Withholds.
        FutureTime = "future-time",
        /// Resources or copies of several partitions. Withholds.
        OtherPartition = "other-partition",
        /// The collector was stopped before its end. Withholds.
        Stopped = "stopped",
        /// Things of several accounts. Each counts for its own account only.
        MixedAccounts = "mixed-accounts",
        /// A state, status or feature that is not known here. A resource with it shows nothing; the
        /// rest of the file counts.
        UnknownValue = "unknown-value",
        /// So many columns that most were left unread. Columns are found by name: no harm.
        ManyColumns = "many-columns",
        /// It lists nothing and does not say which Region was asked.
        RegionUnnamed = "region-unnamed",
        /// It is about another account than the one that is closed. Withholds.
        OtherAccount = "other-account",
        /// It is older than the plan allows. Withholds.
        Stale = "stale",
        /// Regions are in use of which no inventory has anything.
        RegionsMissing = "regions-missing",
        /// No list of Regions says which ones an inventory has to cover.
        RegionsUnknown = "regions-unknown",
        /// No recovery point says when a copy expires.
        ExpiryUnknown = "expiry-unknown",
    }
}

impl Problem {
    /// Whether a file with this problem can't be relied on to show anything. It can still
    /// contradict: what it lists is there.
    #[must_use]
    pub const fn withholds(self) -> bool {
        matches!(
            self,
            Self::IncompletePage
                | Self::IncompleteCount
                | Self::PartOfList
                | Self::UnreadableElement
                | Self::NumericAccount
                | Self::DuplicateHeader
                | Self::FutureTime
                | Self::OtherPartition
                | Self::Stopped
                | Self::OtherAccount
                | Self::Stale
        )
    }

    /// Whether it means that something which belongs into the file is not in it.
    #[must_use]
    pub const fn is_incomplete(self) -> bool {
        matches!(
            self,
            Self::IncompletePage
                | Self::IncompleteCount
                | Self::PartOfList
                | Self::UnreadableElement
                | Self::DuplicateHeader
                | Self::Stopped
        )
    }
}
