//! The files of one account in one element.

use domain::account::AccountId;
use domain::typed::names_console;
use evidence::combine::Combined;
use evidence::drawn::Drawn;
use messages::examiner::Words;

use crate::at_hand::AtHand;
use crate::carried::Carried;
use crate::control::{Control, UnknownControl};
use crate::file::File;
use crate::input::Input;
use crate::judging;
use crate::named::{self, LEFT_OUT};
use crate::reading::Reading;
use crate::refused::Refused;
use crate::screen::{Done, Progress, Screen};
use crate::view::{self, Scene};
use crate::words;

/// The name of a file as it is kept, shown and told.
#[must_use]
pub fn kept_name(name: &str) -> String {
    named::kept(name)
}

/// Stored facts as they are kept from now on: those of an earlier release may have a name that is
/// left out today.
#[must_use]
pub fn kept_facts(id: &str, facts: &str) -> String {
    File::restored(id, facts).map_or_else(|| facts.to_owned(), |file| file.stored())
}

/// A file that was taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    /// Its id: the first digits of its digest.
    pub id: String,
    /// The facts to store for the account that was closed when its reading began.
    pub facts: String,
    /// The ids of the other outputs, where the text had several.
    pub others: Vec<String>,
    /// Why other outputs of it are not taken, as JSON.
    pub refused: Vec<String>,
}

/// The files of one account in one element, and their judgement.
#[derive(Default)]
pub struct Examination {
    words: Words,
    files: AtHand,
    input: Input,
    combined: Combined,
    screen: Screen,
}

impl Examination {
    /// No files yet. `texts` is the examiner's language file.
    #[must_use]
    pub fn new(texts: &str) -> Self {
        Self {
            words: words::read(texts),
            ..Self::default()
        }
    }

    /// Goes on in another language.
    pub fn speak(&mut self, texts: &str) {
        self.words = words::read(texts);
    }

    /// Takes a file that was read to its end; the refusal, as JSON, where nothing of it is taken. The
    /// same bytes again are the same file, and it is as old as it was last said to be.
    pub fn take(&mut self, reading: Reading) -> Result<Taken, String> {
        let outputs = reading.finish()?;
        let mut all = Vec::new();
        for drawn in outputs.drawn {
            all.push(self.take_one(drawn, outputs.closing));
        }
        if all.len() > 1 {
            self.screen.done = Some(Done::Several(all.len(), false));
        }
        let mut all = all.into_iter();
        let first = all.next().ok_or_else(String::new)?;
        Ok(Taken {
            others: all.map(|(id, _)| id).collect(),
            refused: outputs.faults,
            id: first.0,
            facts: first.1,
        })
    }

    /// Takes one output: its id, and the facts to store.
    fn take_one(&mut self, drawn: Drawn, closing: Option<AccountId>) -> (String, String) {
        let file = File::new(drawn);
        let id = file.id();
        let (kind, name) = (file.source.kind, file.source.name.clone());
        // Of files without their names it is not known which one was refused before.
        self.screen
            .refused
            .retain(|one| one.name != name || name == LEFT_OUT);
        self.screen.done = Some(if self.files.all().contains_key(&id) {
            Done::Again(kind, name)
        } else {
            Done::Added(kind, name)
        });
        let facts = file.kept(closing);
        self.files.insert(id.clone(), file);
        (id, facts)
    }

    /// Takes stored facts back; false where they can't be read or are not those of this id. A file
    /// that is there whole is left as it is.
    pub fn restore(&mut self, id: &str, facts: &str) -> bool {
        self.restore_carried(id, facts, None)
    }

    /// The same for facts that may have come with a record.
    pub(crate) fn restore_carried(
        &mut self,
        id: &str,
        facts: &str,
        carried: Option<Carried>,
    ) -> bool {
        let Some(mut file) = File::restored(id, facts) else {
            return false;
        };
        file.carried = carried;
        let known = self.files.all().get(id);
        // Of one that was kept for another account or a draft something may be missing here.
        let cut = |known: &File| known.facts.kept_for.is_some() || known.facts.reduced;
        if known.is_none_or(cut) {
            self.files.insert(id.to_owned(), file);
        }
        true
    }

    /// Who read a file, where its facts came with a record.
    pub(crate) fn carried(&self, id: &str) -> Option<&Carried> {
        self.files.all().get(id)?.carried.as_ref()
    }

    /// The text that is stored of a file from now on for this account, which may be another one
    /// than before; an empty id is a draft's.
    #[must_use]
    pub fn kept(&self, id: &str, account: &str) -> String {
        let account = AccountId::parse(account).ok();
        let kept = self.files.all().get(id).map(|file| file.kept(account));
        kept.unwrap_or_default()
    }

    /// Whether all facts of a file about this account are at hand.
    #[must_use]
    pub fn covers(&self, id: &str, account: &str) -> bool {
        let account = AccountId::parse(account).ok();
        let file = self.files.all().get(id);
        file.is_none_or(|file| file.facts.cover(account))
    }

    /// Takes a file away.
    pub fn remove(&mut self, id: &str) {
        if let Some(file) = self.files.remove(id) {
            self.screen.done = Some(Done::Removed(file.source.kind, file.source.name));
        }
        if self.screen.file.as_deref() == Some(id) {
            self.screen.file = None;
        }
    }

    /// Brings all files together: their statements about items, and how these look.
    pub fn judge(&mut self, input: &str) -> String {
        self.input = Input::read(input);
        self.combined = self.files.combine(&self.input.rules);
        judging::judgement(self.files.all(), &self.combined, &self.input, &self.words).compact()
    }

    /// A control was used; false where nothing changes by it.
    pub fn control(&mut self, name: &str, value: &str) -> Result<bool, UnknownControl> {
        let control = Control::parse(name).ok_or(UnknownControl)?;
        self.screen.control(control, value)
    }

    /// The list was scrolled: its window begins with this row. False where nothing changes.
    pub fn scroll(&mut self, start: usize) -> bool {
        core::mem::replace(&mut self.screen.start, start) != start
    }

    /// So many files were added at once; of so many that were given, the others have the same content.
    pub fn added(&mut self, count: usize, given: usize) {
        self.screen.done = Some(Done::Several(count, count < given));
    }

    /// A command was copied, or the browser lets nothing be copied. False where nothing changes.
    pub fn copied(&mut self, command: &str, is_copied: bool) -> bool {
        // No console's address is shown, whoever brings it.
        if names_console(command) {
            return false;
        }
        let done = if is_copied {
            Done::Copied
        } else {
            Done::NotCopied
        };
        self.screen.done = Some(done(command.to_owned()));
        true
    }

    /// How all looks now, without judging.
    #[must_use]
    pub fn outline(&self) -> String {
        view::outline(&self.scene()).to_json()
    }

    /// Remembers a refused file, to be shown until it is dismissed.
    pub fn refuse(&mut self, name: &str, refusal: &str) {
        let name = named::kept(name);
        self.screen.refuse(Refused::read(&name, refusal));
    }

    /// The refusal with this code, for a file that is refused before it is read.
    #[must_use]
    pub fn refusal(&self, code: &str) -> String {
        Refused::by_code(code).to_json(&self.words)
    }

    /// A file is being read: so many of all its bytes are.
    pub fn progress(&mut self, name: &str, done: u64, total: u64) {
        self.screen.progress = Some(Progress {
            name: named::kept(name),
            done,
            total,
        });
    }

    /// No file is being read any more.
    pub fn progress_done(&mut self) {
        self.screen.progress = None;
    }

    fn scene(&self) -> Scene<'_> {
        Scene {
            words: &self.words,
            files: self.files.all(),
            input: &self.input,
            combined: &self.combined,
            screen: &self.screen,
        }
    }
}
