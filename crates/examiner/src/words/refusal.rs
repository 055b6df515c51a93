//! The sentences for files that are not taken: what was seen, and what to do next.

use evidence::refusal::{OutputForm, Refusal, RefusalCode, SecretKind};
use messages::examiner::{Say, Words};

/// Why a file is not taken.
pub(crate) fn sentence(refusal: &Refusal, words: &Words) -> String {
    let text = of_code(refusal.code());
    match refusal {
        Refusal::Secret(kind) => words.fill(text, &[("what", words.get(secret(*kind)))]),
        Refusal::NotJsonOutput(kind) => words.fill(text, &[("form", words.get(form(*kind)))]),
        Refusal::ErrorMessage { error, operation } if operation.is_empty() => {
            words.fill(text, &[("error", error)])
        }
        Refusal::ErrorMessage { error, operation } => {
            words.fill(text, &[("error", &[error, " (", operation, ")"].concat())])
        }
        Refusal::CommandInput(member) => words.fill(text, &[("member", member)]),
        Refusal::Malformed { at, .. } => words.fill(text, &[("at", &at.to_string())]),
        Refusal::TooLarge
        | Refusal::Empty
        | Refusal::Utf16
        | Refusal::Binary
        | Refusal::Html
        | Refusal::DocumentationExample
        | Refusal::CutOff
        | Refusal::TooDeep { .. }
        | Refusal::OutOfProportion { .. }
        | Refusal::Unrecognised { .. } => words.get(text).to_owned(),
    }
}

/// The sentence of a code, for what is refused before it is read; any other code is that of a file
/// that can't be opened.
pub(crate) fn sentence_of_code(code: &str, words: &Words) -> String {
    let code = RefusalCode::parse(code).filter(|code| !tells_more(*code));
    words
        .get(code.map_or(Say::RefusalUnreadable, of_code))
        .to_owned()
}

/// Whether its sentence has a place for something that only the reader knows.
const fn tells_more(code: RefusalCode) -> bool {
    matches!(
        code,
        RefusalCode::Secret
            | RefusalCode::NotJsonOutput
            | RefusalCode::ErrorMessage
            | RefusalCode::CommandInput
            | RefusalCode::Malformed
    )
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
        RefusalCode::TooDeep => Say::RefusalTooDeep,
        RefusalCode::OutOfProportion => Say::RefusalOutOfProportion,
        RefusalCode::Unrecognised => Say::RefusalUnrecognised,
    }
}

/// What kind of credential was seen.
const fn secret(value: SecretKind) -> Say {
    match value {
        SecretKind::AccessKey => Say::SecretSecretAccessKey,
        SecretKind::SessionToken => Say::SecretSessionToken,
        SecretKind::PrivateKey => Say::SecretPrivateKey,
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
