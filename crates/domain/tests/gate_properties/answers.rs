//! Any answer, drawn so that answers often meet: few moments, few texts.

use domain::answer::{
    AS_CATEGORY, Answer, BackupForm, Basis, Choice, DecisionForm, Outcome, OutcomeForm, Place,
    Restore, Said, ShortcutForm, ThereForm,
};
use domain::plan::Shortcut;
use domain::standing::{Route, Standing};
use domain::time::Timestamp;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use crate::common::{ACCOUNT, DAY, ELSEWHERE, NOON, ms};
use crate::plans::OPTIONS;

/// Texts that mean something to the gate, and hard ones.
pub(crate) fn text() -> impl Strategy<Value = String> {
    let known = vec![
        "",
        " ",
        "…",
        "junk",
        "the safe",
        ACCOUNT,
        ELSEWHERE,
        "1111-2222-3333",
        "2026-11-22",
        "2026-11-23",
        "2026-10-23",
        "2027-01-01",
        "\"\\/",
        "\u{202e}אב🧨",
        "\u{0}\u{7f}\n",
    ];
    prop_oneof![
        6 => select(known).prop_map(str::to_owned),
        1 => vec(any::<char>(), 0..8).prop_map(String::from_iter),
    ]
}

fn backup() -> impl Strategy<Value = Said> {
    (
        (
            option::of(select(Choice::ALL)),
            option::of(select(Place::ALL)),
        ),
        (any::<bool>(), option::of(select(Restore::ALL))),
        (text(), text(), text(), text()),
    )
        .prop_map(
            |(
                (choice, place),
                (there, restore),
                (destination_account, location, copied_on, why),
            )| {
                let form = BackupForm {
                    there,
                    choice,
                    place,
                    destination_account,
                    location,
                    copied_on,
                    restore,
                    why,
                };
                Said::Backup(form)
            },
        )
}

fn decision() -> impl Strategy<Value = Said> {
    let mut options = OPTIONS.to_vec();
    options.extend([AS_CATEGORY, "gone"]);
    (option::of(select(options)), text()).prop_map(|(option, why)| {
        Said::Decision(DecisionForm {
            option: option.map(str::to_owned),
            why,
        })
    })
}

fn shortcut() -> impl Strategy<Value = Said> {
    (select(Shortcut::ALL), text())
        .prop_map(|(choice, why)| Said::Shortcut(ShortcutForm { choice, why }))
}

fn outcome() -> impl Strategy<Value = Said> {
    (option::of(select(Outcome::ALL)), text(), text()).prop_map(|(outcome, closed_on, seen)| {
        Said::Outcome(OutcomeForm {
            outcome,
            closed_on,
            seen,
        })
    })
}

/// The confirmations of what is there, beside a few items.
pub(crate) fn there() -> impl Strategy<Value = Said> {
    let beside = subsequence(vec!["i0", "i1", "i2"], 0..3);
    (option::of(select(Basis::ALL)), beside).prop_map(|(basis, beside)| {
        let beside = beside.into_iter().map(str::to_owned).collect();
        Said::There(ThereForm { basis, beside })
    })
}

pub(crate) fn said() -> impl Strategy<Value = Said> {
    prop_oneof![
        1 => text().prop_map(Said::Text),
        1 => select(Standing::ALL).prop_map(Said::Standing),
        1 => select(Route::ALL).prop_map(Said::Route),
        1 => shortcut(),
        3 => backup(),
        3 => decision(),
        1 => any::<bool>().prop_map(Said::Statement),
        1 => outcome(),
        1 => there(),
    ]
}

/// Moments about noon, within and beyond what the gate accepts.
fn moment() -> impl Strategy<Value = Timestamp> {
    let day = DAY as i64;
    let offsets = vec![0, 0, 0, 1, -1, day, day + 1, 40 * day, -8 * day, -31 * day];
    select(offsets).prop_map(|offset| ms(NOON, offset))
}

pub(crate) fn answer() -> impl Strategy<Value = Answer> {
    let by = select(vec!["", "", "", "Ana", "\u{202e}אב🧨"]);
    let doubted = prop::bool::weighted(0.2);
    (said(), moment(), 0..4_u32, doubted, by).prop_map(|(said, at, revision, doubted, by)| Answer {
        said,
        at,
        revision,
        doubted,
        by: by.to_owned(),
        parts: None,
        contradicted: false,
        of_file: false,
        heading: None,
    })
}
