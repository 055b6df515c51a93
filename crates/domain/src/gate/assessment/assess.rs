//! Judges everything, or again only the items that an answer bears on.

use super::about_account::{account, route, standing};
use super::at_hand::{clock, plan};
use super::{Assessment, Question};
use crate::account::AccountId;
use crate::case::NOTHING_ELSE;
use crate::gate::judge::{closed_route, judge};
use crate::gate::judgement::Judgement;
use crate::gate::there::There;
use crate::plan::ItemIndex;
use crate::reason::Reason;
use crate::standing::Route;
use crate::time::Timestamp;

/// The accounts that no copy may lie in: the case's own, and all that are being closed here.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Closing {
    own: Option<AccountId>,
    all: Vec<AccountId>,
}

impl Closing {
    fn of(question: &Question<'_>) -> Self {
        Self {
            own: question.case.account,
            all: question.closing.to_vec(),
        }
    }
}

/// Judges everything.
#[must_use]
pub fn assess(question: &Question<'_>) -> Assessment {
    let standing = standing(question);
    let mut assessment = Assessment {
        account: account(question),
        standing,
        route: Err(Reason::Unanswered),
        chosen_route: question.case.route(),
        items: vec![Judgement::DoesNotApply; question.plan.items.len()],
        there: There::of(question),
        follow_there: 0,
        settled: 0,
        required: 0,
        next: None,
        waiting: false,
        evidence: question.evidence.at_hand.whole(),
        plan: plan(question),
        clock: clock(question),
        corrected: question.case.corrected,
        at: question.time(),
        closing: Closing::of(question),
        confirmation: question.plan.confirmation,
    };
    for index in 0..question.plan.items.len() {
        assessment.judge(index, question);
    }
    // The confirmation itself expires.
    if let Ok(held) = assessment.there.nothing_else {
        assessment.expires(held.until);
    }
    assessment.judge_route(question);
    assessment
}

impl Assessment {
    /// Judges again what the answers with these keys bear on. The result is the one that [`assess`]
    /// gives: where more than answers changed, or an answer has expired meanwhile, everything is
    /// judged. Another plan, or other evidence, wants [`assess`].
    #[must_use]
    pub fn reassess(mut self, question: &Question<'_>, keys: &[String]) -> Self {
        let standing = standing(question);
        let unchanged = self.items.len() == question.plan.items.len()
            && self.account == account(question)
            && self.standing == standing
            && self.chosen_route == question.case.route()
            && self.closing == Closing::of(question)
            && self.evidence == question.evidence.at_hand.whole()
            && self.plan == plan(question)
            && self.clock == clock(question)
            && self.corrected == question.case.corrected
            && self.there == There::of(question)
            && !keys.iter().any(|key| key == NOTHING_ELSE)
            && self.at <= question.time()
            && !self.waiting
            && self.next.is_none_or(|next| question.time() <= next);
        if !unchanged {
            return assess(question);
        }
        self.at = question.time();
        // Items come after those that they depend on, so the first of these never depends on another.
        let items = &question.plan.items;
        let mut touched = vec![false; items.len()];
        for key in keys {
            touched[question.plan.items_under(key)].fill(true);
        }
        for index in 0..items.len() {
            if touched[index] {
                self.judge(index, question);
                for dependent in &items[index].dependents {
                    touched[*dependent] = true;
                }
            }
        }
        self.judge_route(question);
        self
    }

    fn judge(&mut self, index: ItemIndex, question: &Question<'_>) {
        let item = &question.plan.items[index];
        let new = judge(item, question, &self.items, &self.there);
        match new {
            // Too early is harmless: everything is judged again then.
            Judgement::Settled {
                until: Some(until), ..
            } => {
                self.expires(until);
            }
            Judgement::NotThere { until, .. } => self.expires(until),
            // Time alone may settle it.
            Judgement::Outstanding(Reason::InTheFuture | Reason::CopiedOnFuture) => {
                self.waiting = true;
            }
            _ => {}
        }
        let old = core::mem::replace(&mut self.items[index], new);
        if item.required {
            self.required = self.required + usize::from(counts(new)) - usize::from(counts(old));
            self.settled = self.settled + usize::from(settled(new)) - usize::from(settled(old));
            let [after, before] = [new, old].map(|one| usize::from(asks_there(one)));
            self.follow_there = self.follow_there + after - before;
        }
    }

    fn expires(&mut self, until: Timestamp) {
        self.next = Some(self.next.map_or(until, |next| next.min(until)));
    }

    /// The route comes last: a decision can close it.
    fn judge_route(&mut self, question: &Question<'_>) {
        let closes = |route: Route| {
            question.plan.route_closers.iter().any(|index| {
                self.items[*index] != Judgement::DoesNotApply
                    && closed_route(&question.plan.items[*index], question) == Some(route)
            })
        };
        self.route = match route(question) {
            Ok(route) if closes(route) => Err(Reason::RouteUnavailable),
            route => route,
        };
    }
}

/// Whether an item counts as one of its own.
fn counts(judgement: Judgement) -> bool {
    judgement != Judgement::DoesNotApply && !judgement.follows_there()
}

/// Whether an item is one for which it has to be said that nothing else is there.
fn asks_there(judgement: Judgement) -> bool {
    judgement.follows_there() || judgement == Judgement::Outstanding(Reason::NotAsked)
}

fn settled(judgement: Judgement) -> bool {
    matches!(judgement, Judgement::Settled { .. })
}
