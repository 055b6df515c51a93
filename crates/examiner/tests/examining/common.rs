//! Values that the tests share: one account, one present time, the samples, and short ways to use
//! them.

use std::path::Path;

use domain::evidence::{Evidence, Finding};
use domain::json::{Members, Value};
use domain::time::{Date, Timestamp};
use examiner::{Examination, Reading};
use messages::examiner::{LANGUAGES, Words};

/// The account that is closed.
pub(crate) const CLOSING: &str = "210987654321";

/// Where copies lie.
pub(crate) const AWAY: &str = "999988887777";

/// The present: some days after the newest time in the samples.
pub(crate) fn now() -> Timestamp {
    Date::parse("2026-10-09").unwrap().start()
}

/// The examiner's language file.
pub(crate) fn texts(language: &str) -> String {
    let (_, file) = LANGUAGES
        .iter()
        .find(|(name, _)| *name == language)
        .unwrap();
    (*file).to_owned()
}

pub(crate) fn words(language: &str) -> Words {
    Words::of(language).unwrap()
}

pub(crate) fn given(name: &str) -> Members {
    let mut given = Members::new();
    given.set("name", name);
    given.set_number("now", now().0);
    given.set("account", CLOSING);
    given
}

pub(crate) fn input() -> Members {
    let mut titles = Members::new();
    titles.set("backup.rds", "RDS databases");
    titles.set("backup.other", "Anything else");
    let mut input = Members::new();
    input.set("account", CLOSING);
    input.insert("closing", Value::List(vec![Value::from(CLOSING)]));
    input.set_number("now", now().0);
    let plan = built_in::plan("en").unwrap();
    input.set_number("maxAgeDays", plan.max_age_days.into());
    input.insert("figures", plan.figures.to_value());
    input.insert("items", Value::Object(titles));
    input
}

pub(crate) fn sample(name: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../evidence/tests/samples");
    std::fs::read(folder.join(name)).unwrap()
}

/// The names of all samples, in order.
pub(crate) fn samples() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../evidence/tests/samples");
    let entries = std::fs::read_dir(folder).unwrap();
    let mut names: Vec<String> = entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

pub(crate) fn empty() -> Examination {
    Examination::new(&texts("en"))
}

/// Adds a file: its id and its facts.
#[track_caller]
pub(crate) fn add(examination: &mut Examination, name: &str, bytes: &[u8]) -> (String, String) {
    let mut reading = Reading::new(&given(name).compact(), &texts("en"));
    assert_eq!(reading.push(bytes), None, "{name}");
    let taken = examination.take(reading).unwrap();
    (taken.id, taken.facts)
}

#[track_caller]
pub(crate) fn with(names: &[&str]) -> Examination {
    let mut examination = empty();
    for name in names {
        add(&mut examination, name, &sample(name));
    }
    examination
}

#[track_caller]
pub(crate) fn value(json: &str) -> Value {
    let mut value = Value::read(json).unwrap();
    if let Value::Object(members) = &mut value
        && let Some(gate) = members.remove("gate")
    {
        let evidence = Evidence::from_compact(&gate).unwrap();
        assert_eq!(evidence.to_compact(), gate);
        spell_out(&evidence, members);
    }
    value
}

/// The gate's view with a name for everything in it.
fn spell_out(evidence: &Evidence, members: &mut Members) {
    let texts = |texts: &[String]| {
        let texts = texts.iter().map(|text| Value::from(text.as_str()));
        Value::List(texts.collect())
    };
    let (mut findings, mut behind) = (Members::new(), Members::new());
    for (item, finding) in &evidence.findings {
        let mut fields = Members::new();
        fields.insert("contradicted", texts(&finding.contradicted));
        for kept in &finding.kept_in {
            fields.set("account", kept.account.as_str());
            fields.set("grade", kept.grade.name());
            if let Some(until) = kept.until {
                fields.set_number("until", until.0);
            }
            if kept.lost {
                fields.insert("lost", Value::Bool(true));
            }
        }
        if finding.found {
            fields.insert("found", Value::Bool(true));
        }
        if *finding
            != (Finding {
                files: finding.files.clone(),
                ..Finding::default()
            })
        {
            findings.insert(item, Value::Object(fields));
        }
        if !finding.files.is_empty() {
            behind.insert(item, texts(&finding.files));
        }
    }
    let mut digests = Members::new();
    for file in &evidence.files {
        digests.set(&file.id, &file.digest);
    }
    members.insert("findings", Value::Object(findings));
    members.insert("behind", Value::Object(behind));
    members.insert("digests", Value::Object(digests));
    members.insert("regionsMissing", Value::Bool(evidence.regions_missing));
    let only = match evidence.standings.as_slice() {
        [only] => Some(only.name()),
        _ => None,
    };
    members.set_given("standing", only);
    if let Some(next) = evidence.next {
        members.set_number("next", next.0);
    }
}

/// The judgement of the files.
#[track_caller]
pub(crate) fn judged(examination: &mut Examination) -> Value {
    value(&examination.judge(&input().compact()))
}

/// A member of a judgement, as JSON.
pub(crate) fn member(judgement: &Value, name: &str) -> String {
    judgement.get(name).map_or(String::new(), Value::compact)
}

pub(crate) fn database(name: &str) -> String {
    format!("arn:aws:rds:eu-west-1:{CLOSING}:db:{name}")
}

/// A list of Resource Explorer with these resources.
pub(crate) fn inventory(arns: &[String]) -> String {
    let elements: Vec<String> = arns
        .iter()
        .map(|arn| {
            format!(
                r#"{{"Arn":"{arn}","OwningAccountId":"{CLOSING}","Region":"eu-west-1","ResourceType":"rds:db","Service":"rds","LastReportedAt":"2026-10-01T04:00:00Z","Properties":[]}}"#
            )
        })
        .collect();
    format!(
        r#"{{"Resources":[{}],"ViewArn":"arn:aws:resource-explorer-2:eu-west-1:{CLOSING}:view/all/0"}}"#,
        elements.join(",")
    )
}

pub(crate) fn copy_job(name: &str, into: &str) -> String {
    format!(
        r#"{{"CopyJobs":[{{"AccountId":"{CLOSING}","SourceBackupVaultArn":"arn:aws:backup:eu-west-1:{CLOSING}:backup-vault:Default","DestinationBackupVaultArn":"arn:aws:backup:eu-west-1:{into}:backup-vault:kept","DestinationRecoveryPointArn":"arn:aws:rds:eu-west-1:{into}:snapshot:awsbackup:{name}","CompletionDate":"2026-10-01T04:30:00Z","ResourceArn":"{}","ResourceType":"RDS","CreationDate":"2026-10-01T04:00:00Z","State":"COMPLETED"}}]}}"#,
        database(name)
    )
}

/// A recovery point that is kept for ever.
pub(crate) fn point(name: &str, account: &str) -> String {
    format!(
        r#"{{"RecoveryPoints":[{{"IsEncrypted":false,"RecoveryPointArn":"arn:aws:rds:eu-west-1:{account}:snapshot:awsbackup:{name}","BackupVaultArn":"arn:aws:backup:eu-west-1:{account}:backup-vault:kept","ResourceArn":"{}","CreationDate":"2026-10-01T04:41:10Z","Status":"COMPLETED","Lifecycle":{{}}}}]}}"#,
        database(name)
    )
}
