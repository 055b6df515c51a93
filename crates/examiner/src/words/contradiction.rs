//! Statements that can't be true, in words.

use evidence::combine::{Contradiction, ContradictionKind};
use evidence::facts::What;
use messages::examiner::{Say, Words};
use words::examiner as coded;

use super::list;

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
    let names = list(&contradiction.examples, words);
    let day = contradiction.as_of.map(|time| words.day(time.date()));
    let values = [("names", &*names), ("day", &day.unwrap_or_default())];
    Some(words.count(say, contradiction.count.into(), &values))
}
