//! The words for things that the domain names by codes.

use domain::account::AccountId;
use domain::answer::{Choice, Outcome, Place, Restore};
use domain::evidence::FileMark;
use domain::grade::Grade;
use domain::plan::Shortcut;
use domain::reason::Reason;
use domain::standing::{Route, Standing};
use messages::Msg;

/// One plain sentence that says what to do about something outstanding.
#[must_use]
pub const fn reason_sentence(reason: Reason) -> Msg {
    match reason {
        Reason::Unanswered => Msg::ReasonUnanswered,
        Reason::IdInvalid => Msg::ReasonIdInvalid,
        Reason::IdChanged => Msg::ReasonIdChanged,
        Reason::ProtectedAccount => Msg::ReasonProtectedAccount,
        Reason::Unknown => Msg::ReasonUnknown,
        Reason::RouteUnavailable => Msg::ReasonRouteUnavailable,
        Reason::PlaceMissing => Msg::ReasonPlaceMissing,
        Reason::DestinationMissing => Msg::ReasonDestinationMissing,
        Reason::DestinationInvalid => Msg::ReasonDestinationInvalid,
        Reason::InsideAccount => Msg::ReasonInsideAccount,
        Reason::ClosingAccount => Msg::ReasonClosingAccount,
        Reason::WhereMissing => Msg::ReasonWhereMissing,
        Reason::WhereUnreadable => Msg::ReasonWhereUnreadable,
        Reason::RestoreMissing => Msg::ReasonRestoreMissing,
        Reason::CopiedOnInvalid => Msg::ReasonCopiedOnInvalid,
        Reason::CopiedOnFuture => Msg::ReasonCopiedOnFuture,
        Reason::WhyMissing => Msg::ReasonWhyMissing,
        Reason::WhyInvalid => Msg::ReasonWhyInvalid,
        Reason::NotYet => Msg::ReasonNotYet,
        Reason::ConfirmAgain => Msg::ReasonConfirmAgain,
        Reason::InTheFuture => Msg::ReasonInTheFuture,
        Reason::ClockCorrected => Msg::ReasonClockCorrected,
        Reason::Changed => Msg::ReasonChanged,
        Reason::Contradicted => Msg::ReasonContradicted,
        Reason::EvidenceRemoved => Msg::ReasonEvidenceRemoved,
        Reason::EvidenceUnread => Msg::ReasonEvidenceUnread,
        Reason::EvidenceUnreadable => Msg::ReasonEvidenceUnreadable,
        Reason::PlanLoading => Msg::ReasonPlanLoading,
        Reason::ClockImplausible => Msg::ReasonClockImplausible,
        Reason::GradeTooLow => Msg::ReasonGradeTooLow,
    }
}

/// A file in short.
#[must_use]
pub fn file(file: &FileMark) -> String {
    let account = file.account.as_ref().map_or("", AccountId::as_str);
    file_by_names(&file.kind, account, &file.taken_at.iso(), &file.digest)
}

/// A file in short, by its public names: what it is, of which account, when it was taken, its digest.
pub(crate) fn file_by_names(kind: &str, account: &str, taken: &str, digest: &str) -> String {
    [kind, ", ", &file_without_kind(account, taken, digest)].concat()
}

/// The same where its kind stands before it.
pub(crate) fn file_without_kind(account: &str, taken: &str, digest: &str) -> String {
    let comma = if account.is_empty() { "" } else { ", " };
    [account, comma, taken, ", SHA-256 ", digest].concat()
}

/// The grade of an answer, in words that follow "settled".
#[must_use]
pub const fn grade_word(grade: Grade) -> Msg {
    match grade {
        Grade::Open => Msg::GradeOpen,
        Grade::Waived => Msg::GradeWaived,
        Grade::Attested => Msg::GradeAttested,
        Grade::Supported => Msg::GradeSupported,
        Grade::Shown => Msg::GradeShown,
    }
}

/// The words of a standing.
#[must_use]
pub const fn standing(standing: Standing) -> Msg {
    match standing {
        Standing::Standalone => Msg::StandingStandalone,
        Standing::Member => Msg::StandingMember,
        Standing::Management => Msg::StandingManagement,
        Standing::Unknown => Msg::StandingUnknown,
    }
}

/// The words of a route.
#[must_use]
pub const fn route(route: Route) -> Msg {
    match route {
        Route::Root => Msg::RouteRoot,
        Route::Organization => Msg::RouteOrganization,
    }
}

/// The words of a backup's answer; none where its group speaks for it.
pub(crate) const fn choice(choice: Choice) -> Option<Msg> {
    match choice {
        Choice::Kept => Some(Msg::AnswerKept),
        Choice::Nothing => Some(Msg::AnswerNothing),
        Choice::LetGo => Some(Msg::AnswerLetGo),
        Choice::AsCategory | Choice::AsSection => None,
    }
}

pub(crate) const fn place(place: Place) -> Msg {
    match place {
        Place::OtherAccount => Msg::KeptOtherAccount,
        Place::OutsideAws => Msg::KeptOutsideAws,
    }
}

pub(crate) const fn restore(restore: Restore) -> Msg {
    match restore {
        Restore::Tried => Msg::KeptTried,
        Restore::NotTried => Msg::KeptNotTried,
    }
}

pub(crate) const fn shortcut(shortcut: Shortcut) -> Msg {
    match shortcut {
        Shortcut::NothingOfThisKind => Msg::ShortcutNothingOfThisKind,
        Shortcut::LetGoAll => Msg::ShortcutLetGoAll,
        Shortcut::NoneApply => Msg::ShortcutNoneApply,
        Shortcut::OneByOne => Msg::ShortcutOneByOne,
    }
}

pub(crate) const fn outcome(outcome: Outcome) -> Msg {
    match outcome {
        Outcome::Closed => Msg::OutcomeClosed,
        Outcome::NotClosed => Msg::OutcomeNotClosed,
        Outcome::NotKnown => Msg::OutcomeNotKnown,
    }
}
