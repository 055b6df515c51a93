//! The list of resources: drawn by window, filtered by service, Region, class, item and text.

#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use std::sync::LazyLock;

use common::read;
use evidence::inventory::{Filter, Inventory};
use evidence::item::Item;
use evidence::services::Class;
use proptest::prelude::*;

fn inventory() -> Inventory {
    let resource = |arn: &str| format!("{{\"Arn\": \"{arn}\"}}");
    let arns = [
        "arn:aws:rds:eu-west-1:210987654321:db:orders",
        "arn:aws:rds:us-east-1:210987654321:db:Carts",
        "arn:aws:dynamodb:eu-west-1:210987654321:table/carts",
        "arn:aws:iam::210987654321:role/aws-service-role/x",
        "arn:aws:ec2:eu-west-1:210987654321:subnet/subnet-1",
        "arn:aws:moon:eu-west-1:210987654321:base/ünï",
    ];
    let elements: Vec<String> = arns.iter().map(|arn| resource(arn)).collect();
    read(format!("{{\"Resources\": [{}]}}", elements.join(",")))
        .unwrap()
        .inventory
}

#[track_caller]
fn check(filter: Filter, expected: &[&str]) {
    let inventory = inventory();
    let window = inventory.window(&filter, 0, 10);
    let names = window
        .resources
        .iter()
        .map(|one| one.name.rsplit([':', '/']).next().unwrap());
    assert_eq!(names.collect::<Vec<_>>(), expected);
    assert_eq!(window.total, expected.len());
}

fn text(text: &str) -> Filter {
    Filter {
        text: text.to_owned(),
        ..Filter::default()
    }
}

#[test]
fn filters() {
    check(
        Filter::default(),
        &["orders", "Carts", "carts", "x", "subnet-1", "ünï"],
    );
    check(
        Filter {
            service: Some("rds".to_owned()),
            ..Filter::default()
        },
        &["orders", "Carts"],
    );
    check(
        Filter {
            service: Some("none".to_owned()),
            ..Filter::default()
        },
        &[],
    );
    check(
        Filter {
            region: Some("us-east-1".to_owned()),
            ..Filter::default()
        },
        &["Carts"],
    );
    check(
        Filter {
            region: Some(String::new()),
            ..Filter::default()
        },
        &["x"],
    );
    check(
        Filter {
            class: Some(Class::AwsDefault),
            ..Filter::default()
        },
        &["x"],
    );
    check(
        Filter {
            item: Some(Item::Other),
            ..Filter::default()
        },
        &["ünï"],
    );
    check(text("CARTS"), &["Carts", "carts"]);
    check(text(" dynamodb:table "), &["carts"]);
    check(text("ünï"), &["ünï"]);
    check(
        text("nothing like it, and longer than any name of them all, by far"),
        &[],
    );
    check(
        Filter {
            region: Some("eu-west-1".to_owned()),
            ..text("carts")
        },
        &["carts"],
    );
}

#[test]
fn windows() {
    let inventory = inventory();
    let at = |start, count| {
        let window = inventory.window(&Filter::default(), start, count);
        (window.total, window.resources.len())
    };
    assert_eq!(at(0, 0), (6, 0));
    assert_eq!(at(2, 3), (6, 3));
    assert_eq!(at(5, 3), (6, 1));
    assert_eq!(at(9, 3), (6, 0));
    let third = inventory.window(&Filter::default(), 2, 1).resources[0];
    assert_eq!(
        (third.service, third.kind, third.region),
        ("dynamodb", "dynamodb:table", "eu-west-1")
    );
    assert_eq!(
        inventory.services(),
        ["dynamodb", "ec2", "iam", "moon", "rds"]
    );
    assert_eq!(inventory.regions(), ["", "eu-west-1", "us-east-1"]);
    assert!(!inventory.is_empty());
}

/// Without a filter no row is looked at in vain; what comes out is what a filter that lets all
/// through gives.
#[test]
fn every_window_is_the_same_with_and_without_a_filter() {
    let inventory = inventory();
    for start in 0..9 {
        for count in 0..8 {
            let plain = inventory.window(&Filter::default(), start, count);
            // Each of these names has a colon.
            assert_eq!(
                plain,
                inventory.window(&text(":"), start, count),
                "{start} {count}"
            );
        }
    }
    let last = usize::MAX;
    assert_eq!(inventory.window(&Filter::default(), last, last).total, 6);
}

/// So many that the list is made of several parts, the last of them not full.
const MANY: usize = 3 * 4096 + 17;

fn name(place: usize) -> String {
    format!("arn:aws:rds:eu-west-{}:210987654321:db:{place}", place % 3)
}

fn many(count: usize) -> Inventory {
    let elements: Vec<String> = (0..count)
        .map(|place| format!("{{\"Arn\": \"{}\"}}", name(place)))
        .collect();
    let drawn = read(format!("{{\"Resources\": [{}]}}", elements.join(",")));
    drawn.unwrap().inventory
}

fn region(number: usize) -> Filter {
    Filter {
        region: Some(format!("eu-west-{number}")),
        ..Filter::default()
    }
}

/// The number of resources and the names in the window of a filter, as they have to be.
fn shown(places: impl Iterator<Item = usize>, start: usize, count: usize) -> (usize, Vec<String>) {
    let all: Vec<usize> = places.collect();
    let names = all.iter().skip(start).take(count);
    (all.len(), names.map(|place| name(*place)).collect())
}

fn window(
    inventory: &Inventory,
    filter: &Filter,
    start: usize,
    count: usize,
) -> (usize, Vec<String>) {
    let window = inventory.window(filter, start, count);
    let names = window.resources.iter().map(|one| one.name.to_owned());
    (window.total, names.collect())
}

#[test]
fn a_list_is_as_long_as_what_was_added() {
    for count in [1, 4095, 4096, 4097, 8192, MANY] {
        let inventory = many(count);
        assert_eq!(inventory.len(), count);
        let last = window(&inventory, &Filter::default(), count - 1, 2);
        assert_eq!(last, (count, vec![name(count - 1)]));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    /// A long list is kept in parts; no window shows where they meet.
    #[test]
    fn windows_go_across_parts(
        start in prop_oneof![0..MANY + 9, 4090..4100_usize, 8185..8200_usize],
        count in prop_oneof![0..100_usize, 4000..9000_usize],
        number in 0..3_usize,
    ) {
        static MADE: LazyLock<Inventory> = LazyLock::new(|| many(MANY));
        prop_assert_eq!(
            window(&MADE, &Filter::default(), start, count),
            shown(0..MANY, start, count)
        );
        let of_region = (0..MANY).filter(|place| place % 3 == number);
        prop_assert_eq!(
            window(&MADE, &region(number), start / 3, count),
            shown(of_region, start / 3, count)
        );
    }
}
