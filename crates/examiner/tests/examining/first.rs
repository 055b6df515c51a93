//! What stands first: one sentence about all files, and then a row for each.

use examiner::Examination;

use crate::common::{
    AWAY, CLOSING, add, copy_job, database, empty, inventory, judged, point, texts,
};
use crate::drawing::{attribute_of, flat, text_of};

/// A database, its copy in another account, and when that copy expires.
fn copied_until(day: &str) -> Examination {
    let mut examination = empty();
    let expiring = point("orders", AWAY).replace(
        r#""Lifecycle":{}"#,
        &format!(r#""CalculatedLifecycle":{{"DeleteAt":"{day}T00:00:00Z"}}"#),
    );
    for text in [
        inventory(&[database("orders")]),
        copy_job("orders", AWAY),
        expiring,
    ] {
        add(&mut examination, "a", text.as_bytes());
    }
    judged(&mut examination);
    examination
}

/// The texts below the status, in their order.
fn sentence(examination: &Examination) -> Option<String> {
    let drawn = flat(&examination.outline());
    let at = drawn
        .iter()
        .position(|(_, attributes, _)| attribute_of(attributes, "class") == "acc-finding")?;
    drawn[at..].iter().find_map(|(_, _, text)| text.clone())
}

#[test]
fn one_sentence_says_what_the_files_come_to() {
    let bucket = format!("arn:aws:s3:::{CLOSING}-photos");
    let mut examination = copied_until("2027-01-24");
    assert_eq!(
        sentence(&examination).as_deref(),
        Some(
            "1 kind of resource holds data, 1 of them is copied to another account and the copies of one \
             kind expire on 24 January 2027."
        )
    );
    examination.speak(&texts("de"));
    assert_eq!(
        sentence(&examination).as_deref(),
        Some(
            "1 Art von Ressource enthält Daten, 1 davon ist in ein anderes Konto kopiert und die Kopien \
             einer Art laufen am 24. Januar 2027 ab."
        )
    );
    let more = inventory(&[bucket]).replace("rds:db", "s3:bucket");
    add(&mut examination, "more", more.as_bytes());
    examination.speak(&texts("en"));
    judged(&mut examination);
    assert_eq!(
        sentence(&examination).as_deref(),
        Some(
            "2 kinds of resources hold data, 1 of them is copied to another account and the copies of one \
             kind expire on 24 January 2027."
        )
    );
}

/// A copy that is gone before the page counts on it is named with its day, and one of a part is none.
#[test]
fn a_copy_that_expires_soon_is_one_and_a_copy_of_a_part_is_none() {
    let mut examination = copied_until("2026-10-20");
    let said = sentence(&examination).unwrap();
    assert!(
        said.ends_with("the copies of one kind expire on 20 October 2026."),
        "{said}"
    );
    let both = inventory(&[database("orders"), database("carts")]);
    add(&mut examination, "both", both.as_bytes());
    judged(&mut examination);
    assert_eq!(
        sentence(&examination).as_deref(),
        Some(
            "1 kind of resource holds data and no file shows a complete copy in another \
             account."
        )
    );
}

#[test]
fn nothing_is_said_where_no_file_lists_anything() {
    let mut examination = empty();
    judged(&mut examination);
    assert_eq!(sentence(&examination), None);
    add(
        &mut examination,
        "copies",
        copy_job("orders", AWAY).as_bytes(),
    );
    judged(&mut examination);
    assert_eq!(
        sentence(&examination),
        None,
        "an inventory would show what exists"
    );
}

/// The sentence, what exists, then the files: a row each, with all else behind a press but the button
/// that removes it.
#[test]
fn files_are_rows_after_what_they_show() {
    let examination = copied_until("2027-01-24");
    let outline = examination.outline();
    let drawn = flat(&outline);
    let panels: Vec<&str> = drawn
        .iter()
        .map(|(_, attributes, _)| attribute_of(attributes, "data-panel"))
        .filter(|panel| !panel.is_empty())
        .collect();
    assert_eq!(
        panels,
        [
            "done", "findings", "copies", "exists", "files", "list", "commands"
        ]
    );
    let rows: Vec<usize> = (0..drawn.len())
        .filter(|place| attribute_of(&drawn[*place].1, "class") == "acc-file")
        .collect();
    assert_eq!(rows.len(), 3);
    for row in rows {
        let names: Vec<&str> = drawn[row..].iter().map(|(name, _, _)| *name).collect();
        assert_eq!(names[1..4], ["details", "summary", "strong"]);
        let texts = drawn[row..]
            .iter()
            .filter_map(|(_, _, text)| text.as_deref());
        let texts: Vec<&str> = texts.take(4).collect();
        assert_eq!(texts[1..], ["a", "8 days ago", "counts"]);
    }
    let text = text_of(&outline);
    let (before, after) = text.split_once("\nFiles\n").unwrap();
    assert!(!before.contains("SHA-256") && after.matches("SHA-256").count() == 3);
}

/// A file about another account is there, and does not count.
#[test]
fn a_row_says_that_a_file_does_not_count() {
    let mut examination = empty();
    let other = inventory(&[database("orders")]).replace(CLOSING, "555566667777");
    add(&mut examination, "other.json", other.as_bytes());
    judged(&mut examination);
    let text = text_of(&examination.outline());
    assert!(
        text.contains("other.json\n8 days ago\ndoes not count\n"),
        "{text}"
    );
}
