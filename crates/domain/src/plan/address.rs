//! Which addresses a plan may bring along.

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
