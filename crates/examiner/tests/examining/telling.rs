//! The sentences about the last thing that was done, and those of a card and the tables.

use examiner::Examination;

use crate::common::{
    AWAY, CLOSING, add, copy_job, database, empty, input, inventory, judged, member, sample, value,
};
use crate::drawing::{attribute_of, flat, text_of};

/// The text in the part with this name, one line an element.
fn panel(examination: &Examination, name: &str) -> String {
    let outline = examination.outline();
    let all = flat(&outline);
    let starts: Vec<(usize, &str)> = all
        .iter()
        .enumerate()
        .map(|(place, (_, attributes, _))| (place, attribute_of(attributes, "data-panel")))
        .filter(|(_, panel)| !panel.is_empty())
        .collect();
    let place = starts.iter().position(|(_, panel)| *panel == name).unwrap();
    let begin = starts[place].0;
    let end = starts.get(place + 1).map_or(all.len(), |(next, _)| *next);
    let texts = all[begin..end]
        .iter()
        .filter_map(|(_, _, text)| text.clone());
    texts.collect::<Vec<_>>().join("\n")
}

#[test]
fn what_was_done_is_said() {
    let mut examination = empty();
    assert_eq!(panel(&examination, "done"), "");
    let regions = sample("account-list-regions.json");
    let (id, _) = add(&mut examination, "regions.json", &regions);
    assert_eq!(
        panel(&examination, "done"),
        "Added: Regions (regions.json)."
    );
    add(&mut examination, "", &regions);
    let again = "This was added before and counts once: Regions (pasted text).";
    assert_eq!(panel(&examination, "done"), again);
    assert!(examination.copied("aws one", false));
    let refused =
        "The browser does not let this page copy. Select the command and copy it yourself: aws one";
    assert_eq!(panel(&examination, "done"), refused);
    examination.remove(&id);
    let removed = "Removed: Regions (pasted text). What it showed is gone with it.";
    assert_eq!(panel(&examination, "done"), removed);
    examination.remove(&id);
    examination.refuse("x", r#"{"code":"empty"}"#);
    assert_eq!(panel(&examination, "done"), "");
}

#[test]
fn the_button_of_a_copied_command_says_so() {
    let mut examination = empty();
    judged(&mut examination);
    let command = "aws sts get-caller-identity --output json";
    let label_of = |examination: &Examination| {
        let outline = examination.outline();
        let all = flat(&outline);
        let (_, attributes, text) = all
            .iter()
            .find(|(_, attributes, _)| attribute_of(attributes, "data-value") == command)
            .unwrap();
        (
            text.clone().unwrap(),
            attribute_of(attributes, "aria-label").to_owned(),
        )
    };
    let what = "Who asked (caller identity)";
    let pair = |text: &str, label: &str| (text.to_owned(), [label, what].concat());
    assert_eq!(label_of(&examination), pair("Copy", "Copy the command: "));
    examination.copied(command, true);
    assert_eq!(label_of(&examination), pair("Copied", "Copied: "));
    assert_eq!(panel(&examination, "done"), format!("Copied: {command}"));
}

/// The content of a file, and not what its command is for.
#[test]
fn a_card_says_what_was_in_the_file() {
    for (file, expected) in [
        (
            inventory(&[database("orders"), database("carts")]),
            "Counted: Holds data: 2.",
        ),
        (copy_job("orders", AWAY), "Counted: copies completed: 1."),
        (
            format!(
                r#"{{"UserId":"{CLOSING}","Account":"{CLOSING}","Arn":"arn:aws:iam::{CLOSING}:root"}}"#
            ),
            "Asked in this account as: the root user.",
        ),
    ] {
        let mut examination = empty();
        add(&mut examination, "a", file.as_bytes());
        judged(&mut examination);
        let text = panel(&examination, "files");
        assert!(text.contains(expected), "{expected} is not in\n{text}");
        assert!(!text.contains("Says "), "{text}");
    }
}

/// Who asked in the management account asked about its member: that says nothing of the member.
#[test]
fn a_caller_of_the_management_account_shows_nothing() {
    let mut examination = empty();
    let organization = sample("organizations-describe-organization.json");
    add(&mut examination, "organization", &organization);
    let management = "111122223333";
    let caller = format!(
        r#"{{"UserId":"A","Account":"{management}","Arn":"arn:aws:iam::{management}:user/a"}}"#
    );
    add(&mut examination, "caller", caller.as_bytes());
    judged(&mut examination);
    let text = panel(&examination, "files");
    let card = text.split("caller\n").nth(1).unwrap();
    let card = card.split("SHA-256").next().unwrap();
    assert!(
        card.contains("From the management account, 111122223333."),
        "{card}"
    );
    assert!(card.contains("It does not count as evidence."), "{card}");
}

#[test]
fn what_only_files_of_aws_backup_name_is_told() {
    let mut examination = empty();
    add(&mut examination, "a", copy_job("orders", AWAY).as_bytes());
    let judgement = judged(&mut examination);
    let notes = member(&judgement, "notes");
    assert!(
        notes.contains("AWS Backup files name 1 of these."),
        "{notes}"
    );
    let text = panel(&examination, "exists");
    assert!(
        text.contains("RDS databases\nin no list of what exists\n1: supported"),
        "{text}"
    );
}

#[test]
fn without_the_account_nothing_is_said_of_copies() {
    let mut examination = empty();
    add(
        &mut examination,
        "a",
        inventory(&[database("orders")]).as_bytes(),
    );
    add(&mut examination, "b", copy_job("orders", AWAY).as_bytes());
    let mut draft = input();
    draft.remove("account");
    let judgement = value(&examination.judge(&draft.compact()));
    let notes = member(&judgement, "notes");
    assert!(notes.contains("Type the id of the account"), "{notes}");
    assert!(!notes.contains("whether copies lie"), "{notes}");
    let text = panel(&examination, "exists");
    assert!(
        text.contains("not judged until the account id is typed"),
        "{text}"
    );
}

#[test]
fn a_region_that_is_in_use_and_not_listed_is_pointed_out() {
    let mut examination = empty();
    let regions =
        r#"{"Regions":[{"RegionName":"us-east-1","RegionOptStatus":"ENABLED_BY_DEFAULT"}]}"#;
    add(&mut examination, "regions", regions.as_bytes());
    add(
        &mut examination,
        "a",
        inventory(&[database("orders")]).as_bytes(),
    );
    judged(&mut examination);
    let text = text_of(&examination.outline());
    let region = database("orders").split(':').nth(3).unwrap().to_owned();
    let expected = format!("does not show as in use: {region}.");
    assert!(region != "us-east-1" && text.contains(&expected), "{text}");
}

/// Items that do not apply are not asked on the page: a card names only those that do.
#[test]
fn a_card_names_only_what_applies() {
    let mut examination = empty();
    let organization = sample("organizations-describe-organization.json");
    add(&mut examination, "organization", &organization);
    let asks = "Which account manages it?";
    for (applies, named) in [(true, true), (false, false)] {
        let mut titles = domain::json::Members::new();
        if applies {
            titles.set("organization.management", asks);
        }
        let mut given = input();
        given.insert("items", domain::json::Value::Object(titles));
        examination.judge(&given.compact());
        let text = panel(&examination, "files");
        assert_eq!(text.contains(asks), named, "{text}");
        assert!(!text.contains("organization.management"), "{text}");
        assert!(
            text.contains("whether the account is in an organization"),
            "{text}"
        );
    }
}

#[test]
fn a_file_that_shows_nothing_is_not_called_added() {
    let mut examination = empty();
    let page = copy_job("orders", AWAY).replacen('{', r#"{"NextToken":"more","#, 1);
    add(&mut examination, "a", page.as_bytes());
    judged(&mut examination);
    let text = panel(&examination, "commands");
    assert!(
        text.contains("added, but it does not count as evidence"),
        "{text}"
    );
    assert!(text.contains("0 of 5 added"), "{text}");
    add(&mut examination, "b", copy_job("orders", AWAY).as_bytes());
    judged(&mut examination);
    let text = panel(&examination, "commands");
    assert!(text.contains("1 of 5 added"), "{text}");
    assert!(!text.contains("does not count as evidence"), "{text}");
}

#[test]
fn several_files_are_counted_together() {
    let mut examination = empty();
    examination.added(3, 3);
    assert_eq!(panel(&examination, "done"), "3 files were added.");
    // Empty lists of several Regions may be the same bytes.
    examination.added(17, 90);
    let said = "17 files were added. Files with the same content count once.";
    assert_eq!(panel(&examination, "done"), said);
}

/// Resources elsewhere do not count as being there, however old the file is.
#[test]
fn an_old_file_of_another_account_is_only_of_another_account() {
    let mut examination = empty();
    let other = inventory(&[database("orders").replace(CLOSING, AWAY)]).replace(CLOSING, AWAY);
    let old = other.replace("2026-10", "2026-01");
    assert_ne!(old, other);
    add(&mut examination, "a", old.as_bytes());
    judged(&mut examination);
    let text = panel(&examination, "files");
    assert!(text.contains("It is about another account."), "{text}");
    assert!(!text.contains("still counts as being there"), "{text}");
}

#[test]
fn without_an_account_the_files_ask_for_it() {
    let mut examination = empty();
    add(
        &mut examination,
        "a",
        inventory(&[database("orders")]).as_bytes(),
    );
    let asks = "Type the account id first";
    judged(&mut examination);
    assert!(!panel(&examination, "files").contains(asks));
    let mut draft = input();
    draft.remove("account");
    examination.judge(&draft.compact());
    assert!(panel(&examination, "files").contains(asks));
}
