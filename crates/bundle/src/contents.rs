//! The files that a release may hold: those that a page loads, and those that editors and compilers
//! read.
//!
//! It is copied into other people's sites. Their generators make pages and search entries of every
//! text that they find there, so that none may lie in it.

use std::fs;
use std::path::Path;

use anyhow::{Result, ensure};

use checkout::collector;
use checkout::paths::COLLECTOR;

use crate::finish::{FRAME_HOST, LOADER, PLAN_SCHEMA, TYPES};
use surface::MANIFEST;

/// The files beside the folder of assets.
const FILES: [&str; 12] = [
    LOADER,
    TYPES,
    FRAME_HOST,
    MANIFEST,
    PLAN_SCHEMA,
    COLLECTOR,
    "index.html",
    "embed.html",
    "embed.js",
    "snippets.html",
    "snippets.css",
    "snippets.js",
];

/// How the names of assets may end.
const ASSETS: [&str; 4] = ["js", "wasm", "json", "css"];

/// Fails where a program of a release is not, byte for byte, what wasm-opt left in this folder: what
/// the compiler and its tools say about a program has to be true of the one that is shipped.
pub(crate) fn check_programs(release: &Path, optimised: &Path) -> Result<()> {
    let mut left = Vec::new();
    for entry in fs::read_dir(optimised)? {
        left.push(fs::read(entry?.path())?);
    }
    for entry in fs::read_dir(release.join("assets"))? {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending == "wasm") {
            ensure!(
                left.contains(&fs::read(&path)?),
                "{} is not what wasm-opt left: nothing rewrites a program after it",
                path.display()
            );
        }
    }
    Ok(())
}

/// Fails where the page names another digest than that of the collector beside it.
pub(crate) fn check_collector(release: &Path) -> Result<()> {
    let digest = collector::digest(&fs::read(release.join(COLLECTOR))?);
    let loader = fs::read_to_string(release.join(LOADER))?;
    ensure!(
        loader.contains(&digest),
        "the loader does not name the digest of {COLLECTOR}: {digest}"
    );
    Ok(())
}

/// Fails where a release holds anything else, or a word of the language that only tests speak.
pub(crate) fn check(release: &Path) -> Result<()> {
    for entry in fs::read_dir(release)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if name == "assets" {
            assets(&entry.path())?;
        } else {
            ensure!(FILES.contains(&name.as_str()), "a release has no {name}");
            no_pseudo(&entry.path())?;
        }
    }
    Ok(())
}

fn assets(folder: &Path) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let ending = path.extension().unwrap_or_default().to_string_lossy();
        let allowed = path.is_file() && ASSETS.contains(&&*ending);
        ensure!(allowed, "{} is no asset of a release", path.display());
        no_pseudo(&path)?;
    }
    Ok(())
}

fn no_pseudo(file: &Path) -> Result<()> {
    let language = built_in::PSEUDO.as_bytes();
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let bytes = fs::read(file)?;
    let named = name.contains(built_in::PSEUDO)
        || bytes.windows(language.len()).any(|part| part == language);
    ensure!(!named, "{} knows the language of the tests", file.display());
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn release(name: &str, more: &[(&str, &str)]) -> Result<()> {
        let folder =
            std::env::temp_dir().join(format!("acc-contents-{}-{name}", std::process::id()));
        fs::create_dir_all(folder.join("assets")).unwrap();
        fs::create_dir_all(folder.join("text")).unwrap();
        fs::remove_dir(folder.join("text")).unwrap();
        fs::write(folder.join("index.html"), "<!doctype html>").unwrap();
        fs::write(folder.join("assets/app-00000000.js"), "").unwrap();
        for (name, text) in more {
            let place = folder.join(name);
            fs::create_dir_all(place.parent().unwrap()).unwrap();
            fs::write(place, text).unwrap();
        }
        let checked = check(&folder);
        fs::remove_dir_all(folder).unwrap();
        checked
    }

    #[test]
    fn what_a_page_loads_may_lie_there() {
        release("fine", &[("embed.js", "1"), ("assets/app-0.wasm", "\0asm")]).unwrap();
    }

    #[test]
    fn nothing_that_a_generator_makes_a_page_of() {
        for name in [
            "README.md",
            "text/en.md",
            "text/en.html",
            "other.html",
            "assets/en.md",
            "assets/en.html",
            "assets/more/app.js",
        ] {
            let told = release("other", &[(name, "x")]);
            assert!(told.is_err(), "{name}");
        }
    }

    #[test]
    fn the_page_names_the_collector_beside_it() {
        let folder = std::env::temp_dir().join(format!("acc-collector-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join(COLLECTOR), "print()").unwrap();
        let check = |digest: &str| {
            fs::write(folder.join(LOADER), format!("const a=\"{digest}\"")).unwrap();
            check_collector(&folder)
        };
        let (same, other) = (
            check(&collector::digest(b"print()")),
            check(&collector::digest(b"print(1)")),
        );
        fs::remove_dir_all(&folder).unwrap();
        same.unwrap();
        assert!(other.is_err());
    }

    #[test]
    fn programs_are_those_of_wasm_opt() {
        let folder = std::env::temp_dir().join(format!("acc-programs-{}", std::process::id()));
        fs::create_dir_all(folder.join("assets")).unwrap();
        fs::create_dir_all(folder.join("wasm-opt")).unwrap();
        fs::write(folder.join("wasm-opt/app_bg.wasm"), "\0asm 1").unwrap();
        let check = |shipped: &str| {
            fs::write(folder.join("assets/app-0.wasm"), shipped).unwrap();
            check_programs(&folder, &folder.join("wasm-opt"))
        };
        let (same, other) = (check("\0asm 1"), check("\0asm 2"));
        fs::remove_dir_all(&folder).unwrap();
        same.unwrap();
        assert!(other.is_err());
    }

    #[test]
    fn nothing_of_the_language_of_the_tests() {
        for (name, text) in [
            ("assets/ar-XB-00000000.json", "{}"),
            ("index.html", "languages: [\"en\", \"ar-XB\"]"),
            ("assets/app-0.wasm", "\0asm ar-XB"),
        ] {
            assert!(release("pseudo", &[(name, text)]).is_err(), "{name}");
        }
    }
}
