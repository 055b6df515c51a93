//! Where copies lie: account by account, and accounts that do not stay.

use domain::grade::Grade;
use evidence::combine::{Combined, Rules, Verdict, combine};
use evidence::facts::AccountState;
use evidence::item::Item;

use crate::common::{AWAY, CLOSING, account};
use crate::scene::{
    FOR_EVER, GOOD, Job, bring, copy_jobs, database, grade, inventory, points, read_all, rules,
    shown,
};

const THIRD: &str = "888877776666";

/// The grade of the answer "kept" by the account that it names.
fn kept_in(combined: &Combined) -> Vec<(String, Grade)> {
    let kept_in = &combined.findings[&Item::Rds].kept_in;
    let names = kept_in.iter();
    names
        .map(|(account, graded)| (account.as_str().to_owned(), graded.grade))
        .collect()
}

fn expected(kept_in: &[(&str, Grade)]) -> Vec<(String, Grade)> {
    let names = kept_in.iter();
    names
        .map(|(account, grade)| ((*account).to_owned(), *grade))
        .collect()
}

/// Two databases, copied to these accounts.
fn two(orders: &[&'static str], carts: &[&'static str]) -> Combined {
    let job = |name, into| Job { name, into, ..GOOD };
    let jobs: Vec<Job> = orders
        .iter()
        .map(|into| job("orders", into))
        .chain(carts.iter().map(|into| job("carts", into)))
        .collect();
    bring(&[
        inventory(&[&database("orders"), &database("carts")]),
        copy_jobs(&jobs),
        points(
            AWAY,
            &[
                ("orders", "COMPLETED", FOR_EVER),
                ("carts", "COMPLETED", FOR_EVER),
            ],
        ),
    ])
}

#[test]
fn each_account_is_as_good_as_its_worst_resource() {
    let (shown, supported, open) = (Grade::Shown, Grade::Supported, Grade::Open);
    for (what, orders, carts, kept, best) in [
        (
            "both in one",
            &[AWAY][..],
            &[AWAY][..],
            &[(AWAY, shown)][..],
            "shown",
        ),
        (
            "one in each",
            &[AWAY],
            &[THIRD],
            &[(THIRD, open), (AWAY, open)],
            "open",
        ),
        (
            "both in each",
            &[AWAY, THIRD],
            &[AWAY, THIRD],
            &[(THIRD, supported), (AWAY, shown)],
            "shown",
        ),
        (
            "one in both",
            &[AWAY, THIRD],
            &[THIRD],
            &[(THIRD, supported), (AWAY, open)],
            "supported",
        ),
        ("one nowhere", &[AWAY], &[], &[(AWAY, open)], "open"),
        (
            "one in this account",
            &[AWAY],
            &[CLOSING],
            &[(AWAY, open)],
            "open",
        ),
    ] {
        let combined = two(orders, carts);
        assert_eq!(kept_in(&combined), expected(kept), "{what}");
        assert_eq!(grade(&combined), best, "{what}");
    }
}

#[test]
fn what_is_not_named_is_kept_nowhere() {
    let counts = r#"{"totalDiscoveredResources":2,"resourceCounts":[{"resourceType":"AWS::RDS::DBInstance","count":2}]}"#;
    let mut texts = shown();
    texts.push(counts.to_owned());
    assert_eq!(kept_in(&bring(&texts)), expected(&[(AWAY, Grade::Open)]));
}

/// An organization's list in which the account where copies lie has this state.
fn organization(state: &str) -> String {
    let member = |id: &str, state: &str| {
        format!(
            r#"{{"Id":"{id}","Arn":"arn:aws:organizations::112233445566:account/o-1/{id}",{state},"JoinedMethod":"CREATED","JoinedTimestamp":"2024-01-01T00:00:00Z"}}"#
        )
    };
    let members = [member(CLOSING, r#""State":"ACTIVE""#), member(AWAY, state)];
    format!(r#"{{"Accounts":[{}]}}"#, members.join(","))
}

#[test]
fn an_account_that_is_closed_or_closing_keeps_nothing() {
    for state in AccountState::ALL {
        let word = state.name().to_uppercase().replace('-', "_");
        let stays = matches!(
            state,
            AccountState::Active | AccountState::PendingActivation | AccountState::Unknown
        );
        let verdict = if stays {
            Verdict::Shown
        } else {
            Verdict::OnlyInThisAccount
        };
        for member in ["State", "Status"] {
            let list = organization(&format!(r#""{member}":"{word}""#));
            // A list with a page missing says what it says all the same.
            let page = list.replacen('{', r#"{"NextToken":"more","#, 1);
            for list in [list, page] {
                let mut texts = shown();
                texts.push(list);
                let combined = bring(&texts);
                let found = combined.verdict(&database("orders"));
                assert_eq!(found, Some(verdict), "{member} {word}");
                assert_eq!(grade(&combined), verdict.grade().name(), "{member} {word}");
                let kept = if stays {
                    vec![(AWAY, Grade::Shown)]
                } else {
                    vec![]
                };
                assert_eq!(kept_in(&combined), expected(&kept), "{member} {word}");
            }
        }
    }
}

#[test]
fn an_account_that_is_being_closed_here_too() {
    let closing = Rules {
        also_closing: vec![account(AWAY)],
        ..rules()
    };
    let combined = combine(&read_all(&shown()), &closing);
    assert_eq!(kept_in(&combined), []);
    assert_eq!(grade(&combined), "open");
}

/// The accounts in which a copy is lost.
fn lost_in(combined: &Combined) -> Vec<&str> {
    let lost_in = &combined.findings[&Item::Rds].lost_in;
    lost_in.iter().map(|account| account.as_str()).collect()
}

#[test]
fn a_copy_is_lost_where_files_show_that_it_does_not_last() {
    let soon = r#","CalculatedLifecycle":{"DeleteAt":"2026-12-01T00:00:00Z"}"#;
    let with = |state: &'static str, point: (&'static str, &'static str), more: &[Job]| {
        let job = Job { state, ..GOOD };
        let jobs: Vec<Job> = std::iter::once(job).chain(more.iter().copied()).collect();
        bring(&[
            inventory(&[&database("orders")]),
            copy_jobs(&jobs),
            points(AWAY, &[("orders", point.0, point.1)]),
        ])
    };
    let stays = ("COMPLETED", FOR_EVER);
    for (what, combined, expected) in [
        ("it stays", with("COMPLETED", stays, &[]), &[][..]),
        (
            "it expires soon",
            with("COMPLETED", ("COMPLETED", soon), &[]),
            &[AWAY],
        ),
        (
            "it is being deleted",
            with("COMPLETED", ("DELETING", FOR_EVER), &[]),
            &[AWAY],
        ),
        ("it failed", with("FAILED", stays, &[]), &[AWAY]),
        ("it is on its way", with("RUNNING", stays, &[]), &[]),
        (
            "it failed, and went well then",
            with("FAILED", stays, &[GOOD]),
            &[],
        ),
    ] {
        assert_eq!(lost_in(&combined), expected, "{what}");
    }
    let mut texts = shown();
    texts.remove(1);
    assert_eq!(lost_in(&bring(&texts)), [""; 0], "no file speaks of a copy");
}
