//! Where "Next" leads.

use domain::answer::Choice;
use domain::case::{Action, Change};
use domain::plan::Shortcut;

use super::model::{after, empty};
use crate::model::Model;
use crate::model::next::{SERVICES, next_open, wanted_input};

fn next(model: &Model, after: &str) -> String {
    next_open(model, Some(after)).expect("something is open")
}

fn answer(model: &Model, item: &str, change: Change) -> Action {
    let plan = model.plan.as_ref().expect("a plan");
    Action::Answer(plan.find(item).expect("an item"), change)
}

/// Whoever follows "Next" alone has to meet the list before the sentence that nothing else is there.
#[test]
fn it_stops_at_the_services_until_one_is_ticked() {
    let model = empty("en");
    assert_eq!(next(&model, "standing"), SERVICES);
    assert_eq!(next(&model, SERVICES), "there");
    let tick = answer(&model, "backup.s3", Change::There(true));
    let ticked = after(model, vec![tick]);
    assert_eq!(next(&ticked, "standing"), "there");
}

#[test]
fn an_answer_that_was_begun_wants_its_next_field() {
    let model = empty("en");
    assert_eq!(wanted_input(&model, "backup.ebs"), None, "nothing is begun");
    for (choice, input) in [
        (Choice::Kept, "backup.ebs.place"),
        (Choice::LetGo, "backup.ebs.why"),
    ] {
        let chosen = answer(&model, "backup.ebs", Change::Choose(choice));
        let begun = after(empty("en"), vec![chosen]);
        assert_eq!(wanted_input(&begun, "backup.ebs").as_deref(), Some(input));
    }
}

/// The field for the reason stands with the one answer, not in the rows that it speaks for.
#[test]
fn where_a_group_speaks_its_field_is_wanted() {
    let model = empty("en");
    let plan = model.plan.as_ref().expect("a plan");
    let section = plan.section("backup").expect("a section");
    let choose = Action::ChooseForSection(section, Shortcut::LetGoAll);
    let begun = after(model, vec![choose]);
    assert_eq!(
        wanted_input(&begun, "backup.ebs").as_deref(),
        Some("backup.why")
    );
}
