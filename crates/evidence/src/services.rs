//! One table of services: from every spelling of a kind of resource to the item that asks about
//! it, and to its class.

mod configuration;
mod costs;
mod data;
mod made_by_aws;
mod row;

pub use costs::{Charge, charge, shared_charge};
pub use row::Row;

use crate::arn::Arn;
use crate::closed::closed_list;
use crate::cut;
use crate::item::Item;
use crate::subject;

closed_list! {
    /// The class of a resource: how much is lost with it.
    Class {
        /// It holds data: an item asks about it.
        HoldsData = "holds-data",
        /// It is a setting: made again by hand or from a template.
        Configuration = "configuration",
        /// AWS made it by itself, as it does in every account.
        AwsDefault = "aws-default",
        /// Not known here. It counts under [`Item::Other`]: what is not known is never left out.
        Unknown = "unknown",
    }
}

impl Class {
    /// The item that takes one answer for all resources of this class; none where each kind of
    /// resource has an item of its own, if only [`Item::Other`].
    #[must_use]
    pub const fn grouped_item(self) -> Option<&'static str> {
        match self {
            Self::Configuration => Some(subject::CONFIGURATION.item),
            Self::AwsDefault => Some(subject::AWS_DEFAULT.item),
            Self::HoldsData | Self::Unknown => None,
        }
    }
}

/// How one resource counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Its class.
    pub class: Class,
    /// The item that asks about it: every class but configuration and defaults has one.
    pub item: Option<Item>,
}

/// The spellings of a resource's kind that a file has.
#[derive(Clone, Copy, Debug, Default)]
pub struct Spelling<'a> {
    /// Its ARN.
    pub arn: Option<Arn<'a>>,
    /// Resource Explorer's name: `ec2:volume`.
    pub explorer: Option<&'a str>,
    /// AWS Config's name: `AWS::EC2::Volume`.
    pub config: Option<&'a str>,
    /// AWS Backup's name: `EBS`.
    pub backup: Option<&'a str>,
}

/// Services whose ARNs have no kind, and the kind they mean.
const BARE: &[(&str, &str)] = &[
    ("s3", "s3:bucket"),
    ("sns", "sns:topic"),
    ("sqs", "sqs:queue"),
];

/// All rows.
pub fn rows() -> impl Iterator<Item = &'static Row> {
    data::ROWS.iter().chain(configuration::ROWS)
}

/// How a resource counts. AWS Backup's own word for it goes first: it alone tells DocumentDB from
/// Aurora. Then Resource Explorer's, then the ARN, then AWS Config's.
#[must_use]
pub fn place(spelling: &Spelling<'_>) -> Place {
    if let Some(arn) = &spelling.arn {
        if made_by_aws::is_of_aws_backup(arn) {
            return Place {
                class: Class::HoldsData,
                item: Some(Item::AwsBackup),
            };
        }
        if made_by_aws::is_made_by_aws(arn) {
            return Place {
                class: Class::AwsDefault,
                item: None,
            };
        }
    }
    let found = spelling
        .backup
        .and_then(by_backup)
        .or_else(|| spelling.explorer.and_then(by_explorer))
        .or_else(|| spelling.arn.as_ref().and_then(by_arn))
        .or_else(|| spelling.config.and_then(by_config));
    match found {
        Some(row) => Place {
            class: row.class,
            item: row.item,
        },
        None => Place {
            class: Class::Unknown,
            item: Some(Item::Other),
        },
    }
}

/// The row of Resource Explorer's name; what stands after a slash (`loadbalancer/app`) is left out.
#[must_use]
pub fn by_explorer(name: &str) -> Option<&'static Row> {
    let name = cut::trim(name);
    let name = cut::at(name, |byte| byte == b'/').map_or(name, |(front, _)| front);
    let search = |rows: &'static [Row]| {
        let place = rows.binary_search_by(|row| row.explorer.cmp(name)).ok()?;
        rows.get(place)
    };
    search(data::ROWS).or_else(|| search(configuration::ROWS))
}

/// The item of a database or cluster with this engine: RDS lists those of other services, too.
pub(crate) fn by_engine(engine: &str, is_cluster: bool) -> Item {
    let is = |name: &str| engine.starts_with(name);
    match is_cluster {
        _ if is("docdb") || is("neptune") => Item::DocumentDbNeptune,
        true => Item::Aurora,
        false if is("aurora") => Item::Aurora,
        false => Item::Rds,
    }
}

/// The row of an ARN.
#[must_use]
pub fn by_arn(arn: &Arn<'_>) -> Option<&'static Row> {
    let (kind, _) = arn.part();
    if kind.is_empty() || arn.service == "s3" && !matches!(kind, "accesspoint" | "storage-lens") {
        let bare = BARE.iter().find(|(service, _)| *service == arn.service);
        return bare.and_then(|(_, name)| by_explorer(name));
    }
    by_explorer(&[arn.service, ":", kind].concat())
}

/// The row of AWS Config's name.
#[must_use]
pub fn by_config(name: &str) -> Option<&'static Row> {
    let name = name.trim();
    let same = |row: &&Row| !row.config.is_empty() && row.config.eq_ignore_ascii_case(name);
    rows().find(same)
}

/// The row of AWS Backup's name.
#[must_use]
pub fn by_backup(name: &str) -> Option<&'static Row> {
    let name = name.trim();
    data::ROWS
        .iter()
        .find(|row| !row.backup.is_empty() && row.backup.eq_ignore_ascii_case(name))
}
