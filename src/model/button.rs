//! The page's buttons.

domain::closed_list! {
    /// A button of the page, by the name that it has in the tree. The examiner draws buttons of its own.
    Button {
        /// Takes over the account id that a file names. The examiner draws it.
        AnswerAccountId = "answer-account-id",
        /// Takes over the standing that a file shows. The examiner draws it.
        AnswerStanding = "answer-standing",
        /// Answers that none is there for all loose ends of which the collector found nothing.
        AnswerEmpty = "answer-empty",
        /// Answers "kept" for all backups of which files show every copy.
        AnswerShown = "answer-shown",
        /// Adds the text that was pasted to the files.
        AddEvidence = "add-evidence",
        /// Asks whether to remove an account.
        AskRemove = "ask-remove",
        /// Goes back from the review to the answers.
        Back = "back",
        /// Goes back to the review, from the row that it led to.
        BackToReview = "back-to-review",
        /// Goes back to a row, from the source that it led to.
        BackToRow = "back-to-row",
        /// Says an answer once more.
        Confirm = "confirm",
        /// Takes over the record that is looked at.
        ContinueImport = "continue-import",
        /// The changed id is the same account's.
        CorrectId = "correct-id",
        /// Copies the collector's command.
        CopyCommand = "copy-command",
        /// Copies the collector's script.
        CopyScript = "copy-script",
        /// Copies an account id.
        CopyId = "copy-id",
        /// Leaves the record that is looked at.
        DiscardImport = "discard-import",
        /// Fills in the place of the last copy.
        SamePlace = "same-place",
        /// Has the examiner look at the files.
        Examine = "examine",
        /// Saves the dates.
        ExportCalendar = "export-calendar",
        /// Saves the record as JSON.
        ExportJson = "export-json",
        /// Saves the record as Markdown.
        ExportMarkdown = "export-markdown",
        /// Goes on without the facts that can't be read.
        GoOnWithoutFacts = "go-on-without-facts",
        /// Does not remove the account.
        KeepAccount = "keep-account",
        /// Takes the changed id back.
        KeepOld = "keep-old",
        /// Goes to the next open question.
        Next = "next",
        /// Opens an account.
        OpenAccount = "open-account",
        /// Shows the list of sections, or hides it.
        Places = "places",
        /// Prints the page.
        Print = "print",
        /// Lets this device's clock count.
        PutTimeRight = "put-time-right",
        /// Removes an account.
        RemoveAccount = "remove-account",
        /// Hands over to whoever may close the account.
        Request = "request",
        /// Goes to the review, or to what is missing.
        Review = "review",
        /// Leads to the card of a file.
        ShowFile = "show-file",
        /// Leads from a file's card to the row of an item. The examiner draws it.
        ShowItem = "show-item",
        /// Shows the collector's script, or hides it.
        ShowScript = "show-script",
        /// Leads from a row to a source of what it says.
        ShowSource = "show-source",
        /// Begins another account.
        StartAccount = "start-account",
        /// Begins another account, with the changed id.
        StartNew = "start-new",
        /// Fills today into a field.
        Today = "today",
    }
}

#[cfg(test)]
mod tests {
    use super::Button;

    #[test]
    fn every_button_has_a_name_of_its_own() {
        for button in Button::ALL {
            assert_eq!(Button::parse(button.name()), Some(*button));
        }
    }

    #[test]
    fn other_names_are_no_buttons() {
        for name in ["", "Review", "revew", "cancel-evidence"] {
            assert_eq!(Button::parse(name), None, "{name}");
        }
    }
}
