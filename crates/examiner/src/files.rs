//! The files of one element, apart by account, and the facts that the page keeps of them.

mod account;
mod kept;

use std::collections::BTreeMap;

use domain::json::{Members, Value};
use messages::examiner::Words;

use crate::control::UnknownControl;
use crate::examination::{Examination, Taken};
use crate::reading::Reading;
use crate::refused::Refused;
use crate::words;
use account::AccountFiles;
use kept::KeptInput;

/// The judgement of the present account's files, for the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Judgement {
    /// The statements about items, as JSON.
    pub said: String,
    /// How the section looks.
    pub outline: String,
    /// The facts that the page keeps from now on; empty where there are none.
    pub facts: String,
    /// Whether some of those can't be read, or are not all facts about this account.
    pub unreadable: bool,
}

/// The files of one element. Those of one account have a number, which stays when they follow the
/// answers to another account.
#[derive(Default)]
pub struct Files {
    texts: String,
    words: Words,
    accounts: BTreeMap<u32, AccountFiles>,
    next: u32,
    present: u32,
    input: KeptInput,
    json: String,
}

impl Files {
    /// No files yet. `texts` is the examiner's language file.
    #[must_use]
    pub fn new(texts: &str) -> Self {
        let mut files = Self::default();
        files.speak(texts);
        files
    }

    /// Goes on in another language.
    pub fn speak(&mut self, texts: &str) {
        texts.clone_into(&mut self.texts);
        self.words = words::read(texts);
        for one in self.accounts.values_mut() {
            one.examination.speak(texts);
        }
    }

    /// The page shows this account now, and keeps these facts of it. Returns the number of its files.
    pub fn open(&mut self, input: &str) -> u32 {
        self.input = KeptInput::read(input);
        input.clone_into(&mut self.json);
        let known = self.number_of(&self.input.place);
        self.present = known.unwrap_or_else(|| {
            self.next += 1;
            let one = AccountFiles::new(&self.input.place, &self.texts);
            self.accounts.insert(self.next, one);
            self.next
        });
        if let Some(one) = self.accounts.get_mut(&self.present) {
            one.synchronise(&self.input);
        }
        self.present
    }

    /// Brings the present account's files together.
    pub fn judge(&mut self) -> Judgement {
        let (account, json) = (&self.input.account, &self.json);
        let one = self.accounts.get_mut(&self.present);
        one.map(|one| one.judge(account, json)).unwrap_or_default()
    }

    /// Files follow the answers from one place to another.
    pub fn follow(&mut self, from: &str, to: &str) {
        let Some(moved) = self.number_of(from) else {
            return;
        };
        if let Some(there) = self.number_of(to).filter(|there| *there != moved) {
            self.accounts.remove(&there);
        }
        if let Some(one) = self.accounts.get_mut(&moved) {
            one.follow(to);
        }
    }

    /// Takes a file that was read to its end, but does not keep it yet: `{"id", "others",
    /// "refused"}`, or its refusal. `others` are the ids of further outputs in the same text.
    pub fn take(&mut self, number: u32, reading: Reading) -> String {
        let Some(one) = self.accounts.get_mut(&number) else {
            return self.refusal("cancelled");
        };
        match one.examination.take(reading) {
            Err(refusal) => refusal,
            Ok(taken) => said(&taken),
        }
    }

    /// Keeps a file that was taken.
    pub fn keep(&mut self, number: u32, id: &str) {
        if let Some(one) = self.accounts.get_mut(&number) {
            one.keep(id);
        }
    }

    /// Does not keep a file that was taken, unless it was there before.
    pub fn leave(&mut self, number: u32, id: &str) {
        if let Some(one) = self.accounts.get_mut(&number) {
            one.leave(id);
        }
    }

    /// Takes a file of the present account away; false where there is none with this id.
    pub fn remove(&mut self, id: &str) -> bool {
        let one = self.accounts.get_mut(&self.present);
        one.is_some_and(|one| one.remove(id))
    }

    /// A person goes on without the facts that can't be read or are not all. Returns the ids of the
    /// files that go with them.
    pub fn go_on_without(&mut self) -> Vec<String> {
        let account = &self.input.account;
        let one = self.accounts.get_mut(&self.present);
        one.map(|one| one.go_on_without(account))
            .unwrap_or_default()
    }

    /// Remembers a refused file, to be shown until it is dismissed.
    pub fn refuse(&mut self, number: u32, name: &str, refusal: &str) {
        if let Some(one) = self.accounts.get_mut(&number) {
            one.examination.refuse(name, refusal);
        }
    }

    /// The refusal with this code, for a file that is refused before it is read.
    #[must_use]
    pub fn refusal(&self, code: &str) -> String {
        Refused::by_code(code).to_json(&self.words)
    }

    /// A file is being read: so many of all its bytes are. Whether that is to be seen now.
    pub fn progress(&mut self, number: u32, name: &str, done: u64, total: u64) -> bool {
        if let Some(one) = self.accounts.get_mut(&number) {
            one.examination.progress(name, done, total);
        }
        number == self.present
    }

    /// No file is being read any more.
    pub fn progress_done(&mut self, number: u32) {
        if let Some(one) = self.accounts.get_mut(&number) {
            one.examination.progress_done();
        }
    }

    /// A control was used; false where nothing changes by it.
    pub fn control(&mut self, name: &str, value: &str) -> Result<bool, UnknownControl> {
        self.shown(|one| one.control(name, value))
            .unwrap_or(Ok(false))
    }

    /// The list was scrolled: its window begins with this row. False where nothing changes.
    pub fn scroll(&mut self, start: usize) -> bool {
        self.shown(|one| one.scroll(start)).unwrap_or_default()
    }

    /// So many files were added at once, out of so many that were given.
    pub fn added(&mut self, count: usize, given: usize) {
        self.shown(|one| one.added(count, given));
    }

    /// A command was copied, or the browser lets nothing be copied. False where nothing changes.
    pub fn copied(&mut self, command: &str, is_copied: bool) -> bool {
        self.shown(|one| one.copied(command, is_copied))
            .unwrap_or_default()
    }

    /// How all looks now, without judging.
    #[must_use]
    pub fn outline(&self) -> String {
        let one = self.accounts.get(&self.present);
        one.map(|one| one.examination.outline()).unwrap_or_default()
    }

    /// The number of the files at a place.
    fn number_of(&self, place: &str) -> Option<u32> {
        let mut all = self.accounts.iter();
        all.find_map(|(number, one)| (one.place == place).then_some(*number))
    }

    fn shown<T>(&mut self, change: impl FnOnce(&mut Examination) -> T) -> Option<T> {
        let one = self.accounts.get_mut(&self.present)?;
        Some(change(&mut one.examination))
    }
}

/// What was taken of a text, for the desk.
fn said(taken: &Taken) -> String {
    let others = taken.others.iter().map(|id| Value::from(id.as_str()));
    let refused = taken.refused.iter();
    let refused = refused.filter_map(|refusal| Value::read(refusal).ok());
    let mut fields = Members::new();
    fields.set("id", &taken.id);
    fields.insert("others", Value::List(others.collect()));
    fields.insert("refused", Value::List(refused.collect()));
    fields.compact()
}
