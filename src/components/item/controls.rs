//! The answer that an item takes.

use domain::answer::{BackupForm, DecisionForm, Said};
use domain::plan::{Item, ItemKind};
use messages::Msg;
use yew::prelude::*;

use super::backup::backup;
use super::decision::decision;
use crate::components::live::live;
use crate::model::Model;

/// The inputs of an item, or what is said in their place.
pub fn controls(model: &Model, item: &Item) -> Html {
    let texts = &model.messages;
    let said = model.case.said(&item.id);
    match &item.kind {
        ItemKind::Backup(_) => match said {
            Some(Said::Backup(form)) => backup(model, item, form),
            _ => backup(model, item, &BackupForm::default()),
        },
        ItemKind::Decision(options) => match said {
            Some(Said::Decision(form)) => decision(texts, item, options, form),
            _ => decision(texts, item, options, &DecisionForm::default()),
        },
        ItemKind::Statement(label) => {
            statement(item, label, matches!(said, Some(Said::Statement(true))))
        }
        ItemKind::Host => {
            let text = match model.case.reference(item) {
                // The reference's own direction turns nothing around it.
                Some(reference) => texts.fill(
                    Msg::JoinLabel,
                    &[
                        ("label", texts.get(Msg::LabelHostConfirmed)),
                        ("text", &format!("\u{2068}{reference}\u{2069}")),
                    ],
                ),
                None => texts.get(Msg::LabelHostWaits).to_owned(),
            };
            live(&text)
        }
    }
}

fn statement(item: &Item, label: &str, read: bool) -> Html {
    html! {
        <div class="acc-choice">
            <label>
                <input
                    type="checkbox"
                    name={format!("{}.answer", item.id)}
                    value="read"
                    checked={read}
                />
                <span>{ label }</span>
            </label>
        </div>
    }
}
