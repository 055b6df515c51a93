//! The plan as static text, for places that allow neither script nor frame.
//!
//! Both forms are made from the page as it stands before the program runs: they say what it says,
//! sentence by sentence, and whatever is added there is added here.

mod markdown;
mod pieces;

use domain::plan::Plan;
use messages::Messages;

use crate::fallback_html;
use pieces::{Piece, pieces};

/// The plan as a piece of HTML for other people's pages: plain elements without classes, ids,
/// controls, scripts or styles.
#[must_use]
pub fn text_html(plan: &Plan, messages: &Messages, language: &str) -> String {
    let page = fallback_html(plan, messages);
    let mut text = ["<div lang=\"", language, "\">"].concat();
    for piece in content(&page) {
        match piece {
            Piece::Open(tag) => {
                // A heading, an item or a section begins a line: people read and compare this.
                if !text.ends_with('\n') && is_block(tag.name) {
                    text.push('\n');
                }
                text.extend(["<", tag.name]);
                for (name, value) in tag.attributes().filter(|(name, _)| *name != "class") {
                    text.extend([" ", name, "=\"", value, "\""]);
                }
                text.push('>');
            }
            Piece::Close(name) => text.extend(["</", name, ">"]),
            Piece::Text(words) => text.push_str(words),
        }
    }
    text.push_str("\n</div>\n");
    text
}

/// The plan as Markdown.
#[must_use]
pub fn text_markdown(plan: &Plan, messages: &Messages) -> String {
    markdown::markdown(content(&fallback_html(plan, messages)))
}

/// Without the box around everything, and without boxes in which nothing stands.
fn content(page: &str) -> impl Iterator<Item = Piece<'_>> {
    let all: Vec<Piece<'_>> = pieces(page).collect();
    let inside = all.len().saturating_sub(1);
    let mut kept = Vec::new();
    for piece in all.into_iter().take(inside).skip(1) {
        match (kept.last(), &piece) {
            (Some(Piece::Open(_)), Piece::Close(_)) => drop(kept.pop()),
            _ => kept.push(piece),
        }
    }
    kept.into_iter()
}

fn is_block(name: &str) -> bool {
    !matches!(name, "a" | "code" | "span")
}
