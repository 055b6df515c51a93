//! The partitions of AWS: worlds that share nothing, not even account ids.

use crate::closed::closed_list;

closed_list! {
    /// A partition of AWS.
    Partition {
        /// The commercial Regions.
        Aws = "aws",
        /// China.
        China = "aws-cn",
        /// GovCloud (US).
        GovCloud = "aws-us-gov",
    }
}

impl Partition {
    /// The partition of a Region: the names of all others have no beginning of their own.
    #[must_use]
    pub fn of_region(region: &str) -> Self {
        match region {
            china if china.starts_with("cn-") => Self::China,
            gov if gov.starts_with("us-gov-") => Self::GovCloud,
            _ => Self::Aws,
        }
    }
}
