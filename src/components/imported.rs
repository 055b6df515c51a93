//! A record that came in: shown as it stood, before anything is taken over.

use domain::json::Value;
use domain::record::Incoming;
use markup::Element;
use messages::Msg;
use yew::prelude::*;

use super::action_button::action_button;
use super::paper::paper;
use super::shown::use_shown;
use crate::model::{Button, Import, Model, Topic, name_of};

/// A record that came in, at the top of the page.
#[component]
pub fn Imported() -> Html {
    use_shown(Topic::Imported, |model| match &model.ui.import {
        Some(Import::Shown {
            record,
            replaced,
            since,
        }) => Some(shown(model, record, !replaced.is_empty(), *since)),
        _ => None,
    })
}

fn shown(model: &Model, record: &Incoming, would_replace: bool, since: bool) -> Html {
    let account = name_of(record.account);
    let day = model.messages.moment(record.made_at);
    let values = [("account", account.as_str()), ("day", &day)];
    let fill = |message| model.messages.fill(message, &values);
    let go_on = if would_replace {
        Msg::ImportReplace
    } else {
        Msg::ImportContinue
    };
    let stood = Value::read(&record.stood).unwrap_or_default();
    let stood = Element::read(&stood);
    // The page's own title is above it.
    let lower = model.config.headings_below + 1;
    html! {
        <section class="acc-imported" data-panel="import" tabindex="-1">
            <p class="acc-label">{ fill(Msg::ImportStood) }</p>
            if since {
                <p class="acc-notice" role="alert">{ fill(Msg::ImportSince) }</p>
            }
            if would_replace {
                <p>{ fill(Msg::ImportWouldReplace) }</p>
            }
            { action_button(Button::ContinueImport, &fill(go_on)) }
            { action_button(Button::DiscardImport, &fill(Msg::ImportDiscard)) }
            { stood.as_ref().map(|stood| paper(stood, lower)).unwrap_or_default() }
        </section>
    }
}
