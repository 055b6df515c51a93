//! The examiner's exports. Every text that goes in or out is JSON, but for names, ids and values.

use wasm_bindgen::prelude::*;

fn main() {}

/// The name of a file as it is kept, shown and told: `…` for one that says more than a name may.
#[wasm_bindgen(js_name = keptName)]
pub fn kept_name(name: &str) -> String {
    examiner::kept_name(name)
}

/// Whether a file is the examiner's language file of this release.
#[wasm_bindgen]
pub fn texts_fit(file: &str) -> bool {
    examiner::texts_fit(file)
}

/// One file in the reading.
#[wasm_bindgen]
pub struct Reading(examiner::Reading);

#[wasm_bindgen]
impl Reading {
    /// Begins with a file of which this is known: `{"name", "bytes"?, "modified"?, "now",
    /// "account"?}`, moments in milliseconds. `texts` is the examiner's language file, for the
    /// sentence of a refusal.
    #[wasm_bindgen(constructor)]
    pub fn new(given: &str, texts: &str) -> Self {
        Self(examiner::Reading::new(given, texts))
    }

    /// Goes on with these bytes. Returns the refusal, if any: `{"code", "detail"?, "message"}`,
    /// after which the reading is of no more use.
    pub fn push(&mut self, bytes: &[u8]) -> Option<String> {
        self.0.push(bytes)
    }
}

/// The judgement of the present account's files, for the page.
#[wasm_bindgen(getter_with_clone)]
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

/// The files of one element, apart by account. Those of one account have a number.
#[wasm_bindgen]
pub struct Files(examiner::Files);

#[wasm_bindgen]
impl Files {
    /// No files yet. `texts` is the examiner's language file.
    #[wasm_bindgen(constructor)]
    pub fn new(texts: &str) -> Self {
        Self(examiner::Files::new(texts))
    }

    /// Goes on in another language.
    pub fn speak(&mut self, texts: &str) {
        self.0.speak(texts);
    }

    /// The page shows this account now, and keeps these facts of it. Returns the number of its files.
    pub fn open(&mut self, input: &str) -> u32 {
        self.0.open(input)
    }

    /// Brings the present account's files together.
    pub fn judge(&mut self) -> Judgement {
        let examiner::Judgement {
            said,
            outline,
            facts,
            unreadable,
        } = self.0.judge();
        Judgement {
            said,
            outline,
            facts,
            unreadable,
        }
    }

    /// Files follow the answers from one place to another.
    pub fn follow(&mut self, from: &str, to: &str) {
        self.0.follow(from, to);
    }

    /// Takes a file that was read to its end, but does not keep it yet: `{"id", "others",
    /// "refused"}`, or its refusal.
    pub fn take(&mut self, number: u32, reading: Reading) -> String {
        self.0.take(number, reading.0)
    }

    /// Keeps a file that was taken.
    pub fn keep(&mut self, number: u32, id: &str) {
        self.0.keep(number, id);
    }

    /// Does not keep a file that was taken, unless it was there before.
    pub fn leave(&mut self, number: u32, id: &str) {
        self.0.leave(number, id);
    }

    /// Takes a file of the present account away; false where there is none with this id.
    pub fn remove(&mut self, id: &str) -> bool {
        self.0.remove(id)
    }

    /// A person goes on without the facts that can't be read or are not all. Returns the ids of the
    /// files that go with them.
    #[wasm_bindgen(js_name = goOnWithout)]
    pub fn go_on_without(&mut self) -> Vec<String> {
        self.0.go_on_without()
    }

    /// A control was used; false where nothing changes by it, and nothing for a name or a value that is
    /// not known.
    pub fn control(&mut self, name: &str, value: &str) -> Option<bool> {
        self.0.control(name, value).ok()
    }

    /// The list was scrolled: its window begins with this row. False where nothing changes.
    pub fn scroll(&mut self, start: usize) -> bool {
        self.0.scroll(start)
    }

    /// So many files were added at once, out of so many that were given.
    pub fn added(&mut self, count: usize, given: usize) {
        self.0.added(count, given);
    }

    /// A command was copied, or the browser lets nothing be copied. False where nothing changes.
    pub fn copied(&mut self, command: &str, is_copied: bool) -> bool {
        self.0.copied(command, is_copied)
    }

    /// Draws the present account's files anew, without judging.
    pub fn outline(&self) -> String {
        self.0.outline()
    }

    /// Remembers a refused file, to be shown until it is dismissed: with the sentence of its code
    /// where the code is known here, else with the message that it brings.
    pub fn refuse(&mut self, number: u32, name: &str, refusal: &str) {
        self.0.refuse(number, name, refusal);
    }

    /// The refusal with this code, for a file that is refused before it is read: `{"code", "message"}`.
    pub fn refusal(&self, code: &str) -> String {
        self.0.refusal(code)
    }

    /// A file is being read: so many of all its bytes are. Returns whether that is to be seen now.
    pub fn progress(&mut self, number: u32, name: &str, done: f64, total: f64) -> bool {
        // Whole numbers below 2^53: JavaScript counts bytes with them.
        self.0.progress(number, name, done as u64, total as u64)
    }

    /// No file is being read any more.
    #[wasm_bindgen(js_name = progressDone)]
    pub fn progress_done(&mut self, number: u32) {
        self.0.progress_done(number);
    }
}
