//! Credentials that were torn by spaces or line breaks.

use super::{Secret, key, token};

/// In more pieces than this nobody tears a key by accident.
const MOST: usize = 4;

/// So much of one run is looked at: more than any key has.
const MOST_OF_ONE: usize = 48;

/// The runs of base64 that stand beside one another with nothing but space in between.
#[derive(Clone, Debug, Default)]
pub struct Pieces {
    joined: Vec<u8>,
    /// Where each of them begins.
    starts: Vec<usize>,
}

impl Pieces {
    /// Something else than space stands between the last run and the next.
    pub fn clear(&mut self) {
        self.joined.clear();
        self.starts.clear();
    }

    /// The next run. Tells what it makes together with those before it.
    pub fn push(&mut self, run: &[u8]) -> Option<Secret> {
        let base64 = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'+');
        // More of a long run makes no key any more, but perhaps a token.
        let whole = run.len() <= MOST_OF_ONE;
        let run = run.get(..MOST_OF_ONE).unwrap_or(run);
        if is_word(run) || is_id(run) || !run.iter().all(base64) {
            self.clear();
            return None;
        }
        if self.starts.len() == MOST {
            self.drop_first();
        }
        self.starts.push(self.joined.len());
        self.joined.extend_from_slice(run);
        let found = self.joined();
        if !whole {
            self.clear();
        }
        found
    }

    /// The credential that the last run makes together with those before it.
    fn joined(&self) -> Option<Secret> {
        let (_, before) = self.starts.split_last()?;
        before.iter().find_map(|start| {
            let joined = self.joined.get(*start..).unwrap_or_default();
            if token::is_session_token(joined) {
                return Some(Secret::SessionToken);
            }
            key::by_shape(joined)
        })
    }

    fn drop_first(&mut self) {
        self.starts.remove(0);
        let begin = self.starts.first().copied().unwrap_or(self.joined.len());
        self.joined.drain(..begin);
        for start in &mut self.starts {
            *start -= begin;
        }
    }
}

/// Whether this is a word of a sentence, as a piece of a key hardly ever is.
fn is_word(run: &[u8]) -> bool {
    let rest = run.get(1..).unwrap_or_default();
    run.len() >= 4
        && run.iter().all(u8::is_ascii_alphabetic)
        && rest.iter().all(u8::is_ascii_lowercase)
}

/// Whether this is the id of an access key, which may stand anywhere.
fn is_id(run: &[u8]) -> bool {
    run.len() == 20 && (run.starts_with(b"AKIA") || run.starts_with(b"ASIA"))
}
