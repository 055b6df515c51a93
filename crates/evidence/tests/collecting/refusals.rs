//! Files of the collector that are not taken.

use evidence::reader::Reader;
use evidence::refusal::RefusalCode;
use evidence::source::Given;
use serde_json::{Value, json};

use crate::common::{AWAY, account, given};
use crate::made::{ended, finished, line, lines, read, sample};

#[track_caller]
fn refused(text: &str, code: RefusalCode) {
    assert_eq!(read(text).unwrap_err().code(), code);
}

#[test]
fn newer() {
    let mut lines = lines("collected-empty");
    lines[0]["version"] = json!(2);
    lines[0]["mode"] = json!("galaxy");
    refused(&finished(&lines), RefusalCode::CollectedNewer);
}

#[test]
fn cut_anywhere() {
    let text = sample("collected-copies");
    let head = text.find('\n').unwrap();
    let end = text.trim_end().rfind('\n').unwrap();
    for at in [
        head + 1,
        head + 100,
        text.len() / 2,
        end - 1,
        end,
        end + 1,
        text.len() - 3,
    ] {
        refused(&text[..at], RefusalCode::CollectedCut);
    }
    // The last line end may be missing.
    assert!(read(text.trim_end()).is_ok());
}

#[test]
fn damaged() {
    let text = sample("collected-copies");
    refused(
        &text.replacen("COMPLETED", "EXPIRED", 1),
        RefusalCode::CollectedDamaged,
    );
    let without: Vec<&str> = text
        .lines()
        .enumerate()
        .filter(|(at, _)| *at != 3)
        .map(|(_, line)| line)
        .collect();
    refused(&without.join("\n"), RefusalCode::CollectedDamaged);
    let between = text.replacen("\n{\"call\"", "\nnoise\n{\"call\"", 1);
    refused(&between, RefusalCode::CollectedDamaged);
}

/// A member that stands there twice says two things, whatever the digest says.
#[test]
fn doubled() {
    let mut lines: Vec<String> = lines("collected-copies")
        .iter()
        .map(Value::to_string)
        .collect();
    lines[1] = lines[1].replacen('{', "{\"call\":\"x\",", 1);
    let text = lines.join("\n");
    refused(&text, RefusalCode::CollectedDamaged);
}

#[test]
fn of_another_program() {
    let text = "{\"format\":\"another-collected\",\"version\":1}\n{\"end\":true}\n";
    refused(text, RefusalCode::CollectedOther);
}

#[test]
fn of_another_account() {
    let text = sample("collected-empty");
    let another = Given {
        closing: Some(account(AWAY)),
        ..given("file")
    };
    let mut reader = Reader::new(another);
    let pushed = reader.push(text.as_bytes()).and_then(|()| reader.finish());
    let refusal = pushed.unwrap_err();
    assert_eq!(refusal.code(), RefusalCode::CollectedAccount);
    // Copies and the organization are of other accounts.
    assert!(read(&sample("collected-copies")).is_ok());
    assert!(read(&sample("collected-organization")).is_ok());
}

#[test]
fn of_two_accounts() {
    let mut lines = lines("collected-empty");
    line(&mut lines, "sts.GetCallerIdentity", "global")["answer"]["Account"] = json!(AWAY);
    refused(&finished(&lines), RefusalCode::CollectedAccounts);
}

#[test]
fn several_in_a_row() {
    let text = sample("collected-copies");
    refused(&format!("{text}{text}"), RefusalCode::CollectedSeveral);
    let lines = [lines("collected-copies"), lines("collected-copies")].concat();
    refused(&finished(&lines), RefusalCode::CollectedSeveral);
}

#[test]
fn a_credential_goes_before_everything() {
    let mut lines = lines("collected-copies");
    lines[1]["answer"]["Account"] = json!("-----BEGIN RSA PRIVATE KEY-----");
    refused(&finished(&lines), RefusalCode::Secret);
}

/// A run that a person stopped is taken: what it lists is there.
#[test]
fn stopped() {
    let drawn = read(&ended(&lines("collected"), &json!("person"))).unwrap();
    assert!(!drawn.source.complete);
    assert!(!drawn.facts.existing.is_empty());
}

/// As a terminal shows it: the command before it, carriage returns, the prompt after it.
#[test]
fn pasted() {
    let text = sample("collected-copies");
    let pasted = format!(
        "$ python3 collect.py --copies --output -\r\n{}$ ",
        text.replace('\n', "\r\n")
    );
    let (one, other) = (read(&text).unwrap(), read(&pasted).unwrap());
    assert_eq!(one.facts, other.facts);
}
