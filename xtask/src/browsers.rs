//! The three browser engines and their drivers, for the tests.

use std::path::PathBuf;

use anyhow::Result;
use checkout::environment;

use crate::{apt, crate_tools};

/// The program that shows whether it is there, and the package that brings it.
const PROGRAMS: [(&str, &str); 6] = [
    ("chromium", "chromium"),
    ("chromedriver", "chromium-driver"),
    ("chromium-headless-shell", "chromium-headless-shell"),
    ("firefox-esr", "firefox-esr"),
    ("WebKitWebDriver", "webkit2gtk-driver"),
    ("Xvfb", "xvfb"),
];

/// Without these, right-to-left and many other scripts are shown as boxes.
const FONTS: [&str; 2] = ["fonts-dejavu-core", "fonts-noto-core"];

/// Sees to it that browsers and drivers are there; the result are the folders that belong on
/// PATH for them.
pub(crate) fn folders() -> Result<Vec<PathBuf>> {
    let mut missing: Vec<&str> = PROGRAMS
        .into_iter()
        .filter(|(program, _)| environment::find(program).is_none())
        .map(|(_, package)| package)
        .collect();
    // Elsewhere fonts have other names, and a desktop has them anyway.
    if apt::is_usable() && !apt::are_installed(&FONTS) {
        missing.extend(FONTS);
    }
    if !missing.is_empty() {
        apt::install(&missing, "the browsers of the tests", "2 minutes")?;
    }
    crate_tools::folders(&[crate_tools::geckodriver()])
}

/// Sees to it that Chromium, its driver and its engine without windows are there; `what` says what for.
pub(crate) fn chromium(what: &str) -> Result<()> {
    let (programs, packages): (Vec<_>, Vec<_>) = PROGRAMS[..3].iter().copied().unzip();
    if programs
        .into_iter()
        .any(|program| environment::find(program).is_none())
    {
        apt::install(&packages, what, "1 minute")?;
    }
    Ok(())
}
