//! Why files are refused: every code is reached.

use evidence::reader::{LIMIT, Reader};
use evidence::refusal::{OutputForm, Refusal, RefusalCode};
use evidence::source::Given;

use crate::common::{given, read, sample};

/// A text, and the code for which it is refused.
const ROWS: &[(&str, RefusalCode)] = &[
    ("", RefusalCode::Empty),
    (" \r\n\t\n", RefusalCode::Empty),
    ("\u{feff}", RefusalCode::Empty),
    (
        "<!DOCTYPE html><html><body>{}</body></html>",
        RefusalCode::Html,
    ),
    (
        "\n <html lang=en>AWSOrganizationsNotInUseException</html>",
        RefusalCode::Html,
    ),
    ("<GetCallerIdentityResponse/>", RefusalCode::Unrecognised),
    ("[]", RefusalCode::Queried),
    ("[{\"Arn\": \"arn:aws:s3:::b\"}]", RefusalCode::Queried),
    ("[\"210987654321\"]", RefusalCode::Queried),
    ("{\"Domains\": []}", RefusalCode::Ambiguous),
    ("{\"Accounts\": []}", RefusalCode::Ambiguous),
    (
        "{\"ResultsByTime\": [], \"GroupDefinitions\": []}",
        RefusalCode::UngroupedCosts,
    ),
    ("{}", RefusalCode::Unrecognised),
    (
        "{\"hello\": [1, 2], \"world\": {\"a\": null}}",
        RefusalCode::Unrecognised,
    ),
    ("{\"Account\": \"210987654321\"}", RefusalCode::Unrecognised),
    (
        "{\"Resources\": {\"Bucket\": {\"Type\": \"AWS::S3::Bucket\"}}}",
        RefusalCode::Unrecognised,
    ),
    (
        "{\"savingsPlans\": []}{\"CopyJobs\": []}",
        RefusalCode::Unrecognised,
    ),
    (
        "{\"Domains\": [], \"Regions\": []}",
        RefusalCode::Unrecognised,
    ),
    ("{\"CopyJobs\": [{\"Job\": 1}]}", RefusalCode::OtherOutput),
    (
        "{\"Regions\": [], \"Regions\": []}",
        RefusalCode::DuplicateMember,
    ),
    (
        "{\"Account\": \"Account\", \"Arn\": \"Arn\", \"UserId\": \"UserId\"}",
        RefusalCode::OtherOutput,
    ),
    (
        "{\"Organization\": {\"Id\": \"Id\"}}",
        RefusalCode::OtherOutput,
    ),
    ("{\"Account\": {\"Id\": \"Id\"}}", RefusalCode::OtherOutput),
    (
        "{\"ContactInformation\": \"secret\"}",
        RefusalCode::OtherOutput,
    ),
    (
        "{\"AccountId\": \"\", \"AccountState\": \"ACTIVE\"}",
        RefusalCode::OtherOutput,
    ),
    ("hello", RefusalCode::Unrecognised),
    (
        "{\"ResourceArn\": \"arn:aws:s3:::b\"}",
        RefusalCode::CommandInput,
    ),
    (
        "{\"QueryString\": \"\", \"MaxResults\": 0, \"ViewArn\": \"\", \"NextToken\": \"\"}",
        RefusalCode::CommandInput,
    ),
    (
        "{\"ByResourceArn\": \"\", \"ByState\": \"CREATED\"}",
        RefusalCode::CommandInput,
    ),
    (
        "{\"TimePeriod\": {\"Start\": \"\", \"End\": \"\"}, \"Granularity\": \"DAILY\"}",
        RefusalCode::CommandInput,
    ),
    ("{\"Domains\": [ ... ]}", RefusalCode::DocumentationExample),
    (
        "{\"Domains\": [{\"DomainName\": \"a.org\"}, ...]}",
        RefusalCode::DocumentationExample,
    ),
    (
        "{\"Domains\": [{\"DomainName\": \"a.org\", ...}]}",
        RefusalCode::DocumentationExample,
    ),
    ("{...}", RefusalCode::DocumentationExample),
    ("{\"Domains\": […]}", RefusalCode::DocumentationExample),
    ("...\n{}", RefusalCode::DocumentationExample),
    ("{\"Domains\": [", RefusalCode::CutOff),
    ("{\"Domains\": [{\"DomainName\": \"a.o", RefusalCode::CutOff),
    ("{", RefusalCode::CutOff),
    ("{\"Domains\": []", RefusalCode::CutOff),
    ("{\"Domains\": []},", RefusalCode::Malformed),
    ("{\"Domains\": [}", RefusalCode::Malformed),
    ("{\"Domains\" []}", RefusalCode::Malformed),
    (
        "{\"Domains\": [{\"DomainName\": nil}]}",
        RefusalCode::Malformed,
    ),
    ("{\"Domains\": [{\"a\": 1]}]}", RefusalCode::Malformed),
    ("{'Domains': []}", RefusalCode::Malformed),
    ("{\"Domains\": [],}", RefusalCode::Malformed),
    ("{\"Domains\": [1,]}", RefusalCode::Malformed),
    ("{\"other\": {\"a\" 1}}", RefusalCode::Malformed),
    ("{\"other\": [01]}", RefusalCode::Malformed),
    ("{\"\\ud800\": 1}", RefusalCode::Malformed),
    ("PK\u{3}\u{4} zip", RefusalCode::Binary),
    ("%PDF-1.7", RefusalCode::Binary),
    ("{\"Domains\": \u{1}}", RefusalCode::Binary),
    (
        "An error occurred (AccessDeniedException) when calling the ListAccounts operation: no",
        RefusalCode::ErrorMessage,
    ),
    (
        "{\"Error\": {\"Code\": \"AccessDenied\", \"Message\": \"no\"}}",
        RefusalCode::ErrorMessage,
    ),
    ("-----BEGIN RSA PRIVATE KEY-----", RefusalCode::Secret),
];

#[test]
fn codes() {
    for (text, code) in ROWS {
        let refusal = read(text).map(|drawn| drawn.source.kind).unwrap_err();
        assert_eq!(refusal.code(), *code, "{text}: {refusal:?}");
    }
}

/// Files that a text in the table can't be.
fn others() -> Vec<(Vec<u8>, RefusalCode)> {
    let utf16 = |text: &str, big: bool| -> Vec<u8> {
        let units = text.encode_utf16();
        units
            .flat_map(|unit| {
                if big {
                    unit.to_be_bytes()
                } else {
                    unit.to_le_bytes()
                }
            })
            .collect()
    };
    let json = "{\"Domains\": []}";
    let deep = |levels: usize| {
        "{\"Domains\": ".to_owned() + &"[".repeat(levels) + &"]".repeat(levels) + "}"
    };
    let long = format!(
        "{{\"Domains\": [{{\"DomainName\": \"{}\"}}]}}",
        "a".repeat(1 << 20)
    );
    vec![
        (utf16(&format!("\u{feff}{json}"), false), RefusalCode::Utf16),
        (utf16(&format!("\u{feff}{json}"), true), RefusalCode::Utf16),
        (utf16(json, false), RefusalCode::Utf16),
        (utf16(json, true), RefusalCode::Utf16),
        (b"\x1f\x8b\x08\0\0\0".to_vec(), RefusalCode::Binary),
        (vec![0; 100], RefusalCode::Binary),
        (deep(70).into(), RefusalCode::TooDeep),
        (deep(100_000).into(), RefusalCode::TooDeep),
        (long.into(), RefusalCode::OutOfProportion),
    ]
}

#[test]
fn bytes() {
    for (bytes, code) in others() {
        let refusal = read(&bytes).map(|drawn| drawn.source.kind).unwrap_err();
        assert_eq!(refusal.code(), code, "{:?}", bytes.get(..40));
    }
    let levels = |levels: usize| {
        read(
            "{\"other\": ".to_owned()
                + &"[".repeat(levels)
                + &"]".repeat(levels)
                + ", \"savingsPlans\": []}",
        )
    };
    assert!(levels(63).is_ok());
    assert_eq!(levels(64).unwrap_err().code(), RefusalCode::TooDeep);
}

#[test]
fn too_large() {
    let known = Given {
        bytes_known: Some(LIMIT + 1),
        ..given("x")
    };
    assert_eq!(Reader::new(known).push(b"{"), Err(Refusal::TooLarge));
    let known = Given {
        bytes_known: Some(LIMIT),
        ..given("x")
    };
    assert_eq!(Reader::new(known).push(b"{"), Ok(()));
    // A packed file says nothing about how large it becomes: what arrives is counted.
    let mut reader = Reader::new(given("x"));
    reader.push(b"{").unwrap();
    let rest = usize::try_from(LIMIT).unwrap();
    assert_eq!(reader.push(&vec![0; rest]), Err(Refusal::TooLarge));
}

#[test]
fn every_code_is_reached() {
    let mut reached: Vec<RefusalCode> = ROWS.iter().map(|(_, code)| *code).collect();
    reached.extend(others().into_iter().map(|(_, code)| code));
    reached.extend([RefusalCode::TooLarge, RefusalCode::NotJsonOutput]);
    // `tests/collecting/refusals.rs` reaches these.
    reached.extend([
        RefusalCode::CollectedNewer,
        RefusalCode::CollectedCut,
        RefusalCode::CollectedDamaged,
        RefusalCode::CollectedOther,
        RefusalCode::CollectedAccount,
        RefusalCode::CollectedAccounts,
        RefusalCode::CollectedSeveral,
    ]);
    for code in RefusalCode::ALL {
        assert!(reached.contains(code), "{}", code.name());
        assert_eq!(RefusalCode::parse(code.name()), Some(*code));
    }
}

#[test]
fn outputs_that_are_not_json() {
    for (text, form) in [
        (
            "----------------------\n|  GetCallerIdentity |\n+---------+----------+\n|  Account|  2109    |\n",
            OutputForm::Table,
        ),
        ("+--------------------+\n|  x  |\n", OutputForm::Table),
        ("|  Account |  210987654321  |\n", OutputForm::Table),
        (
            "210987654321\tarn:aws:iam::210987654321:root\t210987654321\n",
            OutputForm::Text,
        ),
        (
            "ACCOUNTS\tarn:aws:organizations::1:account/o-1/2\tmail\n",
            OutputForm::Text,
        ),
        (
            "Account: '210987654321'\nArn: arn:aws:iam::210987654321:root\nUserId: '2'\n",
            OutputForm::Yaml,
        ),
        (
            "Accounts:\n- Arn: arn:aws:organizations::1:account/o-1/2\n",
            OutputForm::Yaml,
        ),
        ("- DomainName: a.org\n  AutoRenew: true\n", OutputForm::Yaml),
        ("---\nDomains: []\n", OutputForm::Yaml),
    ] {
        assert_eq!(read(text), Err(Refusal::NotJsonOutput(form)), "{text}");
    }
}

#[test]
fn what_error_messages_say() {
    let refusal = |error: &str, operation: &str| {
        Err(Refusal::ErrorMessage {
            error: error.to_owned(),
            operation: operation.to_owned(),
        })
    };
    let text = "\naws: [ERROR]: An error occurred (AccessDenied) when calling the GetResources operation: User: arn:aws:iam::1:user/jane@example.org";
    assert_eq!(read(text), refusal("AccessDenied", "GetResources"));
    assert_eq!(
        read("An error occurred (ExpiredToken)"),
        refusal("ExpiredToken", "")
    );
    assert_eq!(
        read(r#"{"Error":{"Code":"Throttling"}}"#),
        refusal("Throttling", "")
    );
}

#[test]
fn places_are_named() {
    let at = |text: &str| match read(text) {
        Err(Refusal::Malformed { at, .. }) => at,
        other => panic!("{other:?}"),
    };
    assert_eq!(at("{\"Domains\": [],}"), 15);
    assert_eq!(at("{\"Domains\": [}"), 13);
    assert_eq!(at("{\"Domains\": []} x"), 16);
}

#[test]
fn a_cut_sample_is_refused_anywhere() {
    for name in ["backup-list-copy-jobs.json", "sts-get-caller-identity.json"] {
        let bytes = sample(name);
        let end = bytes.iter().rposition(|byte| *byte == b'}').unwrap();
        for length in 1..=end {
            let refusal = read(&bytes[..length]).unwrap_err();
            assert_eq!(refusal.code(), RefusalCode::CutOff, "{name}: {length}");
        }
    }
}
