//! The page as it stands before the program runs: whole, readable and without anything to fill in.
#![allow(clippy::unwrap_used, reason = "a helper that fails fails its test")]

use std::fs;
use std::path::Path;

use domain::json::Value;
use domain::plan::{ItemKind, Plan};
use markup::{Attribute, Element, Setting};
use messages::{LANGUAGES, Messages, Msg};

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

/// The tags of a piece of HTML, in their order, without their brackets.
fn tags(html: &str) -> Vec<&str> {
    html.split('<')
        .skip(1)
        .map(|rest| rest.split_once('>').unwrap().0)
        .collect()
}

/// Every element is closed where it should be, and has only attributes that are expected.
#[track_caller]
fn check_form(html: &str) {
    let mut open = Vec::new();
    for tag in tags(html) {
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop(), Some(name));
            continue;
        }
        let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
        let known = [
            "div", "section", "article", "footer", "h1", "h2", "h3", "h4", "p", "ul", "ol", "li",
            "a", "pre", "code", "span",
        ];
        assert!(known.contains(&name), "{tag}");
        for (index, part) in attributes.split('"').enumerate() {
            let attribute = part.trim().trim_end_matches('=');
            let expected = [
                "",
                "class",
                "href",
                "rel",
                "dir",
                "translate",
                "aria-hidden",
            ];
            assert!(index % 2 == 1 || expected.contains(&attribute), "{tag}");
        }
        open.push(name);
    }
    assert!(open.is_empty());
}

#[test]
fn it_begins_like_the_running_page() {
    for (language, _) in LANGUAGES {
        let messages = Messages::of(language).unwrap();
        let text = |message: Msg| escaped(messages.get(message));
        let beginning = [
            "<div class=\"acc-page\"><div class=\"acc-tools\" aria-hidden=\"true\"></div>",
            "<h1 class=\"acc-title\">",
            &text(Msg::PageTitle),
            "</h1><p class=\"acc-lead\">",
            &text(Msg::PageLead),
            "</p><p class=\"acc-lead\">",
            &text(Msg::PageWhatItDoes),
            "</p><p class=\"acc-lead\">",
            &text(Msg::PageClosingDoesNotEnd),
            "</p><div class=\"acc-layout\"><div class=\"acc-rail\" aria-hidden=\"true\"></div>",
            "<div class=\"acc-main\"><section><h2 class=\"acc-heading\">",
            &text(Msg::SectionAccountTitle),
            "</h2>",
        ]
        .concat();
        assert!(
            built_in::fallback_html(language).starts_with(&beginning),
            "{language}"
        );
    }
}

#[test]
fn it_is_well_formed_and_has_nothing_to_fill_in() {
    for (language, _) in LANGUAGES {
        let html = built_in::fallback_html(language);
        check_form(&html);
        for console in ["console.aws.amazon.com", "console.amazonaws", "signin.aws"] {
            assert!(!html.contains(console), "{language}: {console}");
        }
    }
}

/// The alternatives of a pattern of the loader, which stands in one line.
fn alternatives(script: &str, name: &str) -> Vec<String> {
    let begin = format!("const {name} = /^(?:");
    let line = script.lines().find_map(|line| line.strip_prefix(&begin));
    let all = line.unwrap().split_once(")$/").unwrap().0;
    all.replace("h[1-6]", "h1|h2|h3|h4|h5|h6")
        .split('|')
        .map(str::to_owned)
        .collect()
}

/// The loader builds only what it knows, and then all of it or nothing.
#[test]
fn the_loader_builds_all_of_it() {
    fn check(element: &Element, names: &[String], attributes: &[String]) {
        let name = element.name().name();
        assert!(names.iter().any(|known| known == name), "{name}");
        for (name, value) in element.attributes() {
            let known = attributes.iter().any(|known| known == name.name());
            assert!(known && matches!(value, Setting::Text(_)), "{name:?}");
        }
        let address = element.attribute(Attribute::Href);
        assert!(address.is_empty() || address.starts_with("https://"));
        let inside = element.elements();
        inside.for_each(|element| check(element, names, attributes));
    }
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../src/element/written.ts");
    let script = fs::read_to_string(script).unwrap();
    let names = alternatives(&script, "NAMES");
    let attributes = alternatives(&script, "ATTRIBUTES");
    for (language, _) in LANGUAGES {
        let text = built_in::fallback(language).unwrap();
        assert!(
            text.to_json()
                .starts_with("[\"div\",{\"class\":\"acc-page\"},")
        );
        check(&text, &names, &attributes);
    }
}

#[test]
fn headings_skip_no_level() {
    let html = built_in::fallback_html("en");
    let levels: Vec<u8> = tags(&html)
        .into_iter()
        .filter_map(|tag| tag.split(' ').next()?.strip_prefix('h')?.parse().ok())
        .collect();
    assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1);
    assert_eq!(levels[0], 1);
    assert!(
        levels.windows(2).all(|pair| pair[1] <= pair[0] + 1),
        "{levels:?}"
    );
}

#[test]
fn every_text_command_and_link_of_the_plan_is_there() {
    for (language, _) in LANGUAGES {
        let html = built_in::fallback_html(language);
        let plan = built_in::plan(language).unwrap();
        for text in texts(&plan) {
            assert!(html.contains(&escaped(text)), "{language}: {text}");
        }
        let messages = Messages::of(language).unwrap();
        for message in [
            Msg::PageNotAws,
            Msg::PageStop,
            Msg::StandingUnknownHelp,
            Msg::HandOffAwsCloses,
        ] {
            assert!(
                html.contains(&escaped(messages.get(message))),
                "{language}: {message:?}"
            );
        }
    }
}

fn texts(plan: &Plan) -> Vec<&str> {
    let mut texts: Vec<&str> = Vec::new();
    texts.extend(
        plan.sections
            .iter()
            .flat_map(|section| section.intro.iter().chain([&section.title]))
            .map(String::as_str),
    );
    texts.extend(
        plan.categories
            .iter()
            .flat_map(|category| &category.title)
            .map(String::as_str),
    );
    for item in &plan.items {
        texts.push(&item.title);
        texts.extend(
            item.text
                .iter()
                .chain(&item.trap)
                .chain(&item.advice)
                .map(String::as_str),
        );
        texts.extend(
            item.links
                .iter()
                .flat_map(|link| [link.text.as_str(), &link.url]),
        );
        match &item.kind {
            ItemKind::Backup(way_out) => {
                let words = way_out.iter().flat_map(|way_out| {
                    let steps = way_out.download.iter().chain(&way_out.console);
                    let about = [&way_out.needs, &way_out.takes, &way_out.costs];
                    let words = way_out.commands.iter().chain([&way_out.text]);
                    words.chain(steps).chain(about.into_iter().flatten())
                });
                texts.extend(words.map(String::as_str));
            }
            ItemKind::Decision(decision) => {
                let options = decision
                    .options
                    .iter()
                    .flat_map(|option| [&option.label].into_iter().chain(&option.hint));
                texts.extend(options.map(String::as_str));
            }
            ItemKind::Statement(label) => texts.push(label),
            ItemKind::Host => {}
        }
    }
    texts.extend(
        plan.root_steps
            .iter()
            .chain(&plan.organization_steps)
            .chain(&plan.afterwards)
            .map(String::as_str),
    );
    texts.extend(
        plan.timeline
            .iter()
            .flat_map(|entry| [entry.title.as_str(), &entry.text]),
    );
    texts.extend(
        plan.help
            .iter()
            .flat_map(|help| [help.text.as_str(), &help.url]),
    );
    texts.extend(
        plan.sources
            .values()
            .flat_map(|source| [source.title.as_str(), &source.copy]),
    );
    texts.extend(
        plan.sources
            .values()
            .flat_map(|source| &source.url)
            .map(String::as_str),
    );
    texts.extend(
        plan.rules
            .iter()
            .flat_map(|rule| [&rule.title, &rule.value].into_iter().chain(&rule.older))
            .map(String::as_str),
    );
    texts
}

/// Whatever a plan says, it stays text.
#[test]
fn hostile_texts_stay_text() {
    let hostile = "\\\"><script>alert(1)</script><a href=x onclick='y'>&amp;";
    let json = r#"{"format": "account-closure-plan", "version": 1, "id": "test", "revision": "1",
        "confirmation": "none", "max_age_days": 30, "afterwards": ["HOSTILE"],
        "help": [{"text": "HOSTILE", "url": "https://example.org/?a=1&b=HOSTILE"}],
        "sources": {"A": {"title": "HOSTILE", "url": "https://example.org/", "copy": "HOSTILE"}},
        "sections": [{"id": "s", "title": "HOSTILE", "intro": ["HOSTILE"], "categories": [
        {"id": "c", "title": "HOSTILE", "items": [{"id": "s.read", "kind": "backup", "revision": 1,
        "title": "HOSTILE", "trap": "HOSTILE", "sources": ["A"],
        "way_out": {"text": "HOSTILE", "commands": ["HOSTILE"]}}]}]}]}"#;
    // The reader refuses HTML. The code that draws a plan does not count on it.
    let compact = Plan::read(json, "en").unwrap().to_compact().compact();
    let compact = compact
        .replace("b=HOSTILE", "b=\\\"><x>")
        .replace("HOSTILE", hostile);
    let plan = Plan::from_compact(&Value::read(&compact).unwrap()).unwrap();
    let html = text_views::fallback(&plan, &Messages::of("en").unwrap()).to_html();
    check_form(&html);
    assert!(!html.contains("<script") && !html.contains("<x>"));
    assert_eq!(html.matches("&lt;script&gt;").count(), 11);
}
