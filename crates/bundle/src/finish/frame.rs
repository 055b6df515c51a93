//! The page for a frame, and the script for the pages that frame it.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::{FRAME_HOST, esbuild, page, sheets};
use checkout::paths;

/// The page that a frame shows. It carries no texts: most frames ask for a language.
const PAGE: &str = "embed.html";

/// Writes them beside the loader.
pub(super) fn write(staging: &Path, fallback: &str, css_file: &str) -> Result<()> {
    let source = paths::root().join("src/frame").join(PAGE);
    let html = fs::read_to_string(&source).with_context(|| format!("no {}", source.display()))?;
    let style = page::Style {
        css: &sheets::with_components("styles/embed.css")?,
        file: css_file,
    };
    fs::write(
        staging.join(PAGE),
        page::fill(&html, fallback, &style, None)?,
    )?;
    for (file, entry) in [
        (FRAME_HOST, "src/frame/host.ts"),
        ("embed.js", "src/frame/embed.ts"),
    ] {
        fs::write(staging.join(file), esbuild::script(entry, &[])?)?;
    }
    Ok(())
}
