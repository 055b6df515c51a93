//! Points that a vault's list does not have any more: only its newest complete one takes a copy
//! away.

use domain::time::Timestamp;
use evidence::combine::{Verdict, combine};
use evidence::facts::Facts;
use evidence::source::{Given, Source};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::common::{AWAY, account, day, file, given, read, read_given};
use crate::scene::{
    FOR_EVER, GOOD, copy_jobs, database, grade, inventory, point_arn, points, rules,
};

const THIRD: &str = "888877776666";
const VAULT: &str = "arn:aws:backup:eu-west-1:999988887777:backup-vault:kept";

/// Points of this vault: each by its name and the time when it was made.
fn list(vault: &str, made: &[(&str, &str)]) -> String {
    let owner = vault.split(':').nth(4).unwrap();
    let element = |(name, time): &(&str, &str)| {
        format!(
            r#"{{"IsEncrypted":false,"RecoveryPointArn":"{}","BackupVaultArn":"{vault}","ResourceArn":"{}","CreationDate":"{time}","Status":"COMPLETED"{FOR_EVER}}}"#,
            point_arn(owner, name),
            database(name)
        )
    };
    let elements: Vec<String> = made.iter().map(element).collect();
    format!(r#"{{"RecoveryPoints":[{}]}}"#, elements.join(","))
}

/// Another point, so that a list has a time.
fn without(time: &str) -> String {
    list(VAULT, &[("carts", time)])
}

const BEFORE: &str = "2026-09-20T04:00:00Z";
const AFTER: &str = "2026-10-03T04:00:00Z";

/// The database, its copy, and the list of the vault that has it.
fn scene() -> Vec<(Source, Facts)> {
    let mut files = claimed();
    files.push(file(points(AWAY, &[("orders", "COMPLETED", FOR_EVER)])));
    files
}

/// The database and its copy, by the job alone.
fn claimed() -> Vec<(Source, Facts)> {
    vec![
        file(inventory(&[&database("orders")])),
        file(copy_jobs(&[GOOD])),
    ]
}

fn changed(text: &str, when: Timestamp) -> (Source, Facts) {
    let given = Given {
        last_modified: Some(when),
        ..given("file")
    };
    let drawn = read_given(given, text.as_bytes()).unwrap();
    (drawn.source, drawn.facts)
}

/// The same in whatever order, before and after it was stored.
#[track_caller]
fn check(what: &str, files: &[(Source, Facts)], verdict: Verdict) {
    let closing = rules().closing;
    let stored = |(source, facts): &(Source, Facts)| {
        let text = serde_json::to_string(&(source, facts.kept(closing))).unwrap();
        serde_json::from_str::<(Source, Facts)>(&text).unwrap()
    };
    let backwards: Vec<_> = files.iter().rev().cloned().collect();
    let kept: Vec<_> = files.iter().map(stored).collect();
    for files in [files, &backwards, &kept] {
        let combined = combine(files, &rules());
        assert_eq!(
            combined.verdict(&database("orders")),
            Some(verdict),
            "{what}"
        );
        assert_eq!(grade(&combined), verdict.grade().name(), "{what}");
    }
}

fn token(text: &str) -> String {
    text.replacen('{', r#"{"NextToken":"more","#, 1)
}

#[test]
fn only_a_newer_complete_list_of_the_same_vault_takes_a_copy_away() {
    let newer = without(AFTER);
    let by_resource = newer.replace(&format!(r#""BackupVaultArn":"{VAULT}","#), "");
    let unreadable = newer.replace("[{", r#"[{"Status":"COMPLETED"},{"#);
    let another = |from: &str, to: &str| list(&VAULT.replace(from, to), &[("carts", AFTER)]);
    let table = [
        ("newer", newer.clone(), false),
        (
            "newer, and it has it",
            list(VAULT, &[("orders", AFTER)]),
            true,
        ),
        ("one resource", by_resource, true),
        ("a page of it", token(&newer), true),
        ("damaged", unreadable, true),
        ("from before the copy", without(BEFORE), true),
        ("as old as the copy", without("2026-10-01T04:41:30Z"), true),
        ("another vault", another("vault:kept", "vault:other"), true),
        ("another Region", another("eu-west-1", "us-east-1"), true),
        ("another account", another(AWAY, THIRD), true),
    ];
    for (what, text, stays) in table {
        let mut files = scene();
        files.push(file(text.clone()));
        let verdict = [Verdict::CopyGone, Verdict::Shown][usize::from(stays)];
        check(what, &files, verdict);
        // The job's own word goes with it.
        let mut files = claimed();
        files.push(file(text));
        let verdict = match what {
            "newer, and it has it" => Verdict::Shown,
            _ if stays => Verdict::Supported,
            _ => Verdict::CopyGone,
        };
        check(&format!("{what}, by the job alone"), &files, verdict);
    }
    let denied = "An error occurred (AccessDeniedException) when calling the ListRecoveryPointsByBackupVault operation: no";
    assert!(read(denied).is_err(), "no list at all");
}

/// A list of which no time inside is new was still written when its file was.
#[test]
fn a_file_is_as_new_as_its_last_change() {
    let has = points(AWAY, &[("orders", "COMPLETED", FOR_EVER)]);
    let lacks = without(BEFORE);
    for (what, has_changed, lacks_changed, verdict) in [
        (
            "the newest point is gone",
            "2026-10-05",
            "2026-10-08",
            Verdict::CopyGone,
        ),
        (
            "the other way round",
            "2026-10-08",
            "2026-10-05",
            Verdict::Shown,
        ),
        (
            "on the same day",
            "2026-10-08",
            "2026-10-08",
            Verdict::CopyGone,
        ),
        (
            "from before the copy",
            "2026-10-08",
            "2026-09-25",
            Verdict::Shown,
        ),
    ] {
        let mut files = claimed();
        files.push(changed(&has, day(has_changed)));
        files.push(changed(&lacks, day(lacks_changed)));
        check(what, &files, verdict);
    }
}

/// It was there when the copy was done, so a list of a later time that lacks it is the later one.
#[test]
fn of_two_lists_as_new_as_each_other_both_have_to_have_it() {
    let mut files = claimed();
    let made = "2026-10-01T04:41:10Z";
    files.push(file(list(VAULT, &[("orders", made), ("carts", AFTER)])));
    check("one", &files, Verdict::Shown);
    files.push(file(without(AFTER)));
    check("two", &files, Verdict::CopyGone);
}

/// A list that was too long to keep may lack the point.
#[test]
fn what_a_newer_list_had_is_not_guessed() {
    let mut files = scene();
    let (source, mut facts) = file(list(VAULT, &[("orders", AFTER)]));
    facts.points.iter_mut().for_each(|one| one.rows = None);
    files.push((source, facts));
    check("left out", &files, Verdict::NotNamed);
}

/// Another copy of the same database stays what it is.
#[test]
fn the_best_copy_still_counts() {
    let mut files = scene();
    let elsewhere = crate::scene::Job {
        into: THIRD,
        ..GOOD
    };
    files.push(file(copy_jobs(&[elsewhere])));
    files.push(file(points(THIRD, &[("orders", "COMPLETED", FOR_EVER)])));
    files.push(file(without(AFTER)));
    check("two accounts", &files, Verdict::Shown);
    let combined = combine(&files, &rules());
    let kept_in = &combined.findings[&evidence::item::Item::Rds].kept_in;
    let names: Vec<_> = kept_in.keys().copied().collect();
    assert_eq!(names, [account(THIRD)]);
}

/// Whoever takes such a list away is asked again.
#[test]
fn a_list_that_takes_a_copy_away_is_behind_the_item() {
    for (text, behind) in [(without(AFTER), true), (without(BEFORE), false)] {
        let mut files = scene();
        files.push(file(text));
        let digest = files.last().unwrap().0.digest.clone();
        let combined = combine(&files, &rules());
        assert_eq!(combined.behind["backup.rds"].contains(&digest), behind);
    }
}

/// Facts of earlier releases name no vault: they are read, and say nothing of what is missing.
#[test]
fn facts_without_vaults_stay_readable_and_take_nothing_away() {
    let (source, facts) = file(without(AFTER));
    let text = serde_json::to_string(&facts).unwrap();
    let vault = text.split(r#""vault":""#).nth(1).unwrap();
    let named = format!(r#""vault":"{}","#, &vault[..8]);
    let earlier: Facts = serde_json::from_str(&text.replace(&named, "")).unwrap();
    assert_ne!(earlier, facts);
    let mut files = scene();
    files.push((source.clone(), earlier));
    check("an earlier list without it", &files, Verdict::Shown);
    // Where the list that has it names the vault, the job does not have to.
    let mut files = scene();
    for copies in &mut files[1].1.copies {
        copies.vault = None;
    }
    check("an earlier job", &files, Verdict::Shown);
    files.push((source, facts));
    check("an earlier job, a newer list", &files, Verdict::CopyGone);
    // An earlier list that has it and is newer than the one without it.
    let mut files = claimed();
    let (source, mut facts) = file(list(VAULT, &[("orders", "2026-10-05T04:00:00Z")]));
    facts.points.iter_mut().for_each(|one| one.vault = None);
    files.push((source, facts));
    files.push(file(without(AFTER)));
    check("an earlier, newer list with it", &files, Verdict::Shown);
}

/// A list of a day in October: what it has, and what is wrong with it.
#[derive(Clone, Debug)]
struct Listed {
    day: u32,
    has: bool,
    whole: bool,
    same: bool,
}

fn listed() -> impl Strategy<Value = Listed> {
    (2_u32..9, any::<bool>(), any::<bool>(), any::<bool>()).prop_map(|(day, has, whole, same)| {
        Listed {
            day,
            // A point lies in one vault.
            has: has && same,
            whole,
            same,
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 300, ..ProptestConfig::default() })]

    /// Of any lists the newest complete ones of the vault decide, and no other.
    #[test]
    fn the_newest_complete_lists_decide(lists in vec(listed(), 0..6)) {
        let mut files = claimed();
        for one in &lists {
            let time = format!("2026-10-0{}T04:00:00Z", one.day);
            let vault = if one.same { VAULT.to_owned() } else { VAULT.replace("kept", "other") };
            let mut made = vec![("carts", time.as_str())];
            if one.has {
                made.push(("orders", "2026-10-01T04:41:10Z"));
            }
            let text = list(&vault, &made);
            files.push(file(if one.whole { text } else { token(&text) }));
        }
        let count = |one: &&Listed| one.whole && one.same;
        let newest = lists.iter().filter(count).map(|one| one.day).max();
        let mut deciding = lists.iter().filter(count).filter(|one| Some(one.day) == newest);
        let verdict = match newest {
            None => Verdict::Supported,
            Some(_) if deciding.all(|one| one.has) => Verdict::Shown,
            Some(_) => Verdict::CopyGone,
        };
        let combined = combine(&files, &rules());
        prop_assert_eq!(combined.verdict(&database("orders")), Some(verdict));
    }
}
