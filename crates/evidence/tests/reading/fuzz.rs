//! Mutated samples: no reader panics, and what is read holds together.

use evidence::combine::{Rules, combine};
use evidence::facts::Facts;
use evidence::reader::Reader;

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

/// What files are made of: put in anywhere, it breaks them in ways that chance takes long to find.
const PIECES: [&str; 28] = [
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
    "2026-10-01T00:00:00Z",
];

fn mutate(random: &mut Random, all: &[Vec<u8>]) -> Vec<u8> {
    let mut bytes = all[random.below(all.len())].clone();
    for _ in 0..=random.below(4) {
        let place = random.below(bytes.len() + 1);
        let end = (place + random.below(30)).min(bytes.len());
        match random.below(7) {
            0 if place < bytes.len() => bytes[place] = random.below(256) as u8,
            1 => drop(bytes.drain(place..end)),
            2 => drop(bytes.splice(place..place, PIECES[random.below(PIECES.len())].bytes())),
            3 => bytes.truncate(place),
            4 => {
                let part = bytes[place..end].to_vec();
                let to = random.below(bytes.len() + 1);
                bytes.splice(to..to, part);
            }
            5 => {
                let other = &all[random.below(all.len())];
                let from = random.below(other.len());
                bytes.truncate(place);
                bytes.extend_from_slice(&other[from..]);
            }
            _ => drop(bytes.splice(place..end, PIECES[random.below(PIECES.len())].bytes())),
        }
    }
    bytes
}

#[test]
fn mutated_samples() {
    let mut all: Vec<Vec<u8>> = samples().iter().map(|name| sample(name)).collect();
    all.push(b"An error occurred (AWSOrganizationsNotInUseException) when calling".to_vec());
    let mut random = Random(0x9e37_79b9_7f4a_7c15);
    let rules = Rules::built_in(Some(account("210987654321")), now());
    let (mut read, mut refused) = (0, 0);
    for _ in 0..ITERATIONS {
        let bytes = mutate(&mut random, &all);
        let mut reader = Reader::new(given("fuzz"));
        let (front, back) = bytes.split_at(random.below(bytes.len() + 1));
        let drawn = reader
            .push(front)
            .and_then(|()| reader.push(back))
            .and_then(|()| reader.finish());
        let Ok(drawn) = drawn else {
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
