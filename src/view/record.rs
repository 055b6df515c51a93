//! A record that comes in: shown as it stood, before anything is taken over.

use domain::record::Record;
use messages::Msg;
use text_views::record_markdown;
use yew::prelude::*;

use super::form::button;
use super::words::live;
use crate::model::{Import, Model, name_of};

/// The field for a record, and what it says.
pub fn import(model: &Model) -> Html {
    let messages = &model.messages;
    let text = |message: Msg| messages.get(message);
    let shown = match &model.ui.import {
        None => Html::default(),
        Some(Import::Refused(sentence)) => html! { <p class="acc-notice" role="alert">{ live(sentence.clone()) }</p> },
        Some(Import::Done(account)) => {
            let done = messages.fill(Msg::ImportDone, &[("account", account.as_str())]);
            html! { <p class="acc-notice" role="status">{ live(done) }</p> }
        }
        Some(Import::Shown { record, would_replace }) => judgement(model, record, *would_replace),
    };
    html! {
        <div class="acc-record">
            <h3>{ text(Msg::ImportTitle).to_owned() }</h3>
            <label class="acc-field">
                <span class="acc-label">{ text(Msg::ImportFile).to_owned() }</span>
                <span class="acc-hint">{ text(Msg::ImportHint).to_owned() }</span>
                <input type="file" name="record" accept=".json,application/json" />
            </label>
            { shown }
        </div>
    }
}

fn judgement(model: &Model, record: &Record, would_replace: bool) -> Html {
    let messages = &model.messages;
    let account = name_of(record.account);
    let day = record.made_at.iso();
    let values = [("account", account.as_str()), ("day", day.as_str())];
    let count = record.outstanding.len().to_string();
    let stood = if record.outstanding.is_empty() {
        messages.get(Msg::ImportWasOpen).to_owned()
    } else {
        messages.fill(Msg::ImportWasShut, &[("count", &count)])
    };
    let go_on = if would_replace { Msg::ImportReplace } else { Msg::ImportContinue };
    html! {
        <div class="acc-question" data-panel="import" tabindex="-1">
            <h4>{ messages.fill(Msg::ImportStood, &values) }</h4>
            <p>{ stood }</p>
            <pre class="acc-stood" tabindex="0" dir="auto">{ record_markdown(record, messages) }</pre>
            if would_replace {
                <p>{ messages.fill(Msg::ImportWouldReplace, &values) }</p>
            }
            { button("continue-import", None, &messages.fill(go_on, &values)) }
            { button("discard-import", None, messages.get(Msg::ImportDiscard)) }
        </div>
    }
}
