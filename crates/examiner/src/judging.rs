//! The judgement as it is handed out.

use std::collections::BTreeMap;

use domain::json::{Members, Value};
use domain::table::Table;
use evidence::combine::Combined;
use messages::examiner::Words;

use crate::file::File;
use crate::input::Input;
use crate::words;

/// All that the files come to, as the members of one object.
pub(crate) fn judgement(
    files: &BTreeMap<String, File>,
    combined: &Combined,
    input: &Input,
    words: &Words,
) -> Members {
    let mut fields = Members::new();
    fields.insert("behind", behind(files, combined));
    fields.insert("digests", digests(files));
    fields.insert("evidence", evidence(files, combined));
    fields.insert("findings", findings(combined));
    fields.insert("grades", grades(combined));
    fields.insert("notes", notes(combined, input, words));
    let missing = combined.regions_missing.as_ref();
    let missing = missing.is_some_and(|missing| !missing.is_empty());
    fields.insert("regionsMissing", Value::Bool(missing));
    if let Some(next) = combined.next {
        fields.set_number("next", next.0);
    }
    let found = &combined.proposals;
    fields.set_given(
        "account",
        found.account.as_ref().map(|account| account.as_str()),
    );
    fields.set_given("standing", found.standing.map(|standing| standing.name()));
    fields
}

/// What files say about one item, in the making.
#[derive(Default)]
struct Found {
    contradicted: Vec<&'static str>,
    grade: Option<(&'static str, Option<u64>)>,
    found: bool,
}

fn findings(combined: &Combined) -> Value {
    let mut all: BTreeMap<&str, Found> = BTreeMap::new();
    for (item, finding) in &combined.findings {
        let found = all.entry(item.name()).or_default();
        found.found = finding.existing > 0;
        found.grade = finding
            .grade
            .map(|graded| (graded.grade.name(), graded.until.map(|until| until.0)));
    }
    for contradiction in &combined.contradictions {
        let found = all.entry(contradiction.item).or_default();
        found.contradicted.extend(contradiction.options);
    }
    for group in &combined.groups {
        if let Some(item) = group.class.grouped_item() {
            all.entry(item).or_default().found = group.count > 0;
        }
    }
    Value::Object(
        all.into_iter()
            .map(|(item, found)| (item.to_owned(), found.value()))
            .collect(),
    )
}

impl Found {
    fn value(mut self) -> Value {
        self.contradicted.sort_unstable();
        self.contradicted.dedup();
        let options = self.contradicted.into_iter().map(Value::from).collect();
        let mut fields = Members::new();
        fields.insert("contradicted", Value::List(options));
        if let Some((grade, until)) = self.grade {
            fields.set("grade", grade);
            if let Some(until) = until {
                fields.set_number("until", until);
            }
        }
        if self.found {
            fields.insert("found", Value::Bool(true));
        }
        Value::Object(fields)
    }
}

fn grades(combined: &Combined) -> Value {
    let graded = combined.findings.iter().filter_map(|(item, finding)| {
        let grade = words::finding::grade(finding)?;
        Some((item.name().to_owned(), Value::from(grade.name())))
    });
    Value::Object(graded.collect())
}

fn notes(combined: &Combined, input: &Input, words: &Words) -> Value {
    let mut notes: Vec<(&str, String)> = words::proposal::sentences(combined, input, words);
    for (item, finding) in &combined.findings {
        let sentences = words::finding::sentences(*item, finding, words);
        notes.extend(sentences.into_iter().map(|text| (item.name(), text)));
    }
    for group in &combined.groups {
        let item = group.class.grouped_item();
        notes.extend(item.map(|item| (item, words::finding::group(group, words))));
    }
    for one in &combined.contradictions {
        let sentence = words::contradiction::sentence(one, words);
        notes.extend(sentence.map(|text| (one.item, text)));
    }
    for one in &combined.notes {
        let sentence = words::note::sentence(&one.kind, words);
        notes.extend(sentence.map(|text| (one.item, text)));
    }
    by_name(notes.iter().map(|(item, text)| (*item, text.as_str())))
}

fn behind(files: &BTreeMap<String, File>, combined: &Combined) -> Value {
    let by_digest: BTreeMap<&str, &str> = files
        .iter()
        .map(|(id, file)| (file.source.digest.as_str(), id.as_str()))
        .collect();
    let pairs = combined.behind.iter().flat_map(|(item, digests)| {
        let ids = digests
            .iter()
            .filter_map(|digest| by_digest.get(digest.as_str()));
        ids.map(|id| (item.as_str(), *id))
    });
    by_name(pairs)
}

/// Lists of texts, by name.
fn by_name<'a>(pairs: impl Iterator<Item = (&'a str, &'a str)>) -> Value {
    let mut lists: BTreeMap<&str, Vec<Value>> = BTreeMap::new();
    for (name, text) in pairs {
        lists.entry(name).or_default().push(Value::from(text));
    }
    let lists = lists.into_iter();
    Value::Object(
        lists
            .map(|(name, list)| (name.to_owned(), Value::List(list)))
            .collect(),
    )
}

fn digests(files: &BTreeMap<String, File>) -> Value {
    let digests: Table<Value> = files
        .iter()
        .map(|(id, file)| (id.clone(), Value::from(file.source.digest.as_str())))
        .collect();
    Value::Object(digests)
}

/// What a host is told of the files: the oldest first.
fn evidence(files: &BTreeMap<String, File>, combined: &Combined) -> Value {
    let mut all: Vec<(&String, &File)> = files.iter().collect();
    all.sort_by_key(|(id, file)| (file.source.taken_at, *id));
    let public = all.into_iter().map(|(_, file)| {
        let finding = combined
            .files
            .iter()
            .find(|finding| finding.digest == file.source.digest);
        let problems = finding.map_or(&file.source.problems, |finding| &finding.problems);
        file.public(problems)
    });
    Value::List(public.collect())
}
