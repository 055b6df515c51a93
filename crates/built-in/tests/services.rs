//! Every service whose data can be lost has an item of its own.

use domain::plan::ItemKind;

/// A word that the item's heading must have, and the item.
const SERVICES: [(&str, &str); 42] = [
    ("EBS", "backup.ebs"),
    ("AMI", "backup.ami"),
    ("RDS", "backup.rds"),
    ("Aurora", "backup.aurora"),
    ("DocumentDB", "backup.documentdb-neptune"),
    ("Neptune", "backup.documentdb-neptune"),
    ("DynamoDB", "backup.dynamodb"),
    ("S3", "backup.s3"),
    ("Glacier", "backup.glacier"),
    ("EFS", "backup.efs"),
    ("FSx", "backup.fsx"),
    ("Redshift", "backup.redshift"),
    ("ElastiCache", "backup.elasticache"),
    ("MemoryDB", "backup.elasticache"),
    ("OpenSearch", "backup.opensearch"),
    ("ECR", "backup.ecr"),
    ("CodeCommit", "backup.codecommit"),
    ("Lambda", "backup.lambda"),
    ("CloudFormation", "backup.iac"),
    ("CloudWatch Logs", "backup.cloudwatch-logs"),
    ("CloudTrail", "backup.cloudtrail"),
    ("Parameter Store", "backup.parameter-store"),
    ("Secrets Manager", "backup.secrets-manager"),
    ("KMS", "backup.kms"),
    ("ACM", "backup.acm"),
    ("Route 53", "backup.route53-zones"),
    ("domains", "backup.domains"),
    ("Elastic IP", "backup.addresses"),
    ("phone numbers", "backup.addresses"),
    ("IAM", "backup.iam"),
    ("Cognito", "backup.cognito"),
    ("SES", "backup.ses"),
    ("WorkMail", "backup.workmail"),
    ("WorkSpaces", "backup.workspaces"),
    ("QuickSight", "backup.quicksight"),
    ("SageMaker", "backup.sagemaker"),
    ("AWS Backup", "backup.aws-backup"),
    ("invoices", "backup.invoices"),
    ("Lightsail", "backup.lightsail"),
    ("MySQL", "backup.rds"),
    ("named above", "backup.other"),
    ("written after", "backup.final-copy"),
];

#[test]
fn every_service_has_an_item_with_a_way_out() {
    let plan = built_in::plan("en").unwrap();
    for (service, id) in SERVICES {
        let item = &plan.items[plan.find(id).unwrap_or_else(|| panic!("{id}"))];
        let texts = [&item.title, &item.text.join(" ")]
            .map(|text| text.to_lowercase())
            .join(" ");
        assert!(texts.contains(&service.to_lowercase()), "{id}: {texts}");
        if id == "backup.final-copy" {
            assert!(matches!(item.kind, ItemKind::Decision(_)));
        } else if id != "backup.other" {
            let ItemKind::Backup(Some(way_out)) = &item.kind else {
                panic!("{id} has no way out")
            };
            assert!(!way_out.commands.is_empty(), "{id}");
        }
    }
    // None beside these but what files alone bring up: the list above is the plan's.
    let backups = plan.items_of_section(0);
    assert!(
        plan.items[backups]
            .iter()
            .filter(|item| !item.applies.found)
            .all(|item| SERVICES.iter().any(|(_, id)| item.id == *id))
    );
}
