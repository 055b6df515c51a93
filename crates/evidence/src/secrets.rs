//! Looks for credentials in a file as its bytes arrive, whatever the file is.
//!
//! What counts as one, anywhere, also inside JSON in JSON and across slices:
//!
//! - a private key in PEM form;
//! - a session token, by the letters it begins with;
//! - the value of a name such as `SecretAccessKey`, `aws_session_token` or `SecretString`, whatever
//!   the value looks like; the name alone, `null` and an empty value are none;
//! - the value of a parameter of type `SecureString`, unless it is still encrypted;
//! - a word of 40 base64 characters that stands alone and looks random, as secret access keys do.
//!
//! A word of 40 characters is no secret access key where it is part of something longer (an ARN, a
//! URL, a path with other characters), has no capital, no small letter or no digit (digests in
//! hexadecimal), is made of words (`CustomResourceProviderRole…`), or is the value of a name that
//! ends like an identifier (`…Id`, `…Arn`, `…Token`, `…Hash`, `ETag`). An access key id is none.

mod name;
mod run;
mod word;

use crate::refusal::SecretKind;
use name::Name;
use run::Run;
use word::{Part, Word};

/// Looks for credentials, slice by slice.
///
/// Every byte of a large file comes by here: letters are taken by the run, and a name is looked at
/// only where a value follows.
#[derive(Debug, Default)]
pub(crate) struct Secrets {
    run: Run,
    word: Word,
    /// The word before, which may be the name of the next one.
    before: Word,
    link: Link,
    escape: Escape,
    parameter: Parameter,
}

/// What stands between a word and the next one.
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

/// What of a parameter of type SecureString was seen in the object at hand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Parameter {
    secure: bool,
    plain_value: bool,
}

impl Secrets {
    /// Goes on with these bytes.
    pub(crate) fn push(&mut self, bytes: &[u8]) -> Option<SecretKind> {
        let mut rest = bytes;
        while let Some((byte, after)) = rest.split_first() {
            let escaped = self.escape != Escape::None;
            let run = if escaped { 0 } else { run::length(rest) };
            let found = match rest.split_at_checked(run) {
                Some((run, after)) if !run.is_empty() => {
                    rest = after;
                    self.letters(run)
                }
                _ => {
                    rest = after;
                    if escaped {
                        self.escaped(*byte)
                    } else {
                        self.sign(*byte)
                    }
                }
            };
            if found.is_some() {
                return found;
            }
        }
        None
    }

    /// After the last byte.
    pub(crate) fn finish(&mut self) -> Option<SecretKind> {
        self.end_of_word()
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
        let found = self.end_of_word();
        self.between(byte);
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

    /// A byte between words.
    fn between(&mut self, byte: u8) {
        match byte {
            b'|' | b'>' if self.link == Link::None => self.link = Link::Value,
            b',' | b']' => self.link = Link::Broken,
            b'{' | b'}' => {
                // The braces of a value that is JSON itself do not end the parameter.
                let holds = |name| matches!(name, Name::Value | Name::SecretValue);
                let in_value = byte == b'{'
                    && self.link == Link::Value
                    && holds(Name::of(self.before.bytes()));
                if !in_value {
                    self.parameter = Parameter::default();
                    self.link = Link::Broken;
                }
            }
            _ => {}
        }
    }

    fn end_of_word(&mut self) -> Option<SecretKind> {
        if self.word.is_empty() {
            return None;
        }
        let mut word = core::mem::take(&mut self.word);
        let (found, link) = match word.part() {
            Part::Sign => {
                if self.link == Link::None {
                    self.link = Link::Value;
                }
                return None;
            }
            Part::Name(length) => {
                word.shorten(length);
                (None, Link::Value)
            }
            Part::Both(name, value) => (self.value(Some(name), value, word.is_whole()), Link::None),
            Part::Value(value) => {
                let before = core::mem::take(&mut self.before);
                let name = (self.link == Link::Value).then(|| before.bytes());
                let key = value.starts_with(b"KEY-----") && before.bytes().ends_with(b"PRIVATE");
                let found = self.value(name, value, word.is_whole());
                (key.then_some(SecretKind::PrivateKey).or(found), Link::None)
            }
        };
        self.before = word;
        self.link = link;
        found
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
        let random = whole && word::looks_like_access_key(value);
        (random && !name.is_some_and(name::is_of_identifier)).then_some(SecretKind::AccessKey)
    }
}

/// A parameter that was read without decryption begins with the header of an encrypted text.
fn is_encrypted(value: &[u8]) -> bool {
    value.starts_with(b"AQICA") || value.starts_with(b"AQECA")
}
