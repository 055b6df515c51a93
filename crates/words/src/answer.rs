//! What a person answered.

use domain::answer::{Basis, Choice, Outcome, Place, Restore};
use domain::plan::{Billed, Shortcut};
use messages::Msg;

/// The words of a backup's answer; none where its group speaks for it.
#[must_use]
pub const fn choice(choice: Choice) -> Option<Msg> {
    match choice {
        Choice::Kept => Some(Msg::AnswerKept),
        Choice::Nothing => Some(Msg::AnswerNothing),
        Choice::LetGo => Some(Msg::AnswerLetGo),
        Choice::AsCategory | Choice::AsSection => None,
    }
}

/// The words of the place of a copy.
#[must_use]
pub const fn place(place: Place) -> Msg {
    match place {
        Place::OtherAccount => Msg::KeptOtherAccount,
        Place::OutsideAws => Msg::KeptOutsideAws,
    }
}

/// The words of how often something is billed; none where the last bill shows it.
#[must_use]
pub const fn billed(billed: Billed) -> Option<Msg> {
    match billed {
        Billed::Monthly => None,
        Billed::Yearly => Some(Msg::LabelBilledYearly),
        Billed::Never => Some(Msg::LabelBilledNever),
    }
}

/// The words of whether a restore was tried.
#[must_use]
pub const fn restore(restore: Restore) -> Msg {
    match restore {
        Restore::Tried => Msg::KeptTried,
        Restore::NotTried => Msg::KeptNotTried,
    }
}

/// The words of the confirmation that nothing else is there.
#[must_use]
pub const fn nothing_else(basis: Basis) -> Msg {
    match basis {
        Basis::Bills => Msg::InRecordNothingByBills,
        Basis::File => Msg::InRecordNothingByFile,
    }
}

/// The same in short, as one part of a line.
#[must_use]
pub const fn restore_in_short(restore: Restore) -> Msg {
    match restore {
        Restore::Tried => Msg::InRecordTried,
        Restore::NotTried => Msg::InRecordNotTried,
    }
}

/// The words of a shortcut.
#[must_use]
pub const fn shortcut(shortcut: Shortcut) -> Msg {
    match shortcut {
        Shortcut::NothingOfThisKind => Msg::ShortcutNothingOfThisKind,
        Shortcut::LetGoAll => Msg::ShortcutLetGoAll,
        Shortcut::NoneApply => Msg::ShortcutNoneApply,
        Shortcut::OneByOne => Msg::ShortcutOneByOne,
    }
}

/// The words of the outcome for the account.
#[must_use]
pub const fn outcome(outcome: Outcome) -> Msg {
    match outcome {
        Outcome::Closed => Msg::OutcomeClosed,
        Outcome::NotClosed => Msg::OutcomeNotClosed,
        Outcome::NotKnown => Msg::OutcomeNotKnown,
    }
}
