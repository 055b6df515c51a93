//! Large inventories: 100,000 resources, with a budget in bytes.

use std::fmt::Write as _;

use evidence::inventory::Filter;
use evidence::item::Item;
use evidence::reader::{LIMIT, Reader};
use evidence::refusal::{Refusal, RefusalCode};
use evidence::services::Class;

use crate::common::given;

const ROWS: usize = 100_000;

const KINDS: [(&str, &str); 5] = [
    ("rds", "db:orders-"),
    ("dynamodb", "table/carts-"),
    ("iam", "role/application-"),
    ("ec2", "subnet/subnet-0123456789"),
    ("moonbase", "crater/number-"),
];

/// An inventory of so many resources of five kinds, as Resource Explorer writes it.
pub(crate) fn inventory(rows: usize, csv: bool) -> String {
    let mut text = String::with_capacity(rows * 420);
    text.push_str(if csv {
        "Identifier,ARN,Resource type,Region,AWS Account,Service,Tags\r\n"
    } else {
        "{\"Resources\": ["
    });
    for row in 0..rows {
        let (service, part) = KINDS[row % KINDS.len()];
        let arn = format!(
            "arn:aws:{service}:eu-west-{}:210987654321:{part}{row:06}",
            row % 3 + 1
        );
        let kind = part.split([':', '/']).next().unwrap();
        if csv {
            write!(
                text,
                "{row},{arn},{service}:{kind},eu-west-{},210987654321,{service},\"a,b\"\r\n",
                row % 3 + 1
            )
            .unwrap();
        } else {
            let comma = if row == 0 { "" } else { ", " };
            write!(text, "{comma}{{\"Arn\": \"{arn}\", \"OwningAccountId\": \"210987654321\", \"Region\": \"eu-west-{}\", \"ResourceType\": \"{service}:{kind}\", \"Service\": \"{service}\", \"LastReportedAt\": \"2026-10-01T06:12:00+00:00\", \"Properties\": [{{\"Name\": \"tags\", \"LastReportedAt\": \"2026-10-01T06:12:00+00:00\", \"Data\": [{{\"Key\": \"env\", \"Value\": \"production\"}}]}}]}}", row % 3 + 1).unwrap();
        }
    }
    if !csv {
        text.push_str("]}");
    }
    text
}

#[test]
fn a_hundred_thousand_resources() {
    for csv in [false, true] {
        let text = inventory(ROWS, csv);
        assert!(csv || text.len() > 30_000_000, "{}", text.len());
        let mut reader = Reader::new(given("large"));
        for slice in text.as_bytes().chunks(256 << 10) {
            reader.push(slice).unwrap();
        }
        let drawn = reader.finish().unwrap();
        assert_eq!(
            (drawn.source.things, &drawn.source.problems[..]),
            (ROWS as u64, &[][..])
        );
        let inventory = &drawn.inventory;
        assert_eq!(inventory.len(), ROWS);
        assert!(
            inventory.bytes() < 10_000_000,
            "{} bytes",
            inventory.bytes()
        );
        let count = |filter: &Filter| inventory.window(filter, 0, 0).total;
        for (class, expected) in [
            (Class::HoldsData, 60_000),
            (Class::Configuration, 20_000),
            (Class::Unknown, 20_000),
        ] {
            assert_eq!(
                count(&Filter {
                    class: Some(class),
                    ..Filter::default()
                }),
                expected
            );
        }
        let counts = |item| {
            let existing = drawn
                .facts
                .existing
                .iter()
                .filter(move |one| one.item == item);
            existing
                .flat_map(|one| &one.regions)
                .map(|region| region.count)
                .sum::<u32>()
        };
        for item in [Item::Rds, Item::DynamoDb, Item::Iam, Item::Other] {
            assert_eq!(counts(item), 20_000, "{}", item.name());
        }
        // Facts kept across a reload are small, whatever the file.
        let kept = drawn.facts.kept(None);
        assert!(kept.reduced);
        // Most of them are names: up to twenty of each kind.
        let size = serde_json::to_string(&kept).unwrap().len();
        assert!(size < 8000, "{size} bytes");
    }
}

/// How many bytes are looked at before a file of these is refused: its beginning, and this again and
/// again.
fn read_of(head: &str, again: &str) -> (usize, Refusal) {
    let mut reader = Reader::new(given("tiny"));
    reader.push(head.as_bytes()).unwrap();
    let slice = again.repeat((256 << 10) / again.len());
    let mut pushed = 0;
    loop {
        pushed += slice.len();
        match reader.push(slice.as_bytes()) {
            Ok(()) => assert!(pushed < LIMIT as usize, "{again}"),
            Err(refusal) => return (pushed, refusal),
        }
    }
}

/// Elements that can't be read are not read a hundred million times: a file is refused after the
/// first ones.
#[test]
fn unreadable_elements_end_the_reading() {
    for (head, again) in [
        ("{\"Resources\": [", "[],"),
        ("{\"Resources\": [", "{},"),
        ("{\"Resources\": [", "0,"),
        ("{\"Results\": [", "\"\","),
        ("{\"Regions\": [", "\"\","),
        ("{\"resourceCounts\": [", "{\"a\":[]},"),
        ("{\"ResultsByTime\": [", "[],"),
        ("ARN,Resource type\n", "a\n"),
    ] {
        let (pushed, refusal) = read_of(head, again);
        assert_eq!(refusal.code(), RefusalCode::Unrecognised, "{head}");
        assert!(
            pushed <= 100_000 * again.len() + (512 << 10),
            "{again}: {pushed}"
        );
    }
}

/// Nor is anything that is smaller than what AWS writes, and there are too many of it.
#[test]
fn tiny_parts_end_the_reading() {
    let region = "{\"Regions\": [{\"RegionName\": \"a\"}";
    let (pushed, refusal) = read_of(&format!("{region}], \"x\": ["), "0,");
    assert_eq!(refusal, Refusal::OutOfProportion { limit: 4 << 20 });
    assert!(pushed <= (4 << 20) * 2 + (512 << 10), "{pushed}");
}
