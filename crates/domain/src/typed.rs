//! Checks on text that a person typed, most of them on a place.

mod console;
mod digits;
mod inside;
mod plain;

pub use console::names_console;
pub use inside::{names_account, names_another_account};
pub(crate) use plain::plain;

/// Where letters and digits are not, from the first to the last: punctuation, signs, spaces, marks
/// without a letter, private use and emoji. The standard library's tables are exact to the last letter and cost a first visit
/// 1.7 kB; here every letter and digit passes, and some marks of rare scripts with them.
const NO_LETTERS: [(char, char); 37] = [
    ('\0', '/'),
    (':', '@'),
    ('[', '`'),
    ('{', '\u{a9}'),
    ('\u{ab}', '\u{b1}'),
    ('\u{b4}', '\u{b4}'),
    ('\u{b6}', '\u{b8}'),
    ('\u{bb}', '\u{bb}'),
    ('\u{bf}', '\u{bf}'),
    ('\u{d7}', '\u{d7}'),
    ('\u{f7}', '\u{f7}'),
    ('\u{2c2}', '\u{2c5}'),
    ('\u{2d2}', '\u{2df}'),
    ('\u{2ef}', '\u{344}'),
    ('\u{346}', '\u{362}'),
    ('\u{387}', '\u{387}'),
    ('\u{589}', '\u{5af}'),
    ('\u{5be}', '\u{5be}'),
    ('\u{5f3}', '\u{60f}'),
    ('\u{66a}', '\u{66d}'),
    ('\u{1ffd}', '\u{206f}'),
    ('\u{209d}', '\u{2101}'),
    ('\u{218a}', '\u{245f}'),
    ('\u{2500}', '\u{2775}'),
    ('\u{2794}', '\u{2bff}'),
    ('\u{2e00}', '\u{2e2e}'),
    ('\u{2e30}', '\u{3004}'),
    ('\u{3008}', '\u{3020}'),
    ('\u{3030}', '\u{3030}'),
    ('\u{30a0}', '\u{30a0}'),
    ('\u{30fb}', '\u{30fb}'),
    ('\u{d7fc}', '\u{f8ff}'),
    ('\u{fdfc}', '\u{fe6f}'),
    ('\u{fefd}', '\u{ff0f}'),
    ('\u{ff5f}', '\u{ff65}'),
    ('\u{ffe0}', '\u{ffff}'),
    ('\u{1f18a}', '\u{1fbef}'),
];

fn is_letter_or_digit(c: char) -> bool {
    !NO_LETTERS
        .iter()
        .any(|(first, last)| (*first..=*last).contains(&c))
}

/// Whether the text says anything: it has a letter or a digit.
#[must_use]
pub fn is_readable(text: &str) -> bool {
    text.chars().any(is_letter_or_digit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn readable_needs_a_letter_or_digit() {
        assert!(is_readable(" - Кабинет"));
        assert!(is_readable("é"));
        for empty in ["", " …—!? \u{200f}", "\u{301}", "👍🏽", "→ ★ €", "。、", "！"]
        {
            assert!(!is_readable(empty), "{empty}");
        }
    }

    /// Nobody's letters are refused.
    #[test]
    fn every_letter_and_digit_is_one() {
        for c in ('\0'..=char::MAX).filter(|c| c.is_alphanumeric()) {
            assert!(is_letter_or_digit(c), "{c:?}");
        }
        for c in (' '..='~').filter(|c| !c.is_alphanumeric()) {
            assert!(!is_letter_or_digit(c), "{c:?}");
        }
    }
}
