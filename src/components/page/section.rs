//! A section: its heading, what it is about, and its rows.

use domain::plan::{ItemKind, Plan};
use messages::Msg;
use yew::prelude::*;

use crate::components::category_count::CategoryCount;
use crate::components::category_head::CategoryHead;
use crate::components::group_answer::group_answer;
use crate::components::item::ItemRow;
use crate::components::route::Route;
use crate::components::section_fold::{heading, section_fold};
use crate::components::section_line::SectionLine;
use crate::components::shown::use_shown;
use crate::components::statements::Statements;
use crate::model::places::{ACCESS, applies};
use crate::model::{Model, Topic};

/// A section that every plan has.
pub fn own_section(model: &Model, name: &'static str, title: &str, inside: Html) -> Html {
    html! {
        <section class="acc-section" data-section={name}>
            { heading(model, title) }
            { inside }
        </section>
    }
}

/// Which section of the plan.
#[derive(PartialEq, Properties)]
pub struct PlanSectionProps {
    /// Its place in the plan.
    pub index: usize,
}

/// A section of the plan. One of which nothing applies to the account is hidden.
#[component]
pub fn PlanSection(props: &PlanSectionProps) -> Html {
    let index = props.index;
    use_shown(Topic::Section(index), |model| {
        let (plan, assessment) = (model.plan.as_ref().ok()?, model.assessment.as_ref()?);
        let section = plan.sections.get(index)?;
        let is_statement = |index: usize| matches!(plan.items[index].kind, ItemKind::Statement(_));
        // In a section of several, all are read with one tick, by whoever does not tick each.
        let statements = plan
            .items_of_section(index)
            .filter(|index| is_statement(*index))
            .count()
            > 1;
        let categories = section.categories.clone();
        let categories = categories.map(|index| category(plan, index, statements));
        let (id, shortcuts) = (&section.id, &section.shortcuts);
        let for_all = group_answer(model, id, shortcuts, Msg::ShortcutSectionTitle);
        let hidden = !applies(plan, assessment, index);
        let inside = html! {
            <>
                { intro(model, &section.intro) }
                if section.id == ACCESS {
                    <Route />
                }
                <>{ for for_all }</>
                <>{ for blocks(categories.collect()) }</>
                if statements {
                    <Statements />
                }
            </>
        };
        let inside = section_fold(
            model,
            model.opened,
            &section.title,
            html! { <SectionLine {index} /> },
            inside,
        );
        Some(html! {
            <section class="acc-section" data-section={id.clone()} {hidden}>{ inside }</section>
        })
    })
}

/// What the section is about: the first paragraph, and the others on request.
fn intro(model: &Model, paragraphs: &[String]) -> Html {
    let paragraph = |text: &String| html! { <p class="acc-text">{ text }</p> };
    let Some((first, rest)) = paragraphs.split_first() else {
        return Html::default();
    };
    html! {
        <>
            { paragraph(first) }
            if !rest.is_empty() {
                <details class="acc-more">
                    <summary>{ model.messages.get(Msg::LabelBeforeYouStart) }</summary>
                    { for rest.iter().map(paragraph) }
                </details>
            }
        </>
    }
}

/// A category: a fold that only a person or a link opens. In the section of what may be there its one answer
/// is about what is in it, and elsewhere it is about all of it: there it stands before the fold.
fn category(plan: &Plan, index: usize, statements: bool) -> Html {
    let category = &plan.categories[index];
    // Rows that no fold of a category hides are lines themselves.
    let folded = category.title.is_none() || statements;
    let rows = category.items.clone();
    let rows = rows.map(|index| html! { <ItemRow {index} {folded} /> });
    let rows = html! { <>{ for blocks(rows.collect()) }</> };
    let head = html! { <CategoryHead {index} /> };
    let Some(title) = &category.title else {
        return html! { <div class="acc-list">{ head }{ rows }</div> };
    };
    let inside = plan.sections[category.section].asked_if_there;
    let (before, inside) = if inside {
        (None, Some(head))
    } else {
        (Some(head), None)
    };
    html! {
        <div class="acc-category-block">
            { before }
            <details class="acc-category" data-category={category.id.clone()}>
                <summary>
                    <span class="acc-category-title">{ title }</span>
                    <CategoryCount {index} />
                </summary>
                { inside }
                { rows }
            </details>
        </div>
    }
}

/// More than so many in a row are put into blocks of [`BLOCK`].
const LONG: usize = 20;

/// How many stand together in a block.
const BLOCK: usize = 10;

/// Blocks, and blocks of blocks, where there are many: what browsers do after a change grows with
/// the number of siblings.
fn blocks(mut parts: Vec<Html>) -> Vec<Html> {
    while parts.len() > LONG {
        let block = |parts: &[Html]| {
            html! { <div class="acc-block">{ for parts.iter().cloned() }</div> }
        };
        parts = parts.chunks(BLOCK).map(block).collect();
    }
    parts
}
