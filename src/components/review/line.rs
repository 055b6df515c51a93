//! One line of the review: what was answered, on what that rests, and the way to change it.

use domain::account::AccountId;
use domain::evidence::FileMark;
use domain::gate::{Assessment, Judgement};
use domain::grade::Grade;
use domain::plan::{ItemIndex, ItemKind, Plan};
use messages::Msg;
use words::{file as file_words, grade_word};
use yew::prelude::*;

use crate::components::account_id::grouped;
use crate::components::chip::{Status, chip};
use crate::components::notes::notes;
use crate::model::Model;
use crate::view::sentences::said_by;

/// What stands in a line. Empty texts are left out.
#[derive(Default)]
pub struct Line<'a> {
    /// What it is about.
    pub title: String,
    /// The answer.
    pub answer: &'a str,
    /// What was typed with it: a place, a reason, a name.
    pub typed: &'a str,
    /// On what the answer rests.
    pub basis: Option<(Status, Grade)>,
    /// The rows that it is about. The way to change it leads to the first.
    pub rows: &'a [&'a str],
}

/// On what the answer about an item rests.
pub fn basis(
    model: &Model,
    plan: &Plan,
    assessment: &Assessment,
    index: ItemIndex,
) -> Option<(Status, Grade)> {
    let judgement = assessment.item(index);
    let Judgement::Settled { grade, .. } = judgement else {
        return None;
    };
    // Nobody asks for a file but of copies.
    if !matches!(plan.items[index].kind, ItemKind::Backup(_)) {
        return None;
    }
    let said = model.case.said(&plan.items[index].id);
    Some((Status::of(judgement, said), grade))
}

/// A line. One that says something else is drawn anew: a browser that translates may have moved its
/// texts.
pub fn line(model: &Model, line: &Line<'_>) -> Html {
    let texts = &model.messages;
    let Some(row) = line.rows.first() else {
        return Html::default();
    };
    let Line {
        title,
        answer,
        typed,
        basis,
        ..
    } = line;
    let label = texts.fill(Msg::ReviewChangeWhat, &[("title", title)]);
    html! {
        <li
            class="acc-answer"
            data-about={line.rows.join(" ")}
            data-many={is_many(line).then_some("")}
            key={format!("{row}\n{title}\n{answer}\n{typed}")}
        >
            <div class="acc-answer-said">
                { title_and_answer(line) }
                if !typed.is_empty() {
                    <p class="acc-typed" dir="auto">{ *typed }</p>
                }
                if let Some(by) = said_by(model, row) {
                    <p class="acc-hint">{ by }</p>
                }
                <>{ for line.rows.iter().map(|row| notes(model, row)) }</>
                { files(model, line.rows) }
            </div>
            if let Some((status, grade)) = basis {
                { chip(*status, html! { <span>{ texts.get(grade_word(*grade)) }</span> }) }
            }
            <a class="acc-change" href={format!("#{row}")} data-goto={(*row).to_owned()} aria-label={label}>
                { texts.get(Msg::ReviewChange) }
            </a>
        </li>
    }
}

/// Of very many things the answer stands first: nobody reads a heading of forty names.
const MANY: usize = 5;

fn is_many(line: &Line<'_>) -> bool {
    line.rows.len() > MANY && !line.answer.is_empty()
}

fn title_and_answer(line: &Line<'_>) -> Html {
    let answer = match line.answer {
        "" => None,
        id if AccountId::parse(id).is_ok() => Some(grouped(id)),
        text => Some(Html::from(text)),
    };
    match answer {
        Some(answer) if is_many(line) => html! {
            <>
                <p class="acc-item-title">{ answer }</p>
                <p>{ &line.title }</p>
            </>
        },
        answer => html! {
            <>
                <p class="acc-item-title">{ &line.title }</p>
                if let Some(answer) = answer {
                    <p>{ answer }</p>
                }
            </>
        },
    }
}

/// The files that speak of these rows, folded: digests help only whoever compares them.
fn files(model: &Model, rows: &[&str]) -> Html {
    let texts = &model.messages;
    let mut files: Vec<&FileMark> = rows
        .iter()
        .flat_map(|row| model.evidence.files_of(row))
        .collect();
    files.sort_by_key(|file| file.taken_at);
    files.dedup();
    let Some(latest) = files.last() else {
        return Html::default();
    };
    let day = texts.day(latest.taken_at.date());
    let summary = texts.count(Msg::ReviewFiles, files.len() as u64, &[("day", &day)]);
    html! {
        <details class="acc-more">
            <summary>{ summary }</summary>
            { for files.iter().map(|file| html! { <p class="acc-hint">{ file_words(file) }</p> }) }
        </details>
    }
}
