//! Cuts JSON documents into their top-level members, and their lists into elements, as the bytes
//! arrive. Nothing is kept but the element at hand.
//!
//! The scanner follows brackets and strings only; whether an element is JSON, serde_json says.

mod part;

use std::collections::BTreeSet;

use crate::doubled::doubled;
use crate::refusal::Refusal;
use crate::skip;
use part::{End, Part};

/// A member or element has at most so many bytes: AWS writes none that is nearly as large.
pub(crate) const LONGEST: usize = 1 << 20;

/// A line between documents has at most so many bytes: a command may be as long.
const LONGEST_LINE: usize = 8 << 10;

/// A document has at most so many members: AWS writes a dozen, and their names are kept until it
/// ends.
const MOST_MEMBERS: usize = 1000;

/// A file has at most so many names, members and elements, or rows: what AWS writes has 60
/// bytes and more. Smaller ones by the hundred million would keep the page busy for minutes.
pub(crate) const MOST_PARTS: usize = 4 << 20;

/// Takes the values that the scanner cuts out.
pub(crate) trait Sink {
    /// A document begins.
    fn begin(&mut self);
    /// A list begins under this key; an empty one where the list is the whole document.
    fn list(&mut self, key: &str) -> Result<(), Refusal>;
    /// An element of the list at hand.
    fn element(&mut self, bytes: &[u8], at: u64) -> Result<(), Refusal>;
    /// A member that is no list.
    fn member(&mut self, key: &str, bytes: &[u8], at: u64) -> Result<(), Refusal>;
    /// A document ends. Another one may follow.
    fn document(&mut self) -> Result<(), Refusal>;
    /// A line between documents, or before or after them.
    fn line(&mut self, line: &str, at: u64) -> Result<(), Refusal>;
}

/// Reads documents, slice by slice.
#[derive(Debug)]
pub(crate) struct Scan {
    state: State,
    part: Part,
    /// The key at hand.
    key: String,
    /// The names of the document at hand. Here capitals make no difference: by these names a
    /// document is known, in any letters.
    names: BTreeSet<String>,
    /// The line at hand between documents.
    line: Vec<u8>,
    /// Whether the document at hand is a list.
    is_list: bool,
    /// Names, members, elements and lines so far.
    parts: usize,
    /// Bytes before the slice at hand.
    before: u64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    /// Between documents.
    Outside,
    /// In a line between documents.
    InLine,
    /// After `[` between documents.
    ListOrPrompt,
    /// After `{`: a key or `}`.
    FirstKey,
    /// After a comma: a key.
    NextKey,
    InKey,
    Colon,
    /// After the colon.
    Value,
    InMember,
    /// After `[`: an element or `]`.
    FirstElement,
    /// After a comma in a list.
    NextElement,
    InElement,
    AfterElement,
    AfterMember,
}

impl Default for Scan {
    fn default() -> Self {
        Self {
            state: State::Outside,
            part: Part::default(),
            key: String::new(),
            names: BTreeSet::new(),
            line: Vec::new(),
            is_list: false,
            parts: 0,
            before: 0,
        }
    }
}

impl Scan {
    /// Goes on with these bytes.
    pub(crate) fn push(&mut self, bytes: &[u8], sink: &mut impl Sink) -> Result<(), Refusal> {
        let mut place = 0;
        while let Some(byte) = bytes.get(place) {
            place = match self.state {
                State::InKey | State::InMember | State::InElement => {
                    self.go_on(bytes, place, sink)?
                }
                State::InLine => self.go_on_line(bytes, place, sink)?,
                _ if *byte == b' ' => place + skip::spaces(bytes.get(place..).unwrap_or_default()),
                _ if matches!(byte, b'\n' | b'\r' | b'\t') => place + 1,
                _ => self.structure(*byte, place, sink)?,
            };
        }
        self.before += bytes.len() as u64;
        Ok(())
    }

    /// After the last byte.
    pub(crate) fn finish(&mut self, sink: &mut impl Sink) -> Result<(), Refusal> {
        match self.state {
            State::Outside => Ok(()),
            State::InLine => self.end_line(self.before, sink),
            _ => Err(Refusal::CutOff),
        }
    }

    fn at(&self, place: usize) -> u64 {
        self.before + place as u64
    }

    /// A byte outside of parts. Gives the place to go on.
    fn structure(
        &mut self,
        byte: u8,
        place: usize,
        sink: &mut impl Sink,
    ) -> Result<usize, Refusal> {
        self.state = match (self.state, byte) {
            (State::Outside, b'{') => {
                sink.begin();
                State::FirstKey
            }
            (State::Outside, b'[') => State::ListOrPrompt,
            (State::Outside, _) => return self.begin(State::InLine, place),
            // `[user@host ~]$ aws …`
            (State::ListOrPrompt, byte) if byte.is_ascii_alphabetic() => {
                self.line.push(b'[');
                return self.begin(State::InLine, place);
            }
            (State::ListOrPrompt, _) => {
                sink.begin();
                sink.list("")?;
                self.is_list = true;
                self.state = State::FirstElement;
                return Ok(place);
            }
            (State::FirstKey | State::AfterMember, b'}') => self.end_document(sink)?,
            (State::FirstElement | State::AfterElement, b']') if self.is_list => {
                self.end_document(sink)?
            }
            (State::FirstKey | State::NextKey, b'"') => return self.begin(State::InKey, place),
            (State::Colon, b':') => State::Value,
            (State::AfterMember, b',') => State::NextKey,
            (State::Value, b'[') => {
                sink.list(&self.key)?;
                State::FirstElement
            }
            (State::Value, byte) if begins_value(byte) => {
                return self.begin(State::InMember, place);
            }
            (State::FirstElement | State::AfterElement, b']') => State::AfterMember,
            (State::AfterElement, b',') => State::NextElement,
            (State::FirstElement | State::NextElement, byte) if begins_value(byte) => {
                return self.begin(State::InElement, place);
            }
            _ => return Err(self.unexpected(byte, place)),
        };
        Ok(place + 1)
    }

    fn end_document(&mut self, sink: &mut impl Sink) -> Result<State, Refusal> {
        self.names.clear();
        self.is_list = false;
        sink.document()?;
        Ok(State::Outside)
    }

    /// Inside of a line between documents. Gives the place to go on.
    fn go_on_line(
        &mut self,
        bytes: &[u8],
        place: usize,
        sink: &mut impl Sink,
    ) -> Result<usize, Refusal> {
        let rest = bytes.get(place..).unwrap_or_default();
        let length = rest.iter().position(|byte| *byte == b'\n');
        let front = rest.get(..length.unwrap_or(rest.len())).unwrap_or_default();
        self.line.extend_from_slice(front);
        let end = place + front.len();
        if self.line.len() > LONGEST_LINE {
            return Err(self.unexpected(b' ', place));
        }
        let Some(_) = length else {
            return Ok(end);
        };
        // A shell's command goes on after a backslash at the end of its line.
        if matches!(self.line.trim_ascii_end().last(), Some(b'\\' | b'`')) && !self.is_fence() {
            self.line.push(b' ');
        } else {
            self.end_line(self.at(end), sink)?;
        }
        Ok(end + 1)
    }

    fn is_fence(&self) -> bool {
        self.line.starts_with(b"```")
    }

    fn end_line(&mut self, end: u64, sink: &mut impl Sink) -> Result<(), Refusal> {
        self.state = State::Outside;
        let line = core::mem::take(&mut self.line);
        let at = end.saturating_sub(line.len() as u64);
        sink.line(&String::from_utf8_lossy(&line), at)
    }

    fn begin(&mut self, state: State, place: usize) -> Result<usize, Refusal> {
        self.state = state;
        self.part.begin();
        self.parts += 1;
        if self.parts > MOST_PARTS {
            return Err(Refusal::OutOfProportion { limit: MOST_PARTS });
        }
        Ok(place)
    }

    /// Inside of a part, from this place on. Gives the place to go on.
    fn go_on(
        &mut self,
        bytes: &[u8],
        place: usize,
        sink: &mut impl Sink,
    ) -> Result<usize, Refusal> {
        let rest = bytes.get(place..).unwrap_or_default();
        let length = match self.part.end(rest) {
            End::After(length) => length,
            End::NotYet => {
                self.part.keep(rest)?;
                return Ok(bytes.len());
            }
            End::TooDeep(length) => {
                return Err(Refusal::TooDeep {
                    at: self.at(place + length),
                });
            }
            End::Mismatch(length) => {
                let expected = "the bracket that fits the one before";
                return Err(Refusal::Malformed {
                    at: self.at(place + length),
                    expected,
                });
            }
        };
        let front = rest.get(..length).unwrap_or_default();
        let at = self.at(place) - self.part.kept();
        let part = self.part.take(front)?;
        self.state = match self.state {
            State::InKey => {
                let key = serde_json::from_slice(&part).map_err(|_| Refusal::Malformed {
                    at,
                    expected: "a name in quotes",
                })?;
                self.key = key;
                self.only_once(at)?;
                State::Colon
            }
            State::InMember => {
                sink.member(&self.key, &part, at)?;
                each_once(&part, at)?;
                State::AfterMember
            }
            _ => {
                sink.element(&part, at)?;
                each_once(&part, at)?;
                State::AfterElement
            }
        };
        Ok(place + length)
    }

    /// The key at hand is not one that the document had before.
    fn only_once(&mut self, at: u64) -> Result<(), Refusal> {
        if !self.names.insert(self.key.to_ascii_lowercase()) {
            return Err(Refusal::DuplicateMember { at });
        }
        if self.names.len() > MOST_MEMBERS {
            return Err(Refusal::OutOfProportion {
                limit: MOST_MEMBERS,
            });
        }
        Ok(())
    }

    fn unexpected(&self, byte: u8, place: usize) -> Refusal {
        // Documentation writes `...` and `…` where it leaves something out.
        if matches!(byte, b'.' | 0xe2) {
            return Refusal::DocumentationExample;
        }
        let expected = match self.state {
            State::Outside | State::InLine => "another output, or the end",
            State::FirstKey => "a name in quotes or }",
            State::NextKey | State::InKey => "a name in quotes",
            State::Colon => "a colon",
            State::Value | State::InMember | State::InElement => "a value",
            State::FirstElement | State::ListOrPrompt => "a value or ]",
            State::NextElement => "a value",
            State::AfterElement => "a comma or ]",
            State::AfterMember => "a comma or }",
        };
        Refusal::Malformed {
            at: self.at(place),
            expected,
        }
    }
}

/// No object in a member or element has two members of one name.
fn each_once(part: &[u8], at: u64) -> Result<(), Refusal> {
    match doubled(part) {
        Some(place) => Err(Refusal::DuplicateMember {
            at: at + place as u64,
        }),
        None => Ok(()),
    }
}

fn begins_value(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'"' | b'{' | b'[' | b'-')
}
