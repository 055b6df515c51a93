//! Any record, cut or changed anywhere.

use std::collections::BTreeMap;

use domain::account::AccountId;
use domain::answer::{
    AS_CATEGORY, Answer, BackupForm, Basis, Choice, DecisionForm, Outcome, OutcomeForm, Place,
    Restore, Said, ShortcutForm, ThereForm,
};
use domain::case::Case;
use domain::plan::Shortcut;
use domain::record::{Record, RecordErrorCode};
use domain::standing::{Route, Standing};
use domain::time::Timestamp;
use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{Index, select, subsequence};

use super::sample::written_of;

fn typed() -> impl Strategy<Value = String> {
    let hard = select(vec![
        "",
        "<script>",
        "\u{202e}אב",
        "🧨\u{fe0f}",
        "\u{0}\u{1f}",
        "\\\"",
        "a|b`c`",
        "\r\n\u{2028}",
    ]);
    prop_oneof![
        hard.prop_map(str::to_owned),
        vec(any::<char>(), 0..12).prop_map(String::from_iter)
    ]
}

fn said() -> impl Strategy<Value = Said> {
    let listed = |values: &'static [Choice]| option::of(select(values));
    let backup = (
        (
            (any::<bool>(), listed(Choice::ALL)),
            option::of(select(Place::ALL)),
            option::of(select(Restore::ALL)),
        ),
        (typed(), typed(), typed(), typed()),
    );
    let backup = backup.prop_map(
        |(((there, choice), place, restore), (destination_account, location, copied_on, why))| {
            Said::Backup(BackupForm {
                there,
                choice,
                place,
                destination_account,
                location,
                copied_on,
                restore,
                why,
            })
        },
    );
    let options = vec!["does-not-apply", "not-yet", "done", AS_CATEGORY, "other"];
    let decision = (option::of(select(options)), typed()).prop_map(|(option, why)| {
        Said::Decision(DecisionForm {
            option: option.map(str::to_owned),
            why,
        })
    });
    let outcome = (option::of(select(Outcome::ALL)), typed(), typed()).prop_map(
        |(outcome, closed_on, seen)| {
            Said::Outcome(OutcomeForm {
                outcome,
                closed_on,
                seen,
            })
        },
    );
    let beside = subsequence(vec!["backup.rds", "backup.s3"], 0..3);
    let there = (option::of(select(Basis::ALL)), beside).prop_map(|(basis, beside)| {
        let beside = beside.into_iter().map(str::to_owned).collect();
        Said::There(ThereForm { basis, beside })
    });
    prop_oneof![
        typed().prop_map(Said::Text),
        select(Standing::ALL).prop_map(Said::Standing),
        select(Route::ALL).prop_map(Said::Route),
        (select(Shortcut::ALL), typed())
            .prop_map(|(choice, why)| Said::Shortcut(ShortcutForm { choice, why })),
        backup,
        decision,
        any::<bool>().prop_map(Said::Statement),
        outcome,
        there,
    ]
}

prop_compose! {
    fn answers()(
        keys in btree_map(
            prop_oneof![
                select(vec![
                    "account-name", "answered-by", "standing", "route", "outcome", "backup", "data", "ends",
                    "backup.s3", "backup.rds", "end.one", "more.member", "more.read", "more.extra",
                    "there.nothing-else", "there.rest",
                ]).prop_map(str::to_owned),
                typed(),
            ],
            (said(), any::<u64>(), 0..3_u32, any::<bool>(), prop_oneof![Just(String::new()), typed()]),
            0..16,
        )
    ) -> BTreeMap<String, Answer> {
        let answer = |(said, at, revision, doubted, by)| Answer { said, at: Timestamp(at), revision, doubted, by, parts: None, contradicted: false, of_file: false, heading: None };
        keys.into_iter().map(|(key, parts)| (key, answer(parts))).collect()
    }
}

prop_compose! {
    fn cases()(answers in answers(), account in option::of(select(vec!["111122223333", "000000000000"]))) -> Case {
        let mut case = Case::new(account.and_then(|id| AccountId::parse(id).ok()));
        for (key, answer) in answers {
            case.put(&key, answer);
        }
        case
    }
}

/// The places of letters and digits inside strings, names of members included. A letter that
/// follows a backslash spells another character and is left out.
pub(super) fn letters(text: &str) -> Vec<usize> {
    let mut places = Vec::new();
    let (mut inside, mut escaped) = (false, 0);
    for (place, c) in text.char_indices() {
        match c {
            _ if escaped > 0 => escaped = if c == 'u' { 4 } else { escaped - 1 },
            '\\' => escaped = 1,
            '"' => inside = !inside,
            c if inside && c.is_ascii_alphanumeric() => places.push(place),
            _ => {}
        }
    }
    places
}

proptest! {
    #[test]
    fn any_record_comes_back(case in cases()) {
        let written = written_of(&case);
        let record = Record::read(&written.to_json()).unwrap();
        prop_assert_eq!(record.written(), written);
        // Its answers are those of the case, so that the closing can be continued.
        prop_assert!(record.answers.iter().map(|(key, answer)| (key.as_str(), answer)).eq(case.answers()));
    }

    #[test]
    fn cut_anywhere_it_is_no_record(case in cases(), cut in any::<Index>()) {
        let text = written_of(&case).to_json();
        let ends: Vec<usize> = text.char_indices().map(|(place, _)| place).collect();
        let end = ends[cut.index(ends.len())];
        let code = Record::read(&text[..end]).map_err(|error| error.code);
        let expected = if end == 0 { RecordErrorCode::NotARecord } else { RecordErrorCode::Truncated };
        prop_assert_eq!(code, Err(expected));
    }

    #[test]
    fn another_letter_anywhere_is_an_alteration(
        case in cases(),
        place in any::<Index>(),
        other in select(('0'..='9').chain('a'..='z').chain('A'..='Z').collect::<Vec<char>>()),
    ) {
        let mut text = written_of(&case).to_json();
        let places = letters(&text);
        let place = places[place.index(places.len())];
        prop_assume!(!text[place..].starts_with(other));
        text.replace_range(place..=place, other.encode_utf8(&mut [0; 4]));
        let code = Record::read(&text).map_err(|error| error.code);
        prop_assert_eq!(code, Err(RecordErrorCode::Altered));
    }
}
