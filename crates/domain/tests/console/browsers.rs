//! Whatever a browser makes a console's address of is one. Browsers read addresses as the crate
//! `url` does; how their hosts and paths are then compared shares nothing with the product.

use domain::typed::names_console;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::Config;
use url::Url;

/// Host and path of consoles.
const CONSOLES: [(&str, &str); 12] = [
    ("console.aws.amazon.com", "/billing/home"),
    ("eu-west-1.console.aws.amazon.com", "/s3"),
    ("console.amazonaws.cn", "/"),
    ("console.amazonaws-us-gov.com", "/"),
    ("signin.aws.amazon.com", "/oauth"),
    ("acme.signin.aws.amazon.com", "/console"),
    ("us-east-1.signin.aws", "/"),
    ("portal.aws.amazon.com", "/billing/signup"),
    ("aws.amazon.com", "/console"),
    ("www.amazon.com", "/billing/home"),
    ("acme.awsapps.com", "/start"),
    ("health.aws.amazon.com", "/health/home"),
];

/// One change of spelling, at a place that is chosen by its number.
#[derive(Clone, Copy, Debug)]
enum Change {
    Capital,
    FullWidth,
    Mathematical,
    Percent,
    Invisible(char),
    Torn(char),
    Dot(char),
    DotAtEnd,
    Port,
    User,
    Slash,
    Backslash,
    Stay,
    Detour,
    Language,
}

fn change() -> impl Strategy<Value = Change> {
    use Change::*;
    prop_oneof![
        3 => Just(Capital),
        2 => Just(FullWidth),
        1 => Just(Mathematical),
        3 => Just(Percent),
        2 => select(vec!['\u{ad}', '\u{200b}', '\u{2060}', '\u{feff}', '\u{fe0f}']).prop_map(Invisible),
        1 => select(vec!['\t', '\n', '\r']).prop_map(Torn),
        2 => select(vec!['\u{3002}', '\u{ff0e}', '\u{ff61}']).prop_map(Dot),
        1 => Just(DotAtEnd),
        1 => Just(Port),
        1 => Just(User),
        2 => Just(Slash),
        1 => Just(Backslash),
        2 => Just(Stay),
        2 => Just(Detour),
        1 => Just(Language),
    ]
}

/// An address in its parts, so that each change can be made where it means something.
#[derive(Clone, Debug)]
struct Spelling {
    user: bool,
    host: Vec<String>,
    end: &'static str,
    port: bool,
    path: Vec<String>,
}

impl Spelling {
    fn of((host, path): (&str, &str)) -> Self {
        let letters = |text: &str| text.chars().map(String::from).collect();
        Self {
            user: false,
            host: letters(host),
            end: "",
            port: false,
            path: letters(path),
        }
    }

    fn change(&mut self, change: Change, place: usize) {
        let all = self.host.len() + self.path.len();
        let place = place % all;
        let in_host = place < self.host.len();
        let length = self.host.len();
        let slashes: Vec<usize> = (0..self.path.len())
            .filter(|at| self.path[*at].contains(['/', '\\']))
            .collect();
        let slash = slashes[place % slashes.len()];
        let dots: Vec<usize> = (0..length).filter(|at| self.host[*at] == ".").collect();
        let letter = if in_host {
            &mut self.host[place]
        } else {
            &mut self.path[place - length]
        };
        let plain = letter.len() == 1 && letter.as_bytes()[0].is_ascii_alphanumeric();
        match change {
            Change::Capital => *letter = letter.to_ascii_uppercase(),
            Change::FullWidth if plain && in_host => {
                let c = u32::from(letter.as_bytes()[0]) + 0xfee0;
                *letter = char::from_u32(c).map_or_else(String::new, String::from);
            }
            Change::Mathematical
                if in_host && letter.as_bytes()[0].is_ascii_lowercase() && plain =>
            {
                let c = u32::from(letter.as_bytes()[0] - b'a') + 0x1d41a;
                *letter = char::from_u32(c).map_or_else(String::new, String::from);
            }
            Change::Percent if !letter.contains(['/', '\\']) => {
                *letter = letter.bytes().map(|byte| format!("%{byte:02x}")).collect();
            }
            Change::Invisible(c) if in_host => letter.push(c),
            Change::Torn(c) => letter.push(c),
            Change::Dot(c) if !dots.is_empty() => {
                self.host[dots[place % dots.len()]] = c.to_string();
            }
            Change::DotAtEnd => self.end = ".",
            Change::Port => self.port = true,
            Change::User => self.user = true,
            Change::Slash => self.path[slash] = "//".to_owned(),
            Change::Backslash => self.path[slash] = "\\".to_owned(),
            Change::Stay => self.path[slash] = "/./".to_owned(),
            Change::Detour => self.path[slash] = "/x/%2e./".to_owned(),
            Change::Language => self.path[0] = "/de/".to_owned(),
            _ => {}
        }
    }

    fn written(&self) -> String {
        let user = if self.user { "some:one@" } else { "" };
        let port = if self.port { ":443" } else { "" };
        let (host, path) = (self.host.concat(), self.path.concat());
        format!("https://{user}{host}{}{port}{path}", self.end)
    }
}

/// Whether this is the address of one of the consoles above, in its normal form.
fn is_one(url: &Url) -> bool {
    let host = url.host_str().unwrap_or_default().trim_end_matches('.');
    let path = url.path().to_lowercase();
    let path = percent_decoded(&path);
    let parts = path
        .split('/')
        .filter(|part| !part.is_empty() && *part != "de");
    let path = parts.fold(String::new(), |path, part| path + "/" + part);
    CONSOLES.iter().any(|(known, way)| {
        let way = way.trim_end_matches('/');
        *known == host && (path.as_str() == way || way.is_empty())
    })
}

fn percent_decoded(text: &str) -> String {
    let mut text = text.to_owned();
    for byte in b'!'..=b'~' {
        text = text.replace(&format!("%{byte:02x}"), &char::from(byte).to_string());
    }
    text
}

proptest! {
    #![proptest_config(Config { failure_persistence: None, ..Config::with_cases(4096) })]

    #[test]
    fn what_a_browser_makes_one_of_is_one(
        console in select(&CONSOLES[..]),
        changes in vec((change(), any::<usize>()), 0..9),
    ) {
        let mut spelling = Spelling::of(console);
        for (change, place) in changes {
            spelling.change(change, place);
        }
        let written = spelling.written();
        let read = Url::parse(&written);
        prop_assume!(read.as_ref().is_ok_and(is_one));
        prop_assert!(names_console(&written), "{written:?}");
        let normal = read.map(String::from).unwrap_or_default();
        prop_assert!(names_console(&normal), "{normal:?}");
    }
}
