//! A member that stands in its object twice: the file is refused, wherever it is and however it is
//! cut.

use evidence::reader::Reader;
use evidence::refusal::{Refusal, RefusalCode};

use crate::common::{given, read, sample, samples};
use crate::doubling::doubled;

#[track_caller]
fn check(text: &str) -> u64 {
    match read(text) {
        Err(Refusal::DuplicateMember { at }) => {
            assert_eq!(text.as_bytes()[at as usize], b'"', "{at}: {text}");
            at
        }
        other => panic!("{text}: {other:?}"),
    }
}

#[test]
fn every_member_of_every_output() {
    let mut count = 0;
    for name in samples() {
        if !name.ends_with(".json") {
            continue;
        }
        let document: serde_json::Value = serde_json::from_slice(&sample(&name)).unwrap();
        assert!(read(document.to_string()).is_ok(), "{name}");
        for (_, text) in doubled(&document) {
            check(&text);
            count += 1;
        }
    }
    assert!(count > 1000, "{count}");
}

#[test]
fn the_name_that_stands_there_again_is_the_place() {
    let text = r#"{"Regions": [], "x": {"a": [{"b": "a\"b", "c": "b", "\u0062": {}}]}}"#;
    assert_eq!(check(text), text.find("\"\\u0062").unwrap() as u64);
    let text = r#"{"Regions": [], "x": 1, "Regions": []}"#;
    assert_eq!(check(text), text.rfind("\"Regions").unwrap() as u64);
    // These are known by their names in any letters.
    let text = r#"{"Regions": [], "regions": []}"#;
    assert_eq!(check(text), text.find("\"regions").unwrap() as u64);
}

#[test]
fn json_in_the_texts_of_a_query() {
    for inner in [
        r#"{"resourceType":"AWS::S3::Bucket","resourceId":"a","resourceId":"b"}"#,
        r#"{"resourceType":"AWS::S3::Bucket","resourceId":"a","configuration":{"a":1,"a":1}}"#,
        r#"{"resourceType":"AWS::S3::Bucket","resourceId":"a","tags":[{"a":1,"a":1}]}"#,
    ] {
        let text = serde_json::json!({"Results": [inner], "QueryInfo": {}}).to_string();
        let code = read(&text).err().map(|refusal| refusal.code());
        assert_eq!(code, Some(RefusalCode::DuplicateMember), "{inner}");
    }
}

#[test]
fn another_page_or_element_may_have_the_same_names() {
    for text in [
        r#"{"Regions": [{"RegionName": "eu-west-1", "RegionOptStatus": "ENABLED"}, {"RegionName": "us-east-1", "RegionOptStatus": "ENABLED"}]}{"Regions": [{"RegionName": "us-west-1", "RegionOptStatus": "ENABLED"}]}"#,
        r#"{"Regions": [{"RegionName": "eu-west-1", "RegionOptStatus": "ENABLED", "x": {"RegionName": "RegionName"}}], "RegionName": 1}"#,
    ] {
        assert!(read(text).is_ok(), "{text}");
    }
}

#[test]
fn cut_anywhere() {
    let text = r#"{"Regions": [{"RegionName": "a", "Region\u004eame": "b"}]}"#;
    // The kind of a file shows in its first bytes: only after those it is read slice by slice.
    let head = format!("{{\"Regions\": []}}{}", " ".repeat(64 << 10));
    let at = check(&[&head, text].concat());
    for length in 1..text.len() {
        let mut reader = Reader::new(given("file"));
        reader.push(head.as_bytes()).unwrap();
        let slices = text.as_bytes().chunks(length);
        let refused = slices.map(|slice| reader.push(slice)).find_map(Result::err);
        let refused = refused.or_else(|| reader.finish().err());
        assert_eq!(refused, Some(Refusal::DuplicateMember { at }), "{length}");
    }
}

/// An object at the top keeps its names until it ends: of those AWS writes a dozen.
#[test]
fn no_object_has_millions_of_members() {
    let mut text = "{\"Regions\": []".to_owned();
    for number in 0..2000 {
        text.push_str(&format!(", \"{number}\": 0"));
    }
    text.push('}');
    let refused = read(&text).err();
    assert_eq!(refused, Some(Refusal::OutOfProportion { limit: 1000 }));
    // In an element they are looked at in order, not each with each.
    let members: Vec<String> = (0..100_000_u32)
        .map(|number| format!("\"{:07}\":0", number.wrapping_mul(7_919) % 9_999_991))
        .collect();
    let text = |members: &str| {
        format!(
            "{{\"Regions\": [{{\"RegionName\": \"eu-west-1\", \"RegionOptStatus\": \"ENABLED\", {members}}}]}}"
        )
    };
    assert!(read(text(&members[..80_000].join(","))).is_ok());
    let mut twice = members[..80_000].to_vec();
    twice.push(members[40_000].clone());
    check(&text(&twice.join(",")));
}
