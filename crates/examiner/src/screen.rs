//! What is on the screen beside the files: filters, the window, what is being read, what was
//! refused.

use evidence::inventory::Filter;
use evidence::services::Class;

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

/// What is on the screen.
#[derive(Clone, Debug, Default)]
pub(crate) struct Screen {
    /// The file whose list is shown; all where none is chosen.
    pub(crate) file: Option<String>,
    pub(crate) filter: Filter,
    /// The first row of the window.
    pub(crate) start: usize,
    pub(crate) refused: Vec<Refused>,
    pub(crate) progress: Option<Progress>,
}

impl Screen {
    /// Does something; false where it is not known, or nothing changes by it.
    pub(crate) fn act(&mut self, action: &str, value: &str) -> bool {
        match action {
            "evidence-window" => {
                let Ok(start) = value.parse() else {
                    return false;
                };
                return core::mem::replace(&mut self.start, start) != start;
            }
            "dismiss-evidence" => {
                let place = value
                    .parse()
                    .ok()
                    .filter(|place| *place < self.refused.len());
                return place
                    .map(|place: usize| self.refused.remove(place))
                    .is_some();
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
                // What has no Region stands as a hyphen: an empty value means all.
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
