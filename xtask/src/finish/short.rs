//! Short names between a program and its glue.
//!
//! wasm-bindgen ends the name of everything that a program takes from the page with a hash. Nothing
//! compresses hashes, and each stands in the program and in the glue: short names in their place
//! make a first visit smaller. So does a short name for the glue itself, which stands with each.

use std::collections::HashMap;

use anyhow::{Context, Result, ensure};
use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{CodeSection, ExportSection, FunctionSection, ImportSection, Module};
use wasmparser::{CodeSectionReader, Export, FunctionSectionReader, ImportSectionReader, Parser};

use super::order::Order;

/// The program and its glue with short names between them.
pub(super) fn shorten(program: &[u8], glue: &str) -> Result<(Vec<u8>, String)> {
    let mut module = Module::new();
    let mut names = Names {
        glue: None,
        short: HashMap::new(),
        order: Order::of(program).context("the program can't be read")?,
    };
    utils::parse_core_module(&mut names, &mut module, Parser::new(0), program)
        .context("the program can't be read")?;
    let mut replaced = names.replaced(glue);
    if let Some(name) = &names.glue {
        let long = format!("\"{name}\":");
        let count = replaced.matches(&long).count();
        ensure!(
            count == 1,
            "the glue holds `{long}` {count} times instead of once"
        );
        replaced = replaced.replace(&long, &format!("{GLUE}:"));
    }
    Ok((module.finish(), replaced))
}

/// The name of the glue in the program.
const GLUE: &str = "_";

/// Short names by long ones, and where functions go.
struct Names {
    /// The name that wasm-bindgen gave the glue: everything that the program takes comes from
    /// there.
    glue: Option<String>,
    short: HashMap<String, String>,
    order: Order,
}

impl Names {
    fn short(&mut self, long: &str) -> String {
        // No host's name and no JavaScript keyword begins so.
        let next = format!("_{}", base_26(self.short.len()));
        self.short.entry(long.to_owned()).or_insert(next).clone()
    }

    /// The glue with every identifier that has a short name replaced by it.
    fn replaced(&self, glue: &str) -> String {
        let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '$');
        let mut replaced = String::with_capacity(glue.len());
        let mut rest = glue;
        while !rest.is_empty() {
            let end = rest.find(|c| !is_part(c)).unwrap_or(rest.len());
            let (word, after) = rest.split_at(end);
            replaced.push_str(self.short.get(word).map_or(word, String::as_str));
            let gap = after.find(is_part).unwrap_or(after.len());
            replaced.push_str(&after[..gap]);
            rest = &after[gap..];
        }
        replaced
    }
}

impl Reencode for Names {
    type Error = std::convert::Infallible;

    fn function_index(&mut self, old: u32) -> Result<u32, Error<Self::Error>> {
        Ok(self.order.index(old))
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> Result<(), Error<Self::Error>> {
        let types = section.into_iter().collect::<Result<Vec<u32>, _>>()?;
        for old in &self.order.old {
            functions.function(types[*old]);
        }
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        code: &mut CodeSection,
        section: CodeSectionReader<'_>,
    ) -> Result<(), Error<Self::Error>> {
        let bodies = section.into_iter().collect::<Result<Vec<_>, _>>()?;
        for old in self.order.old.clone() {
            utils::parse_function_body(self, code, bodies[old].clone())?;
        }
        Ok(())
    }

    fn parse_import_section(
        &mut self,
        imports: &mut ImportSection,
        section: ImportSectionReader<'_>,
    ) -> Result<(), Error<Self::Error>> {
        for import in section.into_imports() {
            let import = import?;
            let kind = self.entity_type(import.ty)?;
            self.glue = Some(import.module.to_owned());
            imports.import(GLUE, &self.short(import.name), kind);
        }
        Ok(())
    }

    /// Functions called by name from our own modules keep their names.
    fn parse_export(
        &mut self,
        exports: &mut ExportSection,
        export: Export<'_>,
    ) -> Result<(), Error<Self::Error>> {
        if !export.name.starts_with("__") && !export.name.starts_with("wasm_bindgen") {
            return utils::parse_export(self, exports, export);
        }
        let name = self.short(export.name);
        let kind = self.export_kind(export.kind)?;
        let index = self.external_index(export.kind, export.index)?;
        exports.export(&name, kind, index);
        Ok(())
    }
}

fn base_26(mut number: usize) -> String {
    let mut digits = String::new();
    loop {
        digits.push(char::from(b'a' + u8::try_from(number % 26).unwrap_or(0)));
        number /= 26;
        if number == 0 {
            return digits;
        }
    }
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{EntityType, ExportKind, TypeSection};

    use super::*;

    fn program(glue: &str, import: &str, export: &str) -> Vec<u8> {
        let (mut types, mut imports) = (TypeSection::new(), ImportSection::new());
        let mut exports = ExportSection::new();
        types.ty().function([], []);
        imports.import(glue, import, EntityType::Function(0));
        exports.export(export, ExportKind::Func, 0);
        exports.export("mount", ExportKind::Func, 0);
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&exports);
        module.finish()
    }

    #[test]
    fn both_sides_get_the_same_names() {
        let long = program(
            "./app_bg.js",
            "__wbg_now_463ac581d2fc7ea3",
            "__wbindgen_start",
        );
        let glue = "const __wbg_now=1,i={\"./app_bg.js\":{__wbg_now_463ac581d2fc7ea3:f}};w.__wbindgen_start();w.mount()";
        let (short, glue) = shorten(&long, glue).unwrap();
        assert_eq!(glue, "const __wbg_now=1,i={_:{_a:f}};w._b();w.mount()");
        assert_eq!(short, program("_", "_a", "_b"));
        assert!(shorten(&long, "w._b()").is_err());
    }

    #[test]
    fn numbers_are_names() {
        let names = [0, 25, 26, 27, 700].map(base_26);
        assert_eq!(names, ["a", "z", "ab", "bb", "yab"]);
    }

    #[test]
    fn what_is_no_program_is_an_error() {
        assert!(shorten(b"<!doctype html>", "").is_err());
    }
}
