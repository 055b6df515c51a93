//! The controls of the examiner's section: what it draws, and what it takes from the page.

domain::closed_list! {
    /// A control that changes the screen, by its name in the page.
    Control {
        /// A message about a refused file goes; all of them where none is named.
        Dismiss = "dismiss-evidence",
        /// The file whose list is shown.
        File = "evidence-file",
        /// The service whose resources are shown.
        Service = "evidence-service",
        /// The Region whose resources are shown.
        Region = "evidence-region",
        /// The class whose resources are shown.
        Class = "evidence-class",
        /// The text that shown resources have in them.
        Text = "evidence-filter",
    }
}

domain::closed_list! {
    /// A button that somebody else answers.
    Button {
        /// The desk (`src/element/desk.ts`) stops reading.
        Cancel = "cancel-evidence",
        /// The desk copies a command.
        Copy = "copy",
        /// The desk takes a file away.
        Remove = "remove-evidence",
        /// The page (`src/model/button.rs`) takes the account id for an answer.
        AnswerAccountId = "answer-account-id",
        /// The page takes the standing for an answer.
        AnswerStanding = "answer-standing",
        /// The page leads to the row of an item.
        ShowItem = "show-item",
    }
}

/// No control has this name, or it takes no such value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownControl;
