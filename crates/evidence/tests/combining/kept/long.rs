//! Lists that are longer than their kept part. The entries that count stand at their end.

use std::collections::BTreeSet;

use evidence::facts::{
    AccountFact, AccountState, Copies, CopyRow, CopyRows, CopyState, Existing, Expiry, Facts,
    JoinedMethod, PointRow, PointRows, PointState, Points, Protected, RegionKeys,
};
use evidence::item::Item;
use evidence::key::{Key, Keys};
use evidence::source::Source;

use crate::common::{AWAY, CLOSING, account, now};

pub(crate) const MANAGEMENT: &str = "111122223333";

/// The accounts that a list of an organization has something to say about.
pub(crate) const NAMED: [&str; 3] = [CLOSING, AWAY, "888877776666"];

pub(crate) fn account_element(id: &str, state: &str, joined: &str) -> String {
    format!(
        r#"{{"Id":"{id}","Arn":"arn:aws:organizations::{MANAGEMENT}:account/o-a1b2c3d4e5/{id}","State":"{state}","JoinedMethod":"{joined}","JoinedTimestamp":"2024-10-02T06:12:00Z"}}"#
    )
}

/// An organization of so many active accounts and these.
pub(crate) fn organization(active: usize, others: &[(&str, &str, &str)]) -> String {
    let fillers = (0..active).map(|one| account_element(&filler(one), "ACTIVE", "CREATED"));
    let others = others
        .iter()
        .map(|(id, state, joined)| account_element(id, state, joined));
    let all: Vec<String> = fillers.chain(others).collect();
    format!(r#"{{"Accounts":[{}]}}"#, all.join(","))
}

/// Accounts that stand before all others.
pub(crate) fn filler(one: usize) -> String {
    format!("1000000{one:05}")
}

/// So many reserved instances that are over, and these that run until then.
pub(crate) fn reserved(over: usize, running: &[(&str, &str)]) -> String {
    let over = (0..over).map(|one| {
        format!(
            r#"{{"ReservedInstancesId":"a-{one}","State":"retired","End":"2024-10-02T06:12:00Z"}}"#
        )
    });
    let running = running.iter().map(|(id, end)| {
        format!(r#"{{"ReservedInstancesId":"{id}","State":"active","End":"{end}"}}"#)
    });
    let all: Vec<String> = over.chain(running).collect();
    format!(r#"{{"ReservedInstances":[{}]}}"#, all.join(","))
}

pub(crate) fn administrators(others: usize, ids: &[&str]) -> String {
    let others: Vec<String> = (0..others).map(filler).collect();
    let ids = others.iter().map(String::as_str).chain(ids.iter().copied());
    let all: Vec<String> = ids
        .map(|id| {
            account_element(id, "ACTIVE", "INVITED").replace(
                "\"Id\"",
                "\"DelegationEnabledDate\":\"2025-10-02T06:12:00Z\",\"Id\"",
            )
        })
        .collect();
    format!(r#"{{"DelegatedAdministrators":[{}]}}"#, all.join(","))
}

pub(crate) fn domains(count: usize) -> String {
    let all: Vec<String> = (0..count)
        .map(|one| format!(r#"{{"DomainName":"example-{one}.com","AutoRenew":true}}"#))
        .collect();
    format!(r#"{{"Domains":[{}]}}"#, all.join(","))
}

pub(crate) fn keys(count: usize) -> Vec<Key> {
    (0..count)
        .map(|one| Key::of(&format!("more-{one}")))
        .collect()
}

/// Lists of other things that make the facts too many to keep, in whichever part there is.
pub(crate) fn with_more(facts: &mut Facts, count: usize) {
    let id = account(CLOSING);
    let all = || Keys::new(keys(count));
    if !facts.existing.is_empty() {
        facts.existing.push(Existing {
            account: Some(id),
            item: Item::S3,
            regions: vec![RegionKeys {
                region: "eu-west-1".to_owned(),
                count: u32::try_from(count).unwrap(),
                keys: Some(all()),
            }],
            examples: Vec::new(),
        });
    }
    if !facts.copies.is_empty() {
        let row = |key| CopyRow::new(key, None, Some(now()));
        facts.copies.push(Copies {
            vault_arn: None,
            account: id,
            item: Item::S3,
            region: "eu-west-1".to_owned(),
            destination: account(AWAY),
            vault: None,
            state: CopyState::Completed,
            key: None,
            stays_days: None,
            by_id: false,
            rows: Some(CopyRows::from(
                keys(count).into_iter().map(row).collect::<BTreeSet<_>>(),
            )),
        });
    }
    if !facts.points.is_empty() {
        let row = |point| PointRow {
            point,
            expiry: Expiry::Never,
        };
        facts.points.push(Points {
            account: Some(account("777766665555")),
            vault: None,
            state: PointState::Complete,
            key: None,
            key_unknown: false,
            rows: Some(PointRows::from(
                keys(count).into_iter().map(row).collect::<BTreeSet<_>>(),
            )),
            count: u32::try_from(count).unwrap(),
            resources: all(),
        });
    }
    if !facts.protected.is_empty() {
        facts.protected.push(Protected {
            account: Some(id),
            item: Item::S3,
            region: "eu-west-1".to_owned(),
            keys: Some(all()),
        });
    }
}

/// Members of an organization that are closing, without a word of them in the file itself.
pub(crate) fn with_closing(facts: &mut Facts, count: usize) {
    let Some(members) = &mut facts.members else {
        return;
    };
    members.accounts += u32::try_from(count).unwrap();
    facts.accounts.extend((0..count).map(|one| AccountFact {
        account: account(&format!("2000000{one:05}")),
        management: Some(account(MANAGEMENT)),
        state: AccountState::Suspended,
        joined: Some(JoinedMethod::Created),
        joined_at: None,
    }));
    facts.accounts.sort_by_key(|one| one.account);
}

pub(crate) fn kept(
    files: &[(Source, Facts)],
    how: impl Fn(&Facts) -> Facts,
) -> Vec<(Source, Facts)> {
    files
        .iter()
        .map(|(source, facts)| {
            let text = serde_json::to_string(&how(facts)).unwrap();
            (source.clone(), serde_json::from_str(&text).unwrap())
        })
        .collect()
}
