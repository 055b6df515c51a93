//! No way in leads a console's address onto the screen or into what is kept.

use domain::json::Value;
use domain::typed::names_console;

use crate::common::{add, empty, given, input, texts};
use examiner::{Reading, Taken};

const DOORS: [&str; 6] = [
    "https://console.aws.amazon.com/billing/home#/",
    "signin.aws.amazon.com",
    "https://aws.amazon.com:443/de/console/",
    "https://aws.amazon.com/x/../c%6Fnsole",
    "acme.awsapps.com/start",
    "ｃｏｎｓｏｌｅ。aws.amazon.com",
];

/// Texts of every field that is shown, one resource with the address in each of them in turn.
fn inventory(door: &str) -> String {
    let row = |arn: &str, kind: &str, region: &str| {
        format!(
            r#"{{"Arn":"{arn}","OwningAccountId":"210987654321","Region":"{region}","ResourceType":"{kind}","Service":"s3"}}"#
        )
    };
    let rows = [
        row(&format!("arn:aws:s3:::{door}"), "s3:bucket", "eu-west-1"),
        row(
            "arn:aws:dynamodb:eu-west-1:210987654321:table/orders",
            &format!("dynamodb:{door}"),
            "eu-west-1",
        ),
        row(
            "arn:aws:rds:eu-west-1:210987654321:db:orders",
            "rds:db",
            door,
        ),
        row(door, "s3:bucket", "eu-west-1"),
        row("arn:aws:s3:::copies", "s3:bucket", "eu-west-1"),
    ];
    format!(r#"{{"Resources":[{}]}}"#, rows.join(","))
}

/// Every text in a tree of JSON, names of members among them.
fn has_door(value: &Value) -> bool {
    match value {
        Value::List(values) => values.iter().any(has_door),
        Value::Object(members) => members
            .iter()
            .any(|(name, value)| names_console(name) || has_door(value)),
        value => value.as_text().is_some_and(names_console),
    }
}

#[test]
fn files_bring_none() {
    for door in DOORS {
        let mut examination = empty();
        let mut reading = Reading::new(&given("file").compact(), &texts("en"));
        assert_eq!(reading.push(inventory(door).as_bytes()), None, "{door}");
        let Taken { id, facts, .. } = examination.take(reading).unwrap();
        let judged = Value::read(&examination.judge(&input().compact())).unwrap();
        let outline = Value::read(&examination.outline()).unwrap();
        assert!(!names_console(&id), "{door}");
        let kept = Value::read(&facts).unwrap();
        for (what, tree) in [
            ("facts", &kept),
            ("judgement", &judged),
            ("outline", &outline),
        ] {
            assert!(!has_door(tree), "{door}: {what}");
        }
        // All five are there all the same.
        assert!(facts.contains("\"things\":5"), "{door}: {facts}");
        assert!(outline.compact().contains("5 of 5"), "{door}");
    }
}

#[test]
fn nobody_else_brings_one() {
    for door in DOORS {
        let mut examination = empty();
        let mut reading = Reading::new(&given("file").compact(), &texts("en"));
        assert_eq!(reading.push(inventory("copies").as_bytes()), None);
        let file = examination.take(reading).unwrap();
        examination.judge(&input().compact());
        for action in [
            "evidence-filter",
            "evidence-service",
            "evidence-region",
            "evidence-file",
        ] {
            let taken = examination.control(action, door);
            assert_eq!(taken, Ok(false), "{action}: {door}");
        }
        for is_copied in [true, false] {
            assert!(!examination.copied(door, is_copied), "{door}");
        }
        let message = format!(r#"{{"code":"new","detail":"{door}","message":"see {door}"}}"#);
        examination.refuse("file", &message);
        let outline = Value::read(&examination.outline()).unwrap();
        assert!(!has_door(&outline), "{door}");
        // Stored facts that somebody wrote one into are not read.
        let edited = file.facts.replace("arn:aws:s3:::copies", door);
        assert_ne!(edited, file.facts);
        assert!(!empty().restore(&file.id, &edited), "{door}");
        assert!(empty().restore(&file.id, &file.facts));
    }
}

/// Browsers pass over tabs and line breaks, and long lists are kept in part only: what is stored is
/// judged text by text, and all of it.
#[test]
fn stored_texts_are_judged_one_by_one() {
    let list = |name: &str, before: usize| {
        let domains = (0..before).map(|number| format!("{number:03}.example.com"));
        let domains: Vec<String> = domains
            .chain([name.to_owned()])
            .map(|name| format!(r#"{{"DomainName":"{name}","Expiry":1900000000}}"#))
            .collect();
        format!(r#"{{"Domains":[{}]}}"#, domains.join(","))
    };
    for before in [2, 99, 100, 150] {
        let mut examination = empty();
        let text = list("zzz.example.org", before);
        let (id, facts) = add(&mut examination, "domains", text.as_bytes());
        assert!(empty().restore(&id, &facts));
        for door in [
            "000.console.aws.amazon.com",
            r"000.console.\taws.amazon.com",
            r"console.\naws.amazon.com",
        ] {
            let last = facts.rfind(".example.").expect("a domain is kept");
            let start = facts[..last].rfind('"').expect("it is a text") + 1;
            let end = start + facts[start..].find('"').expect("it ends");
            let edited = [&facts[..start], door, &facts[end..]].concat();
            assert!(!empty().restore(&id, &edited), "{before}: {door}");
        }
    }
}
