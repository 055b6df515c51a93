//! From the gate's judgement to a record.

use std::collections::BTreeSet;

use super::{DatedRule, Entry, Fact, Group, Kind, Missing, PlanMark, Record};
use crate::answer::{AS_CATEGORY, Choice, Said};
use crate::gate::{Assessment, Judgement, Question};
use crate::grade::Grade;
use crate::plan::{Category, Item, ItemIndex, ItemKind, Plan};
use crate::reason::Reason;

impl Record {
    /// The record of a judgement. Its language is left to whoever read the plan.
    #[must_use]
    pub fn of(question: &Question<'_>, assessment: &Assessment) -> Self {
        let plan = question.plan;
        let judged = judged(plan, assessment);
        let items: Vec<ItemIndex> = judged.iter().map(|(index, _)| *index).collect();
        let outstanding = assessment.outstanding(plan);
        Self {
            made_at: assessment.at(),
            language: String::new(),
            plan: PlanMark {
                id: plan.id.clone(),
                revision: plan.revision.clone(),
                compiled: plan.compiled,
            },
            required: assessment.required(),
            outstanding: outstanding
                .map(|missing| Missing {
                    item: missing.item.to_owned(),
                    reason: missing.reason,
                })
                .collect(),
            items: judged
                .into_iter()
                .map(|(index, judgement)| entry(index, judgement, question))
                .collect(),
            account: question.case.account,
            answers: question
                .case
                .answers()
                .map(|(key, answer)| (key.to_owned(), answer.clone()))
                .collect(),
            facts: facts(plan, &items),
            rules: rules(plan, &items),
        }
    }
}

type Judged = Result<Grade, Reason>;

/// The items that apply, with what was said about them.
fn judged(plan: &Plan, assessment: &Assessment) -> Vec<(ItemIndex, Judged)> {
    let judged = |index: ItemIndex| match assessment.item(index) {
        Judgement::DoesNotApply => None,
        Judgement::Settled { grade, .. } => Some((index, Ok(grade))),
        Judgement::Outstanding(reason) => Some((index, Err(reason))),
    };
    (0..plan.items.len()).filter_map(judged).collect()
}

fn entry(index: ItemIndex, judgement: Judged, question: &Question<'_>) -> Entry {
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

fn rules(plan: &Plan, items: &[ItemIndex]) -> Vec<DatedRule> {
    let cited = cited(items, |index| &plan.items[index].rules);
    let rules = plan
        .rules
        .iter()
        .filter(|rule| cited.contains(rule.id.as_str()));
    rules
        .map(|rule| DatedRule {
            id: rule.id.clone(),
            title: rule.title.clone(),
            value: rule.value.clone(),
            older: rule.older.clone(),
        })
        .collect()
}

/// What the items rest on, and what the rules that bear on them rest on.
fn facts(plan: &Plan, items: &[ItemIndex]) -> Vec<Fact> {
    let rules = cited(items, |index| &plan.items[index].rules);
    let mut keys = cited(items, |index| &plan.items[index].sources);
    for rule in plan
        .rules
        .iter()
        .filter(|rule| rules.contains(rule.id.as_str()))
    {
        keys.extend(rule.sources.iter().map(String::as_str));
    }
    let sources = keys
        .into_iter()
        .filter_map(|key| Some((key, plan.sources.get(key)?)));
    sources
        .map(|(key, source)| Fact {
            key: key.to_owned(),
            title: source.title.clone(),
            url: source.url.clone(),
            copy: source.copy.clone(),
        })
        .collect()
}

fn cited<'a>(
    items: &[ItemIndex],
    keys: impl Fn(ItemIndex) -> &'a Vec<String>,
) -> BTreeSet<&'a str> {
    items
        .iter()
        .flat_map(|index| keys(*index))
        .map(String::as_str)
        .collect()
}
