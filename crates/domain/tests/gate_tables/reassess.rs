//! Judging again what changed: the same result as judging everything.

use domain::answer::{AS_CATEGORY, Choice, Said};
use domain::case::{Action, Change};
use domain::gate::Assessment;
use domain::plan::{Plan, Shortcut};
use domain::standing::Standing;
use domain::time::Timestamp;

use crate::check::rows;
use crate::common::{ELSEWHERE, NOON, after, check_sums, id, kept, ms};
use crate::scene::Scene;

/// Judges the scene, changes it, judges again what the change says it touched, and compares with
/// an assessment from nothing. Returns whether the gate was open before and is open now.
#[track_caller]
fn check(
    prepare: impl FnOnce(&mut Scene),
    change: impl FnOnce(&mut Scene, &Plan) -> Vec<String>,
) -> (bool, bool) {
    let mut scene = Scene::settled();
    prepare(&mut scene);
    let plan = scene.read();
    let before = scene.assess(&plan);
    let was_open = before.is_open();
    let keys = change(&mut scene, &plan);
    let after = again(before, &scene, &plan, &keys);
    (was_open, after.is_open())
}

#[track_caller]
fn again(before: Assessment, scene: &Scene, plan: &Plan, keys: &[String]) -> Assessment {
    let evidence = scene.evidence();
    let again = before.reassess(&scene.question(plan, &evidence), keys);
    let anew = scene.assess(plan);
    assert_eq!(rows(&again, plan), rows(&anew, plan));
    assert_eq!(again.at(), anew.at());
    check_sums("again", &again, plan);
    // It may be judged too early once more, never too late.
    let moment = |next: Option<Timestamp>| next.unwrap_or(Timestamp(u64::MAX));
    assert!(moment(again.next()) <= moment(anew.next()));
    again
}

fn act(action: Action) -> impl FnOnce(&mut Scene, &Plan) -> Vec<String> {
    move |scene, plan| {
        scene.now = ms(scene.now, 1);
        let keys = scene.case.apply(plan, action, scene.now);
        scene.now = scene.case.time(scene.now);
        keys
    }
}

fn nothing(_: &mut Scene) {}

#[test]
fn an_answer_and_what_hangs_on_it() {
    let decide = |item: &str, option: &str| {
        let item = Scene::settled().read().find(item).unwrap();
        act(Action::Answer(item, Change::Decide(option.to_owned())))
    };
    assert_eq!(check(nothing, decide("end.two", "done")), (true, true));
    assert_eq!(check(nothing, decide("end.two", "not-yet")), (true, false));
    assert_eq!(check(nothing, decide("org.removal", "done")), (true, false));
    let first_step = |scene: &mut Scene| {
        scene.decide("org.removal", "done", "");
        scene.decide("org.steps", "done", "");
    };
    assert_eq!(
        check(first_step, decide("org.steps", "does-not-apply")),
        (false, true)
    );
    assert_eq!(
        check(first_step, decide("org.removal", "does-not-apply")),
        (false, true)
    );
}

#[test]
fn the_reason_of_a_group() {
    let group = |scene: &mut Scene| {
        scene.group("data", Shortcut::LetGoAll, "junk");
        scene.follow(Choice::AsCategory);
    };
    assert_eq!(
        check(group, act(Action::TypeWhyForCategory(0, String::new()))),
        (true, false)
    );
    let unexplained = |scene: &mut Scene| {
        scene.group("backup", Shortcut::LetGoAll, "");
        scene.follow(Choice::AsSection);
    };
    let why = act(Action::TypeWhyForSection(0, "junk".to_owned()));
    assert_eq!(check(unexplained, why), (false, true));
}

#[test]
fn a_group_that_another_tab_took_back() {
    let one_by_one = |group: &'static str| {
        move |scene: &mut Scene, _: &Plan| {
            scene.group(group, Shortcut::OneByOne, "");
            vec![group.to_owned()]
        }
    };
    let category = |scene: &mut Scene| {
        scene.group("data", Shortcut::LetGoAll, "junk");
        scene.follow(Choice::AsCategory);
    };
    assert_eq!(check(category, one_by_one("data")), (true, false));
    let section = |scene: &mut Scene| {
        scene.group("backup", Shortcut::LetGoAll, "junk");
        scene.follow(Choice::AsSection);
    };
    assert_eq!(check(section, one_by_one("backup")), (true, false));
    assert_eq!(check(nothing, one_by_one("loose")), (true, false));
    let dependent = |scene: &mut Scene| scene.decide("end.two", AS_CATEGORY, "");
    check(dependent, one_by_one("loose"));
}

#[test]
fn keys_that_nothing_hangs_on() {
    let keys = |scene: &mut Scene, _: &Plan| {
        scene.case.remove("access.org");
        ["gone", "account-name", "outcome", "backup", "plain", ""]
            .map(str::to_owned)
            .into()
    };
    assert_eq!(check(nothing, keys), (true, true));
}

#[test]
fn the_account_standing_and_route() {
    let standing = act(Action::ChooseStanding(Standing::Unknown));
    assert_eq!(check(nothing, standing), (true, false));
    let typed = act(Action::TypeAccountId(ELSEWHERE.to_owned()));
    assert_eq!(check(nothing, typed), (true, false));
    let id_in_place = |scene: &mut Scene| {
        scene.case.typed_id.clear();
        scene.backup("backup.one", |form| form.location = ELSEWHERE.to_owned());
    };
    let adopted = |scene: &mut Scene, _: &Plan| {
        scene.case.account = Some(id(ELSEWHERE));
        Vec::new()
    };
    assert_eq!(check(id_in_place, adopted), (false, false));
    let route = |scene: &mut Scene, _: &Plan| {
        scene.case.remove("route");
        Vec::new()
    };
    assert_eq!(check(nothing, route), (true, false));
}

#[test]
fn another_account_that_is_being_closed_too() {
    let kept_there = |scene: &mut Scene| {
        scene.backup("backup.one", |form| {
            form.location = format!("vault in {ELSEWHERE}")
        });
    };
    let closing = |scene: &mut Scene, _: &Plan| {
        scene.closing.push(id(ELSEWHERE));
        Vec::new()
    };
    assert_eq!(check(kept_there, closing), (true, false));
    let until_now = |scene: &mut Scene| {
        kept_there(scene);
        scene.closing.push(id(ELSEWHERE));
    };
    let given_up = |scene: &mut Scene, _: &Plan| {
        scene.closing.pop();
        Vec::new()
    };
    assert_eq!(check(until_now, given_up), (false, true));
}

#[test]
fn the_clock() {
    let wait = |now: Timestamp| {
        move |scene: &mut Scene, _: &Plan| {
            scene.now = now;
            Vec::new()
        }
    };
    assert_eq!(check(nothing, wait(after(7))), (true, true));
    assert_eq!(check(nothing, wait(ms(after(7), 1))), (true, false));
    let week = |scene: &mut Scene| scene.now = ms(after(7), 1);
    assert_eq!(check(week, wait(NOON)), (false, true));
    assert_eq!(check(week, wait(after(7))), (false, true));
    let ahead = |scene: &mut Scene| scene.at("word.lost", after(2));
    assert_eq!(check(ahead, wait(ms(after(1), -1))), (false, false));
    assert_eq!(check(ahead, wait(after(1))), (false, true));
    let copied = |scene: &mut Scene| {
        scene.backup("backup.one", |form| {
            form.copied_on = "2026-11-25".to_owned()
        });
    };
    assert_eq!(check(copied, wait(after(2))), (false, true));
}

#[test]
fn a_time_that_is_far_ahead_of_the_clock() {
    let ahead = |scene: &mut Scene| scene.case.latest = ms(after(1), 1);
    let hear = move |scene: &mut Scene, _: &Plan| {
        ahead(scene);
        Vec::new()
    };
    assert_eq!(check(nothing, hear), (true, false));
    let follow = |scene: &mut Scene, _: &Plan| {
        scene.now = after(1);
        Vec::new()
    };
    assert_eq!(check(ahead, follow), (false, true));
}

#[test]
fn another_plan_with_other_items() {
    let mut scene = Scene::settled();
    let plan = scene.read();
    let before = scene.assess(&plan);
    let last = scene.plan["sections"].as_array_mut().unwrap().pop();
    assert!(last.is_some());
    let plan = scene.read();
    again(before, &scene, &plan, &[]);
}

#[test]
fn the_earliest_moment_counts() {
    let mut scene = Scene::settled();
    scene.case.remove("backup.week");
    let plan = scene.read();
    let before = scene.assess(&plan);
    assert_eq!(before.next(), Some(after(10)));
    scene.say("backup.week", Said::Backup(kept()));
    let again = again(before, &scene, &plan, &["backup.week".to_owned()]);
    assert_eq!(again.next(), Some(after(7)));
}

#[test]
fn a_decision_that_closes_the_route_shuts_the_gate_and_opens_it_again() {
    let options = |scene: &mut Scene| {
        let options = serde_json::json!([
            {"id": "done", "label": "Done"},
            {"id": "accepted", "label": "Accepted"},
            {"id": "does-not-apply", "label": "No"},
            {"id": "first", "label": "First", "closes_route": "root"},
        ]);
        scene.item("org.removal", "options", options);
    };
    let decide = |option: &str| {
        let item = Scene::settled().read().find("org.removal").unwrap();
        act(Action::Answer(item, Change::Decide(option.to_owned())))
    };
    assert_eq!(check(options, decide("first")), (true, false));
    let removed = move |scene: &mut Scene| {
        options(scene);
        scene.decide("org.removal", "first", "");
    };
    assert_eq!(check(removed, decide("does-not-apply")), (false, true));
}

/// Another tab may have put the time right: then no answer changed here, and each counts for less.
#[test]
fn a_time_that_was_put_right_elsewhere_is_noticed() {
    let mut scene = Scene::settled();
    let plan = scene.read();
    let before = scene.assess(&plan);
    assert!(before.is_open());
    scene.case.corrected = scene.now;
    assert!(!again(before, &scene, &plan, &[]).is_open());
}

/// The same where the standing was said since, so that only items count for less.
#[test]
fn a_time_that_was_put_right_elsewhere_is_noticed_by_items_alone() {
    let mut scene = Scene::settled();
    scene.now = ms(NOON, 1);
    scene.at("standing", scene.now);
    let plan = scene.read();
    let before = scene.assess(&plan);
    assert!(before.is_open());
    scene.case.corrected = NOON;
    let again = again(before, &scene, &plan, &[]);
    assert!(again.standing().is_ok());
    assert!(!again.is_open());
}
