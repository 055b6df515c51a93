//! Elements as Markdown, block by block.

mod line;

use self::line::{all_text, inline, without_mark};
use crate::element::Element;
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
        // A list within a point follows it at once.
        if self.indents.is_empty() {
            self.gap();
        }
        for (point, number) in list.elements().zip(1_usize..) {
            self.mark = match list.name {
                Name::Ol => [&number.to_string(), ". "].concat(),
                _ => "- ".to_owned(),
            };
            self.indents.push(self.mark.len());
            self.block(point);
            self.indents.pop();
        }
        if self.indents.is_empty() {
            self.gap();
        }
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
        } else {
            let outer = self
                .indents
                .split_last()
                .map_or(0, |(_, outer)| outer.iter().sum());
            self.text.push_str(&" ".repeat(outer));
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
        _ => None,
    }
}
