//! The permit: when there is one, for what, and to where.

use domain::answer::Said;
use domain::plan::Confirmation;
use domain::standing::Route;
use serde_json::json;

use crate::common::{ACCOUNT, ELSEWHERE, id};
use crate::scene::Scene;

/// The account, route and address of the permit for what was typed.
#[track_caller]
fn check(change: impl FnOnce(&mut Scene), typed: &str, expected: Option<(Route, &str)>) {
    let mut scene = Scene::settled();
    change(&mut scene);
    let plan = scene.read();
    let assessment = scene.assess(&plan);
    let permit = assessment.permit(typed);
    let found = permit
        .as_ref()
        .map(|permit| (permit.route(), permit.address()));
    assert_eq!(found, expected, "{typed:?}");
    assert!(permit.is_none_or(|permit| permit.account() == id(ACCOUNT)));
}

const ROOT: Option<(Route, &str)> =
    Some((Route::Root, "https://console.aws.amazon.com/billing/home#/"));
const ORGANIZATION: Option<(Route, &str)> = Some((
    Route::Organization,
    "https://console.aws.amazon.com/organizations",
));

fn by_organization(scene: &mut Scene) {
    scene.say("route", Said::Route(Route::Organization));
    scene.say("access.org", Said::Statement(true));
}

fn unconfirmed(scene: &mut Scene) {
    scene.plan["confirmation"] = json!("none");
}

#[test]
fn the_typed_confirmation() {
    check(|_| {}, ACCOUNT, ROOT);
    check(|_| {}, " 1111-2222-3333 ", ROOT);
    for typed in [
        "",
        "yes",
        ELSEWHERE,
        "11112222333",
        "1111222233334",
        "account-id",
    ] {
        check(|_| {}, typed, None);
        check(unconfirmed, typed, ROOT);
    }
}

#[test]
fn the_route_decides_the_address() {
    check(by_organization, ACCOUNT, ORGANIZATION);
    let both = |scene: &mut Scene| (unconfirmed(scene), by_organization(scene)).0;
    check(both, "", ORGANIZATION);
}

#[test]
fn no_permit_while_anything_is_outstanding() {
    let rows: [fn(&mut Scene); 6] = [
        |scene| scene.case.typed_id = ELSEWHERE.to_owned(),
        |scene| scene.case.account = None,
        |scene| scene.case.remove("standing"),
        |scene| scene.case.remove("route"),
        |scene| scene.case.remove("backup.one"),
        |scene| scene.now = crate::common::after(8),
    ];
    for change in rows {
        for typed in ["", ACCOUNT, ELSEWHERE] {
            check(change, typed, None);
            check(|scene| (unconfirmed(scene), change(scene)).0, typed, None);
        }
    }
}

#[test]
fn the_plan_says_what_has_to_be_typed() {
    let mut scene = Scene::settled();
    let plan = scene.read();
    assert_eq!(scene.assess(&plan).confirmation(), Confirmation::AccountId);
    unconfirmed(&mut scene);
    let plan = scene.read();
    assert_eq!(scene.assess(&plan).confirmation(), Confirmation::None);
}
