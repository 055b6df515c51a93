//! From a JSON document to the parts of a plan that stand beside its items.

use super::address::is_safe_link;
use super::item::Link;
use super::reader::Reader;
use super::{Figure, Figures, Rule, Source};
use crate::account::AccountId;
use crate::time::Date;

pub(super) fn read_source(reader: &Reader<'_>) -> Source {
    reader.only(&["title", "url", "copy"]);
    let url = reader.get("url");
    Source {
        title: reader.words_of("title"),
        url: (!url.is_absent()).then(|| read_address(&url)),
        copy: reader.words_of("copy"),
    }
}

/// A rule; its figures are put among those of the plan.
pub(super) fn read_rule(reader: &Reader<'_>, figures: &mut Figures) -> Rule {
    reader.only(&[
        "id", "title", "value", "older", "sources", "as_of", "figures",
    ]);
    let given = read_figures(&reader.get("figures"), figures);
    if !given.is_empty() || !reader.get("as_of").is_absent() {
        reader
            .get("as_of")
            .one_of(Date::parse, "a day, such as 2026-11-22");
    }
    Rule {
        id: reader.text_of("id"),
        title: reader.words_of("title"),
        value: reader.words_of("value"),
        older: reader.optional_words_of("older"),
        sources: reader.texts_of("sources"),
        figures: given,
    }
}

/// The figures that one rule gives.
fn read_figures(reader: &Reader<'_>, figures: &mut Figures) -> Vec<Figure> {
    let mut given = Vec::new();
    for (name, number) in reader.members() {
        let Some(figure) = Figure::parse(name) else {
            number.fault("the name of a figure");
            continue;
        };
        if figures.get(figure).is_some() {
            number.fault("a figure that no other rule gives");
            continue;
        }
        let value = reader.number_of(name);
        let limit = figure.limit();
        if value > limit {
            number.fault(&["at most ", &limit.to_string()].concat());
        }
        figures.set(figure, Some(value));
        given.push(figure);
    }
    let (least, most) = (Figure::QuotaLeast, Figure::QuotaMost);
    let crossed = figures
        .get(least)
        .zip(figures.get(most))
        .is_some_and(|(least, most)| least > most);
    if crossed {
        // The other one may stand in an earlier rule.
        if given.contains(&least) {
            reader.get(least.name()).fault("at most quota-most");
        } else if given.contains(&most) {
            reader.get(most.name()).fault("at least quota-least");
        }
    }
    given
}

pub(super) fn read_links(reader: &Reader<'_>) -> Vec<Link> {
    let mut links = Vec::new();
    for link in reader.elements() {
        link.only(&["text", "url"]);
        links.push(Link {
            text: link.words_of("text"),
            url: read_address(&link.get("url")),
        });
    }
    links
}

fn read_address(reader: &Reader<'_>) -> String {
    let url = reader.text();
    if !is_safe_link(&url) {
        reader.fault("an https: address outside any console");
    }
    url
}

/// The help: first who helps in the host's own house, which may be a text alone.
pub(super) fn read_help(root: &Reader<'_>) -> Vec<Link> {
    let contact = root.get("contact");
    let mut help = Vec::new();
    if !contact.is_absent() {
        contact.only(&["text", "url"]);
        let url = contact.get("url");
        help.push(Link {
            text: contact.words_of("text"),
            url: if url.is_absent() {
                String::new()
            } else {
                read_address(&url)
            },
        });
    }
    help.append(&mut read_links(&root.get("help")));
    help
}

/// The accounts that are never closed by this plan.
pub(super) fn read_protected(root: &Reader<'_>) -> Vec<String> {
    let known = |text: &str| AccountId::parse(text).ok();
    let mut accounts = Vec::new();
    for account in root.get("protected_accounts").elements() {
        let account = account.one_of(known, "an account id of twelve digits");
        accounts.extend(account.map(|account| account.as_str().to_owned()));
    }
    accounts
}
