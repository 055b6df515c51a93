//! The services of one category, to tick. Where none is there, its names stand on one line.

use std::rc::Rc;

use domain::answer::Said;
use domain::plan::{Item, ItemIndex, Plan};
use messages::Msg;
use yew::prelude::*;

use super::service::Service;
use crate::components::live::Live;
use crate::components::shown::{FirstDrawing, use_shown};
use crate::model::{Model, Topic};

/// Which services.
#[derive(PartialEq, Properties)]
pub struct GroupProps {
    /// The category's place in the plan.
    pub category: usize,
    /// Those of its items that are asked about if they are there.
    pub items: Rc<[ItemIndex]>,
    /// The word that is searched for.
    pub search: AttrValue,
}

/// The services of a category. Only a search opens and closes the list once it is drawn: it stays as it is
/// while somebody ticks.
#[component]
pub fn Group(props: &GroupProps) -> Html {
    let first = use_mut_ref(FirstDrawing::default);
    use_shown(Topic::Ticks(props.category), |model| {
        let plan = model.plan.as_ref().ok()?;
        let search = props.search.trim().to_lowercase();
        let fitting: Vec<bool> = props
            .items
            .iter()
            .map(|index| fits(&plan.items[*index], &search))
            .collect();
        let none = !fitting.contains(&true);
        let there = names(
            plan,
            props.items.iter().filter(|index| is_there(model, **index)),
        );
        let all = names(plan, props.items.iter());
        let open = first.borrow_mut().get((model.opened, search.clone()), || {
            !search.is_empty() || !there.is_empty()
        });
        // A search opens it anew, whoever folded it before.
        let key = format!("{} {}", model.opened, search.is_empty());
        let (state, line) = if there.is_empty() {
            ("none", all.join(", "))
        } else {
            // Titles have commas and an “and” of their own.
            let list = there.join("; ");
            let line = model.messages.fill(Msg::ThereGroup, &[("list", &list)]);
            ("there", line)
        };
        let title = plan.categories.get(props.category)?.title.clone();
        let said = Live {
            state: Some(state),
            ..Live::class("acc-fold-said")
        };
        let services = props.items.iter().zip(fitting).map(|(index, fits)| {
            html! { <Service index={*index} hidden={!fits} /> }
        });
        Some(html! {
            <details class="acc-there-group" {key} hidden={none} {open}>
                <summary>
                    <span class="acc-category-title">{ title }</span>
                    { said.span(&line) }
                </summary>
                <div class="acc-services">{ for services }</div>
            </details>
        })
    })
}

fn names<'a>(plan: &'a Plan, items: impl Iterator<Item = &'a ItemIndex>) -> Vec<&'a str> {
    items
        .map(|index| plan.items[*index].title.as_str())
        .collect()
}

/// Whether the word stands in what is said of a service, however it is capitalised.
pub fn fits(item: &Item, word: &str) -> bool {
    let mut texts = item.text.iter().chain([&item.title]);
    word.is_empty() || texts.any(|text| text.to_lowercase().contains(word))
}

/// Whether a person ticked it or a file found it.
fn is_there(model: &Model, index: ItemIndex) -> bool {
    let Ok(plan) = &model.plan else {
        return false;
    };
    let id = &plan.items[index].id;
    let found = model
        .evidence
        .finding(id)
        .is_some_and(|finding| finding.found);
    found || model.case.said(id).is_some_and(Said::is_ticked)
}
