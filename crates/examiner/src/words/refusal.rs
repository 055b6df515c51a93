//! The sentences for files that are not taken: the reason, and advice on the next step.

use evidence::refusal::{OutputForm, Refusal, RefusalCode, SecretKind};
use messages::examiner::{Say, Words};

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
        RefusalCode::Secret => ("what", words.get(secret(SecretKind::parse(detail)?))),
        RefusalCode::NotJsonOutput => ("form", words.get(form(OutputForm::parse(detail)?))),
        RefusalCode::ErrorMessage => ("error", detail),
        RefusalCode::CommandInput => ("member", detail),
        RefusalCode::Malformed | RefusalCode::DuplicateMember => ("at", detail),
        _ => return Some(words.get(of_code(code)).to_owned()),
    };
    (!detail.is_empty()).then(|| words.fill(of_code(code), &[value]))
}

/// The sentence of each code.
const fn of_code(value: RefusalCode) -> Say {
    match value {
        RefusalCode::Secret => Say::RefusalSecret,
        RefusalCode::TooLarge => Say::RefusalTooLarge,
        RefusalCode::Empty => Say::RefusalEmpty,
        RefusalCode::Utf16 => Say::RefusalUtf16,
        RefusalCode::Binary => Say::RefusalBinary,
        RefusalCode::Html => Say::RefusalHtml,
        RefusalCode::NotJsonOutput => Say::RefusalNotJsonOutput,
        RefusalCode::ErrorMessage => Say::RefusalErrorMessage,
        RefusalCode::DocumentationExample => Say::RefusalDocumentationExample,
        RefusalCode::CommandInput => Say::RefusalCommandInput,
        RefusalCode::CutOff => Say::RefusalCutOff,
        RefusalCode::Malformed => Say::RefusalMalformed,
        RefusalCode::DuplicateMember => Say::RefusalDuplicateMember,
        RefusalCode::TooDeep => Say::RefusalTooDeep,
        RefusalCode::OutOfProportion => Say::RefusalOutOfProportion,
        RefusalCode::Unrecognised => Say::RefusalUnrecognised,
    }
}

/// The kind of credential that was seen.
const fn secret(value: SecretKind) -> Say {
    match value {
        SecretKind::AccessKey => Say::SecretSecretAccessKey,
        SecretKind::SessionToken => Say::SecretSessionToken,
        SecretKind::PrivateKey => Say::SecretPrivateKey,
        SecretKind::ServiceToken => Say::SecretServiceToken,
        SecretKind::SignedAddress => Say::SecretSignedAddress,
        SecretKind::Password => Say::SecretPassword,
        SecretKind::OneTimeSeed => Say::SecretOneTimeSeed,
        SecretKind::SecretValue => Say::SecretSecretValue,
        SecretKind::DecryptedParameter => Say::SecretDecryptedParameter,
    }
}

/// How the output of a command was printed.
const fn form(value: OutputForm) -> Say {
    match value {
        OutputForm::Table => Say::FormTable,
        OutputForm::Text => Say::FormText,
        OutputForm::Yaml => Say::FormYaml,
    }
}
