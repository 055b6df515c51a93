//! Looks for credentials in a file as its bytes arrive, whatever the file is.
//!
//! It finds all that [`domain::secret`] looks for in typed texts, anywhere, also inside JSON in
//! JSON and across slices, and beside it:
//!
//! - the value of a name such as `SecretAccessKey`, `aws_session_token` or `SecretString`, whatever
//!   the value looks like; the name alone, `null` and an empty value are none;
//! - the value of a parameter of type `SecureString`, unless it is still encrypted.
//!
//! A word of 40 characters is no secret access key where it is part of something longer (an ARN, a
//! URL, a path with other characters), or is the value of a name that ends like an identifier
//! (`…Id`, `…Arn`, `…Token`, `…Hash`, `ETag`).

mod name;
mod run;
mod word;

use domain::secret::{Pieces, by_shape, holds_secret, is_value};

use crate::refusal::SecretKind;
use crate::skip;
use name::Name;
use run::Run;
use word::{Kept, Part, Word};

/// Looks for credentials, slice by slice.
///
/// Every byte of a large file comes by here: a word that ends in its slice is looked at where it
/// stands. One that is cut by the end of a slice or has an escape is put together first.
#[derive(Debug, Default)]
pub(crate) struct Secrets {
    run: Run,
    /// The word at hand, where it began in an earlier slice or has an escape.
    word: Kept,
    /// The word before, which may be the name of the next one.
    before: Kept,
    /// The words before were `PRIVATE KEY`.
    private_key: bool,
    /// Words that only space stands between.
    pieces: Pieces,
    link: Link,
    escape: Escape,
    parameter: Parameter,
}

/// The connection between a word and the next one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Link {
    /// Nothing that says anything.
    #[default]
    None,
    /// A colon or the like: the next one is the value of this one.
    Value,
    /// A comma or the like: it is not.
    Broken,
}

/// Where in an escape of JSON the last byte stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Escape {
    #[default]
    None,
    /// After one or several backslashes.
    Begun,
    /// In the four digits of a character's number.
    Number { digits: u8, value: u32 },
}

/// The members of a parameter of type SecureString that were seen in the object at hand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Parameter {
    secure: bool,
    plain_value: bool,
}

impl Secrets {
    /// Goes on with these bytes.
    pub(crate) fn push(&mut self, bytes: &[u8]) -> Option<SecretKind> {
        let (mut rest, mut before) = (bytes, None);
        while !rest.is_empty() {
            let found;
            (found, rest) = if self.escape == Escape::None && self.word.is_empty() {
                self.standing(rest, &mut before)
            } else {
                self.keep(&mut before);
                self.pieces(rest)
            };
            if found.is_some() {
                return found;
            }
        }
        self.keep(&mut before);
        None
    }

    /// After the last byte.
    pub(crate) fn finish(&mut self) -> Option<SecretKind> {
        self.end_of_pieces()
    }

    /// A word that stands in this slice up to its end, and the byte after it.
    fn standing<'a>(
        &mut self,
        bytes: &'a [u8],
        before: &mut Option<&'a [u8]>,
    ) -> (Option<SecretKind>, &'a [u8]) {
        let bytes = bytes.get(skip::spaces(bytes)..).unwrap_or_default();
        let (word, after) = Word::first(bytes);
        let Some((end, rest)) = after.split_first().filter(|(end, _)| **end != b'\\') else {
            self.keep(before);
            return self.pieces(bytes);
        };
        if !word.is_empty() {
            if word.has_token() {
                return (Some(SecretKind::SessionToken), rest);
            }
            let kept = before.is_none().then(|| core::mem::take(&mut self.before));
            let name = before
                .or(kept.as_ref().map(Kept::bytes))
                .unwrap_or_default();
            let (found, length) = self.word(&word, name);
            match (length, kept) {
                (Some(length), _) => *before = Some(word.front(length)),
                (None, Some(kept)) => self.before = kept,
                (None, None) => {}
            }
            if found.is_some() {
                return (found, rest);
            }
        }
        self.between(*end, *before);
        (None, rest)
    }

    /// The word before is kept where it can be found when its slice is gone.
    fn keep(&mut self, before: &mut Option<&[u8]>) {
        if let Some(before) = before.take() {
            self.before.clear();
            self.before.extend(before);
        }
    }

    /// Letters of a word that is put together, or a byte that may end it.
    fn pieces<'a>(&mut self, bytes: &'a [u8]) -> (Option<SecretKind>, &'a [u8]) {
        let escaped = self.escape != Escape::None;
        let run = if escaped { 0 } else { run::length(bytes) };
        if let Some((run, rest)) = bytes.split_at_checked(run).filter(|_| run > 0) {
            return (self.letters(run), rest);
        }
        let Some((byte, rest)) = bytes.split_first() else {
            return (None, bytes);
        };
        let found = if escaped {
            self.escaped(*byte)
        } else {
            self.sign(*byte)
        };
        (found, rest)
    }

    /// Letters and digits that mean themselves.
    fn letters(&mut self, run: &[u8]) -> Option<SecretKind> {
        self.word.extend(run);
        self.run.extend(run).then_some(SecretKind::SessionToken)
    }

    /// Any other byte that means itself.
    fn sign(&mut self, byte: u8) -> Option<SecretKind> {
        self.run = Run::default();
        if byte == b'\\' {
            self.escape = Escape::Begun;
            return None;
        }
        if word::is_sign(byte) {
            self.word.extend(&[byte]);
            return None;
        }
        let found = self.end_of_pieces();
        self.between(byte, None);
        found
    }

    /// A byte of an escape. JSON in JSON has several backslashes before what is escaped.
    fn escaped(&mut self, byte: u8) -> Option<SecretKind> {
        let (digits, value) = match (self.escape, byte) {
            (Escape::Number { digits, value }, _) => (digits, value),
            (_, b'\\') => return None,
            (_, b'u') => {
                self.escape = Escape::Number {
                    digits: 0,
                    value: 0,
                };
                return None;
            }
            (_, b'n' | b'r' | b't' | b'b' | b'f') => return self.meant(b' '),
            _ => return self.meant(byte),
        };
        let Some(digit) = char::from(byte).to_digit(16) else {
            return self.meant(byte);
        };
        let value = value * 16 + digit;
        if digits < 3 {
            self.escape = Escape::Number {
                digits: digits + 1,
                value,
            };
            return None;
        }
        self.meant(u8::try_from(value).unwrap_or(b' '))
    }

    /// The byte that an escape stands for.
    fn meant(&mut self, byte: u8) -> Option<SecretKind> {
        self.escape = Escape::None;
        if run::length(&[byte]) == 1 {
            self.letters(&[byte])
        } else {
            self.sign(byte)
        }
    }

    /// A byte between words. The word before is in this slice, or kept.
    fn between(&mut self, byte: u8, before: Option<&[u8]>) {
        if !byte.is_ascii_whitespace() && byte.is_ascii() {
            self.pieces.clear();
        }
        match byte {
            b'|' | b'>' if self.link == Link::None => self.link = Link::Value,
            b',' | b']' => self.link = Link::Broken,
            b'{' | b'}' => {
                // The braces of a value that is JSON itself do not end the parameter.
                let holds = |name| matches!(name, Name::Value | Name::SecretValue);
                let in_value = byte == b'{'
                    && self.link == Link::Value
                    && holds(Name::of(before.unwrap_or(self.before.bytes())));
                if !in_value {
                    self.parameter = Parameter::default();
                    self.link = Link::Broken;
                }
            }
            _ => {}
        }
    }

    /// The word that was put together ends.
    fn end_of_pieces(&mut self) -> Option<SecretKind> {
        if self.word.is_empty() {
            return None;
        }
        let mut word = core::mem::take(&mut self.word);
        let before = core::mem::take(&mut self.before);
        let (found, length) = self.word(&word.word(), before.bytes());
        let mut free;
        (self.before, free) = match length {
            Some(length) => {
                word.shorten(length);
                (word, before)
            }
            None => (before, word),
        };
        free.clear();
        self.word = free;
        found
    }

    /// A word is complete. Tells what it gives away, and how much of it may be the name of the
    /// next one: nothing where the one before still may.
    fn word(&mut self, word: &Word<'_>, before: &[u8]) -> (Option<SecretKind>, Option<usize>) {
        let secret = word.secret().or_else(|| self.pieces.push(word.bytes()));
        if let Some(secret) = secret {
            return (Some(secret.into()), None);
        }
        let (found, length, link) = match word.part() {
            Part::Sign => {
                if self.link == Link::None {
                    self.link = Link::Value;
                }
                return (None, None);
            }
            Part::Name(length) => (None, length, Link::Value),
            Part::Both(name, value) => {
                let found = self.value(Some(name), value, word.is_whole());
                (found, word.length(), Link::None)
            }
            Part::Value(value) => {
                let name = (self.link == Link::Value).then_some(before);
                let after_private = before.ends_with(b"PRIVATE");
                let key = after_private && value.starts_with(b"KEY-----")
                    || self.private_key && value.starts_with(b"BLOCK-----");
                self.private_key = after_private && value == b"KEY";
                let found = self.value(name, value, word.is_whole());
                // `PASSWORD="…"`.
                let assigned = before
                    .strip_suffix(b"=")
                    .filter(|_| self.link == Link::None)
                    .is_some_and(|name| holds_secret(name) && is_value(value));
                let found = found.or(assigned.then_some(SecretKind::Password));
                let found = key.then_some(SecretKind::PrivateKey).or(found);
                (found, word.length(), Link::None)
            }
        };
        self.link = link;
        (found, Some(length))
    }

    /// A word that may be the value of a name.
    fn value(&mut self, name: Option<&[u8]>, value: &[u8], whole: bool) -> Option<SecretKind> {
        let nothing: [&[u8]; 5] = [b"null", b"None", b"true", b"false", b"..."];
        match name.map_or(Name::Other, Name::of) {
            Name::Other => {}
            _ if nothing.contains(&value) => {}
            Name::AccessKey if value.len() >= 16 => return Some(SecretKind::AccessKey),
            Name::Token if value.len() >= 16 => return Some(SecretKind::SessionToken),
            Name::SecretValue => return Some(SecretKind::SecretValue),
            Name::Type if value == b"SecureString" => self.parameter.secure = true,
            Name::Value if !is_encrypted(value) => self.parameter.plain_value = true,
            _ => {}
        }
        if self.parameter
            == (Parameter {
                secure: true,
                plain_value: true,
            })
        {
            return Some(SecretKind::DecryptedParameter);
        }
        let shape = by_shape(value).filter(|_| whole)?;
        (!name.is_some_and(name::is_of_identifier)).then(|| shape.into())
    }
}

/// A parameter that was read without decryption begins with the header of an encrypted text.
fn is_encrypted(value: &[u8]) -> bool {
    value.starts_with(b"AQICA") || value.starts_with(b"AQECA")
}
