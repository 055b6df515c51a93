//! Laws that hold for any files: order, worse evidence, less evidence.

use domain::grade::Grade;
use evidence::combine::{Combined, combine, combine_again};
use evidence::facts::Facts;
use evidence::item::Item;
use evidence::kind::Kind;
use evidence::source::Source;
use proptest::collection::vec;
use proptest::prelude::*;

use crate::common::{AWAY, CLOSING, account, file, sample, samples};
use crate::scene::{
    FOR_EVER, Job, copy_jobs, database, inventory, points, printed, regions, rules,
};

const NAMES: [&str; 3] = ["orders", "carts", "users"];

fn name() -> impl Strategy<Value = &'static str> {
    prop::sample::select(NAMES.to_vec())
}

fn job() -> impl Strategy<Value = Job> {
    let into = prop::sample::select(vec![AWAY, AWAY, AWAY, CLOSING, "888877776666"]);
    let state = prop::sample::select(vec![
        "COMPLETED",
        "COMPLETED",
        "COMPLETED",
        "FAILED",
        "RUNNING",
        "NEW",
    ]);
    let completed = prop::sample::select(vec![
        "2026-10-01T04:41:10Z",
        "2026-09-20T04:41:10Z",
        "2026-08-01T04:41:10Z",
        "",
    ]);
    (name(), into, state, completed, any::<bool>()).prop_map(
        |(name, into, state, completed, point)| Job {
            name,
            into,
            state,
            completed,
            point,
        },
    )
}

fn point() -> impl Strategy<Value = (&'static str, &'static str, &'static str)> {
    let status = prop::sample::select(vec!["COMPLETED", "COMPLETED", "EXPIRED", "PARTIAL", "ODD"]);
    let lifecycle = prop::sample::select(vec![
        FOR_EVER,
        "",
        r#","CalculatedLifecycle":{"DeleteAt":"2026-12-01T00:00:00Z"}"#,
        r#","CalculatedLifecycle":{"DeleteAt":"2028-12-01T00:00:00Z"}"#,
    ]);
    (name(), status, lifecycle)
}

/// Any file that says something about three databases, or any sample.
pub(crate) fn any_file() -> impl Strategy<Value = (Source, Facts)> {
    let listed = vec(name(), 0..4).prop_map(|names| {
        let arns: Vec<String> = names.into_iter().map(database).collect();
        inventory(&arns.iter().map(String::as_str).collect::<Vec<_>>())
    });
    let copies = vec(job(), 0..5).prop_map(|jobs| copy_jobs(&jobs));
    let account = prop::sample::select(vec![AWAY, AWAY, CLOSING]);
    let time = prop::sample::select(vec![
        "2026-10-01T04:41:10Z",
        "2026-10-03T04:00:00Z",
        "2026-08-20T04:00:00Z",
    ]);
    let vault = prop::sample::select(vec!["vault:kept", "vault:kept", "vault:other"]);
    let kept =
        (account, vec(point(), 0..4), time, vault).prop_map(|(account, list, time, vault)| {
            let text = points(account, &list).replace("vault:kept", vault);
            text.replace("2026-10-01T04:41:10Z", time)
        });
    let protected = vec(name(), 0..3).prop_map(|names| {
        let elements: Vec<String> = names
            .iter()
            .map(|name| format!(r#"{{"ResourceArn":"{}"}}"#, database(name)))
            .collect();
        printed("backup list-protected-resources", "Results", &elements)
    });
    let in_use = vec(prop::sample::select(vec!["eu-west-1", "us-east-1"]), 1..3)
        .prop_map(|names| regions(&names));
    let any_sample = any::<prop::sample::Index>().prop_map(|which| {
        let names = samples();
        String::from_utf8(sample(&names[which.index(names.len())])).unwrap()
    });
    let text = prop_oneof![3 => listed, 4 => copies, 3 => kept, 1 => protected, 1 => in_use, 2 => any_sample];
    // Half of them as they are, half with a page missing.
    (text, any::<bool>()).prop_map(|(text, whole)| {
        let open = text.replacen('{', "{\"NextToken\":\"more\",", 1);
        file(if whole || !text.starts_with('{') {
            text
        } else {
            open
        })
    })
}

fn any_files() -> impl Strategy<Value = Vec<(Source, Facts)>> {
    vec(any_file(), 0..7)
}

fn bring(files: &[(Source, Facts)]) -> Combined {
    combine(files, &rules())
}

/// The grade that evidence would give the answer "kept": at least the person's word.
fn grade(combined: &Combined, item: Item) -> Grade {
    let graded = combined
        .findings
        .get(&item)
        .and_then(|finding| finding.grade);
    graded.map_or(Grade::Attested, |graded| graded.grade.max(Grade::Attested))
}

fn kinds(combined: &Combined) -> Vec<(&'static str, &'static str)> {
    combined
        .contradictions
        .iter()
        .map(|one| (one.item, one.kind.name()))
        .collect()
}

/// Whether a list of copies says nothing but that copies are not good enough, and names no new
/// resource.
fn is_listed(files: &[(Source, Facts)], name: &str) -> bool {
    bring(files).verdict(&database(name)).is_some()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn order_makes_no_difference(files in any_files(), seed in any::<u64>()) {
        let mut shuffled = files.clone();
        let mut seed = seed | 1;
        for place in (1..shuffled.len()).rev() {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            shuffled.swap(place, (seed >> 33) as usize % (place + 1));
        }
        let (mut one, mut other) = (bring(&files), bring(&shuffled));
        let key = |file: &evidence::combine::FileFinding| (file.digest.clone(), file.problems.clone());
        one.files.sort_by_key(key);
        other.files.sort_by_key(key);
        prop_assert_eq!(one, other);
    }

    /// The same file twice says no more than once.
    #[test]
    fn twice_is_once(files in any_files(), which in any::<prop::sample::Index>()) {
        prop_assume!(!files.is_empty());
        let mut twice = files.clone();
        twice.push(files[which.index(files.len())].clone());
        let (one, other) = (bring(&files), bring(&twice));
        prop_assert_eq!(one.findings, other.findings);
        prop_assert_eq!(one.contradictions, other.contradictions);
    }

    /// Another file never takes a contradiction away, and never makes less exist.
    #[test]
    fn more_files_contradict_more(files in any_files(), more in any_file()) {
        let mut with = files.clone();
        with.push(more);
        let (before, after) = (bring(&files), bring(&with));
        for one in kinds(&before) {
            prop_assert!(kinds(&after).contains(&one), "{:?} is gone", one);
        }
        for (item, finding) in &before.findings {
            prop_assert!(after.findings[item].existing >= finding.existing);
        }
    }

    /// Worse evidence: another resource, a failed copy, a copy in this account, an expiry that is
    /// sooner. None raises a grade.
    #[test]
    fn worse_evidence_never_raises(files in any_files(), name in name(), which in 0_usize..5) {
        let worse = match which {
            0 => inventory(&[&database(name), &database("another")]),
            1 => copy_jobs(&[Job { name, state: "FAILED", ..crate::scene::GOOD }]),
            2 => copy_jobs(&[Job { name, into: CLOSING, ..crate::scene::GOOD }]),
            3 => points(AWAY, &[(name, "EXPIRED", "")]),
            _ => points(AWAY, &[(name, "COMPLETED", r#","CalculatedLifecycle":{"DeleteAt":"2026-10-20T00:00:00Z"}"#)]),
        };
        let mut with = files.clone();
        with.push(file(worse));
        let (before, after) = (bring(&files), bring(&with));
        for item in Item::ALL {
            prop_assert!(grade(&after, *item) <= grade(&before, *item), "{}", item.name());
        }
    }

    /// With fewer lists of copies no resource that is still known is any better.
    #[test]
    fn fewer_copies_never_raise(files in any_files(), which in any::<prop::sample::Index>()) {
        let lists: Vec<usize> =
            (0..files.len()).filter(|place| files[*place].0.kind == Kind::CopyJobs).collect();
        prop_assume!(!lists.is_empty());
        let mut without = files.clone();
        without.remove(lists[which.index(lists.len())]);
        let (before, after) = (bring(&files), bring(&without));
        for name in NAMES {
            let verdict = |combined: &Combined| combined.verdict(&database(name));
            if let (Some(before), Some(after)) = (verdict(&before), verdict(&after)) {
                prop_assert!(after.grade() <= before.grade(), "{}", name);
            }
        }
        // The item's grade rises only where a resource is known no more.
        if NAMES.iter().all(|name| is_listed(&files, name) == is_listed(&without, name)) {
            prop_assert!(grade(&after, Item::Rds) <= grade(&before, Item::Rds));
        }
    }

    /// Facts kept across a reload show no more than the file did.
    #[test]
    fn kept_facts_show_no_more(files in any_files()) {
        let closing = rules().closing;
        let kept: Vec<_> = files.iter().map(|(source, facts)| (source.clone(), facts.kept(closing))).collect();
        let (before, after) = (bring(&files), bring(&kept));
        prop_assert_eq!(&before.findings, &after.findings, "few enough to keep all");
        prop_assert_eq!(kinds(&before), kinds(&after));
    }

    /// Time alone never raises a grade, and nothing changes before the next moment named.
    #[test]
    fn time_only_lowers(files in any_files(), hours in 0_u64..2000) {
        let later = domain::time::Timestamp(rules().now.0 + hours * 3_600_000);
        let before = bring(&files);
        let after = combine(&files, &evidence::combine::Rules { now: later, ..rules() });
        for item in Item::ALL {
            prop_assert!(grade(&after, *item) <= grade(&before, *item), "{}", item.name());
        }
        if before.next.is_none_or(|next| later <= next) {
            for item in Item::ALL {
                prop_assert_eq!(grade(&after, *item), grade(&before, *item), "{}", item.name());
            }
        }
    }

    /// Facts gathered before, at another time and for whatever account, make no difference.
    #[test]
    fn what_was_gathered_before_is_what_is_gathered_anew(
        files in any_files(),
        turns in vec((prop::sample::select(vec![Some(CLOSING), Some(CLOSING), Some(AWAY), None]), 0_u64..2000), 1..5),
    ) {
        let borrowed: Vec<_> = files.iter().map(|(source, facts)| (source, facts)).collect();
        let mut gathered = None;
        for (closing, hours) in turns {
            let now = domain::time::Timestamp(rules().now.0 + hours * 3_600_000);
            let rules = evidence::combine::Rules { closing: closing.map(account), now, ..rules() };
            let again = combine_again(&borrowed, &rules, &mut gathered);
            prop_assert_eq!(again, combine(&files, &rules));
        }
    }
}
