//! The cost of each of the other forms, in English, and how high it may be.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Result, ensure};

use super::{Size, is_for_first_visit, measure};
use crate::finish::LOADER;

struct Form {
    name: &'static str,
    limit: u64,
    files: fn(&Path) -> Result<Vec<PathBuf>>,
}

const FORMS: [Form; 6] = [
    Form {
        name: "the element in a host's page",
        limit: 276_500,
        files: element,
    },
    Form {
        name: "the text of an empty element",
        limit: 26_000,
        files: empty,
    },
    Form {
        name: "the page in a frame",
        limit: 308_000,
        files: frame,
    },
    Form {
        name: "the script around a frame",
        limit: 4_000,
        files: around,
    },
    Form {
        name: "the text as HTML",
        limit: 26_000,
        files: text,
    },
    Form {
        name: "the page that makes lines",
        limit: 8_000,
        files: snippets,
    },
];

/// Prints the size of each form; fails where one is larger than it may be.
pub(super) fn check(dist: &Path) -> Result<()> {
    for form in FORMS {
        let mut total = Size {
            name: form.name.to_owned(),
            raw: 0,
            compressed: 0,
        };
        for file in (form.files)(dist)? {
            let size = measure(dist, &file)?;
            total.raw += size.raw;
            total.compressed += size.compressed;
        }
        println!(
            "{:<34} {:>10} {:>10}",
            total.name, total.raw, total.compressed
        );
        ensure!(
            total.compressed <= form.limit,
            "{} takes {} bytes; {} are the limit",
            total.name,
            total.compressed,
            form.limit
        );
    }
    Ok(())
}

/// The files that our own page loads, with the language file and the style in the place of the
/// page.
fn element(dist: &Path) -> Result<Vec<PathBuf>> {
    let mut files = vec![dist.join(LOADER)];
    for entry in fs::read_dir(dist.join("assets"))? {
        let file = entry?.path();
        let name = entry_name(&file);
        let carried = name.starts_with("en-") || name.starts_with("element-");
        files.extend((carried || is_for_first_visit(&file)).then_some(file));
    }
    Ok(files)
}

/// The files loaded besides where the host wrote nothing into the element.
fn empty(dist: &Path) -> Result<Vec<PathBuf>> {
    super::assets(dist, |file| entry_name(file).starts_with("text-en-"))
}

/// The element, and the page that it stands in there.
fn frame(dist: &Path) -> Result<Vec<PathBuf>> {
    let mut files = element(dist)?;
    files.extend(["embed.html", "embed.js"].map(|name| dist.join(name)));
    Ok(files)
}

fn around(dist: &Path) -> Result<Vec<PathBuf>> {
    Ok(vec![dist.join("account-closure-checklist-frame.js")])
}

fn entry_name(file: &Path) -> String {
    file.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}

fn text(_: &Path) -> Result<Vec<PathBuf>> {
    Ok(vec![crate::text::folder().join("en.html")])
}

fn snippets(dist: &Path) -> Result<Vec<PathBuf>> {
    Ok(["html", "css", "js"]
        .map(|ending| dist.join(format!("snippets.{ending}")))
        .to_vec())
}
