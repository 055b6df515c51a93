//! From the gate's judgement to a record, as it is written.

use super::VERSION;
use super::write::{self, Stated, Written};
use crate::answer::{AS_CATEGORY, Basis, Choice, Said};
use crate::case::{Case, NOTHING_ELSE, NOTHING_OF_THE_REST};
use crate::gate::{Assessment, Judgement, Question};
use crate::grade::Grade;
use crate::json::{Members, Value};
use crate::matters::{dates_that_matter, says_that_there_is_none};
use crate::plan::{Item, ItemIndex, Plan};
use crate::reason::Reason;

/// The examiner's part of a record.
#[derive(Clone, Copy, Debug, Default)]
pub struct Examined<'a> {
    /// Its sentences about items: lists of texts by their ids.
    pub notes: Option<&'a Value>,
    /// What "nothing else is there" rests on, in its sentence; empty where that is no file.
    pub basis: &'a str,
    /// The facts that the page keeps; empty where there are none.
    pub facts: &'a str,
}

impl Written {
    /// The record of a judgement. A plan does not know the language of its texts, so whoever makes
    /// a record names it.
    #[must_use]
    pub fn of(
        question: &Question<'_>,
        assessment: &Assessment,
        language: &str,
        examined: Examined<'_>,
    ) -> Self {
        let plan = question.plan;
        let mut outstanding = Vec::new();
        for missing in assessment.outstanding(plan) {
            outstanding.push(write::missing(missing.item, missing.reason));
        }
        let answers = question.case.answers_by_key();
        let mut items = Vec::new();
        let mut others = Vec::new();
        let (mut applying, mut relied_on) = (Vec::new(), Vec::new());
        for (index, item) in plan.items.iter().enumerate() {
            let judgement = match assessment.item(index) {
                Judgement::DoesNotApply => {
                    others.extend(other(item, question.case));
                    continue;
                }
                Judgement::Settled { grade, .. } | Judgement::NotThere { grade, .. } => Ok(grade),
                Judgement::Outstanding(reason) => Err(reason),
                Judgement::Waiting => Err(Reason::Unanswered),
            };
            let mut fields = entry(index, question);
            if let Judgement::NotThere { grade, .. } = assessment.item(index) {
                write::set_not_there(&mut fields, Some(confirmation(grade, question.case)));
            }
            if let Some(Value::List(notes)) = examined.notes.and_then(|all| all.get(&item.id)) {
                fields.insert("notes", Value::List(notes.clone()));
            }
            write::set_judgement(&mut fields, judgement);
            items.push(Value::Object(fields));
            applying.push(item);
            // What AWS says of a service says nothing about an account that has none of it.
            let is_not_there = matches!(assessment.item(index), Judgement::NotThere { .. });
            if !is_not_there && !says_that_there_is_none(item, plan, question.case) {
                relied_on.push(item);
            }
        }
        others.extend(gone(question));
        let (facts, rules) = behind(plan, &applying, &relied_on);
        let stated = Stated {
            version: VERSION,
            made_at: assessment.at(),
            language,
            plan: write::plan(&plan.id, &plan.revision, plan.compiled),
            account: question.case.account,
            required: assessment.required(),
            outstanding,
            items,
            others,
            dates: dates_that_matter(plan, question.case)
                .map(|date| write::date(&date.title, (date.from_day, date.to_day)))
                .collect(),
            facts,
            rules,
            evidence: &question.evidence.files,
            basis: basis(examined.basis, question.case),
            files_facts: Some(examined.facts),
            answers,
        };
        Self::sealed(stated.fields())
    }
}

/// The sentence of the file on which it was confirmed that nothing else is there.
fn basis<'a>(sentence: &'a str, case: &Case) -> Option<&'a str> {
    let by_file = case.nothing_else().map(|(basis, _)| basis) == Some(Basis::File);
    (by_file && !sentence.is_empty()).then_some(sentence)
}

/// The confirmation by which an item is not there. Where it rests on the collector's file, another one
/// speaks of what the file could not show.
fn confirmation(grade: Grade, case: &Case) -> &'static str {
    let by_file = case.nothing_else().map(|(basis, _)| basis) == Some(Basis::File);
    if by_file && grade < Grade::Supported {
        NOTHING_OF_THE_REST
    } else {
        NOTHING_ELSE
    }
}

/// The facts that were relied on, with those of the rules of these items, and the rules themselves.
fn behind(plan: &Plan, items: &[&Item], relied_on: &[&Item]) -> (Vec<Value>, Vec<Value>) {
    let (mut facts, mut rules) = (Vec::new(), Vec::new());
    let mut cited: Vec<&String> = Vec::new();
    for item in relied_on {
        cited.extend(&item.sources);
    }
    for rule in &plan.rules {
        if items.iter().any(|item| item.rules.contains(&rule.id)) {
            cited.extend(&rule.sources);
            let older = rule.older.as_deref();
            rules.push(write::rule(&rule.id, &rule.title, &rule.value, older));
        }
    }
    for (key, source) in &plan.sources {
        if cited.contains(&key) {
            let url = source.url.as_deref();
            facts.push(write::fact(key, &source.title, url, &source.copy));
        }
    }
    (facts, rules)
}

/// The entry of one item, but for its judgement.
fn entry(index: ItemIndex, question: &Question<'_>) -> Members {
    let (plan, answers) = (question.plan, question.case.answers_by_key());
    let item = &plan.items[index];
    let heading = (item.id.as_str(), item.title.as_str());
    let section = &plan.sections[plan.section_of(index)].title;
    let mut fields = write::item(heading, section, item.kind.name(), item.required, answers);
    if let Some(said) = question.case.said(&item.id) {
        fields.set_given("label", label(item, said));
        write::set_follows(&mut fields, group(plan, index, said), answers);
    }
    fields.set_given("reference", question.case.reference(item));
    let files = question.evidence.files_of(&item.id);
    write::set_texts(&mut fields, "evidence", files.map(|file| &file.id));
    fields
}

/// The heading of an item that does not apply, where it was answered by itself.
fn other(item: &Item, case: &Case) -> Option<Value> {
    let said = case.said(&item.id)?;
    let own = said.is_given() && !said.follows_group();
    own.then(|| write::other(&item.id, &item.title, label(item, said)))
}

/// The headings of what the plan does not have, as the record has them that the answers came with.
fn gone(question: &Question<'_>) -> impl Iterator<Item = Value> {
    let (plan, answers) = (question.plan, question.case.answers());
    answers.filter_map(|(key, answer)| {
        let heading = answer.heading.as_ref()?;
        let own = answer.said.is_given() && !answer.said.follows_group();
        let is_gone = own && plan.find(key).is_none();
        is_gone.then(|| write::other(key, &heading.title, heading.label.as_deref()))
    })
}

fn label<'a>(item: &'a Item, said: &Said) -> Option<&'a str> {
    match said {
        Said::Decision(form) => Some(&item.option(form.option.as_deref()?)?.label),
        _ => None,
    }
}

/// Id and title of the category or section that speaks for an item, as its answer says.
fn group<'a>(plan: &'a Plan, index: ItemIndex, said: &Said) -> Option<(&'a str, &'a str)> {
    let category = &plan.categories[plan.items[index].category];
    let section = &plan.sections[category.section];
    let title = category.title.as_ref().unwrap_or(&section.title);
    match said {
        Said::Backup(form) if form.choice == Some(Choice::AsSection) => {
            Some((&section.id, &section.title))
        }
        Said::Backup(form) if form.choice == Some(Choice::AsCategory) => {
            Some((&category.id, title))
        }
        Said::Decision(form) if form.option.as_deref() == Some(AS_CATEGORY) => {
            Some((&category.id, title))
        }
        _ => None,
    }
}
