//! Showing a row, a section, or the next open question.

use gloo_timers::callback::Timeout;

use super::session::Session;
use crate::browser::dom;
use crate::model::next::{SERVICES, next_open, wanted_input};
use crate::model::places::{AFTERWARDS, HAND_OFF};
use crate::model::{Button, Model, Topic};

impl Session {
    /// A host shows the row of an item; nothing where there is no such item.
    pub fn show(&self, item: &str) {
        let is_item = |model: &Model| {
            let plan = model.plan.as_ref();
            plan.is_ok_and(|plan| plan.find(item).is_some())
        };
        if self.read(is_item) {
            self.show_row(item);
        }
    }

    /// A link to a row was clicked. The review wants its reader back.
    pub fn show_row(&self, item: &str) {
        let wanted = self.read(|model| model.ui.reviewing.then(|| item.to_owned()));
        self.lead_to(wanted);
        self.go_on();
        self.go_to_row(item);
    }

    /// Leads to the card of a file, by its id.
    pub(super) fn show_file(&self, file: &str) {
        dom::show(
            &self.hooks().root,
            &format!("[data-file=\"{file}\"] summary"),
        );
    }

    /// Leads to a source: the row that names it and its number.
    pub(super) fn show_source(&self, cited: &str) {
        let Some((_, number)) = cited.rsplit_once(' ') else {
            return;
        };
        self.change(|model| model.ui.cited = Some(cited.to_owned()));
        self.tell(Topic::Sources);
        self.focus_next(format!("[data-source=\"{number}\"]"));
    }

    /// Leads back to where a row names a source.
    pub(super) fn show_citation(&self, cited: &str) {
        let show = Button::ShowSource.name();
        self.focus_next(format!("[data-action={show}][data-value=\"{cited}\"]"));
    }

    /// A link to a section was clicked.
    pub fn show_section(&self, section: &str) {
        self.list_places(false);
        self.go_on();
        dom::show_section(&self.hooks().root, section);
    }

    /// Somebody goes on: what is settled folds, and the map of copies has what was said meanwhile.
    pub(super) fn go_on(&self) {
        dom::fold_settled(&self.hooks().root);
        self.tell(Topic::Copies);
    }

    /// Shows the list of sections where there is no room for it beside the page, or hides it.
    pub(super) fn list_places(&self, shown: bool) {
        self.change(|model| model.ui.lists_places = shown);
        self.tell(Topic::Progress);
    }

    /// Goes to the first open question behind the one where the focus is. Where that one wants more it
    /// leads there, once for each field. After the last question comes the review, then the hand-off, and once
    /// the account is closed what follows.
    pub(super) fn show_next(&self) {
        if self.read(Model::is_open) {
            return match self.read(|model| (model.ui.reviewing, model.is_closed())) {
                (true, true) => self.show_section(AFTERWARDS),
                (true, false) => self.show_section(HAND_OFF),
                (false, _) => self.review(),
            };
        }
        self.list_places(false);
        let here = dom::focused_row(&self.hooks().root);
        let unfinished = here.clone().filter(|row| self.is_unfinished(row));
        let next = || self.read(|model| next_open(model, here.as_deref()));
        if let Some(row) = unfinished.or_else(next) {
            self.change(|model| model.ui.offered_input = wanted_input(model, &row));
            self.go_on();
            self.go_to_row(&row);
        }
    }

    /// Whether a field of a row wants to be filled in, and nobody was led to it yet.
    fn is_unfinished(&self, row: &str) -> bool {
        self.read(|model| {
            let wanted = wanted_input(model, row);
            wanted.is_some() && wanted != model.ui.offered_input
        })
    }

    /// Opens the row of an item, and the folds around it.
    pub(super) fn unfold_row(&self, item: &str) {
        self.draw_whole(item);
        dom::unfold_row(&self.hooks().root, item);
    }

    /// The fold of a row was opened: in a long plan there may have been only its line until now. Tells
    /// whether there was.
    pub fn draw_whole(&self, item: &str) -> bool {
        let Some(index) = self.read(|model| {
            let index = model.plan.as_ref().ok()?.find(item)?;
            (!model.draws_whole(item)).then_some(index)
        }) else {
            return false;
        };
        self.change(|model| model.ui.whole.insert(item.to_owned()));
        self.tell(Topic::Item(index));
        true
    }

    /// The page is printed: every row is drawn whole. Tells whether any was not.
    pub fn draw_all(&self) -> bool {
        if self.read(Model::is_short) {
            return false;
        }
        let items = self.read(|model| {
            let plan = model.plan.as_ref();
            let items = plan.map_or(&[][..], |plan| &plan.items);
            items.iter().map(|item| item.id.clone()).collect::<Vec<_>>()
        });
        items.iter().filter(|item| self.draw_whole(item)).count() > 0
    }

    /// Prints, as soon as all is drawn that belongs on paper.
    pub(super) fn print(&self) {
        if self.draw_all() {
            Timeout::new(0, dom::print).forget();
        } else {
            dom::print();
        }
    }

    /// Focuses what a row wants next, or its first control, as soon as it is drawn.
    fn go_to_row(&self, item: &str) {
        let root = &self.hooks().root;
        if item == SERVICES {
            dom::show_services(root);
        } else if self.draw_whole(item) {
            self.focus_row_next(item);
        } else if let Some(input) = self.read(|model| wanted_input(model, item)) {
            dom::show_input(root, &input);
        } else {
            dom::show_row(root, item);
        }
    }
}
