//! The fallback as data: what the loader builds where a host wrote nothing into the element. An
//! element is a list of its name, its attributes and what is in it; the rest are texts.

use anyhow::{Context, Result, ensure};
use serde_json::{Map, Value, json};

/// The one element that this HTML is, with everything in it. Only what our own views write is
/// understood: every element is closed, every attribute has a value in quotes.
pub(super) fn nodes(html: &str) -> Result<Value> {
    let mut open: Vec<Vec<Value>> = vec![Vec::new()];
    let mut rest = html.trim();
    while !rest.is_empty() {
        let end = rest.find('<').unwrap_or(rest.len());
        let (before, tag) = rest.split_at(end);
        let inside = open.last_mut().context("an end without a start")?;
        if !before.is_empty() {
            inside.push(Value::String(plain(before)));
        }
        let Some((tag, after)) = tag.strip_prefix('<').and_then(|tag| tag.split_once('>')) else {
            ensure!(tag.is_empty(), "{tag:?} is no tag");
            break;
        };
        if let Some(name) = tag.strip_prefix('/') {
            let closed = open.pop().context("an end without a start")?;
            ensure!(
                closed.first().is_some_and(|open| open == name),
                "</{name}> closes something else"
            );
            let around = open.last_mut().context("an end without a start")?;
            around.push(Value::Array(closed));
        } else {
            open.push(start(tag)?);
        }
        rest = after;
    }
    let top = open.pop().context("an end without a start")?;
    ensure!(open.is_empty(), "something stays open");
    let [Value::Array(element)] = top.as_slice() else {
        anyhow::bail!("{} things instead of one element", top.len());
    };
    Ok(Value::Array(element.clone()))
}

fn start(tag: &str) -> Result<Vec<Value>> {
    let (name, mut rest) = tag.split_once(' ').unwrap_or((tag, ""));
    let mut attributes = Map::new();
    while let Some((attribute, after)) = rest.split_once("=\"") {
        let (value, after) = after
            .split_once('"')
            .with_context(|| format!("<{tag}> has an open quote"))?;
        attributes.insert(attribute.trim().to_owned(), plain(value).into());
        rest = after;
    }
    ensure!(rest.trim().is_empty(), "<{tag}> has {rest:?}");
    Ok(vec![json!(name), Value::Object(attributes)])
}

/// The text that these characters of HTML stand for.
pub(super) fn plain(html: &str) -> String {
    let text = html.replace("&lt;", "<").replace("&gt;", ">");
    text.replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_become_lists() {
        let html = "<div class=\"a &amp; b\"><p>One <b>&lt;two&gt;</b>\n three</p><p></p></div>\n";
        assert_eq!(
            nodes(html).unwrap(),
            json!(["div", {"class": "a & b"},
                ["p", {}, "One ", ["b", {}, "<two>"], "\n three"], ["p", {}]])
        );
    }

    #[test]
    fn what_is_not_whole_is_an_error() {
        for html in [
            "",
            "text",
            "<p>",
            "</p>",
            "<p></b>",
            "<p></p><p></p>",
            "<p a=\"></p>",
            "<p a></p>",
            "<p",
        ] {
            assert!(nodes(html).is_err(), "{html}");
        }
    }

    #[test]
    fn the_fallback_is_one_element() {
        let list = nodes(&built_in::fallback_html("en")).unwrap();
        assert_eq!(list[0], "div");
    }
}
