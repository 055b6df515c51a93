//! Reads the texts of one language.

use std::fs;
use std::path::{Path, PathBuf};

use icu_locale_core::Locale;
use serde_json::{Map, Value};

/// The texts of one list in one language.
pub(super) struct Language {
    /// The tag of its folder.
    pub(super) tag: String,
    /// The tag after which numbers, days and plurals are written.
    pub(super) formats: Locale,
    /// The texts in the order of the files.
    pub(super) texts: Vec<Text>,
}

/// One text.
pub(super) struct Text {
    /// The file, as it is named in a fault.
    pub(super) file: String,
    pub(super) key: String,
    pub(super) said: Said,
}

/// One text for all numbers, or one for each category of them.
pub(super) enum Said {
    One(String),
    Plural(Vec<(String, String)>),
}

impl Said {
    /// The text that says most: of forms that for all other numbers.
    pub(super) fn whole(&self) -> &str {
        match self {
            Self::One(text) => text,
            Self::Plural(forms) => {
                let other = forms.iter().find(|(category, _)| category == "other");
                other.map_or("", |(_, text)| text)
            }
        }
    }

    /// As it stands in a language file.
    pub(super) fn to_json(&self) -> Value {
        match self {
            Self::One(text) => text.as_str().into(),
            Self::Plural(forms) => {
                let forms = forms.iter();
                let forms = forms.map(|(category, text)| (category.clone(), text.as_str().into()));
                Value::Object(forms.collect())
            }
        }
    }
}

/// The languages that the product speaks: those of the list.
pub(super) fn languages(folder: &Path) -> Result<Vec<String>, Vec<String>> {
    let file = folder.join("languages.json");
    let json = json(&file).map_err(|fault| vec![fault])?;
    serde_json::from_value(json).map_err(|error| vec![format!("{}: {error}", file.display())])
}

/// The texts of a language below this folder of it, or in this file; else all that can't be read.
pub(super) fn language(texts: &Path, tag: &str, part: &str) -> Result<Language, Vec<String>> {
    let own = texts.join(tag);
    let formats = formats(&own.join("language.json"), tag);
    let mut faults: Vec<String> = formats.as_ref().err().cloned().into_iter().collect();
    let mut found = Vec::new();
    let files = entries(&own.join(part)).unwrap_or_else(|fault| {
        faults.push(fault);
        Vec::new()
    });
    for path in files {
        let name = path.strip_prefix(&own).unwrap_or(&path);
        let file = format!("texts/{tag}/{}", name.display());
        let members = json(&path).and_then(|json| match json {
            Value::Object(members) => Ok(members),
            _ => Err(format!("{file}: it is no object of texts")),
        });
        for (key, value) in members.unwrap_or_else(|fault| {
            faults.push(fault);
            Map::new()
        }) {
            match said(&value) {
                Some(said) => found.push(Text {
                    file: file.clone(),
                    key,
                    said,
                }),
                None => faults.push(format!("{file}: {key} is not a text")),
            }
        }
    }
    match formats {
        Ok(formats) if faults.is_empty() => Ok(Language {
            tag: tag.to_owned(),
            formats,
            texts: found,
        }),
        _ => Err(faults),
    }
}

/// The tag of the formats, which is the language's own or a more exact one.
fn formats(path: &Path, tag: &str) -> Result<Locale, String> {
    let json = json(path)?;
    let formats = json.get("formats").and_then(Value::as_str);
    let formats: Option<Locale> = formats.and_then(|formats| formats.parse().ok());
    let own: Option<Locale> = tag.parse().ok();
    match (formats, own) {
        (Some(formats), Some(own)) if formats.id.language == own.id.language => Ok(formats),
        _ => Err(format!(
            "texts/{tag}/language.json: formats is not the tag of this language, or of one of its regions"
        )),
    }
}

fn said(value: &Value) -> Option<Said> {
    let text = |value: &Value| {
        let text = value.as_str()?;
        (!text.trim().is_empty()).then(|| text.to_owned())
    };
    let Some(forms) = value.as_object() else {
        return text(value).map(Said::One);
    };
    let forms = forms.iter();
    let forms = forms.map(|(category, form)| Some((category.clone(), text(form)?)));
    forms.collect::<Option<_>>().map(Said::Plural)
}

fn json(path: &Path) -> Result<Value, String> {
    println!("cargo::rerun-if-changed={}", path.display());
    let json = fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    serde_json::from_str(&json).map_err(|error| format!("{}: {error}", path.display()))
}

/// The files in a folder, in order; a file alone is the only one.
fn entries(folder: &Path) -> Result<Vec<PathBuf>, String> {
    if folder.is_file() {
        return Ok(vec![folder.to_owned()]);
    }
    let entries = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
    let mut paths: Vec<PathBuf> = paths.collect();
    paths.sort();
    Ok(paths)
}
