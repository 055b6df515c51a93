//! The examiner's exports. Every text that goes in or out is JSON, but for names, ids and values.

use wasm_bindgen::prelude::*;

fn main() {}

/// The name of a file as it is kept, shown and told: `…` for one that says more than a name may.
#[wasm_bindgen(js_name = keptName)]
pub fn kept_name(name: &str) -> String {
    examiner::kept_name(name)
}

/// Stored facts as they are kept from now on.
#[wasm_bindgen(js_name = keptFacts)]
pub fn kept_facts(id: &str, facts: &str) -> String {
    examiner::kept_facts(id, facts)
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

/// The files of one account in one element.
#[wasm_bindgen]
pub struct Examination(examiner::Examination);

#[wasm_bindgen]
impl Examination {
    /// No files yet. `texts` is the examiner's language file.
    #[wasm_bindgen(constructor)]
    pub fn new(texts: &str) -> Self {
        Self(examiner::Examination::new(texts))
    }

    /// Goes on in another language.
    pub fn speak(&mut self, texts: &str) {
        self.0.speak(texts);
    }

    /// Takes a file that was read to its end: `{"id", "facts"}`, or its refusal.
    pub fn take(&mut self, reading: Reading) -> String {
        self.0.take(reading.0)
    }

    /// Takes stored facts back; false where they can't be read or are not those of this id.
    pub fn restore(&mut self, id: &str, facts: &str) -> bool {
        self.0.restore(id, facts)
    }

    /// The text that is stored of a file from now on for this account; an empty id is a draft's.
    pub fn kept(&self, id: &str, account: &str) -> String {
        self.0.kept(id, account)
    }

    /// Whether all facts of a file about this account are at hand.
    pub fn covers(&self, id: &str, account: &str) -> bool {
        self.0.covers(id, account)
    }

    /// Takes a file away.
    pub fn remove(&mut self, id: &str) {
        self.0.remove(id);
    }

    /// Brings all files together.
    pub fn judge(&mut self, input: &str) -> String {
        self.0.judge(input)
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

    /// So many files were added at once.
    pub fn added(&mut self, count: usize) {
        self.0.added(count);
    }

    /// A command was copied, or the browser lets nothing be copied. False where nothing changes.
    pub fn copied(&mut self, command: &str, is_copied: bool) -> bool {
        self.0.copied(command, is_copied)
    }

    /// Draws anew, without judging.
    pub fn outline(&self) -> String {
        self.0.outline()
    }

    /// Remembers a refused file, to be shown until it is dismissed: with the sentence of its code
    /// where the code is known here, else with the message that it brings.
    pub fn refuse(&mut self, name: &str, refusal: &str) {
        self.0.refuse(name, refusal);
    }

    /// The refusal with this code, for a file that is refused before it is read: `{"code", "message"}`.
    pub fn refusal(&self, code: &str) -> String {
        self.0.refusal(code)
    }

    /// A file is being read: so many of all its bytes are.
    pub fn progress(&mut self, name: &str, done: f64, total: f64) {
        // Whole numbers below 2^53: JavaScript counts bytes with them.
        self.0.progress(name, done as u64, total as u64);
    }

    /// No file is being read any more.
    pub fn progress_done(&mut self) {
        self.0.progress_done();
    }
}
