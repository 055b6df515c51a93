//! The state of the screen beside the answers. None of it is saved.

use std::collections::BTreeSet;

use domain::account::AccountId;
use domain::answer::Answer;
use domain::case::Refused;
use domain::record::Incoming;
use domain::stored::Unreadable;
use domain::time::Timestamp;

/// The state of the screen beside the answers.
#[derive(Default)]
pub struct Ui {
    /// Review was asked for while something was outstanding: the summary is shown.
    pub attempted: bool,
    /// The review and the hand-off are shown.
    pub reviewing: bool,
    /// Where there is no room beside the page, the list of its sections is shown.
    pub lists_places: bool,
    /// The word that services are searched for by.
    pub search: String,
    /// The rows of a long plan that somebody has opened or gone to, by their items' ids.
    pub whole: BTreeSet<String>,
    /// The input that "Next" led to last in an answer that was begun. Whoever leaves it empty goes on.
    pub offered_input: Option<String>,
    /// The row that the review led to.
    pub led_to: Option<String>,
    /// The source that a row led to last: the row, and the number of the source.
    pub cited: Option<String>,
    /// The account id, command or script that was copied last, since the review began.
    pub copied: Option<String>,
    /// The collector's script, for whoever asks to read it.
    pub script: Script,
    /// The text that was typed to confirm. It is cleared whenever the gate shuts.
    pub confirmation: String,
    /// When the answers were saved last.
    pub saved_at: Option<Timestamp>,
    /// An input whose text was refused, by name, and why.
    pub refused: Option<(String, Refused)>,
    /// How far the program is that reads files.
    pub examiner: Examiner,
    /// The notices that the person has to read.
    pub notices: Vec<Notice>,
    /// The account that is about to be removed: its id, or `draft`.
    pub removing: Option<String>,
    /// A record that is being looked at.
    pub import: Option<Import>,
    /// A text that was offered as a download.
    pub exported: Option<String>,
}

/// The program that reads files, which is loaded when it is wanted first.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub enum Examiner {
    /// It is there, or nobody wants it.
    #[default]
    Still,
    /// Somebody waits for it.
    Awaited,
    /// It could not be loaded.
    Missing,
}

/// The collector's script on the page.
#[derive(Default)]
pub enum Script {
    /// Nobody asked for it, or wants to see it any more.
    #[default]
    Hidden,
    /// Its text.
    Shown(String),
    /// It could not be fetched.
    Missing,
}

/// A record that is being looked at before it is taken over.
pub enum Import {
    /// It can't be read: the sentence.
    Refused(String),
    /// It can; continuing may replace what is here.
    Shown {
        /// The record.
        record: Box<Incoming>,
        /// The answers that it would replace.
        replaced: Vec<(String, Answer)>,
        /// Some of them were given since it was shown first.
        since: bool,
    },
    /// It was taken over.
    Done(AccountId),
}

/// Something the person has to know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// Storage is blocked.
    StorageBlocked,
    /// Storage is full.
    StorageFull,
    /// One account takes more room than it may.
    StorageLimit,
    /// The facts of files could not be kept: they go with the page.
    FactsNotKept,
    /// Facts that can't be read were put aside, and a person went on without them.
    FactsAside,
    /// Saved answers are gone.
    StorageCleared,
    /// Removed answers may be saved again by another tab.
    MayComeBack,
    /// Some saved answers could not be read.
    Unreadable(Unreadable, usize),
    /// A language could not be loaded.
    Language,
}

impl Notice {
    /// Whether it says that answers are not saved.
    pub const fn is_unsaved(self) -> bool {
        matches!(
            self,
            Self::StorageBlocked | Self::StorageFull | Self::StorageLimit
        )
    }
}

impl Ui {
    /// Whether the review led to this row.
    pub fn is_led_to(&self, row: &str) -> bool {
        self.led_to.as_deref() == Some(row)
    }

    /// Adds a notice once.
    pub fn notify(&mut self, notice: Notice) {
        if !self.notices.contains(&notice) {
            self.notices.push(notice);
        }
    }
}
