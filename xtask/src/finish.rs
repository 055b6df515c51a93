//! The last step of every build: from what Trunk compiled, the files that the page loads.
//!
//! Trunk leaves each program's `.js` and `_bg.wasm`, and `index.html`, in a staging folder and calls this. In
//! their place it puts the loader, whose name hosts rely on, and everything else under names that
//! change with the content.

mod carried;
mod esbuild;
mod frame;
mod glue;
mod named;
mod nodes;
mod order;
mod page;
mod reload;
mod short;
mod snippets;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use serde_json::{Map, Value, json};

use crate::{environment, paths, run, surface, text, trunk};

/// What a host's page loads.
pub(crate) const LOADER: &str = "account-closure-checklist.js";

/// The types of what the loader defines.
pub(crate) const TYPES: &str = "account-closure-checklist.d.ts";

/// What editors check a plan of a host's own with.
const PLAN_SCHEMA: &str = "plan.schema.json";

/// What a page loads that shows the checklist in a frame.
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

    let mut languages = Map::new();
    let mut fallbacks = Map::new();
    let mut carried = None;
    let mut examiner_languages = Map::new();
    for (language, texts) in built_in::examiner_language_files() {
        let name = format!("examiner-{language}");
        let file = named::write(staging, &name, "json", texts.as_bytes())?;
        examiner_languages.insert(language, Value::String(file));
    }
    for (language, texts) in built_in::language_files() {
        let file = named::write(staging, &language, "json", texts.as_bytes())?;
        if language == PAGE_LANGUAGE {
            carried = Some((file.clone(), texts));
        }
        let mut html = built_in::fallback_html(&language);
        if html.is_empty() {
            // A language of tests, for which nobody wrote anything.
            html = built_in::fallback_html(PAGE_LANGUAGE);
        }
        let nodes = nodes::nodes(&html)?.to_string();
        let text = named::write(
            staging,
            &format!("text-{language}"),
            "json",
            nodes.as_bytes(),
        )?;
        fallbacks.insert(language.clone(), Value::String(text));
        languages.insert(language, Value::String(file));
    }
    let (file, json) = carried.context("the page's own language is missing")?;
    let css = esbuild::style("styles/element.css")?;
    let css_file = named::write(staging, "element", "css", css.as_bytes())?;
    let mut files = json!({
        "css": css_file,
        "languages": languages,
        "fallbacks": fallbacks,
        "examinerLanguages": examiner_languages,
    });
    for (name, glue, wasm) in programs {
        files[name] = json!({
            "js": named::write(staging, name, "js", glue.as_bytes())?,
            "wasm": named::write(staging, name, "wasm", &wasm)?,
        });
    }
    let loader = esbuild::script(
        "src/element/loader.js",
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
    text::write(&staging.join("text"))?;
    snippets::write(staging)?;

    let style = page::Style {
        css: &esbuild::style("styles/page.css")?,
        file: &css_file,
    };
    let fallback = built_in::fallback_html(PAGE_LANGUAGE);
    let (json, shown) = carried::carry(&json, &fallback)?;
    let texts = page::Texts {
        file: &file,
        json: &json,
        shown: &shown,
    };
    let page = page::fill(&html, &fallback, &style, Some(&texts))?;
    fs::write(staging.join("index.html"), reload::move_out(page, staging)?)?;
    frame::write(staging, &fallback, &css_file)
}

/// What editors and compilers read of the element: beside the loader, for those who serve it.
fn documents(staging: &Path) -> Result<()> {
    let manifest = paths::root().join(surface::MANIFEST);
    fs::copy(manifest, staging.join(surface::MANIFEST))?;
    let types = surface::declarations(&surface::Surface::read()?)?;
    fs::write(staging.join(TYPES), types)?;
    let schema = paths::root().join("plan").join(PLAN_SCHEMA);
    fs::copy(schema, staging.join(PLAN_SCHEMA))?;
    Ok(())
}

/// Removes what Trunk left: nothing of it is shipped as it is.
fn clear(staging: &Path) -> Result<()> {
    fs::remove_dir_all(staging)?;
    fs::create_dir(staging)?;
    Ok(())
}
