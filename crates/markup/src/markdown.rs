//! Elements as Markdown. Whatever a text says, it means nothing in Markdown and its dialects.

use crate::element::{Element, Part};
use crate::names::{Attribute, Name};

/// The class of a line that is a label. Markdown, which knows no classes, has it bold.
pub const LABEL: &str = "acc-label";

impl Element {
    /// The element as Markdown.
    #[must_use]
    pub fn to_markdown(&self) -> String {
        let mut writer = Writer::default();
        writer.block(self);
        let mut text = writer.text;
        text.truncate(text.trim_end_matches('\n').len());
        text.push('\n');
        text
    }
}

#[derive(Default)]
struct Writer {
    text: String,
    /// How far in the lines of each open list stand.
    indents: Vec<usize>,
    /// The beginning of the point whose first line is still to come.
    mark: String,
}

impl Writer {
    fn block(&mut self, element: &Element) {
        if let Some(level) = heading(element.name) {
            self.gap();
            self.indent();
            self.text.push_str(&"#".repeat(level));
            self.text.push(' ');
            inline(element, &mut self.text);
            self.text.push('\n');
            return;
        }
        match element.name {
            Name::Ul | Name::Ol => self.list(element),
            Name::Pre => self.command(element),
            _ if element.elements().any(|inside| !inside.name.is_inline()) => {
                element.elements().for_each(|inside| self.block(inside));
            }
            _ => self.line(element),
        }
    }

    fn list(&mut self, list: &Element) {
        self.gap();
        for (point, number) in list.elements().zip(1_usize..) {
            self.mark = match list.name {
                Name::Ol => [&number.to_string(), ". "].concat(),
                _ => "- ".to_owned(),
            };
            self.indents.push(self.mark.len());
            self.block(point);
            self.indents.pop();
        }
        self.gap();
    }

    /// Writes a line down. A second line of a point is a paragraph of its own, as far in as the
    /// point's text.
    fn line(&mut self, element: &Element) {
        let mut line = String::new();
        inline(element, &mut line);
        // White space before a line would make it a command.
        let line = line.trim_start();
        if line.is_empty() {
            return;
        }
        let mark = core::mem::take(&mut self.mark);
        if mark.is_empty() {
            self.gap();
            self.indent();
        }
        self.text.push_str(&mark);
        if element.attribute(Attribute::Class) == LABEL {
            self.text.extend(["**", line, "**"]);
        } else {
            self.text.push_str(&without_mark(line));
        }
        self.text.push('\n');
    }

    /// A command is kept as it is, between fences that are longer than any in it.
    fn command(&mut self, element: &Element) {
        let mut command = String::new();
        all_text(element, &mut command);
        let longest = command.split(|c| c != '`').map(str::len).max();
        let fence = "`".repeat(longest.map_or(3, |longest| longest.max(2) + 1));
        self.gap();
        let begin = [&fence, "sh"].concat();
        for line in [begin.as_str()]
            .into_iter()
            .chain(command.lines())
            .chain([fence.as_str()])
        {
            self.indent();
            self.text.extend([line, "\n"]);
        }
    }

    fn indent(&mut self) {
        let width = self.indents.iter().sum();
        self.text.push_str(&" ".repeat(width));
    }

    /// An empty line between blocks.
    fn gap(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }
}

const fn heading(name: Name) -> Option<usize> {
    match name {
        Name::H1 => Some(1),
        Name::H2 => Some(2),
        Name::H3 => Some(3),
        Name::H4 => Some(4),
        Name::H5 => Some(5),
        _ => None,
    }
}

/// What is inside an element, on one line.
fn inline(element: &Element, line: &mut String) {
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

fn all_text(element: &Element, text: &mut String) {
    for part in &element.inside {
        match part {
            Part::Text(own) => text.push_str(own),
            Part::Element(inside) => all_text(inside, text),
        }
    }
}

/// Text as it is: these are the signs that have a meaning within a line. Those that have one at its
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
fn without_mark(line: &str) -> String {
    let digits = line.chars().take_while(char::is_ascii_digit).count();
    let (before, after) = line.split_at(digits);
    match (digits, after.chars().next()) {
        (0, Some('-' | '+' | '=' | ':')) | (1.., Some('.' | ')')) => [before, "\\", after].concat(),
        _ => line.to_owned(),
    }
}
