//! The elements of AWS's lists as serde reads them. Only the fields that are used are named:
//! names, addresses and phone numbers of people are never read.

mod field;

pub(crate) use field::{AccountField, Text, TimeField};

use std::collections::BTreeMap;

use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::Value;

/// Resource Explorer: `Resources[]`.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct ExplorerResource<'a> {
    #[serde(borrow)]
    pub(crate) arn: Text<'a>,
    pub(crate) owning_account_id: Option<AccountField>,
    pub(crate) region: Option<Text<'a>>,
    pub(crate) resource_type: Option<Text<'a>>,
    pub(crate) last_reported_at: Option<TimeField>,
}

/// The tagging API: `ResourceTagMappingList[]`.
#[derive(Deserialize)]
pub(crate) struct TaggedResource<'a> {
    #[serde(borrow, rename = "ResourceARN")]
    pub(crate) arn: Text<'a>,
}

/// S3: `Buckets[]`.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct Bucket<'a> {
    #[serde(borrow)]
    pub(crate) name: Text<'a>,
    /// When it was made; it is always there, and tells buckets from other things with names.
    #[serde(rename = "CreationDate")]
    pub(crate) _creation_date: TimeField,
    pub(crate) bucket_region: Option<Text<'a>>,
    pub(crate) bucket_arn: Option<Text<'a>>,
}

/// EC2: `Images[]`, beside what is read of a copied one.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct OwnedImage<'a> {
    #[serde(borrow, rename = "ImageId")]
    pub(crate) _image_id: Text<'a>,
    pub(crate) owner_id: AccountField,
}

/// S3: `ReplicationConfiguration.Rules[]`.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct BucketReplica<'a> {
    #[serde(borrow)]
    pub(crate) status: Text<'a>,
    pub(crate) destination: BucketReplicaDestination<'a>,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct BucketReplicaDestination<'a> {
    #[serde(borrow)]
    pub(crate) bucket: Text<'a>,
    /// The account that the bucket is of, if it is to own the copies.
    pub(crate) account: Option<AccountField>,
}

/// AWS Config: each of `Results[]` is JSON in a text. Which fields it has, the query says.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ConfigResource<'a> {
    #[serde(borrow)]
    pub(crate) resource_type: Text<'a>,
    pub(crate) resource_id: Option<Text<'a>>,
    pub(crate) resource_name: Option<Text<'a>>,
    pub(crate) aws_region: Option<Text<'a>>,
    pub(crate) account_id: Option<AccountField>,
    pub(crate) arn: Option<Text<'a>>,
    pub(crate) configuration: Option<Value>,
}

/// AWS Config: `resourceCounts[]`.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ConfigCount<'a> {
    #[serde(borrow)]
    pub(crate) resource_type: Text<'a>,
    pub(crate) count: u64,
}

/// AWS Backup: `CopyJobs[]`.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct CopyJob<'a> {
    pub(crate) account_id: Option<AccountField>,
    #[serde(borrow)]
    pub(crate) source_backup_vault_arn: Text<'a>,
    #[serde(borrow)]
    pub(crate) destination_backup_vault_arn: Text<'a>,
    pub(crate) destination_recovery_point_arn: Option<Text<'a>>,
    pub(crate) destination_encryption_key_arn: Option<Text<'a>>,
    /// What was asked for the copy: it may have been changed since.
    pub(crate) destination_recovery_point_lifecycle: Option<Lifecycle>,
    #[serde(borrow)]
    pub(crate) resource_arn: Text<'a>,
    pub(crate) resource_type: Option<Text<'a>>,
    pub(crate) state: Option<Text<'a>>,
    pub(crate) creation_date: Option<TimeField>,
    pub(crate) completion_date: Option<TimeField>,
}

/// AWS Backup: `RecoveryPoints[]`, by vault or by resource.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct RecoveryPoint<'a> {
    #[serde(borrow)]
    pub(crate) recovery_point_arn: Text<'a>,
    pub(crate) backup_vault_arn: Option<Text<'a>>,
    pub(crate) resource_arn: Option<Text<'a>>,
    pub(crate) encryption_key_arn: Option<Text<'a>>,
    pub(crate) encryption_key_type: Option<Text<'a>>,
    pub(crate) is_encrypted: Option<bool>,
    pub(crate) status: Option<Text<'a>>,
    pub(crate) creation_date: Option<TimeField>,
    pub(crate) completion_date: Option<TimeField>,
    pub(crate) calculated_lifecycle: Option<CalculatedLifecycle>,
    pub(crate) lifecycle: Option<Lifecycle>,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct CalculatedLifecycle {
    pub(crate) delete_at: Option<TimeField>,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct Lifecycle {
    pub(crate) delete_after_days: Option<i64>,
    pub(crate) delete_after_event: Option<Value>,
    /// Its other members: an end may stand there under a name that is not known here.
    #[serde(flatten)]
    pub(crate) others: BTreeMap<String, IgnoredAny>,
}

/// AWS Backup: `Results[]` of the protected resources.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct ProtectedResource<'a> {
    #[serde(borrow)]
    pub(crate) resource_arn: Text<'a>,
    pub(crate) resource_type: Option<Text<'a>>,
    pub(crate) last_backup_time: Option<TimeField>,
}

/// RDS, DocumentDB and Neptune: `DBSnapshots[]` and `DBClusterSnapshots[]`.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct DatabaseSnapshot<'a> {
    #[serde(borrow, rename = "DBSnapshotArn", alias = "DBClusterSnapshotArn")]
    pub(crate) arn: Text<'a>,
    /// The database or cluster that it was made of.
    #[serde(borrow, rename = "DBInstanceIdentifier", alias = "DBClusterIdentifier")]
    pub(crate) of: Text<'a>,
    /// The snapshot that it is a copy of.
    #[serde(
        rename = "SourceDBSnapshotIdentifier",
        alias = "SourceDBClusterSnapshotArn"
    )]
    pub(crate) source: Option<Text<'a>>,
    pub(crate) snapshot_type: Option<Text<'a>>,
    pub(crate) status: Option<Text<'a>>,
    pub(crate) snapshot_create_time: Option<TimeField>,
    pub(crate) kms_key_id: Option<Text<'a>>,
    #[serde(alias = "StorageEncrypted")]
    pub(crate) encrypted: Option<bool>,
    pub(crate) engine: Option<Text<'a>>,
}

/// EFS: `Replications[]`.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct FileReplicas<'a> {
    #[serde(borrow)]
    pub(crate) source_file_system_arn: Text<'a>,
    #[serde(borrow)]
    pub(crate) destinations: Vec<FileReplica<'a>>,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct FileReplica<'a> {
    pub(crate) owner_id: Option<AccountField>,
    #[serde(borrow)]
    pub(crate) file_system_id: Option<Text<'a>>,
    pub(crate) status: Option<Text<'a>>,
    pub(crate) last_replicated_timestamp: Option<TimeField>,
}

/// DynamoDB: `ExportDescription`.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct TableExport<'a> {
    #[serde(borrow)]
    pub(crate) table_arn: Text<'a>,
    pub(crate) export_status: Option<Text<'a>>,
    pub(crate) export_type: Option<Text<'a>>,
    pub(crate) export_time: Option<TimeField>,
    pub(crate) s3_bucket: Option<Text<'a>>,
    pub(crate) s3_bucket_owner: Option<AccountField>,
    pub(crate) s3_sse_kms_key_id: Option<Text<'a>>,
}

/// AWS Backup: `RestoreJobs[]`.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct RestoreJob<'a> {
    #[serde(borrow)]
    pub(crate) source_resource_arn: Option<Text<'a>>,
    pub(crate) resource_type: Option<Text<'a>>,
    pub(crate) status: Option<Text<'a>>,
    pub(crate) completion_date: Option<TimeField>,
}

/// Organizations: `Account`, `Accounts[]` and `DelegatedAdministrators[]`.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct OrganizationAccount<'a> {
    pub(crate) id: AccountField,
    #[serde(borrow)]
    pub(crate) arn: Text<'a>,
    /// Announced to end: `State` goes before it.
    pub(crate) status: Option<Text<'a>>,
    pub(crate) state: Option<Text<'a>>,
    pub(crate) joined_method: Option<Text<'a>>,
    /// AWS's own example writes it with a capital S.
    #[serde(alias = "JoinedTimeStamp")]
    pub(crate) joined_timestamp: Option<TimeField>,
    pub(crate) delegation_enabled_date: Option<TimeField>,
}

/// Organizations: `Organization`.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct Organization<'a> {
    #[serde(borrow)]
    pub(crate) arn: Text<'a>,
    pub(crate) id: Option<Text<'a>>,
    pub(crate) master_account_arn: Option<Text<'a>>,
    pub(crate) feature_set: Option<Text<'a>>,
    pub(crate) master_account_id: AccountField,
}

/// Organizations: `DelegatedServices[]`.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct DelegatedService<'a> {
    #[serde(borrow)]
    pub(crate) service_principal: Text<'a>,
    pub(crate) delegation_enabled_date: Option<TimeField>,
}

/// Cost Explorer: `ResultsByTime[]`.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct CostPeriod {
    pub(crate) time_period: TimePeriod,
    /// Empty where nothing was paid, never missing: without its name nothing would have been paid.
    pub(crate) groups: Vec<CostGroup>,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct TimePeriod {
    pub(crate) end: TimeField,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct CostGroup {
    pub(crate) keys: Vec<String>,
    pub(crate) metrics: BTreeMap<String, Amount>,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct Amount {
    pub(crate) amount: String,
}

/// Cost Explorer: `GroupDefinitions[]`.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct GroupDefinition {
    pub(crate) key: String,
}

/// Route 53: `Domains[]`.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct Domain {
    pub(crate) domain_name: String,
    pub(crate) auto_renew: Option<bool>,
    pub(crate) transfer_lock: Option<bool>,
    pub(crate) expiry: Option<TimeField>,
}

/// Savings Plans: `savingsPlans[]`.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct SavingsPlan<'a> {
    pub(crate) savings_plan_id: String,
    pub(crate) savings_plan_arn: Option<Text<'a>>,
    #[serde(borrow)]
    pub(crate) state: Text<'a>,
    pub(crate) start: Option<TimeField>,
    pub(crate) end: Option<TimeField>,
}

/// EC2: `ReservedInstances[]`; RDS, ElastiCache, Redshift, MemoryDB and OpenSearch give other names to
/// their reservations, and say when they began and how long they last.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct ReservedInstances<'a> {
    #[serde(
        alias = "ReservedDBInstanceId",
        alias = "ReservedCacheNodeId",
        alias = "ReservedNodeId",
        alias = "ReservationId",
        alias = "ReservedInstanceId",
        alias = "ReservedElasticsearchInstanceId"
    )]
    pub(crate) reserved_instances_id: String,
    #[serde(borrow)]
    pub(crate) state: Text<'a>,
    #[serde(alias = "StartTime")]
    pub(crate) start: Option<TimeField>,
    pub(crate) end: Option<TimeField>,
    /// In seconds.
    pub(crate) duration: Option<u32>,
}

/// Account management: `Regions[]`; EC2 calls the status otherwise.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct Region<'a> {
    #[serde(borrow)]
    pub(crate) region_name: Text<'a>,
    #[serde(alias = "OptInStatus")]
    pub(crate) region_opt_status: Option<Text<'a>>,
}

/// Resource Explorer: `Count`.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct Count {
    pub(crate) total_resources: Option<u64>,
    pub(crate) complete: Option<bool>,
}

/// An error as JSON.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct ErrorMember {
    pub(crate) code: String,
}
