//! From the gate's judgement to a record.

use super::{DatedRule, Entry, Fact, Group, Kind, Missing, PlanMark, Record};
use crate::answer::{AS_CATEGORY, Choice, Said};
use crate::case::LATEST_SEEN;
use crate::gate::{Assessment, Judgement, Question};
use crate::grade::Grade;
use crate::plan::{Category, Item, ItemIndex, ItemKind, Plan};
use crate::reason::Reason;
use crate::table::Table;

impl Record {
    /// The record of a judgement. Its language is left to whoever read the plan.
    #[must_use]
    pub fn of(question: &Question<'_>, assessment: &Assessment) -> Self {
        let plan = question.plan;
        let mut record = Self {
            made_at: assessment.at(),
            language: String::new(),
            plan: PlanMark {
                id: plan.id.clone(),
                revision: plan.revision.clone(),
                compiled: plan.compiled,
            },
            required: assessment.required(),
            outstanding: Vec::new(),
            items: Vec::new(),
            account: question.case.account,
            answers: Table::new(),
            facts: Vec::new(),
            rules: Vec::new(),
            evidence: question.evidence.files.clone(),
        };
        for missing in assessment.outstanding(plan) {
            let item = missing.item.to_owned();
            record.outstanding.push(Missing {
                item,
                reason: missing.reason,
            });
        }
        let mut applying = Vec::new();
        for (index, item) in plan.items.iter().enumerate() {
            let judgement = match assessment.item(index) {
                Judgement::DoesNotApply => continue,
                Judgement::Settled { grade, .. } => Ok(grade),
                Judgement::Outstanding(reason) => Err(reason),
            };
            record.items.push(entry(index, judgement, question));
            applying.push(item);
        }
        // The latest time seen says something about this browser's clock, not about the account.
        for (key, answer) in question
            .case
            .answers()
            .filter(|(key, _)| *key != LATEST_SEEN)
        {
            record.answers.insert(key, answer.clone());
        }
        record.add_facts(plan, &applying);
        record
    }

    /// The rules that bear on these items, and what items and rules rest on.
    fn add_facts(&mut self, plan: &Plan, items: &[&Item]) {
        let mut cited: Vec<&String> = items.iter().flat_map(|item| &item.sources).collect();
        for rule in &plan.rules {
            if items.iter().any(|item| item.rules.contains(&rule.id)) {
                cited.extend(&rule.sources);
                self.rules.push(DatedRule {
                    id: rule.id.clone(),
                    title: rule.title.clone(),
                    value: rule.value.clone(),
                    older: rule.older.clone(),
                });
            }
        }
        for (key, source) in &plan.sources {
            if cited.contains(&key) {
                self.facts.push(Fact {
                    key: key.clone(),
                    title: source.title.clone(),
                    url: source.url.clone(),
                    copy: source.copy.clone(),
                });
            }
        }
    }
}

fn entry(index: ItemIndex, judgement: Result<Grade, Reason>, question: &Question<'_>) -> Entry {
    let plan = question.plan;
    let item = &plan.items[index];
    let said = question.case.said(&item.id);
    Entry {
        id: item.id.clone(),
        title: item.title.clone(),
        section: plan.sections[plan.section_of(index)].title.clone(),
        kind: match item.kind {
            ItemKind::Backup(_) => Kind::Backup,
            ItemKind::Decision(_) => Kind::Decision,
            ItemKind::Statement(_) => Kind::Statement,
        },
        required: item.required,
        label: said.and_then(|said| label(item, said)),
        follows: said.and_then(|said| group(plan, index, said)),
        files: question
            .evidence
            .files_of(&item.id)
            .map(|file| file.id.clone())
            .collect(),
        judgement,
    }
}

fn label(item: &Item, said: &Said) -> Option<String> {
    match said {
        Said::Decision(form) => Some(item.option(form.option.as_deref()?)?.label.clone()),
        _ => None,
    }
}

/// The category or section that speaks for an item, as its answer says.
fn group(plan: &Plan, index: ItemIndex, said: &Said) -> Option<Group> {
    let category = &plan.categories[plan.items[index].category];
    let by_section = match said {
        Said::Backup(form) if form.choice == Some(Choice::AsCategory) => false,
        Said::Backup(form) if form.choice == Some(Choice::AsSection) => true,
        Said::Decision(form) if form.option.as_deref() == Some(AS_CATEGORY) => false,
        _ => return None,
    };
    let section = &plan.sections[category.section];
    let title = |category: &Category| {
        category
            .title
            .clone()
            .unwrap_or_else(|| section.title.clone())
    };
    Some(if by_section {
        Group {
            id: section.id.clone(),
            title: section.title.clone(),
        }
    } else {
        Group {
            id: category.id.clone(),
            title: title(category),
        }
    })
}
