//! The record to keep. Once the account is closed it is finished.

use domain::matters::dates_that_matter;
use domain::plan::Plan;
use messages::Msg;
use yew::prelude::*;

use crate::components::action_button::{action_button, primary_button};
use crate::model::{Button, Model, name_of};

/// The record to keep, in every form that there is.
pub fn keep(model: &Model, plan: &Plan) -> Html {
    let texts = &model.messages;
    let button = |action: Button, label: Msg| action_button(action, texts.get(label));
    let dated = dates_that_matter(plan, &model.case).any(|entry| entry.in_calendar);
    let heading = model.config.heading(3);
    let (class, title) = if model.is_closed() {
        let account = name_of(model.case.account);
        let title = texts.fill(Msg::ExportClosed, &[("account", &account)]);
        ("acc-record acc-card", title)
    } else {
        ("acc-record", texts.get(Msg::ExportTitle).to_owned())
    };
    let inside = html! {
        <>
            <p class="acc-hint">{ texts.get(Msg::ExportHint) }</p>
            if model.is_closed() {
                { primary_button(Button::ExportMarkdown, texts.get(Msg::ExportMarkdown)) }
            } else {
                { button(Button::ExportMarkdown, Msg::ExportMarkdown) }
            }
            { button(Button::ExportJson, Msg::ExportJson) }
            if dated {
                { button(Button::ExportCalendar, Msg::ExportCalendar) }
            }
            { button(Button::Print, Msg::ExportPrint) }
            if dated && model.closed_on().is_none() {
                <p class="acc-hint">{ texts.get(Msg::ExportFromToday) }</p>
            }
            { exported(model) }
        </>
    };
    // Until something is done there is little to keep.
    if !model.is_closed() && !model.ui.reviewing {
        return html! {
            <details class="acc-more acc-record" data-panel="keep">
                <summary>{ title }</summary>
                { inside }
            </details>
        };
    }
    html! {
        <div {class} data-panel="keep">
            <@{heading} key={title.clone()}>{ title.clone() }</@>
            if model.is_closed() {
                <p class="acc-strong">{ texts.get(Msg::ExportFinished) }</p>
            }
            { inside }
        </div>
    }
}

/// The text that was offered last, for whoever gets no file.
fn exported(model: &Model) -> Html {
    let Some(exported) = model.ui.exported.clone() else {
        return Html::default();
    };
    html! {
        <label class="acc-field">
            <span class="acc-label">{ model.messages.get(Msg::ExportText) }</span>
            <textarea name="exported" rows="8" readonly=true dir="auto" value={exported} />
        </label>
    }
}
