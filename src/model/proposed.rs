//! The backups that files show whole: what one press would answer about all of them.

use domain::answer::{BackupForm, Choice, Place, Said};
use domain::case::{Action, action_of_input, refused};
use domain::gate::Judgement;
use domain::grade::Grade;
use domain::plan::{Item, ItemIndex, Plan};

use super::Model;
use super::known_place::shown_copy;

/// A backup of which files show a copy of everything that they list, and nobody has answered yet.
pub struct Proposed<'a> {
    /// Its place in the plan.
    pub index: ItemIndex,
    /// The item.
    pub item: &'a Item,
    /// Where the copies lie, and since when.
    pub form: BackupForm,
}

/// All of them. What was answered otherwise, or typed, is the person's.
pub fn proposed<'a>(model: &Model, plan: &'a Plan) -> Vec<Proposed<'a>> {
    let items = plan.items.iter().enumerate();
    let shown = items.filter_map(|(index, item)| {
        let form = is_open(model, index)
            .then(|| shown_whole(model, item))
            .flatten()?;
        takes(model, item, &form).then_some(Proposed { index, item, form })
    });
    shown.collect()
}

impl Proposed<'_> {
    /// The answer as if it was typed, without what stands in a field already.
    pub fn actions(&self, model: &Model, plan: &Plan) -> Vec<Action> {
        let said = said(model, self.item);
        let mut inputs = vec![("answer", Choice::Kept.name(), false)];
        inputs.extend(fields(&self.form).map(|(field, value)| {
            let stands = fields(&said).any(|(typed, text)| typed == field && !text.is_empty());
            (field, value, stands)
        }));
        let missing = inputs
            .into_iter()
            .filter(|(_, value, stands)| !stands && !value.is_empty());
        let action = |(field, value, _): (&str, &str, bool)| {
            let name = [&self.item.id, ".", field].concat();
            action_of_input(plan, &model.evidence, &name, value, true).ok()
        };
        let taken = Action::OfFile(self.item.id.clone());
        missing.filter_map(action).chain([taken]).collect()
    }
}

/// The fields of a form that say where the copy is and since when, by the names of their inputs.
pub fn fields(form: &BackupForm) -> impl Iterator<Item = (&'static str, &str)> {
    let fields = [
        ("place", form.place.map_or("", Place::name)),
        ("destination-account", &form.destination_account),
        ("where", &form.location),
        ("copied-on", &form.copied_on),
    ];
    fields.into_iter()
}

fn said(model: &Model, item: &Item) -> BackupForm {
    match model.case.said(&item.id) {
        Some(Said::Backup(form)) => form.clone(),
        _ => BackupForm::default(),
    }
}

fn is_open(model: &Model, index: ItemIndex) -> bool {
    let judged = model.assessment.as_ref().map(|one| one.item(index));
    matches!(judged, Some(Judgement::Outstanding(_) | Judgement::Waiting))
}

/// Where its copies lie, if files show one of everything that they list, in one account.
fn shown_whole(model: &Model, item: &Item) -> Option<BackupForm> {
    let (evidence, now) = (&model.evidence, model.case.time(model.clock));
    let is_found = evidence.finding(&item.id)?.found;
    let form = shown_copy(model, &item.id)?;
    let graded = evidence.kept(&item.id, &form, now)?;
    let is_shown = is_found
        && graded.grade == Grade::Shown
        && !evidence.contradicts(&item.id, Choice::Kept.name())
        && !form.location.is_empty()
        && refused(&form.location).is_none();
    is_shown.then_some(form)
}

/// Whether the answer has room beside what a person said: nothing else than that it is kept, in no other
/// place, and not all of it.
fn takes(model: &Model, item: &Item, form: &BackupForm) -> bool {
    let said = said(model, item);
    let fits = |typed: &str, known: &str| typed.is_empty() || typed == known;
    let agrees = said.place.is_none_or(|place| Some(place) == form.place)
        && fits(&said.destination_account, &form.destination_account);
    let is_whole =
        said.place.is_some() && !said.destination_account.is_empty() && !said.location.is_empty();
    match said.choice {
        None => agrees,
        Some(Choice::Kept) => agrees && !is_whole,
        Some(_) => false,
    }
}
