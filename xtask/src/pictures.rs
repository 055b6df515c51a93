//! `cargo xtask pictures`: the README's pictures, of the page as it is built now.

use anyhow::Result;
use checkout::{paths, run};

use crate::{browsers, build};

/// Makes them anew in `docs/`.
pub(crate) fn make() -> Result<()> {
    browsers::chromium("the browser that shows the page")?;
    let dist = build::current_release()?;
    let mut pictures = run::cargo();
    pictures
        .args(["run", "--quiet", "--package", "browser-tests"])
        .args(["--bin", "pictures", "--"])
        .arg(paths::root().join("docs"))
        .env("ACC_DIST", dist);
    run::run(&mut pictures)
}
