//! Answers to items that the plan had once count for what asks in their place.

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
