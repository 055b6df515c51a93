//! Mutated samples: no reader panics, and what is read holds together.

use core::ops::Range;

use evidence::combine::combine;
use evidence::drawn::Drawn;
use evidence::facts::Facts;
use evidence::reader::Reader;
use evidence::refusal::Refusal;

use crate::common::{account, given, now, sample, samples};

const ITERATIONS: u64 = 20_000;

/// A small generator with a seed, so that a failure comes back.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 16) as usize % limit.max(1)
    }
}

/// The pieces that files are made of: put in anywhere, they break them in ways that chance takes
/// long to find.
const PIECES: [&str; 32] = [
    "{",
    "}",
    "[",
    "]",
    "\"",
    ",",
    ":",
    "\\",
    "\\u00",
    "null",
    "true",
    "-",
    "1e999",
    "0",
    "...",
    "\u{feff}",
    "\u{0}",
    "é",
    "\r\n",
    "\"NextToken\":\"x\",",
    "\"State\":\"COMPLETED\",",
    "arn:aws:",
    "210987654321",
    "99999999999999999999",
    "\"Count\":{},",
    "\"Results\":[",
    "{\"Regions\":[]}",
    "[{\"DomainName\":\"a.org\",\"AutoRenew\":true}]",
    "\n$ aws organizations list-accounts\n",
    "\n```\n",
    "\neu-west-1\n",
    "2026-10-01T00:00:00Z",
];

/// Where a value of JSON or a field of a table begins and ends, about: mutations that follow what a
/// file is made of come further than blind ones.
fn part(random: &mut Random, bytes: &[u8]) -> Range<usize> {
    let from = random.below(bytes.len() + 1);
    let opens = |byte: &u8| matches!(byte, b'{' | b'[' | b'"' | b',' | b'\n');
    let start = bytes[from..]
        .iter()
        .position(opens)
        .map_or(from, |more| from + more);
    let closes = |byte: &u8| matches!(byte, b'}' | b']' | b'"' | b',' | b'\n');
    let rest = bytes.get(start + 1..).unwrap_or_default();
    let ends: Vec<usize> = (0..rest.len())
        .filter(|place| closes(&rest[*place]))
        .take(12)
        .collect();
    let end = ends
        .get(random.below(ends.len()))
        .map_or(bytes.len(), |end| start + 1 + end + 1);
    start..end.max(start)
}

/// Numbers at the edges of what numbers can be.
const NUMBERS: [&str; 9] = [
    "0",
    "-1",
    "1e999",
    "-0.0",
    "18446744073709551616",
    "4294967296",
    "9007199254740993",
    "253402300800",
    "0.000000001",
];

fn mutate(random: &mut Random, all: &[Vec<u8>]) -> Vec<u8> {
    let mut bytes = all[random.below(all.len())].clone();
    for _ in 0..=random.below(4) {
        mutate_once(random, &mut bytes, all);
    }
    bytes
}

fn mutate_once(random: &mut Random, bytes: &mut Vec<u8>, all: &[Vec<u8>]) {
    let place = random.below(bytes.len() + 1);
    let end = (place + random.below(30)).min(bytes.len());
    let piece = PIECES[random.below(PIECES.len())].bytes();
    match random.below(14) {
        0 if place < bytes.len() => bytes[place] = random.below(256) as u8,
        1 => drop(bytes.drain(place..end)),
        2 => drop(bytes.splice(place..place, piece)),
        3 => bytes.truncate(place),
        4 => drop(bytes.splice(place..end, piece)),
        // The beginning of one file and the end of another.
        5 => {
            let other = &all[random.below(all.len())];
            let from = random.below(other.len());
            bytes.truncate(place);
            bytes.extend_from_slice(&other[from..]);
        }
        // A part goes, stands twice, changes its place, comes from another file.
        6 => drop(bytes.drain(part(random, bytes))),
        7 => {
            let range = part(random, bytes);
            let twice = bytes[range.clone()].to_vec();
            bytes.splice(range.end..range.end, twice);
        }
        8 => {
            let (one, other) = (part(random, bytes), part(random, bytes));
            if one.end <= other.start {
                let (first, second) = (bytes[one.clone()].to_vec(), bytes[other.clone()].to_vec());
                bytes.splice(other, first);
                bytes.splice(one, second);
            }
        }
        9 => {
            let source = &all[random.below(all.len())];
            let new = source[part(random, source)].to_vec();
            let old = part(random, bytes);
            bytes.splice(old, new);
        }
        // A number in the place of one, or of anything.
        10 => {
            let digit = bytes[place..].iter().position(u8::is_ascii_digit);
            let start = digit.map_or(place, |more| place + more);
            let digits = bytes[start..]
                .iter()
                .take_while(|byte| byte.is_ascii_digit())
                .count();
            let number = NUMBERS[random.below(NUMBERS.len())].bytes();
            bytes.splice(start..start + digits, number);
        }
        // Deep: up to twice as deep as is read.
        11 => {
            let open = [&b"["[..], b"{\"a\":", b"[{\"b\":"][random.below(3)];
            let range = part(random, bytes);
            bytes.splice(range.start..range.start, open.repeat(random.below(130)));
        }
        // A row of a table again, with one quote more.
        12 => {
            let quotes = ["\"", "\"\"", "\",\"", "\"\r\n\"", ","][random.below(5)].bytes();
            bytes.splice(place..place, quotes);
        }
        // A character that is cut in the middle.
        _ => drop(bytes.splice(place..place, "\u{20ac}".bytes().take(1 + random.below(2)))),
    }
}

/// Reads in slices, cut at random places.
fn sliced(random: &mut Random, bytes: &[u8]) -> Result<Drawn, Refusal> {
    let mut reader = Reader::new(given("fuzz"));
    let (mut rest, most) = (bytes, 1 + random.below(bytes.len()));
    while !rest.is_empty() {
        let (slice, after) = rest.split_at((1 + random.below(most)).min(rest.len()));
        reader.push(slice)?;
        rest = after;
    }
    reader.finish()
}

/// Some as AWS prints them: over many lines.
fn indented() -> impl Iterator<Item = Vec<u8>> {
    let names = [
        "backup-list-copy-jobs.json",
        "resource-explorer-2-search.json",
    ];
    names.into_iter().map(|name| {
        let value: serde_json::Value = serde_json::from_slice(&sample(name)).unwrap();
        serde_json::to_vec_pretty(&value).unwrap()
    })
}

#[test]
fn mutated_samples() {
    let mut all: Vec<Vec<u8>> = samples().iter().map(|name| sample(name)).collect();
    all.push(b"An error occurred (AWSOrganizationsNotInUseException) when calling the DescribeOrganization operation: no".to_vec());
    all.extend(indented());
    let mut random = Random(0x9e37_79b9_7f4a_7c15);
    let rules = crate::common::rules_of(Some(account("210987654321")), now());
    let (mut read, mut refused) = (0, 0);
    for _ in 0..ITERATIONS {
        let bytes = mutate(&mut random, &all);
        let Ok(drawn) = sliced(&mut random, &bytes) else {
            refused += 1;
            continue;
        };
        read += 1;
        let stored = serde_json::to_string(&drawn.facts).unwrap();
        assert_eq!(
            serde_json::from_str::<Facts>(&stored).unwrap(),
            drawn.facts,
            "{stored}"
        );
        assert!(drawn.source.taken_at <= now());
        let _ = combine(&[(drawn.source, drawn.facts)], &rules);
    }
    assert!(
        read > 1000 && refused > 1000,
        "{read} read, {refused} refused"
    );
}
