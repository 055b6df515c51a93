//! Each sample alone: what it says about items, which items it is behind, and the sentences.

use crate::common::{judged, member, samples, with};

/// A sample and what it comes to.
struct Row {
    name: &'static str,
    findings: &'static str,
    behind: &'static [&'static str],
    notes: &'static str,
}

const ROWS: [Row; 24] = [
    Row {
        name: "account-get-account-information.json",
        findings: r#"{}"#,
        behind: &["account", "organization.removal"],
        notes: r#"{"account":["A file names this account, 210987654321."],"organization.removal":["State of the account, according to it or its organization: in use."]}"#,
    },
    Row {
        name: "account-get-contact-information.json",
        findings: r#"{}"#,
        behind: &["organization.contact-phone"],
        notes: r#"{"organization.contact-phone":["Name, address and phone number are there."]}"#,
    },
    Row {
        name: "account-list-regions.json",
        findings: r#"{}"#,
        behind: &[],
        notes: r#"{}"#,
    },
    Row {
        name: "backup-list-copy-jobs.json",
        findings: r#"{"backup.aws-backup":{"contradicted":["nothing"],"found":true},"backup.rds":{"account":"999988887777","contradicted":[],"grade":"supported","until":1793421660000}}"#,
        behind: &["backup.aws-backup", "backup.rds"],
        notes: r#"{"backup.aws-backup":["AWS lists: Default (as of 1 October 2026)."],"backup.rds":["AWS Backup files name 1 of these. It may be gone by now: an inventory would show what exists.","1 of them: supported by a recent copy in another account; when it expires or whether its key stays is not known.","According to the files, the copies that count are in account 999988887777.","A list of the other account's recovery points, with lifecycles, would show when the copies expire.","The copies in account 999988887777 are from 1 October 2026 or later."]}"#,
    },
    Row {
        name: "backup-list-protected-resources.json",
        findings: "{}",
        behind: &["backup.rds"],
        notes: r#"{"backup.rds":["AWS Backup files name 1 of these. It may be gone by now: an inventory would show what exists.","1 of them: only in an account that is being closed.","No file shows that all of it is copied to another account. If it was copied another way, say so yourself. If not, copy it now."]}"#,
    },
    Row {
        name: "backup-list-recovery-points-by-resource.json",
        findings: r#"{"backup.aws-backup":{"contradicted":["nothing"],"found":true}}"#,
        behind: &["backup.aws-backup"],
        notes: r#"{"backup.aws-backup":["How many exist: 1. No file names them one by one.","1 of them: counted, but named in no inventory."]}"#,
    },
    Row {
        name: "backup-list-restore-jobs.json",
        findings: r#"{}"#,
        behind: &["backup.rds"],
        notes: r#"{"backup.rds":["A restore was completed on 2 October 2026."]}"#,
    },
    Row {
        name: "ce-get-cost-and-usage.json",
        findings: r#"{"backup.kms":{"contradicted":["nothing"],"found":true},"backup.rds":{"contradicted":["nothing"],"found":true},"there":{"contradicted":["backup.kms","backup.rds"]}}"#,
        behind: &["backup.kms", "backup.rds", "there"],
        notes: r#"{"backup.kms":["It cost something: AWS Key Management Service (as of 1 October 2026)."],"backup.rds":["It cost something: Amazon Relational Database Service (as of 1 October 2026)."],"there":["These cost something, and no file lists anything of them: AWS Key Management Service and Amazon Relational Database Service."]}"#,
    },
    Row {
        name: "cloudtrail-describe-trails.json",
        findings: r#"{"loose-end.trails":{"contradicted":["does-not-apply"]}}"#,
        behind: &["loose-end.trails"],
        notes: r#"{"loose-end.trails":["AWS lists: main (as of 9 October 2026)."]}"#,
    },
    Row {
        name: "config-get-discovered-resource-counts.json",
        findings: r#"{"backup.ebs":{"contradicted":["nothing"],"found":true},"backup.s3":{"contradicted":["nothing"],"found":true}}"#,
        behind: &["backup.ebs", "backup.s3"],
        notes: r#"{"backup.ebs":["How many exist: 4. No file names them one by one.","The list of copy jobs would show whether copies lie in another account."],"backup.s3":["How many exist: 3. No file names them one by one.","The list of copy jobs would show whether copies lie in another account."]}"#,
    },
    Row {
        name: "config-select-resource-config.json",
        findings: r#"{"backup.ebs":{"contradicted":["nothing"],"found":true}}"#,
        behind: &["backup.ebs"],
        notes: r#"{"backup.ebs":["1 exists: vol-0123456789abcdef0.","The list of copy jobs would show whether copies lie in another account."]}"#,
    },
    Row {
        name: "iam-get-account-summary.json",
        findings: r#"{"access.member-root":{"contradicted":["ready"]}}"#,
        behind: &["access.member-root", "access.root"],
        notes: r#"{"access.member-root":["The root user has no password (as of 9 October 2026)."],"access.root":["The root user has no second factor (as of 9 October 2026)."]}"#,
    },
    Row {
        name: "organizations-describe-account.json",
        findings: r#"{"organization.management":{"contradicted":["looked-organizations"]},"organization.waiting-time":{"contradicted":["does-not-apply"]}}"#,
        behind: &[
            "account",
            "organization.management",
            "organization.removal",
            "organization.waiting-time",
            "standing",
        ],
        notes: r#"{"account":["A file names this account, 210987654321."],"organization.management":["The management account of its organization is 111122223333 (as of 9 October 2026)."],"organization.removal":["State of the account, according to it or its organization: in use."],"organization.waiting-time":["Its organization created this account, so the waiting time applies (as of 9 October 2026).","The organization created the account. Under the rule known here it may leave from 6 March 2026; AWS decides."],"route":["According to the files, it can be closed by the root user.","The description of the organization would say whether it can close this account."],"standing":["According to the files: member of an organization."]}"#,
    },
    Row {
        name: "organizations-describe-organization.json",
        findings: r#"{"organization.management":{"contradicted":["looked-organizations"]}}"#,
        behind: &["organization.management", "route", "standing"],
        notes: r#"{"organization.management":["The management account of its organization is 111122223333 (as of 9 October 2026)."],"route":["According to the files, it can be closed by the root user and from the organization."],"standing":["According to the files: member of an organization."]}"#,
    },
    Row {
        name: "organizations-list-accounts.json",
        findings: r#"{"organization.management":{"contradicted":["looked-organizations"]},"organization.waiting-time":{"contradicted":["does-not-apply"]}}"#,
        behind: &[
            "organization.management",
            "organization.removal",
            "organization.waiting-time",
            "standing",
        ],
        notes: r#"{"organization.management":["The management account of its organization is 111122223333 (as of 9 October 2026)."],"organization.removal":["The organization has 3 accounts. AWS's limit of 250 closings in 30 days makes no difference here. Up to 3 may close at a time; AWS decides.","State of the account, according to it or its organization: in use."],"organization.waiting-time":["Its organization created this account, so the waiting time applies (as of 9 October 2026).","The organization created the account. Under the rule known here it may leave from 6 March 2026; AWS decides."],"route":["According to the files, it can be closed by the root user.","The description of the organization would say whether it can close this account."],"standing":["According to the files: member of an organization."]}"#,
    },
    Row {
        name: "organizations-list-delegated-services-for-account.json",
        findings: r#"{"loose-end.delegated-administration":{"contradicted":["does-not-apply","done"]}}"#,
        behind: &["loose-end.delegated-administration"],
        notes: r#"{"loose-end.delegated-administration":["This account administers something for its organization (as of 9 October 2026).","It administers: guardduty.amazonaws.com."]}"#,
    },
    Row {
        name: "rds-describe-db-snapshots.json",
        findings: r#"{"backup.rds":{"account":"999988887777","contradicted":[],"grade":"shown","until":1793423520000}}"#,
        behind: &["backup.rds"],
        notes: r#"{"backup.rds":["AWS Backup files name 1 of these. It may be gone by now: an inventory would show what exists.","1 of them: shown by a recent copy in another account that stays long enough.","According to the files, the copies that count are in account 999988887777.","The copies in account 999988887777 are from 1 October 2026 or later."]}"#,
    },
    Row {
        name: "resource-explorer-2-console-export.csv",
        findings: r#"{"backup.dynamodb":{"contradicted":["nothing"],"found":true}}"#,
        behind: &["backup.dynamodb"],
        notes: r#"{"backup.dynamodb":["1 exists: carts.","The list of copy jobs would show whether copies lie in another account."]}"#,
    },
    Row {
        name: "resource-explorer-2-search.json",
        findings: r#"{"backup.dynamodb":{"contradicted":["nothing"],"found":true},"backup.iam":{"contradicted":["nothing"],"found":true}}"#,
        behind: &["backup.dynamodb", "backup.iam"],
        notes: r#"{"backup.dynamodb":["1 exists: carts.","The list of copy jobs would show whether copies lie in another account."],"backup.iam":["1 exists: app."]}"#,
    },
    Row {
        name: "resourcegroupstaggingapi-get-resources.json",
        findings: r#"{"backup.rds":{"contradicted":["nothing"],"found":true},"backup.s3":{"contradicted":["nothing"],"found":true}}"#,
        behind: &["backup.rds", "backup.s3"],
        notes: r#"{"backup.rds":["1 exists: orders.","The list of copy jobs would show whether copies lie in another account."],"backup.s3":["1 exists: example-orders-archive.","The list of copy jobs would show whether copies lie in another account."]}"#,
    },
    Row {
        name: "route53domains-list-domains.json",
        findings: r#"{"backup.domains":{"contradicted":["kept","nothing"],"found":true}}"#,
        behind: &["backup.domains"],
        notes: r#"{"backup.domains":["1 exists: example-shop.org.","Domains are registered in this account: example-shop.org (as of 9 October 2026).","example-shop.org expires on 1 February 2027; AWS renews it automatically until the account is closed."]}"#,
    },
    Row {
        name: "savingsplans-describe-savings-plans.json",
        findings: r#"{"loose-end.commitments":{"contradicted":["does-not-apply"]}}"#,
        behind: &["loose-end.commitments"],
        notes: r#"{"loose-end.commitments":["Commitments are still running and being invoiced: aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee (as of 9 October 2026).","Savings Plan aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee runs until 1 May 2028."]}"#,
    },
    Row {
        name: "sts-get-caller-identity.json",
        findings: r#"{}"#,
        behind: &["access.root", "account"],
        notes: r#"{"access.root":["Asked in this account as: the root user."],"account":["A file names this account, 210987654321."]}"#,
    },
    Row {
        name: "tag-editor-export.csv",
        findings: r#"{"backup.ebs":{"contradicted":["nothing"],"found":true},"backup.s3":{"contradicted":["nothing"],"found":true}}"#,
        behind: &["backup.ebs", "backup.s3"],
        notes: r#"{"backup.ebs":["1 exists: i-0a1b2c3d4e5f60718.","The list of copy jobs would show whether copies lie in another account."],"backup.s3":["1 exists: example-orders-archive.","The list of copy jobs would show whether copies lie in another account."]}"#,
    },
];

#[test]
fn what_each_comes_to() {
    assert!(
        ROWS.iter().map(|row| row.name).eq(samples()),
        "every sample has a row"
    );
    for row in ROWS {
        let judgement = judged(&mut with(&[row.name]));
        let name = row.name;
        assert_eq!(member(&judgement, "findings"), row.findings, "{name}");
        assert_eq!(member(&judgement, "notes"), row.notes, "{name}");
        let behind = judgement.get("behind").unwrap().as_object().unwrap();
        assert!(behind.keys().eq(row.behind), "{name}");
    }
}
