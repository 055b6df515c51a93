//! Every service whose data can be lost has an item of its own.

use domain::plan::ItemKind;
use messages::{Messages, Msg};

/// A word that the item's heading must have, and the item.
const SERVICES: [(&str, &str); 85] = [
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
    ("EKS", "backup.rare-aws-backup"),
    ("Timestream", "backup.rare-aws-backup"),
    ("Storage Gateway", "backup.rare-aws-backup"),
    ("SAP HANA", "backup.rare-aws-backup"),
    ("SimpleDB", "backup.rare-export"),
    ("HealthLake", "backup.rare-export"),
    ("HealthOmics", "backup.rare-export"),
    ("Personalize", "backup.rare-export"),
    ("SiteWise", "backup.rare-export"),
    ("Lex", "backup.rare-export"),
    ("AppStream", "backup.rare-export"),
    ("Security Hub", "backup.rare-export"),
    ("Inspector", "backup.rare-export"),
    ("Audit Manager", "backup.rare-export"),
    ("Rekognition", "backup.rare-share"),
    ("Comprehend", "backup.rare-share"),
    ("CloudHSM", "backup.rare-share"),
    ("Payment Cryptography", "backup.rare-share"),
    ("Keyspaces", "backup.rare-dump"),
    ("InfluxDB", "backup.rare-dump"),
    ("CloudSearch", "backup.rare-dump"),
    ("Oracle Database@AWS", "backup.rare-dump"),
    ("EVS", "backup.rare-dump"),
    ("Directory Service", "backup.rare-dump"),
    ("CodeArtifact", "backup.rare-read"),
    ("Glue", "backup.rare-read"),
    ("Athena", "backup.rare-read"),
    ("KeyValueStore", "backup.rare-read"),
    ("Verified Permissions", "backup.rare-read"),
    ("support cases", "backup.rare-read"),
    ("Connect", "backup.rare-read"),
    ("Q Business", "backup.rare-read"),
    ("AgentCore", "backup.rare-read"),
    ("Prometheus", "backup.rare-read"),
    ("Grafana", "backup.rare-read"),
    ("CloudWatch metrics", "backup.rare-read"),
    ("MSK", "backup.rare-streams"),
    ("Kinesis Video", "backup.rare-streams"),
    ("MQ", "backup.rare-streams"),
    ("SQS", "backup.rare-streams"),
    ("EventBridge", "backup.rare-streams"),
    ("Bedrock", "backup.rare-sources"),
    ("Kendra", "backup.rare-sources"),
    ("named above", "backup.other"),
    ("written after", "backup.final-copy"),
];

/// A service that has no item of its own, and the item whose way out, trap or advice names it.
const NAMED: [(&str, &str); 24] = [
    ("Aurora DSQL", "backup.aurora"),
    ("Redshift Serverless", "backup.redshift"),
    ("Neptune Analytics", "backup.documentdb-neptune"),
    (
        "Elastic clusters of DocumentDB",
        "backup.documentdb-neptune",
    ),
    ("Table buckets", "backup.s3"),
    ("vector buckets", "backup.s3"),
    ("Identity Center", "backup.iam"),
    ("Private CA", "backup.acm"),
    ("Mail Manager", "backup.ses"),
    ("DataZone", "backup.other"),
    ("Security Lake", "backup.other"),
    ("IoT", "backup.other"),
    ("GameLift", "backup.other"),
    ("Wickr", "backup.other"),
    ("Managed Blockchain", "backup.other"),
    ("Cloud Directory", "backup.other"),
    ("Data Exchange", "backup.other"),
    ("Transfer Family", "backup.other"),
    ("Amplify", "backup.other"),
    ("App Runner", "backup.other"),
    ("Cloud9", "backup.other"),
    ("EMR", "backup.other"),
    ("Mainframe Modernization", "backup.other"),
    ("OpenSearch Memory", "backup.other"),
];

#[test]
fn a_service_without_an_item_is_named_by_another() {
    let plan = built_in::plan("en").unwrap();
    for (service, id) in NAMED {
        let item = &plan.items[plan.find(id).unwrap_or_else(|| panic!("{id}"))];
        let ItemKind::Backup(Some(way_out)) = &item.kind else {
            panic!("{id} has no way out")
        };
        let named = item.advice.iter().chain(&item.trap);
        let steps = way_out.download.iter().chain(&way_out.console);
        let mut texts = named.chain([&way_out.text]).chain(steps);
        assert!(texts.any(|text| text.contains(service)), "{id}: {service}");
    }
}

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

/// Whoever tells the security team says about how many calls there will be.
#[test]
fn the_page_says_how_many_calls_the_collector_makes() {
    let table = include_str!("../../../collector/calls.json");
    let table: serde_json::Value = serde_json::from_str(table).unwrap();
    let asked = |call: &&serde_json::Value| {
        let of_defaults = |name: &str| call.get(name).unwrap_or(&table["defaults"][name]);
        let modes = of_defaults("modes").as_array().unwrap();
        of_defaults("where") == "regions" && modes.iter().any(|mode| mode == "this")
    };
    let calls = table["calls"].as_array().unwrap();
    let said = (calls.iter().filter(asked).count() + 5) / 10 * 10;
    for language in ["en", "de"] {
        let texts = Messages::of(language).unwrap();
        let text = texts.get(Msg::CollectorSecurity);
        assert!(text.contains(&format!(" {said} ")), "{said}: {text}");
    }
}
