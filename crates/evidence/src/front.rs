//! Tells from the first bytes of a file what it is.

use crate::documents::is_beside_documents;
use crate::refusal::Refusal;

/// The kind of text that a file begins like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Front {
    /// JSON, or lines before it.
    Json,
    /// Some other text.
    Text,
}

const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// The bytes after a byte-order mark.
pub(crate) fn without_mark(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(BYTE_ORDER_MARK).unwrap_or(bytes)
}

/// Tells what these first bytes begin like.
pub(crate) fn front(head: &[u8]) -> Result<Front, Refusal> {
    if head.starts_with(b"\xff\xfe") || head.starts_with(b"\xfe\xff") || has_every_second_zero(head)
    {
        return Err(Refusal::Utf16);
    }
    if is_binary(head) {
        return Err(Refusal::Binary);
    }
    let text = without_mark(head);
    match text.iter().find(|byte| !byte.is_ascii_whitespace()) {
        None => Err(Refusal::Empty),
        Some(b'{' | b'[') => Ok(Front::Json),
        Some(_) => Ok(if begins_with_line(text) {
            Front::Json
        } else {
            Front::Text
        }),
    }
}

/// Whether the first line is one that stands before an output.
fn begins_with_line(text: &[u8]) -> bool {
    let first = text.trim_ascii_start().split(|byte| *byte == b'\n').next();
    let first = String::from_utf8_lossy(first.unwrap_or_default());
    is_beside_documents(&first)
}

/// Latin letters in UTF-16 have a zero in every second byte.
fn has_every_second_zero(head: &[u8]) -> bool {
    let pairs = head
        .get(..head.len().min(64))
        .unwrap_or_default()
        .chunks_exact(2);
    let zeros = |place: usize| {
        pairs
            .clone()
            .filter(|pair| pair.get(place) == Some(&0))
            .count()
    };
    let most = pairs.len() * 3 / 4;
    pairs.len() >= 2 && (zeros(0) > most) != (zeros(1) > most)
}

/// Text has no zeros and almost no control characters; packed files have a known beginning.
fn is_binary(head: &[u8]) -> bool {
    const BEGINNINGS: [&[u8]; 5] = [b"\x1f\x8b", b"PK\x03\x04", b"%PDF", b"\x89PNG", b"\0asm"];
    BEGINNINGS.iter().any(|start| head.starts_with(start))
        || head
            .iter()
            .any(|byte| *byte < 9 || (14..32).contains(byte) && *byte != 27)
}
