//! The items of which the collector found nothing: what one press would answer about all of them.

use domain::answer::{Choice, DOES_NOT_APPLY};
use domain::case::{Action, Change};
use domain::gate::Judgement;
use domain::plan::{Item, ItemIndex, ItemKind, Plan};
use domain::reason::Reason;

use super::Model;

/// An item of which the collector found nothing, and which nobody has answered yet.
pub struct Empty<'a> {
    index: ItemIndex,
    /// The item.
    pub item: &'a Item,
    /// The answer that says so, as it is labelled.
    pub label: &'a str,
}

/// All of them. What was answered otherwise is the person's, and what is not asked about needs no answer.
pub fn empty<'a>(model: &'a Model, plan: &'a Plan) -> Vec<Empty<'a>> {
    let items = plan.items.iter().enumerate();
    let empty = items.filter_map(|(index, item)| {
        let label = label(model, item)?;
        let judged = model.assessment.as_ref()?.item(index);
        let open = judged == Judgement::Outstanding(Reason::Unanswered);
        let said = model.case.said(&item.id);
        let said = said.is_some_and(|said| said.is_given() || said.is_ticked());
        let until = model.evidence.finding(&item.id)?.empty_until?;
        let counts = model.case.time(model.clock) <= until
            && !model.evidence.contradicts(&item.id, none_of(item));
        (open && !said && counts).then_some(Empty { index, item, label })
    });
    empty.collect()
}

/// The answer that there is none of it.
fn none_of(item: &Item) -> &'static str {
    match item.kind {
        ItemKind::Backup(_) => Choice::Nothing.name(),
        _ => DOES_NOT_APPLY,
    }
}

/// What that answer is called; none where the item has none that settles it alone.
fn label<'a>(model: &'a Model, item: &'a Item) -> Option<&'a str> {
    if matches!(item.kind, ItemKind::Backup(_)) {
        return words::choice(Choice::Nothing).map(|word| model.messages.get(word));
    }
    let option = item.option(DOES_NOT_APPLY)?;
    (option.settles && !option.wants_why).then_some(option.label.as_str())
}

impl Empty<'_> {
    /// The answer as if it was chosen.
    pub fn actions(&self) -> [Action; 2] {
        let change = match self.item.kind {
            ItemKind::Backup(_) => Change::Choose(Choice::Nothing),
            _ => Change::Decide(DOES_NOT_APPLY.to_owned()),
        };
        [
            Action::Answer(self.index, change),
            Action::OfFile(self.item.id.clone()),
        ]
    }
}
