//! Recognises a console's address in a text, however it is written.

/// Parts of any address that leads to a console or to its sign-in.
const PARTS: [&str; 7] = [
    "console.aws",
    "console.amazonaws",
    "signin.aws",
    "signin.amazonaws",
    "portal.aws.amazon.com",
    "aws.amazon.com/console",
    "amazon.com/billing/home",
];

/// As much of them as has to be there where something stands in between: a sentence may end with
/// "console." and the next begin with "AWS".
const LONGER_PARTS: [&str; 7] = [
    "console.aws.amaz",
    "console.amazonaws.c",
    "signin.aws.amaz",
    "signin.amazonaws.c",
    PARTS[4],
    PARTS[5],
    PARTS[6],
];

/// Whether the text holds the address of a console, whose closing page the gate keeps back. Capitals,
/// percent signs, spaces and invisible letters do not disguise it.
#[must_use]
pub fn names_console(text: &str) -> bool {
    holds(text, false, &PARTS) || holds(text, true, &LONGER_PARTS)
}

/// Whether the text has one of these parts, as it stands or without everything that is no part of an
/// address.
#[inline(never)]
fn holds(text: &str, dense: bool, parts: &[&str]) -> bool {
    let mut plain = Vec::new();
    for byte in text.bytes() {
        if dense && !byte.is_ascii_graphic() {
            continue;
        }
        plain.push(byte.to_ascii_lowercase());
        // A percent sign may itself be written so.
        if let [.., b'%', b'2', sign @ (b'e' | b'f' | b'5')] = plain[..] {
            plain.truncate(plain.len() - 3);
            plain.push(match sign {
                b'e' => b'.',
                b'f' => b'/',
                _ => b'%',
            });
        }
    }
    let found = |part: &&str| {
        plain
            .windows(part.len())
            .any(|place| place == part.as_bytes())
    };
    parts.iter().any(found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::SHORTEST_REFUSED;

    /// What is shorter than what is looked for is never looked through.
    #[test]
    fn no_part_is_shorter_than_what_is_looked_for() {
        for part in PARTS.iter().chain(&LONGER_PARTS) {
            assert!(part.len() >= SHORTEST_REFUSED, "{part}");
        }
    }

    #[test]
    fn addresses_of_consoles() {
        for text in [
            "https://console.aws.amazon.com/s3/buckets/copies",
            "eu-west-1.console.aws.amazon.com",
            "copies are at console.aws",
            "https://console.amazonaws.cn",
            "https://us-east-1.console.amazonaws-us-gov.com/",
            "https://111122223333.signin.aws.amazon.com/",
            "signin.amazonaws-us-gov.com",
            "https://portal.aws.amazon.com/billing/signup",
            "https://aws.amazon.com/console/",
            "amazon.com/billing/home#/",
        ] {
            assert!(names_console(text), "{text}");
        }
    }

    #[test]
    fn disguises() {
        for text in [
            "CONSOLE.AWS.Amazon.Com",
            "https%3A%2F%2Fconsole%2Eaws%2eamazon%2ecom",
            "aws.amazon.com%2fconsole",
            "console%252eaws%25252Eamazon",
            "console . aws . amazon . com",
            "con sole.aws.\namazon.com",
            "https://console.\tamazonaws.\u{a0}cn",
            "sign\u{2003}in.aws.amazon.com",
            "signin. amazonaws.cn",
            "aws.amazon.com / console",
            "console% 2eaws.amazon.com",
        ] {
            assert!(names_console(text), "{text}");
        }
        for letter in
            "\u{0}\u{ad}\u{34f}\u{180e}\u{200b}\u{200f}\u{202e}\u{2060}\u{2069}\u{fe0f}\u{feff}"
                .chars()
        {
            let text = ["con", &letter.to_string(), "sole.aws.amazon.com"].concat();
            assert!(names_console(&text), "{}", letter.escape_unicode());
        }
    }

    #[test]
    fn places_in_words() {
        for text in [
            "",
            "bucket copies in account 444455556666",
            "arn:aws:s3:::console-copies",
            "s3://company-console/aws.amazon.com",
            "Open the Amazon S3 console. AWS keeps the bucket",
            "as in the console. Amazon AWS keeps it",
            "sign in. AWS asks for the second factor",
            "https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-closing.html",
            "https://repost.aws/knowledge-center/close-aws-account",
            "https://console.example.org/",
            "100%25 % %% %2 %2e %2f",
            "conxsole.aws",
            "c\u{308}onsole aws",
        ] {
            assert!(!names_console(text), "{text}");
        }
        assert!(!names_console(&"console. aws. ".repeat(700)));
    }
}
