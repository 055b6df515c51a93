//! The calendar file against the rules of RFC 5545, and the list of dates.

#![allow(clippy::unwrap_used, reason = "a helper that fails fails its test")]

use domain::calendar::{calendar_file, dates};
use domain::plan::Plan;
use domain::time::{Date, Timestamp};
use proptest::prelude::*;

const PLAN: &str = r#"{
  "format": "account-closure-plan", "version": 1, "id": "test", "revision": "r1",
  "confirmation": "none", "max_age_days": 30,
  "timeline": [
    {"id": "payment", "from_day": 60, "to_day": 60, "title": "Last day to pay; or not", "text": "Within 60 days, that is all.", "calendar": true},
    {"id": "domains", "from_day": 5, "to_day": 30, "title": "Domänen, gelöscht", "text": "Alle Domänen werden gelöscht – früher oder später – das ist eine sehr lange Zeile mit Umlauten: äöüß 🧨🧨🧨.", "calendar": true},
    {"id": "first", "from_day": 0, "title": "Access ends", "text": "At once."},
    {"id": "trails", "title": "Trails", "text": "Until someone stops them."}
  ],
  "sections": [{"id": "s", "title": "S", "categories": [{"id": "c", "items": [
    {"id": "s.approved", "kind": "host", "revision": 1, "title": "Approved"}]}]}]
}"#;

fn file(name: &str) -> String {
    let plan = Plan::read(PLAN, "en").unwrap();
    calendar_file(
        &plan,
        "000022223333",
        name,
        Date::parse("2026-11-22").unwrap(),
        Timestamp(1_795_395_661_000),
    )
}

fn unfolded(file: &str) -> Vec<String> {
    file.replace("\r\n ", "")
        .split_terminator("\r\n")
        .map(str::to_owned)
        .collect()
}

#[test]
fn one_event_for_each_date_that_belongs_into_a_calendar() {
    let lines = unfolded(&file("Sandbox"));
    assert_eq!(
        lines,
        [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//account-closure-checklist//NONSGML dates//EN",
            "CALSCALE:GREGORIAN",
            "BEGIN:VEVENT",
            "UID:payment.000022223333@account-closure-checklist",
            "DTSTAMP:20261123T010101Z",
            "DTSTART;VALUE=DATE:20270121",
            "DTEND;VALUE=DATE:20270122",
            "SUMMARY:Last day to pay\\; or not (000022223333 Sandbox)",
            "DESCRIPTION:Within 60 days\\, that is all.",
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
            "BEGIN:VEVENT",
            "UID:domains.000022223333@account-closure-checklist",
            "DTSTAMP:20261123T010101Z",
            "DTSTART;VALUE=DATE:20261127",
            "DTEND;VALUE=DATE:20261223",
            "SUMMARY:Domänen\\, gelöscht (000022223333 Sandbox)",
            "DESCRIPTION:Alle Domänen werden gelöscht – früher oder später – das ist eine sehr lange Zeile mit Umlauten: äöüß 🧨🧨🧨.",
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
            "END:VCALENDAR",
        ]
    );
}

#[test]
fn the_list_has_every_dated_entry() {
    let plan = Plan::read(PLAN, "en").unwrap();
    let list = dates(&plan, Date::parse("2026-11-22").unwrap());
    let list: Vec<_> = list
        .iter()
        .map(|(from, to, entry)| (from.iso(), to.map(Date::iso), entry.id.as_str()))
        .collect();
    assert_eq!(
        list,
        [
            ("2027-01-21".to_owned(), None, "payment"),
            (
                "2026-11-27".to_owned(),
                Some("2026-12-22".to_owned()),
                "domains"
            ),
            ("2026-11-22".to_owned(), None, "first"),
        ]
    );
}

#[test]
fn a_name_cannot_leave_its_line() {
    let lines = unfolded(&file("x\r\nEND:VEVENT\n,;\\ \u{7}\u{202e}"));
    assert_eq!(
        lines[9],
        "SUMMARY:Last day to pay\\; or not (000022223333 x\\nEND:VEVENT\\n\\,\\;\\\\  \u{202e})"
    );
    assert_eq!(lines.len(), 23);
}

proptest! {
    #[test]
    fn every_line_is_short_and_nothing_is_lost(name in proptest::collection::vec(any::<char>(), 0..200)) {
        let name: String = name.into_iter().filter(|c| !c.is_control()).collect();
        let file = file(&name);
        prop_assert!(file.ends_with("\r\n"));
        prop_assert!(file.split_terminator("\r\n").all(|line| line.len() <= 75 && !line.contains(['\r', '\n'])));
        let escaped = name.trim().replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,");
        prop_assert!(unfolded(&file)[9].contains(&escaped));
    }
}
