//! When something happens or is due after closing.

use domain::time::Date;
use messages::{Messages, Msg};

/// The first and the last of the days after closing: dates once the day of closing is known, else counted
/// from it.
#[must_use]
pub fn days_after(
    messages: &Messages,
    closed: Option<Date>,
    (from, to): (Option<u32>, Option<u32>),
) -> String {
    let day = |days: u32| match closed {
        Some(closed) => messages.day(closed.plus_days(days)),
        None => messages.number(days.into()),
    };
    let Some(from) = from else {
        return messages.get(Msg::DatesOpenEnded).to_owned();
    };
    let first = day(from);
    match to.filter(|to| *to != from).map(day) {
        Some(last) => {
            let both = if closed.is_some() {
                Msg::DatesFromTo
            } else {
                Msg::DatesDays
            };
            messages.fill(both, &[("from", &first), ("to", &last)])
        }
        None if closed.is_some() => first,
        None => messages.fill(Msg::DatesDay, &[("day", &first)]),
    }
}
