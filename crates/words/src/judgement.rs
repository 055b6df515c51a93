//! What the gate says about an answer.

use domain::grade::Grade;
use domain::reason::Reason;
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
        Reason::NotAsked => Msg::ReasonNotAsked,
        Reason::EvidenceUnread => Msg::ReasonEvidenceUnread,
        Reason::EvidenceUnreadable => Msg::ReasonEvidenceUnreadable,
        Reason::PlanLoading => Msg::ReasonPlanLoading,
        Reason::ClockImplausible => Msg::ReasonClockImplausible,
        Reason::GradeTooLow => Msg::ReasonGradeTooLow,
    }
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
