//! How a file is sliced makes no difference.

use evidence::drawn::Drawn;
use evidence::reader::Reader;
use evidence::refusal::{Refusal, RefusalCode};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::common::{given, read_given, sample, samples};

fn sliced(bytes: &[u8], sizes: &[usize]) -> Result<Drawn, Refusal> {
    let mut reader = Reader::new(given("file"));
    let (mut rest, mut sizes) = (bytes, sizes.iter().cycle());
    while !rest.is_empty() {
        let size = sizes.next().map_or(1, |size| *size).clamp(1, rest.len());
        let (slice, after) = rest.split_at(size);
        reader.push(slice)?;
        rest = after;
    }
    reader.finish()
}

fn whole(bytes: &[u8]) -> Result<Drawn, Refusal> {
    read_given(given("file"), bytes)
}

/// A refusal's place may differ by the slice in which it showed; its code may not.
fn check(bytes: &[u8], sizes: &[usize]) -> Result<(), TestCaseError> {
    let (one, other) = (whole(bytes), sliced(bytes, sizes));
    match (one, other) {
        (Ok(one), Ok(other)) => prop_assert_eq!(one, other),
        (Err(one), Err(other)) => prop_assert_eq!(one.code(), other.code()),
        (one, other) => prop_assert!(false, "{:?} but {:?}", one, other),
    }
    Ok(())
}

#[test]
fn byte_by_byte() {
    for name in samples() {
        let bytes = sample(&name);
        assert_eq!(sliced(&bytes, &[1]), whole(&bytes), "{name}");
    }
}

#[test]
fn inside_a_character_and_after_an_empty_slice() {
    let text = "{\"Resources\":[{\"Arn\":\"arn:aws:s3:::bücket-名\"}]}";
    let mut reader = Reader::new(given("file"));
    for byte in text.bytes() {
        reader.push(&[]).unwrap();
        reader.push(&[byte]).unwrap();
    }
    assert_eq!(reader.finish(), whole(text.as_bytes()));
}

/// However long the name before the value is.
#[test]
fn a_long_word_before_a_password() {
    for length in 80..120 {
        let long = "a".repeat(length);
        let text = format!("{{\"Note\":\"{long}_password= hunter22 \"}}");
        for size in [1, 7, text.len()] {
            let refused = sliced(text.as_bytes(), &[size]).map_err(|refusal| refusal.code());
            assert_eq!(refused, Err(RefusalCode::Secret), "{length} {size}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn samples_in_any_slices(which in any::<prop::sample::Index>(), sizes in vec(1_usize..60, 1..8)) {
        check(&any_sample(&which), &sizes)?;
    }

    /// Also where something is wrong with them.
    #[test]
    fn damaged_samples_in_any_slices(
        which in any::<prop::sample::Index>(),
        place in any::<prop::sample::Index>(),
        byte in any::<u8>(),
        sizes in vec(1_usize..60, 1..8),
    ) {
        let mut bytes = any_sample(&which);
        let place = place.index(bytes.len());
        bytes[place] = byte;
        check(&bytes, &sizes)?;
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 20, ..ProptestConfig::default() })]

    /// Also where the beginning is decided on: after 64 kB.
    #[test]
    fn long_files_in_any_slices(rows in 700_usize..900, csv: bool, sizes in vec(1_usize..20_000, 1..4)) {
        check(crate::scale::inventory(rows, csv).as_bytes(), &sizes)?;
    }
}

fn any_sample(which: &prop::sample::Index) -> Vec<u8> {
    let names = samples();
    sample(&names[which.index(names.len())])
}
