//! Items that only the embedding page can settle.

use domain::answer::{BackupForm, Choice, Said};
use domain::case::{Action, Change};
use domain::grade::Grade;
use domain::plan::{ItemKind, KindName};
use domain::record::{Examined, Record, Written};
use serde_json::json;

use crate::check::{check, rows};
use crate::common::{ACCOUNT, NOON, after, chosen};
use crate::scene::Scene;

const HOST: &str = "host.approval";

/// The settled scene with an item that waits for the embedding page.
fn waiting(scene: &mut Scene) {
    let items = scene.plan["sections"][0]["categories"][1]["items"].as_array_mut();
    let item = json!({"id": HOST, "kind": "host", "revision": 3, "title": "Approved"});
    items.unwrap().push(item);
}

fn settle(scene: &mut Scene, id: &str, reference: &str) -> bool {
    let plan = scene.read();
    scene.case.settle(&plan, id, reference, NOON)
}

#[test]
fn only_the_embedding_page_settles_it() {
    check("nothing said", waiting, &["host.approval unanswered"]);
    let confirmed = |s: &mut Scene| {
        waiting(s);
        assert!(settle(s, HOST, "CHG-1"));
    };
    check("settled", confirmed, &["host.approval attested"]);
    let taken_back = |s: &mut Scene| {
        confirmed(s);
        assert!(settle(s, HOST, " "));
    };
    check("taken back", taken_back, &["host.approval unanswered"]);
    let forgotten = |s: &mut Scene| {
        confirmed(s);
        s.case.forget_hosts();
    };
    check("forgotten", forgotten, &["host.approval unanswered"]);
    let changed = |s: &mut Scene| {
        confirmed(s);
        s.item(HOST, "revision", json!(4));
    };
    check("another revision", changed, &["host.approval unanswered"]);
    let mut scene = Scene::settled();
    confirmed(&mut scene);
    scene.now = after(5);
    let plan = scene.read();
    let later = rows(&scene.assess(&plan), &plan);
    assert!(
        later.contains(&"host.approval attested".to_owned()),
        "it does not age: {later:?}"
    );
}

/// No answer settles it, whether it is stored, imported or comes from another tab.
#[test]
fn no_answer_settles_it() {
    let kept = BackupForm {
        choice: Some(Choice::Nothing),
        ..BackupForm::default()
    };
    for said in [
        Said::Text("CHG-1".to_owned()),
        Said::Statement(true),
        Said::Backup(kept),
        Said::Decision(chosen("done")),
    ] {
        let answered = |s: &mut Scene| {
            waiting(s);
            let mut answer = crate::common::answer(said.clone(), NOON, 3);
            s.case.put(HOST, answer.clone());
            answer.at = after(1);
            s.case.merge(HOST, answer);
        };
        check("answered", answered, &["host.approval unanswered"]);
    }
    // Words typed into an input of its name change nothing.
    let mut scene = Scene::settled();
    waiting(&mut scene);
    let plan = scene.read();
    let index = plan.find(HOST).unwrap();
    for change in [
        Change::Read(true),
        Change::Choose(Choice::Nothing),
        Change::Decide("done".to_owned()),
        Change::Why("CHG-1".to_owned()),
    ] {
        assert!(
            scene
                .case
                .apply(&plan, Action::Answer(index, change), NOON)
                .is_empty()
        );
    }
    assert!(
        scene
            .case
            .apply(&plan, Action::Confirm(HOST.to_owned()), NOON)
            .is_empty()
    );
}

#[test]
fn what_is_not_taken() {
    let mut scene = Scene::settled();
    waiting(&mut scene);
    assert!(settle(&mut scene, HOST, "CHG-1"));
    let long = "x".repeat(201);
    let key = "-----BEGIN RSA PRIVATE KEY-----".to_owned();
    for refused in [
        long.as_str(),
        "—",
        "https://console.aws.amazon.com/billing/home#/",
        &key,
    ] {
        assert!(!settle(&mut scene, HOST, refused), "{refused}");
    }
    assert!(settle(&mut scene, HOST, &"x".repeat(200)));
    for other in [
        "backup.one",
        "end.one",
        "word.lost",
        "gone",
        "",
        "standing",
        "backup",
    ] {
        assert!(!settle(&mut scene, other, "CHG-1"), "{other}");
        assert!(!settle(&mut scene, other, ""), "{other}");
    }
}

/// The whole group's answer says nothing about it.
#[test]
fn groups_leave_it_alone() {
    let mut scene = Scene::settled();
    waiting(&mut scene);
    let plan = scene.read();
    let whole = Action::ChooseForSection(0, domain::plan::Shortcut::LetGoAll);
    assert!(
        !scene
            .case
            .apply(&plan, whole, NOON)
            .contains(&HOST.to_owned())
    );
    let item = &plan.items[plan.find(HOST).unwrap()];
    assert!(matches!(item.kind, ItemKind::Host));
    assert_eq!(scene.case.reference(item), None);
}

#[test]
fn the_record_names_it() {
    let mut scene = Scene::settled();
    waiting(&mut scene);
    assert!(settle(&mut scene, HOST, " CHG-1 "));
    let (plan, evidence) = (scene.read(), scene.evidence());
    let assessment = scene.assess(&plan);
    assert!(assessment.permit(ACCOUNT).is_some());
    let written = Written::of(
        &scene.question(&plan, &evidence),
        &assessment,
        "en",
        Examined::default(),
    );
    let record = Record::read(&written.to_json()).unwrap();
    assert_eq!(record.written().to_json(), written.to_json());
    let entry = record.items.iter().find(|entry| entry.id == HOST).unwrap();
    assert_eq!(
        (entry.kind, entry.reference.as_deref(), entry.judgement),
        (KindName::Host, Some("CHG-1"), Ok(Grade::Attested))
    );
    // It is no answer, so nobody who continues takes it over.
    assert!(!record.answers.contains(HOST));
    assert!(!scene.case.answers().any(|(key, _)| key == HOST));
}
