//! Answers that meet: from other tabs, from files, in any order.

use domain::answer::{Answer, Said};
use domain::case::Case;
use domain::standing::Standing;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use crate::answers::{answer, said};
use crate::common::NOON;

/// Whether an answer shuts the gate by itself, whatever the plan.
fn unsettles(answer: &Answer) -> bool {
    let unknown = answer.said == Said::Standing(Standing::Unknown);
    answer.doubted || unknown || !answer.said.is_given()
}

/// Answers that share a moment more often than not.
fn close() -> impl Strategy<Value = Answer> {
    (answer(), 0..2_u64).prop_map(|(answer, more)| Answer {
        at: domain::time::Timestamp(NOON.0 + more),
        ..answer
    })
}

/// The same answer, differing in one thing.
fn twin() -> impl Strategy<Value = (Answer, Answer)> {
    (close(), close(), 0..6).prop_map(|(one, other, what)| {
        let twin = match what {
            0 => Answer {
                said: other.said,
                ..one.clone()
            },
            1 => Answer {
                at: other.at,
                ..one.clone()
            },
            2 => Answer {
                revision: other.revision,
                ..one.clone()
            },
            3 => Answer {
                doubted: other.doubted,
                ..one.clone()
            },
            4 => Answer {
                by: other.by,
                ..one.clone()
            },
            _ => other,
        };
        (one, twin)
    })
}

proptest! {
    #![proptest_config(crate::config(512))]

    #[test]
    fn the_order_of_two_does_not_matter((one, other) in twin()) {
        prop_assert_eq!(one.clone().later(other.clone()), other.later(one));
    }

    #[test]
    fn the_order_of_three_does_not_matter((one, other) in twin(), third in close()) {
        let left = one.clone().later(other.clone()).later(third.clone());
        prop_assert_eq!(left, one.later(other.later(third)));
    }

    #[test]
    fn meeting_again_changes_nothing((one, other) in twin()) {
        prop_assert_eq!(&one.clone().later(one.clone()), &one);
        let both = one.clone().later(other.clone());
        prop_assert_eq!(&both.clone().later(one.clone()), &both);
        prop_assert_eq!(&both.clone().later(other.clone()), &both);
        prop_assert!(both == one || both == other);
    }

    #[test]
    fn the_later_one_counts((one, other) in twin()) {
        let both = one.clone().later(other.clone());
        prop_assert_eq!(both.at, one.at.max(other.at));
        if one.at > other.at {
            prop_assert_eq!(both, one);
        }
    }

    #[test]
    fn at_the_same_moment_the_one_that_unsettles_wins((one, other) in twin()) {
        let other = Answer { at: one.at, ..other };
        let either = unsettles(&one) || unsettles(&other);
        prop_assert_eq!(unsettles(&one.later(other)), either);
    }

    #[test]
    fn what_was_taken_back_later_does_not_come_back(one in answer(), said in said()) {
        let later = Answer { at: domain::time::Timestamp(one.at.0 + 1), ..one.clone() };
        let back = Answer { said, ..later };
        prop_assert_eq!(one.later(back.clone()), back);
    }

    #[test]
    fn whole_cases_meet_in_any_order(
        answers in vec((select(vec!["a", "b", "standing"]), close()), 0..8),
        order in vec(any::<Index>(), 8),
    ) {
        let mut forward = Case::default();
        for (key, answer) in &answers {
            forward.merge(key, answer.clone());
        }
        let mut shuffled = answers.clone();
        let mut other = Case::default();
        for index in order {
            if !shuffled.is_empty() {
                let (key, answer) = shuffled.remove(index.index(shuffled.len()));
                other.merge(key, answer);
            }
        }
        prop_assert_eq!(&forward, &other);
        for (key, answer) in answers {
            prop_assert!(!forward.merge(key, answer), "nothing is new any more");
        }
        prop_assert_eq!(forward, other);
    }
}
