//! Where the copies of what is in the account lie, as answers and files say.

use domain::account::AccountId;
use domain::answer::{BackupForm, Choice, Place, Said};
use domain::evidence::KeptIn;
use domain::gate::Judgement;
use domain::grade::Grade;
use domain::json::Value;
use domain::plan::{Item, ItemIndex, ItemKind};
use domain::reason::Reason;

use super::Model;

/// Where a copy lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum To<'a> {
    /// In this account.
    Account(AccountId),
    /// Outside AWS, in these words.
    Outside(&'a str),
    /// Nobody and no file names a place.
    Nowhere,
}

/// What speaks for a copy, or against it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rests {
    /// A file shows it.
    Shown,
    /// A file supports it.
    Supported,
    /// A person says so, and no file does.
    Said,
    /// A file knows of it, and it does not do: it is of a part, expires too soon, or does not stay.
    NotEnough,
    /// A file says otherwise.
    Contradicted,
    /// It is there, and nothing is known of a copy.
    Missing,
}

/// What an item asks about, and one place that it is copied to.
#[derive(Debug, PartialEq)]
pub struct Copy<'a> {
    /// The item.
    pub item: &'a Item,
    /// The Regions that files say it is in.
    pub regions: Vec<&'a str>,
    /// Where the copy lies.
    pub to: To<'a>,
    /// What speaks for it.
    pub rests: Rests,
}

/// The copies of all that is there, with those from the same Regions beside each other.
pub fn copies(model: &Model) -> Vec<Copy<'_>> {
    let Ok(plan) = &model.plan else {
        return Vec::new();
    };
    let items = plan.items.iter().enumerate();
    let backups = items.filter(|(_, item)| matches!(item.kind, ItemKind::Backup(_)));
    let mut copies = Vec::new();
    for (index, item) in backups {
        let found = model
            .examined
            .get("found")
            .and_then(|all| all.get(&item.id));
        let regions = found.map_or(&[][..], |found| found.list("regions"));
        let copy = |(to, rests)| Copy {
            item,
            regions: regions.iter().filter_map(Value::as_text).collect(),
            to,
            rests,
        };
        copies.extend(places(model, index, item, found).into_iter().map(copy));
    }
    copies.sort_by(|one, next| one.regions.cmp(&next.regions));
    copies
}

/// The place that was answered first, then those that files alone know.
fn places<'a>(
    model: &'a Model,
    index: ItemIndex,
    item: &Item,
    found: Option<&Value>,
) -> Vec<(To<'a>, Rests)> {
    let judgement = model.assessment.as_ref().map(|judged| judged.item(index));
    let (Some(judgement), finding) = (judgement, model.evidence.finding(&item.id)) else {
        return Vec::new();
    };
    if judgement == Judgement::DoesNotApply {
        return Vec::new();
    }
    let mut places: Vec<(To<'a>, Rests)> = Vec::new();
    if let Some(Said::Backup(form)) = model.case.said(&item.id)
        && form.choice == Some(Choice::Kept)
    {
        let rests = said(model, judgement, item, form);
        places.extend(destination(form).map(|to| (to, rests)));
    }
    let mut add = |account: AccountId, rests: Rests| {
        let to = To::Account(account);
        if places.iter().all(|(known, _)| *known != to) {
            places.push((to, rests));
        }
    };
    for kept in finding.map_or(&[][..], |finding| &finding.kept_in) {
        add(kept.account, graded(model, kept));
    }
    // Copies that a file names and that count for nothing.
    for copy in found.map_or(&[][..], |found| found.list("copies")) {
        if let Ok(account) = AccountId::parse(copy.text("account")) {
            add(account, Rests::NotEnough);
        }
    }
    let is_open = matches!(judgement, Judgement::Outstanding(_) | Judgement::Waiting);
    if places.is_empty() && is_open && finding.is_some_and(|finding| finding.found) {
        places.push((To::Nowhere, Rests::Missing));
    }
    places
}

/// The place that an answer names, as far as it was typed.
fn destination(form: &BackupForm) -> Option<To<'_>> {
    match form.place? {
        Place::OtherAccount => {
            let account = AccountId::parse(&form.destination_account);
            account.ok().map(To::Account)
        }
        Place::OutsideAws => Some(To::Outside(form.location.trim())),
    }
}

/// What an answer rests on.
fn said(model: &Model, judgement: Judgement, item: &Item, form: &BackupForm) -> Rests {
    match judgement {
        Judgement::Outstanding(Reason::Contradicted) => Rests::Contradicted,
        Judgement::Outstanding(Reason::InsideAccount | Reason::ClosingAccount) => Rests::NotEnough,
        _ => {
            let now = model.case.time(model.clock);
            let kept = model.evidence.kept(&item.id, form, now);
            kept.map_or(Rests::Said, |kept| graded(model, &kept))
        }
    }
}

/// What files say of the copies in one account.
fn graded(model: &Model, kept: &KeptIn) -> Rests {
    let now = model.case.time(model.clock);
    match kept.grade {
        Grade::Shown if kept.until.is_none_or(|until| now <= until) => Rests::Shown,
        Grade::Supported if kept.until.is_none_or(|until| now <= until) => Rests::Supported,
        _ => Rests::NotEnough,
    }
}
