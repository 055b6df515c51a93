//! The field for a record.

use messages::Msg;
use yew::prelude::*;

use super::hint::{described_by, hint};
use super::live::Live;
use super::shown::use_shown;
use crate::model::{Import as Incoming, Topic};

const FIELD: &str = "record";

/// The field for a record, and what became of the one that was brought. One that can be taken over is
/// shown at the top of the page.
#[component]
pub fn Import() -> Html {
    use_shown(Topic::Import, |model| {
        let texts = &model.messages;
        let outcome = match &model.ui.import {
            None | Some(Incoming::Shown { .. }) => Html::default(),
            Some(Incoming::Refused(sentence)) => Live::ALERT.paragraph(sentence),
            Some(Incoming::Done(account)) => {
                let text = texts.fill(Msg::ImportDone, &[("account", account.as_str())]);
                html! {
                    <div class="acc-imported" role="status" tabindex="-1">
                        { Live::class("acc-notice").paragraph(&text) }
                    </div>
                }
            }
        };
        Some(html! {
            <div class="acc-record">
                <details class="acc-more">
                    <summary>{ texts.get(Msg::ImportTitle) }</summary>
                    <div class="acc-field">
                        <label class="acc-label" for={FIELD}>{ texts.get(Msg::ImportFile) }</label>
                        { hint(FIELD, texts.get(Msg::ImportHint)) }
                        <input
                            type="file"
                            id={FIELD}
                            name={FIELD}
                            accept=".json,application/json"
                            aria-describedby={described_by(FIELD)}
                        />
                    </div>
                </details>
                { outcome }
            </div>
        })
    })
}
