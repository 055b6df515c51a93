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
mod word;

use crate::refusal::SecretKind;
use name::Name;
use word::{Run, Word};

/// What a private key begins with.
const PEM: &[u8] = b"PRIVATE KEY-----";

/// Looks for credentials, slice by slice.
#[derive(Debug, Default)]
pub(crate) struct Secrets {
    /// How many bytes of [`PEM`] were just seen.
    pem: usize,
    run: Run,
    word: Word,
    escape: Escape,
    /// The name that was just seen, if the next word can be its value.
    pending: Name,
    /// Between the pending name and the next word stood a sign that says so.
    separated: bool,
    parameter: Parameter,
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
        bytes.iter().find_map(|byte| self.byte(*byte))
    }

    /// After the last byte.
    pub(crate) fn finish(&mut self) -> Option<SecretKind> {
        self.plain(b'\n')
    }

    fn byte(&mut self, byte: u8) -> Option<SecretKind> {
        if self.is_pem(byte) {
            return Some(SecretKind::PrivateKey);
        }
        match self.escape {
            Escape::None if byte == b'\\' => {
                self.escape = Escape::Begun;
                None
            }
            Escape::None => self.plain(byte),
            Escape::Begun => self.escaped(byte),
            Escape::Number { digits, value } => self.numbered(byte, digits, value),
        }
    }

    fn is_pem(&mut self, byte: u8) -> bool {
        if PEM.get(self.pem) != Some(&byte) {
            // The first letter stands nowhere else in it, so nothing else can have begun.
            self.pem = 0;
        }
        self.pem += usize::from(PEM.get(self.pem) == Some(&byte));
        self.pem == PEM.len()
    }

    /// The byte after backslashes. JSON in JSON has several before what is escaped.
    fn escaped(&mut self, byte: u8) -> Option<SecretKind> {
        match byte {
            b'\\' => return None,
            b'u' => {
                self.escape = Escape::Number {
                    digits: 0,
                    value: 0,
                }
            }
            b'n' | b'r' | b't' | b'b' | b'f' => {
                self.escape = Escape::None;
                return self.plain(b' ');
            }
            _ => {
                self.escape = Escape::None;
                return self.plain(byte);
            }
        }
        None
    }

    fn numbered(&mut self, byte: u8, digits: u8, value: u32) -> Option<SecretKind> {
        let Some(digit) = char::from(byte).to_digit(16) else {
            self.escape = Escape::None;
            return self.plain(byte);
        };
        let value = value * 16 + digit;
        if digits < 3 {
            self.escape = Escape::Number {
                digits: digits + 1,
                value,
            };
            return None;
        }
        self.escape = Escape::None;
        self.plain(u8::try_from(value).unwrap_or(b' '))
    }

    /// A byte that means itself.
    fn plain(&mut self, byte: u8) -> Option<SecretKind> {
        if self.run.push(byte) {
            return Some(SecretKind::SessionToken);
        }
        if word::is_part(byte) {
            self.word.push(byte);
            return None;
        }
        let found = self.end_of_word();
        self.between(byte);
        found
    }

    /// A byte between words.
    fn between(&mut self, byte: u8) {
        match byte {
            b'|' | b'>' => self.separated = true,
            b',' | b']' => self.pending = Name::Other,
            b'{' | b'}' => {
                // The braces of a value that is JSON itself do not end the parameter.
                let in_value =
                    byte == b'{' && matches!(self.pending, Name::Value | Name::SecretValue);
                if !in_value {
                    self.parameter = Parameter::default();
                    self.pending = Name::Other;
                }
            }
            _ => {}
        }
    }

    fn end_of_word(&mut self) -> Option<SecretKind> {
        let word = core::mem::take(&mut self.word);
        let text = word.as_str();
        if text.bytes().all(|byte| matches!(byte, b':' | b'=')) {
            self.separated |= !text.is_empty();
            return None;
        }
        let (name, value) = word::cut(text);
        if let Some(name) = name {
            self.pending = Name::of(name);
            self.separated = true;
            if value.is_empty() {
                return None;
            }
        }
        let found = self.value(value, &word);
        self.pending = Name::of(value);
        self.separated = false;
        found
    }

    /// A word that may be the value of the pending name.
    fn value(&mut self, value: &str, word: &Word) -> Option<SecretKind> {
        let name = if self.separated {
            self.pending
        } else {
            Name::Other
        };
        let given = !matches!(value, "null" | "None" | "true" | "false" | "...");
        match name {
            Name::AccessKey if given && value.len() >= 16 => return Some(SecretKind::AccessKey),
            Name::Token if given && value.len() >= 16 => return Some(SecretKind::SessionToken),
            Name::SecretValue if given => return Some(SecretKind::SecretValue),
            Name::Type if value == "SecureString" => self.parameter.secure = true,
            Name::Value if given && !is_encrypted(value) => self.parameter.plain_value = true,
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
        (name != Name::Identifier && word.is_whole() && word::looks_like_access_key(value))
            .then_some(SecretKind::AccessKey)
    }
}

/// A parameter that was read without decryption begins with the header of an encrypted text.
fn is_encrypted(value: &str) -> bool {
    ["AQICA", "AQECA"]
        .iter()
        .any(|start| value.starts_with(start))
}
