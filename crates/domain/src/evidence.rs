//! What files say about items: the gate's view of evidence.

use crate::grade::Grade;
use crate::table::Table;

/// The findings of all files at hand, by item id.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Evidence {
    findings: Table<Finding>,
}

/// What files say about one item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Finding {
    /// How many of its resources are known to exist.
    pub existing: u32,
    /// The worst verdict among its known resources; none where no file speaks of copies.
    pub worst: Option<Grade>,
}

impl Evidence {
    /// Evidence made of these findings, by item id.
    #[must_use]
    pub fn new(findings: impl IntoIterator<Item = (String, Finding)>) -> Self {
        Self {
            findings: findings.into_iter().collect(),
        }
    }

    /// What files say about the item with this id.
    #[must_use]
    pub fn finding(&self, item: &str) -> Option<Finding> {
        self.findings.get(item).copied()
    }
}
