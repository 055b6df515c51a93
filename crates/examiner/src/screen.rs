//! The state of the screen beside the files: filters, the window, the file that is being read,
//! files that were refused.

use domain::typed::names_console;
use evidence::inventory::Filter;
use evidence::kind::Kind;
use evidence::services::Class;

use crate::control::{Control, UnknownControl};
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
    /// So many files were added at once, and whether more were given that have the same content.
    Several(usize, bool),
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

    /// A control was used; false where nothing changes by it.
    pub(crate) fn control(
        &mut self,
        control: Control,
        value: &str,
    ) -> Result<bool, UnknownControl> {
        // No console's address is shown, whoever brings it.
        if names_console(value) {
            return Ok(false);
        }
        let chosen = Some(value.to_owned()).filter(|value| !value.is_empty());
        let changed = match control {
            Control::Dismiss => return self.dismiss(value),
            Control::File => core::mem::replace(&mut self.file, chosen.clone()) != chosen,
            Control::Service => {
                core::mem::replace(&mut self.filter.service, chosen.clone()) != chosen
            }
            Control::Region => {
                // Resources without a Region have a hyphen there: an empty value means all.
                let region =
                    chosen.map(|region| if region == "-" { String::new() } else { region });
                core::mem::replace(&mut self.filter.region, region.clone()) != region
            }
            Control::Class => {
                let class = match value {
                    "" => None,
                    value => Some(Class::parse(value).ok_or(UnknownControl)?),
                };
                core::mem::replace(&mut self.filter.class, class) != class
            }
            Control::Text => value != core::mem::replace(&mut self.filter.text, value.to_owned()),
        };
        if changed {
            self.start = 0;
        }
        Ok(changed)
    }

    /// Takes the message at this place away; all where the place is empty.
    fn dismiss(&mut self, place: &str) -> Result<bool, UnknownControl> {
        let before = self.refused.len();
        if place.is_empty() {
            self.refused.clear();
        } else {
            let place: usize = place.parse().map_err(|_| UnknownControl)?;
            // The second click of two may come when the message is gone.
            if place < before {
                self.refused.remove(place);
            }
        }
        let changed = self.refused.len() != before;
        if changed {
            self.done = Some(Done::Dismissed);
        }
        Ok(changed)
    }
}
