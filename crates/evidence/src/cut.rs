//! Cuts short texts at single bytes. Looking for characters takes several times as long, and these
//! are asked of every resource of a large file.

/// The parts before and after the first byte that fits: one that is a character by itself.
pub(crate) fn at(text: &str, fits: impl Fn(u8) -> bool) -> Option<(&str, &str)> {
    let place = text.bytes().position(|byte| byte < 0x80 && fits(byte))?;
    Some((text.get(..place)?, text.get(place + 1..)?))
}

/// The text without white space around it. Nearly none has any: its first and last byte tell.
pub(crate) fn trim(text: &str) -> &str {
    match text.as_bytes() {
        [first, .., last] if first.is_ascii_graphic() && last.is_ascii_graphic() => text,
        _ => text.trim(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_with_characters() {
        for text in [
            "",
            ":",
            "a",
            " a",
            "a ",
            "a:b:c",
            "é:ü",
            "\u{a0}a:b",
            "ab\u{2003}",
            ":a",
        ] {
            assert_eq!(trim(text), text.trim());
            assert_eq!(at(text, |byte| byte == b':'), text.split_once(':'));
        }
    }
}
