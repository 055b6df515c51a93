//! How much of a category is settled, on its fold, and what was said.

use domain::gate::{Assessment, Judgement};
use domain::plan::Plan;
use messages::Msg;
use yew::prelude::*;

use super::count::count;
use super::live::Live;
use super::shown::use_shown;
use crate::model::places::Progress;
use crate::model::{Model, Topic};
use crate::view::said::of_category;
use crate::view::sentences::{self, Count};

/// Which category.
#[derive(PartialEq, Properties)]
pub struct CategoryCountProps {
    /// Its place in the plan.
    pub index: usize,
}

/// How much of a category is settled, and what was said. The tick says at a glance, and without colour,
/// which fold needs no more opening.
#[component]
pub fn CategoryCount(props: &CategoryCountProps) -> Html {
    let index = props.index;
    use_shown(Topic::Count(index), |model| {
        let (plan, assessment) = (model.plan.as_ref().ok()?, model.assessment.as_ref()?);
        let progress = progress(model, plan, assessment, index)?;
        let category = plan.categories.get(index)?;
        let line = match progress.state {
            // What is there is listed above.
            "outstanding" if plan.sections[category.section].asked_if_there => String::new(),
            "outstanding" => open(plan, assessment, index)?,
            _ => of_category(model, plan, assessment, index).unwrap_or_default(),
        };
        Some(html! {
            <>
                { count(progress) }
                if !line.is_empty() {
                    { Live::class("acc-fold-said").span(&line) }
                }
            </>
        })
    })
}

fn progress(model: &Model, plan: &Plan, assessment: &Assessment, index: usize) -> Option<Count> {
    let items = plan.categories.get(index)?.items.clone();
    let progress = Progress::of(plan, assessment, items.clone());
    let texts = &model.messages;
    if progress.required == 0 {
        let waits = |index| assessment.item(index) == Judgement::Waiting;
        let (state, text) = if items.into_iter().any(waits) {
            ("waiting", Msg::CategoryWaiting)
        } else {
            ("settled", Msg::CategoryNothing)
        };
        let text = texts.get(text).to_owned();
        return Some(Count {
            state,
            longest: text.clone(),
            text,
        });
    }
    Some(sentences::count(texts, progress))
}

/// The names of what is open, so that nobody has to open the fold to know what is asked.
fn open(plan: &Plan, assessment: &Assessment, index: usize) -> Option<String> {
    let items = plan.categories.get(index)?.items.clone();
    let is_open = |index: &usize| matches!(assessment.item(*index), Judgement::Outstanding(_));
    let names = items.filter(is_open);
    let names: Vec<&str> = names
        .map(|index| plan.items[index].title.as_str())
        .collect();
    Some(names.join(", "))
}
