//! Facts as they stand in storage: what is not known here is never taken for less than it is.

use domain::sealed::digest;
use domain::stored::{Unreadable, facts_from_stored, facts_to_stored, missing_facts};

/// A sealed value with these members, in order of their names, beside the seal.
fn sealed(members: &str) -> String {
    let fields = format!("{{{members}}}");
    let seal = digest(format!("210987654321\0evidence\0{fields}").as_bytes());
    format!("{{{members},\"seal\":\"{}\"}}", &seal[..16])
}

fn read(text: &str) -> Result<String, Unreadable> {
    facts_from_stored(text, "210987654321", "evidence")
}

#[test]
fn what_is_written_is_read() {
    for facts in ["", "{}", "{\"a\":\"[1]\"}", "ä\u{0}\"\\"] {
        let text = facts_to_stored(facts, "210987654321", "evidence");
        assert_eq!(read(&text).as_deref(), Ok(facts));
    }
    let same = "\"facts\":\"{}\",\"version\":1";
    assert_eq!(read(&sealed(same)).as_deref(), Ok("{}"));
}

#[test]
fn a_member_that_is_not_known_here_makes_it_unreadable() {
    for more in [
        "\"another\":1,\"facts\":\"{}\",\"version\":1",
        "\"facts\":\"{}\",\"more\":\"\",\"version\":1",
        "\"facts\":\"{}\",\"version\":1,\"without\":null",
    ] {
        assert_eq!(read(&sealed(more)), Err(Unreadable::Newer), "{more}");
    }
}

#[test]
fn what_is_cut_edited_newer_or_moved_is_unreadable() {
    let good = facts_to_stored("{\"a\":\"b\"}", "210987654321", "evidence");
    for cut in 0..good.len() {
        assert!(read(&good[..cut]).is_err(), "{cut}");
    }
    for edited in [good.replace('b', "c"), good.replace("\"a", "\"c")] {
        assert!(read(&edited).is_err(), "{edited}");
    }
    assert_eq!(read(&good.replace(":1", ":2")), Err(Unreadable::Newer));
    assert!(facts_from_stored(&good, "draft", "evidence").is_err());
    assert!(facts_from_stored(&good, "210987654321", "standing").is_err());
    assert_eq!(read(&sealed("\"version\":1")), Err(Unreadable::Corrupt));
    assert_eq!(
        read(&sealed("\"facts\":{},\"version\":1")),
        Err(Unreadable::Corrupt)
    );
}

#[test]
fn what_is_missing_is_unreadable() {
    let mark = missing_facts("210987654321", "evidence");
    assert!(read(&mark).is_err());
    assert_ne!(mark, missing_facts("draft", "evidence"));
    let shortest = facts_to_stored("", "210987654321", "evidence");
    assert!(
        mark.len() <= shortest.len() + 2,
        "there is room for it where others had room"
    );
}
