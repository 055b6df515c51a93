//! Where things are: the built product, axe-core, the fixtures, and room for what a failure leaves.

use std::env;
use std::path::{Path, PathBuf};

/// The built product: `ACC_DIST`, or `dist` beside this crate.
pub(crate) fn dist() -> PathBuf {
    built("ACC_DIST", "dist", "cargo xtask build")
}

/// The product that can be made to trap: `ACC_FAULT_DIST`, or where the task puts it.
pub(crate) fn fault_dist() -> PathBuf {
    let folder = "target/fault-injection";
    built("ACC_FAULT_DIST", folder, "cargo xtask test browser")
}

/// A small app built with the package: `ACC_VITE_DIST`, or where the task puts it.
pub(crate) fn vite_dist() -> PathBuf {
    built(
        "ACC_VITE_DIST",
        "target/vite/dist",
        "cargo xtask test package",
    )
}

/// A documentation site: below `ACC_SITES`, or where the task puts it.
pub(crate) fn site(name: &str) -> PathBuf {
    let sites =
        env::var_os("ACC_SITES").map_or_else(|| project().join("target/sites"), PathBuf::from);
    let place = sites.join(name);
    assert!(
        place.is_dir(),
        "there is no site in {}: make it first (cargo xtask sites)",
        place.display()
    );
    place
}

/// A file that the collector wrote about a simulated account: below `ACC_COLLECTED`, or where the task
/// puts it.
pub(crate) fn collected(name: &str) -> PathBuf {
    let files = env::var_os("ACC_COLLECTED");
    let files = files.map_or_else(|| project().join("target/collected"), PathBuf::from);
    let file = files.join(name);
    assert!(
        file.is_file(),
        "there is no {}: make it first (cargo xtask test browser)",
        file.display()
    );
    file
}

fn built(variable: &str, folder: &str, command: &str) -> PathBuf {
    let place = env::var_os(variable).map_or_else(|| project().join(folder), PathBuf::from);
    assert!(
        place.join("index.html").is_file(),
        "there is no product in {}: build it first ({command})",
        place.display()
    );
    place
}

/// The source of axe-core, as the package registry delivers it.
pub(crate) fn axe() -> PathBuf {
    project().join("node_modules/axe-core/axe.min.js")
}

/// A folder of `tests/fixtures`.
pub(crate) fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fixtures")
        .join(name)
}

/// Where failed tests leave what they saw: `browser-tests` in the target folder.
pub(crate) fn artifacts() -> PathBuf {
    let program = env::current_exe().expect("a running test has a path");
    // A test program lies in <target>/<profile>/deps.
    program
        .ancestors()
        .nth(3)
        .expect("a test program lies in a target folder")
        .join("browser-tests")
}

fn project() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("the crate lies in the project")
}
