//! Where a copy lies, as far as it is known before anybody says so: as a file shows it, or where the last one
//! lies.

use domain::answer::{BackupForm, Choice, Place, Said};
use domain::case::Case;
use domain::json::Value;
use domain::plan::Plan;

use super::Model;

/// Where files show the copy of this item. Nothing where they show none, or several: then a person chooses.
pub fn shown_copy(model: &Model, item: &str) -> Option<BackupForm> {
    let places = &model.evidence.finding(item)?.kept_in;
    let mut places = places.iter().filter(|kept| !kept.lost);
    let (Some(kept), None) = (places.next(), places.next()) else {
        return None;
    };
    let account = kept.account.as_str();
    let found = model.examined.get("found").and_then(|all| all.get(item));
    let copies = found.map_or(&[][..], |found| found.list("copies"));
    let copy = copies.iter().find(|copy| copy.text("account") == account);
    let vaults = copy.map_or(&[][..], |copy| copy.list("vaults"));
    let vaults: Vec<&str> = vaults.iter().filter_map(Value::as_text).collect();
    Some(BackupForm {
        place: Some(Place::OtherAccount),
        destination_account: account.to_owned(),
        location: model.messages.list(&vaults),
        copied_on: copy.map_or("", |copy| copy.text("copiedOn")).to_owned(),
        ..BackupForm::default()
    })
}

/// Whether it was said that this item is kept, and nothing of where.
pub fn is_without_place(case: &Case, item: &str) -> bool {
    matches!(case.said(item), Some(Said::Backup(form)) if form.choice == Some(Choice::Kept)
        && form.place.is_none()
        && form.destination_account.is_empty()
        && form.location.is_empty())
}

/// What was said last about another backup that is kept, once it names its place.
pub fn last_kept<'a>(plan: &Plan, case: &'a Case, item: &str) -> Option<&'a BackupForm> {
    let others = plan.items.iter().filter(|other| other.id != item);
    let kept = others.filter_map(|other| {
        let answer = case.answer(&other.id)?;
        match &answer.said {
            Said::Backup(form) if names_a_place(form) => Some((answer.at, form)),
            _ => None,
        }
    });
    kept.max_by_key(|(at, _)| *at).map(|(_, form)| form)
}

fn names_a_place(form: &BackupForm) -> bool {
    form.choice == Some(Choice::Kept) && form.place.is_some() && !form.location.trim().is_empty()
}
