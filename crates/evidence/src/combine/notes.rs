//! Things worth knowing about an item, with their dates.

use std::collections::BTreeSet;

use domain::account::AccountId;
use domain::plan::{Figure, Figures};
use domain::time::Timestamp;

use super::Rules;
use super::files::Judged;
use super::signs;
use crate::facts::{
    AccountFact, AccountState, Caller, CommitmentKind, CommitmentState, Contact, JoinedMethod, What,
};
use crate::subject;

/// Something worth knowing about an item. It informs only: the gate does not look at it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Note {
    /// The item, by its id in the built-in plan.
    pub item: &'static str,
    /// What.
    pub kind: NoteKind,
}

/// A thing worth knowing.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NoteKind {
    /// The organization created the account: by the dated rule it may leave from then on.
    MayLeaveFrom(Timestamp),
    /// The account was invited: it need not wait.
    Invited,
    /// A commitment runs until then; none where the file does not say.
    Runs {
        /// The kind of commitment.
        what: CommitmentKind,
        /// Its id.
        id: String,
        /// Until when.
        until: Option<Timestamp>,
    },
    /// A domain expires then.
    DomainExpires {
        /// Its name.
        name: String,
        /// When; none where the file does not say.
        at: Option<Timestamp>,
        /// Whether AWS renews it by itself.
        renews: Option<bool>,
    },
    /// The organization has so many members that are not closed.
    OpenMembers {
        /// How many.
        count: u32,
        /// Up to [`NAMES`](crate::facts::NAMES) of them.
        examples: Vec<AccountId>,
    },
    /// How many members the organization may close within so many days, by the figures of the plan. AWS
    /// decides.
    CloseQuota {
        /// All its accounts, closed ones included: whether they count, no source says.
        accounts: u32,
        /// So many in all.
        closings: u32,
        /// Within so many days.
        days: u32,
        /// So many at the same time.
        at_once: u32,
    },
    /// The account administers these services for its organization.
    Administers(Vec<String>),
    /// The state of the account. Only closed is closed.
    State(AccountState),
    /// The caller's kind in the account that is closed.
    Asked(Caller),
    /// Which contact data are there.
    Contact(Contact),
    /// What AWS says, and which things it names.
    Sign {
        /// What.
        what: What,
        /// The names.
        names: Vec<String>,
        /// How many there are.
        count: u32,
        /// When it happened; where nobody knows, when the file was taken.
        at: Timestamp,
    },
}

/// All notes, each once and in order.
pub(super) fn find(files: &[Judged<'_>], rules: &Rules) -> Vec<Note> {
    let mut notes = BTreeSet::new();
    for file in files.iter().filter(|file| !file.is_of_other_account()) {
        for (item, kind) in of_file(file, rules) {
            notes.insert(Note { item, kind });
        }
    }
    notes.into_iter().collect()
}

/// The items about which this file, which is about the account, informs.
pub(super) fn items(file: &Judged<'_>, rules: &Rules) -> Vec<&'static str> {
    let notes = of_file(file, rules).into_iter();
    notes.map(|(item, _)| item).collect()
}

fn of_file(file: &Judged<'_>, rules: &Rules) -> Vec<(&'static str, NoteKind)> {
    let facts = file.facts;
    let mut notes = Vec::new();
    for account in facts
        .accounts
        .iter()
        .filter(|one| Some(one.account) == rules.closing)
    {
        of_account(account, rules, &mut notes);
    }
    for one in facts
        .commitments
        .iter()
        .filter(|one| one.state != CommitmentState::Over)
    {
        let (what, id, until) = (one.kind, one.id.clone(), one.until);
        notes.push((
            subject::COMMITMENTS.item,
            NoteKind::Runs { what, id, until },
        ));
    }
    for one in &facts.domains {
        let (name, at, renews) = (one.name.clone(), one.expires, one.renews);
        notes.push((
            subject::DOMAINS_LEFT.item,
            NoteKind::DomainExpires { name, at, renews },
        ));
    }
    if let Some(members) = &facts.members {
        let (count, examples) = (members.open, members.examples.clone());
        if members.management == rules.closing {
            notes.push((
                subject::MEMBERS.item,
                NoteKind::OpenMembers { count, examples },
            ));
        }
        let quota = quota(members.accounts, &rules.figures);
        notes.extend(quota.map(|note| (subject::REMOVAL.item, note)));
    }
    if let Some(delegated) = &facts.delegated
        && !delegated.services.is_empty()
    {
        notes.push((
            subject::ADMINISTRATION.item,
            NoteKind::Administers(delegated.services.clone()),
        ));
    }
    if let Some(identity) = &facts.identity
        && Some(identity.account) == rules.closing
    {
        notes.push((subject::ROOT.item, NoteKind::Asked(identity.caller)));
    }
    notes.extend(
        facts
            .contact
            .map(|contact| (subject::CONTACT.item, NoteKind::Contact(contact))),
    );
    let informing = signs::about(file, rules).filter(|one| signs::contradicted(one).is_none());
    notes.extend(informing.filter_map(|sign| {
        let (what, names) = (sign.what, sign.names.clone());
        let count = sign.count();
        let at = sign.at.unwrap_or(file.source.taken_at);
        Some((
            signs::item(sign)?,
            NoteKind::Sign {
                what,
                names,
                count,
                at,
            },
        ))
    }));
    notes
}

fn of_account(account: &AccountFact, rules: &Rules, notes: &mut Vec<(&'static str, NoteKind)>) {
    match (account.joined, account.joined_at) {
        (Some(JoinedMethod::Created), Some(joined)) => {
            let waiting = rules.figures.get(Figure::WaitingDays);
            let from = waiting.map(|days| NoteKind::MayLeaveFrom(joined.plus_days(days)));
            notes.extend(from.map(|note| (subject::WAITING.item, note)));
        }
        (Some(JoinedMethod::Invited), _) => notes.push((subject::WAITING.item, NoteKind::Invited)),
        _ => {}
    }
    notes.push((subject::REMOVAL.item, NoteKind::State(account.state)));
}

/// The quota for closing by the figures of the plan; none where it does not give them all.
fn quota(accounts: u32, figures: &Figures) -> Option<NoteKind> {
    let percent = figures.get(Figure::QuotaPercent)?;
    let share = u64::from(accounts) * u64::from(percent) / 100;
    let share = u32::try_from(share).unwrap_or(u32::MAX);
    let least = share.max(figures.get(Figure::QuotaLeast)?);
    Some(NoteKind::CloseQuota {
        accounts,
        closings: least.min(figures.get(Figure::QuotaMost)?),
        days: figures.get(Figure::QuotaDays)?,
        at_once: figures.get(Figure::QuotaAtOnce)?,
    })
}
