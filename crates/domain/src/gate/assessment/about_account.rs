//! The questions before the plan's own items: account, standing and route.

use super::Question;
use crate::account::{AccountId, AccountIdError};
use crate::gate::question::{is_ahead, is_from_before_correction};
use crate::reason::Reason;
use crate::standing::{Route, Standing};

/// The account: its id is whole, is the one that the answers are about, and is not protected.
pub(super) fn account(question: &Question<'_>) -> Result<AccountId, Reason> {
    let case = question.case;
    match (case.id_in_field(), case.account) {
        (Ok(typed), Some(account)) if typed == account => {
            let protected = &question.plan.protected_accounts;
            if protected.iter().any(|id| id == account.as_str()) {
                return Err(Reason::ProtectedAccount);
            }
            Ok(account)
        }
        (Ok(_), _) => Err(Reason::IdChanged),
        (Err(AccountIdError::Missing), _) => Err(Reason::Unanswered),
        (Err(AccountIdError::Malformed), _) => Err(Reason::IdInvalid),
    }
}

/// The standing: known, and not contradicted by a file.
pub(super) fn standing(question: &Question<'_>) -> Result<Standing, Reason> {
    let standing = question.case.standing().ok_or(Reason::Unanswered)?;
    in_time("standing", question)?;
    let found = &question.evidence.standings;
    let doubted = question
        .case
        .answer("standing")
        .is_some_and(|answer| answer.doubted);
    match standing {
        Standing::Unknown => Err(Reason::Unknown),
        standing if found.iter().any(|found| *found != standing) => Err(Reason::Contradicted),
        _ if doubted => Err(Reason::EvidenceRemoved),
        standing => Ok(standing),
    }
}

/// The route: the only one for the standing, or else the one that was chosen. A decision can close it, too, which is judged after the items.
pub(super) fn route(question: &Question<'_>) -> Result<Route, Reason> {
    let case = question.case;
    let route = case.route().ok_or(Reason::Unanswered)?;
    let only = case.standing().and_then(Route::only_one_for);
    if only.is_none() {
        in_time("route", question)?;
    }
    Ok(route)
}

fn in_time(key: &str, question: &Question<'_>) -> Result<(), Reason> {
    match question.case.answer(key).map(|answer| answer.at) {
        Some(at) if is_ahead(at, question) => Err(Reason::InTheFuture),
        Some(at) if is_from_before_correction(at, question) => Err(Reason::ClockCorrected),
        _ => Ok(()),
    }
}
