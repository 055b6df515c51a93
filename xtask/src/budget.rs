//! What a first visit costs, and how much it may.

mod forms;

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

/// Everything until the page can be used, in one language, compressed.
const FIRST_VISIT: u64 = 120_000;

/// What a host's page loads on every visit, element or not.
const LOADER: u64 = 5_000;

struct Size {
    name: String,
    raw: u64,
    compressed: u64,
}

/// Prints what a first visit loads; fails where it is more than it may be.
pub(crate) fn check(dist: &Path) -> Result<()> {
    let sizes = first_visit(dist)?
        .iter()
        .map(|file| measure(dist, file))
        .collect::<Result<Vec<Size>>>()?;
    let total = Size {
        name: "a first visit".to_owned(),
        raw: sizes.iter().map(|size| size.raw).sum(),
        compressed: sizes.iter().map(|size| size.compressed).sum(),
    };
    println!("{:<34} {:>10} {:>10}", "file", "raw", "brotli");
    for size in sizes.iter().chain([&total]) {
        println!("{:<34} {:>10} {:>10}", size.name, size.raw, size.compressed);
    }
    let loader = sizes.iter().find(|size| size.name == crate::finish::LOADER);
    for (size, limit) in [(Some(&total), FIRST_VISIT), (loader, LOADER)] {
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

/// The files that a first visit in English loads.
fn first_visit(dist: &Path) -> Result<Vec<PathBuf>> {
    let mut files = vec![dist.join("index.html"), dist.join(crate::finish::LOADER)];
    let assets = dist.join("assets");
    let mut found: Vec<PathBuf> = fs::read_dir(&assets)
        .with_context(|| format!("{} has no assets", dist.display()))?
        .map(|entry| Ok(entry?.path()))
        .collect::<Result<_>>()?;
    found.retain(|path| is_for_first_visit(path));
    found.sort();
    files.extend(found);
    Ok(files)
}

/// Whether a file under `assets` is loaded at once: all but the languages, of which the page carries
/// its own along, and the readers of documents that come in.
fn is_for_first_visit(asset: &Path) -> bool {
    let name = asset.file_name().unwrap_or_default().to_string_lossy();
    !name.ends_with(".json") && !name.starts_with("readers-")
}

fn measure(dist: &Path, file: &Path) -> Result<Size> {
    let bytes = fs::read(file).with_context(|| format!("no {}", file.display()))?;
    let mut compressed = Vec::new();
    // The strongest quality and the usual window: what a host would serve.
    brotli::CompressorReader::new(bytes.as_slice(), 4096, 11, 22).read_to_end(&mut compressed)?;
    Ok(Size {
        name: file.strip_prefix(dist)?.display().to_string(),
        raw: u64::try_from(bytes.len())?,
        compressed: u64::try_from(compressed.len())?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_languages_are_loaded_later() {
        assert!(is_for_first_visit(Path::new("assets/app-00000000.wasm")));
        assert!(!is_for_first_visit(Path::new("assets/en-00000000.json")));
        assert!(!is_for_first_visit(Path::new(
            "assets/readers-00000000.wasm"
        )));
        assert!(!is_for_first_visit(Path::new("assets/de-00000000.json")));
    }
}
