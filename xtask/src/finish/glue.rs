//! The JavaScript that wasm-bindgen makes, and the one change that is made to it.
//!
//! Every call into the program goes through the module variable `wasm`. It is given a guarded
//! copy of the exports, so that a trap, wherever it surfaces, is seen and ends the program.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use super::esbuild;
use crate::paths;

/// The programs that Trunk compiles. Of each one, `src/element/<name>.js` re-exports what the
/// loader needs of its glue, which it imports as `<name>-glue`.
pub(super) const PROGRAMS: [&str; 3] = ["app", "readers", "examiner"];

const GUARD: &str = "src/element/guard.js";

const ASSIGNMENT: &str = "wasm = instance.exports;";
const GUARDED: &str = "wasm = guard(instance.exports);";

/// The guarded glue of a program and our own modules around it, as one small module.
pub(super) fn bundle(staging: &Path, program: &str) -> Result<String> {
    let glue = format!("{program}.js");
    let glue =
        fs::read_to_string(staging.join(&glue)).with_context(|| format!("Trunk left no {glue}"))?;
    let guard = paths::root().join(GUARD);
    // It lies where Trunk put the glue, so that it finds the modules beside it.
    let copy = staging.join("guarded.js");
    fs::write(&copy, guarded(&glue, &guard.to_string_lossy())?)?;
    let alias = format!("--alias:{program}-glue={}", copy.display());
    esbuild::script(&format!("src/element/{program}.js"), &[alias])
}

fn guarded(glue: &str, guard: &str) -> Result<String> {
    let count = glue.matches(ASSIGNMENT).count();
    ensure!(
        count == 1,
        "the output of wasm-bindgen holds `{ASSIGNMENT}` {count} times instead of once. Without \
         it a trap would go unnoticed: see how this version takes its exports, and change \
         xtask/src/finish/glue.rs."
    );
    let import = format!("import {{ guard }} from {};", serde_json::to_string(guard)?);
    Ok(format!("{import}\n{}", glue.replace(ASSIGNMENT, GUARDED)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_exports_are_guarded() {
        let glue = "let wasm;\nfunction f(instance) {\n    wasm = instance.exports;\n}\n";
        let expected = "import { guard } from \"/g.js\";\nlet wasm;\nfunction f(instance) {\n    \
                        wasm = guard(instance.exports);\n}\n";
        assert_eq!(guarded(glue, "/g.js").unwrap(), expected);
    }

    #[test]
    fn another_glue_is_refused() {
        let twice = ASSIGNMENT.repeat(2);
        for glue in ["wasm = exports;", "", twice.as_str()] {
            assert!(guarded(glue, "/g.js").is_err(), "{glue}");
        }
    }
}
