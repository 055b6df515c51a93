//! Judges a decision: one option of several.

use super::group::category;
use super::uncontradicted;
use crate::answer::{AS_CATEGORY, DOES_NOT_APPLY, DecisionForm, Said};
use crate::gate::question::Question;
use crate::grade::Grade;
use crate::plan::{Item, Shortcut};
use crate::reason::Reason;
use crate::standing::Route;
use crate::typed::is_readable;

/// The option that was chosen for a decision, by itself or by its category's one answer.
pub(super) fn chosen<'a>(decision: &Item, question: &Question<'a>) -> Option<&'a str> {
    let Some(Said::Decision(form)) = question.case.said(&decision.id) else {
        return None;
    };
    match form.option.as_deref() {
        Some(AS_CATEGORY) => none_apply(decision, question)
            .is_ok()
            .then_some(DOES_NOT_APPLY),
        option => option,
    }
}

/// The route that the chosen option of a decision closes.
pub(in crate::gate) fn closed_route(decision: &Item, question: &Question<'_>) -> Option<Route> {
    decision.option(chosen(decision, question)?)?.closes_route
}

pub(super) fn decision(
    item: &Item,
    form: &DecisionForm,
    question: &Question<'_>,
) -> Result<Grade, Reason> {
    let chosen = form.option.as_deref().ok_or(Reason::Unanswered)?;
    if chosen == AS_CATEGORY {
        none_apply(item, question)?;
        uncontradicted(item, DOES_NOT_APPLY, question)?;
        return Ok(Grade::Attested);
    }
    let option = item.option(chosen).ok_or(Reason::Changed)?;
    if !option.settles {
        return Err(Reason::NotYet);
    }
    uncontradicted(item, chosen, question)?;
    if option.wants_why && !is_readable(&form.why) {
        return Err(Reason::WhyMissing);
    }
    if let Some(pattern) = &option.pattern
        && !pattern.fits(&form.why)
    {
        return Err(Reason::WhyInvalid);
    }
    Ok(if option.wants_why && !option.attests {
        Grade::Waived
    } else {
        Grade::Attested
    })
}

/// Whether the decision's category says that none of its items apply.
fn none_apply(decision: &Item, question: &Question<'_>) -> Result<(), Reason> {
    match category(decision, question)?.choice {
        Shortcut::NoneApply => Ok(()),
        _ => Err(Reason::Unanswered),
    }
}
