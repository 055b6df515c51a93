//! A record that came in, at the top of the page.

use domain::record::{Incoming, Record};
use markup::Element;
use messages::Messages;

use super::drawn;
use super::model::empty;
use crate::components::imported::Imported;
use crate::model::{Import, Model, Store};

/// One of the first edition, finished.
const RECORD: &str = include_str!("../../../tests/fixtures/first-edition/record.json");

fn element() -> Element {
    let record = Record::read(RECORD).expect("it is a record");
    let messages = Messages::of("en").expect("there is English");
    text_views::record_element(&record.written(), &messages)
}

fn incoming() -> Incoming {
    let record = Record::read(RECORD).expect("it is a record");
    record.into_incoming(element().to_json())
}

fn shown(replaced: usize, since: bool) -> Model {
    let mut model = empty("en");
    let record = incoming();
    let answers = record.answers.iter().take(replaced);
    let replaced = answers.map(|(key, answer)| (key.clone(), answer.clone()));
    model.ui.import = Some(Import::Shown {
        replaced: replaced.collect(),
        since,
        record: Box::new(record),
    });
    model
}

/// All texts inside, in their order.
fn texts(element: &Element, all: &mut Vec<String>) {
    match element.text() {
        Some(text) => all.push(text.to_owned()),
        None => element.elements().for_each(|inside| texts(inside, all)),
    }
}

#[test]
fn it_says_what_the_record_says_in_the_same_order() {
    let html = drawn::<Imported>(&Store::new(shown(0, false)));
    let mut all = Vec::new();
    texts(&element(), &mut all);
    assert!(all.len() > 200, "{}", all.len());
    let mut rest = html.as_str();
    for text in all {
        let escaped = text
            .replace('&', "&amp;")
            .replace('<', "&lt;")
            .replace('>', "&gt;");
        let escaped = escaped.replace('"', "&quot;");
        let (_, after) = rest
            .split_once(&escaped)
            .unwrap_or_else(|| panic!("{escaped} is missing in\n{rest}"));
        rest = after;
    }
    // Headings stand below the page's own; data brings no link.
    assert!(
        html.contains("<h2>\nRecord of closing an AWS account\n</h2>"),
        "{html}"
    );
    assert!(html.contains("<h4>\nFiles used\n</h4>"), "{html}");
    assert!(!html.contains("<a ") && !html.contains("<h1"), "{html}");
}

#[test]
fn it_can_be_continued_or_discarded() {
    let html = drawn::<Imported>(&Store::new(shown(0, false)));
    for action in ["continue-import", "discard-import"] {
        let action = format!("data-action=\"{action}\"");
        assert_eq!(html.matches(&action).count(), 1, "{html}");
    }
    assert!(
        html.contains("Use the answers from the record and continue"),
        "{html}"
    );
    assert!(!html.contains("in this browser already"), "{html}");

    let html = drawn::<Imported>(&Store::new(shown(2, false)));
    assert!(
        html.contains("Replace the answers about 111122223333"),
        "{html}"
    );
    assert!(html.contains("in this browser already"), "{html}");
    assert!(!html.contains("role=\"alert\""), "{html}");

    let html = drawn::<Imported>(&Store::new(shown(2, true)));
    assert!(html.contains("role=\"alert\""), "{html}");
}

#[test]
fn nothing_is_there_without_a_record_to_show() {
    for import in [None, Some(Import::Refused("No.".to_owned()))] {
        let mut model = empty("en");
        model.ui.import = import;
        assert_eq!(drawn::<Imported>(&Store::new(model)), "");
    }
    // One that nobody could have made is drawn as far as it can be.
    let mut record = incoming();
    record.stood = "no element".to_owned();
    let mut model = empty("en");
    model.ui.import = Some(Import::Shown {
        replaced: Vec::new(),
        since: false,
        record: Box::new(record),
    });
    assert!(drawn::<Imported>(&Store::new(model)).contains("discard-import"));
}
