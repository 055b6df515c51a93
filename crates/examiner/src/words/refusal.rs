//! The sentences for files that are not taken: the reason, and advice on the next step.

use domain::time::Timestamp;
use evidence::commands::Asked;
use evidence::kind::Kind;
use evidence::refusal::{OutputForm, Refusal, RefusalCode, SecretKind};
use messages::examiner::{Say, Words};
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
        Refusal::CollectedAccount(account) => account.as_str().to_owned(),
        Refusal::Malformed { at, .. } | Refusal::DuplicateMember { at } => at.to_string(),
        Refusal::Queried(Some(kind)) | Refusal::OtherOutput(kind) | Refusal::Ambiguous(kind) => {
            kind.name().to_owned()
        }
        Refusal::TooLarge
        | Refusal::Empty
        | Refusal::Utf16
        | Refusal::Binary
        | Refusal::Html
        | Refusal::DocumentationExample
        | Refusal::CutOff
        | Refusal::TooDeep { .. }
        | Refusal::OutOfProportion { .. }
        | Refusal::Queried(None)
        | Refusal::UngroupedCosts
        | Refusal::CollectedNewer
        | Refusal::CollectedCut
        | Refusal::CollectedDamaged
        | Refusal::CollectedOther
        | Refusal::CollectedAccounts
        | Refusal::CollectedSeveral
        | Refusal::Unrecognised { .. } => String::new(),
    }
}

/// Why a file is not taken; none where the code is not known, or its sentence has a place for
/// something that is not there.
pub(crate) fn sentence(code: &str, detail: &str, words: &Words) -> Option<String> {
    let code = RefusalCode::parse(code)?;
    let command = Kind::parse(detail).map(command).unwrap_or_default();
    let value = match code {
        RefusalCode::Queried if !command.is_empty() => {
            return Some(words.fill(Say::RefusalQueriedOf, &[("command", &command)]));
        }
        RefusalCode::OtherOutput | RefusalCode::Ambiguous if command.is_empty() => return None,
        RefusalCode::OtherOutput | RefusalCode::Ambiguous => ("command", command.as_str()),
        RefusalCode::Secret => ("what", words.get(coded::secret(SecretKind::parse(detail)?))),
        RefusalCode::NotJsonOutput => ("form", words.get(coded::form(OutputForm::parse(detail)?))),
        RefusalCode::ErrorMessage => ("error", detail),
        RefusalCode::CommandInput => ("member", detail),
        RefusalCode::Malformed | RefusalCode::DuplicateMember => ("at", detail),
        RefusalCode::CollectedAccount => ("account", detail),
        _ => return Some(words.get(coded::refusal(code)).to_owned()),
    };
    (!detail.is_empty()).then(|| words.fill(coded::refusal(code), &[value]))
}

/// The command to run for this kind, with words in place of what is not known here.
fn command(kind: Kind) -> String {
    let asked = Asked {
        account: None,
        regions: &[],
        now: Timestamp::default(),
    };
    let full = kind.commands(&asked).into_iter().next();
    match (kind, kind.printed_by()) {
        // Its days hang on the present time, which is not known here.
        (Kind::CostByService, [operation, ..]) => ["aws ", operation].concat(),
        _ => full.unwrap_or_default(),
    }
}
