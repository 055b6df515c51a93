//! A scene: one database with all its files, in which a test changes one thing.

use domain::time::Timestamp;
use evidence::combine::{Combined, Rules, combine};
use evidence::facts::Facts;
use evidence::item::Item;
use evidence::source::Source;

use crate::common::{AWAY, CLOSING, account, file, now};

/// The ARN of a database of this name.
pub(crate) fn database(name: &str) -> String {
    format!("arn:aws:rds:eu-west-1:{CLOSING}:db:{name}")
}

pub(crate) fn inventory(arns: &[&str]) -> String {
    let elements: Vec<String> = arns
        .iter()
        .map(|arn| format!(r#"{{"Arn":"{arn}","LastReportedAt":"2026-10-05T06:12:00Z"}}"#))
        .collect();
    printed("resource-explorer-2 list-resources", "Resources", &elements)
}

/// A copy job.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Job {
    pub(crate) name: &'static str,
    pub(crate) into: &'static str,
    pub(crate) state: &'static str,
    pub(crate) completed: &'static str,
    pub(crate) point: bool,
}

/// The copy job that is shown.
pub(crate) const GOOD: Job = Job {
    name: "orders",
    into: AWAY,
    state: "COMPLETED",
    completed: "2026-10-01T04:41:10Z",
    point: true,
};

/// The output of a command. An empty one comes with its command: other commands print the same.
pub(crate) fn printed(command: &str, list: &str, elements: &[String]) -> String {
    let output = format!(r#"{{"{list}":[{}]}}"#, elements.join(","));
    if elements.is_empty() {
        return format!("$ aws {command}\n{output}");
    }
    output
}

pub(crate) fn copy_jobs(jobs: &[Job]) -> String {
    let elements: Vec<String> = jobs.iter().map(Job::element).collect();
    format!(r#"{{"CopyJobs":[{}]}}"#, elements.join(","))
}

impl Job {
    fn element(&self) -> String {
        let Self {
            name,
            into,
            state,
            completed,
            point,
        } = self;
        let resource = database(name);
        let point = if *point {
            format!(
                r#""DestinationRecoveryPointArn":"{}","#,
                point_arn(into, name)
            )
        } else {
            String::new()
        };
        let completed = if completed.is_empty() {
            String::new()
        } else {
            format!(r#""CompletionDate":"{completed}","#)
        };
        format!(
            r#"{{"AccountId":"{CLOSING}","SourceBackupVaultArn":"arn:aws:backup:eu-west-1:{CLOSING}:backup-vault:Default","DestinationBackupVaultArn":"arn:aws:backup:eu-west-1:{into}:backup-vault:kept",{point}{completed}"ResourceArn":"{resource}","ResourceType":"RDS","CreationDate":"2026-10-01T04:00:00Z","State":"{state}"}}"#
        )
    }
}

pub(crate) fn point_arn(account: &str, name: &str) -> String {
    format!("arn:aws:rds:eu-west-1:{account}:snapshot:awsbackup:copy-{name}")
}

/// A key of this account.
pub(crate) fn key_of(account: &str) -> String {
    format!("arn:aws:kms:eu-west-1:{account}:key/1234abcd")
}

/// Recovery points in an account: name, status, lifecycle.
pub(crate) fn points(account: &str, points: &[(&str, &str, &str)]) -> String {
    let elements: Vec<String> = points
        .iter()
        .map(|(name, status, lifecycle)| {
            format!(
                r#"{{"RecoveryPointArn":"{}","BackupVaultArn":"arn:aws:backup:eu-west-1:{account}:backup-vault:kept","ResourceArn":"{}","CreationDate":"2026-10-01T04:41:10Z","EncryptionKeyArn":"{}","Status":"{status}"{lifecycle}}}"#,
                point_arn(account, name),
                database(name),
                key_of(account)
            )
        })
        .collect();
    let command = "backup list-recovery-points-by-backup-vault";
    printed(command, "RecoveryPoints", &elements)
}

/// A lifecycle that never ends.
pub(crate) const FOR_EVER: &str = r#","Lifecycle":{}"#;

/// A list of Regions of which these are in use. No list is without the first Region.
pub(crate) fn regions(names: &[&str]) -> String {
    let region =
        |name: &str, status| format!(r#"{{"RegionName":"{name}","RegionOptStatus":"{status}"}}"#);
    let mut elements: Vec<String> = names.iter().map(|name| region(name, "ENABLED")).collect();
    if !names.contains(&"us-east-1") {
        elements.push(region("us-east-1", "DISABLED"));
    }
    format!(r#"{{"Regions":[{}]}}"#, elements.join(","))
}

pub(crate) fn rules() -> Rules {
    crate::common::rules_of(Some(account(CLOSING)), now())
}

pub(crate) fn read_all(texts: &[String]) -> Vec<(Source, Facts)> {
    texts.iter().map(file).collect()
}

pub(crate) fn bring(texts: &[String]) -> Combined {
    combine(&read_all(texts), &rules())
}

pub(crate) fn at(texts: &[String], now: Timestamp) -> Combined {
    combine(&read_all(texts), &Rules { now, ..rules() })
}

/// The grade of databases, or `-`.
pub(crate) fn grade(combined: &Combined) -> &'static str {
    let finding = combined.findings.get(&Item::Rds);
    finding
        .and_then(|finding| finding.grade)
        .map_or("-", |graded| graded.grade.name())
}

/// All that is needed for the grade "shown".
pub(crate) fn shown() -> Vec<String> {
    vec![
        inventory(&[&database("orders")]),
        copy_jobs(&[GOOD]),
        points(AWAY, &[("orders", "COMPLETED", FOR_EVER)]),
    ]
}
