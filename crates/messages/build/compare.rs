//! Holds the texts of a language to those of English.

use std::collections::{BTreeMap, BTreeSet};

use icu_plurals::{PluralCategory, PluralRules, PluralRulesOptions};

use super::read::{Language, Said, Text};

/// The placeholder of the number that chooses the form.
const COUNT: &str = "count";

/// Rules for plurals look at the end of a number: up to here there is every case of them.
const NUMBERS: u64 = 1_000;

/// All that is missing, too much or has other placeholders, each with its file and key.
pub(super) fn faults(language: &Language, english: &Language) -> Vec<String> {
    let mut faults = Vec::new();
    let mut theirs: BTreeMap<&str, &Text> = BTreeMap::new();
    for text in &language.texts {
        if theirs.insert(&text.key, text).is_some() {
            faults.push(format!("{}: {} is there twice", text.file, text.key));
        }
    }
    let forms = forms(language);
    for model in &english.texts {
        match theirs.remove(model.key.as_str()) {
            None => {
                let file = model
                    .file
                    .replacen("/en/", &format!("/{}/", language.tag), 1);
                faults.push(format!("{file}: {} is missing", model.key));
            }
            Some(text) => {
                let found = differences(&text.said, &model.said, &forms);
                let place = |fault: String| format!("{}: {} {fault}", text.file, text.key);
                faults.extend(found.into_iter().map(place));
            }
        }
    }
    for text in theirs.values() {
        faults.push(format!("{}: {} is too much", text.file, text.key));
    }
    faults
}

/// In what a text differs from what it has to be.
fn differences(text: &Said, model: &Said, forms: &BTreeMap<&str, bool>) -> Vec<String> {
    let expected = placeholders(model.whole());
    let other = "has other placeholders than English";
    match (text, model) {
        (Said::One(text), Said::One(_)) => {
            let same = placeholders(text) == expected;
            (!same).then(|| other.to_owned()).into_iter().collect()
        }
        (Said::Plural(text), Said::Plural(_)) => {
            let mut faults = Vec::new();
            let has = |form: &str| text.iter().any(|(own, _)| own == form);
            for form in forms.keys().filter(|form| !has(form)) {
                faults.push(format!("has no form \"{form}\", which the language needs"));
            }
            for (form, text) in text {
                let mut found = placeholders(text);
                match forms.get(form.as_str()) {
                    None => faults.push(format!("has a form \"{form}\" too much")),
                    Some(for_one_number) => {
                        // A form for one number only need not say it in figures.
                        if *for_one_number && expected.contains(COUNT) {
                            found.insert(COUNT);
                        }
                        if found != expected {
                            faults.push(format!("{other} in \"{form}\""));
                        }
                    }
                }
            }
            faults
        }
        (Said::One(_), Said::Plural(_)) => vec!["needs forms for numbers".to_owned()],
        (Said::Plural(_), Said::One(_)) => vec!["has forms where there is one text".to_owned()],
    }
}

/// The forms that a language needs, and whether each is for one number only.
fn forms(language: &Language) -> BTreeMap<&'static str, bool> {
    let options = PluralRulesOptions::default();
    let Ok(rules) = PluralRules::try_new((&language.formats).into(), options) else {
        return BTreeMap::from([("other", false)]);
    };
    let forms = rules.categories().map(|category| {
        let numbers = (0..NUMBERS).filter(|number| rules.category_for(*number) == category);
        (name(category), numbers.count() == 1)
    });
    forms.collect()
}

const fn name(category: PluralCategory) -> &'static str {
    match category {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    }
}

/// The names in braces.
pub(super) fn placeholders(text: &str) -> BTreeSet<&str> {
    text.split('{')
        .skip(1)
        .filter_map(|rest| rest.split_once('}'))
        .map(|(name, _)| name)
        .collect()
}
