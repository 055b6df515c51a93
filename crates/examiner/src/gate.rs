//! The evidence that the gate judges by, and the record names.

use std::collections::{BTreeMap, BTreeSet};

use domain::account::AccountId;
use domain::case::THERE;
use domain::evidence::{Evidence, FileMark, Finding, KeptIn};
use domain::grade::Grade;
use evidence::combine::Combined;

use crate::file::File;

/// The gate's view of all that the files come to.
pub(crate) fn gate(files: &BTreeMap<String, File>, combined: &Combined) -> Evidence {
    let missing = combined.regions_missing.as_ref();
    Evidence {
        standings: combined.proposals.standings.clone(),
        regions_missing: missing.is_some_and(|missing| !missing.is_empty()),
        collected: combined.basis.is_some(),
        next: combined.next,
        files: files.iter().map(mark).collect(),
        ..Evidence::new(findings(files, combined))
    }
}

/// The copies that count, and those that are lost, account by account.
fn kept_in(finding: &evidence::combine::Finding) -> Vec<KeptIn> {
    let accounts = finding.kept_in.keys().chain(&finding.lost_in);
    let accounts: BTreeSet<&AccountId> = accounts.collect();
    let kept_in = |account: &AccountId| {
        let graded = finding.kept_in.get(account);
        KeptIn {
            account: *account,
            grade: graded.map_or(Grade::Open, |graded| graded.grade),
            until: graded.and_then(|graded| graded.until),
            lost: finding.lost_in.contains(account),
        }
    };
    accounts.into_iter().map(kept_in).collect()
}

fn mark((id, file): (&String, &File)) -> FileMark {
    let source = &file.source;
    FileMark {
        id: id.clone(),
        kind: source.kind.name().to_owned(),
        account: source.account,
        taken_at: source.taken_at,
        digest: source.digest.clone(),
    }
}

fn findings(files: &BTreeMap<String, File>, combined: &Combined) -> BTreeMap<String, Finding> {
    let mut all: BTreeMap<String, Finding> = BTreeMap::new();
    for (item, finding) in &combined.findings {
        let found = all.entry(item.name().to_owned()).or_default();
        found.found = finding.existing > 0;
        found.kept_in = kept_in(finding);
    }
    for contradiction in &combined.contradictions {
        let found = all.entry(contradiction.item.to_owned()).or_default();
        found.found |= contradiction.options.contains(&"nothing");
        let options = contradiction
            .options
            .iter()
            .map(|option| (*option).to_owned());
        found.contradicted.extend(options);
        found.contradicted.sort_unstable();
        found.contradicted.dedup();
    }
    // Whoever says that nothing else is there has to say what these are.
    let charged: BTreeSet<&str> = combined
        .unexplained
        .values()
        .map(|item| item.name())
        .collect();
    if !charged.is_empty() {
        let charged = charged.into_iter().map(str::to_owned).collect();
        all.entry(THERE.to_owned()).or_default().contradicted = charged;
    }
    for (item, covered) in &combined.covered {
        if covered.empty_until.is_some() {
            all.entry((*item).to_owned()).or_default().empty_until = covered.empty_until;
        }
    }
    for group in &combined.groups {
        if let Some(item) = group.class.grouped_item() {
            all.entry(item.to_owned()).or_default().found = group.count > 0;
        }
    }
    for (item, digests) in &combined.behind {
        let of = |(_, file): &(&String, &File)| digests.contains(&file.source.digest);
        let ids = files.iter().filter(of).map(|(id, _)| id.clone());
        all.entry(item.clone()).or_default().files = ids.collect();
    }
    all
}
