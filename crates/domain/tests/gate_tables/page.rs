//! Account, standing and route, and what hangs on them.

use domain::answer::Said;
use domain::standing::{Route, Standing};
use serde_json::{Value, json};

use crate::check::check;
use crate::common::{ACCOUNT, ELSEWHERE};
use crate::scene::Scene;

#[test]
fn account() {
    check(
        "missing",
        |s| s.case.typed_id.clear(),
        &["account unanswered"],
    );
    check(
        "blank",
        |s| s.case.typed_id = " - ".to_owned(),
        &["account unanswered"],
    );
    check(
        "malformed",
        |s| s.case.typed_id = "1111".to_owned(),
        &["account id-invalid"],
    );
    check(
        "another",
        |s| s.case.typed_id = ELSEWHERE.to_owned(),
        &["account id-changed"],
    );
    check(
        "a draft",
        |s| s.case.account = None,
        &["account id-changed"],
    );
    check(
        "the same",
        |s| s.case.typed_id = " 1111-2222 3333".to_owned(),
        &[],
    );
}

/// Whatever else is settled, and whatever is typed to confirm: a protected account has no permit.
#[test]
fn protected_accounts() {
    let protect = |s: &mut Scene, accounts: Value| s.plan["protected_accounts"] = accounts;
    let protected = &["account protected-account"];
    check("protected", |s| protect(s, json!([ACCOUNT])), protected);
    check(
        "as written by people",
        |s| protect(s, json!([ELSEWHERE, "1111-2222-3333"])),
        protected,
    );
    check("another", |s| protect(s, json!([ELSEWHERE])), &[]);
    let mut scene = Scene::settled();
    protect(&mut scene, json!([ACCOUNT]));
    scene.plan["confirmation"] = json!("none");
    let plan = scene.read();
    for typed in ["", ACCOUNT, ELSEWHERE] {
        assert!(scene.assess(&plan).permit(typed).is_none(), "{typed}");
    }
}

#[test]
fn standing_and_route() {
    check(
        "no standing",
        |s| s.case.remove("standing"),
        &["standing unanswered", "org.removal does not apply"],
    );
    let unknown = |s: &mut Scene| s.say("standing", Said::Standing(Standing::Unknown));
    check(
        "don't know",
        unknown,
        &["standing unknown", "org.removal does not apply"],
    );
    check(
        "no route",
        |s| s.case.remove("route"),
        &["route unanswered", "access.root does not apply"],
    );
    check(
        "neither",
        |s| (s.case.remove("standing"), s.case.remove("route")).0,
        &[
            "standing unanswered",
            "route unanswered",
            "org.removal does not apply",
            "access.root does not apply",
        ],
    );
    let told_elsewhere = |s: &mut Scene| {
        s.say("standing", Said::Route(Route::Root));
        s.say("route", Said::Standing(Standing::Member));
    };
    check(
        "other kinds of answers",
        told_elsewhere,
        &[
            "standing unanswered",
            "route unanswered",
            "org.removal does not apply",
            "access.root does not apply",
        ],
    );
    for (standing, route, expected) in [
        (
            Standing::Member,
            Route::Organization,
            &[
                "route organization",
                "access.root does not apply",
                "access.org unanswered",
            ][..],
        ),
        (
            Standing::Standalone,
            Route::Root,
            &[
                "standing standalone",
                "org.removal does not apply",
                "org.alone unanswered",
            ],
        ),
        (
            Standing::Management,
            Route::Root,
            &[
                "standing management",
                "org.removal does not apply",
                "org.alone unanswered",
            ],
        ),
        (
            Standing::Standalone,
            Route::Organization,
            &[
                "standing standalone",
                "org.removal does not apply",
                "org.alone unanswered",
            ],
        ),
        (
            Standing::Management,
            Route::Organization,
            &[
                "standing management",
                "org.removal does not apply",
                "org.alone unanswered",
            ],
        ),
        (
            Standing::Unknown,
            Route::Organization,
            &[
                "standing unknown",
                "route organization",
                "org.removal does not apply",
                "access.root does not apply",
            ],
        ),
    ] {
        let choose = |s: &mut Scene| {
            s.say("standing", Said::Standing(standing));
            s.say("route", Said::Route(route));
        };
        check(&format!("{standing:?} by {route:?}"), choose, expected);
    }
}

/// Where AWS offers only one route nobody is asked for it, and what was said about it before stays.
#[test]
fn the_only_route() {
    for standing in [Standing::Standalone, Standing::Management] {
        for said in [None, Some(Route::Root), Some(Route::Organization)] {
            let mut scene = Scene::settled();
            scene.say("standing", Said::Standing(standing));
            scene.case.remove("route");
            if let Some(route) = said {
                scene.say("route", Said::Route(route));
            }
            let plan = scene.read();
            assert_eq!(scene.assess(&plan).route(), Ok(Route::Root), "{standing:?}");
            let kept = scene.case.said("route").cloned();
            assert_eq!(kept, said.map(Said::Route));
            scene.say("standing", Said::Standing(Standing::Member));
            assert_eq!(scene.case.route(), said);
        }
    }
}
