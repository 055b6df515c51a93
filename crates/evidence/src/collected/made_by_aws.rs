//! Things of a list that AWS made by itself, as far as no ARN tells.

use serde_json::Value;

/// Vaults that AWS makes by itself. They count once something lies in them.
const VAULTS: [&str; 2] = ["Default", "aws/efs/automatic-backup-vault"];

/// Whether AWS made this element of a call's list by itself, as it does in every account, or it is
/// already gone.
pub(super) fn is_made_by_aws(call: &str, one: &Value) -> bool {
    let text = |name: &str| one.get(name).and_then(Value::as_str).unwrap_or_default();
    let is_there = |name: &str| one.get(name).is_some_and(|value| !value.is_null());
    match call {
        "iam.ListRoles" => ["/aws-service-role/", "/aws-reserved/"]
            .iter()
            .any(|path| text("Path").starts_with(path)),
        "route53.ListHostedZones" => is_there("LinkedService"),
        "events.ListRules" => is_there("ManagedBy"),
        // Others keep what a person gave them.
        "secretsmanager.ListSecrets" => matches!(text("OwningService"), "rds" | "redshift"),
        "athena.ListWorkGroups" => text("Name") == "primary",
        "athena.ListDataCatalogs" => text("CatalogName") == "AwsDataCatalog",
        "keyspaces.ListKeyspaces" => {
            let name = text("keyspaceName");
            name == "system" || name.starts_with("system_")
        }
        "kms.ListAliases" => text("AliasName").starts_with("alias/aws/"),
        "backup.ListBackupVaults" => {
            let points = one.get("NumberOfRecoveryPoints").and_then(Value::as_u64);
            VAULTS.contains(&text("BackupVaultName")) && points == Some(0)
        }
        // Every account has one in each Region; only one that was paid for in advance is a commitment.
        "mediaconvert.ListQueues" => text("PricingPlan") == "ON_DEMAND",
        // Addresses of the service itself.
        "timestream-write.DescribeEndpoints" => true,
        "ec2.DescribeInstances" => {
            one.pointer("/State/Name").and_then(Value::as_str) == Some("terminated")
        }
        _ => false,
    }
}
