//! Evidence as the examiner hands it over: taken whole or not at all.

use super::{Evidence, FileMark, Finding};
use crate::account::AccountId;
use crate::grade::Grade;
use crate::json::{Members, Value};
use crate::standing::Standing;
use crate::table::Table;
use crate::time::Timestamp;

impl Evidence {
    /// From what the examiner says; none where anything is not as it puts it.
    #[must_use]
    pub fn read(value: &Value) -> Option<Self> {
        let mut findings = Table::new();
        for (item, finding) in value.get("findings")?.as_object()? {
            findings.insert(item, read_finding(finding.as_object()?)?);
        }
        for (item, ids) in value.get("behind")?.as_object()? {
            let mut finding: Finding = findings.remove(item).unwrap_or_default();
            finding.files = texts(Some(ids))?;
            findings.insert(item, finding);
        }
        let mut files = Vec::new();
        for file in list(value.get("files")?)? {
            files.push(read_file(file)?);
        }
        Some(Self {
            findings,
            standing: match value.get("standing") {
                None => None,
                Some(standing) => Some(Standing::parse(standing.as_text()?)?),
            },
            regions_missing: value.get("regionsMissing")?.as_bool()?,
            unread: false,
            next: time(value.get("next"))?,
            files,
        })
    }
}

fn read_finding(fields: &Members) -> Option<Finding> {
    Some(Finding {
        found: match fields.get("found") {
            None => false,
            Some(found) => found.as_bool()?,
        },
        contradicted: texts(fields.get("contradicted"))?,
        worst: match fields.get("grade") {
            None => None,
            Some(grade) => Some(Grade::parse(grade.as_text()?)?),
        },
        until: time(fields.get("until"))?,
        files: Vec::new(),
    })
}

fn read_file(value: &Value) -> Option<FileMark> {
    let text = |name| Some(value.get(name)?.as_text()?.to_owned());
    Some(FileMark {
        id: text("id")?,
        kind: text("kind")?,
        account: match value.get("account") {
            None => None,
            Some(account) => Some(AccountId::parse(account.as_text()?).ok()?),
        },
        taken_at: Timestamp(value.get("takenAt")?.as_number()?),
        digest: text("digest")?,
    })
}

/// A moment that may be missing; none where something else stands there.
fn time(value: Option<&Value>) -> Option<Option<Timestamp>> {
    match value {
        None => Some(None),
        Some(time) => Some(Some(Timestamp(time.as_number()?))),
    }
}

fn list(value: &Value) -> Option<&[Value]> {
    match value {
        Value::List(list) => Some(list),
        _ => None,
    }
}

/// Texts that may be missing.
fn texts(value: Option<&Value>) -> Option<Vec<String>> {
    let mut texts = Vec::new();
    for text in value.map_or(Some(&[][..]), list)? {
        texts.push(text.as_text()?.to_owned());
    }
    Some(texts)
}
