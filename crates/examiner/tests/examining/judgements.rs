//! The judgement of several files together.

use domain::json::Value;

use crate::common::{
    AWAY, CLOSING, add, copy_job, database, empty, input, inventory, judged, member, now, point,
    value, with,
};

const DAY: u64 = 86_400_000;

/// All that is needed for the grade "shown".
fn shown() -> [String; 3] {
    [
        inventory(&[database("orders")]),
        copy_job("orders", AWAY),
        point("orders", AWAY),
    ]
}

#[test]
fn a_database_is_shown() {
    let mut examination = empty();
    let ids = shown().map(|text| add(&mut examination, "a", text.as_bytes()).0);
    let judgement = judged(&mut examination);
    // The copy of 1 October counts for 30 days; the files of that day as long.
    let until = 1_793_421_000_000_u64;
    assert_eq!(
        member(&judgement, "findings"),
        format!(
            r#"{{"backup.aws-backup":{{"contradicted":["nothing"],"found":true}},"backup.rds":{{"account":"{AWAY}","contradicted":["nothing"],"found":true,"grade":"shown","until":{until}}}}}"#
        )
    );
    assert_eq!(member(&judgement, "grades"), r#"{"backup.rds":"shown"}"#);
    let mut behind = ids.clone();
    behind.sort();
    assert_eq!(
        member(&judgement, "behind"),
        format!(
            r#"{{"backup.aws-backup":["{}"],"backup.rds":["{}"]}}"#,
            ids[1],
            behind.join("\",\"")
        )
    );
    assert_eq!(
        member(&judgement, "notes"),
        format!(
            r#"{{"backup.aws-backup":["AWS lists: Default (as of 1 October 2026)."],"backup.rds":["1 exists: {}.","{}: shown by a recent copy in another account that stays long enough.","According to the files, the copies that count are in account 999988887777.","The copies in account 999988887777 are from 1 October 2026 or later."]}}"#,
            "orders", "orders"
        )
    );
    let next = judgement.get("next").unwrap().as_number().unwrap();
    assert!(next <= until && next > now().0, "{next}");
}

/// Each file less shows less: the point, then the copy.
#[test]
fn each_file_counts() {
    let mut examination = empty();
    let [_, copy, point] = shown().map(|text| add(&mut examination, "a", text.as_bytes()).0);
    judged(&mut examination);
    examination.remove(&point);
    let judgement = judged(&mut examination);
    assert_eq!(
        member(&judgement, "grades"),
        r#"{"backup.rds":"supported"}"#
    );
    assert!(member(&judgement, "notes").contains("when the copies expire"));
    examination.remove(&copy);
    let judgement = judged(&mut examination);
    assert_eq!(member(&judgement, "grades"), "{}");
    assert!(member(&judgement, "notes").contains("whether copies lie in another account"));
}

#[test]
fn the_plan_says_how_long_files_count() {
    let mut examination = empty();
    for text in shown() {
        add(&mut examination, "a", text.as_bytes());
    }
    for (name, days, grade) in [("maxAgeDays", 8, "shown"), ("maxAgeDays", 7, "open")] {
        let mut input = input();
        input.set_number(name, days);
        let judgement = value(&examination.judge(&input.compact()));
        let expected = format!(r#"{{"backup.rds":"{grade}"}}"#);
        assert_eq!(member(&judgement, "grades"), expected, "{name} {days}");
    }
    let mut unsaid = input();
    unsaid.insert("figures", Value::Null);
    let judgement = value(&examination.judge(&unsaid.compact()));
    assert_eq!(
        member(&judgement, "grades"),
        r#"{"backup.rds":"supported"}"#
    );
    let mut later = input();
    later.set_number("now", now().0 + 30 * DAY);
    let judgement = value(&examination.judge(&later.compact()));
    assert_eq!(member(&judgement, "grades"), r#"{"backup.rds":"open"}"#);
    assert!(member(&judgement, "evidence").contains(r#""problems":["stale""#));
}

#[test]
fn a_copy_that_stays_here_is_named() {
    let mut examination = empty();
    for text in [
        inventory(&[database("orders"), database("carts")]),
        copy_job("orders", AWAY),
        copy_job("carts", CLOSING),
    ] {
        add(&mut examination, "a", text.as_bytes());
    }
    let judgement = judged(&mut examination);
    assert_eq!(member(&judgement, "grades"), r#"{"backup.rds":"open"}"#);
    let notes = member(&judgement, "notes");
    let carts = "carts";
    let which = format!("{carts}: only in an account that is being closed.");
    assert!(notes.contains(&which));
    assert!(notes.contains("No file shows that all of it is copied"));
}

#[test]
fn standing_and_route() {
    let organization = "organizations-describe-organization.json";
    let mut examination = with(&[organization]);
    let mut input = input();
    input.set("standing", "standalone");
    input.set("route", "organization");
    let judgement = value(&examination.judge(&input.compact()));
    assert_eq!(member(&judgement, "standing"), r#""member""#);
    let notes = judgement.get("notes").unwrap();
    assert_eq!(
        member(notes, "standing"),
        r#"["According to the files: member of an organization.","You answered: in no organization. The files say: member of an organization. One of the two is wrong."]"#
    );
    assert_eq!(
        member(notes, "route"),
        r#"["According to the files, it can be closed by the root user and from the organization."]"#
    );
    // The management account itself is not closed from its organization.
    input.set("account", "111122223333");
    let judgement = value(&examination.judge(&input.compact()));
    assert_eq!(member(&judgement, "standing"), r#""management""#);
    let notes = judgement.get("notes").unwrap();
    assert!(member(notes, "route").contains("it can't be closed from the organization"));
}

/// Whether the organization can close it is not known without its description: that is not "no".
#[test]
fn an_unknown_route_is_not_called_closed() {
    let mut examination = with(&["organizations-describe-account.json"]);
    let mut input = input();
    input.set("route", "organization");
    let judgement = value(&examination.judge(&input.compact()));
    let notes = member(judgement.get("notes").unwrap(), "route");
    assert!(!notes.contains("not open"), "{notes}");
    assert!(notes.contains("would say"), "{notes}");
}

#[test]
fn files_that_disagree_propose_nothing() {
    let mut examination = with(&["organizations-describe-organization.json"]);
    let none = "An error occurred (AWSOrganizationsNotInUseException) when calling the \
                DescribeOrganization operation: Your account is not a member of an organization.";
    add(&mut examination, "", none.as_bytes());
    let judgement = judged(&mut examination);
    assert_eq!(judgement.get("standing"), None);
    let notes = member(judgement.get("notes").unwrap(), "standing");
    assert!(notes.contains("do not agree"), "{notes}");
}

#[test]
fn an_account_is_proposed() {
    let mut examination = with(&["sts-get-caller-identity.json"]);
    let mut input = input();
    input.remove("account");
    let judgement = value(&examination.judge(&input.compact()));
    let notes = member(&judgement, "notes");
    assert!(notes.contains(CLOSING) && notes.contains("Is it the one to be closed?"));
    input.set("account", AWAY);
    let judgement = value(&examination.judge(&input.compact()));
    assert!(member(&judgement, "notes").contains("accounts other than the one to be closed"));
}

#[test]
fn regions_that_no_file_covers() {
    let mut examination = empty();
    let regions = r#"{"Regions":[{"RegionName":"eu-west-1","RegionOptStatus":"ENABLED"},{"RegionName":"eu-north-1","RegionOptStatus":"ENABLED"},{"RegionName":"us-east-1","RegionOptStatus":"ENABLED_BY_DEFAULT"}]}"#;
    add(
        &mut examination,
        "a",
        inventory(&[database("x")]).as_bytes(),
    );
    let judgement = judged(&mut examination);
    assert_eq!(judgement.get("regionsMissing"), Some(&Value::Bool(false)));
    add(&mut examination, "b", regions.as_bytes());
    let judgement = judged(&mut examination);
    assert_eq!(judgement.get("regionsMissing"), Some(&Value::Bool(true)));
    assert!(
        examination
            .outline()
            .contains("eu-north-1 and us-east-1. Run the command for them too.")
    );
}

/// The objects for a host, the oldest first.
#[test]
fn public_objects() {
    let mut examination = empty();
    add(
        &mut examination,
        "new",
        inventory(&[database("x")]).as_bytes(),
    );
    let (old, _) = add(
        &mut examination,
        "old",
        inventory(&[database("y")])
            .replace("2026-10-01", "2026-08-01")
            .as_bytes(),
    );
    let judgement = judged(&mut examination);
    let Some(Value::List(all)) = judgement.get("evidence") else {
        panic!("a list");
    };
    assert_eq!(all.len(), 2);
    assert_eq!(
        all[0].compact(),
        format!(
            r#"{{"account":"{CLOSING}","complete":true,"id":"{old}","kind":"resource-explorer","problems":["stale","regions-unknown"],"takenAt":"2026-08-01T04:00:00Z","takenFrom":"newest-inside","things":1}}"#
        )
    );
}

/// Facts gathered from files before go when they change: a judgement is the same whatever was
/// judged on the way to it.
#[test]
fn judgements_do_not_hang_on_those_before() {
    let [listed, copied, kept] = shown();
    let more = inventory(&[database("orders"), database("carts")]);
    let texts = [listed, more, copied, kept];
    // Which files are there after each step; one that comes back is restored or added again.
    let steps = [
        0b0001, 0b0011, 0b0111, 0b1111, 0b1101, 0b1111, 0b0110, 0b1110, 0b0000, 0b1111,
    ];
    let mut examination = empty();
    let mut ids: [Option<(String, String)>; 4] = Default::default();
    let mut before = 0;
    for present in steps {
        let mut fresh = empty();
        for (place, text) in texts.iter().enumerate() {
            let is = |set: i32| set & (1 << place) != 0;
            if is(present) {
                add(&mut fresh, "a", text.as_bytes());
            }
            match (is(before), is(present), &ids[place]) {
                (true, false, Some((id, _))) => examination.remove(id),
                (false, true, Some((id, facts))) => assert!(examination.restore(id, facts)),
                (false, true, None) => {
                    ids[place] = Some(add(&mut examination, "a", text.as_bytes()));
                }
                _ => {}
            }
        }
        before = present;
        for account in [CLOSING, AWAY, CLOSING] {
            let mut input = input();
            input.set("account", account);
            assert_eq!(
                examination.judge(&input.compact()),
                fresh.judge(&input.compact()),
                "{present:b} {account}"
            );
        }
    }
}
