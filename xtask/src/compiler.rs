//! The compiler for wasm32.
//!
//! A release compiles the standard library too, for size: that halves what Yew needs. It takes the
//! library's source, from rustup where it can be had, else from Debian's packages for browsers.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use checkout::{environment, paths, run};

use crate::apt;

const TARGET: &str = "wasm32-unknown-unknown";

/// Debian's compiler for browsers and the source of its library.
const DEBIAN: [&str; 4] = ["rustc-web", "cargo-web", "rust-web-src", "rust-web-llvm"];

/// The programs and their packages, as index.html tells Trunk.
const PROGRAMS: [(&str, &str); 3] = [
    ("app", "Cargo.toml"),
    ("readers", "crates/readers/Cargo.toml"),
    ("examiner", "crates/examiner/Cargo.toml"),
];

/// How long a download of rustup's may take before Debian's packages are the quicker way.
const PATIENCE: Duration = Duration::from_secs(90);

/// The purpose of the compilation.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Profile {
    /// To be shipped: small.
    Release,
    /// To be looked at while working: soon there.
    Dev,
}

/// A compiler that makes programs for the browser.
pub(crate) struct Compiler {
    from_debian: bool,
    /// The standard library's source is there.
    source: bool,
    /// The standard library is there, ready-made.
    ready_made: bool,
}

/// Finds a compiler, or installs the missing parts of one.
pub(crate) fn find() -> Result<Compiler> {
    let on_path = Compiler::on_path();
    if on_path.source {
        return Ok(on_path);
    }
    if debian_is_complete() {
        return Ok(Compiler::of_debian());
    }
    if rustup_adds_the_source() {
        return Ok(Compiler::on_path());
    }
    if on_path.ready_made {
        println!("The library's source can't be had: the result will be larger than it could be.");
        return Ok(on_path);
    }
    install_debian()?;
    Ok(Compiler::of_debian())
}

impl Compiler {
    /// The one that builds everything else: rustup's, mostly.
    fn on_path() -> Self {
        let mut rustc = Command::new("rustc");
        environment::clean(&mut rustc)
            .args(["--print", "sysroot"])
            .current_dir(paths::root());
        let sysroot = run::ask(&mut rustc).unwrap_or_default();
        let rustlib = Path::new(sysroot.trim()).join("lib/rustlib");
        Self {
            from_debian: false,
            source: rustlib.join("src/rust/library/Cargo.lock").exists(),
            ready_made: rustlib.join(TARGET).join("lib").exists(),
        }
    }

    fn of_debian() -> Self {
        Self {
            from_debian: true,
            source: true,
            ready_made: false,
        }
    }

    /// The folder that belongs in front of PATH, where the compiler isn't the one found there.
    pub(crate) fn folder(&self) -> Option<&'static Path> {
        self.from_debian.then_some(Path::new("/usr/bin"))
    }

    /// Tells a command below which cargo will run what to compile, and how.
    pub(crate) fn set(&self, command: &mut Command, profile: Profile) {
        environment::clean(command).env("CARGO_TARGET_DIR", paths::wasm_target());
        let small = profile == Profile::Release;
        if !self.source || (self.ready_made && !small) {
            return;
        }
        // Both compilers are stable ones, to which this is otherwise closed.
        command
            .env("RUSTC_BOOTSTRAP", "1")
            .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort");
        if small {
            command
                .env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size")
                // A panic has no message then, and the code that makes messages is not there.
                .env(
                    "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
                    "-Zunstable-options -Cpanic=immediate-abort",
                );
        }
    }

    /// Downloads the sources of all crates, the library's included: Trunk works offline.
    pub(crate) fn fetch(&self, profile: Profile) -> Result<()> {
        run::run(
            self.cargo(profile)?
                .args(["fetch", "--quiet", "--locked", "--target", TARGET]),
        )
    }

    /// Compiles the programs of a release as Trunk will have it done, so that it finds them ready. If
    /// something is wrong with them, Trunk tells it.
    pub(crate) fn compile_ahead(&self) {
        for (program, manifest) in PROGRAMS {
            let Ok(mut cargo) = self.cargo(Profile::Release) else {
                return;
            };
            cargo.args([
                "build",
                "--quiet",
                "--release",
                "--offline",
                "--target",
                TARGET,
            ]);
            cargo.args(["--manifest-path", manifest, "--bin", program]);
            if run::ask(&mut cargo).is_none() {
                return;
            }
        }
    }

    /// Cargo with this compiler.
    fn cargo(&self, profile: Profile) -> Result<Command> {
        let folders: Vec<PathBuf> = self.folder().map(Path::to_owned).into_iter().collect();
        let mut cargo = Command::new("cargo");
        self.set(&mut cargo, profile);
        // Command looks a program up on the PATH that it gives the program.
        cargo
            .env("PATH", environment::path_with(&folders)?)
            .current_dir(paths::root());
        Ok(cargo)
    }
}

fn rustup_adds_the_source() -> bool {
    if environment::find("rustup").is_none() {
        return false;
    }
    println!("Adding the source of Rust's standard library (rust-src), a few seconds.");
    let mut rustup = Command::new("rustup");
    environment::clean(&mut rustup)
        .args(["component", "add", "rust-src"])
        .env("RUSTUP_MAX_RETRIES", "0")
        .env_remove("RUST_BACKTRACE")
        .current_dir(paths::root());
    let added = run::succeeds_within(&mut rustup, PATIENCE);
    if !added {
        println!("It can't be downloaded here.");
    }
    added
}

fn debian_is_complete() -> bool {
    apt::are_installed(&DEBIAN)
        && debian_linker().is_ok_and(|linker| apt::are_installed(&[&linker]))
}

fn install_debian() -> Result<()> {
    ensure!(
        environment::find("apt-get").is_some(),
        "no standard library for the browser: run `rustup component add rust-src`, or install it \
         in the way of your system"
    );
    let what_for = "Debian's Rust for browsers";
    if !apt::are_installed(&DEBIAN) {
        apt::install(&DEBIAN, what_for, "1 minute")?;
    }
    let linker = debian_linker()?;
    if !apt::are_installed(&[&linker]) {
        apt::install(&[&linker], what_for, "10 seconds")?;
    }
    Ok(())
}

/// The linker is a package of its own that nothing pulls in; a link says which version is meant.
fn debian_linker() -> Result<String> {
    let target = std::fs::read_link("/usr/bin/rust-lld").context("no link /usr/bin/rust-lld")?;
    let name = target
        .file_name()
        .context("/usr/bin/rust-lld leads nowhere")?;
    Ok(name.to_string_lossy().into_owned())
}
