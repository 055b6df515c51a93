//! The loader for bundlers.
//!
//! The one in `dist/` makes the addresses of its files while it runs. A bundler moves files and has
//! to see each of them: as `new URL("…", import.meta.url)`, and scripts as `import("…")`. So the
//! package's own loader is compiled with a list of them.

use std::fs;
use std::path::Path;

use anyhow::Result;

use checkout::paths::{self, COLLECTOR};

use crate::finish;

/// The loader of this release, with every file of `dist/` in it as bundlers want it.
pub(super) fn entry(dist: &Path) -> Result<String> {
    let places = paths::root().join("target/release-files.js");
    let mut files = finish::assets(dist)?;
    // The page offers it to be saved.
    files.push(COLLECTOR.to_owned());
    fs::write(&places, listed(&files))?;
    finish::loader(dist, &places)
}

/// The module that takes the place of `src/element/release.ts`.
fn listed(files: &[String]) -> String {
    let mut addresses = String::new();
    let mut scripts = String::new();
    for file in files {
        let place = format!("\"./dist/{file}\"");
        if file.ends_with(".js") {
            scripts += &format!("  \"{file}\": () => import({place}),\n");
        } else {
            addresses += &format!("  \"{file}\": new URL({place}, import.meta.url),\n");
        }
    }
    format!(
        "const addresses = {{\n{addresses}}};\n\
         const scripts = {{\n{scripts}}};\n\
         export const address = (file) => addresses[file];\n\
         export const script = (file) => ({{ load: scripts[file] }});\n"
    )
}

#[cfg(test)]
mod tests {
    use super::listed;

    #[test]
    fn every_file_is_named_as_bundlers_want_it() {
        let files = ["assets/app-1.js", "assets/app-1.wasm"].map(str::to_owned);
        let expected = "const addresses = {\n  \"assets/app-1.wasm\": \
                        new URL(\"./dist/assets/app-1.wasm\", import.meta.url),\n};\n\
                        const scripts = {\n  \"assets/app-1.js\": \
                        () => import(\"./dist/assets/app-1.js\"),\n};\n\
                        export const address = (file) => addresses[file];\n\
                        export const script = (file) => ({ load: scripts[file] });\n";
        assert_eq!(listed(&files), expected);
    }
}
