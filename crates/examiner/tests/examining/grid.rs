//! Services and Regions: which cell says what, and what is left out of the table.

use std::collections::BTreeMap;

use markup::{Attribute, Element, Name};

use crate::collected::{of_the_plan, with};
use crate::common::{value, words};
use crate::drawing::text_of;

/// Everything below this element that has this name.
fn below(element: &Element, name: Name) -> Vec<&Element> {
    let mut found = Vec::new();
    for inside in element.elements() {
        if inside.name() == name {
            found.push(inside);
        }
        found.extend(below(inside, name));
    }
    found
}

/// By service and place, the marks of a cell.
type Cells = BTreeMap<(String, String), Vec<String>>;

fn text(element: &Element) -> String {
    let inside: Vec<String> = element.elements().map(text).collect();
    element
        .text()
        .map_or_else(|| inside.concat(), str::to_owned)
}

/// The cells of the table, and its box.
fn cells(outline: &str) -> (Cells, Element) {
    let outline = Element::read(&value(outline)).unwrap();
    let all = below(&outline, Name::Div);
    let is_grid = |one: &&&Element| one.attribute(Attribute::Class) == "acc-grid";
    let grid = (*all.iter().find(is_grid).unwrap()).clone();
    let rows = below(&grid, Name::Tr);
    let heads: Vec<String> = rows[0].elements().map(text).collect();
    let mut cells = Cells::new();
    for row in &rows[1..] {
        let service = text(row.elements().next().unwrap());
        assert_eq!(row.elements().count(), heads.len(), "{service}");
        for (place, cell) in heads.iter().zip(row.elements()).skip(1) {
            let marks = cell.elements().map(|mark| {
                assert!(!text(mark).is_empty(), "no mark is without its word");
                mark.attribute(Attribute::DataState).to_owned()
            });
            cells.insert((service.clone(), place.clone()), marks.collect());
        }
    }
    (cells, grid)
}

#[test]
fn cells_say_what_came_of_a_service_in_a_region() {
    let mut examination = with("collected", "en");
    examination.judge(&of_the_plan());
    let outline = examination.outline();
    let (cells, grid) = cells(&outline);
    let at = |service: &str, place: &str| {
        let marks = cells.get(&(service.to_owned(), place.to_owned()));
        marks
            .unwrap_or_else(|| panic!("{service} in {place}: {cells:?}"))
            .join(" ")
    };
    assert_eq!(at("rds", "eu-west-1"), "something");
    assert_eq!(at("rds", "us-east-1"), "nothing");
    assert_eq!(at("secretsmanager", "eu-west-1"), "denied");
    assert_eq!(at("rds", "global"), "", "it is asked in Regions only");
    // The keyboard scrolls the box, which has a name.
    assert_eq!(grid.attribute(Attribute::Tabindex), "0");
    assert_eq!(grid.attribute(Attribute::Role), "region");
    assert_eq!(grid.attribute(Attribute::AriaLabel), "Services and Regions");
    // What the marks mean stands beside them.
    let said = text_of(&outline);
    for word in ["Something there", "Nothing there", "Denied", "Not checked"] {
        assert!(said.contains(word), "{word}: {said}");
    }
}

/// Services of which nothing is there are named in one sentence, and every service is somewhere.
#[test]
fn services_that_have_nothing_are_named_behind_a_press() {
    for language in ["en", "de"] {
        let mut examination = with("collected-empty", language);
        examination.judge(&of_the_plan());
        let said = text_of(&examination.outline());
        let names = said
            .lines()
            .find(|line| line.contains("dynamodb, "))
            .unwrap();
        assert!(names.contains("rds") && names.contains("efs"), "{names}");
        let count = names
            .split([',', ' '])
            .filter(|name| !name.is_empty())
            .count()
            - 1;
        let count =
            words(language).count(messages::examiner::Say::CoverageQuiet, count as u64, &[]);
        assert!(said.contains(&count), "{count}: {said}");
    }
}
