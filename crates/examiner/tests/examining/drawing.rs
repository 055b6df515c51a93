//! The elements that are drawn: only known names, no address, and the parts that the page hears of.

use std::collections::BTreeSet;
use std::path::Path;

use domain::json::{Members, Value};
use examiner::{Examination, Reading};
use markup::{Attribute, Element, Setting};
use messages::examiner::{LANGUAGES, Say};

use crate::common::{
    AWAY, CLOSING, add, copy_job, database, empty, given, input, inventory, judged, member, now,
    point, sample, samples, texts, value, with, words,
};

/// Every element below this one, itself included: name, attributes, text.
pub(crate) type Flat = Vec<(&'static str, Members, Option<String>)>;

#[track_caller]
pub(crate) fn flat(json: &str) -> Flat {
    let mut all = Vec::new();
    walk(&element(json), &mut all);
    all
}

/// The element as the page reads it.
#[track_caller]
fn element(json: &str) -> Element {
    Element::read(&value(json)).unwrap_or_else(|| panic!("no element: {json}"))
}

fn walk(element: &Element, all: &mut Flat) {
    let mut attributes = Members::new();
    for (name, setting) in element.attributes() {
        let value = match setting {
            Setting::Text(text) => Value::from(text.as_str()),
            Setting::Flag => Value::Bool(true),
        };
        attributes.insert(name.name(), value);
    }
    let text = element.text().map(str::to_owned);
    all.push((element.name().name(), attributes, text));
    element.elements().for_each(|element| walk(element, all));
}

pub(crate) fn attribute_of<'a>(attributes: &'a Members, name: &str) -> &'a str {
    attributes.get(name).and_then(Value::as_text).unwrap_or("")
}

/// The text of everything, one line an element.
pub(crate) fn text_of(json: &str) -> String {
    let texts = flat(json).into_iter().filter_map(|(_, _, text)| text);
    texts.collect::<Vec<_>>().join("\n")
}

/// All samples, the collector's file, a refused file and a file in the reading: everything that can be drawn.
fn everything(language: &str) -> String {
    let names = samples();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let mut examination = with(&names);
    examination.speak(&texts(language));
    add(&mut examination, "", copy_job("orders", AWAY).as_bytes());
    add(&mut examination, "", &crate::collected::sample("collected"));
    examination.refuse("notes.txt", r#"{"code":"unrecognised"}"#);
    examination.progress("big.json", 1, 3);
    judged(&mut examination);
    examination.outline()
}

#[test]
fn only_known_names_are_drawn() {
    for (language, _) in LANGUAGES {
        let drawn = everything(language);
        // The page leaves out what it does not know: nothing is left out.
        assert_eq!(Value::from(&element(&drawn)), value(&drawn), "{language}");
    }
}

#[test]
fn no_text_is_empty_and_no_placeholder_is_left() {
    for (language, _) in LANGUAGES {
        for (name, _, text) in flat(&everything(language)) {
            if let Some(text) = text {
                assert!(!text.trim().is_empty(), "{language}: an empty {name}");
                assert!(!text.contains(['{', '}']), "{language}: {text}");
            }
        }
    }
}

/// G2: no address of a console, and nothing that leads anywhere.
#[test]
fn nothing_leads_away() {
    for (language, _) in LANGUAGES {
        let outline = everything(language);
        for word in ["http", "console.aws", "href"] {
            assert!(!outline.contains(word), "{language} has {word}");
        }
    }
}

/// The styles know every class that is drawn.
#[test]
fn classes_are_in_the_style_sheets() {
    let styles = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../styles");
    let styles: String = ["text.css", "element.css", "evidence.css"]
        .iter()
        .map(|name| styles.join(name))
        // Verdicts look like chips, lists fold as rows do.
        .chain(["chip.css", "fold.css"].map(|name| styles.join("../src/components").join(name)))
        .map(|sheet| std::fs::read_to_string(sheet).unwrap())
        .collect();
    let drawn = flat(&everything("en"));
    let classes: BTreeSet<&str> = drawn
        .iter()
        .map(|(_, attributes, _)| attribute_of(attributes, "class"))
        .filter(|class| !class.is_empty())
        .collect();
    assert!(classes.len() > 8);
    for class in classes {
        let rule = |ending: char| styles.contains(&format!(".{class}{ending}"));
        assert!(
            [' ', ',', '[', ':'].into_iter().any(rule),
            "no style for {class}"
        );
    }
}

/// The classes with which lines of a style sheet begin.
fn leading_classes(sheet: &str) -> BTreeSet<&str> {
    let lines = sheet.lines().filter_map(|line| line.strip_prefix(".acc-"));
    // What follows the page is meant.
    let lines = lines.map(|line| line.strip_prefix("page .acc-").unwrap_or(line));
    lines
        .filter_map(|line| {
            line.split(|letter: char| !letter.is_alphanumeric() && letter != '-')
                .next()
        })
        .collect()
}

/// The sheet that comes with the examiner changes nothing of what the page draws.
#[test]
fn no_class_of_the_examiner_is_a_component_s() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let own = std::fs::read_to_string(root.join("styles/evidence.css")).unwrap();
    let components = std::fs::read_dir(root.join("src/components")).unwrap();
    let sheets: String = components
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "css"))
        .map(|path| std::fs::read_to_string(path).unwrap())
        .collect();
    let (own, theirs) = (leading_classes(&own), leading_classes(&sheets));
    assert!(own.len() > 5 && theirs.len() > 20);
    let shared: Vec<_> = own.intersection(&theirs).collect();
    assert_eq!(shared, Vec::<&&str>::new());
}

/// A heading never skips a level, and the section's own is an h2.
#[test]
fn headings_stand_in_order() {
    let mut level = 2;
    for (name, _, _) in flat(&everything("en")) {
        if let Some(next) = name.strip_prefix('h').and_then(|digit| digit.parse().ok()) {
            assert!((3..=level + 1).contains(&next), "{name} after h{level}");
            level = next;
        }
    }
    assert!(level > 2);
}

#[test]
fn neighbours_have_different_keys() {
    fn check(element: &Element) {
        let keys = element
            .elements()
            .map(|inside| inside.attribute(Attribute::Key));
        let keys: Vec<&str> = keys.filter(|key| !key.is_empty()).collect();
        let different: BTreeSet<&&str> = keys.iter().collect();
        assert_eq!(different.len(), keys.len(), "{keys:?}");
        element.elements().for_each(check);
    }
    check(&element(&everything("en")));
}

/// Buttons do what the page knows, and each says to what.
#[test]
fn buttons() {
    let drawn = flat(&everything("en"));
    let buttons = drawn.iter().filter(|(name, _, _)| *name == "button");
    let mut actions = BTreeSet::new();
    let mut labels = BTreeSet::new();
    for (_, attributes, text) in buttons {
        actions.insert(attribute_of(attributes, "data-action"));
        let label = attribute_of(attributes, "aria-label");
        let value = attribute_of(attributes, "data-value");
        assert_eq!(attribute_of(attributes, "type"), "button");
        // Two files may lead to one row, and do the same there.
        if attribute_of(attributes, "data-action") == "show-item" {
            assert_eq!(label, "", "its text says where it leads");
            continue;
        }
        assert!(labels.insert((label, value)), "twice: {label} {value}");
        // Whoever speaks to the page says what is written on the button.
        assert!(label.starts_with(text.as_deref().unwrap()), "{label}");
    }
    let expected = [
        "answer-standing",
        "cancel-evidence",
        "copy",
        "dismiss-evidence",
        "remove-evidence",
        "show-item",
    ];
    assert_eq!(actions, BTreeSet::from(expected));
}

/// The account and the standing that files propose can be taken over for as long as nobody has said
/// them.
#[test]
fn proposals_have_buttons_until_they_are_answered() {
    let files = [
        "sts-get-caller-identity.json",
        "organizations-describe-organization.json",
    ];
    let mut examination = with(&files);
    let offered = |examination: &Examination| -> Vec<(String, String)> {
        let drawn = flat(&examination.outline());
        let attributes = drawn.iter().map(|(_, attributes, _)| attributes);
        attributes
            .map(|one| {
                (
                    attribute_of(one, "data-action"),
                    attribute_of(one, "data-value"),
                )
            })
            .filter(|(action, _)| action.starts_with("answer-"))
            .map(|(action, value)| (action.to_owned(), value.to_owned()))
            .collect()
    };
    let pair = |action: &str, value: &str| (action.to_owned(), value.to_owned());
    let mut draft = input();
    draft.remove("account");
    draft.insert("closing", Value::List(Vec::new()));
    examination.judge(&draft.compact());
    assert_eq!(
        offered(&examination),
        [
            pair("answer-account-id", CLOSING),
            pair("answer-standing", "member")
        ]
    );
    judged(&mut examination);
    assert_eq!(offered(&examination), [pair("answer-standing", "member")]);
    let mut answered = input();
    answered.set("standing", "member");
    examination.judge(&answered.compact());
    assert_eq!(offered(&examination), []);
}

#[test]
fn a_card_says_what_is_wrong() {
    let mut examination = empty();
    let other = inventory(&[database("orders").replace(CLOSING, "555566667777")])
        .replace(CLOSING, "555566667777");
    add(&mut examination, "other.json", other.as_bytes());
    judged(&mut examination);
    let text = text_of(&examination.outline());
    for expected in [
        "About account 555566667777, which is not the one to be closed.",
        "It does not count as evidence.",
        "It is about another account.",
        "The newest date in it is 1 October 2026 (8 days ago), and it counts from there.",
        "other.json",
    ] {
        assert!(text.contains(expected), "{expected} is not in\n{text}");
    }
}

/// A list that was written today may have nothing but old dates in it: both are said.
#[test]
fn a_card_has_both_dates() {
    let mut examination = empty();
    let text = inventory(&[database("orders")]).replace("2026-10-01", "2023-03-05");
    let mut given = given("old.json");
    given.set_number("modified", now().0);
    let mut reading = Reading::new(&given.compact(), &texts("en"));
    reading.push(text.as_bytes());
    examination.take(reading).unwrap();
    judged(&mut examination);
    let text = text_of(&examination.outline());
    let expected = "The newest date in it is 5 March 2023 (1,314 days ago), and it counts from there. \
                    The file itself was last changed on";
    assert!(text.contains(expected), "{text}");
}

#[test]
fn a_card_says_what_it_bears_on() {
    let mut examination = empty();
    add(
        &mut examination,
        "a",
        inventory(&[database("x")]).as_bytes(),
    );
    judged(&mut examination);
    let text = text_of(&examination.outline());
    assert!(
        text.contains("It counts as evidence.\nIt affects:\nRDS databases\n"),
        "{text}"
    );
}

#[test]
fn commands_name_account_and_regions() {
    let mut examination = empty();
    judged(&mut examination);
    let text = text_of(&examination.outline());
    assert!(text.contains(&format!("--account-id {CLOSING} --output json")));
    assert!(text.contains("--region REGION"));
    add(&mut examination, "a", &sample("account-list-regions.json"));
    judged(&mut examination);
    let text = text_of(&examination.outline());
    assert!(text.contains("aws backup list-copy-jobs --region eu-west-1 --output json"));
    assert!(!text.contains("REGION"), "the word has gone");
    assert!(text.contains("1 of 8 added"));
}

/// The copy button has every command of its kind, one a line.
#[test]
fn what_is_copied_is_what_is_shown() {
    let mut examination = empty();
    let regions = r#"{"Regions":[{"RegionName":"eu-west-1","RegionOptStatus":"ENABLED"},{"RegionName":"eu-north-1","RegionOptStatus":"ENABLED"}]}"#;
    add(&mut examination, "a", regions.as_bytes());
    judged(&mut examination);
    let drawn = flat(&examination.outline());
    let copied: Vec<&str> = drawn
        .iter()
        .filter(|(_, attributes, _)| attribute_of(attributes, "data-action") == "copy")
        .flat_map(|(_, attributes, _)| attribute_of(attributes, "data-value").split('\n'))
        .collect();
    let shown: Vec<&str> = drawn
        .iter()
        .filter(|(name, _, _)| *name == "pre")
        .filter_map(|(_, _, text)| text.as_deref())
        .collect();
    assert_eq!(copied, shown);
    let jobs = "aws backup list-copy-jobs --region eu-north-1 --output json";
    assert!(shown.contains(&jobs));
}

#[test]
fn what_exists_with_its_copies() {
    let mut examination = empty();
    for text in [
        inventory(&[database("orders"), database("carts")]),
        copy_job("orders", AWAY),
        point("orders", AWAY),
        format!(
            r#"{{"ResourceTagMappingList":[{{"ResourceARN":"arn:aws:ec2:eu-west-1:{CLOSING}:security-group/sg-1","Tags":[]}}],"PaginationToken":""}}"#
        ),
    ] {
        add(&mut examination, "a", text.as_bytes());
    }
    let judgement = judged(&mut examination);
    let finding = judgement.get("findings").unwrap();
    assert_eq!(
        member(finding, "inventory.configuration"),
        r#"{"contradicted":[],"found":true}"#
    );
    let drawn = flat(&examination.outline());
    let marks: Vec<(&str, &str)> = drawn
        .iter()
        .filter(|(name, attributes, _)| *name == "p" && attributes.contains("data-verdict"))
        .map(|(_, attributes, text)| {
            let verdict = attribute_of(attributes, "data-verdict");
            (verdict, text.as_deref().unwrap_or(""))
        })
        .collect();
    let words = words("en");
    let sentence = |say| format!("1: {}", words.get(say));
    let missing = sentence(Say::VerdictNoRecoveryPoint);
    let shown = sentence(Say::VerdictShown);
    assert_eq!(
        marks,
        [
            ("no-recovery-point", missing.as_str()),
            ("shown", shown.as_str())
        ]
    );
    let text = text_of(&examination.outline());
    assert!(text.contains("Configuration: 1"), "{text}");
    assert!(text.contains("ec2:security-group"), "{text}");
}

#[test]
fn how_far_a_file_is_read() {
    let mut examination = empty();
    let before = examination.outline();
    examination.progress("big.json", 50, 200);
    let outline = examination.outline();
    assert!(text_of(&outline).contains("25% of big.json read."));
    let drawn = flat(&outline);
    let (_, bar, _) = drawn
        .iter()
        .find(|(name, _, _)| *name == "progress")
        .unwrap();
    assert_eq!(attribute_of(bar, "value"), "25");
    examination.progress_done();
    assert_eq!(examination.outline(), before);
}

/// A title that the plan lacks is no hole in the page.
#[test]
fn an_item_without_a_title_has_its_id() {
    let mut examination = with(&["resourcegroupstaggingapi-get-resources.json"]);
    let mut input = input();
    input.remove("items");
    examination.judge(&input.compact());
    assert!(text_of(&examination.outline()).contains("backup.s3"));
}
