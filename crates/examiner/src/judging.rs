//! The judgement as it is handed out.

use std::collections::BTreeMap;

use ::words::examiner as coded;
use domain::account::AccountId;
use domain::case::THERE;
use domain::json::{Members, Value};
use evidence::combine::Combined;
use messages::examiner::{Say, Words};

use crate::file::File;
use crate::found::found;
use crate::gate::gate;
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
    fields.insert("gate", gate(files, combined).to_compact());
    fields.insert("evidence", evidence(files, combined));
    fields.insert("grades", grades(combined));
    fields.insert("found", found(files, combined, input.rules.closing));
    fields.insert("notes", notes(combined, input, words));
    fields.insert("behind", behind(files, combined, words));
    let basis = combined.basis.as_ref();
    let sentence = basis.map(|basis| words::basis::sentence(basis, words));
    fields.set_given("basis", sentence.as_deref());
    let policy = basis.and_then(|basis| words::basis::beside_policy(basis, words));
    fields.set_given("policy", policy.as_deref());
    let management = combined.proposals.management.as_ref();
    fields.set_given("management", management.map(AccountId::as_str));
    fields
}

/// The files behind each item: their ids, and what they are.
fn behind(files: &BTreeMap<String, File>, combined: &Combined, words: &Words) -> Value {
    let named = |digest: &String| {
        let (id, file) = files
            .iter()
            .find(|(_, file)| file.source.digest == *digest)?;
        let kind = words.get(coded::kind(file.source.kind));
        let day = words.day(file.source.taken_at.date());
        let name = words.fill(Say::FileOfDay, &[("kind", kind), ("day", &day)]);
        Some(Value::List(vec![
            Value::from(id.as_str()),
            Value::from(name.as_str()),
        ]))
    };
    let items = combined.behind.iter();
    let items = items.map(|(item, digests)| {
        let files = digests.iter().filter_map(named).collect();
        (item.clone(), Value::List(files))
    });
    Value::Object(items.collect())
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
        let sentences = words::finding::sentences(*item, finding, input.rules.closing, words);
        notes.extend(sentences.into_iter().map(|text| (item.name(), text)));
    }
    for one in &combined.kept {
        let sentence = words::finding::kept(one, words);
        notes.extend(sentence.map(|text| (one.item.name(), text)));
    }
    for group in &combined.groups {
        let item = group.class.grouped_item();
        notes.extend(item.map(|item| (item, words::finding::group(group, words))));
    }
    for one in &combined.contradictions {
        let sentence = words::contradiction::sentence(one, words);
        notes.extend(sentence.map(|text| (one.item, text)));
    }
    for (item, covered) in &combined.covered {
        let finding = combined
            .findings
            .iter()
            .find(|(one, _)| one.name() == *item);
        let mut contradictions = combined.contradictions.iter();
        let exists = finding.is_some_and(|(_, finding)| finding.existing > 0)
            || contradictions.any(|one| one.item == *item);
        let sentence = words::covered::sentence(covered, exists, words);
        notes.extend(sentence.map(|text| (*item, text)));
    }
    if !combined.unexplained.is_empty() {
        let names: Vec<&String> = combined.unexplained.keys().collect();
        let names = words::names::names(&names, names.len() as u64, words);
        notes.push((
            THERE,
            words.fill(Say::NoteUnexplained, &[("names", &names)]),
        ));
    }
    for one in &combined.notes {
        let sentence = words::note::sentence(&one.kind, words);
        notes.extend(sentence.map(|text| (one.item, text)));
    }
    by_name(notes.iter().map(|(item, text)| (*item, text.as_str())))
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

/// The objects about files for a host: the oldest first.
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
