//! The services to tick, by category, and the field that searches them.

use std::rc::Rc;

use domain::gate::Assessment;
use domain::plan::{Item, ItemKind, Plan};
use messages::Msg;
use yew::prelude::*;

use super::group::{Group, fits};
use super::line::ServicesLine;
use crate::components::live::Live;
use crate::components::shown::{FirstDrawing, use_shown};
use crate::model::next::SERVICES;
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
            <details class="acc-fold acc-there" data-stop={SERVICES} key={model.opened} {open}>
                <summary data-first=""><ServicesLine /></summary>
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
                { found(model, plan) }
                <>{ for categories }</>
            </details>
        })
    })
}

/// What a search finds beside the list: backups that are asked about in any case, or nothing at all.
fn found(model: &Model, plan: &Plan) -> Html {
    let texts = &model.messages;
    let word = model.ui.search.trim().to_lowercase();
    let is_backup = |item: &&Item| matches!(item.kind, ItemKind::Backup(_));
    let fitting = plan
        .items
        .iter()
        .filter(|item| is_backup(item) && fits(item, &word));
    let (listed, others): (Vec<&Item>, Vec<&Item>) =
        fitting.partition(|item| plan.is_asked_if_there(item));
    let titles: Vec<&str> = others.iter().map(|item| item.title.as_str()).collect();
    let sentence = match (word.is_empty(), titles.is_empty(), listed.is_empty()) {
        (true, ..) | (_, true, false) => String::new(),
        (_, true, true) => texts.get(Msg::ThereNoMatch).to_owned(),
        (_, false, _) => texts.fill(Msg::ThereAskedAnyway, &[("list", &texts.list(&titles))]),
    };
    html! { <div role="status">{ Live::class("acc-text").paragraph(&sentence) }</div> }
}

/// The services of a category that are asked for so.
fn group(model: &Model, plan: &Plan, index: usize) -> Option<Html> {
    let items = plan.categories[index].items.clone();
    let asked = |index: &usize| plan.is_asked_if_there(&plan.items[*index]);
    let items: Rc<[usize]> = items.filter(asked).collect();
    let search = model.ui.search.clone();
    (!items.is_empty()).then(|| html! { <Group category={index} {items} {search} /> })
}
