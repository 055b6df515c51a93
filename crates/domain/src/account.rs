//! The account to be closed: a 12-digit id.

use core::fmt;

/// A 12-digit AWS account id. It is text: leading zeros count.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AccountId([u8; 12]);

/// Why a text is not an account id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AccountIdError {
    /// Nothing was typed.
    Missing,
    /// Other than twelve digits, or something beside digits, spaces and hyphens.
    Malformed,
}

impl AccountId {
    /// Reads an id; spaces and hyphens are accepted and left out.
    ///
    /// # Errors
    /// [`AccountIdError`] says whether nothing was there or something else than twelve digits.
    pub fn parse(text: &str) -> Result<Self, AccountIdError> {
        let mut digits = [0_u8; 12];
        let mut count = 0;
        for character in text.chars().filter(|c| !is_separator(*c)) {
            if !character.is_ascii_digit() || count == digits.len() {
                return Err(AccountIdError::Malformed);
            }
            digits[count] = character as u8;
            count += 1;
        }
        match count {
            0 => Err(AccountIdError::Missing),
            12 => Ok(Self(digits)),
            _ => Err(AccountIdError::Malformed),
        }
    }

    /// The twelve digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        // Only ASCII digits are ever stored, so the empty text is never given.
        core::str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl fmt::Debug for AccountId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

/// Whether people write this character between the digits of an id.
fn is_separator(character: char) -> bool {
    character.is_whitespace() || matches!(character, '-' | '\u{2010}'..='\u{2015}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Result<&str, AccountIdError>) {
        assert_eq!(
            AccountId::parse(text).as_ref().map(AccountId::as_str),
            expected.as_ref().copied()
        );
    }

    #[test]
    fn twelve_digits_with_or_without_separators() {
        check("111122223333", Ok("111122223333"));
        check("1111-2222-3333", Ok("111122223333"));
        check(" 0000 1111\u{a0}2222 ", Ok("000011112222"));
    }

    #[test]
    fn anything_else_is_named() {
        check("", Err(AccountIdError::Missing));
        check(" - ", Err(AccountIdError::Missing));
        check("11112222333", Err(AccountIdError::Malformed));
        check("1111222233334", Err(AccountIdError::Malformed));
        check("11112222333x", Err(AccountIdError::Malformed));
        check("١١١١٢٢٢٢٣٣٣٣", Err(AccountIdError::Malformed));
    }
}
