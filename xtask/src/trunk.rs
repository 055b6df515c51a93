//! Trunk, with everything it calls: the compiler, wasm-bindgen, wasm-opt and our own hook.

use std::process::Command;
use std::thread;

use anyhow::{Context, Result, anyhow};
use checkout::environment::{self, OUTER_PATH};
use checkout::paths;

use crate::compiler::{self, Profile};
use crate::{bundle, crate_tools, node};

/// Trunk, ready to be told what to do; installs it where it is missing.
pub(crate) fn command(profile: Profile) -> Result<Command> {
    let compiler = compiler::find()?;
    node::ensure_packages()?;
    let tools = [crate_tools::trunk(), crate_tools::wasm_bindgen()?];

    // The hook, `bundle`, lies beside this program.
    let own = std::env::current_exe().context("where am I?")?;
    let mut folders = vec![own.parent().context("where am I?")?.to_owned()];
    compiler.fetch(profile)?;
    // Most of a release is compiled on one core: where tools are missing, it is done beside them.
    folders.extend(thread::scope(|scope| -> Result<_> {
        let hook = scope.spawn(bundle::build);
        if profile == Profile::Release && !crate_tools::are_there(&tools)? {
            scope.spawn(|| compiler.compile_ahead());
        }
        let folders = crate_tools::folders(&tools)?;
        hook.join()
            .map_err(|_| anyhow!("the hook was not compiled"))??;
        Ok(folders)
    })?);
    folders.push(paths::node_commands());
    folders.extend(compiler.folder().map(std::borrow::ToOwned::to_owned));
    let path = environment::path_with(&folders)?;

    let mut trunk = Command::new("trunk");
    compiler.set(&mut trunk, profile);
    trunk
        .env("PATH", path)
        .env(OUTER_PATH, std::env::var_os("PATH").unwrap_or_default())
        // Trunk takes the usual `NO_COLOR=1` for a mistake.
        .env_remove("NO_COLOR")
        // Its errors tell enough; where in Trunk they were found does not help.
        .env_remove("RUST_BACKTRACE")
        .args(["--log", "warn"])
        .current_dir(paths::root());
    Ok(trunk)
}
