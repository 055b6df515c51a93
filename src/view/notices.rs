//! What the person has to know: about saving, the clock, and text that was refused.

use domain::secret::Secret;
use domain::stored::Unreadable;
use messages::Msg;
use yew::prelude::*;

use super::words::live;
use crate::model::{Model, Notice};

/// Everything that has to be known about saving and the clock.
pub fn notices(model: &Model) -> Html {
    let messages = &model.messages;
    let text = |notice: &Notice| match notice {
        Notice::StorageBlocked => messages.get(Msg::NoticeStorageBlocked).to_owned(),
        Notice::StorageFull => messages.get(Msg::NoticeStorageFull).to_owned(),
        Notice::StorageLimit => messages.get(Msg::NoticeStorageLimit).to_owned(),
        Notice::StorageCleared => messages.get(Msg::NoticeStorageCleared).to_owned(),
        Notice::Language => messages.get(Msg::PlanLanguage).to_owned(),
        Notice::Unreadable(reason, count) => {
            let reason = messages.get(match reason {
                Unreadable::Corrupt => Msg::NoticeCorrupt,
                Unreadable::Newer => Msg::NoticeNewer,
                Unreadable::Edited => Msg::NoticeEdited,
            });
            messages.fill(Msg::NoticeUnreadable, &[("reason", reason), ("count", &count.to_string())])
        }
    };
    let behind = (model.clock < model.case.latest && model.case.latest.0 - model.clock.0 > 60_000)
        .then(|| messages.fill(Msg::NoticeClock, &[("time", &model.case.latest.iso())]));
    html! {
        <div class="acc-notices" role="status">
            { for model.ui.notices.iter().map(text).chain(behind).map(|text| html! {
                <p class="acc-notice">{ live(text) }</p>
            }) }
        </div>
    }
}

/// What to say where a secret was typed into a field of this row.
pub fn refused(model: &Model, row: &str) -> Html {
    let here = model.ui.refused.as_ref().filter(|(name, _)| {
        name.as_str() == row || name.rsplit_once('.').is_some_and(|(id, _)| id == row)
    });
    match here {
        None => Html::default(),
        Some((_, secret)) => {
            let message = match secret {
                Secret::AccessKey => Msg::NoticeSecretAccessKey,
                Secret::SessionToken => Msg::NoticeSessionToken,
                Secret::PrivateKey => Msg::NoticePrivateKey,
            };
            html! { <p class="acc-notice" role="alert">{ live(model.messages.get(message).to_owned()) }</p> }
        }
    }
}
