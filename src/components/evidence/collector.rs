//! The collector: one script to save and one command to run, whose file shows more than any other.

use messages::Msg;
use yew::prelude::*;

use crate::components::live::Live;
use crate::model::{Button, Model};

/// The command, as it runs beside the script.
pub const COMMAND: &str = "python3 collect.py";

/// What prints the digest of a script.
const CHECK: &str = "sha256sum collect.py";

/// What to run. Whoever added files already finds it folded.
pub fn collector(model: &Model) -> Html {
    let texts = &model.messages;
    if model.evidence.files.is_empty() {
        return command(model);
    }
    html! {
        <details class="acc-more">
            <summary>{ texts.get(Msg::CollectorTitle) }</summary>
            { command(model) }
        </details>
    }
}

fn command(model: &Model) -> Html {
    let texts = &model.messages;
    let address = &model.config.collector;
    let copied = model.ui.copied.as_deref() == Some(COMMAND);
    let more = [
        Msg::CollectorReads,
        Msg::CollectorNeeds,
        Msg::CollectorPolicy,
        Msg::CollectorOthers,
        Msg::CollectorSecurity,
    ];
    let digest = &model.config.collector_digest;
    html! {
        <div class="acc-collector">
            <p class="acc-text">{ texts.get(Msg::CollectorRun) }</p>
            <pre dir="ltr" translate="no">{ COMMAND }</pre>
            if !address.is_empty() {
                <a
                    class="acc-button"
                    part="acc-button"
                    href={address.clone()}
                    download="collect.py"
                    target="_blank"
                    rel="noopener"
                >
                    { texts.get(Msg::CollectorSave) }
                </a>
            }
            <button
                type="button"
                class="acc-button"
                part="acc-button"
                data-action={Button::CopyCommand.name()}
                data-value={COMMAND}
            >
                { texts.get(Msg::CollectorCopy) }
            </button>
            <div role="status">
                if copied {
                    { Live::class("acc-label").paragraph(texts.get(Msg::CollectorCopied)) }
                }
            </div>
            <details class="acc-more">
                <summary>{ texts.get(Msg::CollectorMore) }</summary>
                { for more.iter().map(|message| html! { <p>{ texts.get(*message) }</p> }) }
                if !digest.is_empty() {
                    <p>{ texts.get(Msg::CollectorDigest) }</p>
                    <pre dir="ltr" translate="no">{ [CHECK, "\n", digest].concat() }</pre>
                }
            </details>
        </div>
    }
}
