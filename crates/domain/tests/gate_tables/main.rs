//! The gate, rule by rule: one settled scene, one change a row, and all that differs by it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod agrees;
mod at_hand;
mod backups;
mod check;
mod clock;
#[path = "../common/mod.rs"]
mod common;
mod decisions;
mod evidence;
mod groups;
mod hosts;
mod kept;
mod page;
mod permit;
mod plan;
mod reasons;
mod reassess;
mod scene;
mod there;
mod there_charged;
mod there_scene;
mod times;

use check::{check, rows};
use common::after;
use domain::gate::Judgement;
use scene::Scene;

#[test]
fn the_settled_scene() {
    check("nothing changes", |_| {}, &[]);
    let scene = Scene::settled();
    let plan = scene.read();
    let expected = [
        "account 111122223333",
        "standing member",
        "route root",
        "backup.one attested until 2026-12-22T12:00:00Z",
        "backup.week attested until 2026-11-29T12:00:00Z",
        "backup.graded supported until 2026-12-22T12:00:00Z",
        "backup.gone waived",
        "backup.final attested until 2026-12-02T12:00:00Z",
        "org.removal attested",
        "org.steps does not apply",
        "org.after does not apply",
        "org.alone does not apply",
        "access.root attested",
        "access.org does not apply",
        "end.one attested",
        "end.two waived",
        "word.none does not apply",
        "word.lost attested",
        "word.found does not apply",
        "word.aging attested until 2026-12-02T12:00:00Z",
        "word.optional unanswered",
    ];
    let assessment = scene.assess(&plan);
    assert_eq!(rows(&assessment, &plan), expected);
    assert!(assessment.is_open());
    assert_eq!((assessment.settled(), assessment.required()), (14, 14));
    assert_eq!(
        assessment.next(),
        Some(after(7)),
        "the first answer to expire"
    );
    assert_eq!(
        assessment.item(plan.items.len()),
        Judgement::DoesNotApply,
        "no such item"
    );
}
