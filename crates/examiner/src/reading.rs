//! One file in the reading.

use domain::account::AccountId;
use evidence::drawn::Drawn;
use evidence::reader::Reader;
use messages::examiner::Words;

use crate::input;
use crate::refused::Refused;
use crate::words;

/// The outputs of a text: at least one was taken.
pub(crate) struct Outputs {
    pub(crate) drawn: Vec<Drawn>,
    /// Why others were not taken, as JSON.
    pub(crate) faults: Vec<String>,
    pub(crate) closing: Option<AccountId>,
}

/// One file in the reading.
pub struct Reading {
    closing: Option<AccountId>,
    words: Words,
    /// The reader, or why it stopped.
    reader: Result<Reader, String>,
}

impl Reading {
    /// Begins with a file of which this is known.
    #[must_use]
    pub fn new(given: &str, texts: &str) -> Self {
        let given = input::given(given);
        Self {
            closing: given.closing,
            words: words::read(texts),
            reader: Ok(Reader::new(given)),
        }
    }

    /// Goes on with these bytes; the refusal, where there is one.
    pub fn push(&mut self, bytes: &[u8]) -> Option<String> {
        if let Ok(reader) = &mut self.reader
            && let Err(refusal) = reader.push(bytes)
        {
            // The reader goes: nothing of a file that holds a secret is kept.
            self.reader = Err(Refused::of(&refusal).to_json(&self.words));
        }
        self.reader.as_ref().err().cloned()
    }

    /// The facts that the file shows, with the account for which they are kept.
    pub(crate) fn finish(self) -> Result<Outputs, String> {
        let refused = |refusal| Refused::of(&refusal).to_json(&self.words);
        let all = self.reader?.finish_all().map_err(refused)?;
        let (mut drawn, mut faults) = (Vec::new(), Vec::new());
        for one in all {
            match one {
                Ok(one) => drawn.push(one),
                Err(refusal) => faults.push(refused(refusal)),
            }
        }
        if drawn.is_empty() {
            // A text has one output at least.
            return Err(faults.into_iter().next().unwrap_or_default());
        }
        Ok(Outputs {
            drawn,
            faults,
            closing: self.closing,
        })
    }
}
