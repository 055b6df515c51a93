//! Judging again when something changed or time went by, and telling whoever shows it.

use std::rc::Rc;

use domain::case::LATEST_SEEN;
use domain::gate::{Assessment, Judgement};
use domain::matters::bears_on_dates;
use domain::plan::{ItemKind, Plan};
use gloo_timers::callback::Timeout;

use super::session::Session;
use crate::browser::clock;
use crate::model::known_place::is_without_place;
use crate::model::places::ACCESS;
use crate::model::{Event, Model, Topic};

impl Session {
    /// Judges again after these answers changed, and tells whoever shows what is different now.
    pub(super) fn judge(&self, keys: &[String]) {
        self.see_time(60_000);
        let clock = |model: &Model| (model.clock_is_behind(), model.is_plausible());
        let before = self.read(clock);
        let shows_answers = self.read(|model| model.ui.attempted || model.ui.reviewing);
        let (mut changed, mut next_moved) = (false, keys.is_empty());
        let topics = self.change(|model| {
            let closing = model.closing();
            model.clock = clock::now();
            let (Ok(plan), Some(old)) = (&model.plan, &model.assessment) else {
                return Vec::new();
            };
            let new = old.clone().reassess(&model.question(plan, &closing), keys);
            let mut topics = topics_of(plan, keys);
            let mut answered = vec![false; plan.items.len()];
            for index in keys.iter().filter_map(|key| plan.find(key)) {
                answered[index] = true;
            }
            // Where another copy lies is offered to those that are kept nowhere yet.
            if keys.iter().any(|key| is_backup(plan, key)) {
                let all = plan.items.iter().enumerate();
                let without = all.filter(|(_, item)| is_without_place(&model.case, &item.id));
                topics.extend(without.map(|(index, _)| Topic::Item(index)));
            }
            let mut counted = None;
            for (index, item) in plan.items.iter().enumerate() {
                if answered[index] || old.item(index) != new.item(index) {
                    topics.push(Topic::Item(index));
                    topics.push(Topic::Tick(index));
                    if counted.replace(item.category) != Some(item.category) {
                        topics.push(Topic::Count(item.category));
                        topics.push(Topic::Ticks(item.category));
                        topics.push(Topic::Line(plan.section_of(index)));
                    }
                    if (old.item(index) == Judgement::DoesNotApply)
                        != (new.item(index) == Judgement::DoesNotApply)
                    {
                        topics.push(Topic::Section(plan.section_of(index)));
                    }
                }
            }
            changed = !new.agrees(old);
            next_moved |= new.next() != old.next();
            model.assessment = Some(new);
            topics
        });
        self.doubt_contradicted();
        self.gate_moved();
        for topic in topics {
            self.tell(topic);
        }
        self.tell(Topic::Progress);
        self.tell(Topic::NothingElse);
        self.tell(Topic::Services);
        self.tell(Topic::Statements);
        // Of answers the map is drawn anew when somebody goes on: it grows above what is answered.
        if keys.is_empty() {
            self.tell(Topic::Copies);
        }
        self.tell(Topic::Missing);
        if shows_answers {
            self.tell(Topic::Review);
        }
        let dates = self.read(|model| {
            let plan = model.plan.as_ref();
            plan.is_ok_and(|plan| keys.iter().any(|key| bears_on_dates(plan, key)))
        });
        if dates || keys.iter().any(|key| key == "outcome") {
            self.tell(Topic::Afterwards);
        }
        if before != self.read(clock) {
            self.tell(Topic::Notices);
        }
        if next_moved {
            self.schedule();
        }
        if changed || !keys.is_empty() {
            self.tell_change();
        }
        // The files' proposals are held against these.
        if keys.iter().any(|key| key == "route" || key == "standing") {
            self.examine();
        }
    }

    /// Judges by the present time, where that says something else than was said last.
    pub(super) fn judge_now(&self) {
        let now = clock::now();
        let stale = self.read(|model| {
            let (Ok(plan), Some(old)) = (&model.plan, &model.assessment) else {
                return false;
            };
            let closing = model.closing();
            let mut question = model.question(plan, &closing);
            question.now = now;
            !old.clone().reassess(&question, &[]).agrees(old)
        });
        let files = self.read(|model| model.evidence.next.is_some_and(|next| now > next));
        if stale {
            self.judge(&[]);
        }
        if files {
            self.examine();
        }
    }

    fn tell_change(&self) {
        self.fire(Event::Change, "");
    }

    /// Judges everything by the present time.
    pub(super) fn assess(&self) {
        self.assess_after(self.read(|model| model.assessment.clone()));
    }

    /// The same, where this was the judgement that was shown and told until now.
    pub(super) fn assess_after(&self, old: Option<Assessment>) {
        self.see_time(60_000);
        self.change(|model| model.assess(clock::now()));
        self.doubt_contradicted();
        self.gate_moved();
        self.schedule();
        self.redraw();
        let changed = self.read(|model| match (&old, &model.assessment) {
            (Some(old), Some(new)) => !new.agrees(old),
            // The first judgement is told by `acc-ready`.
            (old, new) => old.is_some() || (new.is_some() && self.store().epoch() > 1),
        });
        if changed {
            self.tell_change();
        }
    }

    /// Keeps the latest time seen with an account, so that a clock that is set back later makes
    /// nothing young again, and so that the account opened last is known. A time kept less than so
    /// many milliseconds ago is late enough.
    pub(super) fn see_time(&self, apart: u64) {
        let now = clock::now();
        let later = self.change(|model| {
            // A draft in which nothing was said has nothing that could grow young.
            let counts = model.case.account.is_some() || !model.case.is_empty();
            let later = counts && now.0 > model.case.latest.0.saturating_add(apart);
            if later {
                model.case.see_clock(now);
            }
            later
        });
        if later {
            self.save(&[LATEST_SEEN.to_owned()]);
        }
    }

    /// Lets this device's clock count from now on, in place of a time that lies far ahead of it.
    pub(super) fn put_time_right(&self) {
        if self.is_superseded() {
            return;
        }
        let keys = self.change(|model| model.case.put_right(clock::now()));
        if keys.is_empty() {
            return;
        }
        self.0.handed.take();
        self.overwrite(&keys);
        self.assess();
        self.remove_unsettled(&keys);
        self.tell_siblings();
    }

    /// Shutting takes the hand-off and what was typed for it away; both ways are told to the host.
    fn gate_moved(&self) {
        let open = self.read(Model::is_open);
        let was_open = self.0.told_open.replace(open);
        // Whoever is told of it below finds no way that is not free.
        self.withdraw_way();
        if was_open && !open {
            self.0.handed.take();
            self.change(|model| {
                model.ui.reviewing = false;
                model.ui.confirmation.clear();
            });
            self.tell(Topic::Afterwards);
            self.fire(Event::GateShut, "");
        } else if open && !was_open {
            self.change(|model| model.ui.attempted = false);
            self.fire(Event::GateOpened, "");
        }
    }

    /// Judges again at the moment when the next answer expires.
    pub(super) fn schedule(&self) {
        let wait = self.read(|model| {
            let answers = model.assessment.as_ref()?.next();
            let next = answers.into_iter().chain(model.evidence.next).min()?;
            Some(next.0.saturating_sub(model.case.time(model.clock).0))
        });
        // A waiting timer must not keep alive the session that owns it: an element that went would
        // stay.
        let session = Rc::downgrade(&self.0);
        *self.0.expiry.borrow_mut() = wait.map(|wait| {
            // Timers count to about 24 days; waking up early does no harm.
            let wait = u32::try_from(wait + 1).unwrap_or(u32::MAX).min(1 << 30);
            Timeout::new(wait, move || {
                if let Some(session) = session.upgrade().map(Session) {
                    session.assess();
                    session.examine();
                }
            })
        });
    }
}

/// The slots in one of which the row with this id is.
pub(super) fn row_topics(model: &Model, id: &str) -> Vec<Topic> {
    let mut topics = vec![Topic::Review, Topic::Afterwards];
    if id.starts_with("evidence") {
        topics.push(Topic::Evidence);
    }
    if let Ok(plan) = &model.plan {
        topics.extend(topics_of(plan, &[id.to_owned()]));
        topics.extend(plan.find(id).map(Topic::Item));
    }
    topics
}

fn is_backup(plan: &Plan, key: &str) -> bool {
    let item = plan.find(key).map(|index| &plan.items[index]);
    item.is_some_and(|item| matches!(item.kind, ItemKind::Backup(_)))
}

/// The slots that show these answers, but for items.
fn topics_of(plan: &Plan, keys: &[String]) -> Vec<Topic> {
    let mut topics = Vec::new();
    // Of items the account shows nothing.
    if keys.is_empty() || keys.iter().any(|key| plan.find(key).is_none()) {
        topics.push(Topic::Account);
    }
    for key in keys {
        topics.extend(plan.category(key).map(Topic::Category));
        topics.extend(plan.section(key).map(Topic::Section));
        if matches!(key.as_str(), "route" | "standing" | "management-account") {
            topics.push(Topic::Route);
            topics.extend(plan.section(ACCESS).map(Topic::Line));
        }
    }
    topics
}
