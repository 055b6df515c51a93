//! Which items of the built-in plan are asked of whom, where a mistake would let someone lose an
//! account.
#![allow(clippy::expect_used, reason = "a test that can't go on has failed")]

use domain::account::AccountId;
use domain::case::{Action, Case, Change};
use domain::evidence::Evidence;
use domain::gate::{Loading, Question, assess};
use domain::plan::{Plan, Shortcut};
use domain::standing::{Route, Standing};
use domain::time::Timestamp;

const NOW: Timestamp = Timestamp(1_795_395_661_000);

/// The items that are outstanding after these actions.
fn outstanding(actions: &dyn Fn(&Plan) -> Vec<Action>) -> Vec<String> {
    let plan = built_in::plan("en").expect("the built-in plan has no faults");
    let mut case = Case::new(AccountId::parse("111122223333").ok());
    for action in actions(&plan) {
        case.apply(&plan, action, NOW);
    }
    let evidence = Evidence::default();
    let assessment = assess(&Question {
        plan: &plan,
        case: &case,
        evidence: &evidence,
        closing: &[],
        loading: Loading::Nothing,
        now: case.time(NOW),
    });
    let items = assessment.outstanding(&plan);
    items.map(|one| one.item.to_owned()).collect()
}

fn is_asked(item: &str, actions: &dyn Fn(&Plan) -> Vec<Action>) -> bool {
    outstanding(actions).iter().any(|asked| asked == item)
}

fn decide(plan: &Plan, item: &str, option: &str) -> Action {
    let index = plan.find(item).expect("the plan has this item");
    Action::Answer(index, Change::Decide(option.to_owned()))
}

#[test]
fn no_group_answers_for_the_domain_of_the_root_address() {
    let none_apply = |plan: &Plan| {
        let loose_ends = plan.category("loose-ends").expect("it has loose ends");
        vec![
            Action::ChooseStanding(Standing::Standalone),
            Action::ChooseForCategory(loose_ends, Shortcut::NoneApply),
        ]
    };
    let loose: Vec<String> = outstanding(&none_apply)
        .into_iter()
        .filter(|item| item.starts_with("loose-end."))
        .collect();
    assert_eq!(loose, ["loose-end.root-domain"]);
    let answered = |option: &'static str| {
        move |plan: &Plan| {
            let mut actions = none_apply(plan);
            actions.push(decide(plan, "loose-end.root-domain", option));
            actions
        }
    };
    assert!(is_asked("loose-end.root-domain", &answered("not-yet")));
    assert!(!is_asked("loose-end.root-domain", &answered("elsewhere")));
}

#[test]
fn a_policy_that_denies_closing_is_asked_about_where_it_binds() {
    let asked = |standing, route, removal: &'static str| {
        is_asked("access.close-policy", &move |plan| {
            vec![
                Action::ChooseStanding(standing),
                Action::ChooseRoute(route),
                decide(plan, "organization.removal", removal),
            ]
        })
    };
    assert!(asked(Standing::Member, Route::Root, "leave-in"));
    // A member that has left is bound by none, and neither is the management account.
    assert!(!asked(Standing::Member, Route::Root, "remove-first"));
    assert!(!asked(Standing::Member, Route::Organization, "leave-in"));
    assert!(!asked(Standing::Standalone, Route::Root, "leave-in"));
}

#[test]
fn moving_to_another_organization_closes_nothing() {
    let moved = |plan: &Plan| {
        vec![
            Action::ChooseStanding(Standing::Member),
            decide(plan, "organization.removal", "move-instead"),
        ]
    };
    assert!(is_asked("organization.removal", &moved));
}

#[test]
fn a_management_account_leaves_its_landing_zone_and_is_unmanaged_by_none() {
    let as_standing = |standing| move |_: &Plan| vec![Action::ChooseStanding(standing)];
    for (item, standing) in [
        ("loose-end.landing-zone", Standing::Management),
        ("organization.billing-transfer", Standing::Management),
        ("loose-end.control-tower", Standing::Member),
        ("loose-end.automation", Standing::Member),
        ("loose-end.free-plan", Standing::Standalone),
    ] {
        for other in [Standing::Standalone, Standing::Member, Standing::Management] {
            let asked = is_asked(item, &as_standing(other));
            assert_eq!(asked, other == standing, "{item} of {other:?}");
        }
    }
}

/// An invited account is on such a list without any organization, and stays on it when it leaves one.
#[test]
fn member_lists_of_security_services_are_asked_about_in_every_standing() {
    for standing in [Standing::Standalone, Standing::Member, Standing::Management] {
        let as_standing = |_: &Plan| vec![Action::ChooseStanding(standing)];
        let asked = is_asked("loose-end.security-services", &as_standing);
        assert!(asked, "{standing:?}");
    }
}

#[test]
fn a_standalone_account_is_asked_nothing_about_organizations() {
    let asked = outstanding(&|_: &Plan| vec![Action::ChooseStanding(Standing::Standalone)]);
    let about_organizations: Vec<&String> = asked
        .iter()
        .filter(|item| item.starts_with("organization.") || item.contains("delegated"))
        .collect();
    assert_eq!(about_organizations, Vec::<&String>::new());
    // AWS offers it one route.
    assert!(!asked.iter().any(|item| item == "route"));
}

#[test]
fn one_answer_settles_what_nearly_nobody_has() {
    let of_category = |plan: &Plan| -> Vec<String> {
        let rare = plan.category("rare").expect("it has rare services");
        let items = plan.items.iter().filter(|item| item.category == rare);
        items.map(|item| item.id.clone()).collect()
    };
    let plan = built_in::plan("en").expect("the built-in plan has no faults");
    let rare = of_category(&plan);
    assert_eq!(rare.last().map(String::as_str), Some("backup.other"));
    let before = outstanding(&|_: &Plan| vec![]);
    // What nobody spoke of is asked about once, and only the last of them by itself.
    assert!(before.contains(&"there".to_owned()));
    let by_themselves = rare.iter().filter(|item| before.contains(item));
    assert_eq!(by_themselves.collect::<Vec<_>>(), ["backup.other"]);
    let after = outstanding(&|plan: &Plan| {
        let rare = plan.category("rare").expect("it has rare services");
        vec![Action::ChooseForCategory(rare, Shortcut::NothingOfThisKind)]
    });
    assert!(!rare.iter().any(|item| after.contains(item)));
}

#[test]
fn a_waiting_time_needs_its_dates() {
    let waited = |why: &'static str| {
        move |plan: &Plan| {
            let index = plan.find("loose-end.dependents").expect("the plan has it");
            vec![
                decide(plan, "loose-end.dependents", "waited"),
                Action::Answer(index, Change::Why(why.to_owned())),
            ]
        }
    };
    assert!(is_asked("loose-end.dependents", &waited("")));
    let dated = "Off on 2026-11-01, nothing missed until 2026-11-20, no cost since";
    assert!(!is_asked("loose-end.dependents", &waited(dated)));
}
