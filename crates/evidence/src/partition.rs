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
