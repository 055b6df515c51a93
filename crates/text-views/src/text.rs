//! The plan as static text, for places that allow neither script nor frame.
//!
//! Both forms are the page as it stands before the program runs, written down: whatever is added
//! there is added here.

use domain::plan::Plan;
use markup::{Attribute, Name, Node};
use messages::Messages;

use crate::fallback;

/// The plan as a piece of HTML for other people's pages: plain elements without classes, ids,
/// controls, scripts or styles.
#[must_use]
pub fn text_html(plan: &Plan, messages: &Messages, language: &str) -> String {
    let page = fallback(plan, messages).bare();
    let inside = page.iter().flat_map(|page| page.elements().cloned());
    let text = Node::new(Name::Div)
        .attribute(Attribute::Lang, language)
        .children(inside);
    markup::Element::from(text).to_html_by_lines()
}

/// The plan as Markdown.
#[must_use]
pub fn text_markdown(plan: &Plan, messages: &Messages) -> String {
    fallback(plan, messages).to_markdown()
}
