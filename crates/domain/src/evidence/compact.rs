//! Evidence on its way from the examiner to the page: a compact form that belongs to one version and
//! is neither kept nor published.

use core::cell::Cell;

use super::{Evidence, FileMark, Finding, KeptIn};
use crate::account::AccountId;
use crate::grade::Grade;
use crate::json::Value;
use crate::parts::Parts;
use crate::standing::Standing;
use crate::time::Timestamp;

impl Evidence {
    /// Evidence from its compact form; none where anything is not as the writer puts it.
    #[must_use]
    pub fn from_compact(compact: &Value) -> Option<Self> {
        let sound = Cell::new(true);
        let mut parts = Parts::of(compact, &sound);
        let mut evidence = Self {
            standings: standings(&mut parts),
            regions_missing: parts.flag(),
            collected: parts.flag(),
            next: parts.optional_time(),
            ..Self::default()
        };
        parts.each(&mut |parts| {
            evidence.files.push(FileMark {
                id: parts.text(),
                kind: parts.text(),
                account: parts.has().then(|| parts.known(account)).flatten(),
                taken_at: Timestamp(parts.large()),
                digest: parts.text(),
            });
        });
        parts.each(&mut |parts| {
            let item = parts.text();
            let mut finding = Finding {
                found: parts.flag(),
                empty_until: parts.optional_time(),
                contradicted: parts.texts(),
                ..Finding::default()
            };
            parts.each(&mut |parts| {
                let (account, grade) = (parts.known(account), parts.known(Grade::parse));
                let until = parts.optional_time();
                let lost = parts.flag();
                finding
                    .kept_in
                    .extend(account.zip(grade).map(|(account, grade)| KeptIn {
                        account,
                        grade,
                        until,
                        lost,
                    }));
            });
            finding.files = parts.texts();
            evidence.findings.insert(&item, finding);
        });
        parts.end();
        sound.get().then_some(evidence)
    }

    /// The compact form, for [`Evidence::from_compact`].
    #[must_use]
    pub fn to_compact(&self) -> Value {
        let files = self.files.iter().map(|file| {
            Value::List(vec![
                Value::from(file.id.as_str()),
                Value::from(file.kind.as_str()),
                Value::optional(file.account.as_ref().map(AccountId::as_str)),
                Value::Number(file.taken_at.0),
                Value::from(file.digest.as_str()),
            ])
        });
        let findings = self.findings.iter().map(|(item, finding)| {
            Value::List(vec![
                Value::from(item.as_str()),
                Value::Bool(finding.found),
                moment(finding.empty_until),
                texts(&finding.contradicted),
                Value::List(finding.kept_in.iter().map(kept_in).collect()),
                texts(&finding.files),
            ])
        });
        let names = self.standings.iter();
        let names = names.map(|standing| Value::from(standing.name()));
        Value::List(vec![
            Value::List(names.collect()),
            Value::Bool(self.regions_missing),
            Value::Bool(self.collected),
            moment(self.next),
            Value::List(files.collect()),
            Value::List(findings.collect()),
        ])
    }
}

fn standings(parts: &mut Parts<'_>) -> Vec<Standing> {
    let mut standings = Vec::new();
    for name in parts.texts() {
        match Standing::parse(&name) {
            Some(standing) => standings.push(standing),
            None => parts.refuse(),
        }
    }
    standings
}

fn kept_in(one: &KeptIn) -> Value {
    Value::List(vec![
        Value::from(one.account.as_str()),
        Value::from(one.grade.name()),
        moment(one.until),
        Value::Bool(one.lost),
    ])
}

fn moment(at: Option<Timestamp>) -> Value {
    at.map_or(Value::Null, |at| Value::Number(at.0))
}

fn account(text: &str) -> Option<AccountId> {
    AccountId::parse(text).ok()
}

fn texts(texts: &[String]) -> Value {
    Value::List(
        texts
            .iter()
            .map(|text| Value::from(text.as_str()))
            .collect(),
    )
}
