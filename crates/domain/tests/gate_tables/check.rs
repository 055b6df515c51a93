//! The one helper of the tables: what differs from the settled scene, and what always holds.

use domain::gate::{Assessment, Judgement};
use domain::plan::Plan;
use domain::time::Timestamp;

use crate::common::check_sums;
use crate::scene::Scene;

fn moment(at: Timestamp) -> String {
    match at.0 % 1000 {
        0 => at.iso(),
        thousandths => format!("{} and {thousandths} ms", at.iso()),
    }
}

/// Every judgement in words, by row.
pub(crate) fn rows(assessment: &Assessment, plan: &Plan) -> Vec<String> {
    let page = [
        (
            "account",
            assessment
                .account()
                .map(|account| account.as_str().to_owned()),
        ),
        (
            "standing",
            assessment
                .standing()
                .map(|standing| standing.name().to_owned()),
        ),
        (
            "route",
            assessment.route().map(|route| route.name().to_owned()),
        ),
    ];
    let page = page.into_iter().map(|(row, value)| match value {
        Ok(value) => format!("{row} {value}"),
        Err(reason) => format!("{row} {}", reason.name()),
    });
    let items = plan.items.iter().enumerate().map(|(index, item)| {
        let words = match assessment.item(index) {
            Judgement::DoesNotApply => "does not apply".to_owned(),
            Judgement::Settled { grade, until: None } => grade.name().to_owned(),
            Judgement::Settled {
                grade,
                until: Some(until),
            } => {
                format!("{} until {}", grade.name(), moment(until))
            }
            Judgement::Outstanding(reason) => reason.name().to_owned(),
            Judgement::Waiting => "waits".to_owned(),
            Judgement::NotThere { grade, until } => {
                format!("not there, {} until {}", grade.name(), moment(until))
            }
        };
        format!("{} {words}", item.id)
    });
    page.chain(items).collect()
}

/// Checks which rows are not as in the settled scene, and nothing else, once `change` is made; and
/// along the way the rules that hold for every assessment.
#[track_caller]
pub(crate) fn check(what: &str, change: impl FnOnce(&mut Scene), expected: &[&str]) {
    let mut scene = Scene::settled();
    let plan = scene.read();
    let before = rows(&scene.assess(&plan), &plan);
    change(&mut scene);
    let plan = scene.read();
    let assessment = scene.assess(&plan);
    let after = rows(&assessment, &plan);
    let changed: Vec<&str> = after
        .iter()
        .filter(|row| !before.contains(row))
        .map(String::as_str)
        .collect();
    assert_eq!(changed, expected, "{what}");
    check_sums(what, &assessment, &plan);
    assert_eq!(assessment.at(), scene.now);
}

/// The same for a change that is seen in one row; where nothing is expected, in none.
#[track_caller]
pub(crate) fn check_row(what: &str, row: &str, change: impl FnOnce(&mut Scene), expected: &str) {
    let words = format!("{row} {expected}");
    let rows = [words.as_str()];
    check(
        &format!("{row}: {what}"),
        change,
        if expected.is_empty() { &[] } else { &rows },
    );
}
