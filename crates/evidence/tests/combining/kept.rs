//! Facts kept across a reload are never better than the files: no grade is higher, and nothing that
//! speaks against an answer is gone.

mod long;
mod tables;

use domain::grade::Grade;
use domain::standing::Standing;
use evidence::combine::{Combined, Graded, Rules, combine};
use evidence::facts::{Facts, KEYS_KEPT};
use evidence::item::Item;
use evidence::source::Source;
use proptest::collection::vec;
use proptest::prelude::*;

use self::long::{
    MANAGEMENT, NAMED, administrators, domains, kept, organization, reserved, with_closing,
    with_more,
};
use crate::common::{AWAY, CLOSING, account, file, now};
use crate::properties::any_file;
use crate::scene::{FOR_EVER, GOOD, copy_jobs, database, inventory, points};

fn member() -> impl Strategy<Value = (&'static str, &'static str, &'static str)> {
    let state = prop::sample::select(vec![
        "ACTIVE",
        "ACTIVE",
        "SUSPENDED",
        "PENDING_CLOSURE",
        "CLOSED",
        "ODD",
    ]);
    let joined = prop::sample::select(vec!["CREATED", "INVITED", "ODD"]);
    (prop::sample::select(NAMED.to_vec()), state, joined)
}

/// A file whose list may be longer than what is kept of it.
fn long_file() -> impl Strategy<Value = (Source, Facts)> {
    let many = || prop::sample::select(vec![0_usize, 60, 98, 99, 100, 101, 150]);
    let manages = prop::sample::select(vec![vec![], vec![(MANAGEMENT, "ACTIVE", "INVITED")]]);
    let accounts =
        (many(), manages, vec(member(), 1..4)).prop_map(|(many, mut others, members)| {
            others.extend(members);
            organization(many, &others)
        });
    let closing = (many(), prop::sample::subsequence(NAMED.to_vec(), 0..2))
        .prop_map(|(many, ids)| administrators(many + usize::from(ids.is_empty()), &ids));
    let end = prop::sample::select(vec![
        "2026-10-12T00:00:00Z",
        "2027-10-12T00:00:00Z",
        "2030-10-12T00:00:00Z",
    ]);
    let running = (many(), vec(end, 1..150)).prop_map(|(many, ends)| {
        let ids: Vec<String> = (0..ends.len()).map(|one| format!("b-{one:03}")).collect();
        let running: Vec<_> = ids.iter().map(String::as_str).zip(ends).collect();
        reserved(many, &running)
    });
    let domains = many().prop_map(|many| domains(many + 1));
    let text = prop_oneof![4 => accounts, 2 => closing, 2 => running, 1 => domains];
    let closing = prop::sample::select(vec![0, 0, 0, 120, KEYS_KEPT, KEYS_KEPT + 1]);
    (text, closing).prop_map(|(text, closing)| {
        let (source, mut facts) = file(text);
        with_closing(&mut facts, closing);
        (source, facts)
    })
}

fn any_files() -> impl Strategy<Value = Vec<(Source, Facts)>> {
    let more = prop::sample::select(vec![0, 0, KEYS_KEPT - 3, KEYS_KEPT + 1]);
    let short = (any_file(), more).prop_map(|((source, mut facts), more)| {
        with_more(&mut facts, more);
        (source, facts)
    });
    let caller = format!(
        r#"{{"UserId":"AROA:me","Account":"{MANAGEMENT}","Arn":"arn:aws:sts::{MANAGEMENT}:assumed-role/admin/me"}}"#
    );
    let listed = prop::sample::select(vec!["orders", "carts"]).prop_map(|name| {
        let (source, mut facts) = file(inventory(&[&database(name)]));
        with_more(&mut facts, KEYS_KEPT + 1);
        (source, facts)
    });
    let one = prop_oneof![8 => short, 4 => long_file(), 2 => listed, 1 => Just(file(caller))];
    let good = Just(vec![
        file(inventory(&[&database("orders")])),
        file(copy_jobs(&[GOOD])),
        file(points(AWAY, &[("orders", "COMPLETED", FOR_EVER)])),
    ]);
    let shown = prop_oneof![2 => good, 1 => Just(Vec::new())];
    (shown, vec(one, 1..6)).prop_map(|(mut files, more)| {
        files.extend(more);
        files
    })
}

/// The worth of a grade to the gate: no more than a person's word has no end.
fn worth(graded: Option<&Graded>) -> (Grade, u64) {
    let graded = graded.filter(|one| one.grade > Grade::Attested);
    graded.map_or((Grade::Attested, 0), |one| {
        (one.grade, one.until.map_or(u64::MAX, |until| until.0))
    })
}

/// Whether a verdict of the gate could be better by `after` than by `before`, and by what.
fn better(before: &Combined, after: &Combined) -> Option<String> {
    let nothing = Default::default();
    for item in Item::ALL {
        let (one, other) = (before.findings.get(item), after.findings.get(item));
        let found = |finding: Option<&evidence::combine::Finding>| {
            finding.is_some_and(|finding| finding.existing > 0)
        };
        if found(one) && !found(other) {
            return Some(format!("{} is not found any more", item.name()));
        }
        let grade = |finding: Option<&evidence::combine::Finding>| {
            worth(finding.and_then(|finding| finding.grade).as_ref())
        };
        if grade(other) > grade(one) {
            return Some(format!("{} has a better grade", item.name()));
        }
        let places = one.map_or(&nothing, |finding| &finding.kept_in);
        for (place, graded) in other.map_or(&nothing, |finding| &finding.kept_in) {
            if worth(Some(graded)) > worth(places.get(place)) {
                return Some(format!("{} is better in {place:?}", item.name()));
            }
        }
    }
    for one in &before.contradictions {
        let mut all = after.contradictions.iter();
        if !all.any(|other| (other.item, other.kind) == (one.item, one.kind)) {
            return Some(format!(
                "nothing contradicts: {} {}",
                one.item,
                one.kind.name()
            ));
        }
    }
    for group in before.groups.iter().filter(|group| group.count > 0) {
        let mut all = after.groups.iter();
        if !all.any(|other| other.class == group.class && other.count > 0) {
            return Some(format!("nothing of {}", group.class.name()));
        }
    }
    for (one, other) in before.files.iter().zip(&after.files) {
        let withholds = one.problems.iter().filter(|problem| problem.withholds());
        let lost = withholds.filter(|problem| !other.problems.contains(problem));
        if lost.count() > 0 || other.relied_on && !one.relied_on {
            return Some(format!("a file counts: {other:?}"));
        }
    }
    let (one, other) = (&before.proposals, &after.proposals);
    if (one.account, &one.standings, one.state) != (other.account, &other.standings, other.state)
        || other.standing.is_some() && other.standing != one.standing
        || other.routes.iter().any(|route| !one.routes.contains(route))
    {
        return Some(format!("proposes {other:?} for {one:?}"));
    }
    let mut disagreements = before.disagreements.iter();
    if let Some(gone) = disagreements.find(|one| !after.disagreements.contains(one)) {
        return Some(format!("agrees: {gone:?}"));
    }
    (before.regions_missing != after.regions_missing).then(|| "Regions are missing".to_owned())
}

/// Rules at some time, for one of the accounts.
fn any_rules() -> impl Strategy<Value = Rules> {
    let closing = prop::sample::select(vec![CLOSING, CLOSING, CLOSING, MANAGEMENT, AWAY]);
    let days = prop::sample::select(vec![0, 0, 20, 400, 1000, 2000]);
    let standing = prop::sample::select(vec![
        None,
        Some(Standing::Member),
        Some(Standing::Standalone),
    ]);
    (closing, days, standing).prop_map(|(closing, days, standing)| Rules {
        standing,
        ..crate::common::rules_of(Some(account(closing)), now().plus_days(days))
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 128, ..ProptestConfig::default() })]

    /// However often it is kept: for the account at once, or for a draft that it adopts later.
    #[test]
    fn nothing_is_better_by_what_is_left_out(files in any_files(), rules in any_rules()) {
        let closing = rules.closing;
        let before = combine(&files, &rules);
        let at_once = kept(&files, |facts| facts.kept(closing));
        prop_assert!(at_once.iter().all(|(_, facts)| facts.cover(closing)), "at once");
        let draft = kept(&files, |facts| facts.kept(None));
        prop_assert!(draft.iter().all(|(_, facts)| facts.cover(None)), "as a draft");
        let adopted = kept(&draft, |facts| facts.kept(closing));
        for (what, kept) in [("at once", at_once), ("draft", draft), ("adopted", adopted)] {
            // Where facts about the account are missing, and are known to be, the gate is shut.
            if kept.iter().all(|(_, facts)| facts.cover(closing)) {
                let better = better(&before, &combine(&kept, &rules));
                prop_assert_eq!(better, None, "{}", what);
            }
        }
    }

    /// Kept facts are kept again as they are, and for another account no better.
    #[test]
    fn it_is_left_out_once(files in any_files(), one in 0_usize..3, other in 0_usize..3) {
        for (_, facts) in &files {
            prop_assert!(NAMED.iter().all(|id| facts.cover(Some(account(id)))), "whole");
            let (one, other) = (account(NAMED[one]), account(NAMED[other]));
            let kept = facts.kept(Some(one));
            prop_assert_eq!(&kept.kept(Some(one)), &kept);
            let again = kept.kept(Some(other));
            prop_assert!(kept.cover(Some(other)) || !again.cover(Some(other)), "comes back");
            let draft = facts.kept(None);
            prop_assert_eq!(&draft.kept(None), &draft);
            let adopted = draft.kept(Some(one));
            prop_assert!(draft.cover(Some(one)) || !adopted.cover(Some(one)), "of a draft");
        }
    }
}
