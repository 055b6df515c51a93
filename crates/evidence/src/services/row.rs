//! One row of the table of services: a thing with all its spellings.

use super::Class;
use crate::item::Item;

/// A kind of resource with all its spellings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// Resource Explorer's name, which is also service and kind in the ARN: `ec2:volume`.
    pub explorer: &'static str,
    /// AWS Config's name: `AWS::EC2::Volume`. Tag Editor cuts it into `EC2` and `Volume`. Empty
    /// where Config has none.
    pub config: &'static str,
    /// The name in AWS Backup: `EBS`. Empty for types that AWS Backup does not copy.
    pub backup: &'static str,
    /// Its class: how much is lost with it.
    pub class: Class,
    /// The item that asks about it.
    pub item: Option<Item>,
}

pub(super) const fn data(
    explorer: &'static str,
    config: &'static str,
    backup: &'static str,
    item: Item,
) -> Row {
    Row {
        explorer,
        config,
        backup,
        class: Class::HoldsData,
        item: Some(item),
    }
}

pub(super) const fn conf(explorer: &'static str, config: &'static str) -> Row {
    Row {
        explorer,
        config,
        backup: "",
        class: Class::Configuration,
        item: None,
    }
}
