//! Reads the times that AWS writes: seconds since 1970, or ISO 8601.

use domain::time::{Date, Timestamp};

use crate::cut;

/// Seconds with a fraction since 1970; none before 1970 and after the year 9999.
#[must_use]
pub(crate) fn from_seconds(seconds: f64) -> Option<Timestamp> {
    const LAST: f64 = 253_402_300_799.0;
    (0.0..=LAST)
        .contains(&seconds)
        .then(|| Timestamp((seconds * 1000.0).round() as u64))
}

/// `2026-10-01T04:41:10.120000+00:00`, `…Z`, an offset without colon, a space for the T, no
/// fraction, or a day alone. Without an offset it is UTC: that is how AWS means it.
#[must_use]
pub(crate) fn from_iso(text: &str) -> Option<Timestamp> {
    let text = cut::trim(text);
    let start = Date::parse(text.get(..10)?)?.start().0;
    let rest = text.get(10..)?;
    if rest.is_empty() {
        return Some(Timestamp(start));
    }
    let time = rest.strip_prefix(['T', 't', ' '])?;
    let is_offset = |byte| matches!(byte, b'Z' | b'z' | b'+' | b'-');
    let end = time.bytes().position(is_offset).unwrap_or(time.len());
    let (clock, offset) = time.split_at_checked(end)?;
    let local = start.checked_add(clock_milliseconds(clock)?)?;
    let (ahead, minutes) = offset_minutes(offset)?;
    let shift = minutes * 60_000;
    let moment = if ahead {
        local.checked_sub(shift)?
    } else {
        local.checked_add(shift)?
    };
    Some(Timestamp(moment))
}

/// `04:41`, `04:41:10` or `04:41:10.12`.
fn clock_milliseconds(clock: &str) -> Option<u64> {
    let (clock, fraction) = clock.split_once('.').unwrap_or((clock, "0"));
    let mut parts = clock.split(':');
    let hour = two_digits(parts.next()?, 23)?;
    let minute = two_digits(parts.next()?, 59)?;
    let second = parts
        .next()
        .map_or(Some(0), |second| two_digits(second, 60))?;
    if parts.next().is_some() {
        return None;
    }
    if fraction.is_empty() || !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let milliseconds = fraction
        .bytes()
        .chain(*b"000")
        .take(3)
        .fold(0, |sum, digit| sum * 10 + u64::from(digit - b'0'));
    Some(((hour * 60 + minute) * 60 + second) * 1000 + milliseconds)
}

/// Whether the place is ahead of UTC, and by how many minutes.
fn offset_minutes(offset: &str) -> Option<(bool, u64)> {
    if matches!(offset, "" | "Z" | "z") {
        return Some((true, 0));
    }
    let ahead = offset.starts_with('+');
    let digits = offset.get(1..)?;
    let (hours, minutes) = match digits.len() {
        5 => digits.split_once(':')?,
        4 => digits.split_at_checked(2)?,
        2 => (digits, "00"),
        _ => return None,
    };
    Some((
        ahead,
        two_digits(hours, 23)? * 60 + two_digits(minutes, 59)?,
    ))
}

fn two_digits(text: &str, most: u64) -> Option<u64> {
    let shaped = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit());
    let number = text.parse().ok().filter(|_| shaped)?;
    (number <= most).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_forms_of_one_moment() {
        for text in [
            "2026-10-01T04:41:10+00:00",
            "2026-10-01T04:41:10Z",
            "2026-10-01T06:41:10+02:00",
            "2026-10-01T02:11:10-0230",
            "2026-10-01 04:41:10",
            "2026-10-01T04:41:10.000000Z",
            " 2026-10-01T04:41:10.0Z ",
        ] {
            assert_eq!(from_iso(text), Some(Timestamp(1_790_829_670_000)), "{text}");
        }
        assert_eq!(
            from_seconds(1_790_829_670.0),
            Some(Timestamp(1_790_829_670_000))
        );
        assert_eq!(
            from_iso("2026-03-02T09:15:41.120000+00:00"),
            from_seconds(1_772_442_941.12)
        );
        assert_eq!(from_iso("2026-10-01"), Some(Timestamp(1_790_812_800_000)));
    }

    #[test]
    fn what_is_no_moment() {
        for text in [
            "",
            "today",
            "2026-10-01T",
            "2026-10-01T25:00:00Z",
            "2026-02-30T00:00:00Z",
            "2026-10-01T04:41:10+2:00",
            "2026-10-01T04:41:10.Z",
            "2026-10-01T04:41:1xZ",
            "2026-10-01T04:41:10Z+",
            "1970-01-01T00:00:00+02:00",
            "2026-1\u{e9}-01T00:00:00Z",
        ] {
            assert_eq!(from_iso(text), None, "{text}");
        }
        for seconds in [-1.0, f64::NAN, f64::INFINITY, 1e18] {
            assert_eq!(from_seconds(seconds), None, "{seconds}");
        }
    }
}
