//! esbuild joins modules and style sheets and makes them small.

use std::process::Command;

use anyhow::{Result, ensure};

use checkout::{paths, run};

/// A module of ours with everything it imports, as one small module.
pub(super) fn script(entry: &str, options: &[String]) -> Result<String> {
    let mut esbuild = command(entry);
    let script = run::output(
        esbuild
            .args(["--format=esm", "--target=es2022"])
            .args(options),
    )?;
    ensure!(
        !has_static_field(&script),
        "{entry} has a static field: SWC, with which Next.js compiles a linked package, makes a \
         private `#_` of it, a name that esbuild gives too"
    );
    Ok(script)
}

/// Whether a class has a static field or block; accessors and methods are fine.
fn has_static_field(script: &str) -> bool {
    let words = script.split("static").skip(1);
    words.into_iter().any(|rest| {
        let rest = rest.trim_start();
        let ends = |c: char| !(c.is_alphanumeric() || matches!(c, '_' | '$' | '#'));
        let name_ends = rest.find(ends).unwrap_or(rest.len());
        let next = rest[name_ends..].trim_start().chars().next();
        matches!(next, Some('=' | ';' | '{'))
    })
}

/// A style sheet of ours with everything it imports, as one small sheet.
pub(super) fn style(entry: &str) -> Result<String> {
    let style = run::output(&mut command(entry))?;
    Ok(style.trim_end().to_owned())
}

fn command(entry: &str) -> Command {
    let mut esbuild = Command::new(paths::node_commands().join("esbuild"));
    esbuild
        .arg(entry)
        .args([
            "--bundle",
            "--minify",
            "--charset=utf8",
            "--legal-comments=none",
        ])
        .arg("--log-level=warning")
        .current_dir(paths::root());
    esbuild
}

#[cfg(test)]
mod tests {
    use super::has_static_field;

    #[test]
    fn static_fields_and_blocks_are_found() {
        for script in [
            "class a{static b=c;#_(){}}",
            "class a{static #b=1}",
            "class a{static b;c=1}",
            "class a{static{b()}}",
            "class a {\n  static b = 1;\n}",
        ] {
            assert!(has_static_field(script), "{script}");
        }
        for script in [
            "class a{static get b(){return c}#_(){}}",
            "class a{static b(){}static async c(){}}",
            "let a='static';f(a)",
        ] {
            assert!(!has_static_field(script), "{script}");
        }
    }
}
