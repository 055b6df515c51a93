//! The services to tick, by category, and the field that searches them.

use std::rc::Rc;

use domain::gate::Assessment;
use domain::plan::Plan;
use messages::Msg;
use yew::prelude::*;

use super::group::Group;
use super::line::ServicesLine;
use crate::components::shown::{FirstDrawing, use_shown};
use crate::model::{Model, SEARCH, Topic};

/// The list of services. It is drawn again when another word is searched for; each group watches for
/// itself.
#[component]
pub fn Services() -> Html {
    let first = use_mut_ref(FirstDrawing::default);
    use_shown(Topic::There, |model| {
        let plan = model.plan.as_ref().ok()?;
        let texts = &model.messages;
        let open = first.borrow_mut().get(model.opened, || {
            let judged = model.assessment.as_ref().and_then(Assessment::there);
            judged.is_none_or(|judged| judged.is_err())
        });
        // Nearly nobody has any of what is rare: it comes last.
        let are_rare = |rare: bool| {
            let categories = plan.categories.iter().enumerate();
            categories.filter_map(move |(index, one)| (one.rare == rare).then_some(index))
        };
        let categories = are_rare(false).chain(are_rare(true));
        let categories = categories.filter_map(|index| group(model, plan, index));
        Some(html! {
            <details class="acc-fold acc-there" key={model.opened} {open}>
                <summary><ServicesLine /></summary>
                <label class="acc-field">
                    <span class="acc-label">{ texts.get(Msg::ThereSearch) }</span>
                    <input
                        type="search"
                        name={SEARCH}
                        value={model.ui.search.clone()}
                        autocomplete="off"
                        spellcheck="false"
                        dir="auto"
                    />
                </label>
                <>{ for categories }</>
            </details>
        })
    })
}

/// The services of a category that are asked for so.
fn group(model: &Model, plan: &Plan, index: usize) -> Option<Html> {
    let items = plan.categories[index].items.clone();
    let asked = |index: &usize| plan.is_asked_if_there(&plan.items[*index]);
    let items: Rc<[usize]> = items.filter(asked).collect();
    let search = model.ui.search.clone();
    (!items.is_empty()).then(|| html! { <Group category={index} {items} {search} /> })
}
