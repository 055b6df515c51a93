//! A Markdown document that grows. Whatever text comes in stands on one line and means nothing.

/// A Markdown document that grows.
#[derive(Default)]
pub(crate) struct Document(String);

impl Document {
    pub(crate) fn heading(&mut self, level: usize, text: &str) {
        self.gap();
        for _ in 0..level {
            self.0.push('#');
        }
        self.0.push(' ');
        self.escape(text);
        self.0.push_str("\n\n");
    }

    pub(crate) fn paragraph(&mut self, text: &str) {
        self.gap();
        self.escape(text);
        self.0.push_str("\n\n");
    }

    /// A line of a list: what it is about, and the text. A question needs no colon.
    pub(crate) fn line(&mut self, label: &str, text: &str) {
        self.0.push_str("- **");
        self.escape(label);
        if !label.ends_with('?') {
            self.0.push(':');
        }
        self.0.push_str("** ");
        self.escape(text);
        self.0.push('\n');
    }

    /// The address that belongs to the line before, as a link where it can be one.
    pub(crate) fn address(&mut self, url: &str) {
        self.0.truncate(self.0.trim_end_matches('\n').len());
        self.0.push(' ');
        if url.starts_with("https://")
            && !url.contains(|c: char| c.is_whitespace() || c.is_control() || "<>".contains(c))
        {
            self.0.push('<');
            self.0.push_str(url);
            self.0.push('>');
        } else {
            self.escape(url);
        }
        self.0.push('\n');
    }

    pub(crate) fn finish(mut self) -> String {
        self.0.truncate(self.0.trim_end_matches('\n').len());
        self.0.push('\n');
        self.0
    }

    /// An empty line after a list.
    fn gap(&mut self) {
        if !self.0.is_empty() && !self.0.ends_with("\n\n") {
            self.0.push('\n');
        }
    }

    fn escape(&mut self, text: &str) {
        escape(&mut self.0, text);
    }
}

/// Text as it is. No beginning of a line can be mistaken for structure, because text never begins
/// one; the rest are the signs that have a meaning within a line, in Markdown and its dialects.
pub(crate) fn escape(to: &mut String, text: &str) {
    let mut characters = text.chars().peekable();
    while let Some(c) = characters.next() {
        match c {
            '<' => to.push_str("&lt;"),
            '>' => to.push_str("&gt;"),
            '&' => to.push_str("&amp;"),
            '\r' if characters.peek() == Some(&'\n') => {}
            '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
                to.push_str("<br>");
            }
            '\\' | '`' | '*' | '_' | '[' | ']' | '{' | '}' | '|' | '~' | '$' | '#' | '^' => {
                to.extend(['\\', c]);
            }
            c => to.push(c),
        }
    }
}
