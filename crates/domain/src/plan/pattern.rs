//! The form that a text has to have, such as the number of a change.
//!
//! A pattern is read with the plan, and kept as one text of steps: what tells whether something fits is
//! part of every first visit, what understands the pattern is not.

mod parse;

/// The character that stands for the number 0 in a step; those after it stand for the next ones.
const ZERO: u32 = 0x100;

/// The form that a text has to have: steps, each of them three numbers and as many ranges of characters
/// as the last one says. The first two say how often at least and at most.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern(pub(super) String);

impl Pattern {
    /// Whether a text as a whole has this form. White space around it is left aside. Each step takes as
    /// many characters as it can.
    #[must_use]
    pub fn fits(&self, text: &str) -> bool {
        let mut text = text.trim().chars().peekable();
        let mut steps = self.0.chars();
        while let Some(least) = steps.next() {
            let mut next = || steps.next().map_or(0, number);
            let (most, ranges) = (next(), next());
            let ranges: String = steps.by_ref().take(2 * ranges).collect();
            let mut count = 0;
            while count < most && text.next_if(|found| has(&ranges, *found)).is_some() {
                count += 1;
            }
            if count < number(least) {
                return false;
            }
        }
        text.next().is_none()
    }
}

/// Whether a character lies in one of these ranges.
fn has(ranges: &str, found: char) -> bool {
    let mut ends = ranges.chars();
    while let (Some(first), Some(last)) = (ends.next(), ends.next()) {
        if (first..=last).contains(&found) {
            return true;
        }
    }
    false
}

fn number(character: char) -> usize {
    (character as u32).saturating_sub(ZERO) as usize
}

#[cfg(test)]
mod tests {
    use super::parse::MOST;
    use super::*;

    #[test]
    fn a_text_fits_as_a_whole() {
        for (pattern, fitting, others) in [
            (
                "CHG-[0-9]{7}",
                vec!["CHG-0012345", " CHG-0012345 "],
                vec![
                    "",
                    "CHG-001234",
                    "CHG-00123456",
                    "chg-0012345",
                    "xCHG-0012345",
                ],
            ),
            (
                "[A-Z]{2,5}-[0-9]+",
                vec!["OPS-1", "PLATF-12345"],
                vec!["O-1", "PLATFO-1", "OPS-", "OPS1"],
            ),
            (
                "a?b*c",
                vec!["c", "ac", "bbc", "abbbc"],
                vec!["aac", "ab", ""],
            ),
            (r"\[[\]\-x]\]", vec!["[]]", "[-]", "[x]"], vec!["[y]", "x"]),
            ("[ÄÖ]", vec!["Ä"], vec!["A", "Ü"]),
            (r"[+-\-]", vec!["+", ",", "-"], vec!["0", "A", "\\"]),
        ] {
            let form = Pattern::parse(pattern).unwrap_or_else(|| panic!("{pattern}"));
            for text in fitting {
                assert!(form.fits(text), "{text} does not fit {pattern}");
            }
            for text in others {
                assert!(!form.fits(text), "{text} fits {pattern}");
            }
        }
        let any = Pattern::parse("x*").unwrap();
        assert!(any.fits(&"x".repeat(MOST as usize)));
        assert!(!any.fits(&"x".repeat(MOST as usize + 1)));
        assert!(!any.fits(&"x".repeat(10_000)));
    }

    #[test]
    fn what_is_no_pattern_is_none() {
        for source in [
            "",
            "(a)",
            "a|b",
            ".",
            "^a",
            "a$",
            "*",
            "+a",
            "a{",
            "a{}",
            "a{x}",
            "a{2,1}",
            "a{0}",
            "a{201}",
            "[",
            "[]",
            "[^a]",
            "[z-a]",
            "[a-",
            "[a-]",
            "a]",
            "\\",
            "a{1}{2}",
            "{3}",
            // A step takes as many characters as it can, and leaves none to the next one.
            "\\d",
            "[\\d]",
            "[a-\\d]",
            "a*a",
            "[a-z]+b",
            "b[a-z]?[x-z]",
            "a?b?a",
        ] {
            assert_eq!(Pattern::parse(source), None, "{source}");
        }
        assert_eq!(Pattern::parse(&"a".repeat(MOST as usize + 1)), None);
        assert!(Pattern::parse(&"a".repeat(MOST as usize)).is_some());
    }
}
