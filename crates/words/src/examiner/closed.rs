//! The words for things that files name by codes.

use domain::standing::{Route, Standing};
use evidence::combine::Verdict;
use evidence::facts::{AccountState, Caller, Cell, CommitmentKind, What};
use evidence::problem::Problem;
use evidence::services::Class;
use messages::examiner::Say;

/// A problem of a file, and what to do about it.
#[must_use]
pub const fn problem(value: Problem) -> Say {
    match value {
        Problem::IncompletePage => Say::ProblemIncompletePage,
        Problem::IncompleteCount => Say::ProblemIncompleteCount,
        Problem::PartOfList => Say::ProblemPartOfList,
        Problem::UnreadableElement => Say::ProblemUnreadableElement,
        Problem::NumericAccount => Say::ProblemNumericAccount,
        Problem::DuplicateHeader => Say::ProblemDuplicateHeader,
        Problem::FutureTime => Say::ProblemFutureTime,
        Problem::OtherPartition => Say::ProblemOtherPartition,
        Problem::Stopped => Say::ProblemStopped,
        Problem::MixedAccounts => Say::ProblemMixedAccounts,
        Problem::UnknownValue => Say::ProblemUnknownValue,
        Problem::ManyColumns => Say::ProblemManyColumns,
        Problem::RegionUnnamed => Say::ProblemRegionUnnamed,
        Problem::OtherAccount => Say::ProblemOtherAccount,
        Problem::Stale => Say::ProblemStale,
        Problem::RegionsMissing => Say::ProblemRegionsMissing,
        Problem::RegionsUnknown => Say::ProblemRegionsUnknown,
        Problem::ExpiryUnknown => Say::ProblemExpiryUnknown,
    }
}

/// What came of a list that the collector asked for.
#[must_use]
pub const fn cell(value: Cell) -> Say {
    match value {
        Cell::Something => Say::CellSomething,
        Cell::Nothing => Say::CellNothing,
        Cell::Denied => Say::CellDenied,
        Cell::DeniedByPolicy => Say::CellDeniedByPolicy,
        Cell::Unavailable => Say::CellUnavailable,
        Cell::Throttled => Say::CellThrottled,
        Cell::NotSubscribed => Say::CellNotSubscribed,
        Cell::UnknownToSdk => Say::CellUnknownToSdk,
        Cell::Unreachable => Say::CellUnreachable,
        Cell::Odd => Say::CellOdd,
        Cell::Expired => Say::CellExpired,
        Cell::Failed => Say::CellFailed,
        Cell::ListMissing => Say::CellListMissing,
        Cell::Stopped => Say::CellStopped,
        Cell::Incomplete => Say::CellIncomplete,
        Cell::NotInFile => Say::CellNotInFile,
    }
}

/// The verdict of files on one resource.
#[must_use]
pub const fn verdict(value: Verdict) -> Say {
    match value {
        Verdict::NotNamed => Say::VerdictNotNamed,
        Verdict::RegionNotCovered => Say::VerdictRegionNotCovered,
        Verdict::NoRecoveryPoint => Say::VerdictNoRecoveryPoint,
        Verdict::OnlyInThisAccount => Say::VerdictOnlyInThisAccount,
        Verdict::FileShowsNothing => Say::VerdictFileShowsNothing,
        Verdict::CopyGone => Say::VerdictCopyGone,
        Verdict::KeyLost => Say::VerdictKeyLost,
        Verdict::CopyFailed => Say::VerdictCopyFailed,
        Verdict::CopyRunning => Say::VerdictCopyRunning,
        Verdict::CopyTooOld => Say::VerdictCopyTooOld,
        Verdict::ExpiresTooSoon => Say::VerdictExpiresTooSoon,
        Verdict::Supported => Say::VerdictSupported,
        Verdict::Shown => Say::VerdictShown,
    }
}

/// The same in a few words.
#[must_use]
pub const fn short_verdict(value: Verdict) -> Say {
    match value {
        Verdict::NotNamed => Say::ShortNotNamed,
        Verdict::RegionNotCovered => Say::ShortRegionNotCovered,
        Verdict::NoRecoveryPoint => Say::ShortNoRecoveryPoint,
        Verdict::OnlyInThisAccount => Say::ShortOnlyInThisAccount,
        Verdict::FileShowsNothing => Say::ShortFileShowsNothing,
        Verdict::CopyGone => Say::ShortCopyGone,
        Verdict::KeyLost => Say::ShortKeyLost,
        Verdict::CopyFailed => Say::ShortCopyFailed,
        Verdict::CopyRunning => Say::ShortCopyRunning,
        Verdict::CopyTooOld => Say::ShortCopyTooOld,
        Verdict::ExpiresTooSoon => Say::ShortExpiresTooSoon,
        Verdict::Supported => Say::ShortSupported,
        Verdict::Shown => Say::ShortShown,
    }
}

/// The class of a resource: how much is lost with it.
#[must_use]
pub const fn class(value: Class) -> Say {
    match value {
        Class::HoldsData => Say::ClassHoldsData,
        Class::Configuration => Say::ClassConfiguration,
        Class::AwsDefault => Say::ClassAwsDefault,
        Class::Unknown => Say::ClassUnknown,
    }
}

/// The state of an account.
#[must_use]
pub const fn state(value: AccountState) -> Say {
    match value {
        AccountState::PendingActivation => Say::StatePendingActivation,
        AccountState::Active => Say::StateActive,
        AccountState::Suspended => Say::StateSuspended,
        AccountState::PendingClosure => Say::StatePendingClosure,
        AccountState::Closed => Say::StateClosed,
        AccountState::Unknown => Say::StateUnknown,
    }
}

/// The caller's kind.
#[must_use]
pub const fn caller(value: Caller) -> Say {
    match value {
        Caller::Root => Say::CallerRoot,
        Caller::User => Say::CallerUser,
        Caller::Role => Say::CallerRole,
        Caller::Other => Say::CallerOther,
    }
}

/// The kind of a commitment.
#[must_use]
pub const fn commitment(value: CommitmentKind) -> Say {
    match value {
        CommitmentKind::SavingsPlan => Say::CommitmentSavingsPlan,
        CommitmentKind::ReservedInstances => Say::CommitmentReservedInstances,
    }
}

/// What AWS says about an item.
#[must_use]
pub const fn sign(value: What) -> Say {
    match value {
        What::Listed => Say::SignListed,
        What::NoRootPassword => Say::SignNoRootPassword,
        What::NoRootFactor => Say::SignNoRootFactor,
        What::PaymentMethod => Say::SignPaymentMethod,
        What::NoPaymentMethod => Say::SignNoPaymentMethod,
        What::BalanceDue => Say::SignBalanceDue,
        What::PlanEnds => Say::SignPlanEnds,
        What::ContactVerified => Say::SignContactVerified,
        What::ContactUnverified => Say::SignContactUnverified,
        What::Denied => Say::SignDenied,
        What::Restored => Say::SignRestored,
    }
}

/// How the account stands to an organization.
#[must_use]
pub const fn standing(value: Standing) -> Say {
    match value {
        Standing::Standalone => Say::StandingStandalone,
        Standing::Member => Say::StandingMember,
        Standing::Management => Say::StandingManagement,
        Standing::Unknown => Say::StandingUnknown,
    }
}

/// How the account will be closed.
#[must_use]
pub const fn route(value: Route) -> Say {
    match value {
        Route::Root => Say::RouteRoot,
        Route::Organization => Say::RouteOrganization,
    }
}
