//! Copy jobs of AWS Backup.

use std::fmt::Write as _;

use super::{ACCOUNT, COPY_JOBS, Numbers, REGIONS};

const AWAY: &str = "999988887777";

/// The output of the command.
pub(super) fn json() -> String {
    let mut numbers = Numbers(0x2545_f491_4f6c_dd1d);
    let mut text = String::from("{\n    \"CopyJobs\": [");
    for place in 0..COPY_JOBS {
        let comma = if place == 0 { "" } else { "," };
        let (kind, service, part) = [
            ("RDS", "rds", "db:orders-"),
            ("DynamoDB", "dynamodb", "table/carts-"),
            ("EBS", "ec2", "volume/vol-0"),
            ("EFS", "elasticfilesystem", "file-system/fs-0"),
        ][numbers.below(4)];
        let state = ["COMPLETED", "COMPLETED", "COMPLETED", "FAILED", "RUNNING"][numbers.below(5)];
        let into = [AWAY, AWAY, AWAY, ACCOUNT][numbers.below(4)];
        let region = REGIONS[numbers.below(REGIONS.len())];
        let number = numbers.next();
        // Each resource was copied several times.
        let resource = number % (COPY_JOBS as u64 / 5);
        let (hour, minute) = (number % 24, number % 60);
        let (day, plan) = (number % 9 + 1, number >> 32);
        let _ = write!(
            text,
            "{comma}
        {{
            \"AccountId\": \"{ACCOUNT}\",
            \"CopyJobId\": \"{number:016X}\",
            \"SourceBackupVaultArn\": \"arn:aws:backup:{region}:{ACCOUNT}:backup-vault:Default\",
            \"SourceRecoveryPointArn\": \
             \"arn:aws:backup:{region}:{ACCOUNT}:recovery-point:{number:016x}\",
            \"DestinationBackupVaultArn\": \"arn:aws:backup:{region}:{into}:backup-vault:kept\",
            \"DestinationRecoveryPointArn\": \
             \"arn:aws:backup:{region}:{into}:recovery-point:{number:016x}\",
            \"ResourceArn\": \"arn:aws:{service}:{region}:{ACCOUNT}:{part}{resource:06}\",
            \"CreationDate\": \"2026-10-{day:02}T{hour:02}:{minute:02}:10.120000+00:00\",
            \"CompletionDate\": \"2026-10-{day:02}T{hour:02}:{minute:02}:50.120000+00:00\",
            \"State\": \"{state}\",
            \"StatusMessage\": \"\",
            \"BackupSizeInBytes\": {},
            \"IamRoleArn\": \
             \"arn:aws:iam::{ACCOUNT}:role/service-role/AWSBackupDefaultServiceRole\",
            \"ResourceType\": \"{kind}\",
            \"CreatedBy\": {{
                \"BackupPlanId\": \"{plan:08x}-0000-4000-8000-{plan:012x}\",
                \"BackupRuleId\": \"{plan:08x}-1111-4000-8000-{plan:012x}\"
            }},
            \"IsParent\": false
        }}",
            number % 100_000_000_000
        );
    }
    text.push_str("\n    ]\n}\n");
    text
}
