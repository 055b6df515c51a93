//! Runs of base64 characters, in which session tokens are seen.

/// Session tokens begin with one of these (AWS STS, base64 of a fixed header).
const TOKEN_STARTS: [&[u8]; 4] = [
    b"FwoGZXIvYXdz",
    b"IQoJb3JpZ2lu",
    b"FQoGZXIvYXdz",
    b"AQoDYXdz",
];

/// A token has at least so many characters.
const TOKEN: usize = 40;

/// How many bytes from the first on are base64 characters, or the percent sign of URLs.
pub(super) fn length(bytes: &[u8]) -> usize {
    bytes
        .iter()
        .take_while(|byte| PARTS[usize::from(**byte)])
        .count()
}

const PARTS: [bool; 256] = {
    let mut parts = [false; 256];
    let mut byte = 0_usize;
    while byte < 256 {
        parts[byte] =
            (byte as u8).is_ascii_alphanumeric() || matches!(byte as u8, b'/' | b'+' | b'%');
        byte += 1;
    }
    parts
};

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
        was < TOKEN
            && self.length >= TOKEN
            && TOKEN_STARTS
                .iter()
                .any(|start| self.start.starts_with(start))
    }
}
