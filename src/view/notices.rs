//! The notices that a person has to read: about saving, the clock, and text that was refused.

use domain::case::Refused;
use domain::secret::Secret;
use domain::stored::Unreadable;
use messages::Msg;

use super::account::row;
use super::form::button;
use super::line::live;
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
    let (name, refused) = model.ui.refused.as_ref()?;
    if name != row && name.rsplit_once('.').is_none_or(|(id, _)| id != row) {
        return None;
    }
    let message = match refused {
        Refused::Secret(Secret::AccessKey) => Msg::NoticeSecretAccessKey,
        Refused::Secret(Secret::SessionToken) => Msg::NoticeSessionToken,
        Refused::Secret(Secret::PrivateKey) => Msg::NoticePrivateKey,
        Refused::Secret(Secret::ServiceToken) => Msg::NoticeServiceToken,
        Refused::Secret(Secret::SignedAddress) => Msg::NoticeSignedAddress,
        Refused::Secret(Secret::Password) => Msg::NoticePassword,
        Refused::Secret(Secret::OneTimeSeed) => Msg::NoticeOneTimeSeed,
        Refused::Console => Msg::NoticeConsole,
        Refused::Strange => return None,
    };
    Some(live("p", "acc-notice", model.messages.get(message)).fixed("role", "alert"))
}
