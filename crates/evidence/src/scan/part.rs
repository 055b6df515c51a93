//! One value at hand: where it ends, and the part of it that came with earlier slices.

use std::borrow::Cow;

use super::LONGEST;
use crate::refusal::Refusal;
use crate::skip;

/// Lists and objects may stand so deep in a member or element; AWS stays far below.
const DEPTH: u32 = 62;

/// Where a value ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    /// After so many bytes of the slice.
    After(usize),
    /// Not in this slice.
    NotYet,
    /// It becomes too deep after so many bytes.
    TooDeep(usize),
    /// A bracket closes one of another kind, after so many bytes.
    Mismatch(usize),
}

/// A value whose end is looked for.
#[derive(Debug, Default)]
pub(super) struct Part {
    kept: Vec<u8>,
    depth: u32,
    /// For each open bracket a bit: set for an object.
    objects: u64,
    in_string: bool,
    escaped: bool,
    /// Whether it is a number or a word, which ends where something else begins.
    bare: bool,
}

impl Part {
    pub(super) fn begin(&mut self) {
        self.kept.clear();
        (self.depth, self.objects) = (0, 0);
        (self.in_string, self.escaped, self.bare) = (false, false, false);
    }

    /// Where it ends in the next bytes.
    pub(super) fn end(&mut self, bytes: &[u8]) -> End {
        let mut next = 0;
        while let Some(byte) = bytes.get(next) {
            let place = next;
            next += 1;
            if self.in_string {
                if self.escaped {
                    self.escaped = false;
                    continue;
                }
                // Up to the quote or backslash, and over it.
                let plain = skip::plain(bytes.get(place..).unwrap_or_default());
                next = place + plain;
                match bytes.get(next) {
                    Some(b'\\') => self.escaped = true,
                    Some(_) => {
                        self.in_string = false;
                        if self.depth == 0 {
                            return End::After(next + 1);
                        }
                    }
                    None => {}
                }
                next += 1;
                continue;
            }
            if self.bare {
                if matches!(byte, b',' | b']' | b'}' | b' ' | b'\n' | b'\r' | b'\t') {
                    return End::After(place);
                }
                continue;
            }
            match byte {
                b' ' => next += skip::spaces(bytes.get(next..).unwrap_or_default()),
                b'"' => self.in_string = true,
                b'{' | b'[' if self.depth == DEPTH => return End::TooDeep(place),
                b'{' | b'[' => {
                    self.depth += 1;
                    self.objects = (self.objects << 1) | u64::from(*byte == b'{');
                }
                b'}' | b']' => {
                    if self.depth == 0 || (self.objects & 1 == 1) != (*byte == b'}') {
                        return End::Mismatch(place);
                    }
                    self.depth -= 1;
                    self.objects >>= 1;
                    if self.depth == 0 {
                        return End::After(place + 1);
                    }
                }
                _ if self.depth == 0 => self.bare = true,
                _ => {}
            }
        }
        End::NotYet
    }

    /// How many bytes of it came with earlier slices.
    pub(super) fn kept(&self) -> u64 {
        self.kept.len() as u64
    }

    /// Keeps bytes for the next slice.
    pub(super) fn keep(&mut self, bytes: &[u8]) -> Result<(), Refusal> {
        if self.kept.len() + bytes.len() > LONGEST {
            return Err(Refusal::OutOfProportion { limit: LONGEST });
        }
        self.kept.extend_from_slice(bytes);
        Ok(())
    }

    /// The whole value, which ends with these bytes.
    pub(super) fn take<'a>(&mut self, bytes: &'a [u8]) -> Result<Cow<'a, [u8]>, Refusal> {
        if self.kept.len() + bytes.len() > LONGEST {
            return Err(Refusal::OutOfProportion { limit: LONGEST });
        }
        if self.kept.is_empty() {
            return Ok(Cow::Borrowed(bytes));
        }
        self.kept.extend_from_slice(bytes);
        Ok(Cow::Owned(core::mem::take(&mut self.kept)))
    }
}
