//! Keys of AWS by their shape.

use super::{Secret, token};

/// A secret access key has so many characters.
pub(super) const KEY: usize = 40;

/// With letters glued on it has at most so many: with one more it could be a digest.
pub(super) const LONGEST: usize = 42;

/// An SMTP password of SES has so many characters.
const SMTP: usize = 44;

/// The base64 of a SHA-256 has so many characters before its padding.
const DIGEST: usize = 43;

/// A credential at the beginning of a run or after one of its slashes, hyphens and underscores: a
/// key may follow its id so, and have slashes of its own. A run that is padded or as long as a
/// digest is taken as a whole.
pub(super) fn in_run(run: &str, padded: bool) -> Option<Secret> {
    let bytes = run.as_bytes();
    let plain = !bytes.iter().any(|byte| matches!(byte, b'-' | b'_'));
    if padded || plain && bytes.len() == DIGEST {
        let key = bytes.len() == KEY && looks_random(bytes);
        let token = token::is_session_token(bytes).then_some(Secret::SessionToken);
        return token.or_else(|| key.then_some(Secret::AccessKey));
    }
    let starts = bytes.iter().enumerate();
    let after_signs = starts.filter(|(_, byte)| matches!(byte, b'/' | b'-' | b'_'));
    core::iter::once(0)
        .chain(after_signs.map(|(place, _)| place + 1))
        .filter_map(|start| Some((start, bytes.get(start..)?)))
        .filter(|(start, rest)| *start == 0 || !is_in_folder(rest))
        .find_map(|(_, rest)| of_run(rest))
}

/// Whether this begins with the name of a folder, as paths do and keys hardly ever.
fn is_in_folder(run: &[u8]) -> bool {
    let name = run
        .iter()
        .take_while(|byte| byte.is_ascii_lowercase())
        .count();
    name > 0 && run.get(name) == Some(&b'/')
}

fn of_run(run: &[u8]) -> Option<Secret> {
    if token::is_session_token(run) {
        return Some(Secret::SessionToken);
    }
    // Longer than anything that is told by its shape.
    let near = run.get(..SMTP + 1).unwrap_or(run);
    let sign = near.iter().position(|byte| matches!(byte, b'-' | b'_'));
    let run = near.get(..sign.unwrap_or(near.len())).unwrap_or_default();
    let first = run.split_at_checked(KEY);
    match first {
        Some((key, [b'/', ..])) if looks_random(key) => Some(Secret::AccessKey),
        _ => by_shape(run),
    }
}

/// A key of AWS that is the whole run: a secret access key, perhaps with letters glued on, or an
/// SMTP password of SES. Of random ones about one in a hundred is missed.
#[must_use]
pub fn by_shape(run: &[u8]) -> Option<Secret> {
    match run.len() {
        KEY..=LONGEST if looks_random(run) => Some(Secret::AccessKey),
        // A version, four, before the signature: base64 of it begins so.
        SMTP if matches!(run, [b'B', b'A'..=b'P', ..]) && looks_random(run) => {
            Some(Secret::Password)
        }
        _ => None,
    }
}

/// Whether base64 has capitals, small letters and digits, changes between them as often as random
/// text does, and is neither made of words nor a path.
pub(super) fn looks_random(word: &[u8]) -> bool {
    let count = |wanted: u8| word.iter().filter(|byte| kind(**byte) == wanted).count();
    let base64 = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'+');
    word.iter().all(base64)
        && count(SMALL) >= 5
        && count(CAPITAL) >= 5
        && count(DIGIT) >= 1
        && count(SIGN) <= 5
        && changes(word) * 40 >= 14 * word.len()
        && letters_in_words(word) < 14
}

fn changes(word: &[u8]) -> usize {
    let pairs = word.iter().zip(word.iter().skip(1));
    pairs
        .filter(|(one, next)| kind(**one) != kind(**next))
        .count()
}

const SMALL: u8 = 0;
const CAPITAL: u8 = 1;
const DIGIT: u8 = 2;
const SIGN: u8 = 3;

const fn kind(byte: u8) -> u8 {
    match byte {
        b'a'..=b'z' => SMALL,
        b'A'..=b'Z' => CAPITAL,
        b'0'..=b'9' => DIGIT,
        _ => SIGN,
    }
}

/// How many small letters stand in rows of four or more.
fn letters_in_words(word: &[u8]) -> usize {
    let rows = word.split(|byte| !byte.is_ascii_lowercase());
    rows.map(<[u8]>::len).filter(|length| *length >= 4).sum()
}
