//! The last step of every build: from what Trunk compiled, the files that the page loads.
//!
//! Trunk leaves each program's `.js` and `_bg.wasm`, and `index.html`, in a staging folder and
//! calls this. In their place it puts the loader, whose name hosts rely on, and everything else
//! under names that change with the content.

mod esbuild;
mod frame;
mod glue;
mod loader;
mod named;
mod page;
mod program;
mod reload;
mod sheets;
mod snippets;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

pub(crate) use self::loader::{assets, loader};
use self::program::Program;
use checkout::environment::{FOR_TESTS, OUTER_PATH};
use checkout::paths::COLLECTOR;
use checkout::{collector, environment, paths, run};

/// The file that a host's page loads.
pub(crate) const LOADER: &str = "account-closure-checklist.js";

/// The types of the loader's definitions.
pub(crate) const TYPES: &str = "account-closure-checklist.d.ts";

/// The schema with which editors check a plan of a host's own.
pub(crate) const PLAN_SCHEMA: &str = "plan.schema.json";

/// The file that a page loads to show the checklist in a frame.
pub(crate) const FRAME_HOST: &str = "account-closure-checklist-frame.js";

/// The language of `index.html`.
const PAGE_LANGUAGE: &str = "en";

/// Called by Trunk.
pub(crate) fn hook() -> Result<()> {
    let variable = |name| std::env::var_os(name).with_context(|| format!("Trunk set no {name}"));
    match variable(OUTER_PATH) {
        // The plan and the texts are part of this program. While somebody works on them, the
        // program has to be compiled anew, with the compiler that it was compiled with before.
        Ok(path) if variable("TRUNK_PROFILE")? == "debug" => {
            let mut again = Command::new("cargo");
            environment::clean(&mut again)
                .env("PATH", path)
                .env_remove(OUTER_PATH);
            run::run(
                again
                    .args(["run", "--quiet", "--package", "bundle", "--", "finish"])
                    .current_dir(paths::root()),
            )
        }
        _ => finish(&PathBuf::from(variable("TRUNK_STAGING_DIR")?)),
    }
}

fn finish(staging: &Path) -> Result<()> {
    let programs = glue::PROGRAMS
        .iter()
        .map(|name| Program::read(staging, name))
        .collect::<Result<Vec<Program>>>()?;
    let html =
        fs::read_to_string(staging.join("index.html")).context("Trunk left no index.html")?;
    clear(staging)?;

    let (file, json) = texts(staging)?;
    let css = sheets::with_components("styles/element.css")?;
    let css_file = named::write(staging, "element", "css", css.as_bytes())?;
    for program in programs {
        program.write(staging)?;
    }
    let beside = paths::root().join("src/element/release.ts");
    fs::write(staging.join(LOADER), loader(staging, &beside)?)?;
    documents(staging)?;
    snippets::write(staging)?;

    let style = page::Style {
        css: &sheets::with_components("styles/page.css")?,
        file: &css_file,
    };
    let fallback = built_in::fallback_html(PAGE_LANGUAGE);
    let texts = page::Texts {
        file: &file,
        json: &json,
    };
    let page = page::fill(&html, &fallback, &style, Some(&texts))?;
    fs::write(staging.join("index.html"), reload::move_out(page, staging)?)?;
    frame::write(staging, &fallback, &css_file)
}

/// Writes the files with texts: those of the page, of the examiner, and the plan to read for elements in
/// which nothing is written, each in every language. The result is the page's own file, and its path.
fn texts(staging: &Path) -> Result<(String, String)> {
    // The pseudo-language is for tests: no reader of a release has any use for it.
    let tested = std::env::var_os(FOR_TESTS).is_some();
    let spoken = |(language, _): &(String, String)| tested || language != built_in::PSEUDO;
    let write = |name: &str, text: &str| named::write(staging, name, "json", text.as_bytes());
    for (language, text) in built_in::examiner_language_files()
        .iter()
        .filter(|file| spoken(file))
    {
        write(&format!("examiner-{language}"), text)?;
    }
    let mut own = None;
    for (language, text) in built_in::language_files().into_iter().filter(spoken) {
        // A language of tests, for which nobody wrote anything, has the page's.
        let fallback = built_in::fallback(&language).or_else(|| built_in::fallback(PAGE_LANGUAGE));
        let fallback = fallback.context("the page's own language is missing")?;
        write(&format!("text-{language}"), &fallback.to_json())?;
        let file = write(&language, &text)?;
        if language == PAGE_LANGUAGE {
            own = Some((file, text));
        }
    }
    own.context("the page's own language is missing")
}

/// Writes the collector, and copies the files of the element that editors and compilers read: beside the
/// loader, for those who serve it.
fn documents(staging: &Path) -> Result<()> {
    fs::write(staging.join(COLLECTOR), collector::script()?)?;
    let manifest = paths::root().join(surface::MANIFEST);
    fs::copy(manifest, staging.join(surface::MANIFEST))?;
    fs::write(staging.join(TYPES), surface::types()?)?;
    let schema = paths::root().join("plan").join(PLAN_SCHEMA);
    fs::copy(schema, staging.join(PLAN_SCHEMA))?;
    Ok(())
}

/// Removes the files that Trunk left: none of them is shipped as it is.
fn clear(staging: &Path) -> Result<()> {
    fs::remove_dir_all(staging)?;
    fs::create_dir(staging)?;
    Ok(())
}
