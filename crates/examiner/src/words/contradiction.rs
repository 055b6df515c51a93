//! Statements that can't be true, in words.

use evidence::combine::{Contradiction, ContradictionKind};
use evidence::facts::What;
use messages::examiner::{Say, Words};
use words::examiner as coded;

use super::names::names;

/// Why an answer can't be true; none where the number of resources says it already.
pub(crate) fn sentence(contradiction: &Contradiction, words: &Words) -> Option<String> {
    let say = match contradiction.kind {
        ContradictionKind::ResourcesExist => return None,
        ContradictionKind::Charged => Say::ContradictionCharged,
        ContradictionKind::OpenMembers => Say::ContradictionOpenMembers,
        ContradictionKind::CommitmentsRun => Say::ContradictionCommitmentsRun,
        ContradictionKind::DomainsRegistered => Say::ContradictionDomainsRegistered,
        ContradictionKind::AdministersServices => Say::ContradictionAdministersServices,
        ContradictionKind::CreatedByOrganization => Say::ContradictionCreatedByOrganization,
        ContradictionKind::InNoOrganization => Say::ContradictionInNoOrganization,
        ContradictionKind::IsManagement => Say::ContradictionIsManagement,
        ContradictionKind::ManagedByAnother => Say::ContradictionManagedByAnother,
        ContradictionKind::Listed
        | ContradictionKind::NoRootPassword
        | ContradictionKind::ContactUnverified
        | ContradictionKind::Denied => coded::sign(What::parse(contradiction.kind.name())?),
    };
    let count = u64::from(contradiction.count);
    let names = names(&contradiction.examples, count, words);
    let day = contradiction.as_of.map(|time| words.day(time.date()));
    let values = [("names", &*names), ("day", &day.unwrap_or_default())];
    Some(words.count(say, count, &values))
}
