//! G10: the gate judges only with all that is at hand.

use domain::evidence::{AtHand, Evidence};
use domain::gate::{Assessment, Loading};
use domain::reason::Reason;

use crate::common::{DAY, NOON, check_sums, ms};
use crate::scene::Scene;

/// The rows beside the settled scene's own.
const ROWS: [&str; 3] = ["evidence", "plan", "clock"];

fn said(assessment: &Assessment) -> [Option<Reason>; 3] {
    [
        assessment.evidence().err(),
        assessment.plan().err(),
        assessment.clock().err(),
    ]
}

/// The latest time seen, so many milliseconds ahead of the clock.
fn seen(scene: &mut Scene, ahead: i64) {
    scene.case.latest = ms(NOON, ahead);
}

#[test]
fn every_mix_of_what_is_not_at_hand() {
    let facts = [
        (AtHand::Whole, None),
        (AtHand::Unread, Some(Reason::EvidenceUnread)),
        (AtHand::Unreadable, Some(Reason::EvidenceUnreadable)),
    ];
    let plans = [
        (Loading::Nothing, None),
        (Loading::Plan, Some(Reason::PlanLoading)),
    ];
    let day = DAY as i64;
    let times = [
        // A clock that is merely late is never implausible by itself.
        (-3000 * day, None),
        (0, None),
        (day, None),
        (day + 1, Some(Reason::ClockImplausible)),
        (3000 * day, Some(Reason::ClockImplausible)),
    ];
    let settled = Scene::settled();
    let plan = settled.read();
    let before = settled.assess(&plan);
    assert_eq!((said(&before), before.is_open()), ([None; 3], true));
    for (at_hand, unread) in facts {
        for (loading, awaited) in plans {
            for (ahead, implausible) in times {
                let mut scene = Scene::settled();
                scene.files.at_hand = at_hand;
                scene.loading = loading;
                seen(&mut scene, ahead);
                let what = format!("{at_hand:?}, {loading:?}, {ahead} ms ahead");
                let expected = [unread, awaited, implausible];
                let now = scene.assess(&plan);
                assert_eq!(said(&now), expected, "{what}");
                let missing = expected.iter().flatten().count();
                assert!(missing == 0 || !now.is_open(), "{what}");
                check_sums(&what, &now, &plan);
                let listed: Vec<_> = now
                    .outstanding(&plan)
                    .filter(|one| ROWS.contains(&one.item))
                    .map(|one| one.reason)
                    .collect();
                let named: Vec<_> = expected.into_iter().flatten().collect();
                assert_eq!(listed, named, "{what}");
                let more = now.required() - before.required();
                assert_eq!(more, missing, "{what}");
                // Judging again notices each of them by itself, there and back.
                let evidence = scene.evidence();
                let again = before
                    .clone()
                    .reassess(&scene.question(&plan, &evidence), &[]);
                assert_eq!(said(&again), expected, "{what}");
                let evidence = settled.evidence();
                let back = now.reassess(&settled.question(&plan, &evidence), &[]);
                assert_eq!(back, before, "{what}");
            }
        }
    }
}

#[test]
fn facts_that_are_kept_and_not_at_hand_say_nothing_else() {
    for (facts, reason) in [
        (Evidence::unread(), Reason::EvidenceUnread),
        (Evidence::unreadable(), Reason::EvidenceUnreadable),
    ] {
        assert_eq!(facts.at_hand.whole(), Err(reason));
        let at_hand = AtHand::Whole;
        assert_eq!(Evidence { at_hand, ..facts }, Evidence::default());
    }
}
