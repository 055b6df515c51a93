//! Lines of cost that contradict that nothing else is there.

use domain::answer::Basis;
use domain::case::NOTHING_ELSE;

use crate::common::kept;
use crate::there_scene::{World, nothing, plan, ticked};

/// A line of cost without something found: more is there than was said.
#[test]
fn a_line_of_cost_contradicts_it() {
    for (basis, reason) in [(Basis::Bills, "contradicted"), (Basis::File, "unanswered")] {
        let mut world = World::confirmed(basis);
        let without = world.assess();
        world.charge(&["backup.one"]);
        world.check(&[("backup.one", reason), ("there", "contradicted")]);
        // Its row says what it is, and then the confirmation holds as it was said.
        for form in [kept(), nothing()] {
            let mut answered = World::confirmed(basis);
            answered.charge(&["backup.one"]);
            answered.say("backup.one", form);
            answered.check(&[]);
        }
        let mut ticked_only = World::confirmed(basis);
        ticked_only.charge(&["backup.one"]);
        ticked_only.say("backup.one", ticked());
        ticked_only.check(&[("backup.one", "unanswered")]);
        assert!(
            ticked_only
                .assess()
                .there()
                .is_some_and(|there| there.is_ok())
        );
        // Without the file it has to be said again.
        let keys = world.assess().reopened(&without, &plan());
        assert_eq!(keys, ["backup.one", NOTHING_ELSE]);
    }
}

/// What is asked in any case, on a condition or not at all has no part in the confirmation.
#[test]
fn lines_of_cost_that_leave_it_be() {
    for item in [
        "backup.always",
        "backup.member",
        "other",
        "final",
        "gone",
        "",
    ] {
        let mut world = World::confirmed(Basis::Bills);
        world.charge(&[item]);
        world.check(&[]);
    }
    // It stands for an item that is not required, too.
    let mut world = World::confirmed(Basis::Bills);
    world.charge(&["backup.extra"]);
    world.check(&[("there", "contradicted")]);
    world.say("backup.extra", nothing());
    world.check(&[]);
    // The rest is said by the bills, and about other items.
    let mut world = World::confirmed(Basis::File);
    world.rest();
    world.charge(&["backup.one"]);
    assert_eq!(world.assess().nothing_of_the_rest(), Ok(()));
}

/// Nobody confirmed anything: the row alone is asked.
#[test]
fn a_line_of_cost_before_anything_is_confirmed() {
    let mut world = World::new();
    world.charge(&["backup.one", "backup.two"]);
    world.check(&[("backup.one", "unanswered"), ("backup.two", "unanswered")]);
}
