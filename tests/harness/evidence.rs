//! Files of evidence as the tests make them, and what the element says of them.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::checklist::Checklist;
use crate::places;

/// The account that the samples are about.
pub const CLOSING: &str = "210987654321";

/// Another account, in which copies lie.
pub const AWAY: &str = "999988887777";

/// A moment some days after the newest time in the samples: 2026-10-09, at midnight.
pub const THEN: i64 = 1_791_504_000_000;

/// A sample of what an AWS command prints.
#[must_use]
pub fn sample(name: &str) -> PathBuf {
    samples("samples").join(name)
}

/// A sample of the collector's file, made by the collector itself.
#[must_use]
pub fn collected(name: &str) -> PathBuf {
    samples("collecting/samples").join(format!("{name}.jsonl"))
}

/// A file that the collector wrote just now: about a simulated account (`account`), or about the one where
/// its copies are kept (`copies`).
#[must_use]
pub fn collected_now(name: &str) -> PathBuf {
    places::collected(&format!("{name}.jsonl.gz"))
}

fn samples(folder: &str) -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent();
    let root = root.expect("the tests lie in the workspace");
    root.join("crates/evidence/tests").join(folder)
}

/// The ARN of a database in the account.
#[must_use]
pub fn database(name: &str) -> String {
    format!("arn:aws:rds:eu-west-1:{CLOSING}:db:{name}")
}

/// Resource Explorer's list of these databases, and of one setting.
#[must_use]
pub fn inventory(databases: &[&str]) -> String {
    let resource = |arn: String, kind: &str| {
        json!({"Arn": arn, "OwningAccountId": CLOSING, "Region": "eu-west-1", "ResourceType": kind,
               "Service": kind.split(':').next(), "LastReportedAt": "2026-10-05T04:00:00Z", "Properties": []})
    };
    let resources: Vec<Value> = databases
        .iter()
        .map(|name| resource(database(name), "rds:db"))
        .collect();
    json!({"Resources": resources, "ViewArn": format!("arn:aws:resource-explorer-2:eu-west-1:{CLOSING}:view/all/0")})
        .to_string()
}

/// Completed copy jobs: which database, into which account.
#[must_use]
pub fn copy_jobs(copies: &[(&str, &str)]) -> String {
    let job = |(name, into): &(&str, &str)| {
        json!({"AccountId": CLOSING, "State": "COMPLETED", "ResourceType": "RDS",
               "SourceBackupVaultArn": format!("arn:aws:backup:eu-west-1:{CLOSING}:backup-vault:Default"),
               "DestinationBackupVaultArn": format!("arn:aws:backup:eu-west-1:{into}:backup-vault:kept"),
               "DestinationRecoveryPointArn": format!("arn:aws:rds:eu-west-1:{into}:snapshot:awsbackup:{name}"),
               "ResourceArn": database(name),
               "CreationDate": "2026-10-05T04:00:00Z", "CompletionDate": "2026-10-05T04:30:00Z"})
    };
    json!({"CopyJobs": copies.iter().map(job).collect::<Vec<_>>()}).to_string()
}

/// Recovery points in the other account that are kept for ever.
#[must_use]
pub fn recovery_points(names: &[&str]) -> String {
    let point = |name: &&str| {
        json!({"RecoveryPointArn": format!("arn:aws:rds:eu-west-1:{AWAY}:snapshot:awsbackup:{name}"),
               "BackupVaultArn": format!("arn:aws:backup:eu-west-1:{AWAY}:backup-vault:kept"),
               "ResourceArn": database(name), "Status": "COMPLETED", "IsEncrypted": false,
               "CreationDate": "2026-10-05T04:30:00Z", "Lifecycle": {}})
    };
    json!({"RecoveryPoints": names.iter().map(point).collect::<Vec<_>>()}).to_string()
}

impl Checklist {
    /// `el.addEvidence(text, { name })`: what it is, or the code and the sentence of its refusal.
    ///
    /// # Errors
    /// The code and the sentence.
    pub async fn add_evidence(&self, name: &str, text: &str) -> Result<Value, (String, String)> {
        self.add_made(name, "return arguments[0]", vec![json!(text)])
            .await
    }

    /// The same for what a function body makes in the page.
    ///
    /// # Errors
    /// The code and the sentence.
    pub async fn add_made(
        &self,
        name: &str,
        body: &str,
        mut arguments: Vec<Value>,
    ) -> Result<Value, (String, String)> {
        self.step(format!("add the evidence {name}"));
        let body = self.with_names(&format!(
            "const name = given.pop();
             const made = await (async function () {{ {body} }}).apply(null, given);
             try {{ return {{ added: await el.addEvidence(made, {{ name }}) }} }}
             catch (error) {{ return {{ code: error.code, message: error.message }} }}"
        ));
        arguments.push(json!(name));
        let answer = self.script_async(&body, arguments).await;
        let answer = &answer["value"];
        let text = |name: &str| answer[name].as_str().unwrap_or_default().to_owned();
        match answer.get("added") {
            Some(added) => Ok(added.clone()),
            None => Err((text("code"), text("message"))),
        }
    }

    /// The kinds of the files at hand, in alphabetical order.
    pub async fn kinds(&self) -> Vec<String> {
        let state = self.state().await;
        let files = state["evidence"].as_array().expect("a list of files");
        let mut kinds: Vec<String> = files
            .iter()
            .map(|file| file["kind"].as_str().expect("a kind").to_owned())
            .collect();
        kinds.sort();
        kinds
    }

    /// Waits until so many files are at hand.
    pub async fn files(&self, count: usize) {
        let body = "return el.state.evidence.length === arguments[0]";
        self.wait("the files are at hand", body, vec![json!(count)])
            .await;
    }
}
