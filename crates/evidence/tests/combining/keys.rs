//! The keys that copies are encrypted with: one of an account that is being closed takes the copy along.

use evidence::combine::{Rules, Verdict, combine};

use crate::common::{AWAY, CLOSING, account, file};
use crate::scene::{FOR_EVER, GOOD, copy_jobs, database, grade, points, read_all, rules, shown};

fn key(account: &str) -> String {
    format!("arn:aws:kms:eu-west-1:{account}:key/1234abcd")
}

/// The verdict where the copy job or the recovery point names a key.
fn verdict(job: &str, point: &str, rules: &Rules) -> Verdict {
    let mut texts = shown();
    let member = |name: &str, value: &str| format!(r#"{{"{name}":"{value}","#);
    if !job.is_empty() {
        let job = member("DestinationEncryptionKeyArn", job);
        texts[1] = copy_jobs(&[GOOD]).replacen("[{", &format!("[{job}"), 1);
    }
    if !point.is_empty() {
        let point = member("EncryptionKeyArn", point);
        let list = points(AWAY, &[("orders", "COMPLETED", FOR_EVER)]);
        texts[2] = list.replacen("[{", &format!("[{point}"), 1);
    }
    let combined = combine(&read_all(&texts), rules);
    combined.verdict(&database("orders")).unwrap()
}

#[test]
fn of_copy_jobs_and_recovery_points() {
    let (own, kept, third) = (key(CLOSING), key(AWAY), key("444455556666"));
    for (job, point, expected) in [
        ("", "", Verdict::Shown),
        (&*kept, &*kept, Verdict::Shown),
        (&own, "", Verdict::KeyLost),
        ("", &own, Verdict::KeyLost),
        (&kept, &own, Verdict::KeyLost),
        // Whether that key stays, nobody knows.
        ("", &third, Verdict::Supported),
        // An alias or nothing that is known names no account.
        ("alias/a", "1234abcd", Verdict::Shown),
    ] {
        assert_eq!(verdict(job, point, &rules()), expected, "{job} {point}");
    }
    // Another account that is being closed takes its keys along, too.
    let both = Rules {
        also_closing: vec![account("444455556666")],
        ..rules()
    };
    assert_eq!(verdict("", &third, &both), Verdict::KeyLost);
}

/// Whoever says that it is kept there is contradicted.
#[test]
fn such_a_copy_is_lost() {
    let mut texts = shown();
    texts[2] = texts[2].replacen(
        "[{",
        &format!(r#"[{{"EncryptionKeyArn":"{}","#, key(CLOSING)),
        1,
    );
    let combined = combine(&read_all(&texts), &rules());
    assert_eq!(grade(&combined), "open");
    let finding = &combined.findings[&evidence::item::Item::Rds];
    assert!(finding.lost_in.contains(&account(AWAY)));
    // AWS's own keys stay, whatever account their ARN names.
    texts[2] = texts[2].replacen("[{", r#"[{"EncryptionKeyType":"AWS_OWNED_KMS_KEY","#, 1);
    assert_eq!(grade(&combine(&read_all(&texts), &rules())), "shown");
}

/// Facts that were stored before keys were read come back as they were.
#[test]
fn stored_without_a_key() {
    let (_, facts) = file(copy_jobs(&[GOOD]));
    let text = serde_json::to_string(&facts).unwrap();
    assert!(!text.contains("\"key\"") && !text.contains("by_id"));
}
