//! The sentences for files that are not taken: the reason, and advice on the next step.

use evidence::refusal::{OutputForm, Refusal, RefusalCode, SecretKind};
use messages::examiner::Words;
use words::examiner as coded;

/// The text for the gap in the sentence of a refusal, the same in every language; empty where there
/// is nothing more to say.
pub(crate) fn detail(refusal: &Refusal) -> String {
    match refusal {
        Refusal::Secret(kind) => kind.name().to_owned(),
        Refusal::NotJsonOutput(form) => form.name().to_owned(),
        Refusal::ErrorMessage { error, operation } if operation.is_empty() => error.clone(),
        Refusal::ErrorMessage { error, operation } => [error, " (", operation, ")"].concat(),
        Refusal::CommandInput(member) => member.clone(),
        Refusal::Malformed { at, .. } | Refusal::DuplicateMember { at } => at.to_string(),
        Refusal::TooLarge
        | Refusal::Empty
        | Refusal::Utf16
        | Refusal::Binary
        | Refusal::Html
        | Refusal::DocumentationExample
        | Refusal::CutOff
        | Refusal::TooDeep { .. }
        | Refusal::OutOfProportion { .. }
        | Refusal::Unrecognised { .. } => String::new(),
    }
}

/// Why a file is not taken; none where the code is not known, or its sentence has a place for
/// something that is not there.
pub(crate) fn sentence(code: &str, detail: &str, words: &Words) -> Option<String> {
    let code = RefusalCode::parse(code)?;
    let value = match code {
        RefusalCode::Secret => ("what", words.get(coded::secret(SecretKind::parse(detail)?))),
        RefusalCode::NotJsonOutput => ("form", words.get(coded::form(OutputForm::parse(detail)?))),
        RefusalCode::ErrorMessage => ("error", detail),
        RefusalCode::CommandInput => ("member", detail),
        RefusalCode::Malformed | RefusalCode::DuplicateMember => ("at", detail),
        _ => return Some(words.get(coded::refusal(code)).to_owned()),
    };
    (!detail.is_empty()).then(|| words.fill(coded::refusal(code), &[value]))
}
