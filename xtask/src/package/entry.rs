//! The loader for bundlers.
//!
//! The one in `dist/` makes the addresses of its files while it runs. A bundler moves files and has
//! to see each of them: as `new URL("…", import.meta.url)`, and scripts as `import("…")`.

use anyhow::{Context, Result, ensure};

const ASSET: &str = "\"assets/";
const BASE: &str = "new URL(\".\",import.meta.url)";

/// The loader of a release, changed so that every file it loads stands in it.
pub(super) fn entry(loader: &str) -> Result<String> {
    let entry = with_imports(&with_addresses(loader)?)?;
    // No file lies beside this module: every address is whole already.
    let count = entry.matches(BASE).count();
    ensure!(
        count == 1,
        "the loader holds `{BASE}` {count} times instead of once"
    );
    Ok(entry.replace(BASE, "import.meta.url"))
}

/// Each `"assets/name"` as an address, or, for a script, as what imports it.
fn with_addresses(loader: &str) -> Result<String> {
    let mut parts = loader.split(ASSET);
    let mut entry = parts.next().unwrap_or_default().to_owned();
    ensure!(entry.len() < loader.len(), "the loader names no files");
    for part in parts {
        let (name, rest) = part.split_once('"').context("a file's name has no end")?;
        let file = format!("\"./dist/assets/{name}\"");
        entry += &if name.ends_with(".js") {
            format!("()=>import({file})")
        } else {
            format!("new URL({file},import.meta.url)")
        };
        entry += rest;
    }
    Ok(entry)
}

/// `import(address(files.js).href)`, whatever its names are now, as `files.js()`.
fn with_imports(entry: &str) -> Result<String> {
    let computed = |part: &str| !part.starts_with('"');
    let mut parts = entry.split("import(");
    let mut changed = parts.next().unwrap_or_default().to_owned();
    let mut count = 0;
    for part in parts {
        if computed(part) {
            let (call, rest) = part
                .split_once(").href)")
                .context("the loader imports in another way: change xtask/src/package/entry.rs")?;
            let (_, files) = call.split_once('(').context("no address is made")?;
            changed += &format!("{files}(){rest}");
            count += 1;
        } else {
            changed += "import(";
            changed += part;
        }
    }
    ensure!(
        count == 1,
        "the loader imports computed addresses {count} times instead of once"
    );
    Ok(changed)
}

#[cfg(test)]
mod tests {
    use super::entry;

    #[test]
    fn every_file_is_named_as_bundlers_want_it() {
        let loader = "var f={app:{js:\"assets/app-1.js\",wasm:\"assets/app-2.wasm\"}},\
                      q=new URL(\".\",import.meta.url);import(m(n.js).href).catch(e)";
        let expected = "var f={app:{js:()=>import(\"./dist/assets/app-1.js\"),\
                        wasm:new URL(\"./dist/assets/app-2.wasm\",import.meta.url)}},\
                        q=import.meta.url;n.js().catch(e)";
        assert_eq!(entry(loader).unwrap(), expected);
    }

    #[test]
    fn another_loader_is_refused() {
        for loader in [
            "",
            "\"assets/a.js\"",
            "\"assets/a.js\";new URL(\".\",import.meta.url);import(x)",
        ] {
            assert!(entry(loader).is_err(), "{loader}");
        }
    }
}
