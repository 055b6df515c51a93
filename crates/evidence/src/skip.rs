//! Skips bytes that say nothing, eight at a time: a large file mostly consists of them.

/// The same byte eight times.
const fn eight(byte: u8) -> u64 {
    u64::from_le_bytes([byte; 8])
}

/// How many bytes from the first on are neither a quote nor a backslash: the inside of a string.
pub(crate) fn plain(bytes: &[u8]) -> usize {
    let mut place = 0;
    while let Some(chunk) = bytes.get(place..).and_then(<[u8]>::first_chunk) {
        let word = u64::from_le_bytes(*chunk);
        let found = zeros(word ^ eight(b'"')) | zeros(word ^ eight(b'\\'));
        if found != 0 {
            return place + found.trailing_zeros() as usize / 8;
        }
        place += 8;
    }
    let rest = bytes.get(place..).unwrap_or_default();
    let more = rest.iter().take_while(|byte| !matches!(byte, b'"' | b'\\'));
    place + more.count()
}

/// How many spaces come first: JSON is indented by them.
pub(crate) fn spaces(bytes: &[u8]) -> usize {
    let mut place = 0;
    while let Some(chunk) = bytes.get(place..).and_then(<[u8]>::first_chunk) {
        let other = u64::from_le_bytes(*chunk) ^ eight(b' ');
        if other != 0 {
            return place + other.trailing_zeros() as usize / 8;
        }
        place += 8;
    }
    let rest = bytes.get(place..).unwrap_or_default();
    place + rest.iter().take_while(|byte| **byte == b' ').count()
}

/// The highest bit of every byte that is zero; of the bytes after the first such one, more may be
/// set.
const fn zeros(word: u64) -> u64 {
    word.wrapping_sub(eight(1)) & !word & eight(0x80)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_length_and_any_byte() {
        for length in 0..40 {
            for end in 0..=255_u8 {
                let mut bytes = vec![b'a'; length];
                bytes.extend([end, b'"', b'a', b'\\', 0x80, 0xff, 0, 1]);
                let found = bytes.iter().position(|byte| matches!(byte, b'"' | b'\\'));
                assert_eq!(Some(plain(&bytes)), found, "{length} and {end}");
                let mut bytes = vec![b' '; length];
                bytes.extend([end, b' ', b'a']);
                let found = bytes.iter().position(|byte| *byte != b' ');
                assert_eq!(Some(spaces(&bytes)), found, "{length} and {end}");
            }
            assert_eq!(plain(&vec![0xa3; length]), length);
            assert_eq!(spaces(&vec![b' '; length]), length);
        }
    }
}
