//! Elements as HTML. Every text and every value is escaped.

use crate::element::{Element, Part, Setting};
use crate::names::{Attribute, Name};

impl Element {
    /// The element as HTML.
    #[must_use]
    pub fn to_html(&self) -> String {
        let mut html = String::new();
        write(self, false, &mut html);
        html
    }

    /// The element as HTML that people read and compare: each block begins a line.
    #[must_use]
    pub fn to_html_by_lines(&self) -> String {
        let mut html = String::new();
        write_start(self, &mut html);
        write_inside(self, true, &mut html);
        html.push('\n');
        write_end(self, &mut html);
        html.push('\n');
        html
    }
}

fn write(element: &Element, by_lines: bool, html: &mut String) {
    if by_lines && !element.name.is_inline() && !html.ends_with('\n') {
        html.push('\n');
    }
    write_start(element, html);
    // HTML has no end tag for an input, and nothing can stand in it.
    if element.name != Name::Input {
        write_inside(element, by_lines, html);
        write_end(element, html);
    }
}

fn write_start(element: &Element, html: &mut String) {
    html.extend(["<", element.name.name()]);
    for (name, setting) in &element.attributes {
        let value = match setting {
            // Keys are for whoever draws an element anew.
            _ if *name == Attribute::Key => continue,
            Setting::Flag => "",
            Setting::Text(text) => text,
        };
        html.extend([" ", name.name(), "=\""]);
        escape(value, html);
        html.push('"');
    }
    html.push('>');
}

fn write_inside(element: &Element, by_lines: bool, html: &mut String) {
    for part in &element.inside {
        match part {
            Part::Text(text) => escape(text, html),
            Part::Element(element) => write(element, by_lines, html),
        }
    }
}

fn write_end(element: &Element, html: &mut String) {
    html.extend(["</", element.name.name(), ">"]);
}

fn escape(text: &str, html: &mut String) {
    for c in text.chars() {
        match c {
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '&' => html.push_str("&amp;"),
            '"' => html.push_str("&quot;"),
            c => html.push(c),
        }
    }
}
