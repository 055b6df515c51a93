//! Which addresses a plan may bring along.

use crate::typed::contains;

/// What the addresses of AWS's consoles and sign-in pages have in common, in small letters.
const CONSOLES: [&str; 5] = [
    "console.aws",
    "console.amazonaws",
    "signin.aws",
    "signin.amazonaws",
    "portal.aws.amazon.com",
];

/// Whether the text holds the address of a console, whose closing page the gate keeps back.
pub(super) fn names_console(text: &str) -> bool {
    CONSOLES.iter().any(|console| contains(text, console))
}

/// Whether an address may be linked from a plan: `https:` only, and to a plain host that is no
/// console, whoever runs it.
pub(super) fn is_safe_link(url: &str) -> bool {
    let Some(rest) = url.strip_prefix("https://") else {
        return false;
    };
    let authority = rest
        .split(['/', '?', '#'])
        .next()
        .unwrap_or_default()
        .to_ascii_lowercase();
    let (host, port) = authority.split_once(':').unwrap_or((&authority, ""));
    let console = host
        .split('.')
        .any(|label| matches!(label, "console" | "signin"));
    !host.is_empty()
        && host
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-'))
        && port.chars().all(|c| c.is_ascii_digit())
        && !console
        && !url.chars().any(|c| c.is_control() || c.is_whitespace())
}
