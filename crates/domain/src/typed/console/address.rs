//! Judges the addresses in a text by host and path.

/// Whether a host in this text, together with the path after it, is a console's. The text is plain,
/// in small letters and without backslashes. Whatever stands before a host (a scheme, the name of a
/// user, a sentence) makes no difference. Where spaces were taken out, a host that is told by little
/// has to have so many labels.
pub(super) fn leads_to_console(text: &str, labels: usize) -> bool {
    let mut rest = text;
    while let Some(start) = rest.find(is_of_host) {
        let from = rest.get(start..).unwrap_or_default();
        let end = from.find(|c| !is_of_host(c)).unwrap_or(from.len());
        let (host, after) = from.split_at_checked(end).unwrap_or((from, ""));
        rest = after;
        if host.contains("aws") || host.contains("amazon") {
            let host = host.trim_matches('.');
            if is_console(host, &path(after)) || is_console_by_host(host, labels) {
                return true;
            }
        }
    }
    false
}

const fn is_of_host(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_')
}

/// The parts of the path that follows a host: without its port, empty parts and dots.
fn path(after: &str) -> Vec<&str> {
    let path = match after.strip_prefix(':') {
        Some(port) => port.trim_start_matches(|c: char| c.is_ascii_digit()),
        None => after,
    };
    if !path.starts_with('/') {
        return Vec::new();
    }
    let ends = |c: char| c.is_whitespace() || matches!(c, '?' | '#' | '"' | '\'' | '<' | '>' | '`');
    let path = path.split(ends).next().unwrap_or_default();
    let mut parts = Vec::new();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    parts
}

fn is_console(host: &str, path: &[&str]) -> bool {
    let part = |number: usize| path.get(number).copied().unwrap_or_default();
    let of = |ends: &[&str]| ends.iter().any(|end| host.ends_with(end));
    let languages = path.iter().take_while(|part| is_language(part)).count();
    let (first, second) = (part(languages), part(languages + 1));

    let of_china = matches!(host, "amazonaws.cn" | "www.amazonaws.cn");
    let door = first.starts_with("console") && (of(&["aws.amazon.com", "aws.eu"]) || of_china);
    let billing_home = of(&["amazon.com"]) && first == "billing" && second.starts_with("home");
    let billing = matches!(host, "amazon.com" | "www.amazon.com") && is_page(part(0), "billing");
    // What else lies there is WorkMail's, Connect's or WorkDocs'.
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
