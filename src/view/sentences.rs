//! Sentences about the model, for whatever draws them.

use domain::case::Refused;
use domain::gate::Assessment;
use domain::json::Value;
use domain::reason::Reason;
use domain::secret::Secret;
use messages::{Messages, Msg};
use words::reason_sentence;
use yew::AttrValue;

use super::joined::labelled;
use crate::model::Model;

/// How far one is.
pub fn progress(messages: &Messages, assessment: &Assessment) -> String {
    let [settled, required] =
        [assessment.settled(), assessment.required()].map(|count| messages.number(count as u64));
    let values = [("settled", settled.as_str()), ("required", &required)];
    messages.fill(Msg::ProgressOf, &values)
}

/// That something is outstanding, and why.
pub fn outstanding(messages: &Messages, reason: Reason) -> String {
    labelled(
        messages,
        messages.get(Msg::StatusOutstanding),
        messages.get(reason_sentence(reason)),
    )
}

/// Whether the same answer, given once more, would settle it: choosing what is chosen says nothing.
pub fn wants_saying_again(reason: Reason) -> bool {
    matches!(
        reason,
        Reason::EvidenceRemoved | Reason::InTheFuture | Reason::ClockCorrected
    )
}

/// Why text typed into a field of this row was refused, if any was.
pub fn refused_at(model: &Model, row: &str) -> Option<Refused> {
    let (name, refused) = model.ui.refused.as_ref()?;
    let here = name == row || name.rsplit_once('.').is_some_and(|(id, _)| id == row);
    here.then_some(*refused)
}

/// The sentence about refused text; none where no field is at fault.
pub fn refused(messages: &Messages, refused: Refused) -> Option<&str> {
    Some(messages.get(match refused {
        Refused::Secret(Secret::AccessKey) => Msg::NoticeSecretAccessKey,
        Refused::Secret(Secret::SessionToken) => Msg::NoticeSessionToken,
        Refused::Secret(Secret::PrivateKey) => Msg::NoticePrivateKey,
        Refused::Secret(Secret::ServiceToken) => Msg::NoticeServiceToken,
        Refused::Secret(Secret::SignedAddress) => Msg::NoticeSignedAddress,
        Refused::Secret(Secret::Password) => Msg::NoticePassword,
        Refused::Secret(Secret::OneTimeSeed) => Msg::NoticeOneTimeSeed,
        Refused::Console => Msg::NoticeConsole,
        Refused::Strange => return None,
    }))
}

/// The sentences of files about a row.
pub fn notes(model: &Model, row: &str) -> Option<Vec<AttrValue>> {
    let Value::List(notes) = model.examined.get("notes")?.get(row)? else {
        return None;
    };
    let notes = notes.iter().filter_map(Value::as_text);
    Some(notes.map(|note| note.to_owned().into()).collect())
}
