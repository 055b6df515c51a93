//! Leaves addresses of people and of consoles out of names that are kept, and keeps them short.

use std::borrow::Cow;

use domain::typed::names_console;

/// Stands for a name that would be the address of a console, which is shown nowhere.
const PLACEHOLDER: &str = "…";

/// The name as it may be shown: something else where it names a console.
#[must_use]
pub(crate) fn shown(name: &str) -> &str {
    if names_console(name) {
        PLACEHOLDER
    } else {
        name
    }
}

/// A name that is kept has at most so many bytes: ARNs are shorter.
const LONGEST: usize = 240;

/// The name without what may be an email address or a phone number: it is cut before that part,
/// and where it is too long.
#[must_use]
pub(crate) fn redact(name: &str) -> Cow<'_, str> {
    let name = shown(name);
    let short = name.floor_char_boundary(LONGEST);
    let end = match name.bytes().position(|byte| matches!(byte, b'@' | b'+')) {
        Some(place) if place < short => {
            let before = name.get(..place).unwrap_or_default();
            before.rfind([':', '/', ' ', ',']).map_or(0, |end| end + 1)
        }
        _ if short < name.len() => short,
        _ => return Cow::Borrowed(name),
    };
    let mut kept = name.get(..end).unwrap_or_default().to_owned();
    kept.push('…');
    Cow::Owned(kept)
}

#[cfg(test)]
mod tests {
    use super::redact;

    #[test]
    fn addresses_and_numbers_are_cut() {
        for (name, kept) in [
            ("arn:aws:s3:::bucket", "arn:aws:s3:::bucket"),
            (
                "arn:aws:ses:eu-west-1:1:identity/a@example.org",
                "arn:aws:ses:eu-west-1:1:identity/…",
            ),
            (
                "arn:aws:iam::1:user/team/jane@example.org/x",
                "arn:aws:iam::1:user/team/…",
            ),
            ("call +31300000000", "call …"),
            ("a@example.org", "…"),
            ("arn:aws:s3:::signin.aws.amazon.com", "…"),
            ("https://aws.amazon.com:443/de/console/", "…"),
        ] {
            assert_eq!(redact(name), kept);
        }
        let long = "é".repeat(1000);
        assert_eq!(redact(&long), format!("{}…", "é".repeat(120)));
    }
}
