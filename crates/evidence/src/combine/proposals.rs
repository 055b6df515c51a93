//! The files' proposals for account, standing and route, and the answers that disagree with them.

use std::collections::BTreeSet;

use domain::account::AccountId;
use domain::standing::{Route, Standing};

use super::Rules;
use super::files::{Judged, management_accounts};
use crate::facts::{AccountState, FeatureSet};
use crate::kind::Kind;

/// The files' proposals. The person answers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Proposals {
    /// The account, where the files name exactly one or the one that is closed.
    pub account: Option<AccountId>,
    /// Its standing, where all files agree.
    pub standing: Option<Standing>,
    /// Its standing by each file that says so.
    pub standings: Vec<Standing>,
    /// The routes that are open to it by the files; none where the standing is not known.
    pub routes: Vec<Route>,
    /// Its state. Only closed is closed.
    pub state: Option<AccountState>,
    /// The management account of its organization, where files name one and no other.
    pub management: Option<AccountId>,
}

/// Where files disagree with each other or with an answer.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Disagreement {
    /// Files are about these accounts, and none is the one that is closed, or none was named.
    Accounts(Vec<AccountId>),
    /// Files propose several standings.
    Standings(Vec<Standing>),
    /// The person answered another standing.
    Standing {
        /// The answer.
        answered: Standing,
        /// The standing by the files.
        found: Standing,
    },
    /// The person chose a route that is not open.
    Route(Route),
}

pub(super) fn propose(files: &[Judged<'_>], rules: &Rules) -> (Proposals, Vec<Disagreement>) {
    let mut disagreements = Vec::new();
    let named = accounts(files);
    let account = match rules.closing {
        Some(closing) if named.contains(&closing) => Some(closing),
        None if named.len() == 1 => named.first().copied(),
        _ => None,
    };
    if account.is_none() && !named.is_empty() {
        disagreements.push(Disagreement::Accounts(named.iter().copied().collect()));
    }
    let subject = rules.closing.or(account);
    let standings: Vec<Standing> = standings(files, subject).into_iter().collect();
    let standing = match standings.as_slice() {
        [only] => Some(*only),
        _ => None,
    };
    if standings.len() > 1 {
        disagreements.push(Disagreement::Standings(standings.clone()));
    }
    let answered = rules
        .standing
        .filter(|answered| *answered != Standing::Unknown);
    if let Some((answered, found)) = answered.zip(standing)
        && answered != found
    {
        disagreements.push(Disagreement::Standing { answered, found });
    }
    let routes = standing
        .map(|standing| routes(files, standing))
        .unwrap_or_default();
    if let Some(route) = rules
        .route
        .filter(|route| !routes.is_empty() && !routes.contains(route))
    {
        disagreements.push(Disagreement::Route(route));
    }
    let states = files.iter().flat_map(|file| &file.facts.accounts);
    let states = states.filter(|one| Some(one.account) == subject);
    // Of several files the newest is not known for sure, so the state that is least closed counts.
    let state = states.map(|one| one.state).min();
    let managements = management_accounts(files.iter().map(|file| file.facts));
    let management = managements.first().filter(|_| managements.len() == 1);
    (
        Proposals {
            account,
            standing,
            standings,
            routes,
            state,
            management: management.copied(),
        },
        disagreements,
    )
}

/// The accounts that files are about: whoever asked, or was described alone. Who asked from the
/// management account asked about a member.
pub(super) fn accounts(files: &[Judged<'_>]) -> BTreeSet<AccountId> {
    let kinds = [
        Kind::CallerIdentity,
        Kind::Account,
        Kind::AccountInformation,
        Kind::Collected,
    ];
    let files_about = files
        .iter()
        .filter(|file| kinds.contains(&file.source.kind));
    let mut named: BTreeSet<AccountId> =
        files_about.filter_map(|file| file.source.account).collect();
    let managements = files.iter().flat_map(|file| &file.facts.accounts);
    let of_member = managements.filter(|one| one.management != Some(one.account));
    // Of a list of many its members may be left out.
    let of_list = files.iter().filter_map(|file| file.facts.members.as_ref());
    let of_list = of_list.filter(|members| members.accounts > 1);
    let of_list = of_list.filter_map(|members| members.management);
    for management in of_member.filter_map(|one| one.management).chain(of_list) {
        if named.len() > 1 {
            named.remove(&management);
        }
    }
    named
}

pub(super) fn standings(files: &[Judged<'_>], subject: Option<AccountId>) -> BTreeSet<Standing> {
    let mut standings = BTreeSet::new();
    let under = |management: AccountId| {
        if Some(management) == subject {
            Standing::Management
        } else {
            Standing::Member
        }
    };
    for file in files {
        let facts = file.facts;
        if facts.no_organization {
            standings.insert(Standing::Standalone);
        }
        if subject.is_none() {
            continue;
        }
        standings.extend(facts.organization.as_ref().map(|one| under(one.management)));
        let own = facts
            .accounts
            .iter()
            .filter(|one| Some(one.account) == subject);
        standings.extend(own.filter_map(|one| one.management).map(under));
        let members = facts
            .members
            .as_ref()
            .and_then(|members| members.management);
        if members.is_some() && members == subject {
            standings.insert(Standing::Management);
        }
    }
    standings
}

/// The organization's route needs a member, and an organization with all features.
fn routes(files: &[Judged<'_>], standing: Standing) -> Vec<Route> {
    let mut organizations = files
        .iter()
        .filter_map(|file| file.facts.organization.as_ref());
    let known = files.iter().any(|file| file.facts.organization.is_some());
    let all_features = known && organizations.all(|one| one.features == FeatureSet::All);
    let open = |route: &Route| {
        route.is_open_to(standing) && (*route != Route::Organization || all_features)
    };
    Route::ALL.iter().copied().filter(open).collect()
}
