//! The time is put right: what was said until then is asked again, and no lie is needed.

use domain::account::AccountId;
use domain::answer::{Answer, Choice};
use domain::case::{Action, Case, Change, LATEST_SEEN};
use domain::gate::{Assessment, Judgement};
use domain::plan::Plan;
use domain::reason::Reason;

use crate::common::{ACCOUNT, DAY, NOON, after, ms};
use crate::scene::Scene;

/// The settled scene, after the clock was far ahead and is right again.
fn behind() -> Scene {
    let mut scene = Scene::settled();
    scene.case.latest = after(3650);
    scene
}

/// The keys of everything that is settled there by an answer.
fn settled() -> Vec<String> {
    let scene = Scene::settled();
    let keys = scene.case.answers().map(|(key, _)| key.to_owned());
    keys.collect()
}

fn why(assessment: &Assessment, plan: &Plan, key: &str) -> Option<Reason> {
    match key {
        "standing" => assessment.standing().err(),
        "route" => assessment.route().err(),
        key => match assessment.item(plan.find(key)?) {
            Judgement::Outstanding(reason) => Some(reason),
            _ => None,
        },
    }
}

#[test]
fn every_answer_is_asked_again_whenever_it_was_given() {
    // Given before, under the wrong time, and somewhere between.
    for at in [ms(NOON, -(5 * DAY as i64)), NOON, after(20), after(3650)] {
        let mut scene = behind();
        for key in settled() {
            scene.at(&key, at);
        }
        let plan = scene.read();
        assert!(!scene.assess(&plan).is_open());
        scene.case.put_right(NOON);
        let put_right = scene.assess(&plan);
        assert_eq!(put_right.clock(), Ok(()));
        for key in settled() {
            let asked = why(&put_right, &plan, &key);
            // A group's answer is asked again with each of its items.
            let expected = (key != "loose").then_some(Reason::ClockCorrected);
            assert_eq!(asked, expected, "{key} {at:?}");
        }
        // Each is given again with one press, and only then counts.
        let now = ms(NOON, 1000);
        scene.now = now;
        for key in settled() {
            assert!(!scene.assess(&plan).is_open(), "{key}");
            scene.case.apply(&plan, Action::Confirm(key), now);
        }
        let again = scene.assess(&plan);
        assert_eq!(again.outstanding(&plan).count(), 0);
        assert!(again.is_open());
        // From now on they age as ever.
        scene.now = after(8);
        assert!(!scene.assess(&plan).is_open());
    }
}

#[test]
fn the_honest_day_of_a_copy_is_accepted_again() {
    let mut scene = behind();
    let plan = scene.read();
    scene.case.put_right(NOON);
    let item = plan.find("backup.one").expect("an item");
    let mut say = |day: &str| {
        scene.now = ms(scene.now, 1);
        let change = Change::CopiedOn(day.to_owned());
        scene
            .case
            .apply(&plan, Action::Answer(item, change), scene.now);
        why(&scene.assess(&plan), &plan, "backup.one")
    };
    assert_eq!(say("2036-11-19"), Some(Reason::CopiedOnFuture));
    assert_eq!(say("2026-11-20"), None);
}

#[test]
fn judging_again_notices_that_the_time_was_put_right() {
    let scene = Scene::settled();
    let plan = scene.read();
    let before = scene.assess(&plan);
    // Another tab did it, and what it kept is all that arrives.
    let mut other = Case::new(AccountId::parse(ACCOUNT).ok());
    other.latest = after(3);
    other.put_right(NOON);
    let mut heard = Scene::settled();
    let seen: Answer = other.answer(LATEST_SEEN).expect("kept").clone();
    heard.case.take_over(LATEST_SEEN, seen, NOON);
    let evidence = heard.evidence();
    let again = before.reassess(&heard.question(&plan, &evidence), &[LATEST_SEEN.to_owned()]);
    assert_eq!(again, heard.assess(&plan));
    assert!(!again.is_open());
}

#[test]
fn what_the_embedding_page_said_is_given_up() {
    let mut scene = behind();
    scene.item("word.lost", "kind", serde_json::json!("host"));
    scene.item("word.lost", "label", serde_json::Value::Null);
    let plan = scene.read();
    assert!(scene.case.settle(&plan, "word.lost", "CHG-1", NOON));
    scene.case.put_right(NOON);
    let assessment = scene.assess(&plan);
    assert_eq!(
        why(&assessment, &plan, "word.lost"),
        Some(Reason::Unanswered)
    );
    assert!(scene.case.settle(&plan, "word.lost", "CHG-1", NOON));
    let assessment = scene.assess(&plan);
    assert_eq!(why(&assessment, &plan, "word.lost"), None);
}

#[test]
fn a_plausible_time_is_left_alone() {
    for ahead in [-3000 * DAY as i64, 0, DAY as i64] {
        let mut scene = Scene::settled();
        scene.case.latest = ms(NOON, ahead);
        let before = scene.case.clone();
        assert_eq!(scene.case.put_right(NOON), Vec::<String>::new());
        assert_eq!(scene.case, before);
    }
    // Nor is anything asked again that is said after it was put right, however soon.
    let mut scene = behind();
    let plan = scene.read();
    scene.case.put_right(NOON);
    let item = plan.find("backup.one").expect("an item");
    let choose = Action::Answer(item, Change::Choose(Choice::Kept));
    scene.case.apply(&plan, choose, NOON);
    assert_eq!(why(&scene.assess(&plan), &plan, "backup.one"), None);
}
