//! Filling in what is known already, for a person to confirm.

use domain::answer::{BackupForm, Said};
use domain::case::Action;
use domain::gate::Judgement;

use super::session::Session;
use crate::browser::clock;
use crate::model::known_place::{is_without_place, last_kept, shown_copy};
use crate::model::{empty, fields, proposed};

impl Session {
    /// Fills today into the field of this name, because a person asked for it.
    pub(super) fn fill_in_today(&self, name: &str) {
        let today = self.read(|model| model.case.time(clock::now()).date().iso());
        // A day holds nothing that is refused.
        let _ = self.said(name, &today, false);
    }

    /// Fills in where the last copy lies, for the item of this name, because a person asked for it.
    pub(super) fn fill_in_place(&self, item: &str) {
        let known = self.read(|model| {
            let plan = model.plan.as_ref().ok()?;
            last_kept(plan, &model.case, item).cloned()
        });
        if let Some(form) = known {
            // When this one was copied, the place of another does not say.
            self.fill_in(item, &form, "");
            self.focus_next(format!("[name=\"{item}.where\"]"));
        }
    }

    /// Fills in where and when a file shows the copy of this item, once a person said that it is kept and
    /// nothing of where.
    pub(super) fn fill_in_copy(&self, item: &str) {
        let known = self.read(|model| {
            is_without_place(&model.case, item).then_some(())?;
            let is_dated = matches!(model.case.said(item), Some(Said::Backup(form)) if !form.copied_on.is_empty());
            Some((shown_copy(model, item)?, is_dated))
        });
        if let Some((form, is_dated)) = known {
            let copied_on = if is_dated { "" } else { &form.copied_on };
            self.fill_in(item, &form, copied_on);
            self.dispatch(Action::OfFile(item.to_owned()));
        }
    }

    /// Answers that none is there for all loose ends of which the collector found nothing, because a person
    /// asked for it.
    pub(super) fn answer_empty(&self) {
        let actions = self.read(|model| {
            let empty = model.plan.as_ref().map(|plan| empty(model, plan));
            let actions = empty.unwrap_or_default().into_iter();
            actions.flat_map(|one| one.actions()).collect()
        });
        self.dispatch_all(actions);
        self.go_on();
    }

    /// Answers "kept" for all backups of which files show every copy, because a person asked for it. Whether a
    /// copy can be restored is asked in its row: the first of them comes next.
    pub(super) fn answer_shown(&self) {
        let (rows, actions) = self.read(|model| {
            let Ok(plan) = &model.plan else {
                return Default::default();
            };
            let proposed = proposed(model, plan);
            let actions = proposed.iter().flat_map(|one| one.actions(model, plan));
            let actions: Vec<_> = actions.collect();
            let rows = proposed.iter().map(|one| (one.index, one.item.id.clone()));
            (rows.collect::<Vec<_>>(), actions)
        });
        self.dispatch_all(actions);
        let next = self.read(|model| {
            let judged = model.assessment.as_ref()?;
            let open = |index| matches!(judged.item(index), Judgement::Outstanding(_));
            let open = rows.iter().find(|(index, _)| open(*index));
            Some(open.or(rows.first())?.1.clone())
        });
        self.go_on();
        if let Some(item) = next {
            self.draw_whole(&item);
            self.focus_row_next(&item);
        }
    }

    /// As if it was typed: what is refused there is refused here.
    fn fill_in(&self, item: &str, form: &BackupForm, copied_on: &str) {
        let form = BackupForm {
            copied_on: copied_on.to_owned(),
            ..form.clone()
        };
        for (field, value) in fields(&form).filter(|(_, value)| !value.is_empty()) {
            let _ = self.said(&format!("{item}.{field}"), value, true);
        }
    }
}
