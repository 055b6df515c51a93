//! The statements about long lists are the same before and after a reload.

use domain::json::Value;

use crate::common::{AWAY, CLOSING, add, copy_job, database, empty, inventory, judged, member};

fn organization(others: usize, id: &str, state: &str) -> String {
    let one = |id: &str, state: &str| {
        format!(
            r#"{{"Id":"{id}","Arn":"arn:aws:organizations::111122223333:account/o-a1b2c3d4e5/{id}","State":"{state}","JoinedMethod":"CREATED","JoinedTimestamp":"2024-10-02T06:12:00Z"}}"#
        )
    };
    let others = (0..others).map(|number| one(&format!("1000000{number:05}"), "ACTIVE"));
    let all: Vec<String> = others.chain([one(id, state)]).collect();
    format!(r#"{{"Accounts":[{}]}}"#, all.join(","))
}

fn reserved(over: usize) -> String {
    let one = |number: usize, state: &str| {
        format!(
            r#"{{"ReservedInstancesId":"r-{number}","State":"{state}","End":"2028-10-02T06:12:00Z"}}"#
        )
    };
    let over_ones = (0..over).map(|number| one(number, "retired"));
    let all: Vec<String> = over_ones.chain([one(9999, "active")]).collect();
    format!(r#"{{"ReservedInstances":[{}]}}"#, all.join(","))
}

/// The statements about these files at once, and after a reload.
fn told(texts: &[String]) -> [Value; 2] {
    let (mut before, mut after) = (empty(), empty());
    for text in texts {
        let (id, facts) = add(&mut before, "file.json", text.as_bytes());
        assert!(after.restore(&id, &facts));
        assert!(after.covers(&id, CLOSING));
    }
    [judged(&mut before), judged(&mut after)]
}

#[test]
fn a_suspended_account_after_a_hundred_others() {
    let mut texts = vec![inventory(&[database("a")]), copy_job("a", AWAY)];
    for (state, grade) in [("ACTIVE", true), ("SUSPENDED", false)] {
        texts.truncate(2);
        texts.push(organization(120, AWAY, state));
        for told in told(&texts) {
            let findings = member(&told, "findings");
            assert_eq!(findings.contains("supported"), grade, "{state}: {findings}");
        }
    }
}

#[test]
fn a_commitment_that_runs_after_a_hundred_that_do_not() {
    for told in told(&[reserved(120)]) {
        let findings = member(&told, "findings");
        let contradicted = r#"{"loose-end.commitments":{"contradicted":["does-not-apply"]}}"#;
        assert_eq!(findings, contradicted);
    }
}

/// A draft's id comes later, and may be one of which facts were left out.
#[test]
fn a_draft_misses_facts_until_the_file_comes_again() {
    let text = organization(120, CLOSING, "ACTIVE");
    let mut whole = empty();
    let (id, _) = add(&mut whole, "file.json", text.as_bytes());
    let mut later = empty();
    assert!(later.restore(&id, &whole.kept(&id, "")));
    for (account, covered) in [("", true), ("100000000000", true), (CLOSING, false)] {
        assert_eq!(later.covers(&id, account), covered, "{account}");
        assert!(whole.covers(&id, account), "{account}");
    }
    assert!(later.restore(&id, &whole.kept(&id, CLOSING)));
    assert!(later.covers(&id, CLOSING), "another page has it whole");
}
