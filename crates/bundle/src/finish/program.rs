//! A program as it is shipped: what wasm-opt made of it, byte for byte, and its glue in one module
//! with our own, as esbuild writes it.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::{glue, named};

/// The two files of a program.
pub(super) struct Program {
    name: &'static str,
    wasm: Vec<u8>,
    script: String,
}

impl Program {
    /// Reads what Trunk left of it.
    pub(super) fn read(staging: &Path, name: &'static str) -> Result<Self> {
        let wasm = format!("{name}_bg.wasm");
        Ok(Self {
            name,
            wasm: fs::read(staging.join(&wasm)).with_context(|| format!("Trunk left no {wasm}"))?,
            script: glue::bundle(staging, name)?,
        })
    }

    /// Writes both; the result are their paths as seen from the loader.
    pub(super) fn write(&self, staging: &Path) -> Result<[String; 2]> {
        Ok([
            named::write(staging, self.name, "wasm", &self.wasm)?,
            named::write(staging, self.name, "js", self.script.as_bytes())?,
        ])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_is_shipped_as_the_tools_made_it() {
        // A whole module, so that one who rewrites programs could read it.
        let wasm = b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0\x02\x0d\x01\x04glue\x04long\0\0";
        let script = "const glue={long_0123456789abcdef:function(a){return a}};";
        let program = Program {
            name: "app",
            wasm: wasm.to_vec(),
            script: script.to_owned(),
        };
        let folder = std::env::temp_dir().join(format!("acc-program-{}", std::process::id()));
        let files = program.write(&folder).unwrap();
        let [as_wasm, as_script] = files.map(|file| fs::read(folder.join(file)).unwrap());
        fs::remove_dir_all(&folder).unwrap();
        assert_eq!(as_wasm, wasm);
        assert_eq!(as_script, script.as_bytes());
    }
}
