//! The record of a hand-off: its digest was told, so it is given out again as it is for as long as
//! nothing else is said, here, in another tab, by a file or by the embedding page.

use std::rc::Rc;

use domain::answer::Answer;
use domain::case::LATEST_SEEN;
use domain::evidence::FileMark;
use domain::record::Written;

use crate::model::Model;

/// A record, and the state from which it was written.
pub struct Handed {
    pub record: Rc<Written>,
    answers: Vec<(String, Answer)>,
    files: Vec<FileMark>,
    plan: String,
    language: String,
}

impl Handed {
    pub fn new(record: Rc<Written>, model: &Model) -> Self {
        let answers = said(model).map(|(key, answer)| (key.to_owned(), answer.clone()));
        Self {
            record,
            answers: answers.collect(),
            files: model.evidence.files.clone(),
            plan: plan(model),
            language: model.config.language.clone(),
        }
    }

    /// Whether the present record differs from it by nothing but the time.
    pub fn is_present(&self, model: &Model) -> bool {
        let before = self.answers.iter();
        let answers = before.map(|(key, answer)| (key.as_str(), answer));
        said(model).eq(answers)
            && model.evidence.files == self.files
            && plan(model) == self.plan
            && model.config.language == self.language
    }
}

/// The answers. The latest time seen goes on by itself.
fn said(model: &Model) -> impl Iterator<Item = (&str, &Answer)> {
    model.case.answers().filter(|(key, _)| *key != LATEST_SEEN)
}

fn plan(model: &Model) -> String {
    let plan = model.plan.as_ref().ok();
    plan.map_or_else(String::new, |plan| format!("{} {}", plan.id, plan.revision))
}
