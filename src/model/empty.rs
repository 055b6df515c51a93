//! The loose ends of which the collector found nothing: what one press would answer about all of them.

use domain::answer::{DOES_NOT_APPLY, Said};
use domain::case::{Action, Change};
use domain::gate::Judgement;
use domain::plan::{Item, ItemIndex, Plan, PlanOption};

use super::Model;

/// A decision of which the collector found nothing, and which nobody has answered yet.
pub struct Empty<'a> {
    index: ItemIndex,
    /// The item.
    pub item: &'a Item,
    /// The answer that says so.
    pub option: &'a PlanOption,
}

/// All of them. What was answered otherwise is the person's.
pub fn empty<'a>(model: &Model, plan: &'a Plan) -> Vec<Empty<'a>> {
    let items = plan.items.iter().enumerate();
    let empty = items.filter_map(|(index, item)| {
        let option = item.option(DOES_NOT_APPLY)?;
        let judged = model.assessment.as_ref()?.item(index);
        let open = matches!(judged, Judgement::Outstanding(_));
        let said = model.case.said(&item.id).is_some_and(Said::is_given);
        let until = model.evidence.finding(&item.id)?.empty_until?;
        let counts = model.case.time(model.clock) <= until
            && option.settles
            && !option.wants_why
            && !model.evidence.contradicts(&item.id, DOES_NOT_APPLY);
        (open && !said && counts).then_some(Empty {
            index,
            item,
            option,
        })
    });
    empty.collect()
}

impl Empty<'_> {
    /// The answer as if it was chosen.
    pub fn actions(&self) -> [Action; 2] {
        let change = Change::Decide(DOES_NOT_APPLY.to_owned());
        [
            Action::Answer(self.index, change),
            Action::OfFile(self.item.id.clone()),
        ]
    }
}
