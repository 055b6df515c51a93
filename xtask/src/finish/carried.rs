//! The texts that `index.html` carries along: what the fallback shows already is not written twice.
//!
//! A number among the messages stands for a text of the page, so many texts from the one before. The
//! plan has numbers of its own: in it a negative one stands for a text so many after the one before.
//! The loader puts them in their places, if the page still has the texts that it was built with.

use anyhow::{Context, Result};
use serde_json::Value;

/// Shorter texts cost less than a number.
const SHORT: usize = 4;

/// So many texts at most are passed over; whoever goes further finds a text of something else.
const NEAR: usize = 40;

/// A language file with numbers in place of texts, and what tells the page's texts from others.
pub(super) fn carry(json: &str, fallback: &str) -> Result<(String, String)> {
    let mut file: Value = serde_json::from_str(json)?;
    let shown = texts(fallback);
    let plan = file
        .get_mut("plan")
        .context("the language file has no plan")?;
    refer(plan, &shown, &mut None);
    if let Some(Value::Array(messages)) = file.get_mut("messages") {
        refer_to_nearest(messages, &shown);
    }
    let length: usize = shown.iter().map(|text| text.encode_utf16().count()).sum();
    Ok((file.to_string(), format!("{}-{length}", shown.len())))
}

/// The texts between tags, without the white space around them. Labels and hints stand between the
/// plan's own texts; without them the next one is mostly the one that comes.
fn texts(html: &str) -> Vec<String> {
    let parts = html.split('<');
    let parts = parts.map(|part| part.split_once('>').unwrap_or(("", part)));
    parts
        .filter(|(tag, _)| !tag.contains("acc-label") && !tag.contains("acc-hint"))
        .map(|(_, text)| plain(text).trim().to_owned())
        .filter(|text| !text.is_empty())
        .collect()
}

fn refer(value: &mut Value, shown: &[String], place: &mut Option<usize>) {
    match value {
        Value::Array(values) => values
            .iter_mut()
            .for_each(|value| refer(value, shown, place)),
        Value::String(text) if text.len() >= SHORT => {
            let next = place.map_or(0, |place| place + 1);
            let near = shown.iter().skip(next).take(NEAR);
            if let Some(passed) = near.into_iter().position(|shown| shown == text) {
                *place = Some(next + passed);
                *value = Value::from(-i64::try_from(passed + 1).unwrap_or(1));
            }
        }
        _ => {}
    }
}

/// Messages stand in another order than the shown texts.
fn refer_to_nearest(messages: &mut [Value], shown: &[String]) {
    let mut place = 0_usize;
    for message in messages {
        let Value::String(text) = message else {
            continue;
        };
        let same = (0..shown.len()).filter(|index| shown[*index] == *text);
        let Some(nearest) = same.min_by_key(|index| index.abs_diff(place)) else {
            continue;
        };
        let steps = i64::try_from(nearest.abs_diff(place)).unwrap_or_default();
        *message = Value::from(if nearest < place { -steps } else { steps });
        place = nearest;
    }
}

/// The text that these characters of HTML stand for.
fn plain(html: &str) -> String {
    let text = html.replace("&lt;", "<").replace("&gt;", ">");
    text.replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_of_the_page_become_numbers() {
        let page = "<h1>Title</h1><p class=\"acc-label\">Trap</p><p>A &lt;b&gt; &amp; c <b>bold</b>\n</p><p>\u{e9}nd</p>";
        let file = r#"{"messages":["bold","other","A <b> & c","Title"],"plan":["id","Title",["A <b> & c","other"],"bold",7,"bold"]}"#;
        let (carried, check) = carry(file, page).unwrap();
        assert_eq!(
            carried,
            r#"{"messages":[2,"other",-1,-1],"plan":["id",-1,[-1,"other"],-1,7,"bold"]}"#
        );
        assert_eq!(check, "4-21");
    }

    #[test]
    fn what_is_passed_over_is_counted() {
        let page = "<p>first</p><p>second</p><p>third</p>";
        let (carried, _) = carry(r#"{"plan":["second","first","third"]}"#, page).unwrap();
        assert_eq!(carried, r#"{"plan":[-2,"first",-1]}"#);
    }
}
