//! Every refusal has a sentence in every language.

use std::collections::BTreeSet;

use domain::account::AccountId;
use evidence::kind::Kind;
use evidence::refusal::{OutputForm, Refusal, RefusalCode, SecretKind};
use messages::examiner::{LANGUAGES, Say, Words};

use super::refusal;

/// One refusal of each code, of each kind of secret and of each form of output.
fn refusals() -> Vec<Refusal> {
    let error = |operation: &str| Refusal::ErrorMessage {
        error: "AccessDeniedException".to_owned(),
        operation: operation.to_owned(),
    };
    let account = AccountId::parse("111122223333").unwrap();
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
        Refusal::CollectedNewer,
        Refusal::CollectedCut,
        Refusal::CollectedDamaged,
        Refusal::CollectedOther,
        Refusal::CollectedAccount(account),
        Refusal::CollectedAccounts,
        Refusal::CollectedSeveral,
    ];
    let kinds = Kind::ALL.iter().copied();
    // No command of the CLI prints Tag Editor's table or the collector's files, and two kinds are answers
    // to one command.
    let of_no_own = [Kind::TagEditor, Kind::NoOrganization];
    for kind in kinds.filter(|kind| !of_no_own.contains(kind) && !kind.is_collected()) {
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
    let most = format!(" {} MB", evidence::reader::LIMIT >> 20);
    assert!(words.get(Say::RefusalTooLarge).contains(&most), "{most}");
}

/// Places in the console are named in words: only a permit has an address (G2).
#[test]
fn no_text_names_a_console_address() {
    for (language, file) in LANGUAGES {
        for word in ["http", "console.aws", "www."] {
            assert!(!file.contains(word), "{language}: {word}");
        }
    }
}
