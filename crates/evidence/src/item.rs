//! The items of the built-in plan's section "Backups" that files can say something about.

use crate::closed::closed_list;

closed_list! {
    /// An item of the section "Backups", by its id in the built-in plan.
    Item {
        /// Volumes and snapshots.
        Ebs = "backup.ebs",
        /// Machine images.
        Ami = "backup.ami",
        /// Lightsail.
        Lightsail = "backup.lightsail",
        /// Vaults and recovery points of AWS Backup.
        AwsBackup = "backup.aws-backup",
        /// RDS databases.
        Rds = "backup.rds",
        /// Aurora clusters.
        Aurora = "backup.aurora",
        /// DocumentDB and Neptune.
        DocumentDbNeptune = "backup.documentdb-neptune",
        /// DynamoDB tables.
        DynamoDb = "backup.dynamodb",
        /// Redshift.
        Redshift = "backup.redshift",
        /// ElastiCache and MemoryDB.
        ElastiCache = "backup.elasticache",
        /// OpenSearch.
        OpenSearch = "backup.opensearch",
        /// S3 buckets.
        S3 = "backup.s3",
        /// Glacier vaults.
        Glacier = "backup.glacier",
        /// EFS file systems.
        Efs = "backup.efs",
        /// FSx file systems.
        Fsx = "backup.fsx",
        /// Container images.
        Ecr = "backup.ecr",
        /// Git repositories.
        CodeCommit = "backup.codecommit",
        /// Lambda functions.
        Lambda = "backup.lambda",
        /// CloudFormation and Terraform.
        Iac = "backup.iac",
        /// CloudWatch Logs.
        CloudWatchLogs = "backup.cloudwatch-logs",
        /// CloudTrail.
        CloudTrail = "backup.cloudtrail",
        /// Parameter Store.
        ParameterStore = "backup.parameter-store",
        /// Secrets Manager.
        SecretsManager = "backup.secrets-manager",
        /// KMS keys.
        Kms = "backup.kms",
        /// Certificates.
        Acm = "backup.acm",
        /// Hosted zones.
        Route53Zones = "backup.route53-zones",
        /// Registered domains.
        Domains = "backup.domains",
        /// Addresses and phone numbers that others know.
        Addresses = "backup.addresses",
        /// IAM users, roles and policies.
        Iam = "backup.iam",
        /// Cognito user pools.
        Cognito = "backup.cognito",
        /// SES.
        Ses = "backup.ses",
        /// WorkMail mailboxes.
        WorkMail = "backup.workmail",
        /// WorkSpaces desktops.
        WorkSpaces = "backup.workspaces",
        /// QuickSight.
        QuickSight = "backup.quicksight",
        /// SageMaker.
        SageMaker = "backup.sagemaker",
        /// Invoices and cost reports.
        Invoices = "backup.invoices",
        /// Anything that no other item names.
        Other = "backup.other",
    }
}
