//! Lines between documents: the command as it was typed, a fence, a Region's name.

use super::Documents;
use super::command::{Command, is_place};
use crate::refusal::Refusal;
use crate::text::{self, Text};

/// What such a line is.
enum Line {
    Command(Command),
    /// The name of a Region: what follows is of it.
    Region(String),
    /// Something that says nothing.
    Nothing,
}

/// Whether documents may follow a line like this one.
pub(crate) fn is_beside_documents(line: &str) -> bool {
    known(line).is_some()
}

fn known(line: &str) -> Option<Line> {
    let line = line.trim();
    if ["```", "~~~"].iter().any(|fence| line.starts_with(fence)) {
        return Some(Line::Nothing);
    }
    if let Some(command) = Command::read(line) {
        return Some(Line::Command(command));
    }
    let word = line.trim_matches(|c: char| c.is_whitespace() || "#=-:*_[]".contains(c));
    is_place(word).then(|| Line::Region(word.to_owned()))
}

impl Documents {
    pub(super) fn take_line(&mut self, line: &str, at: u64) -> Result<(), Refusal> {
        match known(line) {
            Some(Line::Command(command)) => {
                self.command = Some(command);
                self.heading = None;
            }
            Some(Line::Region(region)) => self.heading = Some(region),
            Some(Line::Nothing) => {}
            None => return self.take_message(line, at),
        }
        Ok(())
    }

    /// The answer to the command of the line before may be an error.
    fn take_message(&mut self, line: &str, at: u64) -> Result<(), Refusal> {
        let asked = self.command.take();
        let refusal =
            match text::classify(line.as_bytes(), true) {
                Text::NoOrganization if asked.is_some() => {
                    self.page.command = asked;
                    self.no_organization()?;
                    return self.end_document();
                }
                Text::Refused(
                    refusal @ (Refusal::ErrorMessage { .. } | Refusal::NotJsonOutput(_)),
                ) if asked.is_some() => refusal,
                Text::Refused(Refusal::DocumentationExample) => {
                    return Err(Refusal::DocumentationExample);
                }
                _ => {
                    let expected = "another output, or the end";
                    return Err(Refusal::Malformed { at, expected });
                }
            };
        self.next_part();
        self.done.push(Err(refusal));
        Ok(())
    }
}
