//! Items that the plan had once: answers to them count for what asks in their place, and keep their headings.

use super::Case;
use crate::answer::{Answer, BackupForm, Choice, DecisionForm, Said};
use crate::plan::{Plan, Replaced};

impl Case {
    /// Takes over what was said about items that the plan had once, where nothing was said since about
    /// what asks in their place. The old answers stay as they are. Tells which answers came.
    pub fn take_replaced(&mut self, plan: &Plan) -> Vec<String> {
        let mut taken = Vec::new();
        for gone in &plan.replaced {
            if plan.successor_of(&gone.id).is_none() || self.answer(&gone.by).is_some() {
                continue;
            }
            let (Some(index), Some(old)) = (plan.find(&gone.by), self.answer(&gone.id)) else {
                continue;
            };
            if let Some(said) = said_there(gone, &old.said) {
                let revision = plan.items[index].revision;
                let answer = Answer {
                    said,
                    revision,
                    parts: None,
                    ..old.clone()
                };
                self.put(&gone.by, answer);
                taken.push(gone.by.clone());
            }
        }
        taken
    }

    /// Drops the headings that a record gave to what this plan has: it has its own.
    pub fn drop_headings(&mut self, plan: &Plan) {
        let known = |key: &str| {
            plan.find(key).is_some() || plan.category(key).is_some() || plan.section(key).is_some()
        };
        let named = self
            .answers()
            .filter(|(_, answer)| answer.heading.is_some());
        let named = named.filter(|(key, _)| known(key));
        let named: Vec<_> = named
            .map(|(key, answer)| (key.to_owned(), answer.clone()))
            .collect();
        for (key, answer) in named {
            let heading = None;
            self.put(&key, Answer { heading, ..answer });
        }
    }
}

/// A decision's answer as the backup that asks in its place would have taken it.
fn said_there(gone: &Replaced, old: &Said) -> Option<Said> {
    let Said::Decision(DecisionForm { option, why }) = old else {
        return None;
    };
    let choice = Choice::parse(gone.answers.get(option.as_ref()?)?)?;
    Some(Said::Backup(BackupForm {
        choice: Some(choice),
        why: why.clone(),
        ..BackupForm::default()
    }))
}
