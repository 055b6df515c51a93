//! Inventories as CSV.

use evidence::item::Item;
use evidence::kind::Kind;
use evidence::problem::Problem;
use evidence::refusal::{Refusal, RefusalCode};

use crate::common::{read, sample};

const ROW: &str = "arn:aws:rds:eu-west-1:210987654321:db:orders";

#[test]
fn columns_by_name_in_any_order() {
    for (header, row, kind) in [
        ("ARN,Resource type", "{},rds:db", Kind::ResourceExplorer),
        (
            "resource TYPE , Arn ,Tags",
            "rds:db,{},3",
            Kind::ResourceExplorer,
        ),
        ("Type,Service,ARN", "DB,RDS,{}", Kind::TagEditor),
        (
            "Identifier,ARN,Resource type,Region,AWS Account,Application,LastReportedAt,Service,Tags",
            "orders,{},rds:db,eu-west-1,210987654321,-,2026-10-01T06:12:00Z,rds,-",
            Kind::ResourceExplorer,
        ),
    ] {
        let drawn = read(format!("{header}\n{}\n", row.replace("{}", ROW))).unwrap();
        assert_eq!(drawn.source.kind, kind, "{header}");
        assert_eq!(drawn.source.problems, [], "{header}");
        assert_eq!(drawn.facts.existing[0].item, Item::Rds, "{header}");
        assert_eq!(drawn.facts.existing[0].examples, [ROW]);
    }
}

#[test]
fn without_arn_service_and_type_tell() {
    let drawn = read(
        "Identifier,Service,Type,Region\norders,RDS,DB Instance,eu-west-1\nx,Moon,Base,eu-west-1\n",
    )
    .unwrap();
    let items: Vec<_> = drawn
        .facts
        .existing
        .iter()
        .map(|one| (one.item, &one.examples[0][..]))
        .collect();
    assert_eq!(items, [(Item::Rds, "orders"), (Item::Other, "x")]);
}

#[test]
fn quotes_commas_and_line_ends_in_fields() {
    let text = format!("Identifier,ARN,Service,Type\n\"a \"\"b\"\", c\nd\",{ROW},RDS,DBInstance\n");
    let drawn = read(text).unwrap();
    assert_eq!((drawn.source.things, drawn.source.problems), (1, vec![]));
}

#[test]
fn two_columns_of_one_name() {
    let text = format!("ARN,Resource type,ARN\n{ROW},rds:db,x\n");
    assert_eq!(
        read(text).unwrap().source.problems,
        [Problem::DuplicateHeader]
    );
    let drawn = read(format!(
        "ARN,Service,Type,Tag: a,Tag: a\n{ROW},RDS,DB,1,2\n"
    ))
    .unwrap();
    assert_eq!(drawn.source.problems, [Problem::DuplicateHeader]);
    assert!(!drawn.source.complete);
}

/// A Tag Editor table with so many columns for tags.
fn wide(tags: usize) -> String {
    let header: String = (0..tags)
        .map(|tag| format!("Tag: key-number-{tag},"))
        .collect();
    let row = "(not tagged),".repeat(tags);
    format!("{header}Service,Type,ARN\n{row}RDS,DBInstance,{ROW}\n")
}

#[test]
fn many_columns() {
    assert_eq!(read(wide(100)).unwrap().source.problems, []);
    let drawn = read(wide(197)).unwrap();
    assert_eq!(drawn.source.problems, [Problem::ManyColumns], "200 in all");
    assert!(drawn.source.complete);
    assert_eq!(drawn.facts.existing[0].examples, [ROW]);
    let refused = read(wide(2100)).unwrap_err();
    assert_ne!(refused.code(), RefusalCode::Malformed);
    let early = format!("ARN,Resource type{}\n", ",x".repeat(2100));
    assert_eq!(read(early), Err(Refusal::OutOfProportion { limit: 2000 }));
}

#[test]
fn rows_of_another_length() {
    let cut = String::from_utf8(sample("tag-editor-export.csv")).unwrap();
    let cut = cut.trim_end().rsplit_once(',').unwrap().0.to_owned();
    let drawn = read(cut).unwrap();
    assert_eq!(drawn.source.problems, [Problem::UnreadableElement]);
    assert_eq!(drawn.source.things, 1);
    let other = drawn
        .facts
        .existing
        .iter()
        .filter(|one| [Item::Ebs, Item::Other].contains(&one.item));
    let regions = other.flat_map(|one| &one.regions);
    assert_eq!(
        regions.map(|one| one.count).sum::<u32>(),
        2,
        "an instance and the rest"
    );
    let only = read("ARN,Resource type\nx\n").unwrap_err();
    assert_eq!(only.code(), RefusalCode::Unrecognised);
}

#[test]
fn a_table_without_rows() {
    let drawn = read("ARN,Resource type\n").unwrap();
    assert_eq!(
        (drawn.source.kind, drawn.source.things),
        (Kind::ResourceExplorer, 0)
    );
    assert!(read("ARN,Resource type").is_ok(), "the header may be all");
}

#[test]
fn other_tables() {
    for text in ["a,b,c\n1,2,3\n", "Name,ARN\nx,y\n", "ARN\nx\n"] {
        assert_eq!(
            read(text).unwrap_err().code(),
            RefusalCode::Unrecognised,
            "{text}"
        );
    }
}
