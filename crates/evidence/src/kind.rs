//! The kinds of files.

use crate::closed::closed_list;

closed_list! {
    /// The kind of a file. It is recognised by its shape; its name plays no part.
    ///
    /// Wherever a list has a page token left, it is not complete. [`Kind::commands`] has the
    /// commands.
    ///
    /// [`Kind::commands`]: crate::kind::Kind::commands
    Kind {
        /// `sts get-caller-identity`. The account is the caller's. Always complete.
        CallerIdentity = "caller-identity",
        /// `organizations describe-organization`. The account is the management account, not the
        /// caller, whom the answer does not name. Always complete.
        Organization = "organization",
        /// The error `AWSOrganizationsNotInUseException` in answer to the same command, as text or
        /// JSON.
        /// It names no account. Always complete.
        NoOrganization = "no-organization",
        /// `organizations describe-account`. The account is the one described. Always complete.
        Account = "account",
        /// `account get-account-information`. The account is the one described. Always complete.
        AccountInformation = "account-information",
        /// `organizations list-accounts`, or the CSV of the organization's console. The account is the
        /// management account, from the ARNs. Complete where that account is among them.
        Accounts = "accounts",
        /// `organizations list-delegated-administrators`. The account is the management account.
        DelegatedAdministrators = "delegated-administrators",
        /// `organizations list-delegated-services-for-account`. It names no account: whose
        /// services they are has to be believed.
        DelegatedServices = "delegated-services",
        /// `resourcegroupstaggingapi get-resources`, one Region a call. The account is that of the
        /// ARNs. Complete still means tagged or once tagged resources only.
        TaggedResources = "tagged-resources",
        /// `resource-explorer-2 list-resources` or `search`, or the export of its console as CSV.
        /// The account is the owner of the resources. A search is complete where
        /// `Count.Complete` says so and as many things are there as it counts; a CSV where every
        /// row can be read.
        ResourceExplorer = "resource-explorer",
        /// The CSV that Tag Editor exports in the console. The account is that of the ARNs.
        /// Complete where every row can be read.
        TagEditor = "tag-editor",
        /// `s3api list-buckets` or `list-directory-buckets`. It names no account: whose buckets they are
        /// has to be believed.
        Buckets = "buckets",
        /// `configservice select-resource-config`. The account is that of ARNs or `accountId`.
        /// Complete still means recorded types and Regions only.
        ConfigResources = "config-resources",
        /// `configservice get-discovered-resource-counts`. It names no account. Complete where
        /// the counts add up to the total.
        ConfigCounts = "config-counts",
        /// `backup list-copy-jobs`, one Region a call. The account is the one that copied.
        CopyJobs = "copy-jobs",
        /// `backup list-recovery-points-by-backup-vault`, in the account that the copies went to
        /// (only this one tells the expiry), or `…-by-resource`. The account is the one in which
        /// the points lie. A copy that a vault's newest complete list lacks is gone; a list that was
        /// filtered does not say so, and counts as the whole vault.
        RecoveryPoints = "recovery-points",
        /// `backup list-protected-resources`, one Region a call. The account is that of the ARNs.
        ProtectedResources = "protected-resources",
        /// `ce get-cost-and-usage`, grouped by service. It names no account.
        CostByService = "cost-by-service",
        /// `route53domains list-domains`. It names no account.
        Domains = "domains",
        /// `savingsplans describe-savings-plans`. The account is that of the plans' ARNs, if
        /// they are there.
        SavingsPlans = "savings-plans",
        /// `ec2 describe-reserved-instances` and the same of RDS, ElastiCache, Redshift, MemoryDB and
        /// OpenSearch, one Region a call. It names no account.
        ReservedInstances = "reserved-instances",
        /// `account list-regions` or `ec2 describe-regions --all-regions`. It names no account.
        /// Complete where the first Region of a partition is among them.
        Regions = "regions",
        /// `account get-contact-information`. Only which fields are filled in is read, and whether AWS
        /// verified them. It names no account. Always complete.
        ContactInformation = "contact-information",
        /// `iam get-account-summary`, `iam list-account-aliases`, `cloudtrail describe-trails`,
        /// `freetier get-account-plan-state`, `payments list-payment-instruments` or
        /// `payments get-account-balance`. Only the plan's state names an account.
        AccountDetails = "account-details",
        /// Copies made without AWS Backup: `rds describe-db-snapshots` or `describe-db-cluster-snapshots`
        /// and `ec2 describe-images` in the account that they went to, `efs describe-replication-configurations`,
        /// or `dynamodb describe-export`. The account is that of the ARNs, or the owner.
        OtherCopies = "other-copies",
        /// `backup list-restore-jobs`, one Region a call. It names no account but those of what was
        /// restored.
        RestoreJobs = "restore-jobs",
        /// The collector's file of the account that is closed.
        Collected = "collected",
        /// The collector's file of an account that keeps copies.
        CollectedCopies = "collected-copies",
        /// The collector's file of a management account.
        CollectedOrganization = "collected-organization",
    }
}

impl Kind {
    /// Whether it lists existing resources.
    #[must_use]
    pub const fn is_inventory(self) -> bool {
        matches!(
            self,
            Self::TaggedResources
                | Self::ResourceExplorer
                | Self::TagEditor
                | Self::Buckets
                | Self::ConfigResources
                | Self::ConfigCounts
                | Self::CostByService
                | Self::Collected
        )
    }

    /// Whether it speaks of copies or of what they are made from.
    #[must_use]
    pub const fn is_of_backups(self) -> bool {
        matches!(
            self,
            Self::CopyJobs
                | Self::RecoveryPoints
                | Self::ProtectedResources
                | Self::OtherCopies
                | Self::Collected
                | Self::CollectedCopies
        )
    }

    /// Whether the account that it names has to be the one that is closed. Recovery points lie in
    /// the account that the copies went to; the organization's lists name its management account.
    #[must_use]
    pub const fn is_of_closing_account(self) -> bool {
        !matches!(
            self,
            Self::Organization
                | Self::NoOrganization
                | Self::Accounts
                | Self::DelegatedAdministrators
                | Self::RecoveryPoints
                | Self::OtherCopies
                | Self::RestoreJobs
                | Self::CollectedCopies
                | Self::CollectedOrganization
        )
    }

    /// Whether the collector wrote it.
    #[must_use]
    pub const fn is_collected(self) -> bool {
        matches!(
            self,
            Self::Collected | Self::CollectedCopies | Self::CollectedOrganization
        )
    }

    /// Whether it lists copy jobs, which do not say when a copy expires.
    #[must_use]
    pub const fn has_copy_jobs(self) -> bool {
        matches!(
            self,
            Self::CopyJobs | Self::Collected | Self::CollectedCopies
        )
    }

    /// Whether one call asks one Region only: lists that follow each other may be of several.
    #[must_use]
    pub const fn is_of_one_region(self) -> bool {
        matches!(
            self,
            Self::TaggedResources
                | Self::ResourceExplorer
                | Self::ConfigResources
                | Self::ConfigCounts
                | Self::CopyJobs
                | Self::RecoveryPoints
                | Self::ProtectedResources
                | Self::ReservedInstances
                | Self::AccountDetails
                | Self::OtherCopies
                | Self::RestoreJobs
        )
    }

    /// Whether no parameter makes its list shorter: each of them shows all there is.
    #[must_use]
    pub const fn is_always_whole(self) -> bool {
        matches!(
            self,
            Self::Organization | Self::Account | Self::AccountInformation | Self::Accounts
        )
    }

    /// Whether it can be too old: the plan's age is for what exists and for copies. The dates of
    /// the other kinds (joined on, began on) say nothing about when the list was made.
    #[must_use]
    pub const fn ages(self) -> bool {
        self.is_inventory() || self.is_of_backups()
    }
}
