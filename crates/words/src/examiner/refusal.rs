//! Why a file is not taken.

use evidence::refusal::{OutputForm, RefusalCode, SecretKind};
use messages::examiner::Say;

/// The sentence of each code.
#[must_use]
pub const fn refusal(value: RefusalCode) -> Say {
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
        RefusalCode::Queried => Say::RefusalQueried,
        RefusalCode::UngroupedCosts => Say::RefusalUngroupedCosts,
        RefusalCode::OtherOutput => Say::RefusalOtherOutput,
        RefusalCode::Ambiguous => Say::RefusalAmbiguous,
        RefusalCode::Unrecognised => Say::RefusalUnrecognised,
        RefusalCode::CollectedNewer => Say::RefusalCollectedNewer,
        RefusalCode::CollectedCut => Say::RefusalCollectedCut,
        RefusalCode::CollectedDamaged => Say::RefusalCollectedDamaged,
        RefusalCode::CollectedOther => Say::RefusalCollectedOther,
        RefusalCode::CollectedAccount => Say::RefusalCollectedAccount,
        RefusalCode::CollectedAccounts => Say::RefusalCollectedAccounts,
        RefusalCode::CollectedSeveral => Say::RefusalCollectedSeveral,
    }
}

/// The kind of credential that was seen.
#[must_use]
pub const fn secret(value: SecretKind) -> Say {
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
#[must_use]
pub const fn form(value: OutputForm) -> Say {
    match value {
        OutputForm::Table => Say::FormTable,
        OutputForm::Text => Say::FormText,
        OutputForm::Yaml => Say::FormYaml,
    }
}
