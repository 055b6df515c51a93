//! Records that the first edition wrote are read, shown and continued as ever.

use domain::record::{Record, RecordErrorCode};

/// One of a finished account, as the first edition wrote it.
const FIRST: &str = include_str!("../../../../tests/fixtures/first-edition/record.json");

#[test]
fn one_of_the_first_edition_is_read_to_the_letter() {
    let record = Record::read(FIRST).unwrap();
    assert_eq!((record.version, record.required), (1, 71));
    assert_eq!(record.outstanding, []);
    assert_eq!(record.evidence.len(), 2);
    assert_eq!(record.written().to_json(), FIRST);
    let incoming = record.into_incoming(String::new());
    assert_eq!(incoming.facts, None);
    assert_eq!(
        incoming.facts_beside("{\"1f\":\"[]\"}"),
        None,
        "facts that are here stay"
    );
    assert_eq!(incoming.answered_by(), "Ana, platform team");
}

#[test]
fn its_digest_is_checked_as_before() {
    let changed = FIRST.replace("Temporary files", "Important files");
    let refused = Record::read(&changed).unwrap_err();
    assert_eq!(refused.code, RecordErrorCode::Altered);
    assert_eq!(refused.place, "/digest");
}
