//! Everything that files name by a code has its own words in every language.

use std::collections::BTreeSet;

use domain::standing::{Route, Standing};
use evidence::combine::Verdict;
use evidence::facts::{AccountState, Caller, CommitmentKind};
use evidence::kind::Kind;
use evidence::problem::Problem;
use evidence::refusal::{OutputForm, Refusal, RefusalCode, SecretKind};
use evidence::services::Class;
use messages::examiner::{LANGUAGES, Say, Words};

use super::{closed, kind, refusal};

/// The words of all values of a list: there, and no two the same.
#[track_caller]
fn check<T: Copy>(all: &[T], says: impl Fn(T) -> Say) {
    for (language, _) in LANGUAGES {
        let words = Words::of(language).unwrap();
        let texts: Vec<String> = all
            .iter()
            .map(|one| words.get(says(*one)).to_owned())
            .collect();
        assert!(texts.iter().all(|text| !text.trim().is_empty()));
        let different: BTreeSet<&String> = texts.iter().collect();
        assert_eq!(different.len(), texts.len(), "{language}: {texts:?}");
    }
}

#[test]
fn every_code_has_its_words() {
    check(Kind::ALL, kind::title);
    check(Kind::ALL, kind::reason);
    check(Problem::ALL, closed::problem);
    check(Verdict::ALL, closed::verdict);
    check(Verdict::ALL, closed::short_verdict);
    check(Class::ALL, closed::class);
    check(AccountState::ALL, closed::state);
    check(Caller::ALL, closed::caller);
    check(CommitmentKind::ALL, closed::commitment);
    check(Standing::ALL, closed::standing);
    check(Route::ALL, closed::route);
}

/// One refusal of each code, of each kind of secret and of each form of output.
fn refusals() -> Vec<Refusal> {
    let error = |operation: &str| Refusal::ErrorMessage {
        error: "AccessDeniedException".to_owned(),
        operation: operation.to_owned(),
    };
    let mut all = vec![
        Refusal::TooLarge,
        Refusal::Empty,
        Refusal::Utf16,
        Refusal::Binary,
        Refusal::Html,
        error(""),
        error("ListAccounts"),
        Refusal::DocumentationExample,
        Refusal::CommandInput("ResourceArn".to_owned()),
        Refusal::CutOff,
        Refusal::Malformed {
            at: 7,
            expected: "a name",
        },
        Refusal::DuplicateMember { at: 7 },
        Refusal::TooDeep { at: 7 },
        Refusal::OutOfProportion { limit: 7 },
        Refusal::Queried(None),
        Refusal::UngroupedCosts,
        Refusal::Unrecognised { expected: "x" },
    ];
    let kinds = Kind::ALL.iter().copied();
    // No command prints Tag Editor's table, and two kinds are answers to one command.
    let of_no_own = [Kind::TagEditor, Kind::NoOrganization];
    for kind in kinds.filter(|kind| !of_no_own.contains(kind)) {
        all.extend([
            Refusal::Queried(Some(kind)),
            Refusal::OtherOutput(kind),
            Refusal::Ambiguous(kind),
        ]);
    }
    all.extend(SecretKind::ALL.iter().copied().map(Refusal::Secret));
    all.extend(OutputForm::ALL.iter().copied().map(Refusal::NotJsonOutput));
    all
}

#[test]
fn every_refusal_has_a_sentence_of_its_own() {
    let codes: BTreeSet<RefusalCode> = refusals().iter().map(Refusal::code).collect();
    assert!(codes.iter().eq(RefusalCode::ALL), "a code is missing here");
    for (language, _) in LANGUAGES {
        let words = Words::of(language).unwrap();
        let sentence = |refused: &Refusal| {
            let detail = refusal::detail(refused);
            refusal::sentence(refused.code().name(), &detail, &words).unwrap()
        };
        let sentences: BTreeSet<String> = refusals().iter().map(sentence).collect();
        assert_eq!(sentences.len(), refusals().len(), "{language}");
        for sentence in &sentences {
            assert!(!sentence.contains(['{', '}']), "{language}: {sentence}");
            assert!(!sentence.contains("  "), "{language}: {sentence}");
        }
    }
}

/// A sentence with a gap is none.
#[test]
fn a_code_without_what_it_tells() {
    let words = Words::of("en").unwrap();
    for (code, detail) in [
        ("secret", ""),
        ("secret", "nothing-known"),
        ("not-json-output", "xml"),
        ("error-message", ""),
        ("command-input", ""),
        ("malformed", ""),
        ("unheard-of", ""),
        ("", ""),
    ] {
        assert_eq!(refusal::sentence(code, detail, &words), None, "{code}");
    }
    let large = refusal::sentence("too-large", "", &words);
    assert_eq!(large.as_deref(), Some(words.get(Say::RefusalTooLarge)));
}

/// Places in the console are named in words: only a permit has an address (G2).
#[test]
fn no_text_names_a_console_address() {
    for (language, texts) in LANGUAGES {
        for text in *texts {
            for word in ["http", "console.aws", "www."] {
                assert!(!text.contains(word), "{language}: {text}");
            }
        }
    }
}
