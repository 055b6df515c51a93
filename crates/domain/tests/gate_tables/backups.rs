//! Backups: what was answered, each field of `kept`, and what files say about it.

use domain::answer::{BackupForm, Choice, Place, Restore, Said};
use domain::grade::Grade;
use domain::plan::Shortcut;
use serde_json::json;

use crate::check::{check, check_row};
use crate::common::{ACCOUNT, ELSEWHERE, id, kept, kept_away};
use crate::scene::Scene;

#[track_caller]
fn one(what: &str, change: impl FnOnce(&mut BackupForm), expected: &str) {
    check_row(
        what,
        "backup.one",
        |s| s.backup("backup.one", change),
        expected,
    );
}

#[test]
fn answered() {
    check_row(
        "never",
        "backup.one",
        |s| s.case.remove("backup.one"),
        "unanswered",
    );
    one("taken back", |form| form.choice = None, "unanswered");
    one("nothing", |form| form.choice = Some(Choice::Nothing), "");
    let nothing_else = BackupForm {
        choice: Some(Choice::Nothing),
        ..BackupForm::default()
    };
    one(
        "nothing, and no other field",
        |form| *form = nothing_else,
        "",
    );
}

#[test]
fn let_go() {
    let let_go = |why: &'static str| {
        |form: &mut BackupForm| {
            form.choice = Some(Choice::LetGo);
            form.why = why.to_owned();
        }
    };
    one("a decision, not a claim that ages", let_go("old"), "waived");
    one("without a reason", let_go(""), "why-missing");
    one("for —", let_go(" — "), "why-missing");
    one("in any script", let_go("не нужно"), "waived");
}

#[test]
fn place_and_destination() {
    let destination = |account: &'static str| {
        |form: &mut BackupForm| {
            form.place = Some(Place::OtherAccount);
            form.destination_account = account.to_owned();
        }
    };
    one(
        "neither elsewhere nor outside",
        |form| form.place = None,
        "place-missing",
    );
    one("no account", destination(""), "destination-missing");
    one("a blank account", destination("  "), "destination-missing");
    one("a name", destination("the archive"), "destination-invalid");
    one("hyphens only", destination("-"), "destination-invalid");
    one(
        "too short",
        destination("99998888777"),
        "destination-invalid",
    );
    one("itself", destination("1111-2222-3333"), "inside-account");
    for itself in [
        "１１１１２２２２３３３３",
        "1111.2222.3333",
        "1111/2222/3333",
        "١١١١ ٢٢٢٢ ٣٣٣٣",
        "11\u{200b}11 2222·3333",
    ] {
        one(itself, destination(itself), "inside-account");
    }
    one("another", destination(ELSEWHERE), "");
    one(
        "another, as it is spoken",
        destination(" 9999 8888 7777 "),
        "",
    );
    one(
        "a field not used",
        |form| form.destination_account = ACCOUNT.to_owned(),
        "",
    );
}

#[test]
fn location() {
    let location = |text: &'static str| |form: &mut BackupForm| form.location = text.to_owned();
    one("nowhere", location(""), "where-missing");
    one("blank", location(" \t"), "where-missing");
    one("unreadable", location("…?!"), "where-unreadable");
    one("itself", location("1111 2222 3333"), "inside-account");
    one(
        "in words",
        location("account 111122223333, vault b"),
        "inside-account",
    );
    let vault = "arn:aws:backup:eu-west-1:111122223333:backup-vault:other";
    one("a vault inside", location(vault), "inside-account");
    one("only named so", location("s3://backup-of-111122223333"), "");
    let elsewhere_but_inside = |form: &mut BackupForm| {
        form.place = Some(Place::OtherAccount);
        form.destination_account = ELSEWHERE.to_owned();
        form.location = vault.to_owned();
    };
    one("the two disagree", elsewhere_but_inside, "inside-account");
}

#[test]
fn restore_and_day() {
    one(
        "no word on restoring",
        |form| form.restore = None,
        "restore-missing",
    );
    one(
        "a restore was tried",
        |form| form.restore = Some(Restore::Tried),
        "",
    );
    let copied = |text: &'static str| |form: &mut BackupForm| form.copied_on = text.to_owned();
    one("a blank day", copied("  "), "");
    one("in words", copied("soon"), "copied-on-invalid");
    one("no such day", copied("2026-11-31"), "copied-on-invalid");
    one(
        "today",
        copied(" 2026-11-22 "),
        "attested until 2026-12-22T00:00:00Z",
    );
    one(
        "a while ago",
        copied("2026-10-24"),
        "attested until 2026-11-23T00:00:00Z",
    );
    one("too long ago", copied("2026-10-23"), "confirm-again");
    one(
        "tomorrow somewhere",
        copied("2026-11-23"),
        "attested until 2026-12-23T00:00:00Z",
    );
    one("ahead", copied("2026-11-24"), "copied-on-future");
}

#[test]
fn the_first_thing_missing_is_named() {
    let mut form = BackupForm {
        choice: Some(Choice::Kept),
        ..BackupForm::default()
    };
    form.copied_on = "soon".to_owned();
    one("all", |old| *old = form.clone(), "place-missing");
    form.place = Some(Place::OtherAccount);
    one("then", |old| *old = form.clone(), "destination-missing");
    form.destination_account = ELSEWHERE.to_owned();
    one("then", |old| *old = form.clone(), "where-missing");
    form.location = "vault".to_owned();
    one("then", |old| *old = form.clone(), "restore-missing");
    form.restore = Some(Restore::Tried);
    one("then", |old| *old = form.clone(), "copied-on-invalid");
}

#[test]
fn other_accounts_being_closed() {
    let other = |s: &mut Scene| s.closing.push(id(ELSEWHERE));
    check("nobody's copy lies there", other, &[]);
    let kept_there = |s: &mut Scene| {
        other(s);
        s.backup("backup.one", |form| {
            form.place = Some(Place::OtherAccount);
            form.destination_account = ELSEWHERE.to_owned();
        });
        s.backup("backup.week", |form| {
            form.location = format!("account {ELSEWHERE}")
        });
    };
    let rows = ["backup.one closing-account", "backup.week closing-account"];
    check("copies that will go too", kept_there, &rows);
    let both = |s: &mut Scene| {
        other(s);
        s.backup("backup.one", |form| {
            form.location = format!("{ELSEWHERE} or {ACCOUNT}")
        });
    };
    check_row("the nearer reason", "backup.one", both, "inside-account");
    let draft = |s: &mut Scene| {
        s.case.account = None;
        s.backup("backup.one", |form| form.location = ACCOUNT.to_owned());
    };
    let rows = ["account id-changed", "backup.one closing-account"];
    check("a draft beside the account", draft, &rows);
}

#[test]
fn minimum_grade() {
    let graded = |existing, worst| move |s: &mut Scene| s.find("backup.graded", existing, worst);
    let check = |what, change: &dyn Fn(&mut Scene), expected| {
        check_row(what, "backup.graded", change, expected);
    };
    check("no file", &|s| s.findings.clear(), "grade-too-low");
    check("a file without copies", &graded(3, None), "grade-too-low");
    check(
        "a resource without a copy",
        &graded(3, Some(Grade::Open)),
        "grade-too-low",
    );
    check(
        "on somebody's word",
        &graded(3, Some(Grade::Attested)),
        "grade-too-low",
    );
    check("supported", &graded(3, Some(Grade::Supported)), "");
    let shown = "shown until 2026-12-22T12:00:00Z";
    check("shown", &graded(3, Some(Grade::Shown)), shown);
    let nothing = |s: &mut Scene| {
        s.findings.clear();
        s.backup("backup.graded", |form| form.choice = Some(Choice::Nothing));
    };
    let attested = "attested until 2026-12-22T12:00:00Z";
    check("only `kept` needs the grade", &nothing, attested);
    let missing = |s: &mut Scene| {
        s.findings.clear();
        s.backup("backup.graded", |form| form.location.clear());
    };
    check("the place comes first", &missing, "where-missing");
}

#[test]
fn grades_are_raised_and_not_lowered() {
    let found = |worst| {
        move |s: &mut Scene| {
            s.say("backup.one", Said::Backup(kept_away()));
            s.find("backup.one", 1, Some(worst));
        }
    };
    let check = |worst, expected| check_row("found", "backup.one", found(worst), expected);
    check(Grade::Open, "");
    check(Grade::Waived, "");
    check(Grade::Attested, "");
    check(Grade::Supported, "supported until 2026-12-22T12:00:00Z");
    check(Grade::Shown, "shown until 2026-12-22T12:00:00Z");
    let enough = |s: &mut Scene| s.item("backup.one", "minimum_grade", json!("attested"));
    check_row("a person's word is enough", "backup.one", enough, "");
}

#[test]
fn contradiction() {
    let nothing = |existing| {
        move |s: &mut Scene| {
            s.backup("backup.one", |form| form.choice = Some(Choice::Nothing));
            s.find("backup.one", existing, None);
        }
    };
    let check = |what, change: &dyn Fn(&mut Scene), expected| {
        check_row(what, "backup.one", change, expected);
    };
    check("a file that lists nothing", &nothing(0), "");
    check("a file that lists something", &nothing(1), "contradicted");
    check(
        "a file that lists what is kept",
        &|s| s.find("backup.one", 9, None),
        "",
    );
    let elsewhere = |s: &mut Scene| {
        nothing(0)(s);
        s.find("backup.week", 3, None);
    };
    check("a file about something else", &elsewhere, "");
    let wholesale = |s: &mut Scene| {
        s.group("data", Shortcut::NothingOfThisKind, "");
        s.backup("backup.one", |form| form.choice = Some(Choice::AsCategory));
        s.find("backup.one", 1, Some(Grade::Shown));
    };
    check("the wholesale answer, too", &wholesale, "contradicted");
}

#[test]
fn doubt_outlasts_the_file() {
    check_row(
        "the file is gone",
        "backup.one",
        |s| s.doubt("backup.one"),
        "evidence-removed",
    );
    let still = |s: &mut Scene| {
        s.backup("backup.one", |form| form.choice = Some(Choice::Nothing));
        s.find("backup.one", 1, None);
        s.doubt("backup.one");
    };
    check_row("the file is there", "backup.one", still, "contradicted");
    check_row(
        "let go",
        "backup.gone",
        |s| s.doubt("backup.gone"),
        "evidence-removed",
    );
    check_row(
        "a decision",
        "end.two",
        |s| s.doubt("end.two"),
        "evidence-removed",
    );
    check_row(
        "a statement",
        "word.lost",
        |s| s.doubt("word.lost"),
        "evidence-removed",
    );
    let again = |s: &mut Scene| {
        s.doubt("backup.one");
        s.backup("backup.one", |form| *form = kept());
    };
    check_row("said again", "backup.one", again, "");
}
