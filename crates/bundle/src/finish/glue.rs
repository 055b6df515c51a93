//! The JavaScript that wasm-bindgen makes, and the two changes that are made to it.
//!
//! Every call into the program goes through the module variable `wasm`. It is given a guarded
//! copy of the exports, so that a trap, wherever it surfaces, is seen and ends the program. And the
//! members of documents that Yew calls are those of the prototype, which no host can hide.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use super::esbuild;
use checkout::paths;

/// The programs that Trunk compiles. Of each one, `src/element/<name>.ts` re-exports what the
/// loader needs of its glue, which it imports as `<name>-glue`.
pub(super) const PROGRAMS: [&str; 3] = ["app", "readers", "examiner"];

const GUARD: &str = "src/element/guard.ts";

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
    fs::write(&copy, changed(&glue, &guard.to_string_lossy())?)?;
    let alias = format!("--alias:{program}-glue={}", copy.display());
    let style = Value::from(esbuild::style("styles/evidence.css")?);
    let style = format!("--define:__EVIDENCE_STYLE__={style}");
    esbuild::script(&format!("src/element/{program}.ts"), &[alias, style])
}

fn changed(glue: &str, guard: &str) -> Result<String> {
    let import = format!("import {{ guard }} from {};", serde_json::to_string(guard)?);
    let glue = from_prototypes(&guarded(glue)?)?;
    Ok(format!("{import}\n{glue}"))
}

/// Members of the document, called as those of its prototype.
///
/// In HTML a form, image or frame with a name takes the place of the document's own member of that name: with
/// `<img name="createElement">` in it, no program on the page could make an element any more. Our own
/// TypeScript asks the prototype itself (`src/element/document.ts`). The calls of Yew are in web-sys, and
/// nothing but this reaches them. `tests/browser/named.rs` holds it in every engine.
fn from_prototypes(glue: &str) -> Result<String> {
    let mut glue = glue.to_owned();
    for name in ["createElement", "createElementNS", "createTextNode"] {
        let own = format!("arg0.{name}(");
        glue = glue.replace(&own, &format!("Document.prototype.{name}.call(arg0, "));
    }
    for name in DOCUMENT_MEMBERS {
        let own = format!("arg0.{name}");
        ensure!(
            !glue.contains(&own),
            "the program asks a document for `{name}`, which an element of the host's may be named: \
             call the prototype's in crates/bundle/src/finish/glue.rs."
        );
    }
    Ok(glue)
}

/// Members that only documents have, of those that programs tend to use.
const DOCUMENT_MEMBERS: [&str; 9] = [
    "body",
    "head",
    "documentElement",
    "activeElement",
    "defaultView",
    "getElementById",
    "createComment",
    "createDocumentFragment",
    "createRange",
];

fn guarded(glue: &str) -> Result<String> {
    let count = glue.matches(ASSIGNMENT).count();
    ensure!(
        count == 1,
        "the output of wasm-bindgen holds `{ASSIGNMENT}` {count} times instead of once. Without \
         it a trap would go unnoticed: see how this version does it, and change \
         crates/bundle/src/finish/glue.rs."
    );
    Ok(glue.replace(ASSIGNMENT, GUARDED))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_exports_are_guarded_and_nothing_else_is_changed() {
        let rest = "const i = { now: function(arg0) { return arg0; } };\nexport { initSync, f as default };\n";
        let glue = format!("let wasm;\nfunction f(instance) {{\n    {ASSIGNMENT}\n}}\n{rest}");
        let expected = format!(
            "import {{ guard }} from \"/g.js\";\nlet wasm;\nfunction f(instance) {{\n    {GUARDED}\n}}\n{rest}"
        );
        assert_eq!(changed(&glue, "/g.js").unwrap(), expected);
    }

    #[test]
    fn documents_are_asked_through_their_prototype() {
        let glue = "const ret = arg0.createElement(getStringFromWasm0(arg1, arg2));";
        let expected = "const ret = Document.prototype.createElement.call(arg0, getStringFromWasm0(arg1, arg2));";
        assert_eq!(from_prototypes(glue).unwrap(), expected);
        assert!(from_prototypes("const ret = arg0.body;").is_err());
    }

    #[test]
    fn another_glue_is_refused() {
        for glue in ["", &ASSIGNMENT.repeat(2)] {
            assert!(changed(glue, "/g.js").is_err(), "{glue}");
        }
    }
}
