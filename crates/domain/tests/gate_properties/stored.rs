//! Stored values come back as they were, or they are refused.

use domain::answer::Answer;
use domain::stored::Unreadable;
use proptest::prelude::*;
use proptest::sample::select;

use crate::answers::{answer, text};
use crate::common::{ACCOUNT, ELSEWHERE};

/// Every text that differs from this one in one character.
fn neighbours(text: &str, other: char) -> impl Iterator<Item = String> {
    let characters: Vec<char> = text.chars().collect();
    let count = characters.len();
    (0..=count).flat_map(move |place| {
        let (before, after) = characters.split_at(place);
        let rest = after.get(1..);
        let join = |middle: &[char], after: &[char]| -> String {
            before.iter().chain(middle).chain(after).collect()
        };
        let inserted = join(&[other], after);
        let replaced = rest.map(|rest| join(&[other], rest));
        let removed = rest.map(|rest| join(&[], rest));
        [Some(inserted), replaced, removed]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
    })
}

proptest! {
    #![proptest_config(crate::config(64))]

    #[test]
    fn it_comes_back(answer in answer(), account in select(vec!["", "draft", ACCOUNT]), key in text()) {
        let stored = answer.to_stored(account, &key);
        prop_assert_eq!(Answer::from_stored(&stored, account, &key), Ok(answer.clone()));
        prop_assert_eq!(Answer::from_fields(&answer.to_fields()), Some(answer));
    }

    #[test]
    fn one_character_is_noticed_or_means_the_same(
        answer in answer(),
        other in prop_oneof![3 => select(" 0189ae\"\\/,:{}[]-+.nulE_\n".chars().collect::<Vec<_>>()), 1 => any::<char>()],
    ) {
        let stored = answer.to_stored(ACCOUNT, "backup.rds");
        for changed in neighbours(&stored, other) {
            match Answer::from_stored(&changed, ACCOUNT, "backup.rds") {
                Ok(read) => prop_assert_eq!(&read, &answer, "{}", changed),
                Err(Unreadable::Corrupt | Unreadable::Newer | Unreadable::Edited) => {}
            }
        }
    }

    #[test]
    fn another_place_is_noticed(answer in answer()) {
        let stored = answer.to_stored(ACCOUNT, "backup.rds");
        for (account, key) in [(ELSEWHERE, "backup.rds"), (ACCOUNT, "backup.ec2"), ("", "")] {
            let read = Answer::from_stored(&stored, account, key);
            prop_assert_eq!(read, Err(Unreadable::Edited));
        }
    }

    #[test]
    fn what_is_cut_off_is_refused(answer in answer()) {
        let stored = answer.to_stored(ACCOUNT, "backup.rds");
        for (end, _) in stored.char_indices() {
            let read = Answer::from_stored(&stored[..end], ACCOUNT, "backup.rds");
            prop_assert_eq!(read, Err(Unreadable::Corrupt));
        }
    }
}
