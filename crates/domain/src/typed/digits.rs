//! Decimal digits of every script.

/// The zero of each script whose digits have no plain form: the other nine come after it.
const ZEROS: [char; 68] = [
    '\u{660}',
    '\u{6f0}',
    '\u{7c0}',
    '\u{966}',
    '\u{9e6}',
    '\u{a66}',
    '\u{ae6}',
    '\u{b66}',
    '\u{be6}',
    '\u{c66}',
    '\u{ce6}',
    '\u{d66}',
    '\u{de6}',
    '\u{e50}',
    '\u{ed0}',
    '\u{f20}',
    '\u{1040}',
    '\u{1090}',
    '\u{17e0}',
    '\u{1810}',
    '\u{1946}',
    '\u{19d0}',
    '\u{1a80}',
    '\u{1a90}',
    '\u{1b50}',
    '\u{1bb0}',
    '\u{1c40}',
    '\u{1c50}',
    '\u{a620}',
    '\u{a8d0}',
    '\u{a900}',
    '\u{a9d0}',
    '\u{a9f0}',
    '\u{aa50}',
    '\u{abf0}',
    '\u{104a0}',
    '\u{10d30}',
    '\u{10d40}',
    '\u{11066}',
    '\u{110f0}',
    '\u{11136}',
    '\u{111d0}',
    '\u{112f0}',
    '\u{11450}',
    '\u{114d0}',
    '\u{11650}',
    '\u{116c0}',
    '\u{116d0}',
    '\u{116da}',
    '\u{11730}',
    '\u{118e0}',
    '\u{11950}',
    '\u{11bf0}',
    '\u{11c50}',
    '\u{11d50}',
    '\u{11da0}',
    '\u{11de0}',
    '\u{11f50}',
    '\u{16130}',
    '\u{16a60}',
    '\u{16ac0}',
    '\u{16b50}',
    '\u{16d70}',
    '\u{1e140}',
    '\u{1e2f0}',
    '\u{1e4f0}',
    '\u{1e5f1}',
    '\u{1e950}',
];

/// The value of a decimal digit that has no plain form.
pub(super) fn decimal(c: char) -> Option<u32> {
    let zero = ZEROS.iter().rev().find(|zero| **zero <= c)?;
    let value = u32::from(c) - u32::from(*zero);
    (value < 10).then_some(value)
}

#[cfg(test)]
mod tests {
    use regex_syntax::hir::{Class, HirKind};

    use super::*;
    use crate::typed::plain::plain;

    /// Every digit that Unicode knows is one, and nothing else is.
    #[test]
    fn every_decimal_digit_is_known() {
        let parsed = regex_syntax::parse(r"\p{Nd}").unwrap();
        let HirKind::Class(Class::Unicode(digits)) = parsed.kind() else {
            panic!("a class of characters");
        };
        let mut known = 0;
        for c in digits
            .ranges()
            .iter()
            .flat_map(|range| range.start()..=range.end())
        {
            let text = c.to_string();
            let plain = plain(&text);
            let digit = plain.chars().next().unwrap();
            assert!(digit.is_ascii_digit() || decimal(digit).is_some(), "{c:?}");
            known += 1;
        }
        assert!(known >= 10 * ZEROS.len(), "{known}");
        for letter in ('a'..='z').chain('\u{4e00}'..='\u{9fff}') {
            assert_eq!(decimal(letter), None, "{letter}");
        }
    }
}
