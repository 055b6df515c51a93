//! One press that answers for the loose ends of which the collector found nothing.

use domain::case::{Action, Change};
use domain::evidence::{Evidence, Finding};
use domain::time::Timestamp;

use super::drawn;
use super::model::{NOW, after, empty as blank};
use crate::components::copies::Copies;
use crate::model::{Model, Store, empty};

const TRAILS: &str = "loose-end.trails";

fn with(until: Timestamp, contradicted: &[&str]) -> Model {
    let finding = Finding {
        empty_until: Some(until),
        contradicted: contradicted.iter().map(|one| (*one).to_owned()).collect(),
        ..Finding::default()
    };
    // Backups that are not there are the other sentence's.
    let findings = [TRAILS, "backup.efs"].map(|item| (item.to_owned(), finding.clone()));
    let mut model = blank("en");
    model.evidence = Evidence::new(findings);
    model.assess(NOW);
    model
}

fn names(model: &Model) -> Vec<String> {
    let plan = model.plan.as_ref().expect("the plan is read");
    let empty = empty(model, plan);
    empty.iter().map(|one| one.item.id.clone()).collect()
}

#[test]
fn what_is_offered() {
    assert_eq!(names(&with(NOW, &[])), [TRAILS]);
    // Its time is over, another file lists one, or somebody has answered.
    assert_eq!(names(&with(Timestamp(NOW.0 - 1), &[])), [""; 0]);
    assert_eq!(names(&with(NOW, &["does-not-apply"])), [""; 0]);
    let model = with(NOW, &[]);
    let plan = model.plan.clone().expect("the plan is read");
    let trails = plan.find(TRAILS).expect("it is an item");
    let decide = Action::Answer(trails, Change::Decide("done".to_owned()));
    assert_eq!(names(&after(model, vec![decide])), [""; 0]);
}

#[test]
fn what_is_said_and_what_a_press_answers() {
    let model = with(NOW, &[]);
    let text = drawn::<Copies>(&Store::new(with(NOW, &[])));
    assert!(text.contains("CloudTrail trails: Does not apply"), "{text}");
    assert!(text.contains("answer-empty"), "{text}");
    let plan = model.plan.clone().expect("the plan is read");
    let actions = empty(&model, &plan);
    let actions = actions.iter().flat_map(|one| one.actions()).collect();
    let model = after(model, actions);
    let answer = model.case.answer(TRAILS).expect("it is answered");
    assert!(answer.of_file);
    let text = drawn::<Copies>(&Store::new(model));
    assert!(!text.contains("answer-empty"), "{text}");
}
