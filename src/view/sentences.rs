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
use crate::model::places::Progress;

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

/// Who gave the answer under this key, where that is someone else than who is answering now.
pub fn said_by(model: &Model, key: &str) -> Option<String> {
    let by = &model.case.answer(key)?.by;
    if by.is_empty() || by == model.case.text("answered-by") {
        return None;
    }
    // The name's own direction turns nothing around it.
    let label = model.messages.get(Msg::InRecordAnsweredBy);
    let by = format!("\u{2068}{by}\u{2069}");
    Some(labelled(&model.messages, label, &by))
}

/// The sentences of files about a row.
pub fn notes(model: &Model, row: &str) -> Option<Vec<AttrValue>> {
    let Value::List(notes) = model.examined.get("notes")?.get(row)? else {
        return None;
    };
    let notes = notes.iter().filter_map(Value::as_text);
    Some(notes.map(|note| note.to_owned().into()).collect())
}

/// The files behind a row: their ids, and what they are.
pub fn files_behind<'a>(model: &'a Model, row: &str) -> impl Iterator<Item = (&'a str, &'a str)> {
    let behind = model.examined.get("behind");
    let files = behind.map_or(&[][..], |behind| behind.list(row));
    files.iter().filter_map(|file| match file {
        Value::List(parts) => match parts.as_slice() {
            [id, name] => Some((id.as_text()?, name.as_text()?)),
            _ => None,
        },
        _ => None,
    })
}

/// How much of something is settled.
pub struct Count {
    /// Its state.
    pub state: &'static str,
    /// The words. A tick says without colour that all of it is settled.
    pub text: String,
    /// The words once all of it is settled. They are the longest, and their room is kept: a heading beside
    /// them must not wrap while somebody answers.
    pub longest: String,
}

/// How much of something is settled.
pub fn count(texts: &Messages, progress: Progress) -> Count {
    let required = texts.number(progress.required as u64);
    let said = |settled: &str| {
        let values = [("settled", settled), ("required", &required)];
        texts.fill(Msg::CategoryCount, &values)
    };
    let longest = format!("✓ {}", said(&required));
    if progress.is_settled() {
        return Count {
            state: "settled",
            text: longest.clone(),
            longest,
        };
    }
    Count {
        state: "outstanding",
        text: said(&texts.number(progress.settled as u64)),
        longest,
    }
}
