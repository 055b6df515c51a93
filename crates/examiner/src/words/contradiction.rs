//! Statements that can't be true, in words.

use evidence::combine::{Contradiction, ContradictionKind};
use messages::examiner::{Say, Words};

use super::list;

/// Why an answer can't be true; none where the number of resources says it already.
pub(crate) fn sentence(contradiction: &Contradiction, words: &Words) -> Option<String> {
    let say = match contradiction.kind {
        ContradictionKind::ResourcesExist => return None,
        ContradictionKind::OpenMembers if contradiction.count == 1 => {
            Say::ContradictionOpenMembersOne
        }
        ContradictionKind::OpenMembers => Say::ContradictionOpenMembersOther,
        ContradictionKind::CommitmentsRun => Say::ContradictionCommitmentsRun,
        ContradictionKind::DomainsRegistered => Say::ContradictionDomainsRegistered,
        ContradictionKind::AdministersServices => Say::ContradictionAdministersServices,
        ContradictionKind::CreatedByOrganization => Say::ContradictionCreatedByOrganization,
        ContradictionKind::InOrganization => Say::ContradictionInOrganization,
        ContradictionKind::InNoOrganization => Say::ContradictionInNoOrganization,
        ContradictionKind::IsManagement => Say::ContradictionIsManagement,
        ContradictionKind::ManagedByAnother => Say::ContradictionManagedByAnother,
    };
    let names = list(&contradiction.examples, words);
    let count = contradiction.count.to_string();
    let day = contradiction.as_of.map(|time| time.date().iso());
    let day = day.unwrap_or_default();
    Some(words.fill(say, &[("names", &names), ("count", &count), ("day", &day)]))
}
