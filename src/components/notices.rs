//! The notices that a person has to read: about saving and the clock.

use domain::stored::Unreadable;
use messages::Msg;
use yew::prelude::*;

use super::action_button::action_button;
use super::live::Live;
use super::row::{RowState, row};
use super::shown::use_shown;
use crate::model::{Button, Model, Notice, Topic};

/// Everything that has to be known about saving and the clock.
#[component]
pub fn Notices() -> Html {
    use_shown(Topic::Notices, |model| {
        let notices = model.ui.notices.iter();
        let notices = notices.map(|notice| sentence(model, *notice));
        let behind = (model.clock_is_behind() && model.is_plausible()).then(|| {
            let time = model.case.latest.iso();
            model.messages.fill(Msg::NoticeClock, &[("time", &time)])
        });
        let notice = |text: String| Live::class("acc-notice").paragraph(&text);
        Some(html! {
            <div class="acc-notices" role="status">
                <>{ for notices.chain(behind).map(notice) }</>
                if !model.is_plausible() {
                    { implausible(model) }
                }
            </div>
        })
    })
}

/// The row of the clock: a time was seen that lies far ahead of it.
fn implausible(model: &Model) -> Html {
    let texts = &model.messages;
    let [time, clock] = [model.case.latest, model.clock].map(|moment| texts.moment(moment));
    let values = [("time", time.as_str()), ("clock", clock.as_str())];
    let text = texts.fill(Msg::ClockImplausible, &values);
    let inside = html! {
        <>
            { Live::class("acc-notice").paragraph(&text) }
            { action_button(Button::PutTimeRight, texts.get(Msg::ClockPutRight)) }
        </>
    };
    row(model, "clock", RowState::Outstanding, inside)
}

fn sentence(model: &Model, notice: Notice) -> String {
    let texts = &model.messages;
    let message = match notice {
        Notice::StorageBlocked => Msg::NoticeStorageBlocked,
        Notice::StorageFull => Msg::NoticeStorageFull,
        Notice::StorageLimit => Msg::NoticeStorageLimit,
        Notice::FactsNotKept => Msg::NoticeFactsNotKept,
        Notice::FactsAside => Msg::NoticeFactsAside,
        Notice::StorageCleared => Msg::NoticeStorageCleared,
        Notice::MayComeBack => Msg::NoticeMayComeBack,
        Notice::Language => Msg::PlanLanguage,
        Notice::Unreadable(reason, count) => {
            let reason = texts.get(match reason {
                Unreadable::Corrupt => Msg::NoticeCorrupt,
                Unreadable::Newer => Msg::NoticeNewer,
                Unreadable::Edited => Msg::NoticeEdited,
            });
            let count = texts.number(count as u64);
            let values = [("reason", reason), ("count", &count)];
            return texts.fill(Msg::NoticeUnreadable, &values);
        }
    };
    texts.get(message).to_owned()
}
