//! The loader for bundlers.
//!
//! The one in `dist/` makes the addresses of its files while it runs. A bundler moves files and has
//! to see each of them: as `new URL("…", import.meta.url)`, and scripts as `import("…")`.

use anyhow::{Context, Result, ensure};

const BASE: &str = "new URL(\".\",import.meta.url)";

/// The loader of a release, changed so that every one of these files of `dist/` stands in it.
pub(super) fn entry(loader: &str, files: &[String]) -> Result<String> {
    let mut others = String::new();
    let mut scripts = String::new();
    for file in files {
        let place = format!("\"./dist/{file}\"");
        if file.ends_with(".js") {
            scripts += &format!("\"{file}\":()=>import({place}),");
        } else {
            others += &format!("\"{file}\":new URL({place},import.meta.url),");
        }
    }
    let (before, after) = once(loader, BASE)?;
    let name = before.rsplit([' ', ',', ';']).next().unwrap_or_default();
    let name = name.strip_suffix('=').context("the base has no name")?;
    let (argument, rest) = after
        .split_once("=>new URL(")
        .and_then(|(_, address)| address.split_once(&format!(",{name})")))
        .context("no address is made from the base")?;
    let made = format!("new URL({argument},{name})");
    let (between, _) = once(after, &made)?;
    let rest = with_import(rest)?;
    // Before everything else: an element that is there already loads as soon as it is defined.
    Ok(format!(
        "var SCRIPTS={{{scripts}}};{before}{{{others}}}{between}{name}[{argument}]{rest}"
    ))
}

/// The parts before and after the one place of a text.
fn once<'a>(loader: &'a str, text: &str) -> Result<(&'a str, &'a str)> {
    let count = loader.matches(text).count();
    ensure!(
        count == 1,
        "the loader holds `{text}` {count} times instead of once: change xtask/src/package/entry.rs"
    );
    loader.split_once(text).context("it was there")
}

/// `import(address(name).href)`, whatever its names are now, as a call of one of the scripts.
fn with_import(entry: &str) -> Result<String> {
    let (before, after) = once(entry, "import(")?;
    let (call, rest) = after
        .split_once(").href)")
        .context("the loader imports in another way: change xtask/src/package/entry.rs")?;
    let (_, name) = call.split_once('(').context("no address is made")?;
    Ok(format!("{before}SCRIPTS[{name}](){rest}"))
}

#[cfg(test)]
mod tests {
    use super::entry;

    #[test]
    fn every_file_is_named_as_bundlers_want_it() {
        let loader = "var x=1,q=new URL(\".\",import.meta.url),m=i=>new URL(i,q),\
                      t=async i=>m(i);import(m(`${n}.js`).href).catch(e)";
        let files = ["assets/app-1.js", "assets/app-1.wasm"].map(str::to_owned);
        let expected = "var SCRIPTS={\"assets/app-1.js\":()=>import(\"./dist/assets/app-1.js\"),};\
                        var x=1,q={\"assets/app-1.wasm\":\
                        new URL(\"./dist/assets/app-1.wasm\",import.meta.url),},m=i=>q[i],\
                        t=async i=>m(i);SCRIPTS[`${n}.js`]().catch(e)";
        assert_eq!(entry(loader, &files).unwrap(), expected);
    }

    #[test]
    fn another_loader_is_refused() {
        for loader in [
            "",
            "var q=new URL(\".\",import.meta.url);import(m(a).href)",
            "var q=new URL(\".\",import.meta.url),m=i=>new URL(i,q);import(x)",
            "var q=new URL(\".\",import.meta.url),m=i=>new URL(i,q)",
        ] {
            assert!(entry(loader, &[]).is_err(), "{loader}");
        }
    }
}
