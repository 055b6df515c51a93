//! The kept part of a file is chosen for an account, which may turn out to be a wrong one.

use crate::common::{AWAY, CLOSING, add, empty};

/// An inventory of more databases than are kept with what is of other accounts.
fn inventory() -> Vec<u8> {
    let one = |one| format!(r#"{{"Arn":"arn:aws:rds:eu-west-1:{AWAY}:db:database-{one}"}}"#);
    let all: Vec<String> = (0..1200).map(one).collect();
    format!(r#"{{"Resources":[{}]}}"#, all.join(",")).into_bytes()
}

#[test]
fn a_file_in_memory_is_kept_anew_for_another_account() {
    let mut examination = empty();
    let (id, for_closing) = add(&mut examination, "all.json", &inventory());
    assert_eq!(examination.kept(&id, CLOSING), for_closing);
    let for_away = examination.kept(&id, AWAY);
    assert!(for_away.len() > for_closing.len());
    for account in [CLOSING, AWAY, ""] {
        assert!(examination.covers(&id, account), "{account}");
    }
}

#[test]
fn what_was_left_out_is_missed_for_another_account_until_it_comes() {
    let (id, for_closing) = add(&mut empty(), "all.json", &inventory());
    let mut later = empty();
    assert!(later.restore(&id, &for_closing));
    assert_eq!(later.kept(&id, AWAY), for_closing, "nothing comes back");
    for (account, covered) in [(CLOSING, true), (AWAY, false), ("", false)] {
        assert_eq!(later.covers(&id, account), covered, "{account}");
    }
    let mut whole = empty();
    add(&mut whole, "all.json", &inventory());
    assert!(later.restore(&id, &whole.kept(&id, AWAY)));
    assert!(later.covers(&id, AWAY), "another page has it whole");
}
