//! Each verdict, by the one thing that leads to it.

use evidence::combine::Verdict;
use evidence::item::Item;

use crate::common::{AWAY, CLOSING};
use crate::scene::{
    FOR_EVER, GOOD, Job, bring, copy_jobs, database, grade, inventory, points, shown,
};

#[track_caller]
fn check(what: &str, texts: &[String], verdict: Verdict) {
    let combined = bring(texts);
    assert_eq!(
        combined.verdict(&database("orders")),
        Some(verdict),
        "{what}"
    );
    assert_eq!(grade(&combined), verdict.grade().name(), "{what}");
    let finding = &combined.findings[&Item::Rds];
    assert_eq!(finding.verdicts.len(), 1, "{what}");
    assert_eq!(
        (finding.verdicts[0].verdict, finding.verdicts[0].count),
        (verdict, 1),
        "{what}"
    );
}

fn with_job(job: Job) -> Vec<String> {
    let mut texts = shown();
    texts[1] = copy_jobs(&[job]);
    texts
}

fn with_points(text: String) -> Vec<String> {
    let mut texts = shown();
    texts[2] = text;
    texts
}

#[test]
fn of_copies() {
    let job = || GOOD;
    for (what, job, verdict) in [
        ("nothing changes", job(), Verdict::Shown),
        (
            "in the same account",
            Job {
                into: CLOSING,
                ..job()
            },
            Verdict::OnlyInThisAccount,
        ),
        (
            "running",
            Job {
                state: "RUNNING",
                completed: "",
                ..job()
            },
            Verdict::CopyRunning,
        ),
        (
            "created",
            Job {
                state: "CREATED",
                completed: "",
                ..job()
            },
            Verdict::CopyRunning,
        ),
        (
            "failed",
            Job {
                state: "FAILED",
                ..job()
            },
            Verdict::CopyFailed,
        ),
        (
            "in part",
            Job {
                state: "PARTIAL",
                ..job()
            },
            Verdict::CopyFailed,
        ),
        (
            "an unknown state",
            Job {
                state: "GREAT",
                ..job()
            },
            Verdict::CopyFailed,
        ),
        (
            "30 days old",
            Job {
                completed: "2026-09-09T00:00:00Z",
                ..job()
            },
            Verdict::Shown,
        ),
        (
            "a minute older",
            Job {
                completed: "2026-09-08T23:59:00Z",
                ..job()
            },
            Verdict::CopyTooOld,
        ),
        (
            "no date",
            Job {
                completed: "",
                ..job()
            },
            Verdict::CopyTooOld,
        ),
        (
            "no point named",
            Job {
                point: false,
                ..job()
            },
            Verdict::Supported,
        ),
        (
            "a point in a third account",
            Job {
                into: "888877776666",
                ..job()
            },
            Verdict::Supported,
        ),
    ] {
        check(what, &with_job(job), verdict);
    }
}

/// A job says how long its copy was to stay. Where a list of points says it, too, that counts.
#[test]
fn of_days_that_a_job_names() {
    let unlisted = with_points(points(AWAY, &[("orders", "COMPLETED", "")]));
    for (days, texts, verdict) in [
        (89, unlisted.clone(), Verdict::ExpiresTooSoon),
        (365, unlisted.clone(), Verdict::Supported),
        (-1, unlisted, Verdict::Supported),
        (89, shown(), Verdict::Shown),
    ] {
        let lifecycle =
            format!(r#"{{"DestinationRecoveryPointLifecycle":{{"DeleteAfterDays":{days}}},"#);
        let mut texts = texts;
        texts[1] = texts[1].replacen(r#"{"AccountId""#, &(lifecycle + r#""AccountId""#), 1);
        check(&format!("{days} days"), &texts, verdict);
    }
}

#[test]
fn of_points() {
    let at = |day: &str| format!(r#","CalculatedLifecycle":{{"DeleteAt":"{day}T00:00:00Z"}}"#);
    let point =
        |status: &'static str, lifecycle: &str| points(AWAY, &[("orders", status, lifecycle)]);
    for (what, text, verdict) in [
        (
            "90 days left",
            point("COMPLETED", &at("2027-01-07")),
            Verdict::Shown,
        ),
        (
            "89 days left",
            point("COMPLETED", &at("2027-01-06")),
            Verdict::ExpiresTooSoon,
        ),
        (
            "gone already",
            point("COMPLETED", &at("2026-10-02")),
            Verdict::ExpiresTooSoon,
        ),
        ("no lifecycle", point("COMPLETED", ""), Verdict::Supported),
        ("available", point("AVAILABLE", FOR_EVER), Verdict::Shown),
        (
            "being deleted",
            point("DELETING", FOR_EVER),
            Verdict::ExpiresTooSoon,
        ),
        (
            "expired",
            point("EXPIRED", FOR_EVER),
            Verdict::ExpiresTooSoon,
        ),
        ("in part", point("PARTIAL", FOR_EVER), Verdict::CopyFailed),
        (
            "an unknown status",
            point("SPARKLING", FOR_EVER),
            Verdict::CopyFailed,
        ),
        (
            "another point",
            points(AWAY, &[("carts", "COMPLETED", FOR_EVER)]),
            Verdict::Supported,
        ),
        (
            "the same name elsewhere",
            points("888877776666", &[("orders", "COMPLETED", FOR_EVER)]),
            Verdict::Supported,
        ),
    ] {
        check(what, &with_points(text), verdict);
    }
}

#[test]
fn what_makes_a_point_worse_counts_from_any_file() {
    let soon = r#","CalculatedLifecycle":{"DeleteAt":"2026-11-01T00:00:00Z"}"#;
    let worse = points(AWAY, &[("orders", "COMPLETED", soon)]);
    let incomplete = worse.replace(
        "{\"RecoveryPoints\"",
        "{\"NextToken\":\"x\",\"RecoveryPoints\"",
    );
    assert_ne!(worse, incomplete);
    for text in [worse, incomplete] {
        let mut texts = shown();
        texts.insert(0, text.clone());
        check(
            "an earlier file says sooner",
            &texts,
            Verdict::ExpiresTooSoon,
        );
        let mut texts = shown();
        texts.push(text);
        check("another file says sooner", &texts, Verdict::ExpiresTooSoon);
    }
    let good = points(AWAY, &[("orders", "COMPLETED", FOR_EVER)]);
    let incomplete = good.replace(
        "{\"RecoveryPoints\"",
        "{\"NextToken\":\"x\",\"RecoveryPoints\"",
    );
    check(
        "what makes it good does not",
        &with_points(incomplete),
        Verdict::Supported,
    );
}

#[test]
fn without_a_copy() {
    let mut texts = vec![inventory(&[&database("orders")])];
    let combined = bring(&texts);
    assert_eq!(
        combined.verdict(&database("orders")),
        None,
        "no file speaks of copies"
    );
    assert_eq!(grade(&combined), "-");
    let elsewhere = copy_jobs(&[Job {
        name: "carts",
        ..GOOD
    }]);
    texts.push(elsewhere.clone());
    let combined = bring(&texts);
    assert_eq!(
        combined.verdict(&database("orders")),
        Some(Verdict::NoRecoveryPoint)
    );
    texts[1] = elsewhere.replace("eu-west-1", "us-east-1");
    let combined = bring(&texts);
    assert_eq!(
        combined.verdict(&database("orders")),
        Some(Verdict::RegionNotCovered)
    );
    let protected = format!(
        r#"{{"Results":[{{"ResourceArn":"{}","ResourceType":"RDS"}}]}}"#,
        database("orders")
    );
    check("protected only", &[protected], Verdict::OnlyInThisAccount);
    let here = points(CLOSING, &[("orders", "COMPLETED", FOR_EVER)]);
    let combined = bring(&[inventory(&[&database("orders")]), here]);
    assert_eq!(
        combined.verdict(&database("orders")),
        Some(Verdict::OnlyInThisAccount)
    );
    assert_eq!(
        combined.findings[&Item::AwsBackup].existing,
        1,
        "its recovery points are there"
    );
}

#[test]
fn a_resource_has_its_best_copy() {
    let jobs = [
        Job {
            state: "FAILED",
            ..GOOD
        },
        GOOD,
        Job {
            into: CLOSING,
            ..GOOD
        },
    ];
    let mut texts = shown();
    texts[1] = copy_jobs(&jobs);
    check("one of three is good", &texts, Verdict::Shown);
}

#[test]
fn what_is_counted_and_not_named() {
    let counts = r#"{"totalDiscoveredResources":2,"resourceCounts":[{"resourceType":"AWS::RDS::DBInstance","count":2}]}"#;
    let mut texts = shown();
    texts.push(counts.to_owned());
    let combined = bring(&texts);
    let finding = &combined.findings[&Item::Rds];
    assert_eq!(finding.existing, 2);
    let verdicts: Vec<_> = finding
        .verdicts
        .iter()
        .map(|one| (one.verdict, one.count))
        .collect();
    assert_eq!(verdicts, [(Verdict::NotNamed, 1), (Verdict::Shown, 1)]);
    assert_eq!(grade(&combined), "open");
}

#[test]
fn a_resource_in_two_regions_is_one() {
    let here = inventory(&[&database("orders")]);
    let there = here.replace("\"Arn\"", "\"Region\":\"us-east-1\",\"Arn\"");
    let elsewhere = copy_jobs(&[Job {
        name: "carts",
        ..GOOD
    }]);
    // The first Region by name counts, in whatever order the files come.
    for texts in [
        [here.clone(), there.clone(), elsewhere.clone()],
        [there, here, elsewhere],
    ] {
        let combined = bring(&texts);
        assert_eq!(combined.findings[&Item::Rds].existing, 1);
        let verdict = combined.verdict(&database("orders"));
        assert_eq!(verdict, Some(Verdict::NoRecoveryPoint));
    }
}

/// A file that can't be relied on still says why nothing is shown: it names a copy.
#[test]
fn of_a_copy_in_a_file_that_shows_nothing() {
    let mut texts = shown();
    texts[1] = texts[1].replacen('{', r#"{"NextToken":"more","#, 1);
    check("one page of several", &texts, Verdict::FileShowsNothing);
    texts.push(copy_jobs(&[GOOD]));
    check("another file has all of it", &texts, Verdict::Shown);
}

#[test]
fn what_counts_says_where_it_lies() {
    let kept = |texts: &[String]| {
        let finding = &bring(texts).findings[&Item::Rds];
        let accounts = finding.kept_in.keys().map(|account| account.as_str());
        accounts.map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(kept(&shown()), [AWAY]);
    let here = Job {
        into: CLOSING,
        ..GOOD
    };
    assert_eq!(kept(&with_job(here)), Vec::<String>::new());
}
