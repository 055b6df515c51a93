//! How far each section of the page is, and where the next open question stands.

use domain::gate::{Assessment, Judgement};
use domain::plan::{ItemIndex, Plan};
use domain::reason::Reason;

use super::Model;

/// The sections of the page, by the names that they have in the tree.
pub const ACCOUNT: &str = "account";
/// The section of files.
pub const EVIDENCE: &str = "evidence";
/// The section of what is there, and its row.
pub const THERE: &str = "there";
/// The section in which the route is asked, where the plan has it.
pub const ACCESS: &str = "access";
/// The section of the review.
pub const REVIEW: &str = "review";
/// The section of the hand-off.
pub const HAND_OFF: &str = "hand-off";
/// The section after the account was closed.
pub const AFTERWARDS: &str = "afterwards";

/// How far a part of the page is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// How many of its rows are settled.
    pub settled: usize,
    /// How many have to be.
    pub required: usize,
    /// Whether a file says that an answer can't be true.
    pub contradicted: bool,
}

impl Progress {
    /// Whether nothing is left.
    pub const fn is_settled(&self) -> bool {
        self.settled == self.required
    }

    fn add<T>(&mut self, judged: &Result<T, Reason>) {
        self.required += 1;
        self.settled += usize::from(judged.is_ok());
        self.contradicted |= matches!(judged, Err(Reason::Contradicted));
    }

    /// Of these items.
    pub fn of(
        plan: &Plan,
        assessment: &Assessment,
        items: impl IntoIterator<Item = ItemIndex>,
    ) -> Self {
        let mut progress = Self::default();
        for index in items {
            if plan.items[index].required {
                match assessment.item(index) {
                    Judgement::DoesNotApply | Judgement::Waiting | Judgement::NotThere { .. } => {}
                    Judgement::Settled { .. } => progress.add(&Ok(())),
                    Judgement::Outstanding(reason) => progress.add::<()>(&Err(reason)),
                }
            }
        }
        progress
    }
}

/// The name, the title and the progress of each section that asks for something, in reading order.
pub fn places(model: &Model) -> Vec<(&str, Progress)> {
    let (Ok(plan), Some(assessment)) = (&model.plan, &model.assessment) else {
        return Vec::new();
    };
    let mut account = Progress::default();
    account.add(&assessment.account());
    account.add(&assessment.standing());
    let mut evidence = Progress::default();
    if assessment.evidence().is_err() {
        evidence.add(&assessment.evidence());
    }
    let mut places = vec![(ACCOUNT, account), (EVIDENCE, evidence)];
    if plan.sections.iter().any(|section| section.asked_if_there) {
        let mut there = Progress::default();
        if let Some(judged) = assessment.there() {
            there.add(&judged);
        }
        places.push((THERE, there));
    }
    for (index, section) in plan.sections.iter().enumerate() {
        if !applies(plan, assessment, index) {
            continue;
        }
        let progress = progress_of_section(plan, assessment, index);
        places.push((section.id.as_str(), progress));
    }
    places
}

/// How far a section of the plan is, with the route where it is asked there.
pub fn progress_of_section(plan: &Plan, assessment: &Assessment, section: usize) -> Progress {
    let mut progress = Progress::of(plan, assessment, plan.items_of_section(section));
    if plan.sections[section].id == ACCESS {
        progress.add(&assessment.route());
    }
    progress
}

/// Whether anything in a section is about this account, or anybody knows yet. The route is asked of all.
pub fn applies(plan: &Plan, assessment: &Assessment, section: usize) -> bool {
    let mut items = plan.items_of_section(section);
    let is_empty = items.is_empty();
    is_empty
        || plan.sections[section].id == ACCESS
        || items.any(|index| assessment.item(index) != Judgement::DoesNotApply)
}
