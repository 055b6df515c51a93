//! The facts that have to stay as they were, list by list.

use domain::account::AccountId;
use domain::time::Timestamp;
use evidence::combine::{Rules, combine};
use evidence::facts::{Facts, KEYS_KEPT};
use evidence::source::Source;

use super::long::{administrators, filler, kept, organization, reserved, with_closing, with_more};
use crate::common::{AWAY, CLOSING, account, file, now};
use crate::scene::{FOR_EVER, GOOD, Job, copy_jobs, database, grade, inventory, points, rules};

/// All files as they come back for the account that is closed.
fn reloaded(texts: &[String]) -> Vec<(Source, Facts)> {
    let files: Vec<_> = texts.iter().map(file).collect();
    kept(&files, |facts| facts.kept(rules().closing))
}

fn shown_and(text: String) -> Vec<String> {
    let mut texts = crate::scene::shown();
    texts.push(text);
    texts
}

/// One file shows all that it names; another one, of which no list is kept, says worse.
#[test]
fn a_list_that_is_not_kept_is_not_forgotten() {
    let expired = points(AWAY, &[("orders", "EXPIRED", FOR_EVER)]);
    let protected = format!(
        r#"{{"Results":[{{"ResourceArn":"{}"}}]}}"#,
        database("carts")
    );
    let failed = copy_jobs(&[Job {
        name: "carts",
        state: "FAILED",
        ..GOOD
    }]);
    let listed = inventory(&[&database("carts")]);
    for text in [listed, protected, failed, expired] {
        let mut files: Vec<_> = crate::scene::shown().iter().map(file).collect();
        files.push(file(&text));
        assert_eq!(grade(&combine(&files, &rules())), "open", "{text}");
        with_more(&mut files[3].1, KEYS_KEPT + 1);
        let kept = kept(&files, |facts| facts.kept(rules().closing));
        assert!(kept[3].1.reduced, "{text}");
        assert_eq!(grade(&combine(&kept, &rules())), "open", "{text}");
    }
}

#[test]
fn a_copy_in_an_account_that_is_closing_stays_none() {
    for state in ["SUSPENDED", "PENDING_CLOSURE", "CLOSED"] {
        for active in [2, 60, 120, 900] {
            let texts = shown_and(organization(active, &[(AWAY, state, "CREATED")]));
            let kept = reloaded(&texts);
            let combined = combine(&kept, &rules());
            assert_eq!(grade(&combined), "open", "{state} after {active}");
            let text = serde_json::to_string(&kept[3]).unwrap();
            assert!(text.len() < 16_000, "{}", text.len());
        }
    }
    let texts = shown_and(organization(900, &[(AWAY, "ACTIVE", "CREATED")]));
    let combined = combine(&reloaded(&texts), &rules());
    assert_eq!(grade(&combined), "shown", "it stays, and so do the others");
}

/// Where more accounts are closing than are kept, no copy is known to lie in one that stays.
#[test]
fn of_too_many_closing_accounts_none_is_known_to_stay() {
    for (count, wanted) in [(KEYS_KEPT, "shown"), (KEYS_KEPT + 1, "open")] {
        let mut files: Vec<_> = crate::scene::shown().iter().map(file).collect();
        files.push(file(organization(3, &[(AWAY, "ACTIVE", "CREATED")])));
        with_closing(&mut files[3].1, count);
        assert_eq!(grade(&combine(&files, &rules())), "shown", "{count}");
        let kept = kept(&files, |facts| facts.kept(rules().closing));
        assert_eq!(grade(&combine(&kept, &rules())), wanted, "{count}");
        let bytes = serde_json::to_string(&kept[3]).unwrap().len();
        assert!(bytes < 12_000, "{bytes}");
    }
}

fn commitments(kept: &[(Source, Facts)], now: Timestamp) -> bool {
    let combined = combine(kept, &Rules { now, ..rules() });
    let mut items = combined.contradictions.iter().map(|one| one.item);
    items.any(|item| item == "loose-end.commitments")
}

#[test]
fn a_commitment_that_runs_is_kept_before_those_that_do_not() {
    let end = "2028-10-12T00:00:00Z";
    for over in [0, 5, 99, 100, 120, 900] {
        let kept = reloaded(&[reserved(over, &[("b-1", end)])]);
        for (days, runs) in [(0, true), (700, true), (800, false)] {
            assert_eq!(
                commitments(&kept, now().plus_days(days)),
                runs,
                "{over} {days}"
            );
        }
    }
    // Of those that run, the ones that run longest.
    let mut running = vec![("b", "2026-11-12T00:00:00Z"); 150];
    running.push(("c", end));
    let kept = reloaded(&[reserved(0, &running)]);
    assert!(commitments(&kept, now().plus_days(700)));
}

#[test]
fn an_administrator_is_one_however_many_there_are() {
    for others in [0, 50, 99, 100, 150, 2000] {
        for (ids, is_one) in [(&[CLOSING][..], true), (&[AWAY], false)] {
            let text = administrators(others, ids);
            let kept = reloaded(std::slice::from_ref(&text));
            for files in [vec![file(&text)], kept.clone()] {
                let combined = combine(&files, &rules());
                assert_eq!(
                    !combined.contradictions.is_empty(),
                    is_one,
                    "{others} {ids:?}"
                );
            }
            assert!(kept[0].1.cover(rules().closing));
            assert!(serde_json::to_string(&kept[0]).unwrap().len() < 3000);
        }
    }
}

/// The facts of a draft have no account yet: what is left out of them may be about any.
#[test]
fn a_draft_knows_whose_facts_are_left_out() {
    let of = |id: &str| Some(account(id)) as Option<AccountId>;
    let long = [
        organization(150, &[(CLOSING, "ACTIVE", "CREATED")]),
        administrators(150, &[CLOSING]),
    ];
    for text in long {
        let (_, whole) = file(&text);
        let draft = whole.kept(None);
        assert!(draft.cover(None), "{text}");
        assert!(draft.cover(of(&filler(0))), "one of those that are kept");
        assert!(!draft.cover(of(CLOSING)), "{text}");
        assert!(
            !draft.kept(of(CLOSING)).cover(of(CLOSING)),
            "nothing comes back"
        );
        assert!(
            whole.kept(of(CLOSING)).cover(of(CLOSING)),
            "as the file does"
        );
    }
}

/// An earlier release kept the first hundred, whatever they were.
#[test]
fn what_an_earlier_release_cut_shows_nothing() {
    let closing = rules().closing;
    let mut files: Vec<_> = crate::scene::shown().iter().map(file).collect();
    files.push(file(organization(120, &[(AWAY, "SUSPENDED", "CREATED")])));
    files[3].1.accounts.truncate(100);
    files[3].1.reduced = true;
    assert_eq!(grade(&combine(&files, &rules())), "open", "a draft's");
    files[3].1.accounts.clear();
    files[3].1.kept_for = closing;
    assert_eq!(grade(&combine(&files, &rules())), "open", "the account's");
    let (_, mut cut) = file(reserved(120, &[("b-1", "2028-10-12T00:00:00Z")]));
    cut.commitments.truncate(100);
    cut.reduced = true;
    assert!(!cut.cover(closing), "one that runs may be missing");
    assert_eq!(cut.kept(closing), cut);
    let (_, mut cut) = file(administrators(100, &[]));
    let delegated = cut.delegated.take().unwrap().administrators;
    let old = serde_json::json!({ "delegated": { "administrators": ids(&delegated) } });
    let old: Facts = serde_json::from_value(old).unwrap();
    assert!(!old.cover(closing), "one more may have been there");
    assert!(old.cover(Some(delegated[5])));
}

fn ids(accounts: &[AccountId]) -> Vec<&str> {
    accounts.iter().map(AccountId::as_str).collect()
}
