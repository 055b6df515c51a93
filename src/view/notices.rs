//! What the person has to know: about saving, the clock, and text that was refused.

use domain::case::Refused;
use domain::secret::Secret;
use domain::stored::Unreadable;
use messages::Msg;

use super::line::live;
use super::tag::Tag;
use crate::model::{Model, Notice};

/// Everything that has to be known about saving and the clock.
pub fn notices(model: &Model) -> Tag {
    let notices = model
        .ui
        .notices
        .iter()
        .map(|notice| sentence(model, *notice));
    let behind = model.clock_is_behind().then(|| {
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
}

fn sentence(model: &Model, notice: Notice) -> String {
    let messages = &model.messages;
    let message = match notice {
        Notice::StorageBlocked => Msg::NoticeStorageBlocked,
        Notice::StorageFull => Msg::NoticeStorageFull,
        Notice::StorageLimit => Msg::NoticeStorageLimit,
        Notice::FactsNotKept => Msg::NoticeFactsNotKept,
        Notice::StorageCleared => Msg::NoticeStorageCleared,
        Notice::Language => Msg::PlanLanguage,
        Notice::Unreadable(reason, count) => {
            let reason = messages.get(match reason {
                Unreadable::Corrupt => Msg::NoticeCorrupt,
                Unreadable::Newer => Msg::NoticeNewer,
                Unreadable::Edited => Msg::NoticeEdited,
            });
            let values = [("reason", reason), ("count", &count.to_string())];
            return messages.fill(Msg::NoticeUnreadable, &values);
        }
    };
    messages.get(message).to_owned()
}

/// What to say where something was typed into a field of this row that is refused.
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
        Refused::Console => Msg::NoticeConsole,
        Refused::Strange => return None,
    };
    Some(live("p", "acc-notice", model.messages.get(message)).fixed("role", "alert"))
}
