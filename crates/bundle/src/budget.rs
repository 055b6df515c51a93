//! The cost of a first visit, and how high it may be.

mod forms;

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

/// Everything until the page can be used, in one language, compressed. Programs, texts and page are as the
/// tools leave them: other orders and shorter names would save 9 kB, and nobody could follow them. The goal
/// is 160 kB. Since it was set every view was written in `html!`, the page shows more, and its text grew.
const FIRST_VISIT: u64 = 285_500;

/// The examiner with its texts in one language: loaded with the first file of evidence. The goal is 260 kB.
const EXAMINER: u64 = 377_000;

/// The most that a host's page may load on every visit, element or not.
const LOADER: u64 = 6_000;

struct Size {
    name: String,
    raw: u64,
    compressed: u64,
}

/// Prints the size of a first visit; fails where it is larger than it may be.
pub(crate) fn check(dist: &Path) -> Result<()> {
    println!("{:<34} {:>10} {:>10}", "file", "raw", "brotli");
    let (sizes, total) = print(dist, &first_visit(dist)?, "a first visit")?;
    let (_, examiner) = print(dist, &examiner(dist)?, "a first file of evidence")?;
    let loader = sizes.iter().find(|size| size.name == crate::finish::LOADER);
    for (size, limit) in [
        (Some(&total), FIRST_VISIT),
        (Some(&examiner), EXAMINER),
        (loader, LOADER),
    ] {
        let size = size.context("no loader")?;
        ensure!(
            size.compressed <= limit,
            "{} takes {} bytes; {limit} are the limit",
            size.name,
            size.compressed
        );
    }
    forms::check(dist)
}

/// Prints the sizes of some files and their sum.
fn print(dist: &Path, files: &[PathBuf], what: &str) -> Result<(Vec<Size>, Size)> {
    let sizes = files
        .iter()
        .map(|file| measure(dist, file))
        .collect::<Result<Vec<Size>>>()?;
    let total = Size {
        name: what.to_owned(),
        raw: sizes.iter().map(|size| size.raw).sum(),
        compressed: sizes.iter().map(|size| size.compressed).sum(),
    };
    for size in sizes.iter().chain([&total]) {
        println!("{:<34} {:>10} {:>10}", size.name, size.raw, size.compressed);
    }
    Ok((sizes, total))
}

/// The files that a first visit in English loads.
fn first_visit(dist: &Path) -> Result<Vec<PathBuf>> {
    let mut files = vec![dist.join("index.html"), dist.join(crate::finish::LOADER)];
    files.extend(assets(dist, is_for_first_visit)?);
    Ok(files)
}

/// The files that a first file of evidence loads, in English.
fn examiner(dist: &Path) -> Result<Vec<PathBuf>> {
    assets(dist, is_for_evidence)
}

fn assets(dist: &Path, wanted: fn(&Path) -> bool) -> Result<Vec<PathBuf>> {
    let mut found: Vec<PathBuf> = fs::read_dir(dist.join("assets"))
        .with_context(|| format!("{} has no assets", dist.display()))?
        .map(|entry| Ok(entry?.path()))
        .collect::<Result<_>>()?;
    found.retain(|path| wanted(path));
    found.sort();
    Ok(found)
}

/// Whether a file under `assets` is the examiner, or its texts in English.
fn is_for_evidence(asset: &Path) -> bool {
    let name = asset.file_name().unwrap_or_default().to_string_lossy();
    let program = name.starts_with("examiner-") && !name.ends_with(".json");
    program || name.starts_with("examiner-en-")
}

/// Whether a file under `assets` is loaded at once: all but the languages and the style, which the page
/// carries along, the readers of documents that come in, and the examiner of evidence.
fn is_for_first_visit(asset: &Path) -> bool {
    let name = asset.file_name().unwrap_or_default().to_string_lossy();
    let later = ["readers-", "examiner-"];
    ![".json", ".css"].iter().any(|end| name.ends_with(end))
        && !later.iter().any(|start| name.starts_with(start))
}

fn measure(dist: &Path, file: &Path) -> Result<Size> {
    let bytes = fs::read(file).with_context(|| format!("no {}", file.display()))?;
    let mut compressed = Vec::new();
    // The strongest quality and the usual window: what a host would serve.
    brotli::CompressorReader::new(bytes.as_slice(), 4096, 11, 22).read_to_end(&mut compressed)?;
    Ok(Size {
        name: file
            .strip_prefix(dist)
            .unwrap_or(file)
            .display()
            .to_string(),
        raw: u64::try_from(bytes.len())?,
        compressed: u64::try_from(compressed.len())?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_page_carries_or_needs_later_is_not_loaded() {
        assert!(is_for_first_visit(Path::new("assets/app-00000000.wasm")));
        assert!(!is_for_first_visit(Path::new("assets/en-00000000.json")));
        assert!(!is_for_first_visit(Path::new(
            "assets/readers-00000000.wasm"
        )));
        assert!(!is_for_first_visit(Path::new(
            "assets/examiner-00000000.js"
        )));
        assert!(!is_for_first_visit(Path::new("assets/de-00000000.json")));
        assert!(!is_for_first_visit(Path::new(
            "assets/element-00000000.css"
        )));
    }

    #[test]
    fn evidence_loads_one_language() {
        assert!(is_for_evidence(Path::new("assets/examiner-00000000.wasm")));
        assert!(is_for_evidence(Path::new(
            "assets/examiner-en-00000000.json"
        )));
        assert!(!is_for_evidence(Path::new(
            "assets/examiner-de-00000000.json"
        )));
        assert!(!is_for_evidence(Path::new("assets/app-00000000.wasm")));
    }
}
