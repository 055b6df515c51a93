//! The sentence that nothing else is there, and what it rests on.

use domain::answer::Basis;
use domain::gate::Judgement;
use domain::plan::{ItemIndex, Plan};
use domain::reason::Reason;
use messages::Msg;
use yew::prelude::*;

use super::charged::charged;
use crate::components::action_button::action_button_for;
use crate::components::live::Live;
use crate::components::notes::notes;
use crate::components::outstanding::outstanding;
use crate::components::row::{RowState, row};
use crate::components::shown::use_shown;
use crate::model::{Button, Model, Topic};
use crate::view::sentences::wants_saying_again;

/// The row of what is there. Without it nothing is asked: everything has an answer of its own.
#[component]
pub fn NothingElse() -> Html {
    use_shown(Topic::NothingElse, |model| {
        let (plan, assessment) = (model.plan.as_ref().ok()?, model.assessment.as_ref()?);
        let texts = &model.messages;
        let judged = assessment.there()?;
        let reason = judged.err();
        let said = model.case.nothing_else().map(|(basis, _)| basis);
        let sentence = match said.unwrap_or_else(|| basis(model)) {
            Basis::Bills => texts.get(Msg::ThereByBills),
            Basis::File => by_file(model),
        };
        let confirm = texts.get(Msg::LabelConfirm);
        let again = reason
            .is_some_and(|reason| reason == Reason::ConfirmAgain || wants_saying_again(reason));
        let inside = html! {
                <fieldset>
                    <legend class="acc-item-title">{ texts.get(Msg::ThereNothingElse) }</legend>
                    { confirmation("there.nothing-else", said.is_some(), sentence) }
                    { outstanding(texts, reason) }
                    if again {
                        { action_button_for(Button::Confirm, "there.nothing-else", confirm) }
                    }
                    { notes(model, "there") }
                    { charged(model, plan) }
                    { rest(model, plan) }
                </fieldset>
        };
        Some(row(model, "there", RowState::of(reason), inside))
    })
}

/// What the sentence would rest on now.
fn basis(model: &Model) -> Basis {
    if model.evidence.collected {
        Basis::File
    } else {
        Basis::Bills
    }
}

/// What the file shows, as the examiner says it and the record will; without it, that there is a file.
fn by_file(model: &Model) -> &str {
    match model.examined.text("basis") {
        "" => model.messages.get(Msg::ThereByFile),
        sentence => sentence,
    }
}

fn confirmation(name: &'static str, checked: bool, sentence: &str) -> Html {
    html! {
        <div class="acc-choice">
            <label>
                <input type="checkbox" {name} value="confirmed" {checked} />
                { Live::default().span(sentence) }
            </label>
        </div>
    }
}

/// What the file could not show: listed by name, for a sentence of its own or single answers. Where only
/// a policy was in the way that denies Regions, that is said of all at once.
fn rest(model: &Model, plan: &Plan) -> Option<Html> {
    let assessment = model.assessment.as_ref()?;
    let said = assessment.nothing_of_the_rest().is_ok();
    let asks =
        |index: &ItemIndex| assessment.item(*index) == Judgement::Outstanding(Reason::NotAsked);
    let open = (0..plan.items.len()).filter(asks);
    let titled = open.map(|index| (is_by_policy(model, &plan.items[index].id), index));
    let (denied, open): (Vec<_>, Vec<_>) = titled.partition(|(by_policy, _)| *by_policy);
    if denied.is_empty() && open.is_empty() && !said {
        return None;
    }
    let texts = &model.messages;
    let titles: Vec<&str> = open
        .iter()
        .map(|(_, index)| plan.items[*index].title.as_str())
        .collect();
    let list = texts.fill(Msg::ThereNotShown, &[("list", &texts.list(&titles))]);
    Some(html! {
        <>
            if !open.is_empty() {
                { Live::class("acc-text").paragraph(&list) }
            }
            if !denied.is_empty() {
                { Live::class("acc-text").paragraph(model.examined.text("policy")) }
            }
            { confirmation("there.rest", said, texts.get(Msg::ThereRest)) }
        </>
    })
}

/// Whether a policy alone kept the collector from asking for all of an item.
fn is_by_policy(model: &Model, item: &str) -> bool {
    let found = model.examined.get("found").and_then(|all| all.get(item));
    found.is_some_and(|found| found.get("byPolicy").is_some())
}
