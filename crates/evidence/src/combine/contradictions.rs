//! The statements that can't be true.

use std::collections::{BTreeMap, BTreeSet};

use domain::account::AccountId;
use domain::time::Timestamp;

use super::Rules;
use super::files::Judged;
use super::findings::Finding;
use super::signs;
use crate::closed::closed_list;
use crate::facts::{CommitmentState, JoinedMethod, NAMES};
use crate::item::Item;
use crate::subject::{self, Subject};

closed_list! {
    /// Why an answer can't be true.
    ContradictionKind {
        /// Resources exist.
        ResourcesExist = "resources-exist",
        /// It cost something.
        Charged = "charged",
        /// Members of the organization are not closed.
        OpenMembers = "open-members",
        /// Savings Plans or Reserved Instances run.
        CommitmentsRun = "commitments-run",
        /// Domains are registered in the account.
        DomainsRegistered = "domains-registered",
        /// The account administers services for its organization.
        AdministersServices = "administers-services",
        /// The organization created the account.
        CreatedByOrganization = "created-by-organization",
        /// The account is in no organization.
        InNoOrganization = "in-no-organization",
        /// The account is the management account of its organization.
        IsManagement = "is-management",
        /// Another account is the management account of its organization.
        ManagedByAnother = "managed-by-another",
        /// AWS lists something of it. From here on the names are those of signs.
        Listed = "listed",
        /// The root user has no password.
        NoRootPassword = "no-root-password",
        /// The contact information is not verified.
        ContactUnverified = "contact-unverified",
        /// A policy of the organization denies it.
        Denied = "denied",
    }
}

/// An answer that can't be true. An answer for a whole category that says the same is meant too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contradiction {
    /// The item, by its id in the built-in plan.
    pub item: &'static str,
    /// Why.
    pub kind: ContradictionKind,
    /// The choices or options of the item that can't be true.
    pub options: &'static [&'static str],
    /// How many things say so.
    pub count: u32,
    /// Up to [`NAMES`] of them.
    pub examples: Vec<String>,
    /// When the newest file that says so was taken; for resources none, as several files may.
    pub as_of: Option<Timestamp>,
}

/// All contradictions, in the order of items and kinds.
pub(super) fn find(
    files: &[Judged<'_>],
    findings: &BTreeMap<Item, Finding>,
    rules: &Rules,
) -> Vec<Contradiction> {
    let mut gathered = Gathered::default();
    for file in files.iter().filter(|file| !file.is_of_other_account()) {
        of_file(file, rules, &mut gathered);
    }
    let existing = findings.iter().filter(|(_, finding)| finding.existing > 0);
    let existing = existing.map(|(item, finding)| Contradiction {
        item: item.name(),
        kind: ContradictionKind::ResourcesExist,
        options: &["nothing"],
        count: finding.existing,
        examples: finding.examples.clone(),
        as_of: None,
    });
    existing
        .chain(charged(files))
        .chain(gathered.0.into_iter().map(contradiction))
        .collect()
}

/// The items for which something was paid.
fn charged(files: &[Judged<'_>]) -> Vec<Contradiction> {
    let mut services: BTreeMap<Item, (BTreeSet<&str>, Timestamp)> = BTreeMap::new();
    for file in files.iter().filter(|file| !file.is_of_other_account()) {
        for cost in &file.facts.costs {
            let Some(item) = cost.item else { continue };
            let (names, as_of) = services.entry(item).or_default();
            names.insert(&cost.service);
            *as_of = (*as_of).max(file.source.taken_at);
        }
    }
    let one = |(item, (names, as_of)): (Item, (BTreeSet<&str>, Timestamp))| Contradiction {
        item: item.name(),
        kind: ContradictionKind::Charged,
        options: &["nothing"],
        count: u32::try_from(names.len()).unwrap_or(u32::MAX),
        examples: names.into_iter().map(str::to_owned).collect(),
        as_of: Some(as_of),
    };
    services.into_iter().map(one).collect()
}

/// The items of which this file, which is about the account, contradicts an answer.
pub(super) fn items(file: &Judged<'_>, rules: &Rules) -> Vec<&'static str> {
    let mut gathered = Gathered::default();
    of_file(file, rules, &mut gathered);
    gathered
        .0
        .into_keys()
        .map(|(subject, _)| subject.item)
        .collect()
}

/// The grounds on which something can't be true: the things, by name, and the newest file.
#[derive(Default)]
struct Gathered(BTreeMap<(Subject, ContradictionKind), Said>);

#[derive(Default)]
struct Said {
    things: BTreeSet<String>,
    /// The most that one file counts.
    counted: u32,
    as_of: Timestamp,
}

impl Gathered {
    fn add(
        &mut self,
        file: &Judged<'_>,
        about: Subject,
        kind: ContradictionKind,
        counted: usize,
        things: impl IntoIterator<Item = String>,
    ) {
        let said = self.0.entry((about, kind)).or_default();
        said.things.extend(things);
        said.counted = said.counted.max(u32::try_from(counted).unwrap_or(u32::MAX));
        said.as_of = said.as_of.max(file.source.taken_at);
    }
}

fn contradiction(((subject, kind), said): ((Subject, ContradictionKind), Said)) -> Contradiction {
    let named = u32::try_from(said.things.len()).unwrap_or(u32::MAX);
    Contradiction {
        item: subject.item,
        kind,
        options: subject.contradicts,
        count: named.max(said.counted),
        examples: said.things.into_iter().take(NAMES).collect(),
        as_of: Some(said.as_of),
    }
}

fn of_file(file: &Judged<'_>, rules: &Rules, gathered: &mut Gathered) {
    let facts = file.facts;
    let closing = rules.closing;
    let text = |account: &AccountId| account.as_str().to_owned();
    if let Some(members) = &facts.members
        && members.open > 0
        && members.management.is_some()
        && members.management == closing
    {
        let examples = members.examples.iter().map(text);
        let kind = ContradictionKind::OpenMembers;
        gathered.add(
            file,
            subject::MEMBERS,
            kind,
            members.open as usize,
            examples,
        );
    }
    let running = facts.commitments.iter().filter(|one| {
        one.state != CommitmentState::Over && one.until.is_none_or(|until| until > rules.now)
    });
    let running: Vec<String> = running.map(|one| one.id.clone()).collect();
    if !running.is_empty() {
        gathered.add(
            file,
            subject::COMMITMENTS,
            ContradictionKind::CommitmentsRun,
            0,
            running,
        );
    }
    if !facts.domains.is_empty() {
        let names = facts.domains.iter().map(|one| one.name.clone());
        gathered.add(
            file,
            subject::DOMAINS_LEFT,
            ContradictionKind::DomainsRegistered,
            0,
            names,
        );
    }
    if let Some(delegated) = &facts.delegated {
        let is_one = closing.is_some_and(|closing| delegated.administrators.contains(&closing));
        if is_one || !delegated.services.is_empty() {
            let about = subject::ADMINISTRATION;
            let kind = ContradictionKind::AdministersServices;
            gathered.add(file, about, kind, 1, delegated.services.iter().cloned());
        }
    }
    for sign in signs::about(file, rules) {
        let kind = ContradictionKind::parse(sign.what.name());
        if let Some((about, kind)) = signs::contradicted(sign).zip(kind) {
            let counted = sign.count().max(1) as usize;
            gathered.add(file, about, kind, counted, sign.names.iter().cloned());
        }
    }
    of_membership(file, closing, gathered);
}

fn of_membership(file: &Judged<'_>, closing: Option<AccountId>, gathered: &mut Gathered) {
    let facts = file.facts;
    let own = facts
        .accounts
        .iter()
        .filter(|one| Some(one.account) == closing);
    for account in own {
        if account.joined == Some(JoinedMethod::Created) {
            let kind = ContradictionKind::CreatedByOrganization;
            gathered.add(file, subject::WAITING, kind, 1, []);
        }
        if let Some(management) = account.management {
            in_organization(file, management, closing, gathered);
        }
    }
    if let Some(organization) = &facts.organization {
        in_organization(file, organization.management, closing, gathered);
    }
    if facts.no_organization {
        for about in [subject::MEMBER, subject::MANAGEMENT] {
            gathered.add(file, about, ContradictionKind::InNoOrganization, 1, []);
        }
    }
}

/// The account is in the organization of this management account, as that account or as another.
fn in_organization(
    file: &Judged<'_>,
    management: AccountId,
    closing: Option<AccountId>,
    gathered: &mut Gathered,
) {
    let mut add = |about, kind| {
        gathered.add(file, about, kind, 1, [management.as_str().to_owned()]);
    };
    match closing {
        Some(closing) if closing == management => {
            add(subject::MEMBER, ContradictionKind::IsManagement)
        }
        Some(_) => add(subject::MANAGEMENT, ContradictionKind::ManagedByAnother),
        // Which of the two it is can't be told of an account that is not named.
        None => {}
    }
}
