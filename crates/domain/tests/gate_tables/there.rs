//! What is there: one confirmation for the backups about which nothing else is said.

use domain::answer::{BackupForm, Basis, Said};
use domain::case::{NOTHING_ELSE, NOTHING_OF_THE_REST};
use domain::evidence::{AtHand, Evidence, Finding};
use domain::gate::{Judgement, Loading, Question};
use domain::grade::Grade;
use domain::reason::Reason;
use domain::time::Timestamp;

use crate::common::{self, ACCOUNT, NOON, after, answer, kept, ms};
use crate::there_scene::{World, nothing, plan, ticked};

fn not_there(grade: Grade, until: Timestamp) -> Judgement {
    Judgement::NotThere { grade, until }
}

#[test]
fn the_row_stands_for_all_that_nobody_spoke_of() {
    let world = World::new();
    world.check(&[("there", "unanswered")]);
    let assessment = world.assess();
    assert_eq!(assessment.there(), Some(Err(Reason::Unanswered)));
    assert_eq!((assessment.settled(), assessment.required()), (6, 7));
    assert_eq!(world.judged("backup.one"), Judgement::Waiting);
    assert_eq!(world.judged("backup.member"), Judgement::DoesNotApply);
    assert!(matches!(
        world.judged("backup.always"),
        Judgement::Settled { .. }
    ));
    assert!(assessment.permit(ACCOUNT).is_none());

    let world = World::confirmed(Basis::Bills);
    world.check(&[]);
    let assessment = world.assess();
    assert_eq!(assessment.there(), Some(Ok(Basis::Bills)));
    assert_eq!((assessment.settled(), assessment.required()), (7, 7));
    assert_eq!(
        world.judged("backup.one"),
        not_there(Grade::Attested, after(30))
    );
    assert_eq!(
        world.judged("backup.extra"),
        not_there(Grade::Attested, after(30))
    );
    assert!(assessment.permit(ACCOUNT).is_some());
    assert!(!assessment.agrees(&World::new().assess()));
}

#[test]
fn what_is_asked_by_itself_is_never_settled_by_it() {
    let mut world = World::confirmed(Basis::Bills);
    world.case.remove("backup.always");
    world.case.remove("other");
    world.check(&[("backup.always", "unanswered"), ("other", "unanswered")]);
}

#[test]
fn an_answer_of_its_own_is_judged_as_ever() {
    let mut world = World::new();
    world.say("backup.one", kept());
    world.say("backup.two", nothing());
    world.check(&[]);
    assert_eq!(world.assess().there(), None, "nothing is left to say it of");
    assert_eq!(world.assess().required(), 8);
    world.say(
        "backup.two",
        BackupForm {
            location: String::new(),
            ..kept()
        },
    );
    world.confirm(Basis::Bills, &[]);
    world.check(&[("backup.two", "where-missing")]);
    world.say("backup.two", nothing());
    world.list("backup.two");
    world.find("backup.two", |finding| {
        finding.contradicted = vec!["nothing".to_owned()]
    });
    world.check(&[("backup.two", "contradicted")]);
}

#[test]
fn what_is_ticked_is_asked() {
    for confirmed in [false, true] {
        let mut world = World::new();
        if confirmed {
            world.confirm(Basis::Bills, &[]);
        }
        world.say("backup.one", ticked());
        let mut expected = vec![("backup.one", "unanswered")];
        expected.extend((!confirmed).then_some(("there", "unanswered")));
        world.check(&expected);
        world.say(
            "backup.one",
            BackupForm {
                there: true,
                ..kept()
            },
        );
        world.check(&expected[1..]);
    }
}

/// The answers are lost that the confirmation was given beside: it never spoke of these.
#[test]
fn it_does_not_speak_of_what_it_was_said_beside() {
    let mut world = World::new();
    world.confirm(Basis::Bills, &["backup.one"]);
    world.check(&[("backup.one", "unanswered")]);
    world.say("backup.one", kept());
    world.check(&[]);
    world.put(NOTHING_ELSE, None, &["backup.one"], NOON);
    world.case.remove("backup.one");
    world.check(&[("there", "unanswered")]);
}

#[test]
fn what_a_file_lists_is_there() {
    let listed: [fn(&mut World); 2] = [
        |world| world.list("backup.one"),
        |world| {
            world.find("backup.one", |finding| {
                finding.contradicted = vec!["nothing".to_owned()]
            })
        },
    ];
    for list in listed {
        let mut world = World::new();
        list(&mut world);
        world.check(&[("backup.one", "unanswered"), ("there", "unanswered")]);
        assert_eq!(world.assess().contradicted(&plan()), [""; 0]);
        // The bills are contradicted. Of a file, only what it lists was left open.
        for (basis, reason) in [(Basis::Bills, "contradicted"), (Basis::File, "unanswered")] {
            let mut world = World::confirmed(basis);
            let before = world.assess();
            list(&mut world);
            world.check(&[("backup.one", reason)]);
            let contradicted = world.assess().contradicted(&plan());
            assert_eq!(contradicted == ["backup.one"], reason == "contradicted");
            assert_eq!(world.assess().reopened(&before, &plan()), ["backup.one"]);
            world.rest();
            world.check(&[("backup.one", reason)]);
            // The file is taken away.
            world.case.doubt("backup.one");
            world.find("backup.one", |finding| *finding = Finding::default());
            world.check(&[("backup.one", "evidence-removed")]);
            world.say("backup.one", nothing());
            world.check(&[]);
        }
    }
}

#[test]
fn a_files_emptiness_settles_what_it_covers() {
    let mut world = World::confirmed(Basis::File);
    world.check(&[]);
    assert_eq!(world.assess().there(), Some(Ok(Basis::File)));
    assert_eq!(
        world.judged("backup.one"),
        not_there(Grade::Supported, after(5))
    );
    assert_eq!(world.assess().next(), Some(after(5)));
    world.empty("backup.one", Some(after(20)));
    assert_eq!(
        world.judged("backup.one"),
        not_there(Grade::Supported, after(7))
    );
    assert_eq!(world.assess().next(), Some(after(6)));
    world.empty("backup.one", None);
    world.check(&[("backup.one", "not-asked")]);
    assert_eq!(world.assess().required(), 8, "it counts by itself");
    world.empty("backup.two", None);
    world.check(&[("backup.one", "not-asked"), ("backup.two", "not-asked")]);
    assert_eq!(world.assess().there(), Some(Ok(Basis::File)));
    assert_eq!(
        world.assess().nothing_of_the_rest(),
        Err(Reason::Unanswered)
    );
    world.rest();
    world.check(&[]);
    assert_eq!(world.assess().nothing_of_the_rest(), Ok(()));
    assert_eq!(
        world.judged("backup.one"),
        not_there(Grade::Attested, after(7))
    );
    world.put(
        NOTHING_OF_THE_REST,
        Some(Basis::Bills),
        &[],
        ms(NOON, -29 * common::DAY as i64),
    );
    assert_eq!(
        world.judged("backup.one"),
        not_there(Grade::Attested, after(1))
    );
    world.put(NOTHING_OF_THE_REST, None, &[], NOON);
    world.check(&[("backup.one", "not-asked"), ("backup.two", "not-asked")]);
}

#[test]
fn it_grows_old() {
    let mut world = World::confirmed(Basis::Bills);
    world.now = after(30);
    world
        .case
        .put("other", answer(Said::Backup(kept()), world.now, 1));
    world.case.put(
        "backup.always",
        answer(Said::Backup(nothing()), world.now, 1),
    );
    world.check(&[]);
    world.now = ms(world.now, 1);
    world.check(&[("there", "confirm-again")]);
    assert_eq!(world.judged("backup.one"), Judgement::Waiting);

    let mut world = World::confirmed(Basis::File);
    world.now = after(5);
    world.check(&[]);
    world.now = ms(after(5), 1);
    world.check(&[("backup.one", "not-asked")]);
    world.now = after(7);
    world.check(&[("backup.one", "not-asked"), ("backup.two", "not-asked")]);
    assert_eq!(world.assess().next(), Some(after(7)));
    world.now = ms(after(7), 1);
    world.check(&[("there", "confirm-again")]);
}

#[test]
fn why_it_is_asked_again() {
    type Change = fn(&mut World);
    for basis in [Basis::Bills, Basis::File] {
        let changes: [(&str, Change); 5] = [
            ("unanswered", |world| {
                world.put(NOTHING_ELSE, None, &[], NOON)
            }),
            ("unanswered", |world| {
                world
                    .case
                    .put(NOTHING_ELSE, answer(Said::Text("x".to_owned()), NOON, 0))
            }),
            ("in-the-future", |world| {
                let ahead = ms(after(1), 1);
                let Some(Said::There(form)) = world.case.said(NOTHING_ELSE).cloned() else {
                    panic!()
                };
                world
                    .case
                    .put(NOTHING_ELSE, answer(Said::There(form), ahead, 0));
            }),
            ("clock-corrected", |world| {
                world.case.corrected = NOON;
                for key in ["standing", "route", "backup.always", "final", "other"] {
                    let said = world.case.answer(key).cloned().expect("an answer");
                    world.case.put(
                        key,
                        domain::answer::Answer {
                            at: ms(NOON, 1),
                            ..said
                        },
                    );
                }
            }),
            ("evidence-removed", |world| {
                world.case.doubt(NOTHING_ELSE);
            }),
        ];
        for (reason, change) in changes {
            let mut world = World::confirmed(basis);
            change(&mut world);
            world.check(&[("there", reason)]);
            assert_eq!(world.assess().contradicted(&plan()), [""; 0]);
        }
    }
}

#[test]
fn so_is_the_rest() {
    let open = |change: fn(&mut World)| {
        let mut world = World::confirmed(Basis::File);
        world.empty("backup.one", None);
        world.rest();
        change(&mut world);
        world.assess().nothing_of_the_rest()
    };
    assert_eq!(open(|_| {}), Ok(()));
    assert_eq!(
        open(|world| world.now = ms(after(30), 1)),
        Err(Reason::ConfirmAgain)
    );
    assert_eq!(
        open(|world| world.case.corrected = NOON),
        Err(Reason::ClockCorrected)
    );
    assert_eq!(
        open(|world| assert!(world.case.doubt(NOTHING_OF_THE_REST))),
        Err(Reason::EvidenceRemoved)
    );
    let ahead = ms(after(1), 1);
    let mut world = World::confirmed(Basis::File);
    world.empty("backup.one", None);
    world.put(NOTHING_OF_THE_REST, Some(Basis::Bills), &[], ahead);
    assert_eq!(
        world.assess().nothing_of_the_rest(),
        Err(Reason::InTheFuture)
    );
    // It comes of age by itself.
    let (plan, before) = (plan(), world.assess());
    world.now = ms(world.now, 1);
    let question = Question {
        plan: &plan,
        case: &world.case,
        evidence: &world.evidence,
        closing: &[],
        loading: Loading::Nothing,
        now: world.now,
    };
    assert_eq!(before.reassess(&question, &[]), world.assess());
    assert!(world.assess().is_open());
}

#[test]
fn the_file_is_taken_away() {
    let world = World::confirmed(Basis::File);
    let with = world.assess();
    let mut without = World::confirmed(Basis::File);
    without.evidence = Evidence::default();
    without.check(&[("there", "evidence-removed")]);
    assert_eq!(with.reopened(&without.assess(), &plan()), [NOTHING_ELSE]);
    // It is not known yet whether it is there.
    for (at_hand, reason) in [
        (AtHand::Unread, "evidence-unread"),
        (AtHand::Unreadable, "evidence-unreadable"),
    ] {
        without.evidence.at_hand = at_hand;
        without.check(&[("evidence", reason), ("there", reason)]);
        let reopened = with.reopened(&without.assess(), &plan());
        assert_eq!(reopened, [""; 0]);
    }
    // Bills need no file.
    let mut bills = World::confirmed(Basis::Bills);
    bills.evidence.at_hand = AtHand::Unread;
    bills.check(&[("evidence", "evidence-unread")]);
}

#[test]
fn it_comes_of_age_by_itself() {
    let mut world = World::new();
    world.put(NOTHING_ELSE, Some(Basis::Bills), &[], ms(after(1), 1));
    world.check(&[("there", "in-the-future")]);
    let before = world.assess();
    world.now = ms(world.now, 1);
    assert_eq!(world.again(before, &[]), world.assess());
    world.check(&[]);
}

/// What hangs on it is judged again with it.
#[test]
fn a_confirmation_is_judged_again() {
    // What the file could not show.
    let mut world = World::confirmed(Basis::File);
    world.empty("backup.one", None);
    let before = world.assess();
    world.rest();
    assert_eq!(world.again(before, &[NOTHING_OF_THE_REST]), world.assess());
    // The same, said in the same moment beside something else.
    let mut world = World::new();
    world.confirm(Basis::Bills, &["backup.one"]);
    let before = world.assess();
    world.confirm(Basis::Bills, &[]);
    assert_eq!(world.again(before, &[NOTHING_ELSE]), world.assess());
}
