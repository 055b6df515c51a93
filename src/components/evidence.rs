//! Evidence: the command to run, the fields that take files, and the examiner's section.

mod collector;

use domain::reason::Reason;
use messages::Msg;
use yew::prelude::*;

pub use self::collector::COMMAND;
use self::collector::collector;
use super::action_button::action_button;
use super::copies::Copies;
use super::live::Live;
use super::outline::outline;
use super::outstanding::outstanding;
use super::refused::refused;
use super::row::{RowState, row};
use super::shown::use_shown;
use crate::model::{Button, Examiner, Model, Topic};

/// The endings and kinds of the files that it takes.
const ACCEPTED: &str = ".json,.jsonl,.csv,.gz,.txt,application/json,text/csv,text/plain";

/// That something is on its way.
const WAITING: Live = Live {
    role: Some("status"),
    ..Live::class("acc-hint")
};

/// Everything below the heading "Evidence".
#[component]
pub fn Evidence() -> Html {
    use_shown(Topic::Evidence, |model| {
        let texts = &model.messages;
        let text = |message: Msg| texts.get(message);
        let unread = model.assessment.as_ref()?.evidence().err();
        let inside = html! {
            <>
                <p class="acc-text">{ text(Msg::EvidenceIntro) }</p>
                { collector(model) }
                <label class="acc-field">
                    <span class="acc-label">{ text(Msg::EvidenceFiles) }</span>
                    <input
                        class="acc-drop"
                        type="file"
                        name="evidence"
                        data-first=""
                        accept={ACCEPTED}
                        multiple=true
                    />
                </label>
                { by_command(model) }
                if unread.is_some() {
                    { action_button(Button::Examine, text(Msg::EvidenceAgain)) }
                }
                { outstanding(texts, unread) }
                // Where facts are saved the verdict says the same.
                if unread != Some(Reason::EvidenceUnread) {
                    { examiner(model) }
                }
                { refused(model, "evidence-filter") }
                // A person decides about facts that can't be read.
                if unread == Some(Reason::EvidenceUnreadable) {
                    { action_button(Button::GoOnWithoutFacts, text(Msg::EvidenceWithout)) }
                }
                if model.outline.is_null() {
                    <Copies />
                } else {
                    { outline(&model.outline, model.config.headings_below) }
                }
            </>
        };
        Some(row(model, "evidence", RowState::of(unread), inside))
    })
}

/// How far the program is that reads files, where it is not there.
fn examiner(model: &Model) -> Html {
    let text = |message: Msg| model.messages.get(message);
    match model.ui.examiner {
        Examiner::Still => Html::default(),
        Examiner::Awaited => WAITING.paragraph(text(Msg::EvidenceWaits)),
        Examiner::Missing => Live::ALERT.paragraph(text(Msg::EvidenceNoExaminer)),
    }
}

/// What takes the output of single commands, for whoever does not run the script.
fn by_command(model: &Model) -> Html {
    let text = |message: Msg| model.messages.get(message);
    let examines = !model.outline.is_null()
        || model
            .assessment
            .as_ref()
            .is_some_and(|assessment| assessment.evidence().is_err());
    html! {
        <details class="acc-more">
            <summary>{ text(Msg::EvidenceByCommand) }</summary>
            if !examines {
                { action_button(Button::Examine, text(Msg::EvidenceCommands)) }
            }
            <label class="acc-field">
                <span class="acc-label">{ text(Msg::EvidenceText) }</span>
                <textarea
                    name="evidence-text"
                    rows="3"
                    autocomplete="off"
                    spellcheck="false"
                    dir="ltr"
                />
            </label>
            { refused(model, "evidence-text") }
            { action_button(Button::AddEvidence, text(Msg::EvidenceAdd)) }
        </details>
    }
}
