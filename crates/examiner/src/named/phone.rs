//! Phone numbers in a name.

/// Phone numbers have so many digits.
const DIGITS: core::ops::RangeInclusive<usize> = 7..=15;

/// Whether a phone number stands in the name: after a plus or two zeros, with a zero before it, or
/// in the groups that are usual in North America. Days, moments, ids of accounts and what has a
/// letter right beside its digits are none.
pub(super) fn has_number(name: &str) -> bool {
    runs(name).iter().any(|run| run.is_number())
}

/// Groups of digits with single signs between them.
#[derive(Debug, Default)]
struct Run {
    plus: bool,
    groups: Vec<String>,
}

impl Run {
    fn is_number(&self) -> bool {
        if self.plus {
            // The digits after it, such as a day, may stand too close.
            let mut digits = 0;
            return self.groups.iter().any(|group| {
                digits += group.len();
                DIGITS.contains(&digits)
            });
        }
        self.without_accounts().any(is_national)
    }

    /// The groups between ids of accounts, `111122223333` and `1111-2222-3333`, and UUIDs.
    fn without_accounts(&self) -> impl Iterator<Item = &[String]> {
        let groups = &self.groups;
        let fours = |place: usize| {
            let three = groups.get(place..place + 3);
            three.is_some_and(|three| three.iter().all(|group| group.len() == 4))
        };
        let (mut parts, mut begin, mut place) = (Vec::new(), 0, 0);
        while place < groups.len() {
            let uuid = groups
                .get(place..place + 5)
                .is_some_and(|five| five.iter().map(String::len).eq([8, 4, 4, 4, 12]));
            let length = match groups.get(place) {
                _ if uuid => 5,
                Some(group) if group.len() == 12 => 1,
                _ if fours(place) => 3,
                _ => 0,
            };
            if length > 0 {
                parts.extend(groups.get(begin..place));
                begin = place + length;
            }
            place += length.max(1);
        }
        parts.extend(groups.get(begin..));
        parts.into_iter()
    }
}

fn is_national(groups: &[String]) -> bool {
    (0..groups.len()).any(|start| {
        let rest = groups.get(start..).unwrap_or_default();
        begins_number(rest)
    })
}

/// Whether a number begins with the first of these groups.
fn begins_number(groups: &[String]) -> bool {
    let lengths: Vec<usize> = groups.iter().take(4).map(String::len).collect();
    let first = groups.first().map_or("", String::as_str);
    let american = match lengths[..] {
        [3, 3, 4, ..] => true,
        [1, 3, 3, 4] => first == "1",
        [10, ..] => !first.starts_with(['0', '1']) && !first.starts_with("20"),
        _ => false,
    };
    if american {
        return true;
    }
    if !first.starts_with('0') {
        return false;
    }
    let mut digits = 0;
    let least = if first.len() == 2 && !first.starts_with("00") {
        // `01-12-2026` and `01-12-26` are days.
        9
    } else {
        7
    };
    groups.iter().any(|group| {
        digits += group.len();
        digits >= least && DIGITS.contains(&digits)
    })
}

fn runs(name: &str) -> Vec<Run> {
    let (mut runs, mut run) = (Vec::new(), Run::default());
    let mut end = |run: &mut Run| {
        let run = core::mem::take(run);
        if !run.groups.is_empty() {
            runs.push(run);
        }
    };
    let (mut before, mut beside) = (' ', false);
    // Signs since the last digit: after more than two another number begins.
    let mut signs = 0;
    for letter in name.chars() {
        if letter.is_ascii_digit() {
            let new = signs > 0 || run.groups.is_empty();
            if new && before.is_alphabetic() {
                end(&mut run);
                beside = true;
            }
            if !beside {
                match run.groups.last_mut().filter(|_| !new) {
                    Some(group) => group.push(letter),
                    None => run.groups.push(letter.to_string()),
                }
            }
            signs = 0;
        } else if letter == '+' {
            end(&mut run);
            run.plus = true;
            (beside, signs) = (false, 0);
        } else if matches!(letter, ' ' | '-' | '.' | '/' | '(' | ')' | '_') && signs < 3 {
            (beside, signs) = (false, signs + 1);
        } else {
            // A letter right after digits makes a name of them.
            if letter.is_alphabetic() && signs == 0 {
                run.groups.pop();
            }
            end(&mut run);
            (beside, signs) = (false, 0);
        }
        before = letter;
    }
    end(&mut run);
    runs
}

#[cfg(test)]
mod tests {
    use super::has_number;

    #[test]
    fn numbers() {
        for name in [
            "+31300000000",
            "call +31 30 000 00 00.json",
            "a+493012345678",
            "+1 (555) 010-9999",
            "0049 30 1234567.csv",
            "0031300000000.json",
            "list 030-1234567.json",
            "(0171) 23456789",
            "0301234567",
            "06-12345678 regions.json",
            "555-123-4567",
            "1-555-123-4567.json",
            "(555) 123-4567",
            "555.123.4567.json",
            "5551234567.txt",
            "111122223333 +31 30 1234567.json",
            "111122223333-030-1234567.json",
            "regions_030_1234567_de.json",
        ] {
            assert!(has_number(name), "{name}");
        }
    }

    #[test]
    fn no_numbers() {
        for name in [
            "111122223333.json",
            "012345678901.json",
            "account-012345678901-2026-11-28.json",
            "0123-4567-8901.json",
            "1111-2222-3333 regions.json",
            "2026-11-28.json",
            "28-11-2026.json",
            "01-12-2026.json",
            "2026-11-28_10-30-00.json",
            "20261128T101500Z.json",
            "1795395661000.json",
            "1795395661.json",
            "2026112810.json",
            "eu-west-1.json",
            "snap-0123456789abcdef0.json",
            "00000000-0000-0000-0000-000000000001.json",
            "da39a3ee5e6b4b0d3255bfef95601890afd80709.json",
            "list (1).json",
            "v1.2.3.json",
            "c++ 11.json",
            "page-0001.json",
        ] {
            assert!(!has_number(name), "{name}");
        }
    }
}
