//! The notices that a person has to read: about saving, the clock, and text that was refused.

use domain::stored::Unreadable;
use messages::Msg;

use super::form::button;
use super::line::live;
use super::sentences;
use super::settling::row;
use super::tag::Tag;
use crate::model::{Button, Model, Notice};

/// Everything that has to be known about saving and the clock.
pub fn notices(model: &Model) -> Tag {
    let notices = model
        .ui
        .notices
        .iter()
        .map(|notice| sentence(model, *notice));
    let behind = (model.clock_is_behind() && model.is_plausible()).then(|| {
        let time = model.case.latest.iso();
        model.messages.fill(Msg::NoticeClock, &[("time", &time)])
    });
    let lines = notices
        .chain(behind)
        .map(|text| live("p", "acc-notice", &text));
    Tag::new("div")
        .class("acc-notices")
        .fixed("role", "status")
        .children(lines)
        .child((!model.is_plausible()).then(|| implausible(model)))
}

/// The row of the clock: a time was seen that lies far ahead of it.
fn implausible(model: &Model) -> Tag {
    let messages = &model.messages;
    let [time, clock] = [model.case.latest, model.clock].map(|moment| messages.moment(moment));
    let values = [("time", time.as_str()), ("clock", clock.as_str())];
    let text = messages.fill(Msg::ClockImplausible, &values);
    let put_right = messages.get(Msg::ClockPutRight);
    row("clock", false)
        .child(live("p", "acc-notice", &text))
        .child(button(Button::PutTimeRight, None, put_right))
}

fn sentence(model: &Model, notice: Notice) -> String {
    let messages = &model.messages;
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
            let reason = messages.get(match reason {
                Unreadable::Corrupt => Msg::NoticeCorrupt,
                Unreadable::Newer => Msg::NoticeNewer,
                Unreadable::Edited => Msg::NoticeEdited,
            });
            let count = messages.number(count as u64);
            let values = [("reason", reason), ("count", &count)];
            return messages.fill(Msg::NoticeUnreadable, &values);
        }
    };
    messages.get(message).to_owned()
}

/// The sentence to show where text typed into a field of this row is refused.
#[inline(never)]
pub fn refused(model: &Model, row: &str) -> Option<Tag> {
    let refused = sentences::refused_at(model, row)?;
    let sentence = sentences::refused(&model.messages, refused)?;
    Some(live("p", "acc-notice", sentence).fixed("role", "alert"))
}
