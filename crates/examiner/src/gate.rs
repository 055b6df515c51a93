//! The evidence that the gate judges by, and the record names.

use std::collections::BTreeMap;

use domain::evidence::{Evidence, FileMark, Finding, KeptIn};
use evidence::combine::{Combined, ContradictionKind};

use crate::file::File;

/// The gate's view of all that the files come to.
pub(crate) fn gate(files: &BTreeMap<String, File>, combined: &Combined) -> Evidence {
    let missing = combined.regions_missing.as_ref();
    Evidence {
        standings: combined.proposals.standings.clone(),
        regions_missing: missing.is_some_and(|missing| !missing.is_empty()),
        next: combined.next,
        files: files.iter().map(mark).collect(),
        ..Evidence::new(findings(files, combined))
    }
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
        let kept_in = finding.kept_in.iter().map(|(account, graded)| KeptIn {
            account: *account,
            grade: graded.grade,
            until: graded.until,
        });
        found.kept_in = kept_in.collect();
    }
    for contradiction in &combined.contradictions {
        let found = all.entry(contradiction.item.to_owned()).or_default();
        found.found |= contradiction.kind == ContradictionKind::Charged;
        let options = contradiction
            .options
            .iter()
            .map(|option| (*option).to_owned());
        found.contradicted.extend(options);
        found.contradicted.sort_unstable();
        found.contradicted.dedup();
    }
    // Joined when the gate knows emptiness: `combined.covered` has `empty_until` by item, and
    // `combined.collected` says whether there is a file of the collector.
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
