//! The row of one item: what it is, its answer, and what that comes to.

mod backup;
mod by_itself;
mod controls;
mod decision;
mod more;
mod same_place;
mod sources;
mod status;
mod way_out;
mod why;

use domain::gate::Judgement;
use domain::plan::{Item, ItemIndex, ItemKind};
use domain::reason::Reason;
use messages::{Messages, Msg};
use yew::prelude::*;

use self::by_itself::{by_itself, is_spoken_for};
use self::controls::controls;
use self::more::More;
use self::status::{status, verdict};
pub use self::why::why;
use super::chip::Status;
use super::fold::{Line, fold};
use super::notes::notes;
use super::refused::refused;
use super::row::{RowState, row};
use super::shown::{FirstDrawing, use_shown};
use crate::model::{Button, Topic};
use crate::view::said::of_item;

/// Which item.
#[derive(PartialEq, Properties)]
pub struct ItemRowProps {
    /// Its place in the plan.
    pub index: ItemIndex,
    /// Whether it begins as a line.
    #[prop_or_default]
    pub folded: bool,
}

/// The row of an item. One that does not apply stays, empty and hidden.
#[component]
pub fn ItemRow(props: &ItemRowProps) -> Html {
    let ItemRowProps { index, folded } = *props;
    let first = use_mut_ref(FirstDrawing::default);
    let behind = use_mut_ref(|| None);
    use_shown(Topic::Item(index), |model| {
        let (plan, assessment) = (model.plan.as_ref().ok()?, model.assessment.as_ref()?);
        // While another plan takes over, a row of the one before may be drawn once more.
        let item = plan.items.get(index)?;
        let judgement = assessment.item(index);
        if judgement == Judgement::DoesNotApply {
            return Some(html! { <div class="acc-row" data-item={item.id.clone()} hidden=true /> });
        }
        let state = RowState::of_item(judgement);
        let settled = state == RowState::Settled;
        let said = model.case.said(&item.id);
        let line = Line {
            title: &item.title,
            status: Status::of(judgement, said),
            settled,
            said: if matches!(judgement, Judgement::Settled { .. }) {
                of_item(model, plan, index, judgement)
            } else if is_statement(item) && judgement == Judgement::Outstanding(Reason::Unanswered)
            {
                item.text.first().cloned().unwrap_or_default()
            } else {
                verdict(model, said, judgement)
            },
        };
        // Of what is not there nobody has to read how to get it out.
        let brief = judgement.follows_there();
        let paragraph = |text: &String| html! { <p class="acc-text">{ text }</p> };
        let open = first.borrow_mut().get((model.opened, brief), || {
            !settled && !brief && !folded && model.is_short()
        });
        if !model.draws_whole(&item.id) {
            let line = fold(model.opened, &line, open, Html::default());
            return Some(row(model, &item.id, state, line));
        }
        let spoken_for = is_spoken_for(said, judgement);
        if spoken_for {
            *behind.borrow_mut() = Some(model.opened);
        }
        let mut fields = controls(model, item);
        // Fields that stood behind a press stay there: what is answered in them does not move.
        if *behind.borrow() == Some(model.opened) {
            fields = by_itself(&model.messages, spoken_for, fields);
        }
        let inside = html! {
            <fieldset aria-label={item.title.clone()}>
                // A list stands in a fragment of its own: when it grows or shrinks, what stands before it
                // stays the same element.
                <>{ for shown_text(item).iter().map(paragraph) }</>
                { fields }
                { go_on(&model.messages) }
                { refused(model, &item.id) }
                { status(model, plan, index, judgement) }
                { notes(model, &item.id) }
                if !brief {
                    <More {index} />
                }
            </fieldset>
        };
        Some(row(
            model,
            &item.id,
            state,
            fold(model.opened, &line, open, inside),
        ))
    })
}

/// The way on, for the keyboard: it stands before all rows, and by this nobody has to go back there. It is seen
/// once it has the focus.
fn go_on(texts: &Messages) -> Html {
    html! {
        <button type="button" class="acc-button acc-go-on" data-action={Button::Next.name()}>
            { texts.get(Msg::RailNext) }
        </button>
    }
}

const fn is_statement(item: &Item) -> bool {
    matches!(item.kind, ItemKind::Statement(_))
}

/// What is read by everyone: all of a statement, and the first paragraph about anything else.
fn shown_text(item: &Item) -> &[String] {
    let end = if is_statement(item) {
        item.text.len()
    } else {
        1
    };
    &item.text[..end.min(item.text.len())]
}

/// What stands behind the fold.
fn text_behind(item: &Item) -> &[String] {
    &item.text[shown_text(item).len()..]
}
