//! One press that answers for the loose ends of which the collector found nothing.

use domain::case::{Action, Change};
use domain::evidence::{Evidence, Finding};
use domain::gate::Judgement;
use domain::grade::Grade;
use domain::time::Timestamp;

use super::drawn;
use super::model::{NOW, after, empty as blank};
use crate::components::copies::Copies;
use crate::model::{Model, Store, empty};

const TRAILS: &str = "loose-end.trails";
/// It is asked about in any case.
const DISKS: &str = "backup.ebs";

fn with(until: Timestamp, contradicted: &[&str]) -> Model {
    let finding = Finding {
        empty_until: Some(until),
        contradicted: contradicted.iter().map(|one| (*one).to_owned()).collect(),
        ..Finding::default()
    };
    // Backups that are not there are the other sentence's.
    let findings = [TRAILS, DISKS, "backup.efs"].map(|item| (item.to_owned(), finding.clone()));
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
    assert_eq!(names(&with(NOW, &[])), [DISKS, TRAILS]);
    // Its time is over, another file lists one, or somebody has answered.
    assert_eq!(names(&with(Timestamp(NOW.0 - 1), &[])), [""; 0]);
    assert_eq!(names(&with(NOW, &["does-not-apply", "nothing"])), [""; 0]);
    let later = Timestamp(NOW.0 + 86_400_000);
    let model = with(later, &[]);
    let plan = model.plan.clone().expect("the plan is read");
    let trails = plan.find(TRAILS).expect("it is an item");
    let decide = Action::Answer(trails, Change::Decide("done".to_owned()));
    assert_eq!(names(&after(model, vec![decide])), [DISKS]);
    let model = with(later, &[]);
    // What somebody ticked is there.
    let files = plan.find("backup.efs").expect("it is an item");
    let tick = Action::Answer(files, Change::There(true));
    assert_eq!(names(&after(model, vec![tick])), [DISKS, TRAILS]);
}

#[test]
fn what_is_said_and_what_a_press_answers() {
    let until = Timestamp(NOW.0 + 86_400_000);
    let model = with(until, &[]);
    let text = drawn::<Copies>(&Store::new(with(NOW, &[])));
    assert!(text.contains("CloudTrail trails: Does not apply"), "{text}");
    assert!(
        text.contains("Disks of virtual servers (EBS): Nothing there"),
        "{text}"
    );
    assert!(text.contains("answer-empty"), "{text}");
    let plan = model.plan.clone().expect("the plan is read");
    let actions = empty(&model, &plan);
    let actions = actions.iter().flat_map(|one| one.actions()).collect();
    let model = after(model, actions);
    for key in [TRAILS, DISKS] {
        let answer = model.case.answer(key).expect("it is answered");
        assert!(answer.of_file, "{key}");
        let index = plan.find(key).expect("it is an item");
        let judged = model.assessment.as_ref().expect("it is judged").item(index);
        let grade = Grade::Supported;
        let until = Some(until);
        assert_eq!(judged, Judgement::Settled { grade, until }, "{key}");
    }
    let text = drawn::<Copies>(&Store::new(model));
    assert!(!text.contains("answer-empty"), "{text}");
}
