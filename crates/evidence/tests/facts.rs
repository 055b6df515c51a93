//! Facts as they are stored: they come back, are small, and are refused where they were edited.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use common::{AWAY, CLOSING, account, file, read, sample, samples};
use evidence::combine::combine;
use evidence::facts::{AccountIds, Facts, KEYS_KEPT, NAMES};
use evidence::source::Source;

fn stored(facts: &Facts) -> String {
    serde_json::to_string(facts).unwrap()
}

#[test]
fn they_come_back() {
    for name in samples() {
        let (source, facts) = file(sample(&name));
        assert_eq!(
            serde_json::from_str::<Facts>(&stored(&facts)).unwrap(),
            facts,
            "{name}"
        );
        let text = serde_json::to_string(&source).unwrap();
        assert_eq!(
            serde_json::from_str::<Source>(&text).unwrap(),
            source,
            "{name}"
        );
    }
}

#[test]
fn what_was_edited_is_refused() {
    let facts = [
        r#"{"unknown":1}"#,
        r#"{"existing":[{"account":"210987654321","item":"backup.moon","regions":[],"examples":[]}]}"#,
        r#"{"existing":[{"account":"21098765432","item":"backup.rds","regions":[],"examples":[]}]}"#,
        r#"{"existing":[{"account":210987654321,"item":"backup.rds","regions":[],"examples":[]}]}"#,
        r#"{"existing":[{"account":null,"item":"backup.rds","regions":[{"region":"","count":1,"keys":"abc"}],"examples":[]}]}"#,
        r#"{"existing":[{"account":null,"item":"backup.rds","regions":[{"region":"","count":1,"keys":"abcdefg!"}],"examples":[]}]}"#,
        r#"{"copies":[{"account":"210987654321","item":"backup.rds","region":"","destination":"999988887777","state":"completed","rows":"RkAHCDXWauLU9ds4Bx25"}]}"#,
        r#"{"copies":[{"account":"210987654321","item":"backup.rds","region":"","destination":"999988887777","state":"wonderful","rows":""}]}"#,
        r#"{"points":[{"account":null,"state":"complete","rows":"rRdObQeuAA","count":1,"resources":""}]}"#,
        r#"{"points":[{"account":null,"state":"complete","rows":"rRdObQeuAAA","count":1,"resources":"é"}]}"#,
        r#"{"points":[{"account":null,"vault":"rRdObQe","state":"complete","rows":"","count":0,"resources":""}]}"#,
        r#"{"points":[{"account":null,"vault":"rRdObQeuA","state":"complete","rows":"","count":0,"resources":""}]}"#,
        r#"{"closing_accounts":"AxHm4r"}"#,
        r#"{"closing_accounts":"_______"}"#,
        r#"{"closing_accounts":["210987654321"]}"#,
        r#"{"no_organization":1}"#,
        r#"{"regions":{"in_use":["a"],"more":1}}"#,
    ];
    for text in facts {
        assert!(serde_json::from_str::<Facts>(text).is_err(), "{text}");
    }
    let (source, _) = file(sample("sts-get-caller-identity.json"));
    let text = serde_json::to_string(&source).unwrap();
    for (from, to) in [
        ("caller-identity\"", "caller\""),
        ("\"things\"", "\"more\":1,\"things\""),
        ("\"problems\":[]", "\"problems\":[\"none\"]"),
    ] {
        assert!(text.contains(from));
        assert!(
            serde_json::from_str::<Source>(&text.replace(from, to)).is_err(),
            "{to}"
        );
    }
}

/// Accounts are packed: leading zeros count, and a number of thirteen digits is none.
#[test]
fn many_accounts_are_one_text() {
    for ids in [
        &[][..],
        &["000000000000"],
        &["000000000001", CLOSING, AWAY, "999999999999"],
    ] {
        let ids: Vec<_> = ids.iter().map(|id| account(id)).collect();
        let packed = AccountIds::new(ids.iter().rev().copied().collect());
        assert_eq!(packed.as_slice(), ids);
        let text = serde_json::to_string(&packed).unwrap();
        assert_eq!(text.len(), 2 + 7 * ids.len());
        assert_eq!(serde_json::from_str::<AccountIds>(&text).unwrap(), packed);
    }
    let read = |text: &str| serde_json::from_str::<AccountIds>(&format!("\"{text}\""));
    assert_eq!(
        read("OjUpQ__").unwrap().as_slice(),
        [account("999999999999")]
    );
    assert!(read("OjUpRAA").is_err(), "one more");
}

/// The files of an account with so many databases, each copied to another account.
fn databases(count: usize) -> [(Source, Facts); 3] {
    databases_in((0..count).collect())
}

/// The same, in the order of these numbers.
fn databases_in(order: Vec<usize>) -> [(Source, Facts); 3] {
    let list = |name: &str, element: &dyn Fn(usize) -> String| {
        let elements: Vec<String> = order.iter().copied().map(element).collect();
        file(format!("{{\"{name}\":[{}]}}", elements.join(",")))
    };
    let inventory = list("Resources", &|one| {
        format!(
            r#"{{"Arn":"arn:aws:rds:eu-west-1:{CLOSING}:db:database-{one}","LastReportedAt":"2026-10-02T06:12:00Z"}}"#
        )
    });
    let copies = list("CopyJobs", &|one| {
        format!(
            r#"{{"AccountId":"{CLOSING}","SourceBackupVaultArn":"arn:aws:backup:eu-west-1:{CLOSING}:backup-vault:Default","DestinationBackupVaultArn":"arn:aws:backup:eu-west-1:{AWAY}:backup-vault:kept","DestinationRecoveryPointArn":"arn:aws:rds:eu-west-1:{AWAY}:snapshot:awsbackup:{one}","ResourceArn":"arn:aws:rds:eu-west-1:{CLOSING}:db:database-{one}","ResourceType":"RDS","State":"COMPLETED","CompletionDate":"2026-10-01T04:41:10Z"}}"#
        )
    });
    let points = list("RecoveryPoints", &|one| {
        format!(
            r#"{{"IsEncrypted":false,"RecoveryPointArn":"arn:aws:rds:eu-west-1:{AWAY}:snapshot:awsbackup:{one}","BackupVaultArn":"arn:aws:backup:eu-west-1:{AWAY}:backup-vault:kept","ResourceArn":"arn:aws:rds:eu-west-1:{CLOSING}:db:database-{one}","CreationDate":"2026-10-01T04:41:10Z","Status":"COMPLETED","Lifecycle":{{}}}}"#
        )
    });
    [inventory, copies, points]
}

fn kept(files: &[(Source, Facts)]) -> Vec<(Source, Facts)> {
    let closing = Some(account(CLOSING));
    files
        .iter()
        .map(|(source, facts)| (source.clone(), facts.kept(closing)))
        .collect()
}

fn grade(files: &[(Source, Facts)]) -> &'static str {
    let rules = crate::common::rules_of(Some(account(CLOSING)), common::now());
    let combined = combine(files, &rules);
    combined
        .findings
        .values()
        .next()
        .unwrap()
        .grade
        .unwrap()
        .grade
        .name()
}

#[test]
fn five_hundred_databases_are_small_and_keep_their_grade() {
    let files = databases(500);
    assert_eq!(grade(&files), "shown");
    let kept = kept(&files);
    let bytes: usize = kept
        .iter()
        .map(|(source, facts)| serde_json::to_string(&(source, facts)).unwrap().len())
        .sum();
    assert!(bytes < 24_000, "{bytes}");
    let back: Vec<(Source, Facts)> = kept
        .iter()
        .map(|both| serde_json::from_str(&serde_json::to_string(both).unwrap()).unwrap())
        .collect();
    assert_eq!(back, kept);
    assert_eq!(grade(&back), "shown");
}

#[test]
fn what_is_too_much_to_keep_shows_nothing() {
    let files = databases(KEYS_KEPT + 1);
    assert_eq!(grade(&files), "shown");
    for (source, facts) in kept(&files) {
        assert!(facts.reduced, "{}", source.kind.name());
        assert!(stored(&facts).len() < 1000, "{}", source.kind.name());
    }
    assert_eq!(grade(&kept(&files)), "open");
    // Each of them alone is enough to show nothing.
    for one in 0..3 {
        let mut mixed = files.clone();
        mixed[one] = kept(&files)[one].clone();
        assert_eq!(grade(&mixed), "open", "{one}");
    }
    let without_inventory = &kept(&files)[1..];
    assert_eq!(
        grade(without_inventory),
        "open",
        "that something was left out is kept"
    );
}

/// An inventory of so many databases in each of two accounts.
fn of_two_accounts(count: usize) -> Facts {
    let one = |account: &str, one: usize| {
        format!(r#"{{"Arn":"arn:aws:rds:eu-west-1:{account}:db:database-{one}"}}"#)
    };
    let both = (0..count).flat_map(|number| [one(CLOSING, number), one(AWAY, number)]);
    let all: Vec<String> = both
        .chain([r#"{"Arn":"arn:aws:s3:::c"}"#.to_owned()])
        .collect();
    read(format!(r#"{{"Resources":[{}]}}"#, all.join(",")))
        .unwrap()
        .facts
}

fn about(facts: &Facts, one: &str) -> u64 {
    let of = facts.existing.iter();
    let of = of.filter(|part| part.account == Some(account(one)));
    of.flat_map(|part| &part.regions)
        .map(|region| u64::from(region.count))
        .sum()
}

#[test]
fn whose_facts_are_left_out_is_known() {
    let ids = [CLOSING, AWAY];
    for count in [1, 20, KEYS_KEPT / 2, KEYS_KEPT, 2 * KEYS_KEPT] {
        let facts = of_two_accounts(count);
        for (first, then) in [(0, 0), (0, 1), (1, 0), (1, 1)] {
            // An id, and the same or another one after it was corrected.
            let kept = facts.kept(Some(account(ids[first])));
            assert!(kept.cover(Some(account(ids[first]))));
            assert_eq!(about(&kept, ids[first]), count as u64);
            let again = kept.kept(Some(account(ids[then])));
            assert_eq!(again, kept, "{count}: what is left out is left out");
            let whole = about(&kept, ids[then]) == count as u64;
            assert_eq!(again.cover(Some(account(ids[then]))), whole, "{count}");
        }
        let draft = facts.kept(None);
        assert!(draft.cover(None));
        for id in ids {
            assert_eq!(about(&draft, id), count as u64);
            let after = draft.kept(Some(account(id)));
            assert_eq!(about(&after, id), count as u64);
        }
    }
}

#[test]
fn much_is_kept_without_other_accounts() {
    let facts = of_two_accounts(KEYS_KEPT);
    let kept = facts.kept(Some(account(CLOSING)));
    assert_eq!(kept.existing.len(), 2, "S3 names no account");
    assert_eq!(about(&kept, AWAY), 0);
    assert!(stored(&kept).len() < 24_000);
    let few = of_two_accounts(2);
    assert_eq!(few.kept(Some(account(CLOSING))), few);
}

/// The text of a list, its entries of so many digits the other way round and each of them twice.
fn turned(text: &str, digits: usize) -> String {
    let entries: Vec<&[u8]> = text.as_bytes().chunks(digits).rev().collect();
    let twice = entries.iter().flat_map(|entry| [*entry, *entry]);
    String::from_utf8(twice.flatten().copied().collect()).unwrap()
}

/// Facts of several files are merged entry by entry, so each list is in order, whoever stored it.
#[test]
fn stored_lists_come_back_in_order_and_once() {
    let lists = [
        ("/existing/0/regions/0/keys", 8),
        ("/copies/0/rows", 21),
        ("/points/0/rows", 11),
        ("/points/0/resources", 8),
    ];
    let mut seen = 0;
    for (_, facts) in databases(50) {
        let mut value = serde_json::to_value(&facts).unwrap();
        for (place, digits) in lists {
            if let Some(list) = value.pointer_mut(place) {
                *list = turned(list.as_str().unwrap(), digits).into();
                seen += 1;
            }
        }
        assert_ne!(value, serde_json::to_value(&facts).unwrap());
        assert_eq!(serde_json::from_value::<Facts>(value).unwrap(), facts);
    }
    assert_eq!(seen, lists.len());
}

/// The same resources, copies or points in any order and several times are the same facts.
#[test]
fn elements_in_any_order_are_the_same_facts() {
    let facts = |order: Vec<usize>| {
        databases_in(order).map(|(_, mut facts)| {
            // Which ones are named hangs on the order.
            facts
                .existing
                .iter_mut()
                .for_each(|one| one.examples.clear());
            facts
        })
    };
    let turned = (0..200).rev().chain(0..200).collect();
    assert_eq!(facts(turned), facts((0..200).collect()));
}

/// What names begin with stands once; earlier releases stored each of them whole.
#[test]
fn names_are_stored_without_saying_anything_twice() {
    let [(_, facts), ..] = databases(NAMES + 5);
    let names = &facts.existing[0].examples;
    assert_eq!(names.len(), NAMES);
    let text = stored(&facts);
    assert_eq!(text.matches("arn:aws:rds").count(), 1);
    assert!(text.contains(r#"["arn:aws:rds:eu-west-1:210987654321:db:","database-0","#));
    let mut earlier = serde_json::to_value(&facts).unwrap();
    earlier["existing"][0]["examples"] = serde_json::to_value(names).unwrap();
    assert_eq!(serde_json::from_value::<Facts>(earlier).unwrap(), facts);
}

/// Names of several kinds, and some without anything to share.
#[test]
fn names_of_any_kind_come_back() {
    for names in [
        &[][..],
        &["a"],
        &["a", "b"],
        &[
            "arn:aws:s3:::a",
            "arn:aws:s3:::b",
            "plain",
            "arn:aws:s3:::c",
        ],
        &["a/b", "a/b", "a/c/d", "a/c/e", "/", "/", ""],
        &["…", "x:…"],
    ] {
        let mut value = serde_json::json!({"existing": [{"account": null, "item": "backup.rds", "regions": []}]});
        value["existing"][0]["examples"] = serde_json::to_value(names).unwrap();
        let facts: Facts = serde_json::from_value(value).unwrap();
        assert_eq!(facts.existing[0].examples, names);
        assert_eq!(
            serde_json::from_str::<Facts>(&stored(&facts)).unwrap(),
            facts
        );
    }
    let edited =
        r#"{"existing":[{"account":null,"item":"backup.rds","regions":[],"examples":[["a/",1]]}]}"#;
    assert!(serde_json::from_str::<Facts>(edited).is_err());
}
