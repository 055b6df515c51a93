//! The same pieces as Markdown.

use super::pieces::{Piece, plain};
use crate::markdown::escape;

/// The Markdown of these pieces.
pub(super) fn markdown<'a>(pieces: impl Iterator<Item = Piece<'a>>) -> String {
    let mut writer = Writer::default();
    for piece in pieces {
        match piece {
            Piece::Open(tag) => {
                writer.open(tag.name, tag.attribute("class"), tag.attribute("href"))
            }
            Piece::Close(name) => writer.close(name),
            Piece::Text(text) => writer.text(&plain(text)),
        }
    }
    writer.text
}

#[derive(Default)]
struct Writer {
    text: String,
    /// Lists that are open: how many points each has, where they are numbered.
    lists: Vec<Option<usize>>,
    /// The line that is being written.
    line: String,
    /// The mark at the beginning of the line: a heading, or a point of a list.
    mark: String,
    /// Whether the line is a label.
    label: bool,
    /// A command is kept as it is.
    command: Option<String>,
    /// Where a link leads that is being written.
    link: String,
}

impl Writer {
    fn open(&mut self, name: &str, class: &str, href: &str) {
        match name {
            "ul" => self.begin_list(None),
            "ol" => self.begin_list(Some(0)),
            "li" => self.begin_point(),
            "pre" => {
                self.end_line();
                self.command = Some(String::new());
            }
            "a" => {
                self.line.push('[');
                self.link = plain(href);
            }
            "code" | "span" => {}
            _ => {
                self.end_line();
                self.label = class == "acc-label";
                if let Some(level) = name.strip_prefix('h').and_then(|level| level.parse().ok()) {
                    self.mark = ["#".repeat(level), " ".to_owned()].concat();
                }
            }
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "ul" | "ol" => {
                self.end_line();
                self.lists.pop();
                self.gap();
            }
            "pre" => self.end_command(),
            "a" => {
                let link = std::mem::take(&mut self.link);
                let link = link.replace('<', "%3C").replace('>', "%3E");
                self.line.extend(["](<", &link, ">)"]);
            }
            "code" | "span" => {}
            _ => self.end_line(),
        }
    }

    fn text(&mut self, text: &str) {
        match &mut self.command {
            Some(command) => command.push_str(text),
            None => escape(&mut self.line, text),
        }
    }

    fn begin_list(&mut self, numbered: Option<usize>) {
        self.end_line();
        self.gap();
        self.lists.push(numbered);
    }

    fn begin_point(&mut self) {
        self.end_line();
        self.mark = match self.lists.last_mut() {
            Some(Some(count)) => {
                *count += 1;
                [&count.to_string(), ". "].concat()
            }
            _ => "- ".to_owned(),
        };
    }

    /// Writes the line down. A second line of a point is a paragraph of its own, as far in as the
    /// point's text.
    fn end_line(&mut self) {
        let line = std::mem::take(&mut self.line);
        let line = line.trim();
        if line.is_empty() {
            return;
        }
        let mark = std::mem::take(&mut self.mark);
        let label = std::mem::take(&mut self.label);
        let in_list = !self.lists.is_empty();
        if mark.is_empty() || !in_list {
            self.gap();
            self.indent();
        }
        self.text.push_str(&mark);
        if label {
            self.text.extend(["**", line, "**"]);
        } else {
            self.text.push_str(&no_mark(line));
        }
        self.text.push('\n');
    }

    fn end_command(&mut self) {
        let command = self.command.take().unwrap_or_default();
        let longest = command.split(|c| c != '`').map(str::len).max();
        let fence = "`".repeat(longest.map_or(3, |longest| longest.max(2) + 1));
        self.gap();
        for line in [[&fence, "sh"].concat().as_str()]
            .into_iter()
            .chain(command.lines())
            .chain([fence.as_str()])
        {
            self.indent();
            self.text.extend([line, "\n"]);
        }
    }

    fn indent(&mut self) {
        let numbered = |count: &Option<usize>| count.map_or(2, |count| count.to_string().len() + 2);
        let width = self.lists.iter().map(numbered).sum();
        self.text.push_str(&" ".repeat(width));
    }

    fn gap(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }
}

/// A line that can't be mistaken for a point of a list, a rule or an underlined heading.
fn no_mark(line: &str) -> String {
    let digits = line.chars().take_while(char::is_ascii_digit).count();
    let rest = &line[digits..];
    let (before, after) = match (digits, rest.chars().next()) {
        (0, Some('-' | '+' | '=' | ':')) => ("", line),
        (1.., Some('.' | ')')) => (&line[..digits], rest),
        _ => return line.to_owned(),
    };
    [before, "\\", after].concat()
}
