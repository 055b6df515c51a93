//! The plan as static text: valid, with nothing to fill in, and the same in both forms.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a helper that fails fails its test"
)]

use domain::json::Value;
use domain::plan::Plan;
use messages::{LANGUAGES, Messages};
use pulldown_cmark::{Event, Options, Parser, Tag};

/// The text as a reader meets it, in order: the white space of neither form says anything.
#[derive(Debug, Default, PartialEq, Eq)]
struct Said {
    /// All texts, one after the other.
    words: String,
    /// Level and place of each heading, a place being a number of characters.
    headings: Vec<(u8, usize)>,
    links: Vec<String>,
    /// Place of each point of a list.
    points: Vec<usize>,
    commands: Vec<String>,
}

impl Said {
    fn say(&mut self, text: &str) {
        self.words
            .extend(text.chars().filter(|c| !c.is_whitespace()));
    }

    fn place(&self) -> usize {
        self.words.len()
    }
}

fn plain(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&")
}

/// Reads the HTML, and fails where it is no valid piece of a page or has what it must not have.
#[track_caller]
fn read_html(html: &str) -> Said {
    let mut said = Said::default();
    let mut open: Vec<&str> = Vec::new();
    for part in html.split('<').skip(1) {
        let (tag, text) = part.split_once('>').unwrap();
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop(), Some(name));
        } else {
            let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
            check_place(name, open.last().copied());
            check_attributes(name, attributes);
            match name {
                "li" => said.points.push(said.place()),
                "a" => said
                    .links
                    .push(plain(attributes.split('"').nth(1).unwrap())),
                "code" => said.commands.push(plain(text)),
                _ => {
                    if let Some(level) = name.strip_prefix('h').and_then(|n| n.parse().ok()) {
                        said.headings.push((level, said.place()));
                    }
                }
            }
            open.push(name);
        }
        let holds_text =
            |name: &&str| ["h1", "h2", "h3", "h4", "p", "li", "a", "code", "span"].contains(name);
        assert!(
            text.trim().is_empty() || open.last().is_some_and(holds_text),
            "{text}"
        );
        said.say(&plain(text));
    }
    assert!(open.is_empty());
    said
}

/// Checks that HTML allows this element inside its parent.
#[track_caller]
fn check_place(name: &str, parent: Option<&str>) {
    let boxes = ["div", "section", "article", "footer", "li"];
    let allowed: &[&str] = match name {
        "div" if parent.is_none() => return,
        "li" => &["ul", "ol"],
        "code" => &["pre"],
        "a" | "span" => &["p", "li"],
        "div" | "section" | "article" | "footer" | "h1" | "h2" | "h3" | "h4" | "p" | "ul"
        | "ol" | "pre" => &boxes,
        _ => panic!("<{name}> has no business here"),
    };
    let parent = parent.unwrap_or_default();
    assert!(allowed.contains(&parent), "<{name}> in <{parent}>");
}

#[track_caller]
fn check_attributes(name: &str, attributes: &str) {
    let names = attributes.split('"').step_by(2);
    let mut names = names
        .map(|name| name.trim().trim_end_matches('='))
        .filter(|name| !name.is_empty());
    let allowed: &[&str] = match name {
        "a" => &["href", "rel"],
        "pre" => &["dir", "translate"],
        "div" => &["lang"],
        _ => &[],
    };
    assert!(
        names.all(|own| allowed.contains(&own)),
        "<{name} {attributes}>"
    );
}

/// Everything that some reader of Markdown knows, but for other quotation marks, which say the same.
fn every_dialect() -> Options {
    Options::all() - Options::ENABLE_SMART_PUNCTUATION
}

fn read_markdown(text: &str) -> Said {
    let mut said = Said::default();
    let mut command = false;
    for event in Parser::new_ext(text, every_dialect()) {
        match event {
            Event::Start(Tag::Heading { level, .. }) => {
                said.headings.push((level as u8, said.place()));
            }
            Event::Start(Tag::Item) => said.points.push(said.place()),
            Event::Start(Tag::Link { dest_url, .. }) => said.links.push(dest_url.into_string()),
            Event::Start(Tag::CodeBlock(_)) => {
                command = true;
                said.commands.push(String::new());
            }
            Event::End(pulldown_cmark::TagEnd::CodeBlock) => command = false,
            Event::Text(text) => {
                if command {
                    said.commands.last_mut().unwrap().push_str(&text);
                }
                said.say(&text);
            }
            Event::Start(Tag::Paragraph | Tag::List(_) | Tag::Strong)
            | Event::End(_)
            | Event::SoftBreak => {}
            other => panic!("{other:?} in a text that says nothing of the kind"),
        }
    }
    for command in &mut said.commands {
        *command = command.trim_end_matches('\n').to_owned();
    }
    said
}

fn file(name: &str) -> String {
    let files = built_in::text_files();
    let file = files.into_iter().find(|(own, _)| own == name);
    file.unwrap().1
}

#[test]
fn both_forms_say_the_same_and_all_of_it() {
    for (language, _) in LANGUAGES {
        let html = read_html(&file(&[language, ".html"].concat()));
        let markdown = read_markdown(&file(&[language, ".md"].concat()));
        assert_eq!(markdown.headings, html.headings, "{language}");
        assert_eq!(markdown.points, html.points, "{language}");
        assert_eq!(markdown.links, html.links, "{language}");
        assert_eq!(markdown.commands, html.commands, "{language}");
        assert_eq!(markdown.words, html.words, "{language}");

        let mut page = String::new();
        for part in built_in::fallback_html(language).split('<') {
            page.push_str(&plain(part.split_once('>').map_or(part, |(_, text)| text)));
        }
        page.retain(|c| !c.is_whitespace());
        assert_eq!(html.words, page, "{language}");
        assert!(html.headings.len() > 60 && html.links.len() > 20 && html.commands.len() > 10);
    }
}

#[test]
fn headings_nest() {
    for (language, _) in LANGUAGES {
        let said = read_html(&file(&[language, ".html"].concat()));
        let levels: Vec<u8> = said.headings.iter().map(|(level, _)| *level).collect();
        assert_eq!(levels[0], 1);
        assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1);
        assert!(
            levels.windows(2).all(|pair| pair[1] <= pair[0] + 1),
            "{levels:?}"
        );
    }
}

#[test]
fn no_console_is_named() {
    let files = built_in::text_files();
    assert_eq!(files.len(), 2 * LANGUAGES.len());
    for (name, text) in files {
        for console in ["console.aws.amazon.com", "console.amazonaws", "signin.aws"] {
            assert!(!text.contains(console), "{name}: {console}");
        }
    }
}

/// A plan that says what it likes, in every place where it can. Its reader refuses HTML; what draws
/// a plan does not count on it.
fn plan(hostile: &str) -> Plan {
    let text = "HOSTILE";
    let json = serde_json::json!({
        "format": "account-closure-plan", "version": 1, "id": "test", "revision": "1",
        "confirmation": "none", "max_age_days": 30, "afterwards": [text],
        "help": [{ "text": text, "url": "https://example.org/?a=1&b=(2)" }],
        "sources": { "A": { "title": text, "url": "https://example.org/", "copy": text } },
        "sections": [{ "id": "s", "title": text, "intro": [text, text], "categories": [
            { "id": "c", "title": text, "items": [{
                "id": "s.read", "kind": "backup", "revision": 1, "title": text, "trap": text,
                "sources": ["A"], "way_out": { "text": text, "commands": [text] } }] }] }],
    });
    let compact = Plan::read(&json.to_string(), "en").unwrap().to_compact();
    let (text, hostile) = (Value::from(text).compact(), Value::from(hostile).compact());
    let compact = compact.compact().replace(&text, &hostile);
    Plan::from_compact(&Value::read(&compact).unwrap()).unwrap()
}

#[test]
fn whatever_a_plan_says_stays_text() {
    let messages = Messages::of("en").unwrap();
    for hostile in [
        "<script>alert(1)</script> & \"quoted\" <b>",
        "1. no list",
        "12) no list",
        "- no list",
        "+ no list",
        "* no list",
        "# no heading",
        "=== no heading",
        "--- no rule",
        "> no quote",
        "| no | table |",
        ": no definition",
        "[no](https://link.example) ![no](picture.png) [^1]",
        "```no code``` ` ~~~",
        "**no** _stress_ ~no~ $no$ {no}",
        "\\ & &amp; &#35; <https://no.example>",
    ] {
        let plan = plan(hostile);
        let html = read_html(&text_views::text_html(&plan, &messages, "en"));
        let markdown = text_views::text_markdown(&plan, &messages);
        assert_eq!(read_markdown(&markdown), html, "{hostile}\n{markdown}");
        let words: String = hostile.chars().filter(|c| !c.is_whitespace()).collect();
        assert!(html.words.matches(&words).count() >= 9, "{hostile}");
    }
}
