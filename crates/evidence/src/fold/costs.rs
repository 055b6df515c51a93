//! Folds costs by service: a service that was paid for exists.

use super::{Fold, Folded, Unreadable};
use crate::elements::{CostPeriod, TimeField};
use crate::facts::{Commitment, CommitmentKind, CommitmentState, CostFact};
use crate::item::Item;
use crate::redact::redact;
use crate::services::{self, Charge};

impl Fold {
    /// Takes the costs of one month: a service that was paid for exists.
    pub(crate) fn costs(&mut self, period: &CostPeriod, key: usize) -> Folded {
        let TimeField(end) = period.time_period.end;
        self.saw_until(end);
        for group in &period.groups {
            let service = group.keys.get(key).ok_or(Unreadable)?;
            let mut paid = false;
            for metric in group.metrics.values() {
                // AWS writes a digit before the point: without it a sum may have become nothing.
                let text = metric.amount.trim();
                let begins = text
                    .trim_start_matches('-')
                    .starts_with(|c: char| c.is_ascii_digit());
                let amount: f64 = text.parse().map_err(|_| Unreadable)?;
                if !begins {
                    return Err(Unreadable);
                }
                paid |= amount != 0.0;
            }
            if paid {
                self.paid(service);
            }
        }
        Ok(())
    }

    pub(crate) fn paid(&mut self, service: &str) {
        if services::charge(service) == Charge::Commitment {
            // A bill does not say how long it still runs.
            self.facts.commitments.push(Commitment {
                kind: CommitmentKind::SavingsPlan,
                id: redact(service).into_owned(),
                state: CommitmentState::Unknown,
                until: None,
            });
        }
        let item = match services::charge(service) {
            Charge::Data(item) => Some(item),
            Charge::Commitment | Charge::NoData => None,
            Charge::Unknown => Some(Item::Other),
        };
        self.facts.costs.push(CostFact {
            service: redact(service).into_owned(),
            item,
        });
    }
}
