//! The names of services on bills.

use crate::item::Item;

/// The meaning of a line of a bill.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Charge {
    /// A service that an item asks about.
    Data(Item),
    /// A commitment that may go on after the closing.
    Commitment,
    /// A service without data of its own, a tax, a fee or a subscription.
    NoData,
    /// Not known here: it counts as something that an item has to be found for.
    Unknown,
}

/// Beginnings of names, and their meanings. The first that fits counts.
const NAMES: &[(&str, Charge)] = &[
    (
        "Amazon Relational Database Service",
        Charge::Data(Item::Rds),
    ),
    ("Amazon DocumentDB", Charge::Data(Item::DocumentDbNeptune)),
    ("Amazon Neptune", Charge::Data(Item::DocumentDbNeptune)),
    ("Amazon DynamoDB", Charge::Data(Item::DynamoDb)),
    ("Amazon Redshift", Charge::Data(Item::Redshift)),
    ("Amazon ElastiCache", Charge::Data(Item::ElastiCache)),
    ("Amazon MemoryDB", Charge::Data(Item::ElastiCache)),
    ("Amazon OpenSearch Service", Charge::Data(Item::OpenSearch)),
    (
        "Amazon Elasticsearch Service",
        Charge::Data(Item::OpenSearch),
    ),
    ("Amazon Simple Storage Service", Charge::Data(Item::S3)),
    ("Amazon Glacier", Charge::Data(Item::Glacier)),
    ("Amazon S3 Glacier", Charge::Data(Item::Glacier)),
    ("Amazon Elastic File System", Charge::Data(Item::Efs)),
    ("Amazon FSx", Charge::Data(Item::Fsx)),
    (
        "Amazon EC2 Container Registry (ECR)",
        Charge::Data(Item::Ecr),
    ),
    ("Amazon Elastic Container Registry", Charge::Data(Item::Ecr)),
    ("AWS CodeCommit", Charge::Data(Item::CodeCommit)),
    ("AWS Lambda", Charge::Data(Item::Lambda)),
    ("AWS CloudFormation", Charge::Data(Item::Iac)),
    ("AWS CloudTrail", Charge::Data(Item::CloudTrail)),
    ("AWS Secrets Manager", Charge::Data(Item::SecretsManager)),
    ("AWS Key Management Service", Charge::Data(Item::Kms)),
    ("AWS Certificate Manager", Charge::Data(Item::Acm)),
    ("Amazon Route 53", Charge::Data(Item::Route53Zones)),
    ("Amazon Registrar", Charge::Data(Item::Domains)),
    ("Amazon Cognito", Charge::Data(Item::Cognito)),
    ("Amazon Simple Email Service", Charge::Data(Item::Ses)),
    ("Amazon WorkMail", Charge::Data(Item::WorkMail)),
    ("Amazon WorkSpaces", Charge::Data(Item::WorkSpaces)),
    ("Amazon QuickSight", Charge::Data(Item::QuickSight)),
    ("Amazon SageMaker", Charge::Data(Item::SageMaker)),
    ("Amazon Lightsail", Charge::Data(Item::Lightsail)),
    ("AWS Backup", Charge::Data(Item::AwsBackup)),
    ("Tax", Charge::NoData),
    ("AWS Support", Charge::NoData),
    ("AWS Premium Support", Charge::NoData),
    ("AWS Cost Explorer", Charge::NoData),
    ("AWS Budgets", Charge::NoData),
    ("Savings Plans for", Charge::Commitment),
    ("Refund", Charge::NoData),
    ("AWS Config", Charge::NoData),
    ("Amazon GuardDuty", Charge::NoData),
    ("AWS Security Hub", Charge::NoData),
    ("AWS WAF", Charge::NoData),
    ("AWS Shield", Charge::NoData),
    ("Amazon Virtual Private Cloud", Charge::NoData),
    ("Amazon Elastic Load Balancing", Charge::NoData),
    ("AWS Data Transfer", Charge::NoData),
];

/// The meaning of a service's name on a bill. Names that several items share (`EC2 - Other` has
/// disks and gateways, `AmazonCloudWatch` has logs and alarms) are not known.
#[must_use]
pub fn charge(name: &str) -> Charge {
    let name = name.trim();
    NAMES
        .iter()
        .find(|(known, _)| name.starts_with(known))
        .map_or(Charge::Unknown, |(_, charge)| *charge)
}

/// Names under which bills have several services, and the items that they may be.
const SHARED: &[(&str, &[Item])] = &[
    ("EC2 - Other", &[Item::Ebs, Item::Ami, Item::Addresses]),
    (
        "Amazon Elastic Compute Cloud",
        &[Item::Other, Item::Ebs, Item::Addresses],
    ),
    ("AmazonCloudWatch", &[Item::CloudWatchLogs, Item::Other]),
];

/// The items of which one explains a name that several services share.
#[must_use]
pub fn shared_charge(name: &str) -> &'static [Item] {
    let found = SHARED
        .iter()
        .find(|(known, _)| name.trim().starts_with(known));
    found.map_or(&[], |(_, items)| items)
}
