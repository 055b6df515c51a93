//! Judges the addresses in a text by host and path.

/// Whether a host in this text, together with the path after it, is a console's. The text is plain,
/// in small letters and without backslashes. Whatever stands before a host (a scheme, the name of a
/// user, a sentence) makes no difference. Where spaces were taken out, a host that is told by little
/// has to have so many labels.
///
/// A text may be megabytes long and name a host in every word, so each part of it is looked at once.
pub(super) fn leads_to_console(text: &str, labels: usize) -> bool {
    text.split(ends_path).any(|text| {
        // From the end: the text after a host is known when the host is reached.
        let mut path = Path::default();
        text.rsplit('/').any(|part| {
            let found = names_host(part, &path, labels);
            path.put_before(part);
            found
        })
    })
}

const fn ends_path(c: char) -> bool {
    c.is_whitespace() || matches!(c, '?' | '#' | '"' | '\'' | '<' | '>' | '`')
}

/// Whether a host between two slashes, with this path after the second, is a console's.
fn names_host(part: &str, path: &Path<'_>, labels: usize) -> bool {
    let none = Path::default();
    let mut rest = part;
    while let Some(start) = rest.find(is_of_host) {
        let from = rest.get(start..).unwrap_or_default();
        let end = from.find(|c| !is_of_host(c)).unwrap_or(from.len());
        let (host, after) = from.split_at_checked(end).unwrap_or((from, ""));
        rest = after;
        if host.contains("aws") || host.contains("amazon") {
            let host = host.trim_matches('.');
            let port = after.strip_prefix(':').unwrap_or(after);
            let is_last = port.chars().all(|c| c.is_ascii_digit());
            let path = if is_last { path } else { &none };
            if is_console(host, path) || is_console_by_host(host, labels) {
                return true;
            }
        }
    }
    false
}

const fn is_of_host(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_')
}

/// A path that is read from its end: without empty parts and dots.
#[derive(Default)]
struct Path<'a> {
    /// The last part comes first.
    parts: Vec<&'a str>,
    /// So many parts before are taken back by `..`.
    taken_back: usize,
}

impl<'a> Path<'a> {
    fn put_before(&mut self, part: &'a str) {
        match part {
            "" | "." => {}
            ".." => self.taken_back += 1,
            _ if self.taken_back > 0 => self.taken_back -= 1,
            part => self.parts.push(part),
        }
    }

    fn iter(&self) -> impl Iterator<Item = &'a str> {
        self.parts.iter().rev().copied()
    }

    /// The part with this number; empty where there are fewer.
    fn part(&self, number: usize) -> &'a str {
        self.iter().nth(number).unwrap_or_default()
    }
}

fn is_console(host: &str, path: &Path<'_>) -> bool {
    let part = |number: usize| path.part(number);
    let of = |ends: &[&str]| ends.iter().any(|end| host.ends_with(end));
    let languages = path.iter().take_while(|part| is_language(part)).count();
    let (first, second) = (part(languages), part(languages + 1));

    let of_china = matches!(host, "amazonaws.cn" | "www.amazonaws.cn");
    let door = first.starts_with("console") && (of(&["aws.amazon.com", "aws.eu"]) || of_china);
    let billing_home = of(&["amazon.com"]) && first == "billing" && second.starts_with("home");
    let billing = matches!(host, "amazon.com" | "www.amazon.com") && is_page(part(0), "billing");
    // Other paths there are WorkMail's, Connect's or WorkDocs'.
    let pages = ["start", "console", "directory"];
    let access_portal = of(&["awsapps.com", "awsapps.cn"])
        && (host.starts_with("start.") || pages.iter().any(|page| first.starts_with(page)));
    // The state of all services is public, that of an account stands in its console.
    let health =
        of(&["health.aws.amazon.com"]) && !(part(0) == "health" && is_page(part(1), "status"));
    let lightsail =
        of(&["lightsail.aws.amazon.com"]) && !(part(0) == "ls" && is_page(part(1), "docs"));
    door || billing_home || billing || access_portal || health || lightsail
}

/// Whether a part of a path is that page, a sentence's punctuation after it.
fn is_page(part: &str, page: &str) -> bool {
    part.trim_end_matches(|c: char| !c.is_ascii_alphanumeric()) == page
}

/// The hosts that are not told by a part of their name: `us-east-1.signin.aws`,
/// `ssoins-1.portal.eu-west-1.app.aws`.
fn is_console_by_host(host: &str, labels: usize) -> bool {
    let label = |name: &str| host.split('.').any(|label| label == name);
    let portal = host.ends_with(".app.aws") && label("portal");
    host.ends_with(".aws")
        && host.split('.').count() >= labels
        && (label("console") || label("signin") || portal)
}

/// Whether a part of a path says in which language the rest is: `de`, `zh_cn`, `en-us`.
fn is_language(part: &str) -> bool {
    let letters = |text: &str| text.len() == 2 && text.bytes().all(|b| b.is_ascii_lowercase());
    match part.split_once(['-', '_']) {
        Some((language, country)) => letters(language) && letters(country),
        None => letters(part),
    }
}
