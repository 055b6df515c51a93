//! Runs of base64 characters, in which session tokens are seen.

/// Session tokens begin with one of these (AWS STS, base64 of a fixed header).
const TOKEN_STARTS: [&[u8]; 4] = [
    b"FwoGZXIvYXdz",
    b"IQoJb3JpZ2lu",
    b"FQoGZXIvYXdz",
    b"AQoDYXdz",
];

/// A token has at least so many characters.
pub(super) const TOKEN: usize = 40;

/// Whether a byte is a base64 character, or the percent sign of URLs.
pub(super) const fn has(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'+' | b'%')
}

/// How many bytes from the first on belong into a run.
pub(super) fn length(bytes: &[u8]) -> usize {
    bytes.iter().take_while(|byte| has(**byte)).count()
}

/// Whether a complete run is a session token.
pub(super) fn is_token(run: &[u8]) -> bool {
    run.len() >= TOKEN && TOKEN_STARTS.iter().any(|start| run.starts_with(start))
}

/// The run at hand: its beginning, and how many characters it has.
#[derive(Debug, Default)]
pub(super) struct Run {
    start: [u8; 12],
    length: usize,
}

impl Run {
    /// Goes on with these characters. True when the run becomes long enough for a session token.
    pub(super) fn extend(&mut self, run: &[u8]) -> bool {
        let was = self.length;
        if let Some(free) = self.start.get_mut(was..) {
            free.iter_mut()
                .zip(run)
                .for_each(|(place, byte)| *place = *byte);
        }
        self.length = was.saturating_add(run.len());
        let starts = |start: &&[u8]| self.start.starts_with(start);
        was < TOKEN && self.length >= TOKEN && TOKEN_STARTS.iter().any(starts)
    }
}
