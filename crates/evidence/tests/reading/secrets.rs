//! Credentials are refused wherever they stand; what only looks like one is not.

use evidence::reader::Reader;
use evidence::refusal::{Refusal, SecretKind};

use crate::common::{given, read, samples};
use crate::{generated, made_up};

const KEY: &str = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
const TOKEN: &str = "IQoJb3JpZ2luX2VjEJr//////////wEaCXVzLWVhc3QtMSJHMEUCIQ";

fn secrets() -> Vec<(String, SecretKind)> {
    let row = |text: &str, kind| (text.replace("KEY40", KEY).replace("TOKEN", TOKEN), kind);
    vec![
        row("KEY40", SecretKind::AccessKey),
        row("AKIAIOSFODNN7EXAMPLE,KEY40", SecretKind::AccessKey),
        row("export AWS_SECRET_ACCESS_KEY=KEY40", SecretKind::AccessKey),
        row(
            "aws_secret_access_key = abcdefghijklmnopqrst",
            SecretKind::AccessKey,
        ),
        row(
            "aws_secret_access_key= abcdefghijklmnopqrst",
            SecretKind::AccessKey,
        ),
        row(
            r#"{"AccessKey":{"UserName":"u","SecretAccessKey":"abcdefghijklmnopqrst"}}"#,
            SecretKind::AccessKey,
        ),
        row(
            r#"{"Credentials":{"AccessKeyId":"ASIA","SecretAccessKey":"abcdefghijklmnopqrst","SessionToken":"x"}}"#,
            SecretKind::AccessKey,
        ),
        row(
            r#"{"Credentials":{"SessionToken":"abcdefghijklmnopqrstuvwxyz"}}"#,
            SecretKind::SessionToken,
        ),
        row(
            r#"{"Resources":[{"Arn":"arn:aws:s3:::b","Properties":[{"Data":[{"Key":"k","Value":"KEY40"}]}]}]}"#,
            SecretKind::AccessKey,
        ),
        row(
            r#"{"Results":["{\"resourceId\":\"a\",\"configuration\":{\"env\":\"KEY40\"}}"]}"#,
            SecretKind::AccessKey,
        ),
        row(
            r#"{"Results":["{\"secretAccessKey\":\"abcdefghijklmnopqrst\"}"]}"#,
            SecretKind::AccessKey,
        ),
        row(
            r#"{"a":"{\"b\":\"{\\\"SecretAccessKey\\\":\\\"abcdefghijklmnopqrst\\\"}\"}"}"#,
            SecretKind::AccessKey,
        ),
        row(
            r#"{"a":"wJalrXUtnFEMI\/K7MDENG\/bPxRfiCYEXAMPLEKEY"}"#,
            SecretKind::AccessKey,
        ),
        row(
            r#"{"a":"wJalrXUtnFEMI\u002fK7MDENG\u002FbPxRfiCYEXAMPLEKEY"}"#,
            SecretKind::AccessKey,
        ),
        row(
            "Identifier,ARN,Service,Type,Tag: key\na,arn:aws:s3:::b,S3,Bucket,KEY40\n",
            SecretKind::AccessKey,
        ),
        row(
            "|  SecretAccessKey |  abcdefghijklmnopqrst  |",
            SecretKind::AccessKey,
        ),
        row(
            "SecretAccessKey: abcdefghijklmnopqrst",
            SecretKind::AccessKey,
        ),
        row(
            "<SecretAccessKey>abcdefghijklmnopqrst</SecretAccessKey>",
            SecretKind::AccessKey,
        ),
        row("TOKEN", SecretKind::SessionToken),
        row(
            r#"{"Code":{"Location":"https://bucket.s3.amazonaws.com/x?X-Amz-Security-Token=TOKEN&X-Amz-Date=1"}}"#,
            SecretKind::SessionToken,
        ),
        row("-----BEGIN PRIVATE KEY-----\nMIIE", SecretKind::PrivateKey),
        row(
            r#"{"PrivateKey":"-----BEGIN ENCRYPTED PRIVATE KEY-----\nMIIE"}"#,
            SecretKind::PrivateKey,
        ),
        row("PPRIVATE KEY-----", SecretKind::PrivateKey),
        row("PRIVATE PRIVATE KEY-----", SecretKind::PrivateKey),
        row(
            r#"{"ARN":"arn:aws:secretsmanager:eu-west-1:1:secret:x","SecretString":"p"}"#,
            SecretKind::SecretValue,
        ),
        row(
            r#"{"SecretString":"{\"user\":\"u\"}"}"#,
            SecretKind::SecretValue,
        ),
        row(r#"{"SecretBinary": "AA=="}"#, SecretKind::SecretValue),
        row(
            r#"{"Parameter":{"Name":"/a","Type":"SecureString","Value":"hunter2"}}"#,
            SecretKind::DecryptedParameter,
        ),
        row(
            r#"{"Parameters":[{"Name":"/b","Type":"String","Value":"x"},{"Name":"/a","Type":"SecureString","Value":"{\"a\":1}"}]}"#,
            SecretKind::DecryptedParameter,
        ),
        row(
            r#"{"Parameter":{"Value":"hunter2","Type":"SecureString"}}"#,
            SecretKind::DecryptedParameter,
        ),
    ]
}

#[test]
fn credentials_are_refused() {
    for (text, kind) in secrets() {
        assert_eq!(read(&text), Err(Refusal::Secret(kind)), "{text}");
    }
}

#[test]
fn also_across_slices() {
    for (text, kind) in secrets() {
        for size in [1, 3, 7] {
            let mut reader = Reader::new(given("x"));
            let pushed = text
                .as_bytes()
                .chunks(size)
                .try_for_each(|slice| reader.push(slice));
            let result = pushed.and_then(|()| reader.finish());
            assert_eq!(result, Err(Refusal::Secret(kind)), "{size}: {text}");
        }
    }
}

#[test]
fn what_is_none() {
    for text in [
        "AKIAIOSFODNN7EXAMPLE",
        r#"{"AccessKeyId": "AKIAIOSFODNN7EXAMPLE", "Status": "Active"}"#,
        "da39a3ee5e6b4b0d3255bfef95601890afd80709",
        "DA39A3EE5E6B4B0D3255BFEF95601890AFD80709",
        r#"{"ETag": "\"d41d8cd98f00b204e9800998ecf8427e-12\""}"#,
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        r#"{"CodeSha256": "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="}"#,
        r#"{"NextToken": "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"}"#,
        r#"{"CreatorRequestId": "wJalrXUtnFEMIxK7MDENGxbPxRfiCYEXAMPLEKEY"}"#,
        "arn:aws:secretsmanager:eu-west-1:210987654321:secret:wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
        "arn:aws:secretsmanager:eu-west-1:210987654321:secret:SecretString",
        "https://example.org/wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
        "arn:aws:kms:eu-west-1:210987654321:key/0f0f0f0f-1111-2222-3333-444444444444",
        "CustomCDKBucketDeploymentHandler8693BB64",
        "MyVeryLongLambdaFunctionName2ForTesting1",
        "prod/MyService2/DatabaseCredentialsPasswd",
        "customers/2026/Reports/EuropeWestQuarter3",
        r#"{"SecretAccessKey": null}"#,
        r#"{"SecretAccessKey": "", "Other": "abcdefghijklmnopqrst"}"#,
        r#"{"SecretString": "", "SecretBinary": null, "Name": "x"}"#,
        r#"["SecretString", "SecretAccessKey", "and more"]"#,
        r#"{"Type": "SecretString", "x": "SecretBinary"}"#,
        "the SecretAccessKey is in the safe",
        r#"{"Parameters":[{"Name":"/a","Type":"SecureString","Value":"AQICAHhyyy"}]}"#,
        r#"{"Parameters":[{"Name":"/a","Type":"SecureString"},{"Name":"/b","Type":"String","Value":"x"}]}"#,
        r#"{"Tags":[{"Key":"Type","Value":"x"}]}"#,
        "-----BEGIN CERTIFICATE-----",
        "-----BEGIN PUBLIC KEY-----",
        "C:\\users\\name",
    ] {
        let result = read(text);
        let secret = matches!(result, Err(Refusal::Secret(_)));
        assert!(!secret, "{text}: {result:?}");
    }
    let mut reader = Reader::new(given("x"));
    assert!(reader.push("a".repeat(10_000).as_bytes()).is_ok());
    assert!(!samples().is_empty());
}

/// Random keys as AWS makes them: nearly all are seen.
#[test]
fn random_keys_are_seen() {
    const DIGITS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    let mut random = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state
    };
    let seen = (0..2000)
        .filter(|_| {
            let key: String = (0..40)
                .map(|_| char::from(DIGITS[(random() >> 20) as usize % 64]))
                .collect();
            read(format!("{{\"value1\": \"{key}\"}}"))
                == Err(Refusal::Secret(SecretKind::AccessKey))
        })
        .count();
    assert!(seen > 1960, "{seen} of 2000");
}

/// A credential that is refused where it is typed is refused in a file, wherever slices are cut.
#[test]
fn the_corpus_of_typed_credentials() {
    // In a path or after its id a key is part of something longer, as ids in files are.
    let typed_only = |text: &str| text.starts_with("vault/") || text.starts_with("AKIA");
    let mut taken = Vec::new();
    for (credential, kind) in made_up::credentials() {
        if typed_only(&credential) {
            continue;
        }
        let escaped = credential.replace('\n', "\\n");
        for text in [
            credential.clone(),
            format!("{{\"Results\": [{{\"a\": \"{escaped}\"}}]}}"),
            format!("name,value\na,{credential}\n"),
        ] {
            for size in [5, 4096] {
                let mut reader = Reader::new(given("x"));
                let pushed = text
                    .as_bytes()
                    .chunks(size)
                    .try_for_each(|slice| reader.push(slice));
                let result = pushed.and_then(|()| reader.finish());
                if result != Err(Refusal::Secret(kind.into())) {
                    taken.push((size, text.clone(), result));
                }
            }
        }
    }
    assert!(taken.is_empty(), "{taken:#?}");
}

#[test]
fn generated_sentences_and_names_are_none() {
    let text = generated::texts(10_000).join("\n\n; ");
    let mut reader = Reader::new(given("x"));
    for slice in text.as_bytes().chunks(1000) {
        let refused = matches!(reader.push(slice), Err(Refusal::Secret(_)));
        assert!(!refused, "{}", String::from_utf8_lossy(slice));
    }
}
