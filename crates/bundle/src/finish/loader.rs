//! The loader: it names every file of the release that it may load.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use checkout::collector;
use serde_json::{Value, json};

use super::{PAGE_LANGUAGE, esbuild, glue};

/// The loader of a release. The module `places` says where the files are.
pub(crate) fn loader(release: &Path, places: &Path) -> Result<String> {
    let failures = built_in::failure_sentences(PAGE_LANGUAGE);
    let digest = collector::digest(collector::script()?.as_bytes());
    esbuild::script(
        "src/element/loader.ts",
        &[
            format!("--alias:release-files={}", places.display()),
            // The package has its files there.
            "--external:./dist/*".to_owned(),
            format!("--define:__FILES__={}", files(&assets(release)?)?),
            format!("--define:__FAILURES__={failures}"),
            format!("--define:__COLLECTOR_DIGEST__={}", json!(digest)),
        ],
    )
}

/// The files under `assets`, as the loader names them.
pub(crate) fn assets(release: &Path) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(release.join("assets"))? {
        names.push(format!("assets/{}", entry?.file_name().to_string_lossy()));
    }
    names.sort();
    Ok(names)
}

/// The files by what they are, with those in each language.
fn files(assets: &[String]) -> Result<Value> {
    let mut files = json!({ "css": named(assets, "element", "css")? });
    for program in glue::PROGRAMS {
        files[program] = json!({
            "script": named(assets, program, "js")?,
            "wasm": named(assets, program, "wasm")?,
        });
    }
    let mut languages = Vec::new();
    for (language, _) in built_in::language_files() {
        // The language of the tests is only in what is built for them.
        let Ok(page) = named(assets, &language, "json") else {
            continue;
        };
        languages.push(json!({
            "tag": language,
            "page": page,
            "examiner": named(assets, &format!("examiner-{language}"), "json")?,
            "text": named(assets, &format!("text-{language}"), "json")?,
        }));
    }
    files["languages"] = languages.into();
    Ok(files)
}

/// The file of this name, whatever its version.
fn named<'a>(assets: &'a [String], name: &str, ending: &str) -> Result<&'a str> {
    let start = format!("assets/{name}-");
    let is_version = |text: &str| text.bytes().all(|byte| byte.is_ascii_hexdigit());
    let is_it = |file: &&String| {
        let version = file
            .strip_prefix(&start)
            .and_then(|rest| rest.strip_suffix(ending)?.strip_suffix('.'));
        version.is_some_and(is_version)
    };
    let file = assets.iter().find(is_it);
    file.map(String::as_str)
        .with_context(|| format!("no {name}.{ending} among the assets"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_is_named_and_no_other() {
        let all = [
            "app-0a.js",
            "app-1b.wasm",
            "element-2c.css",
            "en-3d.json",
            "examiner-4e.js",
            "examiner-5f.wasm",
            "examiner-en-6a.json",
            "readers-7b.js",
            "readers-8c.wasm",
            "text-en-9d.json",
        ];
        let all = all.map(|name| format!("assets/{name}"));
        let found = files(&all).unwrap();
        assert_eq!(
            found["examiner"],
            json!({ "script": "assets/examiner-4e.js", "wasm": "assets/examiner-5f.wasm" })
        );
        assert_eq!(
            found["languages"],
            json!([{
                "tag": "en",
                "page": "assets/en-3d.json",
                "examiner": "assets/examiner-en-6a.json",
                "text": "assets/text-en-9d.json",
            }])
        );
        let written = found.to_string();
        assert!(all.iter().all(|file| written.contains(file)), "{written}");
        for missing in 0..all.len() {
            let rest = [&all[..missing], &all[missing + 1..]].concat();
            let rest = files(&rest);
            // Without its language file there is no language.
            let has_none = rest.is_ok_and(|files| files["languages"] != json!([]));
            assert!(!has_none, "{}", all[missing]);
        }
    }
}
