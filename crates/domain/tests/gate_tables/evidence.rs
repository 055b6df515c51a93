//! The answers that files contradict, raise and ask for, and those that are left when they are
//! gone.

use domain::account::AccountId;
use domain::answer::{Answer, Choice, Said};
use domain::evidence::{Evidence, FileMark, Finding};
use domain::grade::Grade;
use domain::plan::Shortcut;
use domain::standing::Standing;
use domain::time::Timestamp;
use serde_json::json;

use crate::check::{check, check_row};
use crate::common::{NOON, after, kept_away, ms};
use crate::scene::{Scene, found};

fn contradicts(scene: &mut Scene, item: &str, option: &str) {
    let finding = Finding {
        contradicted: vec![option.to_owned()],
        ..Finding::default()
    };
    scene.findings.insert(item.to_owned(), finding);
}

/// The last answer was given by confirming a file, which says for so many days that there is none. Two have
/// passed.
fn by_file(scene: &mut Scene, item: &str, days: u64) {
    let answer = scene.case.answer(item).expect("an answer").clone();
    let of_file = true;
    scene.case.put(item, Answer { of_file, ..answer });
    empty_for(scene, item, days);
}

fn empty_for(scene: &mut Scene, item: &str, days: u64) {
    let finding = Finding {
        empty_until: Some(after(days)),
        ..Finding::default()
    };
    scene.findings.insert(item.to_owned(), finding);
    scene.now = after(2);
}

/// What was confirmed by a press rests on the file for as long as that says so.
#[test]
fn what_the_collector_found_nothing_of() {
    let none = |s: &mut Scene, item: &str| match item {
        "end.two" => s.decide(item, "does-not-apply", ""),
        _ => s.backup(item, |form| form.choice = Some(Choice::Nothing)),
    };
    // The backup is attested before, too. Another item hangs on the decision.
    for (item, own, other) in [
        ("backup.one", None, None),
        (
            "end.two",
            Some("end.two attested"),
            Some("word.none unanswered"),
        ),
    ] {
        let own: Vec<&str> = own.into_iter().chain(other).collect();
        let confirmed = |days| {
            move |s: &mut Scene| {
                none(s, item);
                by_file(s, item, days);
            }
        };
        let supported = format!("{item} supported until {}", after(2).iso());
        let rows: Vec<&str> = Some(supported.as_str()).into_iter().chain(other).collect();
        check("in its last moment", confirmed(2), &rows);
        check("too old", confirmed(1), &own);
        let by_themselves = |s: &mut Scene| {
            none(s, item);
            empty_for(s, item, 2);
        };
        check("a person's own word", by_themselves, &own);
    }
    let done = |s: &mut Scene| {
        s.decide("end.two", "done", "");
        by_file(s, "end.two", 2);
    };
    check_row("another option", "end.two", done, "attested");
    let gone = |s: &mut Scene| by_file(s, "backup.gone", 2);
    check_row("let go", "backup.gone", gone, "");
}

#[test]
fn options_of_a_decision() {
    let done = |option: &'static str| {
        move |s: &mut Scene| {
            s.decide("end.two", "done", "");
            contradicts(s, "end.two", option);
        }
    };
    check_row("the chosen one", "end.two", done("done"), "contradicted");
    let settled = "attested";
    check_row("another one", "end.two", done("accepted"), settled);
    let not_yet = |s: &mut Scene| {
        s.decide("end.two", "not-yet", "");
        contradicts(s, "end.two", "not-yet");
    };
    check_row("what settles nothing", "end.two", not_yet, "not-yet");
    let before_why = |s: &mut Scene| {
        s.decide("end.two", "accepted", "");
        contradicts(s, "end.two", "accepted");
    };
    check_row("before its reason", "end.two", before_why, "contradicted");
    let none = |s: &mut Scene| contradicts(s, "end.one", "does-not-apply");
    check_row("none apply", "end.one", none, "contradicted");
    let other = |s: &mut Scene| contradicts(s, "end.one", "done");
    check_row("none apply, and another", "end.one", other, "");
    let undecided = |s: &mut Scene| {
        s.group("loose", Shortcut::OneByOne, "");
        contradicts(s, "end.one", "does-not-apply");
    };
    check_row("nothing said", "end.one", undecided, "unanswered");
}

#[test]
fn the_standing() {
    let says = |standing| move |s: &mut Scene| s.files.standings = vec![standing];
    check("the same", says(Standing::Member), &[]);
    check(
        "another one",
        says(Standing::Management),
        &["standing contradicted"],
    );
    // Where files disagree, one of them is wrong: until it is taken away nothing is settled.
    let both = vec![Standing::Member, Standing::Standalone];
    check(
        "files that disagree",
        |s| s.files.standings = both.clone(),
        &["standing contradicted"],
    );
    let unknown = |s: &mut Scene| {
        s.say("standing", Said::Standing(Standing::Unknown));
        s.files.standings = vec![Standing::Member];
    };
    let rows = ["standing unknown", "org.removal does not apply"];
    check("don't know", unknown, &rows);
    let doubted = |s: &mut Scene| s.doubt("standing");
    check("the file is gone", doubted, &["standing evidence-removed"]);
    let still = |s: &mut Scene| {
        s.doubt("standing");
        s.files.standings = vec![Standing::Standalone];
    };
    check("it is still there", still, &["standing contradicted"]);
}

#[test]
fn what_applies_because_it_is_listed() {
    let listed = |s: &mut Scene| {
        let finding = Finding {
            found: true,
            ..Finding::default()
        };
        s.findings.insert("word.found".to_owned(), finding);
    };
    check_row("listed", "word.found", listed, "unanswered");
    let settled = |s: &mut Scene| {
        listed(s);
        s.decide("word.found", "done", "");
    };
    check_row("answered", "word.found", settled, "attested");
    let not_listed = |s: &mut Scene| {
        s.findings
            .insert("word.found".to_owned(), Finding::default());
        s.decide("word.found", "not-yet", "");
    };
    check_row("a file that lists none", "word.found", not_listed, "");
    let gone = |s: &mut Scene| assert!(s.case.doubt("word.found"));
    check_row("gone, and never answered", "word.found", gone, "unanswered");
    let late = |s: &mut Scene| {
        s.case.doubt("word.found");
        s.decide("word.found", "done", "");
    };
    check_row("gone, and answered then", "word.found", late, "");
}

#[test]
fn a_grade_lapses() {
    let shown = |until: Timestamp| {
        move |s: &mut Scene| {
            let mut finding = found(0, Grade::Shown);
            finding.kept_in[0].until = Some(until);
            s.findings.insert("backup.graded".to_owned(), finding);
        }
    };
    let row = |what, until, expected| check_row(what, "backup.graded", shown(until), expected);
    row("for long", after(90), "shown until 2026-12-22T12:00:00Z");
    row("shorter", after(3), "shown until 2026-11-25T12:00:00Z");
    row("just now", NOON, "shown until 2026-11-22T12:00:00Z");
    row("just before", ms(NOON, -1), "grade-too-low");
    let attested = |s: &mut Scene| {
        let mut finding = found(0, Grade::Open);
        finding.kept_in[0].until = Some(after(3));
        s.say("backup.one", Said::Backup(kept_away()));
        s.findings.insert("backup.one".to_owned(), finding);
    };
    check_row("what raises nothing", "backup.one", attested, "");
    let unaged = |s: &mut Scene| {
        s.backup("backup.graded", |form| form.choice = Some(Choice::LetGo));
        s.backup("backup.graded", |form| form.why = "junk".to_owned());
        shown(after(3))(s);
    };
    check_row("let go", "backup.graded", unaged, "waived");
}

#[test]
fn regions_of_which_nothing_is_known() {
    let missing = |s: &mut Scene| s.files.regions_missing = true;
    check_row("a minimum", "backup.graded", missing, "grade-too-low");
    let attested = |s: &mut Scene| {
        s.item("backup.graded", "minimum_grade", json!("attested"));
        missing(s);
    };
    check_row("a person's word is enough", "backup.graded", attested, "");
}

/// The keys that two judgements mark.
fn marks(scene: &Scene, without: &Scene) -> (Vec<String>, Vec<String>) {
    let plan = scene.read();
    let before = scene.assess(&plan);
    let reopened = before.reopened(&without.assess(&plan), &plan);
    (before.contradicted(&plan), reopened)
}

#[test]
fn taking_a_file_away_reopens() {
    let nothing: (Vec<String>, Vec<String>) = (Vec::new(), Vec::new());
    let settled = Scene::settled();
    assert_eq!(marks(&settled, &settled), nothing);

    let mut listed = Scene::settled();
    listed.backup("backup.one", |form| form.choice = Some(Choice::Nothing));
    listed.files.standings = vec![Standing::Management];
    let mut without = Scene::settled();
    without.backup("backup.one", |form| form.choice = Some(Choice::Nothing));
    listed.find("backup.one", 2, None);
    let both = vec!["backup.one".to_owned(), "standing".to_owned()];
    assert_eq!(marks(&listed, &without), (both.clone(), both));

    let mut low = Scene::settled();
    low.find("backup.graded", 1, Some(Grade::Open));
    let graded = vec!["backup.graded".to_owned()];
    assert_eq!(marks(&low, &Scene::settled()), (Vec::new(), graded));
    assert_eq!(marks(&low, &low), nothing);

    // An answer that a file settled and does not any more is outstanding by itself.
    assert_eq!(marks(&Scene::settled(), &low), nothing);
}

#[test]
fn a_mark_is_made_once() {
    let mut scene = Scene::settled();
    assert!(scene.case.doubt("backup.one"));
    assert!(!scene.case.doubt("backup.one"));
    let answer = scene.case.answer("backup.one").expect("an answer");
    assert_eq!((answer.at, answer.doubted), (NOON, true));
    assert!(scene.case.doubt("nobody.said"));
    assert_eq!(
        scene.case.said("nobody.said"),
        Some(&Said::Text(String::new()))
    );
}

#[test]
fn files_behind_an_item() {
    let file = |id: &str| FileMark {
        id: id.to_owned(),
        kind: "copy-jobs".to_owned(),
        account: AccountId::parse("111122223333").ok(),
        taken_at: NOON,
        digest: id.repeat(4),
    };
    let finding = Finding {
        files: vec!["b".to_owned()],
        ..Finding::default()
    };
    let evidence = Evidence {
        files: vec![file("a"), file("b")],
        ..Evidence::new([("backup.one".to_owned(), finding)])
    };
    let of = |item| evidence.files_of(item).cloned().collect::<Vec<_>>();
    assert_eq!(of("backup.one"), [file("b")]);
    assert_eq!(of("backup.week"), []);
}
