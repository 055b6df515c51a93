//! Two judgements agree where they say the same, whenever they were made.

use domain::evidence::AtHand;
use domain::gate::Loading;

use crate::common::{DAY, after, ms};
use crate::scene::Scene;

#[track_caller]
fn check(what: &str, change: impl FnOnce(&mut Scene), expected: bool) {
    let plan = Scene::settled().read();
    let before = Scene::settled().assess(&plan);
    let mut scene = Scene::settled();
    change(&mut scene);
    let now = scene.assess(&plan);
    assert_eq!(now.agrees(&before), expected, "{what}");
    assert_eq!(before.agrees(&now), expected, "{what}");
}

#[test]
fn what_differs_alone_is_noticed() {
    check("nothing", |_| (), true);
    check("the moment", |s| s.now = ms(s.now, 1), true);
    check("the account", |s| s.case.typed_id = "1".to_owned(), false);
    check("the standing", |s| s.at("standing", after(2)), false);
    check("the route", |s| s.at("route", after(2)), false);
    check("unread facts", |s| s.files.at_hand = AtHand::Unread, false);
    check("a plan", |s| s.loading = Loading::Plan, false);
    check("the clock", |s| s.now = ms(s.now, -(DAY as i64)), true);
    let ahead = |s: &mut Scene| {
        s.case.latest = s.now;
        s.now = ms(s.now, -2 * DAY as i64);
    };
    check("a clock far behind", ahead, false);
    check("an item", |s| s.decide("end.two", "not-yet", ""), false);
}
