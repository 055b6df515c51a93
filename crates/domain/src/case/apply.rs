//! Carries out an action on a case.

use core::ops::Range;

use super::{Action, Case, Change, NOTHING_ELSE, NOTHING_OF_THE_REST, THERE};
use crate::answer::{
    AS_CATEGORY, Answer, BackupForm, Basis, Choice, DecisionForm, OutcomeForm, Said, ShortcutForm,
    ThereForm,
};
use crate::plan::{Item, ItemIndex, ItemKind, Plan, Shortcut};
use crate::time::Timestamp;

impl Case {
    /// Carries out an action and returns the keys of the answers that changed. Actions that do not
    /// fit the plan change nothing.
    pub fn apply(&mut self, plan: &Plan, action: Action, clock: Timestamp) -> Vec<String> {
        if let Action::TypeAccountId(text) = action {
            self.typed_id = text;
            return Vec::new();
        }
        let at = self.stamp(clock);
        match action {
            Action::TypeAccountId(_) => Vec::new(),
            Action::TypeAccountName(text) => self.say("account-name", Said::Text(text), 0, at),
            Action::TypeManagementAccount(text) => {
                self.say("management-account", Said::Text(text), 0, at)
            }
            Action::TypeAnsweredBy(text) => self.say("answered-by", Said::Text(text), 0, at),
            Action::ChooseStanding(standing) => {
                self.say("standing", Said::Standing(standing), 0, at)
            }
            Action::ChooseRoute(route) => self.say("route", Said::Route(route), 0, at),
            Action::ChooseForCategory(category, choice) => match plan.categories.get(category) {
                Some(found) if offers(&found.shortcuts, choice) => {
                    let group = Group {
                        id: &found.id,
                        items: found.items.clone(),
                        level: Choice::AsCategory,
                    };
                    self.choose_for(plan, &group, choice, at)
                }
                _ => Vec::new(),
            },
            Action::ChooseForSection(section, choice) => match plan.sections.get(section) {
                Some(found) if offers(&found.shortcuts, choice) => {
                    let items = plan.items_of_section(section);
                    let group = Group {
                        id: &found.id,
                        items,
                        level: Choice::AsSection,
                    };
                    self.choose_for(plan, &group, choice, at)
                }
                _ => Vec::new(),
            },
            Action::TypeWhyForCategory(category, why) => match plan.categories.get(category) {
                Some(found) => self.say_why_for(&found.id, why, at),
                None => Vec::new(),
            },
            Action::TypeWhyForSection(section, why) => match plan.sections.get(section) {
                Some(found) => self.say_why_for(&found.id, why, at),
                None => Vec::new(),
            },
            Action::Answer(index, change) => match plan.items.get(index) {
                Some(item) => self.change(plan, item, change, at),
                None => Vec::new(),
            },
            Action::NothingElse {
                basis: Some(basis),
                listed,
            } => self.confirm_nothing_else(plan, basis, listed, at),
            Action::NothingElse { basis: None, .. } => self.withdraw_nothing_else(at),
            Action::NothingOfTheRest(said) => {
                let form = ThereForm {
                    basis: said.then_some(Basis::Bills),
                    ..ThereForm::default()
                };
                self.say(NOTHING_OF_THE_REST, Said::There(form), 0, at)
            }
            Action::Confirm(key) => self.confirm(plan, &key, at),
            Action::OfFile(key) => self.take_of_file(&key),
            Action::ChooseOutcome(outcome) => self.record(at, |form| form.outcome = Some(outcome)),
            Action::TypeClosedOn(day) => self.record(at, |form| form.closed_on = day),
            Action::TypeSeen(seen) => self.record(at, |form| form.seen = seen),
        }
    }

    pub(super) fn say(
        &mut self,
        key: &str,
        said: Said,
        revision: u32,
        at: Timestamp,
    ) -> Vec<String> {
        self.put_after(key, said, revision, at, false)
    }

    /// The same for an answer that was given before and is meant once more, with all its parts.
    fn say_again(&mut self, key: &str, said: Said, revision: u32, at: Timestamp) -> Vec<String> {
        self.put_after(key, said, revision, at, true)
    }

    fn put_after(
        &mut self,
        key: &str,
        said: Said,
        revision: u32,
        at: Timestamp,
        again: bool,
    ) -> Vec<String> {
        let before = self.answer(key);
        // An answer from another machine may be dated a little ahead, and has to be outlasted.
        let at = match before {
            Some(old) if old.at >= at && old.at < at.plus_days(1) => Timestamp(old.at.0 + 1),
            _ => at,
        };
        let answer = Answer {
            at,
            revision,
            doubted: false,
            by: String::new(),
            parts: None,
            contradicted: before.is_some_and(|answer| answer.contradicted),
            of_file: !again && before.is_some_and(|answer| answer.goes_on_as(&said)),
            said,
            heading: None,
        };
        let answer = answer.after(before, again);
        self.put(key, answer);
        vec![key.to_owned()]
    }

    /// One answer for many items: the group remembers it, each item refers to the group. A backup
    /// whose place was named stays as it was said: nobody gives it up in passing.
    fn choose_for(
        &mut self,
        plan: &Plan,
        group: &Group<'_>,
        choice: Shortcut,
        at: Timestamp,
    ) -> Vec<String> {
        let why = match self.said(group.id) {
            Some(Said::Shortcut(form)) => form.why.clone(),
            _ => String::new(),
        };
        let mut changed = self.say(
            group.id,
            Said::Shortcut(ShortcutForm { choice, why }),
            0,
            at,
        );
        for item in &plan.items[group.items.clone()] {
            let said = self.said(&item.id);
            let takes = choice != Shortcut::OneByOne && !is_recorded(said);
            if takes || follows(said, group.level) {
                changed.append(&mut self.cover(item, group.level, choice, at));
            }
        }
        changed
    }

    /// Lets an item follow its group, or frees it again. Fields typed before stay in its form.
    fn cover(
        &mut self,
        item: &Item,
        level: Choice,
        choice: Shortcut,
        at: Timestamp,
    ) -> Vec<String> {
        let follow = choice != Shortcut::OneByOne;
        let said = match (&item.kind, self.said(&item.id)) {
            (ItemKind::Backup(_), said) => Said::Backup(BackupForm {
                choice: follow.then_some(level),
                ..backup_form(said)
            }),
            // Letting go whole is about backups; decisions beside them keep their own answers.
            (ItemKind::Decision(_), said) if choice != Shortcut::LetGoAll => {
                let option = follow.then(|| AS_CATEGORY.to_owned());
                Said::Decision(DecisionForm {
                    option,
                    ..decision_form(said)
                })
            }
            _ => return Vec::new(),
        };
        self.say(&item.id, said, item.revision, at)
    }

    fn say_why_for(&mut self, key: &str, why: String, at: Timestamp) -> Vec<String> {
        let choice = match self.said(key) {
            Some(Said::Shortcut(form)) => form.choice,
            _ => Shortcut::OneByOne,
        };
        self.say(key, Said::Shortcut(ShortcutForm { choice, why }), 0, at)
    }

    fn change(&mut self, plan: &Plan, item: &Item, change: Change, at: Timestamp) -> Vec<String> {
        let said = self.said(&item.id);
        let said = match (&item.kind, change) {
            (_, Change::There(there)) => return self.tick(plan, item, there, at),
            (ItemKind::Backup(_), change) => match changed_backup(backup_form(said), change) {
                Some(form) => Said::Backup(form),
                None => return Vec::new(),
            },
            (ItemKind::Decision(_), Change::Decide(option)) if item.option(&option).is_some() => {
                Said::Decision(DecisionForm {
                    option: Some(option),
                    ..decision_form(said)
                })
            }
            (ItemKind::Decision(_), Change::Why(why)) => Said::Decision(DecisionForm {
                why,
                ..decision_form(said)
            }),
            (ItemKind::Statement(_), Change::Read(read)) => Said::Statement(read),
            _ => return Vec::new(),
        };
        self.say(&item.id, said, item.revision, at)
    }

    /// Ticks an item as there. One that is not has no answer of its own; and where nothing else was
    /// said to be there than this one, that has to be said again.
    fn tick(&mut self, plan: &Plan, item: &Item, there: bool, at: Timestamp) -> Vec<String> {
        if !plan.is_asked_if_there(item) {
            return Vec::new();
        }
        let form = backup_form(self.said(&item.id));
        let choice = form.choice.filter(|_| there);
        let said = Said::Backup(BackupForm {
            there,
            choice,
            ..form
        });
        let mut changed = self.say(&item.id, said, item.revision, at);
        if !there && self.is_beside(item) {
            changed.append(&mut self.withdraw_nothing_else(at));
        }
        changed
    }

    /// Says the same again, today; a group for all that follow it. Where a group speaks for an item and
    /// has to be said again itself, it is.
    fn confirm(&mut self, plan: &Plan, key: &str, at: Timestamp) -> Vec<String> {
        if matches!(key, THERE | NOTHING_ELSE) {
            let Some((basis, form)) = self.nothing_else() else {
                return Vec::new();
            };
            return self.confirm_nothing_else(plan, basis, form.beside.clone(), at);
        }
        let key = self.doubted_group(plan, key).unwrap_or(key);
        let Some(said) = self.said(key).cloned() else {
            return Vec::new();
        };
        let group = match (plan.category(key), plan.section(key)) {
            (Some(category), _) => {
                Some((plan.categories[category].items.clone(), Choice::AsCategory))
            }
            (_, Some(section)) => Some((plan.items_of_section(section), Choice::AsSection)),
            _ => None,
        };
        let revision = plan.find(key).map_or(0, |index| plan.items[index].revision);
        let mut changed = self.say_again(key, said, revision, at);
        if let Some((items, level)) = group {
            for item in &plan.items[items] {
                if let Some(said) = self
                    .said(&item.id)
                    .filter(|said| follows(Some(said), level))
                    .cloned()
                {
                    changed.append(&mut self.say_again(&item.id, said, item.revision, at));
                }
            }
        }
        changed
    }

    /// The answer that was just given under this key is what a file says.
    fn take_of_file(&mut self, key: &str) -> Vec<String> {
        let answer = self.answer(key).filter(|answer| answer.said.is_given());
        let Some(answer) = answer.cloned() else {
            return Vec::new();
        };
        let of_file = true;
        self.put(key, Answer { of_file, ..answer });
        vec![key.to_owned()]
    }

    fn doubted_group<'a>(&self, plan: &'a Plan, key: &str) -> Option<&'a str> {
        let item = plan.items.get(plan.find(key)?)?;
        let category = plan.categories.get(item.category)?;
        let section = plan.sections.get(category.section)?;
        let groups = [
            (&category.id, Choice::AsCategory),
            (&section.id, Choice::AsSection),
        ];
        let said = self.said(key);
        let (group, _) = groups.iter().find(|(_, level)| follows(said, *level))?;
        self.answer(group)?.doubted.then_some(group)
    }

    fn record(&mut self, at: Timestamp, change: impl FnOnce(&mut OutcomeForm)) -> Vec<String> {
        let mut form = match self.said("outcome") {
            Some(Said::Outcome(form)) => form.clone(),
            _ => OutcomeForm::default(),
        };
        change(&mut form);
        self.say("outcome", Said::Outcome(form), 0, at)
    }
}

/// The items that one answer speaks for.
struct Group<'a> {
    id: &'a str,
    items: Range<ItemIndex>,
    level: Choice,
}

/// Whether the plan offers this answer for a group; single answers are always possible.
fn offers(shortcuts: &[Shortcut], choice: Shortcut) -> bool {
    choice == Shortcut::OneByOne || shortcuts.contains(&choice)
}

/// Whether the answer about an item refers to its group of this level.
fn follows(said: Option<&Said>, level: Choice) -> bool {
    match said {
        Some(Said::Backup(form)) => form.choice == Some(level),
        Some(Said::Decision(form)) => {
            level == Choice::AsCategory && form.option.as_deref() == Some(AS_CATEGORY)
        }
        _ => false,
    }
}

/// Whether a backup was said to be kept, and where.
fn is_recorded(said: Option<&Said>) -> bool {
    match said {
        Some(Said::Backup(form)) => {
            form.choice == Some(Choice::Kept) && !form.location.trim().is_empty()
        }
        _ => false,
    }
}

pub(super) fn backup_form(said: Option<&Said>) -> BackupForm {
    match said {
        Some(Said::Backup(form)) => form.clone(),
        _ => BackupForm::default(),
    }
}

fn decision_form(said: Option<&Said>) -> DecisionForm {
    match said {
        Some(Said::Decision(form)) => form.clone(),
        _ => DecisionForm::default(),
    }
}

fn changed_backup(mut form: BackupForm, change: Change) -> Option<BackupForm> {
    match change {
        Change::Choose(choice) => form.choice = Some(choice),
        Change::Place(place) => form.place = Some(place),
        Change::DestinationAccount(text) => form.destination_account = text,
        Change::Where(text) => form.location = text,
        Change::CopiedOn(text) => form.copied_on = text,
        Change::Restore(restore) => form.restore = Some(restore),
        Change::Why(text) => form.why = text,
        Change::There(_) | Change::Decide(_) | Change::Read(_) => return None,
    }
    Some(form)
}
