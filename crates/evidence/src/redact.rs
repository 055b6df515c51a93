//! Leaves addresses of people out of names that are kept.

/// The name without what may be an email address or a phone number: it is cut before that part.
#[must_use]
pub(crate) fn redact(name: &str) -> String {
    let Some(place) = name.find(['@', '+']) else {
        return name.to_owned();
    };
    let before = name.get(..place).unwrap_or_default();
    let end = before.rfind([':', '/', ' ', ',']).map_or(0, |end| end + 1);
    let mut kept = before.get(..end).unwrap_or_default().to_owned();
    kept.push('…');
    kept
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
        ] {
            assert_eq!(redact(name), kept);
        }
    }
}
