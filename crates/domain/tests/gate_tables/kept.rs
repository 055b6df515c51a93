//! G11: a grade counts only where the answer names the place that the files show.

use domain::answer::{BackupForm, Place, Said};
use domain::evidence::{Finding, KeptIn};
use domain::grade::Grade;

use crate::common::{AWAY, ELSEWHERE, after, id, kept_away};
use crate::scene::{Scene, kept_in};

/// Files show copies in two accounts: all of them in one, some of them in the other.
fn split(scene: &mut Scene) {
    let finding = Finding {
        kept_in: vec![
            kept_in(Grade::Shown),
            KeptIn {
                account: id(ELSEWHERE),
                grade: Grade::Open,
                until: Some(after(1)),
                lost: false,
            },
        ],
        ..Finding::default()
    };
    scene.findings.insert("backup.graded".to_owned(), finding);
}

/// The row's judgement with this answer.
fn row(change: impl FnOnce(&mut BackupForm), finding: fn(&mut Scene)) -> String {
    let mut scene = Scene::settled();
    finding(&mut scene);
    let mut form = kept_away();
    change(&mut form);
    scene.say("backup.graded", Said::Backup(form));
    let plan = scene.read();
    let rows = crate::check::rows(&scene.assess(&plan), &plan);
    let row = rows.iter().find(|row| row.starts_with("backup.graded "));
    row.expect("a row")["backup.graded ".len()..].to_owned()
}

#[test]
fn where_the_answer_says_it_is() {
    let supported = "supported until 2026-12-22T12:00:00Z";
    let shown = "shown until 2026-12-22T12:00:00Z";
    let low = "grade-too-low";
    let in_account = |account: &'static str| {
        move |form: &mut BackupForm| account.clone_into(&mut form.destination_account)
    };
    let words =
        |words: &'static str| move |form: &mut BackupForm| words.clone_into(&mut form.location);
    let outside = |form: &mut BackupForm| form.place = Some(Place::OutsideAws);
    let one: fn(&mut Scene) = |_| ();
    for (what, answer, expected) in [
        ("the account", row(in_account(AWAY), one), supported),
        (
            "as people write it",
            row(in_account("4444-5555-6666"), one),
            supported,
        ),
        ("another account", row(in_account(ELSEWHERE), one), low),
        (
            "on a stick, the account still typed",
            row(outside, one),
            low,
        ),
        ("the best of several", row(in_account(AWAY), split), shown),
        (
            "the other of several",
            row(in_account(ELSEWHERE), split),
            low,
        ),
        ("outside all of them", row(outside, split), low),
        (
            "words that name it",
            row(words("vault in 444455556666"), split),
            shown,
        ),
        (
            "words that name another",
            row(words("vault in 999988887777"), split),
            low,
        ),
        (
            "words that name one of which files show nothing",
            row(
                words("arn:aws:backup:eu-west-1:333344445555:backup-vault:x"),
                split,
            ),
            low,
        ),
    ] {
        assert_eq!(answer, expected, "{what}");
    }
}

/// Files show that a copy in one account is lost; that is why they no longer show the other one.
fn lost(scene: &mut Scene) {
    let lost = KeptIn {
        lost: true,
        ..kept_in(Grade::Open)
    };
    let finding = Finding {
        kept_in: vec![lost],
        ..Finding::default()
    };
    scene
        .findings
        .insert("backup.graded".to_owned(), finding.clone());
    scene.findings.insert("backup.one".to_owned(), finding);
}

#[test]
fn a_copy_that_is_lost_contradicts_whoever_names_its_place() {
    let in_account = |account: &'static str| {
        move |form: &mut BackupForm| account.clone_into(&mut form.destination_account)
    };
    let words =
        |words: &'static str| move |form: &mut BackupForm| words.clone_into(&mut form.location);
    for (what, answer, expected) in [
        ("its account", row(in_account(AWAY), lost), "contradicted"),
        (
            "another account",
            row(in_account(ELSEWHERE), lost),
            "grade-too-low",
        ),
        (
            "words that name another",
            row(words("vault in 999988887777"), lost),
            "grade-too-low",
        ),
        (
            "outside AWS",
            row(|form| form.place = Some(Place::OutsideAws), lost),
            "grade-too-low",
        ),
        ("no words at all", row(words(""), lost), "where-missing"),
    ] {
        assert_eq!(answer, expected, "{what}");
    }
    // Where a person's word would do, it does not do against a file.
    let mut scene = Scene::settled();
    lost(&mut scene);
    scene.say("backup.one", Said::Backup(kept_away()));
    let plan = scene.read();
    let rows = crate::check::rows(&scene.assess(&plan), &plan);
    assert!(
        rows.iter().any(|row| row == "backup.one contradicted"),
        "{rows:?}"
    );
}

#[test]
fn without_a_minimum_it_is_the_persons_word() {
    let mut scene = Scene::settled();
    scene.find("backup.one", 1, Some(Grade::Shown));
    let plan = scene.read();
    let rows = crate::check::rows(&scene.assess(&plan), &plan);
    let row = "backup.one attested until 2026-12-22T12:00:00Z";
    assert!(rows.iter().any(|found| found == row), "{rows:?}");
}

/// Whether files know of copies in the place that an answer names decides whether it can still rest on them.
#[test]
fn whether_files_know_the_place() {
    let mut scene = Scene::settled();
    split(&mut scene);
    let evidence = scene.evidence();
    let knows = |account: &str| {
        let form = BackupForm {
            destination_account: account.to_owned(),
            ..kept_away()
        };
        evidence.names_place("backup.graded", &form)
    };
    assert!(knows(AWAY) && knows(ELSEWHERE));
    assert!(!knows("777788889999"));
    assert!(!evidence.names_place("backup.one", &kept_away()));
}
