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

/// A document has at most so many members: AWS writes a dozen, and their names are kept until it
/// ends.
const MOST_MEMBERS: usize = 1000;

/// A file has at most so many names, members and elements, or rows: what AWS writes has 60
/// bytes and more. Smaller ones by the hundred million would keep the page busy for minutes.
pub(crate) const MOST_PARTS: usize = 4 << 20;

/// Takes the values that the scanner cuts out.
pub(crate) trait Sink {
    /// A list begins under this key.
    fn list(&mut self, key: &str) -> Result<(), Refusal>;
    /// An element of the list at hand.
    fn element(&mut self, bytes: &[u8], at: u64) -> Result<(), Refusal>;
    /// A member that is no list.
    fn member(&mut self, key: &str, bytes: &[u8], at: u64) -> Result<(), Refusal>;
    /// A document ends. Another one may follow.
    fn document(&mut self) -> Result<(), Refusal>;
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
    /// Names, members and elements so far.
    parts: usize,
    /// Bytes before the slice at hand.
    before: u64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    /// Between documents.
    Outside,
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
                _ if *byte == b' ' => place + skip::spaces(bytes.get(place..).unwrap_or_default()),
                _ if matches!(byte, b'\n' | b'\r' | b'\t') => place + 1,
                _ => self.structure(*byte, place, sink)?,
            };
        }
        self.before += bytes.len() as u64;
        Ok(())
    }

    /// After the last byte.
    pub(crate) fn finish(&self) -> Result<(), Refusal> {
        if self.state == State::Outside {
            Ok(())
        } else {
            Err(Refusal::CutOff)
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
            (State::Outside, b'{') => State::FirstKey,
            (State::FirstKey | State::AfterMember, b'}') => {
                self.names.clear();
                sink.document()?;
                State::Outside
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
            State::Outside => "another page of the same output, or the end",
            State::FirstKey => "a name in quotes or }",
            State::NextKey | State::InKey => "a name in quotes",
            State::Colon => "a colon",
            State::Value | State::InMember | State::InElement => "a value",
            State::FirstElement => "a value or ]",
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
