//! Tokens that are told by how they begin.

use super::Secret;

/// Session tokens begin with one of these (AWS STS, base64 of a fixed header).
const SESSIONS: [&[u8]; 4] = [
    b"FwoGZXIvYXdz",
    b"IQoJb3JpZ2lu",
    b"FQoGZXIvYXdz",
    b"AQoDYXdz",
];

/// A session token that was cut has at least so many characters.
const SESSION: usize = 16;

/// Whether this begins like a session token.
pub(super) fn is_session_token(run: &[u8]) -> bool {
    run.len() >= SESSION && SESSIONS.iter().any(|start| run.starts_with(start))
}

/// So many letters of a token, or of the head of a signed one, are looked at: a word may be megabytes
/// long, and a token may seem to begin anywhere in it.
const LOOKED_AT: usize = 1024;

/// How a token begins, how many letters of which kind follow at least, and whether it could as well
/// stand in the middle of base64.
struct Start(&'static [u8], usize, fn(u8) -> bool, bool);

const fn word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-')
}

const fn dotted(byte: u8) -> bool {
    word(byte) || byte == b'.'
}

const fn base64(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'+')
}

const STARTS: [Start; 40] = [
    // Amazon Bedrock.
    Start(b"ABSK", 40, base64, true),
    Start(b"bedrock-api-key-", 16, base64, false),
    // GitHub.
    Start(b"ghp_", 30, word, false),
    Start(b"gho_", 30, word, false),
    Start(b"ghu_", 30, word, false),
    Start(b"ghs_", 30, word, false),
    Start(b"ghr_", 30, word, false),
    Start(b"github_pat_", 30, word, false),
    // GitLab.
    Start(b"glpat-", 16, dotted, false),
    Start(b"gldt-", 16, dotted, false),
    Start(b"glrt-", 16, dotted, false),
    Start(b"glptt-", 16, dotted, false),
    Start(b"glcbt-", 16, dotted, false),
    Start(b"glsoat-", 16, dotted, false),
    Start(b"gloas-", 16, dotted, false),
    Start(b"glft-", 16, dotted, false),
    Start(b"glagent-", 16, dotted, false),
    // Slack.
    Start(b"xoxa-", 10, word, false),
    Start(b"xoxb-", 10, word, false),
    Start(b"xoxc-", 10, word, false),
    Start(b"xoxd-", 10, word, false),
    Start(b"xoxe-", 10, word, false),
    Start(b"xoxe.", 10, dotted, false),
    Start(b"xoxo-", 10, word, false),
    Start(b"xoxp-", 10, word, false),
    Start(b"xoxr-", 10, word, false),
    Start(b"xoxs-", 10, word, false),
    Start(b"xapp-", 10, word, false),
    // Stripe.
    Start(b"sk_live_", 10, word, false),
    Start(b"rk_live_", 10, word, false),
    Start(b"sk_test_", 10, word, false),
    Start(b"rk_test_", 10, word, false),
    Start(b"whsec_", 20, word, false),
    // Google.
    Start(b"AIza", 35, word, true),
    Start(b"GOCSPX-", 20, word, false),
    Start(b"ya29.", 20, dotted, false),
    // Registries.
    Start(b"npm_", 30, word, false),
    Start(b"pypi-AgE", 30, word, false),
    // Models.
    Start(b"sk-ant-", 20, word, false),
    Start(b"sk-proj-", 20, word, false),
];

/// Whether a token begins here; `before` is the byte before.
pub(super) fn at(rest: &[u8], before: u8) -> Option<Secret> {
    if let Some(found) = STARTS
        .iter()
        .find(|Start(start, _, _, _)| rest.starts_with(start))
    {
        let Start(start, least, fits, in_base64) = found;
        let letters = rest.get(start.len()..).unwrap_or_default();
        let long = letters.len() >= *least && letters.iter().take(*least).all(|byte| fits(*byte));
        // Words have no digits, which a random token has.
        let random = letters.iter().take(LOOKED_AT).any(u8::is_ascii_digit);
        let inside = *in_base64 && matches!(before, b'/' | b'+');
        return (long && random && !inside).then_some(Secret::ServiceToken);
    }
    is_signed(rest).then_some(Secret::ServiceToken)
}

/// Whether this is a signed token (JWT, JWE): base64 of `{"`, a dot, and more of it.
fn is_signed(rest: &[u8]) -> bool {
    let Some(rest) = rest.strip_prefix(b"eyJ") else {
        return false;
    };
    let length = |part: &[u8]| {
        let part = part.iter().take(LOOKED_AT);
        part.take_while(|byte| word(**byte)).count()
    };
    let header = length(rest);
    let Some(body) = rest.get(header..).and_then(|rest| rest.strip_prefix(b".")) else {
        return false;
    };
    header >= 10 && length(body) >= 10
}
