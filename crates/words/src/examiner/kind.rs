//! The words for kinds of files.

use evidence::kind::Kind;
use messages::examiner::Say;

/// The name of the kind.
#[must_use]
pub const fn kind(value: Kind) -> Say {
    match value {
        Kind::CallerIdentity => Say::KindCallerIdentity,
        Kind::Organization => Say::KindOrganization,
        Kind::NoOrganization => Say::KindNoOrganization,
        Kind::Account => Say::KindAccount,
        Kind::AccountInformation => Say::KindAccountInformation,
        Kind::Accounts => Say::KindAccounts,
        Kind::DelegatedAdministrators => Say::KindDelegatedAdministrators,
        Kind::DelegatedServices => Say::KindDelegatedServices,
        Kind::TaggedResources => Say::KindTaggedResources,
        Kind::ResourceExplorer => Say::KindResourceExplorer,
        Kind::TagEditor => Say::KindTagEditor,
        Kind::Buckets => Say::KindBuckets,
        Kind::ConfigResources => Say::KindConfigResources,
        Kind::ConfigCounts => Say::KindConfigCounts,
        Kind::CopyJobs => Say::KindCopyJobs,
        Kind::RecoveryPoints => Say::KindRecoveryPoints,
        Kind::ProtectedResources => Say::KindProtectedResources,
        Kind::CostByService => Say::KindCostByService,
        Kind::Domains => Say::KindDomains,
        Kind::SavingsPlans => Say::KindSavingsPlans,
        Kind::ReservedInstances => Say::KindReservedInstances,
        Kind::Regions => Say::KindRegions,
        Kind::ContactInformation => Say::KindContactInformation,
        Kind::AccountDetails => Say::KindAccountDetails,
        Kind::OtherCopies => Say::KindOtherCopies,
        Kind::RestoreJobs => Say::KindRestoreJobs,
        Kind::Collected => Say::KindCollected,
        Kind::CollectedCopies => Say::KindCollectedCopies,
        Kind::CollectedOrganization => Say::KindCollectedOrganization,
    }
}

/// The facts that it shows, which are why it is asked for.
#[must_use]
pub const fn kind_reason(value: Kind) -> Say {
    match value {
        Kind::CallerIdentity => Say::ReasonCallerIdentity,
        Kind::Organization => Say::ReasonOrganization,
        Kind::NoOrganization => Say::ReasonNoOrganization,
        Kind::Account => Say::ReasonAccount,
        Kind::AccountInformation => Say::ReasonAccountInformation,
        Kind::Accounts => Say::ReasonAccounts,
        Kind::DelegatedAdministrators => Say::ReasonDelegatedAdministrators,
        Kind::DelegatedServices => Say::ReasonDelegatedServices,
        Kind::TaggedResources => Say::ReasonTaggedResources,
        Kind::ResourceExplorer => Say::ReasonResourceExplorer,
        Kind::TagEditor => Say::ReasonTagEditor,
        Kind::Buckets => Say::ReasonBuckets,
        Kind::ConfigResources => Say::ReasonConfigResources,
        Kind::ConfigCounts => Say::ReasonConfigCounts,
        Kind::CopyJobs => Say::ReasonCopyJobs,
        Kind::RecoveryPoints => Say::ReasonRecoveryPoints,
        Kind::ProtectedResources => Say::ReasonProtectedResources,
        Kind::CostByService => Say::ReasonCostByService,
        Kind::Domains => Say::ReasonDomains,
        Kind::SavingsPlans => Say::ReasonSavingsPlans,
        Kind::ReservedInstances => Say::ReasonReservedInstances,
        Kind::Regions => Say::ReasonRegions,
        Kind::ContactInformation => Say::ReasonContactInformation,
        Kind::AccountDetails => Say::ReasonAccountDetails,
        Kind::OtherCopies => Say::ReasonOtherCopies,
        Kind::RestoreJobs => Say::ReasonRestoreJobs,
        Kind::Collected => Say::ReasonCollected,
        Kind::CollectedCopies => Say::ReasonCollectedCopies,
        Kind::CollectedOrganization => Say::ReasonCollectedOrganization,
    }
}

/// How to get it, where the command alone does not say so.
#[must_use]
pub const fn kind_how(value: Kind) -> Option<Say> {
    Some(match value {
        Kind::Organization => Say::HowOrganization,
        Kind::Account
        | Kind::Accounts
        | Kind::DelegatedAdministrators
        | Kind::DelegatedServices => Say::HowManagement,
        Kind::ResourceExplorer => Say::HowResourceExplorer,
        Kind::TagEditor => Say::HowTagEditor,
        Kind::RecoveryPoints => Say::HowRecoveryPoints,
        Kind::Regions => Say::HowRegions,
        _ => return None,
    })
}
