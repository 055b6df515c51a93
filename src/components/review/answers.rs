//! All that was answered, once more: what is kept and where, what will be lost, what rests on a person's
//! word.

use domain::gate::{Assessment, Judgement};
use domain::grade::Grade;
use domain::plan::{ItemIndex, Plan};
use messages::Msg;
use words::{Words, route, said, standing};
use yew::prelude::*;

use super::blocks::{block, fold};
use super::line::{Line, basis, line};
use crate::model::{Model, sorted};
use crate::view::sentences::said_by;

/// The panel with the three blocks.
pub fn answers(model: &Model, plan: &Plan, assessment: &Assessment) -> Html {
    let texts = &model.messages;
    let sorted = sorted(plan, &model.case, assessment);
    let draw = |items: &[ItemIndex], with: Draw| -> Vec<Html> {
        let line = |index: &ItemIndex| item(model, plan, assessment, *index, with);
        items.iter().map(line).collect()
    };
    let said_of = |message: Msg, none: bool| none.then(|| texts.get(message).to_owned());
    let nothing_kept = said_of(Msg::ReviewKeptNothing, sorted.kept.is_empty());
    let nothing_lost = said_of(Msg::ReviewLostNothing, sorted.lost.is_empty());
    let on_word = kept_on_word(model, assessment, &sorted.kept);
    let mut word = about_the_account(model);
    word.extend(draw(&sorted.said, Draw::Answer));
    let kept = draw(&sorted.kept, Draw::Place);
    let lost = lost(model, plan, assessment, &sorted.lost);
    let nothing = draw(&sorted.nothing, Draw::Answer);
    let as_group = draw(&sorted.as_group, Draw::Answer);
    html! {
        <div class="acc-review" data-panel="review">
            { block(model, "kept", Msg::ReviewKeptTitle, nothing_kept, kept) }
            { fold(model, Msg::ReviewNotThere, nothing) }
            { block(model, "lost", Msg::ReviewLost, nothing_lost, lost) }
            { block(model, "word", Msg::ReviewWord, on_word, word) }
            { fold(model, Msg::ReviewNotApplying, as_group) }
        </div>
    }
}

/// How many of the copies rest on a person's word, too.
fn kept_on_word(model: &Model, assessment: &Assessment, kept: &[ItemIndex]) -> Option<String> {
    let is_said = |index: &&ItemIndex| {
        let judgement = assessment.item(**index);
        matches!(
            judgement,
            Judgement::Settled {
                grade: Grade::Attested,
                ..
            }
        )
    };
    let count = kept.iter().filter(is_said).count() as u64;
    (count > 0).then(|| model.messages.count(Msg::ReviewWordKept, count, &[]))
}

/// What a line says of an answer.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Draw {
    /// The answer, and what was typed with it.
    Answer,
    /// Only the place: under "kept" nobody need say so.
    Place,
}

fn item(model: &Model, plan: &Plan, assessment: &Assessment, index: ItemIndex, draw: Draw) -> Html {
    let Words { answer, more } = said(&model.messages, plan, &model.case, index);
    let item = &plan.items[index];
    let content = Line {
        title: item.title.clone(),
        answer: if draw == Draw::Place { "" } else { &answer },
        typed: &more,
        basis: basis(model, plan, assessment, index),
        rows: &[&item.id],
    };
    line(model, &content)
}

/// Losses for the same reason stand in one line: what, by name, and why. Each line is one person's.
fn lost(model: &Model, plan: &Plan, assessment: &Assessment, items: &[ItemIndex]) -> Vec<Html> {
    let why = |index: &ItemIndex| said(&model.messages, plan, &model.case, *index);
    let mut lines = Vec::new();
    let by = |index: &ItemIndex| said_by(model, &plan.items[*index].id);
    for items in items.chunk_by(|one, next| why(one) == why(next) && by(one) == by(next)) {
        let Some(first) = items.first() else { continue };
        let Words { answer, more } = why(first);
        let titles: Vec<&str> = items
            .iter()
            .map(|item| plan.items[*item].title.as_str())
            .collect();
        let rows: Vec<&str> = items
            .iter()
            .map(|item| plan.items[*item].id.as_str())
            .collect();
        let content = Line {
            title: model.messages.list(&titles),
            answer: &answer,
            typed: &more,
            basis: basis(model, plan, assessment, *first),
            rows: &rows,
        };
        lines.push(line(model, &content));
    }
    lines
}

/// The answers about the account itself.
fn about_the_account(model: &Model) -> Vec<Html> {
    let (texts, case) = (&model.messages, &model.case);
    let words = |message: Option<Msg>| message.map_or("", |message| texts.get(message));
    let by = case.text("answered-by").trim();
    let nobody = if by.is_empty() {
        texts.get(Msg::InRecordNotNamed)
    } else {
        ""
    };
    let answers = [
        (
            Msg::AccountId,
            case.typed_id.as_str(),
            case.text("account-name"),
            "account",
        ),
        (Msg::AccountAnsweredBy, nobody, by, "account"),
        (
            Msg::StandingTitle,
            words(case.standing().map(standing)),
            "",
            "standing",
        ),
        (Msg::RouteTitle, words(case.route().map(route)), "", "route"),
    ];
    let draw = |(title, answer, typed, row): (Msg, &str, &str, &str)| {
        let content = Line {
            title: texts.get(title).to_owned(),
            answer,
            typed,
            basis: None,
            rows: &[row],
        };
        line(model, &content)
    };
    answers.into_iter().map(draw).collect()
}
