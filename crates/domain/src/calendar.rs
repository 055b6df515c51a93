//! The dates after closing, as a list and as a calendar file (RFC 5545).

use crate::plan::{Plan, TimelineEntry};
use crate::time::{Date, Timestamp};

/// A line of a calendar file has at most so many octets, without its end.
const LINE: usize = 75;

/// The entries that have a day, in the plan's order: their first day, and their last where it is
/// another one.
#[must_use]
pub fn dates(plan: &Plan, closed_on: Date) -> Vec<(Date, Option<Date>, &TimelineEntry)> {
    let dated = |entry: &'_ TimelineEntry| {
        let from = entry.from_day?;
        let to = entry.to_day.filter(|to| *to > from);
        Some((
            closed_on.plus_days(from),
            to.map(|to| closed_on.plus_days(to)),
        ))
    };
    let entries = plan.timeline.iter();
    entries
        .filter_map(|entry| dated(entry).map(|(from, to)| (from, to, entry)))
        .collect()
}

/// The calendar file: an all-day event for each date that belongs into a calendar. Its words are
/// the plan's; `account` is the id, or the word that stands for a draft. An event keeps its
/// identity, so that a file made later replaces the earlier one.
#[must_use]
pub fn calendar_file(
    plan: &Plan,
    account: &str,
    account_name: &str,
    closed_on: Date,
    made_at: Timestamp,
) -> String {
    let mut file = File(String::new());
    file.line("BEGIN", "VCALENDAR");
    file.line("VERSION", "2.0");
    file.line("PRODID", "-//account-closure-checklist//NONSGML dates//EN");
    file.line("CALSCALE", "GREGORIAN");
    let stamp: String = made_at
        .iso()
        .chars()
        .filter(|c| !matches!(c, '-' | ':'))
        .collect();
    let in_calendar = dates(plan, closed_on)
        .into_iter()
        .filter(|(_, _, entry)| entry.in_calendar);
    for (from, to, entry) in in_calendar {
        file.line("BEGIN", "VEVENT");
        let uid = [
            entry.id.as_str(),
            ".",
            account,
            "@account-closure-checklist",
        ];
        file.text("UID", &uid);
        file.line("DTSTAMP", &stamp);
        file.line("DTSTART;VALUE=DATE", &from.compact());
        // The end of an event is the first moment after it.
        file.line(
            "DTEND;VALUE=DATE",
            &to.unwrap_or(from).plus_days(1).compact(),
        );
        let name = account_name.trim();
        let gap = if name.is_empty() { "" } else { " " };
        file.text(
            "SUMMARY",
            &[entry.title.as_str(), " (", account, gap, name, ")"],
        );
        file.text("DESCRIPTION", &[entry.text.as_str()]);
        // It is a reminder: the day stays free.
        file.line("TRANSP", "TRANSPARENT");
        file.line("END", "VEVENT");
    }
    file.line("END", "VCALENDAR");
    file.0
}

/// A calendar file that grows line by line.
struct File(String);

impl File {
    fn line(&mut self, name: &str, value: &str) {
        let mut octets = 0;
        for c in [name, ":", value].into_iter().flat_map(str::chars) {
            if octets + c.len_utf8() > LINE {
                // The space that marks the rest of a line counts.
                self.0.push_str("\r\n ");
                octets = 1;
            }
            self.0.push(c);
            octets += c.len_utf8();
        }
        self.0.push_str("\r\n");
    }

    fn text(&mut self, name: &str, parts: &[&str]) {
        self.line(name, &escape(&parts.concat()));
    }
}

/// Text as a value. Control characters can't stand in one.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    while let Some(c) = characters.next() {
        match c {
            '\\' | ';' | ',' => escaped.extend(['\\', c]),
            '\r' if characters.peek() == Some(&'\n') => {}
            '\n' | '\r' => escaped.push_str("\\n"),
            c if c.is_control() => escaped.push(' '),
            c => escaped.push(c),
        }
    }
    escaped
}
