//! The state of the screen beside the files: filters, the window, the file that is being read,
//! files that were refused.

use domain::typed::names_console;
use evidence::inventory::Filter;
use evidence::kind::Kind;
use evidence::services::Class;

use crate::named::LEFT_OUT;
use crate::refused::Refused;

/// The list is drawn by windows of so many rows.
pub(crate) const ROWS: usize = 60;

/// A file that is being read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Progress {
    pub(crate) name: String,
    pub(crate) done: u64,
    pub(crate) total: u64,
}

/// The last thing that was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Done {
    /// A file was added.
    Added(Kind, String),
    /// A file was added that was there already.
    Again(Kind, String),
    /// Several files were added at once.
    Several(usize),
    /// A file was taken away.
    Removed(Kind, String),
    /// A message about a refused file was taken away.
    Dismissed,
    /// A command was copied.
    Copied(String),
    /// The browser lets nothing be copied.
    NotCopied(String),
}

/// The state of the screen.
#[derive(Clone, Debug, Default)]
pub(crate) struct Screen {
    /// The file whose list is shown; all where none is chosen.
    pub(crate) file: Option<String>,
    pub(crate) filter: Filter,
    /// The first row of the window.
    pub(crate) start: usize,
    pub(crate) refused: Vec<Refused>,
    pub(crate) progress: Option<Progress>,
    pub(crate) done: Option<Done>,
}

impl Screen {
    /// Shows why a file was not taken. The same file again takes the place of the earlier message.
    pub(crate) fn refuse(&mut self, refused: Refused) {
        self.refused
            .retain(|one| one.name != refused.name || one.name == LEFT_OUT);
        self.refused.push(refused);
        self.done = None;
    }

    /// Does something; false where it is not known, or nothing changes by it.
    pub(crate) fn act(&mut self, action: &str, value: &str) -> bool {
        // No console's address is shown, whoever brings it.
        if names_console(value) {
            return false;
        }
        match action {
            "evidence-window" => {
                let Ok(start) = value.parse() else {
                    return false;
                };
                return core::mem::replace(&mut self.start, start) != start;
            }
            "dismiss-evidence" => {
                let place = value.parse::<usize>().ok();
                let before = self.refused.len();
                if value.is_empty() {
                    self.refused.clear();
                } else if let Some(place) = place.filter(|place| *place < before) {
                    self.refused.remove(place);
                }
                let changed = self.refused.len() != before;
                if changed {
                    self.done = Some(Done::Dismissed);
                }
                return changed;
            }
            "added" => {
                self.done = value.parse().ok().map(Done::Several);
                return self.done.is_some();
            }
            "copied" | "not-copied" => {
                let done = if action == "copied" {
                    Done::Copied
                } else {
                    Done::NotCopied
                };
                self.done = Some(done(value.to_owned()));
                return true;
            }
            _ => {}
        }
        let chosen = Some(value.to_owned()).filter(|value| !value.is_empty());
        let changed = match action {
            "evidence-file" => core::mem::replace(&mut self.file, chosen.clone()) != chosen,
            "evidence-service" => {
                core::mem::replace(&mut self.filter.service, chosen.clone()) != chosen
            }
            "evidence-region" => {
                // Resources without a Region have a hyphen there: an empty value means all.
                let region =
                    chosen.map(|region| if region == "-" { String::new() } else { region });
                core::mem::replace(&mut self.filter.region, region.clone()) != region
            }
            "evidence-class" => {
                let class = Class::parse(value);
                core::mem::replace(&mut self.filter.class, class) != class
            }
            "evidence-filter" => {
                value != core::mem::replace(&mut self.filter.text, value.to_owned())
            }
            _ => false,
        };
        if changed {
            self.start = 0;
        }
        changed
    }
}
