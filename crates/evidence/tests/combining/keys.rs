//! The keys that copies are encrypted with: one of an account that is being closed takes the copy along.

use evidence::combine::{Rules, Verdict, combine};

use crate::common::{AWAY, CLOSING, account, file};
use crate::scene::{
    FOR_EVER, GOOD, copy_jobs, database, grade, key_of, points, read_all, rules, shown,
};

/// The verdict where the copy job names this key, and the recovery point says this of its own.
fn verdict(job: &str, point: &str, rules: &Rules) -> Verdict {
    let mut texts = shown();
    if !job.is_empty() {
        let job = format!(r#"[{{"DestinationEncryptionKeyArn":"{job}","#);
        texts[1] = copy_jobs(&[GOOD]).replacen("[{", &job, 1);
    }
    texts[2] = with_key(point);
    let combined = combine(&read_all(&texts), rules);
    combined.verdict(&database("orders")).unwrap()
}

/// The list of recovery points, where it says this of the key.
fn with_key(said: &str) -> String {
    let list = points(AWAY, &[("orders", "COMPLETED", FOR_EVER)]);
    let key = format!(r#""EncryptionKeyArn":"{}","#, key_of(AWAY));
    assert!(list.contains(&key), "{list}");
    list.replacen(&key, said, 1)
}

#[test]
fn of_copy_jobs_and_recovery_points() {
    let (closing, away, third) = (key_of(CLOSING), key_of(AWAY), key_of("444455556666"));
    let named = |key: &str| format!(r#""EncryptionKeyArn":"{key}","#);
    let of_aws = named(&third) + r#""EncryptionKeyType":"AWS_OWNED_KMS_KEY","#;
    let lost = named(&closing);
    for (job, point, expected) in [
        ("", named(&away), Verdict::Shown),
        (&*away, named(&away), Verdict::Shown),
        (&closing, named(&away), Verdict::KeyLost),
        ("", lost.clone(), Verdict::KeyLost),
        (&away, lost, Verdict::KeyLost),
        // Whether that key stays, nobody knows.
        ("", named(&third), Verdict::Supported),
        // An alias or nothing that is known names no account.
        ("alias/a", named("1234abcd"), Verdict::Supported),
        ("", String::new(), Verdict::Supported),
        ("", r#""IsEncrypted":true,"#.to_owned(), Verdict::Supported),
        // What nobody can take away, is no matter.
        ("", r#""IsEncrypted":false,"#.to_owned(), Verdict::Shown),
        ("", of_aws, Verdict::Shown),
    ] {
        let point = &*point;
        assert_eq!(verdict(job, point, &rules()), expected, "{job} {point}");
    }
    // Another account that is being closed takes its keys along, too.
    let both = Rules {
        also_closing: vec![account("444455556666")],
        ..rules()
    };
    assert_eq!(verdict("", &named(&third), &both), Verdict::KeyLost);
}

/// Whoever says that it is kept there is contradicted.
#[test]
fn such_a_copy_is_lost() {
    let mut texts = shown();
    texts[2] = with_key(&format!(r#""EncryptionKeyArn":"{}","#, key_of(CLOSING)));
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
