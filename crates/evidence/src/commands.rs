//! The commands whose output is read.

use domain::account::AccountId;
use domain::time::Timestamp;

use crate::kind::Kind;

/// For whom commands are written.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    /// The account that is closed; where it is not known, a word stands in its place.
    pub account: Option<AccountId>,
    /// The Regions to ask, for what is kept by Region; where there are none, a word.
    pub regions: &'a [String],
    /// The present time: costs are asked for by date.
    pub now: Timestamp,
}

/// Costs are asked for from so many days ago: the last three bills.
const COST_DAYS: u64 = 92;

const SELECT: &str = "SELECT resourceId, resourceName, resourceType, awsRegion, accountId, arn";

impl Kind {
    /// The commands of the AWS CLI to run, in full; none for what only the console exports.
    #[must_use]
    pub fn commands(self, asked: &Asked<'_>) -> Vec<String> {
        let account = asked.account.as_ref().map_or("ACCOUNT", AccountId::as_str);
        let one = |text: &str| vec![command(text)];
        let by_region = |text: &str| -> Vec<String> {
            let regions = words(asked.regions, "REGION").into_iter();
            regions
                .map(|region| command(&format!("{text} --region {region}")))
                .collect()
        };
        match self {
            Self::CallerIdentity => one("sts get-caller-identity"),
            Self::Organization | Self::NoOrganization => one("organizations describe-organization"),
            Self::Account => one(&format!(
                "organizations describe-account --account-id {account}"
            )),
            Self::AccountInformation => one("account get-account-information"),
            Self::Accounts => one("organizations list-accounts"),
            Self::DelegatedAdministrators => one("organizations list-delegated-administrators"),
            Self::DelegatedServices => one(&format!(
                "organizations list-delegated-services-for-account --account-id {account}"
            )),
            Self::TaggedResources => by_region("resourcegroupstaggingapi get-resources"),
            Self::ResourceExplorer => by_region("resource-explorer-2 list-resources"),
            // The console exports the one; the page offers the collector that writes the others.
            Self::TagEditor
            | Self::Collected
            | Self::CollectedCopies
            | Self::CollectedOrganization => Vec::new(),
            Self::Buckets => one("s3api list-buckets"),
            Self::ConfigResources => by_region(&format!(
                "configservice select-resource-config --expression \"{SELECT}\""
            )),
            Self::ConfigCounts => by_region("configservice get-discovered-resource-counts"),
            Self::CopyJobs => by_region("backup list-copy-jobs"),
            // Which vaults copies went to is known only once they were listed.
            Self::RecoveryPoints => {
                by_region("backup list-recovery-points-by-backup-vault --backup-vault-name VAULT")
            }
            Self::ProtectedResources => by_region("backup list-protected-resources"),
            Self::CostByService => one(&cost(asked.now)),
            Self::Domains => one("route53domains list-domains --region us-east-1"),
            Self::SavingsPlans => one("savingsplans describe-savings-plans"),
            Self::ReservedInstances => by_region("ec2 describe-reserved-instances"),
            Self::Regions => one("account list-regions"),
            Self::ContactInformation => one("account get-contact-information"),
            Self::AccountDetails => [
                "iam get-account-summary",
                "iam list-account-aliases",
                "cloudtrail describe-trails",
                "freetier get-account-plan-state --region us-east-1",
                "payments list-payment-instruments --region us-east-1",
                "payments get-account-balance --balance-type INVOICES_PAST_DUE --region us-east-1",
            ]
            .map(command)
            .to_vec(),
            Self::OtherCopies => [
                "rds describe-db-snapshots --snapshot-type manual",
                "rds describe-db-cluster-snapshots --snapshot-type manual",
                "ec2 describe-images --owners self",
                "efs describe-replication-configurations",
                "dynamodb describe-export --export-arn ARN",
            ]
            .into_iter()
            .flat_map(by_region)
            .collect(),
            Self::RestoreJobs => by_region("backup list-restore-jobs"),
        }
    }
}

impl Kind {
    /// The operations whose output is of this kind, as the command line names them.
    #[must_use]
    pub const fn printed_by(self) -> &'static [&'static str] {
        match self {
            Self::CallerIdentity => &["sts get-caller-identity"],
            Self::Organization => &[
                "organizations describe-organization",
                "organizations create-organization",
            ],
            Self::NoOrganization => &["organizations describe-organization"],
            Self::Account => &["organizations describe-account"],
            Self::AccountInformation => &["account get-account-information"],
            Self::Accounts => &["organizations list-accounts"],
            Self::DelegatedAdministrators => &["organizations list-delegated-administrators"],
            Self::DelegatedServices => &["organizations list-delegated-services-for-account"],
            Self::TaggedResources => &["resourcegroupstaggingapi get-resources"],
            Self::ResourceExplorer => &[
                "resource-explorer-2 list-resources",
                "resource-explorer-2 search",
            ],
            Self::TagEditor
            | Self::Collected
            | Self::CollectedCopies
            | Self::CollectedOrganization => &[],
            Self::Buckets => &["s3api list-buckets", "s3api list-directory-buckets"],
            Self::ConfigResources => &["configservice select-resource-config"],
            Self::ConfigCounts => &["configservice get-discovered-resource-counts"],
            Self::CopyJobs => &["backup list-copy-jobs"],
            Self::RecoveryPoints => &[
                "backup list-recovery-points-by-backup-vault",
                "backup list-recovery-points-by-resource",
            ],
            Self::ProtectedResources => &["backup list-protected-resources"],
            Self::CostByService => &["ce get-cost-and-usage"],
            Self::Domains => &["route53domains list-domains"],
            Self::SavingsPlans => &["savingsplans describe-savings-plans"],
            Self::ReservedInstances => &[
                "ec2 describe-reserved-instances",
                "rds describe-reserved-db-instances",
                "elasticache describe-reserved-cache-nodes",
                "redshift describe-reserved-nodes",
                "memorydb describe-reserved-nodes",
                "opensearch describe-reserved-instances",
                "es describe-reserved-elasticsearch-instances",
            ],
            Self::Regions => &["account list-regions", "ec2 describe-regions"],
            Self::ContactInformation => &["account get-contact-information"],
            Self::AccountDetails => &[
                "iam get-account-summary",
                "iam list-account-aliases",
                "cloudtrail describe-trails",
                "freetier get-account-plan-state",
                "freetier upgrade-account-plan",
                "payments list-payment-instruments",
                "payments get-account-balance",
            ],
            Self::OtherCopies => &[
                "rds describe-db-snapshots",
                "rds describe-db-cluster-snapshots",
                "docdb describe-db-cluster-snapshots",
                "neptune describe-db-cluster-snapshots",
                "ec2 describe-images",
                "efs describe-replication-configurations",
                "dynamodb describe-export",
                "dynamodb export-table-to-point-in-time",
            ],
            Self::RestoreJobs => &[
                "backup list-restore-jobs",
                "backup list-restore-jobs-by-protected-resource",
            ],
        }
    }
}

fn command(text: &str) -> String {
    format!("aws {text} --output json")
}

/// The known names, or the word that the person replaces. Names come from files, and a person runs
/// the command: nothing goes into it that a shell reads as anything but a word.
fn words<'a>(known: &'a [String], word: &'a str) -> Vec<&'a str> {
    let is_word = |name: &&str| {
        let fits = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
        !name.is_empty() && !name.starts_with('-') && name.bytes().all(fits)
    };
    let words: Vec<&str> = known.iter().map(String::as_str).filter(is_word).collect();
    if words.is_empty() { vec![word] } else { words }
}

fn cost(now: Timestamp) -> String {
    let start = Timestamp(now.0.saturating_sub(COST_DAYS * 86_400_000));
    format!(
        "ce get-cost-and-usage --time-period Start={},End={} --granularity MONTHLY \
         --metrics UnblendedCost --group-by Type=DIMENSION,Key=SERVICE",
        start.date().iso(),
        now.date().iso()
    )
}
