//! The files' proposals for account, standing and route, and their disagreements, in words.

use domain::account::AccountId;
use domain::standing::{Route, Standing};
use evidence::combine::{Combined, Disagreement};
use messages::examiner::{Say, Words};
use words::examiner as coded;

use super::list;
use crate::input::Input;

/// Sentences, each with its subject: `account`, `standing` or `route`.
pub(crate) fn sentences(
    combined: &Combined,
    input: &Input,
    words: &Words,
) -> Vec<(&'static str, String)> {
    let mut sentences = Vec::new();
    let found = &combined.proposals;
    if let Some(found) = &found.account {
        sentences.push(("account", account(found, input, words)));
    }
    if let Some(found) = found.standing {
        sentences.push(("standing", standing(found, words)));
    }
    if !found.routes.is_empty() {
        let routes = found.routes.iter();
        let routes: Vec<&str> = routes
            .map(|route| words.get(coded::route(*route)))
            .collect();
        let text = words.fill(Say::FoundRoutes, &[("routes", &list(&routes, words))]);
        sentences.push(("route", text));
    }
    // Without a file about the organization its way is not known, which is not the same as closed.
    let unknown =
        found.standing == Some(Standing::Member) && !combined.behind.contains_key("route");
    if unknown {
        sentences.push(("route", words.get(Say::FoundOrganizationRoute).to_owned()));
    }
    let only_unknown = Disagreement::Route(Route::Organization);
    let disagreements = combined.disagreements.iter();
    let disagreements = disagreements.filter(|one| !unknown || **one != only_unknown);
    sentences.extend(disagreements.map(|one| disagreement(one, input, words)));
    sentences
}

/// The account that files name.
pub(crate) fn account(found: &AccountId, input: &Input, words: &Words) -> String {
    let say = if input.rules.closing.is_some() {
        Say::FoundAccountConfirmed
    } else {
        Say::FoundAccount
    };
    words.fill(say, &[("account", found.as_str())])
}

/// How it stands to an organization, by the files.
pub(crate) fn standing(found: Standing, words: &Words) -> String {
    let standing = words.get(coded::standing(found));
    words.fill(Say::FoundStanding, &[("standing", standing)])
}

fn disagreement(
    disagreement: &Disagreement,
    input: &Input,
    words: &Words,
) -> (&'static str, String) {
    match disagreement {
        Disagreement::Accounts(accounts) => {
            let accounts: Vec<&str> = accounts.iter().map(AccountId::as_str).collect();
            let say = if input.rules.closing.is_some() {
                Say::DisagreementAccounts
            } else {
                Say::DisagreementAccountsSeveral
            };
            let accounts = list(&accounts, words);
            ("account", words.fill(say, &[("accounts", &accounts)]))
        }
        Disagreement::Standings(standings) => {
            let standings = standings.iter();
            let standings: Vec<&str> = standings
                .map(|one| words.get(coded::standing(*one)))
                .collect();
            let standings = list(&standings, words);
            let text = words.fill(Say::DisagreementStandings, &[("standings", &standings)]);
            ("standing", text)
        }
        Disagreement::Standing { answered, found } => {
            let answered = words.get(coded::standing(*answered));
            let found = words.get(coded::standing(*found));
            let values = [("answered", answered), ("found", found)];
            ("standing", words.fill(Say::DisagreementStanding, &values))
        }
        Disagreement::Route(route) => {
            let route = words.get(coded::route(*route));
            (
                "route",
                words.fill(Say::DisagreementRoute, &[("route", route)]),
            )
        }
    }
}
