//! Where "Next" and the links to rows lead.

use domain::answer::{AS_CATEGORY, Choice, Said};
use domain::gate::Judgement;
use domain::plan::{Item, Plan};
use domain::reason::Reason;

use super::Model;
use super::places::{ACCESS, THERE};

/// The list of services to tick, a stop of its own before the row of what is there.
pub const SERVICES: &str = "services";

/// The row of the first open question that stands after this row, or of the first of all.
pub fn next_open(model: &Model, after: Option<&str>) -> Option<String> {
    let (Ok(plan), Some(assessment)) = (&model.plan, &model.assessment) else {
        return None;
    };
    let mut open: Vec<&str> = assessment.outstanding(plan).map(|one| one.item).collect();
    if assessment.there() == Some(Err(Reason::Unanswered)) && has_no_tick(model, plan) {
        open.push(SERVICES);
    }
    let rows = rows(plan);
    let here = after.and_then(|after| rows.iter().position(|row| *row == after));
    let (before, behind) = rows.split_at(here.map_or(0, |here| here + 1));
    let mut rest = behind.iter().chain(before);
    rest.find(|row| open.contains(row))
        .map(|row| (*row).to_owned())
}

/// Nobody ticked a service, and no file lists one.
fn has_no_tick(model: &Model, plan: &Plan) -> bool {
    let is_there = |item: &Item| {
        let said = model.case.said(&item.id);
        said.is_some_and(Said::is_ticked) || model.evidence.lists(&item.id)
    };
    !model.evidence.collected && !plan.items.iter().any(is_there)
}

/// The rows of the page in reading order.
fn rows(plan: &Plan) -> Vec<&str> {
    let mut rows = vec![
        "clock", "plan", "account", "standing", "evidence", SERVICES, THERE,
    ];
    for (index, section) in plan.sections.iter().enumerate() {
        if section.id == ACCESS {
            rows.push("route");
        }
        let items = plan.items_of_section(index);
        rows.extend(items.map(|item| plan.items[item].id.as_str()));
    }
    if plan.section(ACCESS).is_none() {
        rows.push("route");
    }
    rows
}

/// The name of the input that an answer which was begun wants next. Where a group speaks for the item it is
/// the group's.
pub fn wanted_input(model: &Model, row: &str) -> Option<String> {
    let (plan, assessment) = (model.plan.as_ref().ok()?, model.assessment.as_ref()?);
    let index = plan.find(row)?;
    let Judgement::Outstanding(reason) = assessment.item(index) else {
        return None;
    };
    let field = match reason {
        Reason::PlaceMissing => "place",
        Reason::DestinationMissing | Reason::DestinationInvalid => "destination-account",
        Reason::WhereMissing | Reason::WhereUnreadable => "where",
        Reason::RestoreMissing => "restore",
        Reason::CopiedOnInvalid | Reason::CopiedOnFuture => "copied-on",
        Reason::WhyMissing | Reason::WhyInvalid => "why",
        _ => return None,
    };
    Some(format!("{}.{field}", speaker(model, plan, index)))
}

/// Whose answer settles an item: its own, or its group's.
fn speaker<'a>(model: &Model, plan: &'a Plan, index: usize) -> &'a str {
    let item = &plan.items[index];
    let category = &plan.categories[item.category];
    match model.case.said(&item.id) {
        Some(Said::Backup(form)) if form.choice == Some(Choice::AsSection) => {
            &plan.sections[category.section].id
        }
        Some(Said::Backup(form)) if form.choice == Some(Choice::AsCategory) => &category.id,
        Some(Said::Decision(form)) if form.option.as_deref() == Some(AS_CATEGORY) => &category.id,
        _ => &item.id,
    }
}
