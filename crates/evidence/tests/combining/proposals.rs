//! The files' proposals for account, standing and route, and where answers disagree.

use domain::standing::{Route, Standing};
use evidence::combine::{Combined, Disagreement, Rules, combine};
use evidence::facts::AccountState;

use crate::common::{CLOSING, account, file, now, sample};
use crate::scene::rules;

const MANAGEMENT: &str = "111122223333";

fn bring(names: &[&str], rules: &Rules) -> Combined {
    let files: Vec<_> = names
        .iter()
        .map(|name| {
            if name.contains("Exception") {
                file(name)
            } else {
                file(sample(name))
            }
        })
        .collect();
    combine(&files, rules)
}

const CALLER: &str = "sts-get-caller-identity.json";
const ORGANIZATION: &str = "organizations-describe-organization.json";
const DESCRIBED: &str = "organizations-describe-account.json";
const INFORMATION: &str = "account-get-account-information.json";
const ACCOUNTS: &str = "organizations-list-accounts.json";
const NONE: &str = "An error occurred (AWSOrganizationsNotInUseException) when calling the \
     DescribeOrganization operation: Your account is not a member of an organization.";

#[test]
fn the_account() {
    let nobody = crate::common::rules_of(None, now());
    for names in [
        &[CALLER][..],
        &[INFORMATION],
        &[DESCRIBED],
        &[CALLER, INFORMATION, DESCRIBED],
    ] {
        let combined = bring(names, &nobody);
        assert_eq!(
            combined.proposals.account,
            Some(account(CLOSING)),
            "{names:?}"
        );
        assert_eq!(combined.disagreements, []);
    }
    assert_eq!(
        bring(&[ORGANIZATION, ACCOUNTS], &nobody).proposals.account,
        None
    );
    let other = crate::common::rules_of(Some(account("345678901234")), now());
    let combined = bring(&[CALLER], &other);
    assert_eq!(combined.proposals.account, None);
    assert_eq!(
        combined.disagreements,
        [Disagreement::Accounts(vec![account(CLOSING)])]
    );
}

#[test]
fn who_asks_from_the_management_account() {
    let caller = r#"{"UserId":"AROA:me","Account":"111122223333","Arn":"arn:aws:sts::111122223333:assumed-role/admin/me"}"#;
    let files = [file(caller), file(sample(DESCRIBED))];
    let combined = combine(&files, &crate::common::rules_of(None, now()));
    assert_eq!(combined.proposals.account, Some(account(CLOSING)));
}

#[test]
fn standing_and_routes() {
    let both = vec![Route::Root, Route::Organization];
    for (names, standing, routes) in [
        (&[ORGANIZATION][..], Some(Standing::Member), both.clone()),
        (
            &[ORGANIZATION, DESCRIBED, CALLER],
            Some(Standing::Member),
            both,
        ),
        (&[DESCRIBED], Some(Standing::Member), vec![Route::Root]),
        (&[NONE], Some(Standing::Standalone), vec![Route::Root]),
        (&[CALLER], None, vec![]),
        (&[NONE, ORGANIZATION], None, vec![]),
    ] {
        let proposals = bring(names, &rules()).proposals;
        assert_eq!(
            (proposals.standing, proposals.routes),
            (standing, routes),
            "{names:?}"
        );
    }
    let managing = crate::common::rules_of(Some(account(MANAGEMENT)), now());
    for names in [&[ORGANIZATION][..], &[ACCOUNTS], &[ACCOUNTS, ORGANIZATION]] {
        let proposals = bring(names, &managing).proposals;
        assert_eq!(
            (proposals.standing, proposals.routes),
            (Some(Standing::Management), vec![Route::Root]),
            "{names:?}"
        );
    }
}

#[test]
fn an_organization_for_billing_only_closes_no_member() {
    let text = String::from_utf8(sample(ORGANIZATION)).unwrap();
    for features in ["CONSOLIDATED_BILLING", "SOME"] {
        let files = [file(text.replace("\"ALL\"", &format!("\"{features}\"")))];
        let answered = Rules {
            route: Some(Route::Organization),
            ..rules()
        };
        let combined = combine(&files, &answered);
        assert_eq!(combined.proposals.routes, [Route::Root], "{features}");
        assert_eq!(
            combined.disagreements,
            [Disagreement::Route(Route::Organization)]
        );
    }
}

#[test]
fn answers_that_disagree() {
    let answered = |standing| Rules {
        standing: Some(standing),
        ..rules()
    };
    let found = |names: &[&str], standing| bring(names, &answered(standing)).disagreements;
    let (answer, file) = (Standing::Standalone, Standing::Member);
    assert_eq!(
        found(&[ORGANIZATION], answer),
        [Disagreement::Standing {
            answered: answer,
            found: file
        }]
    );
    assert_eq!(found(&[ORGANIZATION], file), []);
    assert_eq!(found(&[ORGANIZATION], Standing::Unknown), []);
    let several = vec![Standing::Standalone, Standing::Member];
    assert_eq!(
        found(&[ORGANIZATION, NONE], file),
        [Disagreement::Standings(several)]
    );
}

#[test]
fn the_state() {
    let state = |texts: &[String]| {
        let files: Vec<_> = texts.iter().map(file).collect();
        combine(&files, &rules()).proposals.state
    };
    let text = String::from_utf8(sample(INFORMATION)).unwrap();
    let closed = text.replace("ACTIVE", "CLOSED");
    assert_eq!(
        state(std::slice::from_ref(&text)),
        Some(AccountState::Active)
    );
    assert_eq!(
        state(std::slice::from_ref(&closed)),
        Some(AccountState::Closed)
    );
    assert_eq!(
        state(&[closed, text]),
        Some(AccountState::Active),
        "the least closed"
    );
    assert_eq!(state(&[]), None);
}
