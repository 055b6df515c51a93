//! Damaged files show nothing that the whole file does not show.

use evidence::combine::{Rules, Verdict, combine};
use evidence::facts::Facts;
use evidence::source::Source;
use proptest::prelude::*;

use crate::common::{AWAY, CLOSING, account, file, now, read};

/// Copy jobs that differ in all that matters: only some are shown.
fn jobs() -> Vec<String> {
    let job = |name: &str, into: &str, state: &str, done: &str| {
        format!(
            r#"{{"AccountId":"{CLOSING}","SourceBackupVaultArn":"arn:aws:backup:eu-west-1:{CLOSING}:backup-vault:Default","DestinationBackupVaultArn":"arn:aws:backup:eu-west-1:{into}:backup-vault:kept","DestinationRecoveryPointArn":"arn:aws:rds:eu-west-1:{into}:snapshot:awsbackup:{name}","ResourceArn":"arn:aws:rds:eu-west-1:{CLOSING}:db:{name}","ResourceType":"RDS","State":"{state}","CompletionDate":"{done}"}}"#
        )
    };
    vec![
        job("good", AWAY, "COMPLETED", "2026-10-01T04:41:10Z"),
        job("here", CLOSING, "COMPLETED", "2026-10-01T04:41:10Z"),
        job("failed", AWAY, "FAILED", "2026-10-01T04:41:10Z"),
        job("running", AWAY, "RUNNING", "2026-10-01T04:41:10Z"),
        job("old", AWAY, "COMPLETED", "2026-08-01T04:41:10Z"),
        job("also-good", AWAY, "COMPLETED", "2026-10-02T04:41:10Z"),
    ]
}

fn points() -> (Source, Facts) {
    let point = |name: &str| {
        format!(
            r#"{{"IsEncrypted":false,"RecoveryPointArn":"arn:aws:rds:eu-west-1:{AWAY}:snapshot:awsbackup:{name}","BackupVaultArn":"arn:aws:backup:eu-west-1:{AWAY}:backup-vault:kept","CreationDate":"2026-10-02T04:00:00Z","Status":"COMPLETED","Lifecycle":{{}}}}"#
        )
    };
    let names = ["good", "also-good", "failed", "running", "old", "here"].map(point);
    file(format!("{{\"RecoveryPoints\":[{}]}}", names.join(",")))
}

fn document(jobs: &[String]) -> String {
    format!("{{\"CopyJobs\":[{}],\"NextToken\":null}}", jobs.join(","))
}

fn rules() -> Rules {
    crate::common::rules_of(Some(account(CLOSING)), now())
}

const NAMES: [&str; 6] = ["good", "here", "failed", "running", "old", "also-good"];

/// The verdict on each resource.
fn verdicts(copies: (Source, Facts)) -> Vec<Option<Verdict>> {
    let combined = combine(&[copies, points()], &rules());
    let arn = |name: &&str| format!("arn:aws:rds:eu-west-1:{CLOSING}:db:{name}");
    NAMES
        .iter()
        .map(|name| combined.verdict(&arn(name)))
        .collect()
}

fn check(damaged: &[u8], whole: &[Option<Verdict>]) -> Result<(), TestCaseError> {
    let Ok(drawn) = read(damaged) else {
        return Ok(());
    };
    for (damaged, whole) in verdicts((drawn.source, drawn.facts)).into_iter().zip(whole) {
        prop_assert!(damaged.is_none_or(|damaged| damaged.grade() <= whole.unwrap().grade()));
    }
    Ok(())
}

#[test]
fn the_whole_file() {
    let expected = [
        Verdict::Shown,
        Verdict::OnlyInThisAccount,
        Verdict::CopyFailed,
        Verdict::CopyRunning,
        Verdict::CopyTooOld,
        Verdict::Shown,
    ];
    assert_eq!(verdicts(file(document(&jobs()))), expected.map(Some));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn cut(place in any::<prop::sample::Index>()) {
        let text = document(&jobs());
        let whole = verdicts(file(&text));
        check(&text.as_bytes()[..place.index(text.len())], &whole)?;
    }

    #[test]
    fn reordered_doubled_and_left_out(order in prop::collection::vec(0_usize..6, 0..12)) {
        let whole = verdicts(file(document(&jobs())));
        let jobs = jobs();
        let chosen: Vec<String> = order.iter().map(|place| jobs[*place].clone()).collect();
        check(document(&chosen).as_bytes(), &whole)?;
    }

    /// A byte that no id, date or name has. (A digit for a digit makes another valid file: no
    /// reader can tell, and the README says so.)
    #[test]
    fn corrupted(place in any::<prop::sample::Index>(), byte in prop::sample::select(b"{}[]\",:\\\0\x1f \xff!#".to_vec())) {
        let mut bytes = document(&jobs()).into_bytes();
        let whole = verdicts(file(&bytes));
        let place = place.index(bytes.len());
        bytes[place] = byte;
        check(&bytes, &whole)?;
    }

    /// Some bytes of one job are missing.
    #[test]
    fn shortened(which in 0_usize..6, place in any::<prop::sample::Index>(), length in 1_usize..40) {
        let whole = verdicts(file(document(&jobs())));
        let mut jobs = jobs();
        let job = jobs[which].as_bytes();
        let start = place.index(job.len());
        let end = (start + length).min(job.len());
        jobs[which] = String::from_utf8([&job[..start], &job[end..]].concat()).unwrap();
        check(document(&jobs).as_bytes(), &whole)?;
    }
}
