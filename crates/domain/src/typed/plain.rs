//! A text without its disguises: however something is written, it is looked for in one form.

use std::borrow::Cow;

/// Letters that are taken for others in an address: from the first of an alphabet to its last, and the
/// ASCII that the first is taken for, filled up with zeros; those after it are taken for the signs that
/// follow. In order; made by `build.rs`.
const COMPATIBLE: &[(char, char, [u8; 4])] = include!(concat!(env!("OUT_DIR"), "/compatible.rs"));

/// So often a disguise may be disguised again: each time makes the text shorter.
const ROUNDS: usize = 16;

/// The longest reference to a character, such as `&#x0000002e;`.
const LONGEST_REFERENCE: usize = 16;

/// References by name that stand for a part of an address, or for nothing that is seen.
const REFERENCES: [(&[u8], char); 19] = [
    (b"amp", '&'),
    (b"period", '.'),
    (b"sol", '/'),
    (b"bsol", '\\'),
    (b"colon", ':'),
    (b"percnt", '%'),
    (b"commat", '@'),
    (b"equals", '='),
    (b"plus", '+'),
    (b"lowbar", '_'),
    (b"hyphen", '-'),
    (b"quest", '?'),
    (b"num", '#'),
    (b"quot", '"'),
    (b"shy", '\u{ad}'),
    (b"zwnj", '\u{200c}'),
    (b"zwj", '\u{200d}'),
    (b"tab", '\t'),
    (b"newline", '\n'),
];

/// The text with compatible letters in their plain form (full width, mathematical, circled),
/// without what no one sees, and with percent signs and references to characters resolved,
/// however often that was done.
pub(crate) fn plain(text: &str) -> Cow<'_, str> {
    if text
        .bytes()
        .all(|byte| byte.is_ascii() && !matches!(byte, b'%' | b'&'))
    {
        return Cow::Borrowed(text);
    }
    let mut plain = unfolded(text);
    for _ in 0..ROUNDS {
        let resolved = resolved(plain.as_bytes());
        if resolved == plain {
            break;
        }
        plain = unfolded(&resolved);
    }
    Cow::Owned(plain)
}

/// Without everything that is no part of an address: spaces, line breaks and all that is not ASCII.
pub(crate) fn dense(plain: &str) -> String {
    let graphic = |text: &str| -> Vec<u8> { text.bytes().filter(u8::is_ascii_graphic).collect() };
    // A percent sign may have been torn from its digits.
    let resolved = resolved(&graphic(plain));
    String::from_utf8_lossy(&graphic(&resolved)).into_owned()
}

fn unfolded(text: &str) -> String {
    let mut unfolded = String::with_capacity(text.len());
    for c in text.chars().filter(|c| !is_invisible(*c)) {
        match compatible(c) {
            Some((steps, plain)) => {
                let signs = plain.iter().filter(|sign| **sign != 0);
                unfolded.extend(signs.filter_map(|sign| char::from_u32(u32::from(*sign) + steps)));
            }
            None => unfolded.push(c),
        }
    }
    unfolded
}

/// How far a letter stands from the first one of its alphabet, and what that one is taken for.
fn compatible(c: char) -> Option<(u32, [u8; 4])> {
    let after = COMPATIBLE.partition_point(|(first, ..)| *first <= c);
    let (first, last, plain) = COMPATIBLE.get(after.checked_sub(1)?)?;
    (c <= *last).then_some((u32::from(c) - u32::from(*first), *plain))
}

/// Whether a character is not drawn at all: Unicode's Default_Ignorable_Code_Point.
const fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{ad}'
            | '\u{34f}'
            | '\u{61c}'
            | '\u{115f}'..='\u{1160}'
            | '\u{17b4}'..='\u{17b5}'
            | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
            | '\u{ffa0}'
            | '\u{fff0}'..='\u{fff8}'
            | '\u{1bca0}'..='\u{1bca3}'
            | '\u{1d173}'..='\u{1d17a}'
            | '\u{e0000}'..='\u{e0fff}'
    )
}

/// With percent signs and references resolved, also those that come of resolving.
fn resolved(text: &[u8]) -> String {
    let mut resolved = Vec::with_capacity(text.len());
    for byte in text {
        resolved.push(*byte);
        while let Some((length, meant)) = percent(&resolved).or_else(|| reference(&resolved)) {
            resolved.truncate(resolved.len() - length);
            match meant {
                Meant::Byte(byte) => resolved.push(byte),
                Meant::Char(c) => {
                    resolved.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
                }
            }
        }
    }
    String::from_utf8_lossy(&resolved).into_owned()
}

enum Meant {
    Byte(u8),
    Char(char),
}

/// The byte that the last three bytes stand for, if they are a percent sign and two digits.
fn percent(text: &[u8]) -> Option<(usize, Meant)> {
    let [.., b'%', high, low] = text else {
        return None;
    };
    let digit = |byte: &u8| char::from(*byte).to_digit(16);
    let byte = digit(high)? * 16 + digit(low)?;
    Some((3, Meant::Byte(u8::try_from(byte).ok()?)))
}

/// The character that the last bytes stand for, if they refer to one.
fn reference(text: &[u8]) -> Option<(usize, Meant)> {
    let (b';', before) = text.split_last()? else {
        return None;
    };
    let near = before
        .get(before.len().saturating_sub(LONGEST_REFERENCE)..)
        .unwrap_or_default();
    let start = near.iter().rposition(|byte| *byte == b'&')?;
    let name = near.get(start + 1..)?.to_ascii_lowercase();
    let meant = match name.strip_prefix(b"#") {
        Some(number) => {
            let (digits, radix) = match number.strip_prefix(b"x") {
                Some(digits) => (digits, 16),
                None => (number, 10),
            };
            let digits = core::str::from_utf8(digits).ok()?;
            char::from_u32(u32::from_str_radix(digits, radix).ok()?)?
        }
        None => {
            let known = REFERENCES.iter().find(|(known, _)| name == *known);
            known.map(|(_, meant)| *meant)?
        }
    };
    Some((name.len() + 2, Meant::Char(meant)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn disguises_are_taken_off() {
        for (text, meant) in [
            ("as it is", "as it is"),
            ("ＡＷＳ．ａｍａｚｏｎ", "AWS.amazon"),
            ("𝖆𝔴𝓈 ⓒ ℂ ſ K", "aws c C s K"),
            ("a。b．c｡d", "a.b.c.d"),
            ("a\u{200b}w\u{ad}s\u{feff}\u{202e}", "aws"),
            ("%61%77%73", "aws"),
            ("%2561%25252E", "a."),
            ("%%36%31", "a"),
            ("&#97;&#x77;&amp;period;&PERIOD;", "aw.."),
            ("％６１", "a"),
            ("%EF%BC%A1", "A"),
            ("%EF%BC%85%36%31", "a"),
            (
                "100 % of a & b; %zz &nothing;",
                "100 % of a & b; %zz &nothing;",
            ),
        ] {
            assert_eq!(plain(text), meant, "{text}");
        }
    }

    #[test]
    fn density() {
        assert_eq!(dense("a b\n.\tc% 2ed%20é"), "ab.c.d");
    }

    /// Text made to be resolved for ever takes no longer than its length asks.
    #[test]
    fn deep_disguises_end() {
        let deep = "%25".repeat(100_000);
        assert_eq!(
            plain(&deep),
            "%".to_owned() + &"25".repeat(0) + &"%".repeat(99_999)
        );
        assert_eq!(plain(&("%".to_owned() + &"25".repeat(100_000) + "61")), "a");
        assert_eq!(plain(&"&amp;".repeat(100_000)), "&".repeat(100_000));
    }
}
