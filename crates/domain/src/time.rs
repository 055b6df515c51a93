//! Moments and days, in UTC. Nothing here knows a clock or a time zone.

/// Milliseconds in a day.
const DAY: u64 = 86_400_000;

/// A moment: milliseconds since 1970-01-01T00:00:00Z.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Timestamp(pub u64);

impl Timestamp {
    /// This moment and so many days later.
    #[must_use]
    pub const fn plus_days(self, days: u32) -> Self {
        Self(self.0.saturating_add(days as u64 * DAY))
    }

    /// The day in UTC on which this moment lies.
    #[must_use]
    pub fn date(self) -> Date {
        Date::from_day_number(self.0 / DAY)
    }

    /// `2026-11-22T09:05:00Z`: ISO 8601 in UTC, to the second.
    #[must_use]
    pub fn iso(self) -> String {
        let second = self.0 / 1000 % 86_400;
        let mut text = self.date().iso();
        text.push('T');
        push_padded(&mut text, second / 3600, 2);
        text.push(':');
        push_padded(&mut text, second / 60 % 60, 2);
        text.push(':');
        push_padded(&mut text, second % 60, 2);
        text.push('Z');
        text
    }
}

/// A day of the Gregorian calendar, from 1970 to 9999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

impl Date {
    /// Reads `2026-11-22`; none for any other form or a day that does not exist.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let bytes = text.as_bytes();
        let digits = |from: usize, to: usize| text.get(from..to)?.parse::<u16>().ok();
        let shaped = bytes.len() == 10
            && bytes.iter().enumerate().all(|(index, byte)| match index {
                4 | 7 => *byte == b'-',
                _ => byte.is_ascii_digit(),
            });
        if !shaped {
            return None;
        }
        let date = Self {
            year: digits(0, 4)?,
            month: digits(5, 7)? as u8,
            day: digits(8, 10)? as u8,
        };
        // A day that does not exist comes back as another one.
        (date.year >= 1970
            && (1..=12).contains(&date.month)
            && (1..=31).contains(&date.day)
            && Self::from_day_number(date.day_number()) == date)
            .then_some(date)
    }

    /// The first moment of this day in UTC.
    #[must_use]
    pub fn start(self) -> Timestamp {
        Timestamp(self.day_number() * DAY)
    }

    /// So many days later.
    #[must_use]
    pub fn plus_days(self, days: u32) -> Self {
        Self::from_day_number(self.day_number() + u64::from(days))
    }

    /// How many days this is after an earlier day; none where that one is later.
    #[must_use]
    pub fn days_since(self, earlier: Self) -> Option<u32> {
        let days = self.day_number().checked_sub(earlier.day_number())?;
        u32::try_from(days).ok()
    }

    /// `2026-11-22`.
    #[must_use]
    pub fn iso(self) -> String {
        self.with_separator("-")
    }

    /// `20261122`, the form of calendar files.
    #[must_use]
    pub fn compact(self) -> String {
        self.with_separator("")
    }

    fn with_separator(self, separator: &str) -> String {
        let mut text = String::with_capacity(10);
        push_padded(&mut text, self.year.into(), 4);
        text.push_str(separator);
        push_padded(&mut text, self.month.into(), 2);
        text.push_str(separator);
        push_padded(&mut text, self.day.into(), 2);
        text
    }

    /// Days since 1970-01-01, by counting years that begin in March, so that the leap day is last.
    fn day_number(self) -> u64 {
        let year = u64::from(self.year) - u64::from(self.month <= 2);
        let month = (u64::from(self.month) + 9) % 12;
        let day_of_year = (153 * month + 2) / 5 + u64::from(self.day) - 1;
        (year * 365 + year / 4 - year / 100 + year / 400 + day_of_year).saturating_sub(719_468)
    }

    fn from_day_number(number: u64) -> Self {
        let day = number.min(2_932_896) + 719_468;
        let era = day / 146_097;
        let day_of_era = day % 146_097;
        let year_of_era =
            (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month = (5 * day_of_year + 2) / 153;
        let civil_month = (month + 2) % 12 + 1;
        Self {
            year: (era * 400 + year_of_era + u64::from(civil_month <= 2)) as u16,
            month: civil_month as u8,
            day: (day_of_year - (153 * month + 2) / 5 + 1) as u8,
        }
    }
}

fn push_padded(text: &mut String, number: u64, width: u32) {
    for place in (0..width).rev() {
        text.push(char::from(b'0' + (number / 10_u64.pow(place) % 10) as u8));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_between_two_days_are_those_that_are_added() {
        let day = |text| Date::parse(text).unwrap();
        let closed = day("2026-11-29");
        assert_eq!(closed.days_since(closed), Some(0));
        assert_eq!(closed.plus_days(90).days_since(closed), Some(90));
        assert_eq!(day("2028-02-29").days_since(day("2027-02-28")), Some(366));
        assert_eq!(day("2026-11-28").days_since(closed), None);
    }

    #[test]
    fn days_come_back() {
        for number in (0..2_932_896).step_by(7) {
            let date = Date::from_day_number(number);
            assert_eq!(date.day_number(), number);
            assert_eq!(Date::parse(&date.iso()), Some(date));
        }
    }

    #[test]
    fn known_days() {
        assert_eq!(Timestamp(0).iso(), "1970-01-01T00:00:00Z");
        assert_eq!(Timestamp(1_795_395_661_000).iso(), "2026-11-23T01:01:01Z");
        assert_eq!(
            Date::parse("2024-02-29")
                .map(|date| date.plus_days(1).iso())
                .as_deref(),
            Some("2024-03-01")
        );
        assert_eq!(Timestamp(u64::MAX).date().iso(), "9999-12-31");
    }

    #[test]
    fn what_is_no_day() {
        for text in [
            "",
            "2026-2-1",
            "2026-02-30",
            "2025-02-29",
            "2026-13-01",
            "2026-00-10",
            "2026-11-22T",
            "22.11.2026",
            "1969-12-31",
            "20a6-11-22",
            "２０２６-11-22",
        ] {
            assert_eq!(Date::parse(text), None, "{text}");
        }
    }
}
