//! The name of a file, as far as it is kept and shown.
//!
//! A name is free text, and people write into it what stands in no file: whom to call, whose file it
//! is, where it came from. Such a name is left out whole; the file itself is taken all the same.

mod phone;

use domain::case::refused;

/// Of a file's name so many characters are kept.
pub(crate) const KEPT: usize = 60;

/// The sign for a name that was left out, in every language. A paste has no name at all.
pub(crate) const LEFT_OUT: &str = "…";

/// The name as it is kept, shown and told: without white space around it, short enough, and
/// [`LEFT_OUT`] where it seems to hold a credential, an address of a console or of a person, or a
/// phone number. Ids of accounts stay.
pub(crate) fn kept(name: &str) -> String {
    let name = name.trim();
    let plain = plain(name);
    // The decoded name is only looked at: the one that is kept has its percent signs.
    let decoded = decoded(&plain);
    if [name, &plain, &decoded].into_iter().any(is_left_out) {
        return LEFT_OUT.to_owned();
    }
    name.chars().take(KEPT).collect()
}

fn is_left_out(name: &str) -> bool {
    refused(name).is_some() || has_address(name) || phone::has_number(name)
}

/// Something before and something after an at sign.
fn has_address(name: &str) -> bool {
    let all: Vec<char> = name.chars().collect();
    all.windows(3).any(|part| match part {
        [before, '@', after] => !before.is_whitespace() && !after.is_whitespace(),
        _ => false,
    })
}

/// The name in plain letters and digits: full-width and other digits, and nothing that is not seen.
fn plain(name: &str) -> String {
    name.chars()
        .filter(|letter| !is_unseen(*letter))
        .map(narrow)
        .collect()
}

const fn is_unseen(letter: char) -> bool {
    matches!(
        letter,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}'
    )
}

fn narrow(letter: char) -> char {
    /// The zeros of other digits.
    const ZEROS: [char; 5] = ['\u{660}', '\u{6f0}', '\u{966}', '\u{9e6}', '\u{e50}'];
    let number = letter as u32;
    let from = |start: char, zero: char| char::from_u32(number - start as u32 + zero as u32);
    let digit = ZEROS
        .iter()
        .find(|zero| (**zero as u32..**zero as u32 + 10).contains(&number));
    let plain = match (letter, digit) {
        ('\u{ff01}'..='\u{ff5e}', _) => from('\u{ff01}', '!'),
        ('\u{fe6b}', _) => Some('@'),
        ('\u{3000}' | '\u{a0}' | '\u{202f}' | '\u{2007}', _) => Some(' '),
        ('\u{2010}'..='\u{2015}' | '\u{2212}', _) => Some('-'),
        (_, Some(zero)) => from(*zero, '0'),
        _ => None,
    };
    plain.unwrap_or(letter)
}

/// The name with its percent signs decoded.
fn decoded(name: &str) -> String {
    let mut bytes = Vec::with_capacity(name.len());
    let mut rest = name.as_bytes();
    while let Some((byte, after)) = rest.split_first() {
        let pair = after.first_chunk::<2>().filter(|_| *byte == b'%');
        let digits = pair.and_then(|pair| {
            let [high, low] = pair.map(|digit| char::from(digit).to_digit(16));
            u8::try_from(high? * 16 + low?).ok()
        });
        bytes.push(digits.unwrap_or(*byte));
        rest = digits.and_then(|_| after.get(2..)).unwrap_or(after);
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
