//! Resources that AWS makes by itself, as far as a name tells.

use crate::arn::Arn;

/// Beginnings of names that AWS gives, by service and kind.
const NAMES: &[(&str, &str, &str)] = &[
    ("iam", "role", "aws-service-role/"),
    ("iam", "role", "aws-reserved/"),
    ("iam", "role", "AWSServiceRole"),
    ("kms", "alias", "aws/"),
    ("rds", "pg", "default."),
    ("rds", "cluster-pg", "default."),
    ("rds", "og", "default:"),
    ("rds", "subgrp", "default"),
    ("rds", "secgrp", "default"),
    ("rds", "snapshot", "rds:"),
    ("rds", "cluster-snapshot", "rds:"),
    ("elasticache", "parametergroup", "default."),
    ("elasticache", "subnetgroup", "default"),
    ("elasticache", "user", "default"),
    ("memorydb", "parametergroup", "default."),
    ("memorydb", "acl", "open-access"),
    ("memorydb", "user", "default"),
    ("redshift", "parametergroup", "default."),
    ("redshift", "subnetgroup", "default"),
    ("dms", "subgrp", "default"),
    ("events", "event-bus", "default"),
    ("athena", "workgroup", "primary"),
    ("athena", "datacatalog", "AwsDataCatalog"),
    ("xray", "group", "Default"),
    ("xray", "sampling-rule", "Default"),
    ("ssm", "document", "AWS-"),
    ("ssm", "patchbaseline", "AWS-"),
    ("appconfig", "deploymentstrategy", "AppConfig."),
    ("codedeploy", "deploymentconfig", "CodeDeployDefault."),
    ("s3", "storage-lens", "default-account-dashboard"),
    ("route53resolver", "resolver-rule", "rslvr-autodefined-"),
    ("backup", "backup-plan", "aws/"),
    // The services below make the password themselves. Others, such as EventBridge, keep what a
    // person gave them.
    ("secretsmanager", "secret", "rds!"),
    ("secretsmanager", "secret", "redshift!"),
];

/// Whether AWS made it by itself. Automatic snapshots of a database are in it: they go with the
/// database. A default VPC or security group has a number like any other: only AWS Config tells.
#[must_use]
pub(super) fn is_made_by_aws(arn: &Arn<'_>) -> bool {
    let (kind, name) = arn.part();
    arn.of_aws
        || NAMES.iter().any(|(service, known, start)| {
            *service == arn.service && *known == kind && name.starts_with(start)
        })
}

/// Whether AWS Backup made it: a recovery point that shows as a snapshot of another service.
#[must_use]
pub(super) fn is_of_aws_backup(arn: &Arn<'_>) -> bool {
    let (kind, name) = arn.part();
    matches!(kind, "snapshot" | "cluster-snapshot") && name.starts_with("awsbackup:")
}
