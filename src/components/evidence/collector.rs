//! The collector: one script to save and one command to run, whose file shows more than any other.

use messages::Msg;
use yew::prelude::*;

use crate::components::action_button::action_button;
use crate::components::live::Live;
use crate::model::{Button, Model, Script};

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

/// The button that shows the whole script, or hides it.
fn show(model: &Model) -> Html {
    let open = matches!(model.ui.script, Script::Shown(_));
    html! {
        <button
            type="button"
            class="acc-button"
            part="acc-button"
            data-action={Button::ShowScript.name()}
            aria-expanded={open.to_string()}
        >
            { model.messages.get(Msg::CollectorShow) }
        </button>
    }
}

/// The script, to be read and copied where nothing can be downloaded.
fn script(model: &Model) -> Html {
    let texts = &model.messages;
    match &model.ui.script {
        Script::Hidden => html! {},
        Script::Missing => Live::ALERT.paragraph(texts.get(Msg::CollectorMissing)),
        Script::Shown(text) => html! {
            <>
                <pre
                    class="acc-script"
                    dir="ltr"
                    translate="no"
                    role="region"
                    aria-label="collect.py"
                    tabindex="0"
                >
                    { text.as_str() }
                </pre>
                { action_button(Button::CopyScript, texts.get(Msg::CollectorCopyScript)) }
                { told(model.ui.copied.as_ref() == Some(text), texts.get(Msg::CollectorCopied)) }
            </>
        },
    }
}

/// Where it is said that something was copied.
fn told(copied: bool, text: &str) -> Html {
    html! {
        <div role="status">
            if copied {
                { Live::class("acc-label").paragraph(text) }
            }
        </div>
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
            { told(copied, texts.get(Msg::CollectorCopied)) }
            <details class="acc-more">
                <summary>{ texts.get(Msg::CollectorMore) }</summary>
                { for more.iter().map(|message| html! { <p>{ texts.get(*message) }</p> }) }
                if !digest.is_empty() {
                    <p>{ texts.get(Msg::CollectorDigest) }</p>
                    <pre dir="ltr" translate="no">{ [CHECK, "\n", digest].concat() }</pre>
                }
                if !address.is_empty() {
                    { show(model) }
                    { script(model) }
                }
            </details>
        </div>
    }
}
