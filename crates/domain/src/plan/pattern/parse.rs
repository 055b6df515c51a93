//! Understanding a pattern as it is written in a plan.

use core::iter::Peekable;
use core::str::Chars;

use super::{Pattern, ZERO, has};

/// A pattern has at most so many steps, and each of them takes at most so many characters.
pub(super) const MOST: u32 = 200;

impl Pattern {
    /// A pattern from the way it is written: characters, classes in brackets, and how often, as in
    /// `CHG-[0-9]{7}` or `[A-Z]{2,5}-[0-9]+`. A backslash takes a special character for itself. A step
    /// of which there may be more is not followed by one that wants the same characters.
    pub(crate) fn parse(source: &str) -> Option<Self> {
        let mut characters = source.chars().peekable();
        let mut steps = String::new();
        let mut count = 0;
        // Characters that the steps before may go on with: the next one may want none of them.
        let mut open: Vec<String> = Vec::new();
        while let Some(character) = characters.next() {
            let ranges = match character {
                '[' => class(&mut characters)?,
                '\\' => one(escaped(&mut characters)?),
                '(' | ')' | '|' | '.' | '*' | '+' | '?' | '{' | '}' | ']' | '^' | '$' => {
                    return None;
                }
                character => one(character),
            };
            let (least, most) = how_often(&mut characters)?;
            if open.iter().any(|before| overlap(before, &ranges)) {
                return None;
            }
            if least > 0 {
                open.clear();
            }
            if least < most {
                open.push(ranges.clone());
            }
            let pairs = u32::try_from(ranges.chars().count()).ok()? / 2;
            for number in [least, most, pairs] {
                steps.push(char::from_u32(ZERO + number)?);
            }
            steps.push_str(&ranges);
            count += 1;
        }
        (1..=MOST).contains(&count).then_some(Self(steps))
    }
}

/// Whether some character lies in both: then the first one of a range of either does.
fn overlap(one: &str, other: &str) -> bool {
    let firsts = |ranges: &str| ranges.chars().step_by(2).collect::<Vec<char>>();
    let begins_in =
        |ranges: &str, other: &str| firsts(ranges).iter().any(|first| has(other, *first));
    begins_in(one, other) || begins_in(other, one)
}

/// The special character that a backslash takes for itself. `\d` and the like are refused:
/// elsewhere they mean something that they do not mean here.
fn escaped(characters: &mut Peekable<Chars<'_>>) -> Option<char> {
    characters.next().filter(|found| !found.is_alphanumeric())
}

fn one(character: char) -> String {
    [character, character].iter().collect()
}

/// The content of brackets: characters, and ranges of them.
fn class(characters: &mut Peekable<Chars<'_>>) -> Option<String> {
    let mut ranges = String::new();
    loop {
        let first = match characters.next()? {
            ']' => return (!ranges.is_empty()).then_some(ranges),
            '[' | '^' => return None,
            '\\' => escaped(characters)?,
            character => character,
        };
        let last = if characters.next_if_eq(&'-').is_some() {
            let last = match characters.next()? {
                ']' => return None,
                '\\' => escaped(characters)?,
                character => character,
            };
            (last >= first).then_some(last)?
        } else {
            first
        };
        ranges.extend([first, last]);
    }
}

fn how_often(characters: &mut Peekable<Chars<'_>>) -> Option<(u32, u32)> {
    let (least, most) = match characters.peek() {
        Some('?') => (0, 1),
        Some('*') => (0, MOST),
        Some('+') => (1, MOST),
        Some('{') => {
            characters.next();
            let mut inside = String::new();
            while *characters.peek()? != '}' {
                inside.extend(characters.next());
            }
            let (least, most) = inside.split_once(',').unwrap_or((&inside, &inside));
            (least.parse().ok()?, most.parse().ok()?)
        }
        _ => return Some((1, 1)),
    };
    characters.next();
    (least <= most && most <= MOST && most > 0).then_some((least, most))
}
