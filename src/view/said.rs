//! What was said, by whom and when, on one line.

use domain::answer::Answer;
use domain::gate::{Assessment, Judgement};
use domain::plan::{ItemIndex, ItemKind, Plan};

use words::grade_word;

use crate::model::Model;

/// So many milliseconds later a time alone may be taken for that of another day.
const HALF_A_DAY: u64 = 12 * 60 * 60 * 1000;

/// What was said about an item, and what that rests on.
pub fn of_item(model: &Model, plan: &Plan, index: ItemIndex, judgement: Judgement) -> String {
    let said = words::said(&model.messages, plan, &model.case, index);
    let answer = model.case.answer(&plan.items[index].id);
    // Nobody asks for a file but of copies.
    let is_backup = matches!(plan.items[index].kind, ItemKind::Backup(_));
    let grade = match judgement {
        Judgement::Settled { grade, .. } if is_backup => model.messages.get(grade_word(grade)),
        _ => "",
    };
    let parts = vec![said.answer, isolated(&said.more), grade.to_owned()];
    line(model, parts, answer)
}

/// What was said about the items of a category: each answer once, and who gave the last one.
pub fn of_category(
    model: &Model,
    plan: &Plan,
    assessment: &Assessment,
    category: usize,
) -> Option<String> {
    let mut answers: Vec<String> = Vec::new();
    let mut last: Option<&Answer> = None;
    for index in plan.categories.get(category)?.items.clone() {
        if !matches!(assessment.item(index), Judgement::Settled { .. }) {
            continue;
        }
        let said = words::said(&model.messages, plan, &model.case, index).answer;
        if !answers.contains(&said) {
            answers.push(said);
        }
        let answer = model.case.answer(&plan.items[index].id);
        last = answer
            .into_iter()
            .chain(last)
            .max_by_key(|answer| answer.at);
    }
    (!answers.is_empty()).then(|| line(model, vec![answers.join(", ")], last))
}

/// What a person typed has a direction of its own, and turns nothing around it.
fn isolated(typed: &str) -> String {
    if typed.is_empty() {
        return String::new();
    }
    format!("\u{2068}{typed}\u{2069}")
}

fn line(model: &Model, mut parts: Vec<String>, answer: Option<&Answer>) -> String {
    if let Some(answer) = answer {
        let by = match answer.by.as_str() {
            "" => model.case.text("answered-by"),
            by => by,
        };
        if !by.is_empty() {
            parts.push(isolated(by));
        }
        let texts = &model.messages;
        let age = model.case.time(model.clock).0.saturating_sub(answer.at.0);
        parts.push(if age < HALF_A_DAY {
            texts.time(answer.at)
        } else {
            texts.day(answer.at.date())
        });
    }
    parts.retain(|part| !part.is_empty());
    parts.join(" · ")
}
