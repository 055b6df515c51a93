//! The collector writes no field that nothing here reads.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

const CALLS: &str = include_str!("../../../../collector/calls.json");
const ITEMS: &str = include_str!("../../../../plan/evidence.json");

/// What is read of single calls, beside what names a thing.
const READ: &[(&str, &[&str])] = &[
    (
        "account.GetAccountInformation",
        &["AccountId", "AccountCreatedDate", "AccountState"],
    ),
    ("account.ListRegions", &["RegionName", "RegionOptStatus"]),
    ("backup.ListBackupVaults", &["NumberOfRecoveryPoints"]),
    (
        "backup.ListCopyJobs",
        &[
            "AccountId",
            "ResourceArn",
            "ResourceType",
            "State",
            "SourceBackupVaultArn",
            "DestinationBackupVaultArn",
            "DestinationRecoveryPointArn",
            "DestinationEncryptionKeyArn",
            "DestinationRecoveryPointLifecycle.DeleteAfterDays",
            "CreationDate",
            "CompletionDate",
        ],
    ),
    (
        "backup.ListProtectedResources",
        &["ResourceType", "LastBackupTime"],
    ),
    (
        "backup.ListRecoveryPointsByBackupVault",
        &[
            "ResourceArn",
            "Status",
            "CreationDate",
            "CompletionDate",
            "EncryptionKeyArn",
            "EncryptionKeyType",
            "IsEncrypted",
            "BackupVaultArn",
            "CalculatedLifecycle.DeleteAt",
            "Lifecycle.DeleteAfterDays",
        ],
    ),
    (
        "backup.ListRestoreJobs",
        &[
            "ResourceType",
            "SourceResourceArn",
            "Status",
            "CompletionDate",
        ],
    ),
    (
        "ce.GetCostAndUsage",
        &["Groups.Keys", "Groups.Metrics.UnblendedCost.Amount"],
    ),
    (
        "dynamodb.DescribeExport",
        &[
            "ExportDescription.TableArn",
            "ExportDescription.ExportStatus",
            "ExportDescription.ExportType",
            "ExportDescription.ExportTime",
            "ExportDescription.S3Bucket",
            "ExportDescription.S3BucketOwner",
            "ExportDescription.S3SseKmsKeyId",
        ],
    ),
    (
        "ec2.DescribeImages",
        &[
            "State",
            "CreationDate",
            "SourceImageId",
            "SourceImageRegion",
            "SourceInstanceId",
            "BlockDeviceMappings.Ebs.SnapshotId",
        ],
    ),
    ("ec2.DescribeInstances", &["Instances.State.Name"]),
    ("ec2.DescribeRegions", &["RegionName", "OptInStatus"]),
    ("ec2.DescribeSnapshots", &["Encrypted", "KmsKeyId"]),
    (
        "efs.DescribeReplicationConfigurations",
        &[
            "SourceFileSystemArn",
            "Destinations.OwnerId",
            "Destinations.FileSystemId",
            "Destinations.Status",
            "Destinations.LastReplicatedTimestamp",
        ],
    ),
    ("events.ListRules", &["ManagedBy"]),
    (
        "iam.GetAccountSummary",
        &["AccountPasswordPresent", "AccountMFAEnabled"],
    ),
    ("iam.ListRoles", &["Path"]),
    ("kms.ListAliases", &["TargetKeyId"]),
    (
        "freetier.GetAccountPlanState",
        &["accountPlanExpirationDate"],
    ),
    ("payments.due", &["amount.value"]),
    ("payments.past-due", &["amount.value"]),
    (
        "organizations.DescribeOrganization",
        &["Organization.FeatureSet", "Organization.MasterAccountId"],
    ),
    (
        "organizations.DescribePolicy",
        &["Policy.PolicySummary.Id", "Policy.Content"],
    ),
    (
        "organizations.ListAccounts",
        &[
            "State",
            "Status",
            "Paths",
            "JoinedMethod",
            "JoinedTimestamp",
        ],
    ),
    (
        "resource-explorer-2.ListResources",
        &["Arn", "Region", "ResourceType", "LastReportedAt"],
    ),
    (
        "route53.ListHostedZones",
        &["LinkedService.ServicePrincipal"],
    ),
    (
        "route53domains.ListDomains",
        &["AutoRenew", "TransferLock", "Expiry"],
    ),
    (
        "s3.GetBucketReplication",
        &["Status", "Destination.Bucket", "Destination.Account"],
    ),
    ("s3.ListBuckets", &["BucketRegion"]),
    (
        "savingsplans.DescribeSavingsPlans",
        &["savingsPlanId", "state", "end"],
    ),
    ("secretsmanager.ListSecrets", &["OwningService"]),
    ("sts.GetCallerIdentity", &["Account", "Arn"]),
    ("account.GetContactInformation", &["VerificationStatus"]),
    ("payments.ListPaymentInstruments", &["status"]),
    (
        "organizations.ListDelegatedServicesForAccount",
        &["ServicePrincipal"],
    ),
    ("organizations.ListTargetsForPolicy", &["TargetId"]),
    ("organizations.ListParents", &["Id"]),
    ("resourcegroupstaggingapi.GetResources", &["ResourceARN"]),
    ("ec2.DescribeReservedInstances", &["ReservedInstancesId"]),
];

/// RDS, DocumentDB and Neptune: their lists have each other's databases, and snapshots name originals.
const OF_DATABASES: &[&str] = &[
    "DBClusterIdentifier",
    "DBInstanceIdentifier",
    "Encrypted",
    "Engine",
    "KmsKeyId",
    "SnapshotCreateTime",
    "SnapshotType",
    "SourceDBClusterSnapshotArn",
    "SourceDBSnapshotIdentifier",
    "Status",
    "StorageEncrypted",
];

/// Reservations of all services.
const OF_RESERVATIONS: &[&str] = &[
    "Duration",
    "End",
    "StartTime",
    "State",
    "ReservedDBInstanceId",
    "ReservedNodeId",
    "ReservedCacheNodeId",
    "ReservationId",
    "ReservedInstanceId",
];

fn calls() -> Vec<Value> {
    let mut table: Value = serde_json::from_str(CALLS).unwrap();
    let Value::Array(calls) = table["calls"].take() else {
        panic!("the table has no calls");
    };
    calls
}

/// By call, the fields by which an item other than a backup asks about an element, or no more.
fn asked() -> BTreeMap<String, BTreeSet<String>> {
    let items: Value = serde_json::from_str(ITEMS).unwrap();
    let subjects = items["subjects"].as_array().unwrap().iter();
    let listed = subjects.flat_map(|one| one["listed"].as_array().into_iter().flatten());
    let mut all: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for one in listed {
        let fields = all
            .entry(one["call"].as_str().unwrap().to_owned())
            .or_default();
        fields.extend(one["name"].as_str().map(str::to_owned));
        let over = one["over"].as_object().into_iter().flatten();
        fields.extend(over.map(|(field, _)| field.clone()));
    }
    all
}

/// Its first field names a thing, or better its ARN, where that is the second: of a backup, or of
/// what another item asks about.
fn names(place: usize, field: &str, is_listed: bool) -> bool {
    is_listed && (place == 0 || place == 1 && field.to_ascii_lowercase().ends_with("arn"))
}

/// The calls of backups, and those that others are asked for.
fn of_things() -> BTreeSet<String> {
    let table: Value = serde_json::from_str(CALLS).unwrap();
    let items = table["items"].as_object().unwrap().iter();
    let backups = items.filter(|(item, _)| item.starts_with("backup."));
    let calls = backups.flat_map(|(_, one)| one["calls"].as_array().into_iter().flatten());
    let parents = calls_of(&table).map(|call| &call["each"]["call"]);
    let all = calls.chain(parents).filter_map(Value::as_str);
    all.map(str::to_owned).collect()
}

fn calls_of(table: &Value) -> impl Iterator<Item = &Value> {
    table["calls"].as_array().into_iter().flatten()
}

fn is_read(
    call: &Value,
    (place, field): (usize, &str),
    asked: Option<&BTreeSet<String>>,
    things: &BTreeSet<String>,
) -> bool {
    let (id, service) = (
        call["id"].as_str().unwrap(),
        call["service"].as_str().unwrap(),
    );
    let of_call = READ.iter().find(|(read, _)| *read == id);
    let of_call = of_call.is_some_and(|(_, fields)| fields.contains(&field));
    let of_database = matches!(service, "rds" | "docdb" | "neptune");
    let is_reservation = id.contains(".DescribeReserved");
    let is_listed = things.contains(id) || asked.is_some();
    let asked_for = |fields: &BTreeSet<String>| {
        let begins = |one: &String| one.split('.').next() == field.split('.').next();
        fields.iter().any(begins)
    };
    names(place, field, is_listed)
        || of_call
        || of_database && OF_DATABASES.contains(&field)
        || is_reservation && OF_RESERVATIONS.contains(&field)
        || asked.is_some_and(asked_for)
}

#[test]
fn all_that_is_written_is_read() {
    let asked = asked();
    let things = of_things();
    let mut unread = Vec::new();
    for call in calls() {
        let id = call["id"].as_str().unwrap();
        let of_items = asked.get(id);
        let keep = call["keep"].as_array().into_iter().flatten();
        for (place, field) in keep.enumerate() {
            let field = field.as_str().unwrap().split(':').next().unwrap();
            if !is_read(&call, (place, field), of_items, &things) {
                unread.push(format!("{id} {field}"));
            }
        }
    }
    assert!(!asked.is_empty());
    assert_eq!(unread, Vec::<String>::new());
}

#[test]
fn what_is_said_to_be_read_is_written() {
    let calls = calls();
    for (id, fields) in READ {
        let call = calls.iter().find(|call| call["id"] == **id).expect(id);
        let keep: Vec<&str> = call["keep"]
            .as_array()
            .unwrap()
            .iter()
            .map(|field| field.as_str().unwrap().split(':').next().unwrap())
            .collect();
        for field in *fields {
            assert!(keep.contains(field), "{id} {field}");
        }
    }
}
