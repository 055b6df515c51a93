//! The last step of every build: from what Trunk compiled, the files that the page loads.
//!
//! Trunk leaves each program's `.js` and `_bg.wasm`, and `index.html`, in a staging folder and
//! calls this. In their place it puts the loader, whose name hosts rely on, and everything else
//! under names that change with the content.

mod carried;
mod esbuild;
mod frame;
mod glue;
mod named;
mod optional_tags;
mod order;
mod page;
mod reload;
mod short;
mod snippets;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use serde_json::json;

use crate::{build, environment, paths, run, surface, trunk};

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
    match variable(trunk::OUTER_PATH) {
        // The plan and the texts are part of this program. While somebody works on them, the
        // program has to be compiled anew, with the compiler that it was compiled with before.
        Ok(path) if variable("TRUNK_PROFILE")? == "debug" => {
            let mut again = Command::new("cargo");
            environment::clean(&mut again)
                .env("PATH", path)
                .env_remove(trunk::OUTER_PATH);
            run::run(again.args(["xtask", "finish"]).current_dir(paths::root()))
        }
        _ => finish(&PathBuf::from(variable("TRUNK_STAGING_DIR")?)),
    }
}

fn finish(staging: &Path) -> Result<()> {
    let mut programs = Vec::new();
    for name in glue::PROGRAMS {
        let wasm = format!("{name}_bg.wasm");
        let wasm =
            fs::read(staging.join(&wasm)).with_context(|| format!("Trunk left no {wasm}"))?;
        let (wasm, glue) = short::shorten(&wasm, &glue::bundle(staging, name)?)?;
        programs.push((name, glue, wasm));
    }
    let html =
        fs::read_to_string(staging.join("index.html")).context("Trunk left no index.html")?;
    clear(staging)?;

    let texts = texts(staging)?;
    let css = esbuild::style("styles/element.css")?;
    let version = named::version(&[css.as_bytes()])?;
    let css_file = named::write(staging, "element", &version, "css", css.as_bytes())?;
    // The loader knows how names are made, which takes less than each of them.
    let mut files = json!({
        "css": css_file,
        "languages": texts.languages,
        "texts": texts.version,
    });
    for (name, glue, wasm) in programs {
        let version = named::version(&[glue.as_bytes(), &wasm])?;
        named::write(staging, name, &version, "wasm", &wasm)?;
        let path = named::write(staging, name, &version, "js", glue.as_bytes())?;
        files[name] = json!(path.trim_end_matches(".js"));
    }
    let loader = esbuild::script(
        "src/element/loader.ts",
        &[
            format!("--define:__FILES__={files}"),
            format!(
                "--define:__FAILURES__={}",
                built_in::failure_sentences(PAGE_LANGUAGE)
            ),
        ],
    )?;
    fs::write(staging.join(LOADER), loader)?;
    documents(staging)?;
    snippets::write(staging)?;

    let style = page::Style {
        css: &esbuild::style("styles/page.css")?,
        file: &css_file,
    };
    let fallback = built_in::fallback_html(PAGE_LANGUAGE);
    let (json, shown) = carried::carry(&texts.page, &fallback)?;
    let texts = page::Texts {
        file: &texts.file,
        json: &json,
        shown: &shown,
    };
    let page = page::fill(&html, &fallback, &style, Some(&texts))?;
    fs::write(staging.join("index.html"), reload::move_out(page, staging)?)?;
    frame::write(staging, &fallback, &css_file)
}

/// The files with texts: those of the page, of the examiner, and the plan to read for elements in
/// which nothing is written, each in every language.
struct Texts {
    languages: Vec<String>,
    /// The version with which all of their names end.
    version: String,
    /// The page's own texts, and their file.
    page: String,
    file: String,
}

fn texts(staging: &Path) -> Result<Texts> {
    // The pseudo-language is for tests: no reader of a release has any use for it.
    let tested = std::env::var_os(build::FOR_TESTS).is_some();
    let spoken = |(language, _): &(String, String)| tested || language != built_in::PSEUDO;
    let languages: Vec<(String, String)> = built_in::language_files()
        .into_iter()
        .filter(spoken)
        .collect();
    let examiner: Vec<(String, String)> = built_in::examiner_language_files()
        .into_iter()
        .filter(spoken)
        .collect();
    let mut fallbacks = Vec::new();
    for (language, _) in &languages {
        // A language of tests, for which nobody wrote anything, has the page's.
        let text = built_in::fallback(language).or_else(|| built_in::fallback(PAGE_LANGUAGE));
        let text = text.context("the page's own language is missing")?;
        fallbacks.push((language.clone(), text.to_json()));
    }
    let all = languages.iter().chain(&examiner).chain(&fallbacks);
    let contents: Vec<&[u8]> = all.map(|(_, text)| text.as_bytes()).collect();
    let version = named::version(&contents)?;
    let write = |kind: &str, language: &str, text: &str| {
        let name = format!("{kind}{language}");
        named::write(staging, &name, &version, "json", text.as_bytes())
    };
    for (kind, files) in [("text-", &fallbacks), ("examiner-", &examiner)] {
        for (language, text) in files {
            write(kind, language, text)?;
        }
    }
    let mut own = None;
    for (language, text) in &languages {
        let file = write("", language, text)?;
        if language == PAGE_LANGUAGE {
            own = Some((text.clone(), file));
        }
    }
    let (page, file) = own.context("the page's own language is missing")?;
    Ok(Texts {
        languages: languages
            .into_iter()
            .map(|(language, _)| language)
            .collect(),
        version,
        page,
        file,
    })
}

/// Copies the files of the element that editors and compilers read: beside the loader, for those
/// who serve it.
fn documents(staging: &Path) -> Result<()> {
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
