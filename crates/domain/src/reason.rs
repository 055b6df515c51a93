//! Why an item is outstanding: the closed, documented list.

use crate::closed::closed_list;

closed_list! {
    /// Why something is outstanding. The names are public: hosts and records read them.
    Reason {
        /// Nothing was answered yet.
        Unanswered = "unanswered",
        /// The account id is not twelve digits.
        IdInvalid = "id-invalid",
        /// The account id was changed; correct it or start another account.
        IdChanged = "id-changed",
        /// The plan says that this account is never closed.
        ProtectedAccount = "protected-account",
        /// "Don't know" never settles.
        Unknown = "unknown",
        /// This route is not open to an account of that standing.
        RouteUnavailable = "route-unavailable",
        /// Kept, but it is not said whether in another account or outside AWS.
        PlaceMissing = "place-missing",
        /// The destination account is missing.
        DestinationMissing = "destination-missing",
        /// The destination account is not twelve digits.
        DestinationInvalid = "destination-invalid",
        /// The named place lies in the account being closed.
        InsideAccount = "inside-account",
        /// The named place lies in another account that is being closed here.
        ClosingAccount = "closing-account",
        /// It is not said where exactly.
        WhereMissing = "where-missing",
        /// The text about the place has no letter or digit.
        WhereUnreadable = "where-unreadable",
        /// It is not said whether a restore was tried.
        RestoreMissing = "restore-missing",
        /// The day of the copy is not a date.
        CopiedOnInvalid = "copied-on-invalid",
        /// The day of the copy lies in the future.
        CopiedOnFuture = "copied-on-future",
        /// The answer wants a reason.
        WhyMissing = "why-missing",
        /// The text beside the answer has not the form that the plan wants.
        WhyInvalid = "why-invalid",
        /// The chosen option says that it is not settled yet.
        NotYet = "not-yet",
        /// The answer or the copy is too old; confirm it again.
        ConfirmAgain = "confirm-again",
        /// The answer is dated more than 24 hours ahead.
        InTheFuture = "in-the-future",
        /// The time was put right since it was answered; give it again.
        ClockCorrected = "clock-corrected",
        /// The plan gives the item another meaning since it was answered.
        Changed = "changed",
        /// A file contradicts the answer.
        Contradicted = "contradicted",
        /// A file that contradicted the answer, or that it rested on, counts no longer; confirm it again.
        EvidenceRemoved = "evidence-removed",
        /// The collector's file does not show that nothing of it is there, or showed it too long ago.
        NotAsked = "not-asked",
        /// Facts of files are kept here and could not be looked at yet.
        EvidenceUnread = "evidence-unread",
        /// Facts of files are kept here that this edition can't read.
        EvidenceUnreadable = "evidence-unreadable",
        /// Another plan was asked for and does not judge yet.
        PlanLoading = "plan-loading",
        /// The latest time seen lies more than 24 hours ahead of this clock: one of them is wrong.
        ClockImplausible = "clock-implausible",
        /// The plan wants stronger evidence.
        GradeTooLow = "grade-too-low",
    }
}
