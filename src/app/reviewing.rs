//! The review: into it, from it to a row and back, and out of it.

use domain::gate::Judgement;

use super::judging::row_topics;
use super::session::Session;
use crate::model::{Model, Topic};

impl Session {
    /// Shows the review, or what is missing.
    pub(super) fn review(&self) {
        self.list_places(false);
        self.go_on();
        self.begin_review();
        self.focus_on_review();
    }

    fn focus_on_review(&self) {
        self.focus_next(if self.read(Model::is_open) {
            "[data-panel=review] [tabindex]"
        } else {
            ".acc-summary"
        });
    }

    /// Goes on where the review led to a row; where that unsettled something, to what is missing.
    pub(super) fn back_to_review(&self) {
        let row = self.read(|model| model.ui.led_to.clone());
        self.begin_review();
        match row.filter(|row| self.read(|model| is_reviewed(model, row))) {
            Some(row) => self.focus_next(format!("[data-about~=\"{row}\"] [data-goto]")),
            None => self.focus_on_review(),
        }
    }

    /// Goes back to the answers.
    pub(super) fn leave_review(&self) {
        self.lead_to(None);
        self.change(|model| model.ui.reviewing = false);
        self.tell_of_review();
        self.focus_next("[data-action=review]");
    }

    fn begin_review(&self) {
        self.synchronise();
        self.lead_to(None);
        let open = self.read(Model::is_open);
        self.change(|model| {
            model.ui.attempted = !open;
            model.ui.reviewing = open;
            model.ui.copied = None;
        });
        self.tell_of_review();
    }

    /// The review begins or ends: what follows it is shown or not, and "Next" leads elsewhere.
    fn tell_of_review(&self) {
        for topic in [Topic::Review, Topic::Afterwards, Topic::Progress] {
            self.tell(topic);
        }
    }

    /// Marks the row that the review leads to now, and no other.
    pub(super) fn lead_to(&self, row: Option<String>) {
        let before = self.change(|model| core::mem::replace(&mut model.ui.led_to, row.clone()));
        for row in before.into_iter().chain(row) {
            for topic in self.read(|model| row_topics(model, &row)) {
                self.tell(topic);
            }
        }
    }

    /// An account id or the collector's command was copied.
    pub fn copied(&self, text: &str) {
        self.change(|model| model.ui.copied = Some(text.to_owned()));
        self.tell(Topic::Review);
        self.tell(Topic::Evidence);
    }
}

/// Whether the review has a line about this row now. An item may not apply any more.
fn is_reviewed(model: &Model, row: &str) -> bool {
    let (Ok(plan), Some(assessment)) = (&model.plan, &model.assessment) else {
        return false;
    };
    let applies = |index| assessment.item(index) != Judgement::DoesNotApply;
    assessment.is_open() && plan.find(row).is_none_or(applies)
}
