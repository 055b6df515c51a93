//! Lines of Markdown. Whatever a text says, it means nothing there.

use crate::element::{Element, Part};
use crate::names::{Attribute, Name};

/// What is inside an element, on one line.
pub(super) fn inline(element: &Element, line: &mut String) {
    for part in &element.inside {
        match part {
            Part::Text(text) => escape(text, line),
            Part::Element(inside) => match inside.name {
                Name::A => link(inside, line),
                Name::Strong => {
                    line.push_str("**");
                    inline(inside, line);
                    line.push_str("**");
                }
                _ => inline(inside, line),
            },
        }
    }
}

/// A link. An address that stands for itself is one where Markdown takes it for one, and else stays
/// text.
fn link(link: &Element, line: &mut String) {
    let address = link.attribute(Attribute::Href);
    if link.text() == Some(address) {
        let breaks = |c: char| c.is_whitespace() || c.is_control() || "<>".contains(c);
        if address.starts_with("https://") && !address.contains(breaks) {
            line.extend(["<", address, ">"]);
        } else {
            escape(address, line);
        }
        return;
    }
    line.push('[');
    inline(link, line);
    let address = address.replace('<', "%3C").replace('>', "%3E");
    line.extend(["](<", &address, ">)"]);
}

pub(super) fn all_text(element: &Element, text: &mut String) {
    for part in &element.inside {
        match part {
            Part::Text(own) => text.push_str(own),
            Part::Element(inside) => all_text(inside, text),
        }
    }
}

/// Text as it is: these are the signs that have a meaning within a line, in Markdown and its dialects.
/// Those that have one at its
/// beginning are [`without_mark`]'s.
fn escape(text: &str, line: &mut String) {
    let mut characters = text.chars().peekable();
    while let Some(c) = characters.next() {
        match c {
            '<' => line.push_str("&lt;"),
            '>' => line.push_str("&gt;"),
            '&' => line.push_str("&amp;"),
            '\r' if characters.peek() == Some(&'\n') => {}
            '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
                line.push_str("<br>");
            }
            '\\' | '`' | '*' | '_' | '[' | ']' | '{' | '}' | '|' | '~' | '$' | '#' | '^' => {
                line.extend(['\\', c]);
            }
            c => line.push(c),
        }
    }
}

/// A line that can't be mistaken for a point of a list, a rule or an underlined heading.
pub(super) fn without_mark(line: &str) -> String {
    let digits = line.chars().take_while(char::is_ascii_digit).count();
    let (before, after) = line.split_at(digits);
    match (digits, after.chars().next()) {
        (0, Some('-' | '+' | '=' | ':')) | (1.., Some('.' | ')')) => [before, "\\", after].concat(),
        _ => line.to_owned(),
    }
}
